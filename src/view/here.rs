//! The page that is being made: what is known of the site, and the way from this page to any other.

use std::collections::BTreeMap;

use crate::model::{Guide, InterviewId, LinkedNote, Mention, RecurringId, Section, Target};
use crate::span::{FileId, Place, Span};
use crate::view::contents;
use crate::view::lists::Lists;
use crate::view::peek::Peeks;
use crate::view::places::Places;
use crate::view::{SiteInfo, urls};

/// A page in the making.
pub struct Here<'a> {
    /// The guide.
    pub guide: &'a Guide,
    /// What to know beside it.
    pub info: &'a SiteInfo,
    places: &'a Places,
    way_up: String,
    /// Footnotes that this page shows, so that marks may lead to them; of equal ones the first.
    footnotes: BTreeMap<(FileId, String), Span>,
    several_files: bool,
}

impl<'a> Here<'a> {
    /// The page at `path`, without footnotes.
    pub fn new(guide: &'a Guide, info: &'a SiteInfo, places: &'a Places, path: &str) -> Self {
        let way_up = urls::way_up(path);
        Self { guide, info, places, way_up, footnotes: BTreeMap::new(), several_files: false }
    }

    /// The same page, showing the footnotes that stand in `sections`, each with its file.
    pub fn showing(&self, sections: &[(FileId, &Section)]) -> Here<'a> {
        let mut footnotes = BTreeMap::new();
        for (file, section) in sections {
            for (label, span) in contents::footnotes(section) {
                footnotes.entry((*file, label)).or_insert(span);
            }
        }
        let first = sections.first().map(|(file, _)| file);
        let several_files = sections.iter().any(|(file, _)| Some(file) != first);
        Here {
            guide: self.guide,
            info: self.info,
            places: self.places,
            way_up: self.way_up.clone(),
            footnotes,
            several_files,
        }
    }

    /// The relative address of `place`, a page of this site with or without an anchor.
    pub fn href(&self, place: impl AsRef<str>) -> String {
        [&self.way_up, place.as_ref()].concat()
    }

    /// The relative address of an interview.
    pub fn interview(&self, id: InterviewId) -> String {
        self.href(urls::interview(self.guide, id))
    }

    /// The relative address of an error or strength.
    pub fn mention(&self, what: Mention) -> String {
        let linked = self.guide.interview(what.interview());
        let anchor = match what {
            Mention::Gap(id) => linked.gap_links.get(id.gap).map(|links| &links.anchor),
            Mention::Strength(id) => linked.strength_links.get(id.strength).map(|links| &links.anchor),
        };
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        self.href(urls::interview(self.guide, what.interview()) + &anchor)
    }

    /// The relative address of an interview in the list of all: a page of its own, else its place at home.
    pub fn in_list(&self, id: InterviewId) -> String {
        self.href(self.places.in_list(self.guide, id))
    }

    /// The relative address of an interview's sums.
    pub fn sums(&self, id: InterviewId) -> Option<String> {
        self.places.sums(self.guide, id).map(|place| self.href(place))
    }

    /// The relative address of the event at `rank` of a gap's history, which is of the interview `id`.
    pub fn in_history(&self, gap: RecurringId, rank: usize, id: InterviewId) -> String {
        self.href(self.places.in_history(self.guide, gap, rank, id))
    }

    /// The recurring gap that the row at `place` lists.
    pub fn recurring(&self, place: Place) -> Option<RecurringId> {
        self.places.recurring(place)
    }

    /// The note that stands in `file`.
    pub fn note(&self, file: FileId) -> Option<&'a LinkedNote> {
        self.guide.notes.get(self.lists().rank(file)?)
    }

    /// The relative address of what is told about the reading of `file`.
    pub fn reading(&self, file: FileId) -> String {
        self.href(self.places.reading(self.guide, file))
    }

    /// What is shown beside links to recurring gaps and patterns.
    pub fn peeks(&self) -> &'a Peeks {
        self.places.peeks()
    }

    /// How the long lists are cut into pages.
    pub fn lists(&self) -> &'a Lists {
        self.places.lists()
    }

    /// The relative address of the page that shows `file`.
    pub fn file(&self, file: FileId) -> Option<String> {
        self.places.find(self.guide, file, None).map(|place| self.href(place))
    }

    /// Where the link at `span` of one of `files` leads; `None` when it leads nowhere.
    pub fn target(&self, files: &[FileId], span: Span) -> Option<Destination> {
        let target = files
            .iter()
            .find_map(|file| self.guide.targets.get(&Place::new(*file, span)).map(|target| (*file, target)));
        match target? {
            (_, Target::Note(file, anchor)) => self.site(*file, anchor.as_deref()),
            (file, Target::Anchor(anchor)) => self.site(file, Some(anchor)),
            (_, Target::Asset(path)) => Some(Destination::Site(self.href(urls::asset(path)))),
            (_, Target::External(address)) => Some(Destination::Web(address.clone())),
            (_, Target::Nowhere) => None,
        }
    }

    /// Where the footnote `label` of one of `files` stands, when this page shows it.
    pub fn footnote(&self, files: &[FileId], label: &str) -> Option<Span> {
        files.iter().find_map(|file| self.footnotes.get(&(*file, label.to_string())).copied())
    }

    fn site(&self, file: FileId, anchor: Option<&str>) -> Option<Destination> {
        self.places.find(self.guide, file, anchor).map(|place| Destination::Site(self.href(place)))
    }

    /// What tells this file's footnotes from another's on one page.
    pub fn scope(&self, file: FileId) -> String {
        let note = self.several_files.then(|| self.note(file)).flatten();
        note.map(|note| format!("{}-", note.slug)).unwrap_or_default()
    }
}

/// Where a link leads.
pub enum Destination {
    /// Within this site; a relative address.
    Site(String),
    /// Out of it, as typed.
    Web(String),
}
