//! The matrix: recurring gap × interview. A mark leads to the very error or strength, and a cell of several interviews
//! to their part of the gap's history.

use std::ops::Range;

use serde::Serialize;

use crate::content::BlockKind;
use crate::model::{GapId, InterviewId, Mention, RecurringGap, RecurringId, StrengthId};
use crate::view::gap::RecurringLink;
use crate::view::here::Here;
use crate::view::history::{self, Event};
use crate::view::peek;
use crate::view::periods::{self, Folding, Group, Limits, Period};
use crate::view::summary::Summary;
use crate::view::{Words, is_false, urls};

/// Columns at most: 24 interviews, 12 months, 12 years, and all that is older in one.
const LIMITS: Limits = Limits { single: 24, months: 12, years: 12 };

/// How many of the newest interviews a gap's card shows, where the screen or the paper is too narrow for a table.
const IN_CARD: usize = 8;

/// The matrix.
#[derive(Debug, Serialize)]
pub struct Matrix {
    /// The interviews, newest first: what matters stands beside the names.
    pub columns: Vec<Column>,
    /// How interviews share columns.
    pub folding: Folding,
    /// The recurring gaps.
    pub rows: Vec<Row>,
}

/// One interview, or several that share a column.
#[derive(Debug, Serialize)]
pub struct Column {
    /// The interview, where it stands alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interview: Option<Summary>,
    /// When those took place that share the column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// How many they are.
    pub count: usize,
    /// The interview's page, or the list that has the newest of several.
    pub href: String,
}

/// One recurring gap over all interviews.
#[derive(Debug, Serialize)]
pub struct Row {
    /// The gap.
    pub gap: RecurringLink,
    /// How often it went wrong.
    pub erred: usize,
    /// How often it went right.
    pub progress: usize,
    /// The last interview that showed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<Summary>,
    /// One for each column.
    pub cells: Vec<Cell>,
    /// What its card leaves out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Folded>,
}

/// What one column shows of one gap; empty when nothing.
#[derive(Debug, Default, Serialize)]
pub struct Cell {
    /// The marks of an interview that stands alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
    /// What several interviews show together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub folded: Option<Folded>,
    /// Its gap's card leaves it out.
    #[serde(skip_serializing_if = "is_false")]
    pub later: bool,
}

/// What several interviews show of a gap.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Folded {
    /// How often it went wrong.
    pub erred: usize,
    /// How often it went right.
    pub progress: usize,
    /// The newest of it in the gap's history.
    pub href: String,
}

/// An error or a strength.
#[derive(Debug, Serialize)]
pub struct Mark {
    /// `erred` or `progress`.
    pub kind: &'static str,
    /// The error or strength itself.
    pub href: String,
    /// What it says, without links.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub title: Words,
    /// A few words of what stands there.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub peek: String,
}

/// The matrix of some gaps of the guide.
pub fn matrix(here: &Here, ids: &[RecurringId]) -> Matrix {
    let days: Vec<_> = here.guide.interviews.iter().map(periods::day).collect();
    let mut groups = periods::groups(&days, LIMITS);
    groups.reverse();
    Matrix {
        columns: groups.iter().map(|group| column(here, group)).collect(),
        folding: periods::folding(&groups),
        rows: ids.iter().filter_map(|id| row(here, *id, &groups)).collect(),
    }
}

/// The mark of an error or a strength.
pub fn mark(here: &Here, what: Mention) -> Mark {
    match what {
        Mention::Gap(id) => erred(here, id),
        Mention::Strength(id) => progress(here, id),
    }
}

/// The mark of an error.
pub fn erred(here: &Here, id: GapId) -> Mark {
    let title = here.label(&here.guide.gap(id).title);
    let peek = peek::of(here.guide, Mention::Gap(id));
    Mark { kind: "erred", href: way_to_error(here, id), title, peek }
}

/// The relative address of an error.
pub fn way_to_error(here: &Here, id: GapId) -> String {
    let anchor = here.guide.interview(id.interview).gap_links.get(id.gap).map(|links| &links.anchor);
    anchored(here, id.interview, anchor)
}

/// The mark of a strength.
pub fn progress(here: &Here, id: StrengthId) -> Mark {
    let links = here.guide.interview(id.interview).strength_links.get(id.strength);
    let anchor = links.map(|links| &links.anchor);
    let peek = peek::of(here.guide, Mention::Strength(id));
    let title = strength_title(here, id);
    Mark { kind: "progress", href: anchored(here, id.interview, anchor), title, peek }
}

/// The last interview that shows a gap, in the order of the interviews.
pub fn last_seen(gap: &RecurringGap) -> Option<InterviewId> {
    let erred = gap.occurrences.last().map(|occurrence| occurrence.gap.interview);
    let progress = gap.evidence.last().map(|evidence| evidence.strength.interview);
    erred.max(progress)
}

fn column(here: &Here, group: &Group) -> Column {
    let newest = InterviewId(group.ids.end.saturating_sub(1));
    Column {
        interview: group.period.is_none().then(|| Summary::of(here, newest)),
        period: group.period,
        count: group.ids.len(),
        href: if group.period.is_none() { here.interview(newest) } else { here.in_list(newest) },
    }
}

fn row(here: &Here, id: RecurringId, groups: &[Group]) -> Option<Row> {
    let gap = here.guide.recurring.get(id.0)?;
    let events = history::events(gap);
    let before = groups.get(IN_CARD).map(|group| 0..group.ids.end);
    Some(Row {
        gap: RecurringLink::to(here, id, None)?,
        erred: gap.occurrences.len(),
        progress: gap.evidence.len(),
        last: last_seen(gap).map(|id| Summary::of(here, id)),
        cells: groups.iter().enumerate().map(|(at, group)| cell(here, id, &events, group, at)).collect(),
        before: before.and_then(|ids| folded(here, id, &events, &ids)),
    })
}

/// The cell of the column at `at`.
fn cell(here: &Here, id: RecurringId, events: &[Event], group: &Group, at: usize) -> Cell {
    let later = at >= IN_CARD;
    if group.period.is_some() {
        return Cell { marks: Vec::new(), folded: folded(here, id, events, &group.ids), later };
    }
    let held = events.get(history::of_interviews(events, &group.ids)).unwrap_or_default();
    Cell { marks: held.iter().map(|event| mark(here, event.what)).collect(), folded: None, later }
}

/// What the interviews `ids` show of a gap together; `None` when nothing.
fn folded(here: &Here, id: RecurringId, events: &[Event], ids: &Range<usize>) -> Option<Folded> {
    let range = history::of_interviews(events, ids);
    let held = events.get(range.clone())?;
    let newest = held.last()?.interview();
    let erred = held.iter().filter(|event| matches!(event.what, Mention::Gap(_))).count();
    let href = here.in_history(id, range.end.saturating_sub(1), newest);
    Some(Folded { erred, progress: held.len() - erred, href })
}

fn anchored(here: &Here, id: InterviewId, anchor: Option<&String>) -> String {
    let page = urls::interview(here.guide, id);
    here.href(anchor.map_or_else(|| page.clone(), |anchor| urls::place(&page, anchor)))
}

/// The first line of a strength.
fn strength_title(here: &Here, id: StrengthId) -> Words {
    let first = here.guide.strength(id).body.first().map(|block| &block.kind);
    match first {
        Some(BlockKind::Paragraph(text) | BlockKind::Heading { text, .. }) => here.label(text),
        _ => Words::default(),
    }
}
