//! Folding of words for comparison: no case, no accents, no punctuation.
//! What a person would call "the same word" whoever typed it.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::span::Span;

/// `text` in lower case without accents; everything else as it stands.
pub fn fold(text: &str) -> String {
    folded(text).into_owned()
}

/// [`fold`]; most words are typed as they fold, and stay where they are.
pub fn folded(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() {
        return Cow::Owned(without_accents(text));
    }
    match text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Owned(text.to_ascii_lowercase()),
        false => Cow::Borrowed(text),
    }
}

/// Letter by letter: marks are dropped, so that their canonical order does not matter.
fn without_accents(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    text.chars().for_each(|c| letters(c, |letter| plain.push(letter)));
    plain
}

/// Hands the letters to `take` that `c` folds to: one, none for a mark, several for a few.
pub fn letters(c: char, mut take: impl FnMut(char)) {
    if c.is_ascii() {
        return take(c.to_ascii_lowercase());
    }
    decompose_canonical(c, |part| {
        if part.is_ascii() {
            take(part.to_ascii_lowercase());
        } else if !is_combining_mark(part) {
            part.to_lowercase().for_each(&mut take);
        }
    });
}

/// `text` in lower case with its accents, each letter and its accents as one character where there is one:
/// equal however the accents were typed.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Marks of their own, and all that is made of several, begin here.
    if text.chars().all(|c| c < '\u{300}') {
        return text.chars().flat_map(char::to_lowercase).collect();
    }
    text.nfc().flat_map(char::to_lowercase).collect()
}

/// The folded words of `text`: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    words_with_places(text).into_iter().map(|(word, _)| word).collect()
}

/// [`words`], each with its bytes in `text`.
pub fn words_with_places(text: &str) -> Vec<(String, Span)> {
    places(text).map(|span| (fold(text.get(span.range()).unwrap_or("")), span)).collect()
}

/// The bytes of each word in `text`. An accent typed as a mark of its own, as files from a Mac have it, belongs
/// to its letter; without a letter it is no word.
pub fn places(text: &str) -> impl Iterator<Item = Span> {
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]).filter_map(move |(at, c)| match start {
        None if c.is_alphanumeric() => {
            start = Some(at);
            None
        }
        Some(_) if !c.is_alphanumeric() && !is_combining_mark(c) => Some(Span::new(start.take()?, at)),
        _ => None,
    });
    ends.filter(|span| !text.get(span.range()).unwrap_or("").chars().all(is_combining_mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(fold("PARTIÇÃO"), "particao");
        assert_eq!(words("Wrap-up — DE NOVO não fiz!"), ["wrap", "up", "de", "novo", "nao", "fiz"]);
    }

    #[test]
    fn words_are_the_same_however_accents_are_typed() {
        let (composed, decomposed) = ("a partição — já", "a partic\u{327}a\u{303}o — ja\u{301}");
        assert_eq!(words(composed), ["a", "particao", "ja"]);
        assert_eq!(words(decomposed), words(composed));
        let places = words_with_places(decomposed);
        let typed: Vec<&str> = places.iter().map(|(_, span)| &decomposed[span.range()]).collect();
        assert_eq!(typed, ["a", "partic\u{327}a\u{303}o", "ja\u{301}"]);
    }

    #[test]
    fn folding_letter_by_letter_is_folding_the_decomposed_text() {
        for c in '\0'..='\u{ffff}' {
            let text = format!("{c}\u{301}x");
            let decomposed = text.nfd().filter(|c| !is_combining_mark(*c));
            assert_eq!(fold(&text), decomposed.flat_map(char::to_lowercase).collect::<String>(), "{c:?}");
        }
    }

    #[test]
    fn lower_case_keeps_accents_and_forgets_how_they_were_typed() {
        assert_eq!(lower("PARTIÇÃO"), "partição");
        assert_eq!(lower("PARTIC\u{327}A\u{303}O"), "partição");
        assert_eq!(lower("Kafka"), "kafka");
    }

    #[test]
    fn a_mark_without_a_letter_is_no_word() {
        assert_eq!(words("\u{301} ❤\u{fe0f} - \u{301}x"), ["x"]);
        assert_eq!(words(""), [""; 0]);
    }
}
