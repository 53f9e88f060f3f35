//! What stands in a note and in all of them: sections, interviews, openings, wherever they are.

use crate::content::{Block, BlockKind};
use crate::model::{Entry, Guide, InterviewId, LinkedNote, LinkedPart, Opening, Part, Section, SectionKind};
use crate::span::{FileId, Span};

/// Whether a note has a page of its own: it is more than exactly one interview.
pub fn has_page(note: &LinkedNote) -> bool {
    !(note.title.is_empty() && matches!(note.parts.as_slice(), [Part::Interview(_)]))
}

/// The sections of a note that belong to no interview.
pub fn loose_sections(note: &LinkedNote) -> impl Iterator<Item = &Section> {
    sections(&note.parts)
}

/// Those of some parts of a note.
pub fn sections(parts: &[LinkedPart]) -> impl Iterator<Item = &Section> {
    parts.iter().filter_map(|part| match part {
        Part::Section(section) => Some(&**section),
        Part::Interview(_) => None,
    })
}

/// The interviews of a note.
pub fn interviews(note: &LinkedNote) -> impl Iterator<Item = InterviewId> {
    note.parts.iter().filter_map(|part| match part {
        Part::Interview(id) => Some(*id),
        Part::Section(_) => None,
    })
}

/// Sections of `kind` outside interviews, each with its file; those below such a section come with it.
pub fn loose(guide: &Guide, kind: SectionKind) -> Vec<(FileId, &Section)> {
    let mut found = Vec::new();
    for note in &guide.notes {
        for section in loose_sections(note) {
            push_kind(section, kind, note.file, &mut found);
        }
    }
    found
}

/// The openings that stand in `sections`, in order.
pub fn openings<'a>(sections: impl Iterator<Item = &'a Section>) -> Vec<&'a Opening> {
    let entries = flatten(sections).into_iter().flat_map(|section| &section.entries);
    entries
        .filter_map(|entry| match entry {
            Entry::Opening(opening) => Some(opening),
            _ => None,
        })
        .collect()
}

/// Each section followed by those below it, in the order of the note.
pub fn flatten<'a>(sections: impl Iterator<Item = &'a Section>) -> Vec<&'a Section> {
    let mut all = Vec::new();
    for section in sections {
        push_section(section, &mut all);
    }
    all
}

fn push_section<'a>(section: &'a Section, all: &mut Vec<&'a Section>) {
    all.push(section);
    for entry in &section.entries {
        if let Entry::Section(below) = entry {
            push_section(below, all);
        }
    }
}

fn push_kind<'a>(
    section: &'a Section,
    kind: SectionKind,
    file: FileId,
    found: &mut Vec<(FileId, &'a Section)>,
) {
    if section.kind == kind {
        found.push((file, section));
        return;
    }
    for entry in &section.entries {
        if let Entry::Section(below) = entry {
            push_kind(below, kind, file, found);
        }
    }
}

/// The footnotes that stand in `section` and below it: label and place.
pub fn footnotes(section: &Section) -> Vec<(String, Span)> {
    let mut labels = Vec::new();
    for entry in &section.entries {
        match entry {
            Entry::Prose(block) => footnotes_in(std::slice::from_ref(block), &mut labels),
            Entry::Section(below) => labels.extend(footnotes(below)),
            _ => {}
        }
    }
    labels
}

fn footnotes_in(blocks: &[Block], labels: &mut Vec<(String, Span)>) {
    for block in blocks {
        match &block.kind {
            BlockKind::Footnote { label, body } => {
                labels.push((label.to_string(), block.span));
                footnotes_in(body, labels);
            }
            BlockKind::Quote { body, .. } => footnotes_in(body, labels),
            BlockKind::List { items, .. } => items.iter().for_each(|item| footnotes_in(&item.body, labels)),
            _ => {}
        }
    }
}
