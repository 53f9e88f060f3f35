//! `index.html`: what to do before the next mock.

use serde::Serialize;

use crate::model::{Cluster, GapId, InterviewId, RecurringGap, RecurringId};
use crate::span::FileId;
use crate::view::gap::RecurringLink;
use crate::view::gaps::{self, StateCount};
use crate::view::here::Here;
use crate::view::indexes::{self, NoteLink};
use crate::view::lists::AT_HOME;
use crate::view::matrix::{self, Mark};
use crate::view::picture::{self, Picture};
use crate::view::summary::Summary;
use crate::view::{Words, risk};

/// How many gaps to watch at once: more is a list, not advice.
const WATCHED: usize = 5;

/// How many errors of a group that looks alike are named.
const NAMED: usize = 3;

/// `index.html`.
#[derive(Debug, Serialize)]
pub struct Home {
    /// What to watch next, the riskiest first.
    pub watch: Vec<Watch>,
    /// Recurring gaps that are not among them.
    pub unwatched: usize,
    /// Errors that look alike, where the notes list no recurring gap.
    pub alike: Vec<Alike>,
    /// How many gaps stand where.
    pub states: Vec<StateCount>,
    /// Verdicts over time.
    pub picture: Option<Picture>,
    /// The newest interviews, newest first.
    pub interviews: Vec<Summary>,
    /// How many there are in all, where there are more.
    pub all_interviews: Option<usize>,
    /// Notes that have a page of their own.
    pub notes: Vec<NoteLink>,
    /// How many there are in all, where there are more.
    pub all_notes: Option<usize>,
}

/// A gap to watch.
#[derive(Debug, Serialize)]
pub struct Watch {
    /// The gap.
    pub gap: RecurringLink,
    /// What to do instead.
    pub fix: Words,
    /// How often it went wrong.
    pub erred: usize,
    /// How often it went right.
    pub progress: usize,
    /// The last time it went wrong.
    pub last: Option<Last>,
}

/// The last time that a gap happened.
#[derive(Debug, Serialize)]
pub struct Last {
    /// The interview.
    pub interview: Summary,
    /// The error.
    pub mark: Mark,
}

/// Errors of different interviews that look alike.
#[derive(Debug, Serialize)]
pub struct Alike {
    /// What they have in common.
    pub words: String,
    /// How many they are.
    pub count: usize,
    /// The newest of them, newest first.
    pub errors: Vec<Last>,
}

/// The page.
pub fn page(here: &Here) -> Home {
    let ranked = risk::ranked(here.guide);
    let count = here.guide.interviews.len();
    let notes = indexes::listed(here.guide).count();
    let alike = here.guide.clusters.iter().take(WATCHED).filter(|_| ranked.is_empty());
    Home {
        watch: ranked.iter().take(WATCHED).filter_map(|id| watch(here, *id)).collect(),
        unwatched: ranked.len().saturating_sub(WATCHED),
        alike: alike.map(|cluster| look_alike(here, cluster)).collect(),
        states: gaps::states(here.guide),
        picture: picture::picture(here),
        interviews: (0..count).rev().take(AT_HOME).map(|id| Summary::of(here, InterviewId(id))).collect(),
        all_interviews: (count > AT_HOME).then_some(count),
        notes: indexes::first_notes(here),
        all_notes: (notes > AT_HOME).then_some(notes),
    }
}

fn watch(here: &Here, id: RecurringId) -> Option<Watch> {
    let gap = here.guide.recurring.get(id.0)?;
    let files: Vec<FileId> = gap.places.iter().map(|place| place.file).collect();
    Some(Watch {
        gap: RecurringLink::to(here, id, None)?,
        fix: here.words_of(&files, &gap.fix),
        erred: gap.occurrences.len(),
        progress: gap.evidence.len(),
        last: last(here, gap),
    })
}

fn last(here: &Here, gap: &RecurringGap) -> Option<Last> {
    gap.occurrences.last().map(|occurrence| happened(here, occurrence.gap))
}

fn look_alike(here: &Here, cluster: &Cluster) -> Alike {
    let newest = cluster.gaps.iter().rev().take(NAMED);
    Alike {
        words: cluster.words.join(", "),
        count: cluster.gaps.len(),
        errors: newest.map(|id| happened(here, *id)).collect(),
    }
}

fn happened(here: &Here, id: GapId) -> Last {
    Last { interview: Summary::of(here, id.interview), mark: matrix::erred(here, id) }
}
