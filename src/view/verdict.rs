//! A verdict as pages show it.

use serde::Serialize;

use crate::model;

/// A verdict with its place on the scale.
#[derive(Debug, Clone, Serialize)]
pub struct Verdict {
    /// As typed.
    pub text: String,
    /// The rank's name, for strings and classes.
    pub level: Option<&'static str>,
    /// 1 to 7; 0 when the words are on no scale.
    pub rank: u8,
}

impl Verdict {
    /// The verdict of a note.
    pub fn of(verdict: &model::Verdict) -> Self {
        Self {
            text: verdict.text.clone(),
            level: verdict.level.map(model::Level::id),
            rank: verdict.level.map_or(0, model::Level::rank),
        }
    }
}
