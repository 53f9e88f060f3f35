//! `notas/<slug>.html`: a file that is more than one interview, in its own order.

use serde::Serialize;

use crate::content;
use crate::model::{self, LinkedNote};
use crate::view::Words;
use crate::view::contents;
use crate::view::heading_ids;
use crate::view::here::Here;
use crate::view::parts::{Part, Turn};
use crate::view::piece::Reader;
use crate::view::section::Section;
use crate::view::summary::Summary;

/// The page of a note file, or a further part of it.
#[derive(Debug, Serialize)]
pub struct NotePage {
    /// The title that front matter gives, else the heading in plain characters, else the file's path.
    pub name: String,
    /// The heading around everything, as typed; empty when there is none.
    pub title: Words,
    /// The heading is the name; else it is shown below it.
    pub heading_is_name: bool,
    /// The file's path.
    pub file: String,
    /// Where its reading is told.
    pub reading: String,
    /// What it holds, in order.
    pub parts: Vec<NotePart>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// A part of a file; `is` tells which.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)] // lives as long as its page, in one list
pub enum NotePart {
    /// An interview, which has its own page.
    Interview { interview: Summary },
    /// Content that belongs to no interview.
    Section { section: Section },
}

/// A part of the page of `note`.
pub fn page(here: &Here, note: &LinkedNote, part: Part) -> NotePage {
    let parts = part.slice(&note.parts, 0);
    let shown: Vec<_> = contents::sections(parts).map(|section| (note.file, section)).collect();
    let here = &here.showing(&shown);
    let ids = heading_ids::note_ids(note);
    let reader = Reader { here, file: note.file, ids: &ids, interview: None };
    let overruling = note.front_matter.title.as_ref().map(|(title, _)| title.clone());
    NotePage {
        heading_is_name: overruling.is_none() && !note.title.is_empty(),
        name: overruling.unwrap_or_else(|| name(here, note)),
        title: here.words(note.file, &note.title),
        file: here.guide.files.get(note.file).path.clone(),
        reading: here.reading(note.file),
        parts: parts.iter().map(|part| show(&reader, part)).collect(),
        turn: part.turn,
    }
}

/// What to call a note in a list.
pub fn name(here: &Here, note: &LinkedNote) -> String {
    let title = content::one_line(&note.title);
    if title.trim().is_empty() { here.guide.files.get(note.file).path.clone() } else { title.into_owned() }
}

fn show(reader: &Reader, part: &model::LinkedPart) -> NotePart {
    match part {
        model::Part::Interview(id) => NotePart::Interview { interview: Summary::of(reader.here, *id) },
        model::Part::Section(section) => NotePart::Section { section: reader.section(section, 2) },
    }
}
