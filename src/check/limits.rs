//! The measures that a closing is held against.

use crate::model;

/// How fast one speaks, and how long a closing may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Words spoken in a minute.
    pub words_per_minute: u32,
    /// The longest closing, in seconds.
    pub wrap_up_seconds: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { words_per_minute: 150, wrap_up_seconds: 60 }
    }
}

impl Limits {
    /// See [`model::seconds_to_say`].
    pub fn seconds(&self, words: usize) -> u64 {
        model::seconds_to_say(words, self.words_per_minute)
    }
}
