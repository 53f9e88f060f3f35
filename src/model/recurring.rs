//! What keeps going wrong: the writer's list, and what was found to repeat it.

use serde::{Deserialize, Serialize};

use crate::content::Inline;
use crate::model::{GapId, StrengthId};
use crate::span::Span;

/// One row of a recurring-gaps table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecurringRow {
    /// The row.
    pub span: Span,
    /// `#`.
    pub number: Option<u32>,
    /// What keeps going wrong.
    pub title: Vec<Inline>,
    /// What to do instead; empty when the row says nothing.
    pub fix: Vec<Inline>,
}

/// An error that repeats a recurring gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The error.
    pub gap: GapId,
    /// How it was found.
    pub how: How,
}

/// A strength that shows a recurring gap closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The strength.
    pub strength: StrengthId,
    /// How it was found.
    pub how: How,
}

/// Why a link is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// The writer typed `→ Gap: …`.
    Written {
        /// As typed.
        name: String,
    },
    /// Both speak of one subject, under names that are known to mean it.
    Alias {
        /// The subject's usual name.
        subject: String,
        /// The words that were typed.
        found: String,
    },
    /// They share the words that tell this gap from the others.
    Words {
        /// The shared words.
        shared: Vec<String>,
    },
}

impl How {
    /// The name in the exported model.
    pub fn id(&self) -> &'static str {
        match self {
            How::Written { .. } => "written",
            How::Alias { .. } => "alias",
            How::Words { .. } => "words",
        }
    }
}

/// Where a recurring gap stands, told from its dated history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Listed, and nothing found that repeats it or shows progress.
    Unseen,
    /// It went wrong the last time, and never yet right.
    Open,
    /// It went right the last time.
    Improving,
    /// It went right twice in a row or more.
    Closed,
    /// It went wrong again after it had gone right.
    Reopened,
}

impl State {
    /// The name in the exported model and in class names.
    pub fn id(self) -> &'static str {
        match self {
            State::Unseen => "unseen",
            State::Open => "open",
            State::Improving => "improving",
            State::Closed => "closed",
            State::Reopened => "reopened",
        }
    }
}
