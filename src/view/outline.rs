//! Which pages the site has, in a fixed order. Each can be made alone: who shows one page waits for no other.

use rayon::prelude::*;

use crate::model::{Guide, InterviewId};
use crate::view::here::Here;
use crate::view::places::{self, Places};
use crate::view::{
    Bare, Content, Page, Shared, SiteInfo, Sitemap, gaps, home, interview, note, pattern, phrases, reading,
    recurring, sheet, sums, urls,
};

/// The pages of a guide, before they are made.
pub struct Outline {
    places: Places,
    pages: Vec<(String, Kind)>,
}

/// What a page is of; ranks are those of the guide's lists.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Home,
    Gaps,
    Patterns,
    Phrases,
    Sums,
    Sheet,
    Reading,
    NotFound,
    Manifest,
    Interview(InterviewId),
    Recurring(usize),
    Pattern(usize),
    Note(usize),
    Sitemap,
}

/// Pages that every site has.
const FIXED: [(&str, Kind); 9] = [
    (urls::HOME, Kind::Home),
    (urls::GAPS, Kind::Gaps),
    (urls::PATTERNS, Kind::Patterns),
    (urls::PHRASES, Kind::Phrases),
    (urls::SUMS, Kind::Sums),
    (urls::SHEET, Kind::Sheet),
    (urls::READING, Kind::Reading),
    (urls::NOT_FOUND, Kind::NotFound),
    (urls::MANIFEST, Kind::Manifest),
];

/// Every page of the site, in a fixed order.
pub fn site(guide: &Guide, info: &SiteInfo) -> Vec<Page> {
    let outline = Outline::of(guide, info);
    (0..outline.pages.len()).into_par_iter().map(|rank| outline.page(guide, info, rank)).collect()
}

impl Outline {
    /// The outline of a guide.
    pub fn of(guide: &Guide, info: &SiteInfo) -> Self {
        let interviews = guide.interview_ids().map(|id| (urls::interview(guide, id), Kind::Interview(id)));
        let gaps = guide.recurring.iter().enumerate();
        let gaps = gaps.map(|(rank, gap)| (urls::gap(&gap.slug), Kind::Recurring(rank)));
        let patterns = guide.patterns.iter().enumerate();
        let patterns = patterns.map(|(rank, pattern)| (urls::pattern(&pattern.slug), Kind::Pattern(rank)));
        let notes = guide.notes.iter().enumerate().filter(|(_, note)| places::has_page(note));
        let notes = notes.map(|(rank, note)| (urls::note(&note.slug), Kind::Note(rank)));
        let sitemap = info.base_url.iter().map(|_| (urls::SITEMAP.to_string(), Kind::Sitemap));
        let fixed = FIXED.iter().map(|&(path, kind)| (path.to_string(), kind));
        let pages = fixed.chain(interviews).chain(gaps).chain(patterns).chain(notes).chain(sitemap);
        Self { places: Places::of(guide), pages: pages.collect() }
    }

    /// The paths of all pages, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.pages.iter().map(|(path, _)| path.as_str())
    }

    /// The page of that rank in [`Self::paths`]. `guide` and `info` are those that the outline is of.
    ///
    /// # Panics
    /// When there is no such rank.
    pub fn page(&self, guide: &Guide, info: &SiteInfo, rank: usize) -> Page {
        let (path, kind) = &self.pages[rank];
        let here = &Here::new(guide, info, &self.places, path);
        let content = match *kind {
            Kind::Home => Content::Home(home::page(here)),
            Kind::Gaps => Content::Gaps(gaps::page(here)),
            Kind::Patterns => Content::Patterns(pattern::index(here)),
            Kind::Phrases => Content::Phrases(phrases::page(here)),
            Kind::Sums => Content::Sums(sums::page(here)),
            Kind::Sheet => Content::Sheet(sheet::page(here)),
            Kind::Reading => Content::Reading(reading::page(here)),
            Kind::NotFound => Content::NotFound(Bare {}),
            Kind::Manifest => Content::Manifest(Bare {}),
            Kind::Interview(id) => Content::Interview(interview::page(here, id)),
            Kind::Recurring(rank) => Content::Recurring(recurring::page(here, &guide.recurring[rank])),
            Kind::Pattern(rank) => Content::Pattern(pattern::page(here, &guide.patterns[rank])),
            Kind::Note(rank) => Content::Note(note::page(here, &guide.notes[rank])),
            Kind::Sitemap => Content::Sitemap(self.sitemap(info)),
        };
        Page { root: urls::way_up(path), path: path.clone(), site: shared(info), content }
    }

    fn sitemap(&self, info: &SiteInfo) -> Sitemap {
        let base = shared(info).base_url.unwrap_or_default();
        let listed = self.paths().filter(|path| path.ends_with(".html") && *path != urls::NOT_FOUND);
        Sitemap { addresses: listed.map(|path| format!("{base}/{path}")).collect() }
    }
}

fn shared(info: &SiteInfo) -> Shared {
    let SiteInfo { title, base_url, language, .. } = info;
    let base_url = base_url.as_ref().map(|url| url.trim_end_matches('/').to_string());
    Shared { title: title.clone(), base_url, language: *language }
}
