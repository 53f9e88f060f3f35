//! `index.html`: what to do before the next mock.

use serde::Serialize;

use crate::model::{Guide, InterviewId, LinkedNote, RecurringGap, RecurringId};
use crate::span::FileId;
use crate::view::gap::RecurringLink;
use crate::view::gaps::{self, StateCount};
use crate::view::here::Here;
use crate::view::matrix::{self, Mark};
use crate::view::summary::Summary;
use crate::view::{Words, note, places, risk, urls};

/// How many gaps to watch at once: more is a list, not advice.
const WATCHED: usize = 5;

/// How many verdicts the picture shows.
const PICTURED: usize = 24;

/// `index.html`.
#[derive(Debug, Serialize)]
pub struct Home {
    /// What to watch next, the riskiest first.
    pub watch: Vec<Watch>,
    /// Recurring gaps that are not among them.
    pub unwatched: usize,
    /// How many gaps stand where.
    pub states: Vec<StateCount>,
    /// Verdicts over time, oldest first; only those on the scale.
    pub verdicts: Vec<Summary>,
    /// Older verdicts that the picture leaves out.
    pub older_verdicts: usize,
    /// All interviews, newest first.
    pub interviews: Vec<Summary>,
    /// Notes that have a page of their own.
    pub notes: Vec<NoteLink>,
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

/// The way to a note's page.
#[derive(Debug, Serialize)]
pub struct NoteLink {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
}

/// The page.
pub fn page(here: &Here) -> Home {
    let ranked = risk::ranked(here.guide);
    let verdicts = judged(here.guide);
    let older_verdicts = verdicts.len().saturating_sub(PICTURED);
    let summary = |id| Summary::of(here, id);
    Home {
        watch: ranked.iter().take(WATCHED).filter_map(|id| watch(here, *id)).collect(),
        unwatched: ranked.len().saturating_sub(WATCHED),
        states: gaps::states(here.guide),
        verdicts: verdicts.into_iter().skip(older_verdicts).map(summary).collect(),
        older_verdicts,
        interviews: here.guide.interview_ids().rev().map(summary).collect(),
        notes: notes(here),
    }
}

fn watch(here: &Here, id: RecurringId) -> Option<Watch> {
    let gap = here.guide.recurring.get(id.0)?;
    let files: Vec<FileId> = gap.places.iter().map(|place| place.file).collect();
    Some(Watch {
        gap: RecurringLink::to(here, gap, None),
        fix: here.words_of(&files, &gap.fix),
        erred: gap.occurrences.len(),
        progress: gap.evidence.len(),
        last: last(here, gap),
    })
}

fn last(here: &Here, gap: &RecurringGap) -> Option<Last> {
    let id = gap.occurrences.last()?.gap;
    Some(Last { interview: Summary::of(here, id.interview), mark: matrix::erred(here, id) })
}

fn judged(guide: &Guide) -> Vec<InterviewId> {
    let on_scale = |id: &InterviewId| {
        let verdict = guide.interview(*id).interview.verdict.as_ref();
        verdict.is_some_and(|verdict| verdict.level.is_some())
    };
    guide.interview_ids().filter(on_scale).collect()
}

fn notes(here: &Here) -> Vec<NoteLink> {
    let with_page = here.guide.notes.iter().filter(|note| places::has_page(note));
    let link = |note: &LinkedNote| NoteLink {
        href: here.href(urls::note(&note.slug)),
        name: note::name(here, note),
    };
    with_page.map(link).collect()
}
