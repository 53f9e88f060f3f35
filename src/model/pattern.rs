//! The name of a pattern, as a note gives it.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// What `→ Pattern: **…**` names, or a bold `… pattern` in words to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatternName {
    /// Where it is named.
    pub span: Span,
    /// As typed, without marks.
    pub name: String,
    /// The formula, for a pattern that is one: `concurrent = total_daily × (duration / 1440)`.
    pub formula: Option<String>,
}
