//! How the long lists of the site are cut into pages: reckoned once, before any page is made, so that every link
//! leads to the right one.

use std::collections::HashMap;

use crate::content::{self, Inline};
use crate::model::{
    self, Entry, Guide, InterviewId, ItemKind, LinkedInterview, LinkedNote, Mention, SectionKind,
};
use crate::span::{FileId, Span};
use crate::view::contents;
use crate::view::history;
use crate::view::parts::{Parts, Start};
use crate::view::{SiteInfo, urls};

/// How many interviews and notes the front page shows; when there are more, lists of their own have all.
pub const AT_HOME: usize = 12;

/// How many recurring gaps one matrix holds.
const ROWS: usize = 20;

/// The weight of a row of the matrix, so that no more than [`ROWS`] make a part.
const ROW: usize = crate::view::parts::FULL / ROWS;

/// About how many bytes of page things take beside their own words.
mod overhead {
    pub const LINE: usize = 420;
    pub const EVENT: usize = 640;
    pub const PATTERN: usize = 200;
    pub const FILE: usize = 480;
    pub const REPORT: usize = 180;
    pub const SECTION: usize = 300;
    pub const SUM: usize = 330;
    pub const STEP: usize = 240;
    pub const PHRASE: usize = 320;
}

/// The long lists.
#[derive(Debug)]
pub struct Lists {
    /// All interviews.
    pub interviews: Parts,
    /// Notes with a page of their own, by rank among those.
    pub notes: Parts,
    /// The rows of the matrix, by risk; after them the writer's own lists.
    pub gaps: Parts,
    /// Interviews that have sums.
    pub sums: OfInterviews,
    /// Interviews that have something to say; after them, backwards, what is to be said in any interview.
    pub phrases: OfInterviews,
    /// All patterns.
    pub patterns: Parts,
    /// How each note was read.
    pub reading: Parts,
    /// The events of each recurring gap.
    pub histories: Vec<Parts>,
    /// The places of each pattern; after them, backwards, its relatives.
    pub places: Vec<Parts>,
    /// What each note holds, by rank of the note.
    pub contents: Vec<Parts>,
    /// The rank of each note.
    ranks: HashMap<FileId, usize>,
}

/// A list that has some of the interviews.
#[derive(Debug)]
pub struct OfInterviews {
    /// Which, in order.
    pub ids: Vec<InterviewId>,
    /// The pages of the list.
    pub parts: Parts,
}

impl Lists {
    /// The lists of a guide.
    pub fn of(guide: &Guide, info: &SiteInfo) -> Self {
        let listed_notes = guide.notes.iter().filter(|note| contents::has_page(note));
        Self {
            interviews: Parts::of(
                urls::INTERVIEWS,
                Start::Newest,
                guide.interviews.iter().map(|_| overhead::LINE),
            ),
            notes: Parts::of(urls::NOTES, Start::First, listed_notes.map(|_| overhead::LINE)),
            gaps: Parts::of(urls::GAPS, Start::First, gaps(guide)),
            sums: OfInterviews::new(guide, urls::SUMS, sums, Vec::new()),
            phrases: OfInterviews::new(guide, urls::PHRASES, spoken, openings(guide)),
            patterns: Parts::of(urls::PATTERNS, Start::First, guide.patterns.iter().map(pattern)),
            reading: Parts::of(urls::READING, Start::First, files(guide, info)),
            histories: guide.recurring.iter().map(|gap| history(guide, gap)).collect(),
            places: guide.patterns.iter().map(|pattern| pattern_places(guide, pattern)).collect(),
            contents: guide.notes.iter().map(note).collect(),
            ranks: guide.notes.iter().enumerate().map(|(rank, note)| (note.file, rank)).collect(),
        }
    }

    /// The rank of the note that is `file`.
    pub fn rank(&self, file: FileId) -> Option<usize> {
        self.ranks.get(&file).copied()
    }
}

impl OfInterviews {
    /// The page that shows an interview of the list.
    pub fn page_of(&self, id: InterviewId) -> Option<String> {
        self.ids.binary_search(&id).ok().map(|rank| self.parts.page_of(rank))
    }

