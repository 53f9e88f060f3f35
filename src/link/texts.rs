//! The folded words of some texts, and what each text speaks of.

use crate::fold;
use crate::link::lexicon::{self, Spoken};
use crate::link::phrase::Ear;
use crate::link::words::{Words, slice};

/// Some texts, in the order in which they were closed.
#[derive(Debug, Default)]
pub struct Texts {
    letters: String,
    /// Where each word ends in `letters`.
    ends: Vec<u32>,
    spoken: Vec<Spoken>,
    closed: Vec<End>,
}

/// Where a text ends.
#[derive(Debug, Clone, Copy, Default)]
struct End {
    words: usize,
    spoken: usize,
}

/// A text: its words, and the subjects that it speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Text<'a> {
    /// Its folded words.
    pub words: Words<'a>,
    /// The subjects that it speaks of.
    pub spoken: &'a [Spoken],
}

impl Texts {
    /// None yet, with room for those of most interviews.
    pub fn roomy() -> Self {
        Self {
            letters: String::with_capacity(2048),
            ends: Vec::with_capacity(256),
            spoken: Vec::with_capacity(16),
            closed: Vec::with_capacity(32),
        }
    }

    /// A single text.
    pub fn of(text: &str) -> Self {
        let mut texts = Self::default();
        fold::each_word(text, |word| texts.push(word));
        texts.close(&mut Ear::default());
        texts
    }

    /// Adds a folded word to the text that is not closed yet.
    pub fn push(&mut self, word: &str) {
        self.letters.push_str(word);
        self.ends.push(u32::try_from(self.letters.len()).unwrap_or(u32::MAX));
    }

    /// Closes a text. What it speaks of is found with the help of `ear`.
    pub fn close(&mut self, ear: &mut Ear) {
        let End { words, .. } = self.closed.last().copied().unwrap_or_default();
        let words = slice(&self.letters, &self.ends, words..self.ends.len());
        self.spoken.extend(lexicon::spoken_of(words, ear));
        self.closed.push(End { words: self.ends.len(), spoken: self.spoken.len() });
    }

    /// The text of that rank; empty when there are not so many.
    pub fn get(&self, at: usize) -> Text<'_> {
        let start = at.checked_sub(1).and_then(|before| self.closed.get(before)).copied().unwrap_or_default();
        let end = self.closed.get(at).copied().unwrap_or(start);
        Text {
            words: slice(&self.letters, &self.ends, start.words..end.words),
            spoken: self.spoken.get(start.spoken..end.spoken).unwrap_or_default(),
        }
    }

    /// The same in just the room that it needs.
    pub fn fitted(mut self) -> Self {
        self.letters.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.spoken.shrink_to_fit();
        self.closed.shrink_to_fit();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart() {
        let mut texts = Texts::default();
        for text in ["um dois", "", "tres"] {
            text.split_whitespace().for_each(|word| texts.push(word));
            texts.close(&mut Ear::default());
        }
        let texts = texts.fitted();
        let all = |at: usize| texts.get(at).words.joined(0..9);
        assert_eq!([all(0), all(1), all(2), all(3)], ["um dois", "", "tres", ""]);
        assert_eq!(texts.get(2).words.get(0), Some("tres"));
        assert_eq!(texts.get(0).words.get(2), None);
    }

    #[test]
    fn words_stand_among_others_in_a_row() {
        let (texts, name, none) = (Texts::of("A, b — a C"), Texts::of("a c"), Texts::of("d"));
        let words = texts.get(0).words;
        assert_eq!(words.position(name.get(0).words), Some(2));
        assert_eq!((words.position(none.get(0).words), none.get(0).words.position(words)), (None, None));
        assert!(words == words && words != name.get(0).words);
    }
}
