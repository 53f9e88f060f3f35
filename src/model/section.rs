//! Sections: the note in its own order, with what was understood of each part.

use serde::{Deserialize, Serialize};

use crate::content::{Block, Inline};
use crate::model::RecurringRow;
use crate::span::Span;

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The heading; `None` for what stands before the first one.
    pub heading: Option<Heading>,
    /// What it opens.
    pub kind: SectionKind,
    /// What it holds, in order.
    pub entries: Vec<Entry>,
}

/// A heading as typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// Its bytes.
    pub span: Span,
    /// Its words.
    pub text: Vec<Inline>,
    /// `(DECORAR)`: to be learnt by heart.
    pub by_heart: bool,
}

/// What a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SectionKind {
    /// What went well.
    Strengths,
    /// What went wrong.
    Errors,
    /// The writer's own list of what keeps going wrong.
    Recurring,
    /// Phrases to open with.
    Openings,
    /// Ordinary content.
    Other,
}

/// One thing in a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the line of each variant tells its fields too")]
pub enum Entry {
    /// Ordinary content, kept as it is.
    Prose(Block),
    /// A strength, by index in its interview.
    Strength(usize),
    /// An error or advice, by index in its interview.
    Gap(usize),
    /// The table or list of recurring gaps as typed, with the rows read from it.
    Recurring { block: Block, rows: Vec<RecurringRow> },
    /// A phrase to open with.
    Opening(Opening),
    /// A section below this one.
    Section(Section),
}

/// A phrase to open with, under its moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Moment and phrase together.
    pub span: Span,
    /// `Após requirements:` as typed; empty when none is named.
    pub moment: Vec<Inline>,
    /// What to say.
    pub body: Vec<Block>,
}