    /// The list of those interviews that weigh something; `after` weighs what follows them.
    fn new(guide: &Guide, page: &str, weigh: fn(&LinkedInterview) -> usize, after: Vec<usize>) -> Self {
        let weighed = guide.interview_ids().map(|id| (id, weigh(guide.interview(id))));
        let (ids, weights): (Vec<_>, Vec<_>) = weighed.filter(|(_, weight)| *weight > 0).unzip();
        Self { ids, parts: Parts::of(page, Start::Newest, weights.into_iter().chain(after)) }
    }
}

fn gaps(guide: &Guide) -> Vec<usize> {
    let lists = contents::loose(guide, SectionKind::Recurring);
    let rows = guide.recurring.iter().map(|_| ROW);
    rows.chain(lists.into_iter().map(|(_, section)| section_weight(section))).collect()
}

fn openings(guide: &Guide) -> Vec<usize> {
    let sections = contents::loose(guide, SectionKind::Openings);
    sections.into_iter().rev().map(|(_, section)| section_weight(section)).collect()
}

/// 0 without sums.
fn sums(linked: &LinkedInterview) -> usize {
    let sum =
        |sum: &model::Calculation| overhead::SUM + 2 * sum.text.len() + overhead::STEP * sum.steps.len();
    linked.interview.calculations.iter().map(sum).sum()
}

/// 0 when nothing is to be said.
fn spoken(linked: &LinkedInterview) -> usize {
    let openings =
        contents::openings(linked.interview.sections.iter()).into_iter().map(|opening| opening.span);
    let items = linked.interview.gaps.iter().flat_map(|gap| &gap.items);
    let phrases = items.filter(|item| item.kind == ItemKind::Phrase).map(|item| item.span);
    openings.chain(phrases).map(|span| overhead::PHRASE + text(span)).sum()
}

fn pattern(pattern: &model::Pattern) -> usize {
    let related: usize = pattern.related.iter().map(|relative| relative.name.len() + 2).sum();
    overhead::PATTERN + 2 * pattern.name.name.len() + related
}

fn history(guide: &Guide, gap: &model::RecurringGap) -> Parts {
    let weights = history::events(gap).into_iter().map(|event| mention(guide, event.what));
    Parts::of(urls::gap(&gap.slug), Start::Newest, weights)
}

fn pattern_places(guide: &Guide, pattern: &model::Pattern) -> Parts {
    let places = pattern.places.iter().map(|place| place.mention);
    let related = pattern.related.iter().rev().map(|relative| relative.mention);
    let weights = places.chain(related).map(|what| mention(guide, what));
    Parts::of(urls::pattern(&pattern.slug), Start::Newest, weights)
}

fn mention(guide: &Guide, what: Mention) -> usize {
    let title = match what {
        Mention::Gap(id) => words(&guide.gap(id).title),
        Mention::Strength(id) => text(guide.strength(id).span),
    };
    overhead::EVENT + title
}

fn note(note: &LinkedNote) -> Parts {
    let weights = note.parts.iter().map(|part| match part {
        model::Part::Interview(_) => overhead::LINE,
        model::Part::Section(section) => section_weight(section),
    });
    Parts::of(urls::note(&note.slug), Start::First, weights)
}

fn files(guide: &Guide, info: &SiteInfo) -> Vec<usize> {
    let mut reports: HashMap<FileId, usize> = HashMap::new();
    for report in &info.reports {
        *reports.entry(report.place.file).or_default() += overhead::REPORT + report.message.len();
    }
    guide.notes.iter().map(|note| overhead::FILE + reports.get(&note.file).unwrap_or(&0)).collect()
}

fn section_weight(section: &model::Section) -> usize {
    let entry = |entry: &Entry| match entry {
        Entry::Prose(block) | Entry::Recurring { block, .. } => text(block.span),
        Entry::Opening(opening) => overhead::PHRASE + text(opening.span),
        Entry::Strength(_) | Entry::Gap(_) | Entry::Section(_) => 0,
    };
    let below =
        |section: &model::Section| overhead::SECTION + section.entries.iter().map(entry).sum::<usize>();
    contents::flatten(std::iter::once(section)).into_iter().map(below).sum()
}

/// Marks around words take about half as much again.
fn text(span: Span) -> usize {
    (span.end - span.start) * 3 / 2
}

fn words(inlines: &[Inline]) -> usize {
    content::plain(inlines).len()
}
