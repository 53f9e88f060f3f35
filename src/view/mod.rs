//! The pages of the site as plain data: what each says and where its links lead. One file per kind of page.
//!
//! No templates, no disk and no wording: the words of the site are keys that the theme looks up.

mod entry;
mod flow;
mod gap;
mod gaps;
mod here;
mod history;
mod home;
mod indexes;
mod interview;
mod lists;
mod matrix;
mod note;
mod parts;
mod pattern;
mod peek;
mod periods;
mod phrases;
mod picture;
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
mod verdict;
mod wishes;
mod wrap_up;

#[cfg(test)]
pub mod fixture;
#[cfg(test)]
mod tests;

use rayon::prelude::*;
use serde::{Serialize, Serializer};

use crate::model::{Guide, InterviewId};
use crate::span::Place;

pub use flow::Flows;
pub use prose::{Prose, Words};
pub use wishes::{Wishes, names as sheet_names};

use here::Here;
use parts::{Part, Parts};
use places::Places;

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
    /// What was found wrong in the notes.
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

/// As many addresses as one list may hold (sitemaps.org). Its other bound, 50 MB, is out of reach: no address has a kilobyte.
const LARGEST_SITEMAP: usize = 50_000;

/// The addresses of pages, or of such lists, for search engines.
#[derive(Debug, Serialize)]
pub struct Sitemap {
    /// Absolute addresses.
    pub addresses: Vec<String>,
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

/// Every page of the site, in a fixed order.
pub fn site(guide: &Guide, info: &SiteInfo) -> Vec<Page> {
    let places = Places::of(guide, info);
    let maker = Maker { guide, info, places: &places };
    let mut pages = maker.fixed();
    let ids: Vec<InterviewId> = guide.interview_ids().collect();
    pages.par_extend(ids.into_par_iter().map(|id| {
        maker.page(urls::interview(guide, id), |here| Content::Interview(interview::page(here, id)))
    }));
    pages.extend(maker.named());
    pages.extend(maker.sitemaps(&pages));
    pages
}

/// Everything that can be found on the site: of things that match equally well the first is shown first.
pub fn search(guide: &Guide, info: &SiteInfo) -> Vec<crate::search::Page> {
    search::pages(&Here::new(guide, info, &Places::of(guide, info), urls::HOME))
}

/// What the making of every page needs.
struct Maker<'a> {
    guide: &'a Guide,
    info: &'a SiteInfo,
    places: &'a Places,
}

impl Maker<'_> {
    fn fixed(&self) -> Vec<Page> {
        let lists = self.places.lists();
        let mut pages = vec![self.page(urls::HOME, |here| Content::Home(home::page(here)))];
        pages.extend(self.parts(&lists.gaps, |here, part| Content::Gaps(gaps::page(here, part))));
        pages.extend(self.parts(&lists.patterns, |here, part| Content::Patterns(pattern::index(here, part))));
        pages.extend(
            self.parts(&lists.phrases.parts, |here, part| Content::Phrases(phrases::page(here, part))),
        );
        pages.extend(self.parts(&lists.sums.parts, |here, part| Content::Sums(sums::page(here, part))));
        pages.push(self.page(urls::SHEET, |here| Content::Sheet(sheet::page(here))));
        pages.extend(self.parts(&lists.reading, |here, part| Content::Reading(reading::page(here, part))));
        if indexes::has_interviews(self.guide) {
            let list = |here: &Here, part| Content::Interviews(indexes::interviews(here, part));
            pages.extend(self.parts(&lists.interviews, list));
        }
        if indexes::has_notes(self.guide) {
            pages.extend(self.parts(&lists.notes, |here, part| Content::Notes(indexes::notes(here, part))));
        }
        pages.push(self.page(urls::NOT_FOUND, |_| Content::NotFound(Bare {})));
        pages.push(self.page(urls::MANIFEST, |_| Content::Manifest(Bare {})));
        pages.push(self.page(urls::SEARCH_WORDS, |_| Content::SearchWords(Bare {})));
        pages
    }

    /// The pages of recurring gaps, patterns and notes.
    fn named(&self) -> Vec<Page> {
        let Guide { recurring, patterns, notes, .. } = self.guide;
        let lists = self.places.lists();
        let mut pages = Vec::new();
        for (gap, list) in recurring.iter().zip(&lists.histories) {
            pages.extend(self.parts(list, |here, part| Content::Recurring(recurring::page(here, gap, part))));
        }
        for (pattern, list) in patterns.iter().zip(&lists.places) {
            pages.extend(self.parts(list, |here, part| Content::Pattern(pattern::page(here, pattern, part))));
        }
        for (note, list) in notes.iter().zip(&lists.contents).filter(|(note, _)| places::has_page(note)) {
            pages.extend(self.parts(list, |here, part| Content::Note(note::page(here, note, part))));
        }
        pages
    }

    fn page(&self, path: impl Into<String>, content: impl FnOnce(&Here) -> Content) -> Page {
        let path = path.into();
        let here = Here::new(self.guide, self.info, self.places, &path);
        let content = content(&here);
        Page { root: urls::way_up(&path), front: path.clone(), path, site: self.shared(), content }
    }

    /// The pages of a long list.
    fn parts(&self, list: &Parts, content: impl Fn(&Here, Part) -> Content) -> Vec<Page> {
        let page = |part: Part| {
            let front = part.front.clone();
            Page { front, ..self.page(part.path.clone(), |here| content(here, part)) }
        };
        list.all().map(page).collect()
    }

    fn shared(&self) -> Shared {
        let SiteInfo { title, base_url, language, .. } = self.info;
        let base_url = base_url.as_ref().map(|url| url.trim_end_matches('/').to_string());
        Shared { title: title.clone(), base_url, language: *language }
    }

    /// The list of all pages; of a very large site several, and the list of these.
    fn sitemaps(&self, pages: &[Page]) -> Vec<Page> {
        let Some(base) = self.shared().base_url else { return vec![] };
        let listed = |page: &&Page| page.path.ends_with(".html") && page.path != urls::NOT_FOUND;
        let addresses = pages.iter().filter(listed).map(|page| format!("{base}/{}", page.path)).collect();
        let of = |path: &str, content| self.page(path, |_| content);
        let mut lists = sitemaps(addresses);
        if let [_] = lists[..] {
            return lists.pop().map(|list| of(urls::SITEMAP, Content::Sitemap(list))).into_iter().collect();
        }
        let paths: Vec<String> = (1..=lists.len()).map(urls::sitemap).collect();
        let addresses = paths.iter().map(|path| format!("{base}/{path}")).collect();
        let all = of(urls::SITEMAP, Content::Sitemaps(Sitemap { addresses }));
        let lists = paths.iter().zip(lists).map(|(path, list)| of(path, Content::Sitemap(list)));
        std::iter::once(all).chain(lists).collect()
    }
}

/// The addresses in as few lists as may be; one at least.
fn sitemaps(addresses: Vec<String>) -> Vec<Sitemap> {
    let lists = addresses.chunks(LARGEST_SITEMAP).map(|part| Sitemap { addresses: part.to_vec() });
    let lists: Vec<Sitemap> = lists.collect();
    if lists.is_empty() { vec![Sitemap { addresses }] } else { lists }
}
