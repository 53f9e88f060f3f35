//! `notas/<slug>.html`: a file that is more than one interview, in its own order.

use serde::Serialize;

use crate::content;
use crate::model::{LinkedNote, Part};
use crate::view::Words;
use crate::view::here::Here;
use crate::view::places;
use crate::view::section::{Reader, Section};
use crate::view::summary::Summary;

/// The page of a note file.
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
    /// What it holds, in order.
    pub parts: Vec<NotePart>,
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

/// The page of `note`.
pub fn page(here: &Here, note: &LinkedNote) -> NotePage {
    let shown: Vec<_> = places::loose_sections(note).map(|section| (note.file, section)).collect();
    let here = &here.showing(&shown);
    let ids = places::note_ids(note);
    let reader = Reader { here, file: note.file, ids: &ids, interview: None };
    let overruling = note.front_matter.title.as_ref().map(|(title, _)| title.clone());
    NotePage {
        heading_is_name: overruling.is_none() && !note.title.is_empty(),
        name: overruling.unwrap_or_else(|| name(here, note)),
        title: here.words(note.file, &note.title),
        file: here.guide.files.get(note.file).path.clone(),
        parts: note.parts.iter().map(|part| show(&reader, part)).collect(),
    }
}

/// What to call a note in a list.
pub fn name(here: &Here, note: &LinkedNote) -> String {
    let title = content::plain(&note.title).replace('\n', " ");
    if title.trim().is_empty() { here.guide.files.get(note.file).path.clone() } else { title }
}

fn show(reader: &Reader, part: &Part<crate::model::InterviewId>) -> NotePart {
    match part {
        Part::Interview(id) => NotePart::Interview { interview: Summary::of(reader.here, *id) },
        Part::Section(section) => NotePart::Section { section: reader.section(section, 2) },
    }
}
