//! The name of a pattern, as a note gives it.

/// What `→ Pattern: **…**` names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatternName {
    /// As typed, without marks.
    pub name: String,
    /// The formula, for a pattern that is one: `concurrent = total_daily × (duration / 1440)`.
    pub formula: Option<String>,
}
