//! Tables of keywords that are found by their first word: looking one up costs the same however many there are.

use std::sync::OnceLock;

use crate::dialect::words::{self, Word};

/// Keywords, each under what it stands for.
#[derive(Debug)]
pub struct Keywords<K: 'static> {
    table: &'static [(K, &'static [&'static str])],
    by_start: OnceLock<Vec<Keyword<K>>>,
}

#[derive(Debug)]
struct Keyword<K> {
    start: Start,
    whole: &'static str,
    key: K,
}

/// The first eight bytes of a first word: enough to find the few keywords that may be meant.
type Start = [u8; 8];

impl<K: Copy> Keywords<K> {
    /// The keywords of `table`. Of two that are equal the first one counts.
    pub const fn new(table: &'static [(K, &'static [&'static str])]) -> Self {
        Self { table, by_start: OnceLock::new() }
    }

    /// Every keyword, in the order of the table.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.table.iter().flat_map(|(_, keywords)| *keywords).copied()
    }

    /// What the longest of the keywords stands for that `words` begin with, and how many words it takes.
    pub fn longest(&self, words: &[Word]) -> Option<(K, usize)> {
        self.beginning(words.first()?)
            .filter_map(|keyword| Some((keyword.key, words::starts_with(words, keyword.whole)?)))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    /// Whether `word` may be the first one of a keyword: a cheap question, where most words are none.
    pub fn may_begin(&self, word: &Word) -> bool {
        self.beginning(word).next().is_some()
    }

    fn beginning(&self, word: &Word) -> impl Iterator<Item = &Keyword<K>> {
        let start = start(&word.folded);
        let keywords = self.by_start.get_or_init(|| sorted(self.table));
        let from = keywords.partition_point(|keyword| keyword.start < start);
        keywords.iter().skip(from).take_while(move |keyword| keyword.start == start)
    }
}

fn sorted<K: Copy>(table: &[(K, &'static [&'static str])]) -> Vec<Keyword<K>> {
    let keyword = |key, whole: &'static str| {
        let (first, _) = whole.split_once(' ').unwrap_or((whole, ""));
        Keyword { start: start(first), whole, key }
    };
    let mut keywords: Vec<_> =
        table.iter().flat_map(|(key, wholes)| wholes.iter().map(|whole| keyword(*key, whole))).collect();
    keywords.sort_by_key(|keyword| keyword.start);
    keywords
}

fn start(word: &str) -> Start {
    let mut start = Start::default();
    start.iter_mut().zip(word.bytes()).for_each(|(to, byte)| *to = byte);
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_counts_and_of_equal_ones_the_first() {
        let keywords = Keywords::new(&[(1, &["o que", "gap"]), (2, &["o que fiz", "gap", "o"])]);
        let longest = |text| keywords.longest(&words::words(text));
        assert_eq!(longest("O que fiz bem"), Some((2, 3)));
        assert_eq!(longest("o que errei"), Some((1, 2)));
        assert_eq!(longest("o fim"), Some((2, 1)));
        assert_eq!(longest("Gap"), Some((1, 1)));
        assert_eq!(longest("gaps"), None);
        assert_eq!(longest(""), None);
    }
}
