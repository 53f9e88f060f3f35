//! Which pages a site has, and the making of each one by itself: of thousands no more are held at once than are
//! being written.

use std::ops::Range;

use crate::model::{Guide, InterviewId};
use crate::view::contents;
use crate::view::here::Here;
use crate::view::parts::{Part, Parts};
use crate::view::places::Places;
use crate::view::{
    Bare, Content, Page, Shared, SiteInfo, Sitemap, gaps, home, indexes, interview, note, pattern, phrases,
    reading, recurring, search, sheet, sums, urls,
};

/// As many addresses as one list may hold (sitemaps.org). Its other bound, 50 MB, is out of reach: no address has a kilobyte.
const LARGEST_SITEMAP: usize = 50_000;

/// The pages of one guide, in a fixed order.
#[derive(Debug)]
pub struct Pages {
    info: SiteInfo,
    places: Places,
    keys: Vec<Key>,
}

/// What a page is of. Ranks are those of the guide's lists.
#[derive(Debug)]
enum Key {
    Home,
    Gaps(Part),
    Patterns(Part),
    Phrases(Part),
    Sums(Part),
    Sheet,
    Reading(Part),
    Interviews(Part),
    Notes(Part),
    NotFound,
    Manifest,
    SearchWords,
    Interview(InterviewId, String),
    Recurring(usize, Part),
    Pattern(usize, Part),
    Note(usize, Part),
    /// Which of the listed pages it has, and its own file.
    Sitemap(Range<usize>, String),
    /// The files of several such lists.
    Sitemaps(Vec<String>),
}

impl Pages {
    /// The pages of `guide`. What is made later must be made with the same one.
    pub fn of(guide: &Guide, info: SiteInfo) -> Self {
        let places = Places::of(guide, &info);
        let mut keys = fixed(guide, &places);
        keys.extend(guide.interview_ids().map(|id| Key::Interview(id, urls::interview(guide, id))));
        keys.extend(named(guide, &places));
        if info.base_url.is_some() {
            keys.extend(sitemaps(keys.iter().filter(|key| is_listed(key.path())).count()));
        }
        Self { info, places, keys }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Never: every site has a front page.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Their files below the output folder, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(Key::path)
    }

    /// The one at `rank`; `None` when there are not so many.
    pub fn page(&self, guide: &Guide, rank: usize) -> Option<Page> {
        let key = self.keys.get(rank)?;
        let path = key.path().to_string();
        let content = self.content(key, &Here::new(guide, &self.info, &self.places, &path))?;
        let front = key.part().map_or_else(|| path.clone(), |part| part.front.clone());
        Some(Page { root: urls::way_up(&path), front, path, site: self.shared(), content })
    }

    /// Hands over everything that can be found on the site, page by page: of things that match equally well the first
    /// is shown first.
    ///
    /// # Errors
    /// The first of `take`, which ends it.
    pub fn search<E>(
        &self,
        guide: &Guide,
        take: &mut impl FnMut(crate::search::Page<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        search::pages(&Here::new(guide, &self.info, &self.places, urls::HOME)).try_for_each(take)
    }

    fn content(&self, key: &Key, here: &Here) -> Option<Content> {
        let Guide { recurring: repeated, patterns, notes, .. } = here.guide;
        Some(match key {
            Key::Home => Content::Home(home::page(here)),
            Key::Gaps(part) => Content::Gaps(gaps::page(here, part.clone())),
            Key::Patterns(part) => Content::Patterns(pattern::index(here, part.clone())),
            Key::Phrases(part) => Content::Phrases(phrases::page(here, part.clone())),
            Key::Sums(part) => Content::Sums(sums::page(here, part.clone())),
            Key::Sheet => Content::Sheet(sheet::page(here)),
            Key::Reading(part) => Content::Reading(reading::page(here, part.clone())),
            Key::Interviews(part) => Content::Interviews(indexes::interviews(here, part.clone())),
            Key::Notes(part) => Content::Notes(indexes::notes(here, part.clone())),
            Key::NotFound => Content::NotFound(Bare {}),
            Key::Manifest => Content::Manifest(Bare {}),
            Key::SearchWords => Content::SearchWords(Bare {}),
            Key::Interview(id, _) => Content::Interview(interview::page(here, *id)),
            Key::Recurring(rank, part) => {
                Content::Recurring(recurring::page(here, repeated.get(*rank)?, part.clone()))
            }
            Key::Pattern(rank, part) => {
                Content::Pattern(pattern::page(here, patterns.get(*rank)?, part.clone()))
            }
            Key::Note(rank, part) => Content::Note(note::page(here, notes.get(*rank)?, part.clone())),
            Key::Sitemap(range, _) => Content::Sitemap(self.sitemap(range)),
            Key::Sitemaps(paths) => Content::Sitemaps(self.addresses(paths.iter().map(String::as_str))),
        })
    }

    fn shared(&self) -> Shared {
        let SiteInfo { title, language, .. } = &self.info;
        Shared { title: title.clone(), base_url: self.base_url().map(String::from), language: *language }
    }

    fn base_url(&self) -> Option<&str> {
        self.info.base_url.as_deref().map(|url| url.trim_end_matches('/'))
    }

    fn sitemap(&self, range: &Range<usize>) -> Sitemap {
        let listed = self.paths().filter(|path| is_listed(path));
        self.addresses(listed.skip(range.start).take(range.len()))
    }

    fn addresses<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Sitemap {
        let base = self.base_url().unwrap_or_default();
        Sitemap { addresses: paths.map(|path| format!("{base}/{path}")).collect() }
    }
}

/// Whether search engines are told of the page.
fn is_listed(path: &str) -> bool {
    path.ends_with(".html") && path != urls::NOT_FOUND
}

/// The list of so many pages; of a very large site several, and the list of these.
fn sitemaps(pages: usize) -> Vec<Key> {
    if pages <= LARGEST_SITEMAP {
        return vec![Key::Sitemap(0..pages, urls::SITEMAP.to_string())];
    }
    let starts = (0..pages).step_by(LARGEST_SITEMAP).zip(1..);
    let list =
        |(start, number)| Key::Sitemap(start..pages.min(start + LARGEST_SITEMAP), urls::sitemap(number));
    let lists: Vec<Key> = starts.map(list).collect();
    let paths = lists.iter().map(|key| key.path().to_string()).collect();
    std::iter::once(Key::Sitemaps(paths)).chain(lists).collect()
}

impl Key {
    fn path(&self) -> &str {
        match self {
            Key::Home => urls::HOME,
            Key::Sheet => urls::SHEET,
            Key::NotFound => urls::NOT_FOUND,
            Key::Manifest => urls::MANIFEST,
            Key::SearchWords => urls::SEARCH_WORDS,
            Key::Sitemaps(_) => urls::SITEMAP,
            Key::Interview(_, path) | Key::Sitemap(_, path) => path,
            other => other.part().map_or("", |part| &part.path),
        }
    }

