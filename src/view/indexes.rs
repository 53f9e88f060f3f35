//! `mocks.html` and `notas.html`: all interviews and all notes, where the front page cannot show them all.

use serde::Serialize;

use crate::model::{Guide, InterviewId, LinkedNote};
use crate::view::contents;
use crate::view::here::Here;
use crate::view::lists::AT_HOME;
use crate::view::parts::{Part, Turn};
use crate::view::summary::Summary;
use crate::view::{note, urls};

/// `mocks.html`, or a further part of it.
#[derive(Debug, Serialize)]
pub struct Interviews {
    /// How many there are in all.
    pub count: usize,
    /// Newest first.
    pub interviews: Vec<Summary>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// `notas.html`, or a further part of it.
#[derive(Debug, Serialize)]
pub struct Notes {
    /// In the order of the vault.
    pub notes: Vec<NoteLink>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// The way to a note's page.
#[derive(Debug, Serialize)]
pub struct NoteLink {
    /// Its page.
    pub href: String,
    /// Its name.
    pub name: String,
}

/// Whether there are more interviews than the front page shows.
pub fn has_interviews(guide: &Guide) -> bool {
    guide.interviews.len() > AT_HOME
}

/// Whether there are more notes with a page of their own than the front page shows.
pub fn has_notes(guide: &Guide) -> bool {
    listed(guide).count() > AT_HOME
}

/// A part of the list of interviews.
pub fn interviews(here: &Here, part: Part) -> Interviews {
    let count = here.guide.interviews.len();
    let interviews = part.range.rev().map(|index| Summary::of(here, InterviewId(index)));
    Interviews { count, interviews: interviews.collect(), turn: part.turn }
}

/// A part of the list of notes.
pub fn notes(here: &Here, part: Part) -> Notes {
    let all: Vec<_> = listed(here.guide).collect();
    Notes { notes: part.slice(&all, 0).iter().map(|note| link(here, note)).collect(), turn: part.turn }
}

/// The first notes, for the front page.
pub fn first_notes(here: &Here) -> Vec<NoteLink> {
    listed(here.guide).take(AT_HOME).map(|note| link(here, note)).collect()
}

/// Notes with a page of their own.
pub fn listed(guide: &Guide) -> impl Iterator<Item = &LinkedNote> {
    guide.notes.iter().filter(|note| contents::has_page(note))
}

fn link(here: &Here, note: &LinkedNote) -> NoteLink {
    NoteLink { href: here.href(urls::note(&note.slug)), name: note::name(here, note) }
}
