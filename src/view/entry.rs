//! What stands in a section, as pages show it.

use std::borrow::Cow;

use serde::Serialize;

use crate::content::Block;
use crate::model::{self, Calculation, Opening, RecurringId, StrengthLinks};
use crate::span::{Place, Span};
use crate::view::flow;
use crate::view::gap::{self, Gap, PatternLink, RecurringLink};
use crate::view::section::{Reader, Section};
use crate::view::sums::Check;
use crate::view::{Prose, Words, speech};

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

/// Text, and the checks of the sums in it.
#[derive(Debug, Default, Serialize)]
pub struct Text {
    /// The text, up to the first block that holds sums.
    pub prose: Prose,
    /// The check of that block's sums.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// The rest in the same way, up to each block that holds sums; none without sums before it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Piece>,
}

/// Text up to a block that holds sums, or to the end.
#[derive(Debug, Serialize)]
pub struct Piece {
    /// The text.
    pub prose: Prose,
    /// The check of the sums at its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
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

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// As typed.
    Written,
    /// As words to be said.
    Spoken,
}

/// The entries of a section, with headings in them at `level`.
pub fn entries(reader: &Reader, entries: &[model::Entry], level: u8) -> Vec<Entry> {
    let mut shown = Vec::new();
    for entry in entries {
        match entry {
            model::Entry::Strength(index) => push_strength(reader, *index, &mut shown),
            other => shown.extend(show(reader, other, level)),
        }
    }
    shown
}

/// The text of some blocks with the sums that stand in each.
pub fn text(reader: &Reader, blocks: &[Block], level: u8, setting: Setting) -> Text {
    let holds_sums = |block: &Block| sums_in(reader, block.span).next().is_some();
    let mut pieces = blocks.split_inclusive(holds_sums).map(|blocks| piece(reader, blocks, level, setting));
    let Some(Piece { prose, check }) = pieces.next() else { return Text::default() };
    Text { prose, check, more: pieces.collect() }
}

/// Blocks of which the last alone may hold sums.
fn piece(reader: &Reader, blocks: &[Block], level: u8, setting: Setting) -> Piece {
    let set = match setting {
        Setting::Written => Cow::Borrowed(blocks),
        Setting::Spoken => Cow::Owned(speech::spoken(blocks)),
    };
    let last = blocks.last().map(|block| block.span).unwrap_or_default();
    let sums: Vec<Span> = sums_in(reader, last).map(|sum| sum.span).collect();
    let prose = Prose { flows: flow::flows(&set, &sums), ..reader.here.prose(reader.file, &set, level) };
    Piece { prose, check: Check::of(sums_in(reader, last)) }
}

/// The sums of the interview that stand inside `span`.
pub fn sums_in<'a>(reader: &Reader<'a>, span: Span) -> impl Iterator<Item = &'a Calculation> {
    let calculations = reader.interview.map_or(&[][..], |linked| &linked.interview.calculations);
    calculations.iter().filter(move |calculation| span.contains(calculation.span))
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
    let linked = reader.interview?;
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
    let rank = reader.here.guide.recurring.iter().position(|gap| gap.places.contains(&place))?;
    RecurringLink::to(reader.here, RecurringId(rank), None)
}
