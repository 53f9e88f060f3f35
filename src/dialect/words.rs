//! Folded words with their places: how the dialect compares what was typed with its vocabulary.

pub use crate::start::{Word, each};

/// No keyword has more words.
pub const LONGEST_KEYWORD: usize = 5;

/// Arrows that open a label or a conclusion.
pub const ARROWS: [&str; 6] = ["→", "->", "=>", "⇒", "➜", "➔"];

/// Dashes that part a title from what follows it.
pub const DASHES: [char; 4] = ['—', '–', '-', '―'];

/// Marks that open or close a quotation.
pub const QUOTES: [char; 7] = ['"', '“', '”', '„', '«', '»', '‟'];

/// A text of more words than this is not worth their room from the start.
const MANY: usize = 256;

/// All of [`each`].
pub fn words(text: &str) -> Vec<Word<'_>> {
    // A word and what parts it from the next take four bytes or more, all in all.
    let mut words = Vec::with_capacity((text.len() / 4 + 1).min(MANY));
    words.extend(each(text));
    words
}

/// As many words as a keyword at the start of `text` can take.
pub fn leading(text: &str) -> Vec<Word<'_>> {
    first(LONGEST_KEYWORD, text)
}

/// As many words as a keyword can take, and as others can that lead it or go with it.
pub fn leading_with_more(text: &str) -> Vec<Word<'_>> {
    first(2 * LONGEST_KEYWORD, text)
}

fn first(most: usize, text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::with_capacity(most);
    words.extend(each(text).take(most));
    words
}

/// How many of `words` the keyword takes from their start; `None` when they do not begin with it.
pub fn starts_with(words: &[Word], keyword: &str) -> Option<usize> {
    let mut rest = keyword;
    for (rank, word) in words.iter().enumerate() {
        let length = rest.bytes().take_while(|byte| *byte != b' ').count();
        if !word.is(rest.get(..length)?) {
            return None;
        }
        match rest.get(length + 1..) {
            Some(after) => rest = after,
            None => return Some(rank + 1),
        }
    }
    None
}

/// How many words the longest of the keywords takes that `words` begin with.
pub fn longest_of(words: &[Word], keywords: &[&str]) -> Option<usize> {
    keywords.iter().filter_map(|keyword| starts_with(words, keyword)).max()
}

/// Whether the words are one of the keywords and nothing else.
pub fn is_one_of(words: &[Word], keywords: &[&str]) -> bool {
    longest_of(words, keywords) == Some(words.len())
}

/// Whether any of the keywords stands anywhere in the words.
pub fn contains_any(words: &[Word], keywords: &[&str]) -> bool {
    let mut rest = words;
    while let [_, after @ ..] = rest {
        if longest_of(rest, keywords).is_some() {
            return true;
        }
        rest = after;
    }
    false
}

/// What stands between the quotation marks, when `text` is one quotation and nothing else.
/// A quotation never closed counts: people forget the mark at the end of a line.
pub fn quotation(text: &str) -> Option<&str> {
    let inner = text.trim().strip_prefix(QUOTES)?;
    let inner = inner.trim_end_matches(['.', ',', ';', '!', ')', ' ']);
    match inner.split_once(QUOTES) {
        None => Some(inner),
        Some((inner, "")) => Some(inner),
        Some(_) => inner.strip_suffix(QUOTES).filter(|inner| balanced(inner)),
    }
}

/// Whether every quotation inside a quotation is closed again: `said "no" twice`, not `a" e "b`.
fn balanced(inner: &str) -> bool {
    let pieces: Vec<&str> = inner.split(QUOTES).collect();
    let Some((_, before_marks)) = pieces.split_last() else { return true };
    let opens = |(rank, before): (usize, &&str)| {
        before.ends_with([' ', '(', '\n']) || (rank == 0 && before.is_empty())
    };
    before_marks.len().is_multiple_of(2) && before_marks.iter().enumerate().step_by(2).all(opens)
}

/// `text` without an arrow at its start, and whether there was one.
pub fn strip_arrow(text: &str) -> (&str, bool) {
    let trimmed = text.trim_start();
    if trimmed.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return (trimmed, false);
    }
    match ARROWS.iter().find_map(|arrow| trimmed.strip_prefix(arrow)) {
        Some(rest) => (rest.trim_start(), true),
        None => (trimmed, false),
    }
}

/// How many of its `words` people would count who read `text` aloud: runs without spaces that have a letter or a digit.
pub fn spoken_count(text: &str, words: &[Word]) -> usize {
    let mut last = None;
    let begins = |word: &&Word| {
        let Some(end) = last.replace(word.span.end) else { return true };
        let between = || text.get(end..word.span.start).unwrap_or("");
        text.as_bytes().get(end) == Some(&b' ') || between().contains(char::is_whitespace)
    };
    words.iter().filter(|word| !word.start.is_empty()).filter(begins).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_places() {
        let text = "DEVERIA TER DITO (3+2+1):";
        let words = words(text);
        assert_eq!(starts_with(&words, "deveria ter dito"), Some(3));
        assert_eq!(&text[words[2].span.range()], "DITO");
        assert_eq!(starts_with(&words, "deveria ter feito"), None);
    }

    #[test]
    fn words_are_counted_as_they_are_said() {
        for (text, count) in [
            ("", 0),
            (" — ", 0),
            ("a é 1", 3),
            ("wrap-up: 3+2+1 — (fim) …", 3),
            ("→a ção\u{a0}à\u{2003}x\u{3000}²\u{1680}½\u{85}z\u{b}q\t漢字", 9),
            ("don’t “stop” …now", 3),
        ] {
            assert_eq!(spoken_count(text, &words(text)), count, "{text:?}");
            let runs = text.split(char::is_whitespace).filter(|run| run.contains(char::is_alphanumeric));
            assert_eq!(runs.count(), count, "{text:?}");
        }
    }

    #[test]
    fn a_quotation_is_one_and_whole() {
        assert_eq!(quotation("\"one postgres\""), Some("one postgres"));
        assert_eq!(quotation("“one postgres”."), Some("one postgres"));
        assert_eq!(quotation("\"he said \"no\" twice\""), Some("he said \"no\" twice"));
        assert_eq!(quotation("\"a\" → respondi \"b\""), None);
        assert_eq!(quotation("sem aspas"), None);
    }
}
