//! The pages of the site as plain data: what each says and where its links lead. One file per kind of page.
//!
//! No templates, no disk and no wording: the words of the site are keys that the theme looks up.

mod contents;
mod flow;
mod gap;
mod gaps;
mod gathered;
mod heading_ids;
mod here;
mod history;
mod home;
mod indexes;
mod interview;
mod lists;
mod matrix;
mod note;
mod pages;
mod parts;
mod pattern;
mod peek;
mod periods;
mod phrases;
mod picture;
mod piece;
mod places;
mod prose;
mod reading;
mod recurring;
mod risk;
mod search;
mod section;
mod sheet;
mod speech;
mod summary;
mod sums;
mod urls;
mod wishes;
mod wrap_up;

#[cfg(test)]
pub mod fixture;
#[cfg(test)]
mod tests;

use serde::{Serialize, Serializer};

use crate::span::Place;

pub use flow::Flows;
pub use pages::Pages;
pub use prose::{Prose, Words};
pub use wishes::{Wishes, names as sheet_names};

/// What the pages need to know beside the notes.
#[derive(Debug, Clone)]
pub struct SiteInfo {
    /// The name of the site.
    pub title: String,
    /// Where it will be published, without the last `/`; the site works without it.
    pub base_url: Option<String>,
    /// The language of the site's own words.
    pub language: Language,
    /// How fast a wrap-up is spoken.
    pub words_per_minute: u32,
    /// How long a wrap-up may take.
    pub wrap_up_seconds: u32,
    /// What the user wants on the sheet.
    pub sheet: Wishes,
    /// What was found wrong in the notes, by place.
    pub reports: Vec<Report>,
}

/// A language that the site can speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Brazilian Portuguese.
    #[default]
    PtBr,
    /// English.
    En,
}

impl Language {
    /// The tag of BCP 47, also the name of its strings file.
    pub fn tag(self) -> &'static str {
        match self {
            Language::PtBr => "pt-BR",
            Language::En => "en",
        }
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

/// Something that was found wrong in a note, already worded.
#[derive(Debug, Clone)]
pub struct Report {
    /// Where.
    pub place: Place,
    /// `error` or `warning`.
    pub level: &'static str,
    /// The rule that found it.
    pub rule: &'static str,
    /// What is wrong and what to do.
    pub message: String,
}

/// One page: where it goes and what it says.
#[derive(Debug, Serialize)]
pub struct Page {
    /// Its file below the output folder.
    pub path: String,
    /// The page where readers of its list begin; its own file unless it is a further part of a list.
    pub front: String,
    /// The way from it back to the site's root: empty or `../`.
    pub root: String,
    /// What all pages share.
    pub site: Shared,
    /// Its own matter.
    pub content: Content,
}

/// What all pages share.
#[derive(Debug, Clone, Serialize)]
pub struct Shared {
    /// The name of the site.
    pub title: String,
    /// Where it will be published.
    pub base_url: Option<String>,
    /// The language of its own words.
    pub language: Language,
}

/// The kinds of page.
#[derive(Debug, Serialize)]
#[serde(untagged)]
#[allow(clippy::large_enum_variant)] // made once per page and never moved about
pub enum Content {
    /// `index.html`.
    Home(home::Home),
    /// `mocks/<slug>.html`.
    Interview(interview::InterviewPage),
    /// `gaps.html`.
    Gaps(gaps::Gaps),
    /// `gaps/<slug>.html`.
    Recurring(recurring::RecurringPage),
    /// `patterns.html`.
    Patterns(pattern::Patterns),
    /// `patterns/<slug>.html`.
    Pattern(pattern::PatternPage),
    /// `frases.html`.
    Phrases(phrases::Phrases),
    /// `contas.html`.
    Sums(sums::SumsPage),
    /// `cola.html`.
    Sheet(sheet::Sheet),
    /// `leitura.html`.
    Reading(reading::Reading),
    /// `notas/<slug>.html`.
    Note(note::NotePage),
    /// `mocks.html`.
    Interviews(indexes::Interviews),
    /// `notas.html`.
    Notes(indexes::Notes),
    /// `404.html`.
    NotFound(Bare),
    /// `sitemap.xml`, or `sitemap-1.xml`.
    Sitemap(Sitemap),
    /// `sitemap.xml` of a site with several.
    Sitemaps(Sitemap),
    /// `site.webmanifest`.
    Manifest(Bare),
    /// `search-words.js`.
    SearchWords(Bare),
}

/// A page that says nothing of the notes.
#[derive(Debug, Serialize)]
pub struct Bare {}

/// The addresses of pages, or of such lists, for search engines.
#[derive(Debug, Serialize)]
pub struct Sitemap {
    /// Absolute addresses.
    pub addresses: Vec<String>,
}

/// For fields that pages leave out where there is nothing to tell: templates ask `{% if … %}` either way, and a page
/// becomes a map for the theme's engine, entry by entry.
fn is_false(told: &bool) -> bool {
    !told
}

impl Content {
    /// The template that shows it, below `templates/`.
    pub fn template(&self) -> &'static str {
        match self {
            Content::Home(_) => "home.html",
            Content::Interview(_) => "interview.html",
            Content::Gaps(_) => "gaps.html",
            Content::Recurring(_) => "recurring.html",
            Content::Patterns(_) => "patterns.html",
            Content::Pattern(_) => "pattern.html",
            Content::Phrases(_) => "phrases.html",
            Content::Sums(_) => "sums.html",
            Content::Sheet(_) => "sheet.html",
            Content::Reading(_) => "reading.html",
            Content::Note(_) => "note.html",
            Content::Interviews(_) => "interviews.html",
            Content::Notes(_) => "notes.html",
            Content::NotFound(_) => "404.html",
            Content::Sitemap(_) => "sitemap.xml",
            Content::Sitemaps(_) => "sitemaps.xml",
            Content::Manifest(_) => "site.webmanifest",
            Content::SearchWords(_) => "search-words.js",
        }
    }
}
