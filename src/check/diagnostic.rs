//! Diagnostics: what the writer is told, worded and placed.

use serde::{Deserialize, Serialize};

use crate::span::Place;

/// One thing to tell the writer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that tells it.
    pub rule: &'static str,
    /// How grave it is; never [`Level::Off`].
    pub level: Level,
    /// Where.
    pub place: Place,
    /// What is wrong, on one line.
    pub message: String,
    /// What to write beside the place; may be empty.
    pub label: String,
    /// What to do.
    pub help: Option<String>,
    /// Other places that explain this one.
    pub related: Vec<(Place, String)>,
}

impl Diagnostic {
    /// What diagnostics are sorted by.
    pub(super) fn order(&self) -> (Place, &str, &str) {
        (self.place, self.rule, &self.message)
    }
}

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Not told.
    Off,
    /// Told; fails under `--strict` alone.
    Warning,
    /// Told; always fails.
    Error,
}

impl Level {
    /// The name in the config and in machine-readable reports.
    pub fn id(self) -> &'static str {
        match self {
            Level::Off => "off",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}
