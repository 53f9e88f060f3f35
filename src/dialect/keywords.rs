//! Tables of keywords that are found by their first word: looking one up costs the same however many there are.

use std::sync::OnceLock;

use crate::dialect::words::{self, Word};
use crate::start::{Start, Starts};

/// Keywords, each under what it stands for.
#[derive(Debug)]
pub struct Keywords<K: 'static> {
    table: &'static [(K, &'static [&'static str])],
    starts: Starts,
    by_start: OnceLock<Vec<Keyword<K>>>,
}

#[derive(Debug)]
struct Keyword<K> {
    /// Of its first word.
    start: Start,
    /// All of them, each with its start.
    words: Vec<(Start, &'static str)>,
    key: K,
}

impl<K: Copy> Keywords<K> {
    /// The keywords of `table`. Of two that are equal the first one counts.
    ///
    /// # Panics
    /// When one is longer than any that is looked for: a table of the vocabulary is made when the program is compiled, which
    /// then ends.
    pub const fn new(table: &'static [(K, &'static [&'static str])]) -> Self {
        let (mut starts, mut rest) = (Starts::NONE, table);
        while let [(_, keywords), after @ ..] = rest {
            starts = starts.and(keywords);
            assert!(longest(keywords) <= words::LONGEST_KEYWORD, "a keyword has too many words");
            rest = after;
        }
        Self { table, starts, by_start: OnceLock::new() }
    }

    /// Every keyword, in the order of the table.
    pub fn all(&self) -> impl Iterator<Item = &'static str> {
        self.table.iter().flat_map(|(_, keywords)| *keywords).copied()
    }

    /// What the longest of the keywords stands for that `words` begin with, and how many words it takes.
    pub fn longest(&self, words: &[Word]) -> Option<(K, usize)> {
        self.beginning(words.first()?.start)
            .filter(|keyword| keyword.begins(words))
            .map(|keyword| (keyword.key, keyword.words.len()))
            .reduce(|best, next| if next.1 > best.1 { next } else { best })
    }

    /// What the words stand for, when they are a keyword and nothing else.
    pub fn exactly(&self, words: &[Word]) -> Option<K> {
        self.longest(words).filter(|(_, taken)| *taken == words.len()).map(|(key, _)| key)
    }

    /// What a text stands for, when it is a keyword and nothing else.
    pub fn named(&self, text: &str) -> Option<K> {
        self.begin(text).then(|| self.exactly(&words::words(text)))?
    }

    /// Whether a word with this start may be the first one of a keyword: a cheap question, where most words are none.
    pub fn may_begin(&self, start: Start) -> bool {
        self.starts.may_hold(start)
    }

    /// Whether any of the keywords stands anywhere in `text`.
    pub fn stand_in(&self, text: &str) -> bool {
        let begins_at = |at: usize| text.get(at..).is_some_and(|rest| self.begin(rest));
        words::starts(text).any(|found| self.may_begin(found.start) && begins_at(found.span.start))
    }

    /// Whether `text` begins with any of the keywords.
    pub fn begin(&self, text: &str) -> bool {
        let first = words::starts(text).next();
        first.is_some_and(|first| self.may_begin(first.start))
            && self.longest(&words::leading(text)).is_some()
    }

    fn beginning(&self, start: Start) -> impl Iterator<Item = &Keyword<K>> {
        let keywords = if self.may_begin(start) { self.sorted() } else { &[] };
        let from = keywords.partition_point(|keyword| keyword.start < start);
        keywords.iter().skip(from).take_while(move |keyword| keyword.start == start)
    }

    fn sorted(&self) -> &[Keyword<K>] {
        self.by_start.get_or_init(|| {
            let of_key = |(key, wholes): &'static (K, &'static [&'static str])| {
                wholes.iter().map(|whole| Keyword::of(whole, *key))
            };
            let mut keywords: Vec<_> = self.table.iter().flat_map(of_key).collect();
            keywords.sort_by_key(|keyword| keyword.start);
            keywords
        })
    }
}

/// How many words the longest of `keywords` has.
const fn longest(mut keywords: &[&str]) -> usize {
    let mut longest = 0;
    while let [keyword, after @ ..] = keywords {
        let (mut bytes, mut words) = (keyword.as_bytes(), 1);
        while let [byte, rest @ ..] = bytes {
            words += (*byte == b' ') as usize;
            bytes = rest;
        }
        longest = if words > longest { words } else { longest };
        keywords = after;
    }
    longest
}

impl<K> Keyword<K> {
    fn of(whole: &'static str, key: K) -> Self {
        let words = whole.split(' ').map(|word| (Start::of(word), word)).collect();
        Self { start: Start::of(whole), words, key }
    }

    /// Whether `words` begin with it.
    fn begins(&self, words: &[Word]) -> bool {
        words.len() >= self.words.len()
            && self.words.iter().zip(words).all(|((start, word), typed)| typed.starts_as(*start, word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted() {
        assert_eq!(longest(&["gap", "o que fiz bem", "o que"]), 4);
        assert_eq!(longest(&[]), 0);
    }

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
