//! Sums alone: reads back-of-the-envelope arithmetic, recomputes each step, and judges it.
//! Knows nothing of notes.

mod arithmetic;
mod claim;
mod context;
mod convention;
mod decide;
mod display;
mod evaluate;
mod excuse;
mod expression;
mod find;
mod interval;
mod judge;
mod lexer;
mod listed;
mod number;
mod numeral;
mod pending;
mod price;
mod quantity;
mod ratio;
mod saying;
mod signs;
mod single;
mod spoken;
mod term;
#[cfg(test)]
mod tests;
mod threshold;
mod token;
mod units;

use serde::{Deserialize, Serialize};

use crate::span::Span;
use crate::start::Word;

/// One step of a sum: what stands left of `=`, `≈` or `→`, and the value stated right of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Left side, sign and stated value together.
    pub span: Span,
    /// As typed.
    pub left: String,
    /// As typed.
    pub stated: String,
    /// What the left side comes to, in the unit of the stated value; `None` when not checked.
    pub computed: Option<String>,
    /// The judgement.
    pub verdict: Verdict,
    /// The length of a day or month that was used.
    pub convention: Option<Convention>,
    /// Why it was not checked, or which threshold is crossed.
    pub reason: Option<Reason>,
}

/// The judgement of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Verdict {
    /// The stated value is right, within its rounding.
    Holds,
    /// It is not.
    DoesNotHold,
    /// It is not, and the right one lies on the other side of a threshold that the text states.
    ChangesConclusion,
    /// It could not be judged with certainty.
    NotChecked,
}

/// Which shortcut made a time step right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Convention {
    /// A day of 86 400 seconds.
    Day86400,
    /// A day taken as 100 000 seconds.
    Day100K,
    /// A month of 30 days.
    Month30,
    /// A year of 365 days.
    Year365,
}

/// Why a step is judged as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reason {
    /// The left side is not arithmetic that can be read.
    Unreadable,
    /// The two sides measure different things.
    UnitsDiffer,
    /// Between right and wrong: neither can be said.
    Uncertain,
    /// It builds on a value that is not stated before it.
    NoBase,
    /// A number too large or small, or a division by zero.
    OutOfRange,
    /// The threshold that the right value crosses, as typed.
    Threshold(String),
}

/// A sum found in a text; spans count from the start of that text.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// The whole of it.
    pub span: Span,
    /// Its steps.
    pub steps: Vec<Step>,
}

/// The sums of one block of plain text, each step judged. Spans count from the start of `text`; `words` are
/// [all of its words](crate::start::each).
pub fn check(text: &str, words: &[Word]) -> Vec<Sum> {
    find::sums(text, words)
}

impl Verdict {
    /// A stable name for exports.
    pub fn id(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::DoesNotHold => "does_not_hold",
            Self::ChangesConclusion => "changes_conclusion",
            Self::NotChecked => "not_checked",
        }
    }
}

impl Convention {
    /// A stable name for exports.
    pub fn id(self) -> &'static str {
        match self {
            Self::Day86400 => "day_86400",
            Self::Day100K => "day_100k",
            Self::Month30 => "month_30",
            Self::Year365 => "year_365",
        }
    }
}

impl Reason {
    /// A stable name for exports.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::UnitsDiffer => "units_differ",
            Self::Uncertain => "uncertain",
            Self::NoBase => "no_base",
            Self::OutOfRange => "out_of_range",
            Self::Threshold(_) => "threshold",
        }
    }
}
