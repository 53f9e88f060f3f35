//! The matrix: recurring gap × interview, each mark a link to the very error or strength.

use serde::Serialize;

use crate::content::BlockKind;
use crate::model::{GapId, Guide, InterviewId, RecurringGap, StrengthId};
use crate::view::gap::RecurringLink;
use crate::view::here::Here;
use crate::view::summary::Summary;
use crate::view::{Words, urls};

/// The matrix.
#[derive(Debug, Serialize)]
pub struct Matrix {
    /// The interviews, oldest first.
    pub columns: Vec<Summary>,
    /// The recurring gaps.
    pub rows: Vec<Row>,
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
    pub last: Option<Summary>,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// What one interview shows of one gap; empty when nothing.
#[derive(Debug, Default, Serialize)]
pub struct Cell {
    /// Its marks.
    pub marks: Vec<Mark>,
}

/// An error or a strength.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// `erred` or `progress`.
    pub kind: &'static str,
    /// The error or strength itself.
    pub href: String,
    /// What it says, without links.
    pub title: Words,
}

/// The matrix of a guide.
pub fn matrix(here: &Here) -> Matrix {
    Matrix {
        columns: here.guide.interview_ids().map(|id| Summary::of(here, id)).collect(),
        rows: here.guide.recurring.iter().map(|gap| row(here, gap)).collect(),
    }
}

/// The mark of an error.
pub fn erred(here: &Here, id: GapId) -> Mark {
    let anchor = here.guide.interview(id.interview).gap_links.get(id.gap).map(|links| &links.anchor);
    let title = here.label(&here.guide.gap(id).title);
    Mark { kind: "erred", href: anchored(here, id.interview, anchor), title }
}

/// The mark of a strength.
pub fn progress(here: &Here, id: StrengthId) -> Mark {
    let links = here.guide.interview(id.interview).strength_links.get(id.strength);
    let anchor = links.map(|links| &links.anchor);
    Mark { kind: "progress", href: anchored(here, id.interview, anchor), title: strength_title(here, id) }
}

/// The last interview that shows a gap, in the order of the interviews.
pub fn last_seen(gap: &RecurringGap) -> Option<InterviewId> {
    let erred = gap.occurrences.last().map(|occurrence| occurrence.gap.interview);
    let progress = gap.evidence.last().map(|evidence| evidence.strength.interview);
    erred.max(progress)
}

fn row(here: &Here, gap: &RecurringGap) -> Row {
    Row {
        gap: RecurringLink::to(here, gap, None),
        erred: gap.occurrences.len(),
        progress: gap.evidence.len(),
        last: last_seen(gap).map(|id| Summary::of(here, id)),
        cells: cells(here, gap),
    }
}

fn cells(here: &Here, gap: &RecurringGap) -> Vec<Cell> {
    let Guide { interviews, .. } = here.guide;
    let mut cells: Vec<_> = interviews.iter().map(|_| Cell::default()).collect();
    let mut mark = |id: InterviewId, mark: Mark| {
        if let Some(cell) = cells.get_mut(id.0) {
            cell.marks.push(mark);
        }
    };
    for occurrence in &gap.occurrences {
        mark(occurrence.gap.interview, erred(here, occurrence.gap));
    }
    for evidence in &gap.evidence {
        mark(evidence.strength.interview, progress(here, evidence.strength));
    }
    cells
}

fn anchored(here: &Here, id: InterviewId, anchor: Option<&String>) -> String {
    let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
    here.href(urls::interview(here.guide, id) + &anchor)
}

/// The first line of a strength.
fn strength_title(here: &Here, id: StrengthId) -> Words {
    let first = here.guide.strength(id).body.first().map(|block| &block.kind);
    match first {
        Some(BlockKind::Paragraph(text) | BlockKind::Heading { text, .. }) => here.label(text),
        _ => Words::default(),
    }
}
