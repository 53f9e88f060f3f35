//! Tables of keywords that are found word by word: most lines are told from all of a table by their first word, however many
//! there are.

use std::sync::OnceLock;

use crate::dialect::words::{self, LONGEST_KEYWORD, Word};
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
    /// Of each word in their order; behind the last one those of none.
    starts: [Start; LONGEST_KEYWORD],
    words: &'static str,
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
    #[inline]
    pub fn longest(&self, words: &[Word]) -> Option<(K, usize)> {
        let first = words.first()?;
        self.may_begin(first.start).then(|| self.narrowed(words))?
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
        let first = words::each(text).find(|word| self.may_begin(word.start));
        let rest = first.and_then(|first| text.get(first.span.start..));
        rest.is_some_and(|rest| self.places(&words::words(rest)).next().is_some())
    }

    /// The ranks of the words at which a keyword begins.
    pub fn places(&self, words: &[Word]) -> impl Iterator<Item = usize> {
        (0..words.len()).filter(|&at| words.get(at..).is_some_and(|rest| self.longest(rest).is_some()))
    }

    /// Whether `text` begins with any of the keywords.
    pub fn begin(&self, text: &str) -> bool {
        let first = words::each(text).next();
        first.is_some_and(|first| self.may_begin(first.start))
            && self.longest(&words::leading(text)).is_some()
    }

    /// [`Keywords::longest`], word by word: those that go on as the words do are fewer with each.
    fn narrowed(&self, words: &[Word]) -> Option<(K, usize)> {
        let mut near = self.sorted();
        let mut longest = None;
        let read = words.iter().take_while(|word| !word.start.is_empty());
        for (at, word) in read.enumerate() {
            near = with_start(near, at, word.start);
            if near.is_empty() {
                break;
            }
            let mut ended = near.iter().take_while(|keyword| keyword.ends_before(at + 1));
            let whole = ended.find(|keyword| keyword.begins(words));
            longest = whole.map(|keyword| (keyword.key, at + 1)).or(longest);
        }
        longest
    }

    fn sorted(&self) -> &[Keyword<K>] {
        self.by_start.get_or_init(|| {
            let of_key = |(key, wholes): &'static (K, &'static [&'static str])| {
                wholes.iter().map(|whole| Keyword::of(whole, *key))
            };
            let mut keywords: Vec<_> = self.table.iter().flat_map(of_key).collect();
            keywords.sort_by_key(|keyword| keyword.starts);
            keywords
        })
    }
}

/// Those keywords of which the word at that rank starts so, where the words before it are alike.
fn with_start<K>(keywords: &[Keyword<K>], at: usize, start: Start) -> &[Keyword<K>] {
    let of = |keyword: &Keyword<K>| keyword.starts.get(at).copied().unwrap_or_default();
    let from = keywords.partition_point(|keyword| of(keyword) < start);
    let rest = keywords.get(from..).unwrap_or_default();
    rest.get(..rest.partition_point(|keyword| of(keyword) == start)).unwrap_or_default()
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
    fn of(words: &'static str, key: K) -> Self {
        let mut starts = [Start::default(); LONGEST_KEYWORD];
        starts.iter_mut().zip(words.split(' ')).for_each(|(start, word)| *start = Start::of(word));
        Self { starts, words, key }
    }

    /// Whether it has no word of that rank.
    fn ends_before(&self, rank: usize) -> bool {
        self.starts.get(rank).is_none_or(|start| start.is_empty())
    }

    /// Whether `words`, which start as its own do, begin with it: only what is longer than its start has to be read.
    fn begins(&self, words: &[Word]) -> bool {
        self.starts.iter().all(|start| start.is_whole())
            || self.words.split(' ').zip(words).all(|(word, typed)| *typed.folded() == *word)
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
