//! Verdicts: one scale of seven, with the writer's own words and nuance.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// What the interviewer said in the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// As typed.
    pub text: String,
    /// Where it is typed.
    pub span: Span,
    /// Its rank on the scale; `None` when the words are on no scale.
    pub level: Option<Level>,
    /// What is said beside the rank: `leaning Hire`, `solid`.
    pub nuance: Option<String>,
}

/// The scale, from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Level {
    /// Strong No Hire.
    StrongNoHire,
    /// No Hire.
    NoHire,
    /// Lean No Hire.
    LeanNoHire,
    /// Borderline.
    Borderline,
    /// Lean Hire.
    LeanHire,
    /// Hire.
    Hire,
    /// Strong Hire.
    StrongHire,
}

impl Level {
    /// All seven, from worst to best.
    pub const ALL: [Level; 7] = [
        Level::StrongNoHire,
        Level::NoHire,
        Level::LeanNoHire,
        Level::Borderline,
        Level::LeanHire,
        Level::Hire,
        Level::StrongHire,
    ];

    /// The name in the exported model and in class names: `lean_no_hire`.
    pub fn id(self) -> &'static str {
        match self {
            Level::StrongNoHire => "strong_no_hire",
            Level::NoHire => "no_hire",
            Level::LeanNoHire => "lean_no_hire",
            Level::Borderline => "borderline",
            Level::LeanHire => "lean_hire",
            Level::Hire => "hire",
            Level::StrongHire => "strong_hire",
        }
    }

    /// 1 (Strong No Hire) to 7 (Strong Hire).
    pub fn rank(self) -> u8 {
        self as u8 + 1
    }
}
