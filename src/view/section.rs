//! Sections as pages show them: the note in its own order.

use serde::Serialize;

use crate::model::{self, Opening, SectionKind, StrengthLinks};
use crate::span::Place;
use crate::view::gap::{self, Gap, PatternLink, RecurringLink};
use crate::view::piece::{Piece, Reader, Setting, Text, text};
use crate::view::sums::Check;
use crate::view::{Prose, Words, is_false, speech};

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

/// One thing in a section; `is` tells which.
#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)] // lives as long as its page, in one list
pub enum Entry {
    /// Ordinary content.
    Prose(Text),
    /// Strengths that follow each other.
    Strengths { items: Vec<Strength> },
    /// An error or advice.
    Gap(Gap),
    /// The writer's list of recurring gaps as typed, and links to their pages.
    Recurring {
        table: Prose,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        rows: Vec<RecurringLink>,
    },
    /// A phrase to open with, under its moment.
    Opening { moment: Words, body: Prose },
    /// A section below this one.
    Section(Section),
}

/// One thing that went well.
#[derive(Debug, Serialize)]
pub struct Strength {
    /// Its anchor.
    pub anchor: String,
    /// What it says, up to the first sums.
    pub prose: Prose,
    /// The check of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// The rest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Piece>,
    /// Recurring gaps that it shows closing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recurring: Vec<RecurringLink>,
    /// Patterns that it mentions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<PatternLink>,
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
            entries: entries(self, &section.entries, below.min(6)),
        }
    }
}

/// The entries of a section, with headings in them at `level`.
fn entries(reader: &Reader, entries: &[model::Entry], level: u8) -> Vec<Entry> {
    let mut shown = Vec::new();
    for entry in entries {
        match entry {
            model::Entry::Strength(index) => push_strength(reader, *index, &mut shown),
            other => shown.extend(show(reader, other, level)),
        }
    }
    shown
}

fn show(reader: &Reader, entry: &model::Entry, level: u8) -> Option<Entry> {
    Some(match entry {
        model::Entry::Prose(block) => {
            Entry::Prose(text(reader, std::slice::from_ref(block), level, Setting::Written))
        }
        model::Entry::Gap(index) => Entry::Gap(gap::show(reader, *index, level)?),
        model::Entry::Strength(_) => return None,
        model::Entry::Recurring { block, rows } => {
            let table = reader.here.prose(reader.file, std::slice::from_ref(block), level);
            Entry::Recurring { table, rows: rows.iter().filter_map(|row| row_link(reader, row)).collect() }
        }
        model::Entry::Opening(opening) => show_opening(reader, opening, level),
        model::Entry::Section(section) => Entry::Section(reader.section(section, level)),
    })
}

fn show_opening(reader: &Reader, opening: &Opening, level: u8) -> Entry {
    let moment = reader.here.words(reader.file, &opening.moment);
    Entry::Opening { moment, body: reader.here.prose(reader.file, &speech::spoken(&opening.body), level) }
}

fn push_strength(reader: &Reader, index: usize, shown: &mut Vec<Entry>) {
    let Some(strength) = show_strength(reader, index) else { return };
    match shown.last_mut() {
        Some(Entry::Strengths { items }) => items.push(strength),
        _ => shown.push(Entry::Strengths { items: vec![strength] }),
    }
}

fn show_strength(reader: &Reader, index: usize) -> Option<Strength> {
    let linked = reader.linked()?;
    let strength = linked.interview.strengths.get(index)?;
    let StrengthLinks { anchor, recurring, patterns } = linked.strength_links.get(index)?;
    let Text { prose, check, more } = text(reader, &strength.body, 6, Setting::Written);
    Some(Strength {
        anchor: anchor.clone(),
        prose,
        check,
        more,
        recurring: gap::recurring_links(reader.here, recurring),
        patterns: patterns.iter().filter_map(|id| gap::pattern_link(reader.here, *id)).collect(),
    })
}

fn row_link(reader: &Reader, row: &model::RecurringRow) -> Option<RecurringLink> {
    let place = Place::new(reader.file, row.span);
    RecurringLink::to(reader.here, reader.here.recurring(place)?, None)
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
