//! A walk through a site from `index.html`, by its links alone, and what stands on each page.

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;

use serde::Deserialize;

use crate::site::Site;
use crate::tab::Tab;

/// The script that reads a page.
const FACTS: &str = include_str!("scripts/facts.js");

/// The pages that were reached, by path in the site.
pub struct Crawl(pub BTreeMap<String, Facts>);

/// What stands on a page.
#[derive(Debug, Deserialize)]
pub struct Facts {
    /// The title of the document.
    pub title: String,
    /// Its language.
    pub lang: String,
    /// The text of every `h1`.
    pub headings: Vec<String>,
    /// How many main landmarks it has.
    pub mains: usize,
    /// The text of the main part that is shown, buttons left out.
    pub text: String,
    /// Text by id.
    pub anchors: BTreeMap<String, String>,
    /// Every id, as often as it stands there.
    pub ids: Vec<String>,
    /// Links to follow.
    pub links: Vec<Link>,
    /// Files that the page needs.
    pub files: Vec<Link>,
}

/// Where a page points.
#[derive(Debug, Deserialize, PartialEq)]
pub struct Link {
    /// As it is written.
    pub typed: String,
    /// The path on the disk that it leads to.
    pub path: String,
    /// The id behind its `#`, empty without one.
    pub anchor: String,
    /// The ids of the elements around it, inside first.
    pub within: Vec<String>,
}

impl Crawl {
    /// Follows every link from home.
    pub fn through(site: &Site, tab: &Tab) -> Self {
        let mut reached = BTreeMap::new();
        let mut ahead = VecDeque::from(["index.html".to_owned()]);
        while let Some(page) = ahead.pop_front() {
            if reached.contains_key(&page) || !site.has(&page) {
                continue;
            }
            let facts = Facts::of(tab, &site.url(&page));
            ahead.extend(facts.links.iter().filter_map(|link| link.target(site)));
            reached.insert(page, facts);
        }
        Self(reached)
    }

    /// The links of a page that lead to pages of one folder of the site: `gaps`.
    pub fn links_to<'a>(
        &'a self,
        site: &'a Site,
        page: &str,
        folder: &str,
    ) -> impl Iterator<Item = (String, &'a Link)> {
        let prefix = format!("{folder}/");
        let links = self.0[page].links.iter().filter_map(|link| Some((link.target(site)?, link)));
        links.filter(move |(target, _)| target.starts_with(&prefix))
    }
}

impl Facts {
    /// Opens a page and reads it.
    pub fn of(tab: &Tab, url: &str) -> Self {
        tab.open(url);
        tab.ask(FACTS)
    }
}

impl Link {
    /// The path in the site that it leads to; none when it leads out of it.
    pub fn target(&self, site: &Site) -> Option<String> {
        site.name(Path::new(&self.path))
    }
}
