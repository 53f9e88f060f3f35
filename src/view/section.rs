//! Sections as pages show them: the note in its own order, and which of them a page gathers from all notes.

use serde::Serialize;

use crate::id::Slugs;
use crate::model::{self, LinkedInterview, SectionKind};
use crate::span::FileId;
use crate::view::entry::{self, Entry};
use crate::view::heading_ids::{self, HeadingIds};
use crate::view::here::Here;
use crate::view::{Words, is_false};

/// A heading and what stands under it.
#[derive(Debug, Serialize)]
pub struct Section {
    /// The anchor of the heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The heading's level on the page.
    pub level: u8,
    /// The heading as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<Words>,
    /// To be learnt by heart.
    #[serde(skip_serializing_if = "is_false")]
    pub by_heart: bool,
    /// What it opens; for classes.
    pub kind: &'static str,
    /// What it holds.
    pub entries: Vec<Entry>,
}

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

/// What the reading of one file's sections needs.
pub struct Reader<'a> {
    /// The page.
    pub here: &'a Here<'a>,
    /// The file.
    pub file: FileId,
    /// Anchors of its headings on this page.
    pub ids: &'a HeadingIds,
    /// The interview around the sections.
    pub interview: Option<&'a LinkedInterview>,
}

impl Reader<'_> {
    /// The sections, with their headings at `level` of the page.
    pub fn sections(&self, sections: &[model::Section], level: u8) -> Vec<Section> {
        sections.iter().map(|section| self.section(section, level)).collect()
    }

    /// The section, with its heading at `level` of the page.
    pub fn section(&self, section: &model::Section, level: u8) -> Section {
        let heading = section.heading.as_ref();
        let below = if heading.is_some() { level + 1 } else { level };
        Section {
            id: heading.and_then(|heading| self.ids.get(&heading.span).cloned()),
            level: level.min(6),
            heading: heading.map(|heading| self.here.words(self.file, &heading.text)),
            by_heart: heading.is_some_and(|heading| heading.by_heart),
            kind: kind_id(section.kind),
            entries: entry::entries(self, &section.entries, below.min(6)),
        }
    }
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

fn kind_id(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Strengths => "strengths",
        SectionKind::Errors => "errors",
        SectionKind::Recurring => "recurring",
        SectionKind::Openings => "openings",
        SectionKind::Other => "other",
    }
}
