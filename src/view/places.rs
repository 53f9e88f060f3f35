//! Which page shows which part of which note: the map that links between notes are followed on.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::content;
use crate::id;
use crate::model::{Guide, InterviewId, LinkedNote, Part, RecurringId, Section};
use crate::span::{FileId, Place};
use crate::view::contents::{flatten, has_page, interviews};
use crate::view::heading_ids::{HeadingIds, interview_ids, note_ids};
use crate::view::lists::{self, Lists};
use crate::view::parts::Parts;
use crate::view::peek::Peeks;
use crate::view::{SiteInfo, urls};

/// The place of everything that has one.
#[derive(Debug)]
pub struct Places {
    lists: Lists,
    /// Of each note, the places of its headings by their names, found when a link first asks for one.
    headings: Vec<OnceLock<HashMap<String, String>>>,
    /// What the rows of the writer's tables list.
    rows: HashMap<Place, RecurringId>,
    peeks: Peeks,
}

impl Places {
    /// The map of a guide.
    pub fn of(guide: &Guide, info: &SiteInfo) -> Self {
        Self {
            lists: Lists::of(guide, info),
            headings: guide.notes.iter().map(|_| OnceLock::new()).collect(),
            rows: rows(guide).collect(),
            peeks: Peeks::of(guide),
        }
    }

    /// The recurring gap that the row at `place` lists.
    pub fn recurring(&self, place: Place) -> Option<RecurringId> {
        self.rows.get(&place).copied()
    }

    /// How the long lists are cut into pages.
    pub fn lists(&self) -> &Lists {
        &self.lists
    }

    /// What is shown beside links to recurring gaps and patterns.
    pub fn peeks(&self) -> &Peeks {
        &self.peeks
    }

    /// Where the list of all interviews has one of them; the interview's own page when the front page has all.
    pub fn in_list(&self, guide: &Guide, id: InterviewId) -> String {
        if guide.interviews.len() <= lists::AT_HOME {
            return urls::interview(guide, id);
        }
        urls::place(&self.lists.interviews.page_of(id.0), &interview_anchor(guide, id))
    }

    /// Where the sums of an interview are told, when it has any.
    pub fn sums(&self, guide: &Guide, id: InterviewId) -> Option<String> {
        let page = self.lists.sums.page_of(id)?;
        Some(urls::place(&page, &interview_anchor(guide, id)))
    }

    /// Where the event at `rank` of a gap's history is told; events go by their interview.
    pub fn in_history(&self, guide: &Guide, gap: RecurringId, rank: usize, id: InterviewId) -> String {
        let page = self.lists.histories.get(gap.0).map(|parts| parts.page_of(rank));
        urls::place(page.as_deref().unwrap_or(urls::GAPS), &interview_anchor(guide, id))
    }

    /// Where the reading of a file is told.
    pub fn reading(&self, guide: &Guide, file: FileId) -> String {
        let rank = self.lists.rank(file);
        let note = rank.and_then(|rank| Some((rank, guide.notes.get(rank)?)));
        note.map_or_else(
            || urls::READING.to_string(),
            |(rank, note)| urls::place(&self.lists.reading.page_of(rank), &urls::note_anchor(&note.slug)),
        )
    }

    /// The page that shows `file`, or the place on it of the heading that `anchor` names, where there is one.
    pub fn find(&self, guide: &Guide, file: FileId, anchor: Option<&str>) -> Option<String> {
        let rank = self.lists.rank(file)?;
        let note = guide.notes.get(rank)?;
        let headings = || Headings::of(guide, note, self.lists.contents.get(rank)).places;
        let named =
            |anchor: &str| self.headings.get(rank)?.get_or_init(headings).get(&id::slug(anchor)).cloned();
        anchor.and_then(named).or_else(|| Some(page_of(guide, note)))
    }
}

fn rows(guide: &Guide) -> impl Iterator<Item = (Place, RecurringId)> {
    let gaps = guide.recurring.iter().enumerate();
    gaps.flat_map(|(rank, gap)| gap.places.iter().map(move |place| (*place, RecurringId(rank))))
}

/// The page where a note begins.
fn page_of(guide: &Guide, note: &LinkedNote) -> String {
    match (has_page(note), note.parts.first()) {
        (false, Some(Part::Interview(id))) => urls::interview(guide, *id),
        _ => urls::note(&note.slug),
    }
}

/// The places of a note's headings, by name.
struct Headings {
    places: HashMap<String, String>,
}

impl Headings {
    /// Those of `note`, of which `parts` are the pages.
    fn of(guide: &Guide, note: &LinkedNote, parts: Option<&Parts>) -> Self {
        let mut headings = Self { places: HashMap::new() };
        let ids = note_ids(note);
        for (at, part) in note.parts.iter().enumerate() {
            if let Part::Section(section) = part {
                let page = parts.map_or_else(|| page_of(guide, note), |parts| parts.page_of(at));
                headings.add_sections(&page, std::iter::once(&**section), &ids);
            }
        }
        for id in interviews(note) {
            headings.add_interview(guide, id);
        }
        headings
    }

    fn add_interview(&mut self, guide: &Guide, id: InterviewId) {
        let linked = guide.interview(id);
        let page = urls::interview(guide, id);
        self.add(&content::plain(&linked.interview.heading), page.clone());
        self.add_sections(&page, linked.interview.sections.iter(), &interview_ids(linked));
        for (gap, links) in linked.interview.gaps.iter().zip(&linked.gap_links) {
            let title = content::plain(&gap.title);
            let place = urls::place(&page, &links.anchor);
            if let Some(number) = gap.number {
                self.add(&format!("{number} {title}"), place.clone());
            }
            self.add(&title, place);
        }
    }

    fn add_sections<'a>(
        &mut self,
        page: &str,
        sections: impl Iterator<Item = &'a Section>,
        ids: &HeadingIds,
    ) {
        for heading in flatten(sections).into_iter().filter_map(|section| section.heading.as_ref()) {
            if let Some(id) = ids.get(&heading.span) {
                self.add(&content::plain(&heading.text), urls::place(page, id));
            }
        }
    }

    /// The first of two equal headings keeps the name, as it does wherever Markdown is shown.
    fn add(&mut self, heading: &str, place: String) {
        self.places.entry(id::slug(heading)).or_insert(place);
    }
}

fn interview_anchor(guide: &Guide, id: InterviewId) -> String {
    urls::interview_anchor(&guide.interview(id).slug)
}
