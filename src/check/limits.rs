//! The measures that a closing is held against.

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
    /// The seconds that it takes to say `words`, rounded. A pace of zero is taken as one word a minute.
    pub fn seconds(&self, words: usize) -> u64 {
        let pace = u64::from(self.words_per_minute.max(1));
        let words = u64::try_from(words).unwrap_or(u64::MAX);
        words.saturating_mul(60).saturating_add(pace / 2) / pace
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speech_takes_time_at_the_pace_given() {
        assert_eq!(Limits::default().seconds(150), 60);
        assert_eq!(Limits::default().seconds(151), 60);
        assert_eq!(Limits { words_per_minute: 0, wrap_up_seconds: 60 }.seconds(2), 120);
    }
}
