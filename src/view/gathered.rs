//! Sections that a page gathers from all notes.

use serde::Serialize;

use crate::id::Slugs;
use crate::model;
use crate::span::FileId;
use crate::view::heading_ids;
use crate::view::here::Here;
use crate::view::piece::Reader;
use crate::view::section::Section;

/// A section that a page gathered from a note.
#[derive(Debug, Serialize)]
pub struct Gathered {
    /// The page of the note.
    pub href: String,
    /// The note's file.
    pub file: String,
    /// The section.
    pub section: Section,
}

/// The sections as `here` shows them, with headings at level 3 and anchors of their own.
pub fn gathered(here: &Here, sections: &[(FileId, &model::Section)]) -> Vec<Gathered> {
    let here = here.showing(sections);
    let mut slugs = Slugs::default();
    let show = |(file, section): &(FileId, &model::Section)| {
        let ids = heading_ids::heading_ids(std::iter::once(*section), &mut slugs);
        let reader = Reader { here: &here, file: *file, ids: &ids, interview: None };
        Gathered {
            href: here.file(*file).unwrap_or_else(|| here.reading(*file)),
            file: here.guide.files.get(*file).path.clone(),
            section: reader.section(section, 3),
        }
    };
    sections.iter().map(show).collect()
}
