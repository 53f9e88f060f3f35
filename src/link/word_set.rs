//! Words that are known when the program is compiled, and found by a look or two.

use crate::link::codes::code;

/// Some words, in `N` slots: a power of two, and more than there are words.
pub struct WordSet<const N: usize> {
    /// Each word where its number leads, or in the next free slot behind; empty ones are no words.
    slots: [&'static str; N],
}

impl<const N: usize> WordSet<N> {
    /// The set of some folded words.
    ///
    /// # Panics
    /// The compiler does, when there are more words than slots.
    #[expect(
        clippy::indexing_slicing,
        reason = "ranks of slots are cut to their count, and this is worked out when compiled"
    )]
    pub const fn new(words: &[&'static str]) -> Self {
        let (mut slots, mut rank) = ([""; N], 0);
        while rank < words.len() {
            let mut at = code(words[rank]) as usize % N;
            while !slots[at].is_empty() {
                at = (at + 1) % N;
            }
            slots[at] = words[rank];
            rank += 1;
        }
        Self { slots }
    }

    /// Whether a folded word is one of them.
    pub fn has(&self, word: &str) -> bool {
        let first = code(word) as usize % N;
        let (before, from) = self.slots.split_at(first);
        let slots = from.iter().chain(before);
        slots.take_while(|slot| !slot.is_empty()).any(|slot| *slot == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_its_words_alone() {
        let words = ["a", "b", "c", "nao", "sem", "vago"];
        let set = WordSet::<8>::new(&words);
        assert!(words.iter().all(|word| set.has(word)));
        assert!(!["", "d", "na", "vagos"].iter().any(|word| set.has(word)));
    }
}
