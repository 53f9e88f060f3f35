//! Phrases to open with, exported.

use serde::Serialize;

use crate::content::{plain, plain_blocks};
use crate::export::{at::At, ids};
use crate::model::{self, Entry, Guide, InterviewId, LinkedNote, LinkedPart, Part, Section};
use crate::span::FileId;

/// A phrase and its moment.
#[derive(Debug, Serialize)]
pub(super) struct Opening {
    moment: String,
    text: String,
    /// The interview whose note holds it, if one does.
    interview: Option<String>,
    #[serde(flatten)]
    at: At,
}

/// Every phrase to open with, in the order of the files.
pub(super) fn openings(guide: &Guide) -> Vec<Opening> {
    guide.notes.iter().flat_map(|note| in_note(guide, note)).collect()
}

fn in_note(guide: &Guide, note: &LinkedNote) -> Vec<Opening> {
    let in_part = |part: &LinkedPart| match part {
        Part::Section(section) => {
            in_section(section, &|opening| Opening::new(guide, note.file, None, opening))
        }
        Part::Interview(id) => in_interview(guide, *id),
    };
    note.parts.iter().flat_map(in_part).collect()
}

fn in_interview(guide: &Guide, id: InterviewId) -> Vec<Opening> {
    let interview = &guide.interview(id).interview;
    let make = |opening: &model::Opening| Opening::new(guide, interview.file, Some(id), opening);
    interview.sections.iter().flat_map(|section| in_section(section, &make)).collect()
}

fn in_section(section: &Section, make: &dyn Fn(&model::Opening) -> Opening) -> Vec<Opening> {
    let in_entry = |entry: &Entry| match entry {
        Entry::Opening(opening) => vec![make(opening)],
        Entry::Section(section) => in_section(section, make),
        _ => Vec::new(),
    };
    section.entries.iter().flat_map(in_entry).collect()
}

impl Opening {
    fn new(guide: &Guide, file: FileId, interview: Option<InterviewId>, opening: &model::Opening) -> Self {
        Self {
            moment: plain(&opening.moment).trim().trim_end_matches(':').trim_end().to_string(),
            text: plain_blocks(&opening.body),
            interview: interview.map(|id| ids::interview(guide, id)),
            at: At::span(file, opening.span, &guide.files),
        }
    }
}
