//! One interview, mock or practice.

use serde::{Deserialize, Serialize};

use crate::content::{Block, Inline};
use crate::model::{Date, Gap, Section, Verdict, WrapUp};
use crate::napkin;
use crate::span::{FileId, Place, Span};

/// An interview with everything that its note says of it, in order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Interview {
    /// The file that it stands in.
    pub file: FileId,
    /// All of it.
    pub span: Span,
    /// Its heading, or an empty span at its start when the note has none.
    pub heading_span: Span,
    /// The whole heading as typed.
    pub heading: Vec<Inline>,
    /// Mock or practice.
    pub kind: Kind,
    /// `#3`.
    pub number: Option<u32>,
    /// The title alone: no number, date, source or verdict.
    pub title: String,
    /// `Hello Interview`.
    pub source: Option<Source>,
    /// When.
    pub date: Option<Date>,
    /// How it ended.
    pub verdict: Option<Verdict>,
    /// Tags of the front matter.
    pub tags: Vec<String>,
    /// What the note holds below the heading, in its order.
    pub sections: Vec<Section>,
    /// What went well; [`Section`]s refer to these by index.
    pub strengths: Vec<Strength>,
    /// What went wrong; [`Section`]s refer to these by index.
    pub gaps: Vec<Gap>,
    /// The sums in it, by where they begin.
    pub calculations: Vec<Calculation>,
    /// The closing that the note spells out.
    pub wrap_up: Option<WrapUp>,
    /// Words in the note's text of it: runs without spaces that have a letter or a digit.
    pub word_count: usize,
}

/// What kind of interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// With an interviewer.
    Mock,
    /// Alone, against a reference.
    Practice,
}

impl Kind {
    /// The name in the exported model.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Mock => "mock",
            Kind::Practice => "practice",
        }
    }
}

/// Where a practice interview comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// As typed.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// One thing that went well.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// Its bytes.
    pub span: Span,
    /// What it says.
    pub body: Vec<Block>,
}

/// A sum, and what checking it gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Calculation {
    /// The whole of it in the file.
    pub span: Span,
    /// As typed.
    pub text: String,
    /// Its steps, spans in the file.
    pub steps: Vec<napkin::Step>,
}

impl Interview {
    /// Where its heading stands.
    pub fn place(&self) -> Place {
        Place::new(self.file, self.heading_span)
    }

    /// The sums that stand inside `span`, in order; finding them takes no look at the others.
    pub fn sums_in(&self, span: Span) -> impl Iterator<Item = &Calculation> {
        let before = self.calculations.partition_point(|sum| sum.span.start < span.start);
        let from = self.calculations.iter().skip(before).take_while(move |sum| sum.span.start <= span.end);
        from.filter(move |sum| span.contains(sum.span))
    }
}