    /// The part of a long list that it shows.
    fn part(&self) -> Option<&Part> {
        match self {
            Key::Gaps(part)
            | Key::Patterns(part)
            | Key::Phrases(part)
            | Key::Sums(part)
            | Key::Reading(part)
            | Key::Interviews(part)
            | Key::Notes(part)
            | Key::Recurring(_, part)
            | Key::Pattern(_, part)
            | Key::Note(_, part) => Some(part),
            _ => None,
        }
    }
}

fn fixed(guide: &Guide, places: &Places) -> Vec<Key> {
    let lists = places.lists();
    let mut keys = vec![Key::Home];
    keys.extend(lists.gaps.all().map(Key::Gaps));
    keys.extend(lists.patterns.all().map(Key::Patterns));
    keys.extend(lists.phrases.parts.all().map(Key::Phrases));
    keys.extend(lists.sums.parts.all().map(Key::Sums));
    keys.push(Key::Sheet);
    keys.extend(lists.reading.all().map(Key::Reading));
    if indexes::has_interviews(guide) {
        keys.extend(lists.interviews.all().map(Key::Interviews));
    }
    if indexes::has_notes(guide) {
        keys.extend(lists.notes.all().map(Key::Notes));
    }
    keys.extend([Key::NotFound, Key::Manifest, Key::SearchWords]);
    keys
}

/// The pages of recurring gaps, patterns and notes.
fn named(guide: &Guide, places: &Places) -> Vec<Key> {
    let lists = places.lists();
    let with_page = |rank: &usize| guide.notes.get(*rank).is_some_and(contents::has_page);
    let notes = (0..guide.notes.len()).filter(with_page);
    let mut keys = Vec::new();
    keys.extend(each((0..guide.recurring.len()).zip(&lists.histories), Key::Recurring));
    keys.extend(each((0..guide.patterns.len()).zip(&lists.places), Key::Pattern));
    keys.extend(each(notes.filter_map(|rank| Some((rank, lists.contents.get(rank)?))), Key::Note));
    keys
}

fn each<'a>(
    lists: impl Iterator<Item = (usize, &'a Parts)>,
    key: fn(usize, Part) -> Key,
) -> impl Iterator<Item = Key> {
    lists.flat_map(move |(rank, list)| list.all().map(move |part| key(rank, part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_pages_holds_no_more_than_search_engines_read() {
        let told = |pages| -> Vec<(String, usize)> {
            let size = |key: &Key| match key {
                Key::Sitemap(range, _) => range.len(),
                Key::Sitemaps(paths) => paths.len(),
                _ => 0,
            };
            sitemaps(pages).iter().map(|key| (key.path().to_string(), size(key))).collect()
        };
        let list = |path: &str, size| (path.to_string(), size);
        assert_eq!(told(0), [list("sitemap.xml", 0)]);
        assert_eq!(told(50_000), [list("sitemap.xml", 50_000)]);
        let several = [list("sitemap.xml", 2), list("sitemap-1.xml", 50_000), list("sitemap-2.xml", 1)];
        assert_eq!(told(50_001), several);
    }
}
