//! Words as numbers, to tell at once where a text cannot mention a name.

use std::collections::HashMap;

/// The words of some texts as numbers. Two words may have one number, so an equal number proves nothing.
#[derive(Debug, Default)]
pub struct Codes {
    codes: Vec<u32>,
    /// Where each text ends.
    ends: Vec<u32>,
}

/// Some names, ready to be looked for.
#[derive(Debug, Default)]
pub struct Names {
    /// By their first word, all words behind it.
    by_first: HashMap<u32, Vec<Vec<u32>>>,
    /// A bit for each first word, by the end of its number: most words are told from all of them by one look.
    firsts: Vec<u64>,
}

/// The bit of what is a number.
const NUMBER: u32 = 1 << 31;

/// How many bits of a word's number are looked at first.
const LOOK: u32 = 12;

impl Codes {
    /// None yet, with room for those of most interviews.
    pub fn roomy() -> Self {
        Self { codes: Vec::with_capacity(512), ends: Vec::with_capacity(64) }
    }

    /// Adds a folded word to the text that is not closed yet.
    pub fn push(&mut self, word: &str) {
        self.codes.push(code(word));
    }

    /// Closes a text.
    pub fn close(&mut self) {
        self.ends.push(u32::try_from(self.codes.len()).unwrap_or(u32::MAX));
    }

    /// The same in just the room that it needs.
    pub fn fitted(mut self) -> Self {
        self.codes.shrink_to_fit();
        self.ends.shrink_to_fit();
        self
    }

    /// The ranks of the texts that may mention one of `names`, each once.
    pub fn texts_with(&self, names: &Names) -> Vec<usize> {
        let mut texts = Vec::new();
        for (at, &word) in self.codes.iter().enumerate() {
            if names.may_begin_with(word) && names.stand_in(self.codes.get(at..).unwrap_or_default()) {
                texts.push(self.ends.partition_point(|&end| end as usize <= at));
            }
        }
        texts.dedup();
        texts
    }
}

impl Names {
    /// Adds a name by its folded words. Of numbers behind the first word any will do.
    pub fn add<'a>(&mut self, mut words: impl Iterator<Item = &'a str>) {
        let Some(first) = words.next().map(code) else { return };
        self.firsts.resize(1 << (LOOK - 6), 0);
        let (word, bit) = look(first);
        if let Some(bits) = self.firsts.get_mut(word) {
            *bits |= bit;
        }
        let (rest, known) = (words.map(|word| any_number(code(word))).collect(), self.by_first.entry(first));
        let known = known.or_default();
        if !known.contains(&rest) {
            known.push(rest);
        }
    }

    fn may_begin_with(&self, first: u32) -> bool {
        let (word, bit) = look(first);
        self.firsts.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Whether a name stands at the start of some words.
    fn stand_in(&self, words: &[u32]) -> bool {
        let Some((first, behind)) = words.split_first() else { return false };
        let begins = |rest: &Vec<u32>| {
            rest.len() <= behind.len() && rest.iter().zip(behind).all(|(a, b)| *a == any_number(*b))
        };
        self.by_first.get(first).is_some_and(|names| names.iter().any(begins))
    }
}

/// Where the bit of a first word is: in which number, and which of it.
fn look(first: u32) -> (usize, u64) {
    let bit = first % (1 << LOOK);
    ((bit / 64) as usize, 1 << (bit % 64))
}

fn any_number(code: u32) -> u32 {
    if code & NUMBER == 0 { code } else { NUMBER }
}

/// The number of a folded word (FNV-1a).
#[expect(clippy::indexing_slicing, reason = "while it is compiled there are no iterators")]
pub const fn code(word: &str) -> u32 {
    let (letters, mut hash, mut at) = (word.as_bytes(), 0x811c_9dc5_u32, 0);
    while at < letters.len() {
        hash = (hash ^ letters[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    let mut digits = 0;
    while digits < letters.len() && letters[digits].is_ascii_digit() {
        digits += 1;
    }
    if digits == letters.len() { hash | NUMBER } else { hash & !NUMBER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_texts_that_may_mention_a_name_are_told() {
        let mut codes = Codes::default();
        for text in ["fan out", "on write", "nada", "a fan out on write", "raid 5", "raid 10", "5 raid"] {
            text.split(' ').for_each(|word| codes.push(word));
            codes.close();
        }
        let texts = |names: &[&str]| {
            let mut known = Names::default();
            names.iter().for_each(|name| known.add(name.split(' ')));
            codes.texts_with(&known)
        };
        assert_eq!(texts(&[]), [0; 0]);
        // A name that begins in one text and ends in the next is told for the first: better one too many.
        assert_eq!(texts(&["fan out on write"]), [0, 3]);
        assert_eq!(texts(&["raid 0", "nada"]), [2, 4, 5]);
        assert_eq!(texts(&["6 raid"]), [0; 0]);
    }
}
