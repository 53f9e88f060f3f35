//! One error of one interview, and all that belongs to it.

use serde::{Deserialize, Serialize};

use crate::content::{Block, Inline};
use crate::model::PatternName;
use crate::span::Span;

/// An error (or, when it blames nobody, advice) with everything up to the next one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// From its first byte to its last.
    pub span: Span,
    /// The title line, marks included.
    pub title_span: Span,
    /// The number typed before the title, or that of its list item.
    pub number: Option<u32>,
    /// What stands before the title as typed: `1.`, `Erro 5 –`; empty when nothing does.
    pub lead: String,
    /// The title without number and marks; empty for an error that has none.
    pub title: Vec<Inline>,
    /// Whether it is an error: `false` for advice, which is shown and never counted.
    pub counts: bool,
    /// `DE NOVO`: the writer knew that it came back.
    pub again: bool,
    /// Everything in it, in the order of the note.
    pub items: Vec<Item>,
    /// `→ Gap: #1`: the writer's own links, which overrule what is inferred.
    pub references: Vec<GapReference>,
    /// The patterns that it names.
    pub patterns: Vec<PatternName>,
}

/// A link to a recurring gap that the writer typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapReference {
    /// Where.
    pub span: Span,
    /// `#1`, a title, or `nenhum` for none.
    pub name: String,
}

/// One thing said about an error.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its bytes, label included.
    pub span: Span,
    /// What it is.
    pub kind: ItemKind,
    /// The label as typed, its parenthesis and colon included: `DEVERIA TER DITO (formato 3+2+1):`.
    pub label: Vec<Inline>,
    /// The parenthesis in the label: `formato 3+2+1`.
    pub note: Option<String>,
    /// What it says.
    pub body: Vec<Block>,
    /// How deep it is nested in the note's bullets, from 0.
    pub depth: u8,
}

/// The kinds of item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ItemKind {
    /// What happened.
    Observation,
    /// `Problema:`.
    Problem,
    /// What should have been done, said or asked.
    Fix(Speech),
    /// `Ou:`, to the fix before it.
    Alternative,
    /// Words to say aloud.
    Phrase,
    /// `→ Pattern:`.
    Pattern,
    /// `→ Gap:`.
    Reference,
    /// Anything else: a comment after the fix, a table, an image.
    Remark,
}

/// What a fix asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Speech {
    /// To do.
    Do,
    /// To say.
    Say,
    /// To ask.
    Ask,
}

impl ItemKind {
    /// The name in the exported model and in class names.
    pub fn id(self) -> &'static str {
        match self {
            ItemKind::Observation => "observation",
            ItemKind::Problem => "problem",
            ItemKind::Fix(_) => "fix",
            ItemKind::Alternative => "alternative",
            ItemKind::Phrase => "phrase",
            ItemKind::Pattern => "pattern",
            ItemKind::Reference => "reference",
            ItemKind::Remark => "remark",
        }
    }

    /// `do`, `say` or `ask` of a fix.
    pub fn speech(self) -> Option<&'static str> {
        match self {
            ItemKind::Fix(Speech::Do) => Some("do"),
            ItemKind::Fix(Speech::Say) => Some("say"),
            ItemKind::Fix(Speech::Ask) => Some("ask"),
            _ => None,
        }
    }
}

impl Gap {
    /// Its fixes, alternatives left out.
    pub fn fixes(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| matches!(item.kind, ItemKind::Fix(_)))
    }
}
