//! Folding of words for comparison: no case, no accents, no punctuation.
//! What a person would call "the same word" whoever typed it.
//!
//! Every text goes through here, some more than once, so what nearly all of them are made of is told by a look at a byte:
//! ASCII, the accented letters of Latin, dashes, quotes and arrows. The tables of Unicode are asked for the rest.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use crate::span::Span;

/// Marks of their own, and all that is made of several, begin here.
const FIRST_MARK: char = '\u{300}';

/// Where [`LATIN`] begins.
const FIRST_LATIN: char = 'À';

/// What the letters from `À` to `ſ` are without case and accents; `.` stands where that is not ASCII.
const LATIN: &[u8; 192] = b"\
    aaaaaa.ceeeeiiii.nooooo..uuuuy..\
    aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
    aaaaaaccccccccdd..eeeeeeeeeegggg\
    gggghh..iiiiiiiii...jjkk.llllll.\
    ...nnnnnn...oooooo..rrrrrrssssss\
    sstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

/// `text` in lower case without accents; everything else as it stands.
pub fn fold(text: &str) -> String {
    folded(text).into_owned()
}

/// [`fold`]; most words are typed as they fold, and stay where they are.
pub fn folded(text: &str) -> Cow<'_, str> {
    match text.bytes().position(|byte| !byte.is_ascii() || byte.is_ascii_uppercase()) {
        None => Cow::Borrowed(text),
        Some(_) if text.is_ascii() => Cow::Owned(text.to_ascii_lowercase()),
        Some(_) => Cow::Owned(without_accents(text)),
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
    match c {
        '\0'..='\x7f' => take(c.to_ascii_lowercase()),
        '·' | '\u{2010}'..='\u{2027}' | '←'..='↙' => take(c),
        _ => match latin_letter(c) {
            Some(letter) => take(letter),
            None => decomposed(c, take),
        },
    }
}

fn latin_letter(c: char) -> Option<char> {
    let rank = u32::from(c).checked_sub(u32::from(FIRST_LATIN))?;
    let letter = LATIN.get(usize::try_from(rank).ok()?)?;
    letter.is_ascii_lowercase().then_some(char::from(*letter))
}

/// What a letter of Latin with an accent folds to, by its two bytes; `None` of any other character.
pub fn latin(first: u8, second: u8) -> Option<u8> {
    let rank = 64 * usize::from(first.checked_sub(0xc3)?) + usize::from(second & 0x3f);
    LATIN.get(rank).copied().filter(u8::is_ascii_lowercase)
}

fn decomposed(c: char, mut take: impl FnMut(char)) {
    decompose_canonical(c, |part| {
        if part.is_ascii() {
            take(part.to_ascii_lowercase());
        } else if !is_mark(part) {
            part.to_lowercase().for_each(&mut take);
        }
    });
}

/// `text` in lower case with its accents, each letter and its accents as one character where there is one:
/// equal however the accents were typed.
pub fn lower(text: &str) -> String {
    lowered(text).into_owned()
}

/// [`lower`]; most words are typed so, and stay where they are.
pub fn lowered(text: &str) -> Cow<'_, str> {
    if is_lower(text.as_bytes()) {
        Cow::Borrowed(text)
    } else if text.is_ascii() {
        Cow::Owned(text.to_ascii_lowercase())
    } else if text.chars().all(|c| c < FIRST_MARK) {
        Cow::Owned(text.chars().flat_map(char::to_lowercase).collect())
    } else {
        Cow::Owned(text.nfc().flat_map(char::to_lowercase).collect())
    }
}

/// Whether all of it is small letters of Latin-1 and what is no letter; what lies beyond is not looked into.
fn is_lower(text: &[u8]) -> bool {
    let mut before = 0;
    text.iter().all(|&byte| {
        let is_lower = match byte {
            b'A'..=b'Z' => false,
            // The second byte of a letter from `À` to `Þ`; the sign in the midst of them is that of multiplication.
            0x80..=0x9e if before == 0xc3 => byte == 0x97,
            0xc4.. => false,
            _ => true,
        };
        before = byte;
        is_lower
    })
}

/// The folded words of `text`: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    places(text).map(|span| fold(text.get(span.range()).unwrap_or(""))).collect()
}

/// [`words`], each with its bytes in `text`.
pub fn words_with_places(text: &str) -> Vec<(String, Span)> {
    places(text).map(|span| (fold(text.get(span.range()).unwrap_or("")), span)).collect()
}

/// Hands over [`words`] one by one; those that are typed as they fold stay where they are.
pub fn each_word(text: &str, mut take: impl FnMut(&str)) {
    let (mut rest, mut room) = (text, String::new());
    while !rest.is_empty() {
        let end = rest.bytes().position(|byte| !is_typed_folded(byte)).unwrap_or(rest.len());
        rest = match (rest.split_at_checked(end), rest.as_bytes().get(end)) {
            (_, Some(b'A'..=b'Z' | 0x80..)) => fold_word(rest, &mut room, &mut take),
            (Some((word, behind)), _) => {
                if !word.is_empty() {
                    take(word);
                }
                behind.get(1..).unwrap_or("")
            }
            (None, _) => "",
        }
    }
}

/// Hands over the word that `text` begins with as it folds, written into `room`, and gives what stands behind it and
/// what parts it from the next; of marks nothing is left.
fn fold_word<'a>(text: &'a str, room: &mut String, take: &mut impl FnMut(&str)) -> &'a str {
    room.clear();
    room.reserve(32);
    let mut chars = text.chars();
    let mut in_word = false;
    for c in chars.by_ref() {
        if !(is_alphanumeric(c) || in_word && is_mark(c)) {
            break;
        }
        in_word = true;
        letters(c, |letter| room.push(letter));
    }
    if !room.is_empty() {
        take(room);
    }
    chars.as_str()
}

/// Whether a byte is a letter or digit that stays as it is. Most bytes are: a look into a table tells.
fn is_typed_folded(byte: u8) -> bool {
    TYPED_FOLDED.get(usize::from(byte)).copied().unwrap_or(false)
}

/// For each byte whether it is a small letter of ASCII or a digit.
static TYPED_FOLDED: [bool; 256] = typed_folded();

#[expect(clippy::indexing_slicing, reason = "while it is compiled there are no iterators")]
const fn typed_folded() -> [bool; 256] {
    let (mut is, mut byte) = ([false; 256], 0);
    while byte < is.len() {
        is[byte] = matches!(byte, 0x30..=0x39 | 0x61..=0x7a);
        byte += 1;
    }
    is
}

/// The bytes of each word in `text`. An accent typed as a mark of its own, as files from a Mac have it, belongs
/// to its letter; without a letter it is no word.
pub fn places(text: &str) -> impl Iterator<Item = Span> {
    let mut next = 0;
    let runs = std::iter::from_fn(move || {
        let start = end_of_run(text, next, |byte| !byte.is_ascii_alphanumeric(), |c| !is_alphanumeric(c));
        let (letter, part) = (|byte: u8| byte.is_ascii_alphanumeric(), |c| is_alphanumeric(c) || is_mark(c));
        next = end_of_run(text, start, letter, part);
        (start < next).then_some(Span::new(start, next))
    });
    runs.filter(|span| !text.get(span.range()).unwrap_or("").chars().all(is_mark))
}

/// Where the characters end, from `at` on, of which `ascii` and `other` say that they belong together.
fn end_of_run(text: &str, mut at: usize, ascii: impl Fn(u8) -> bool, other: impl Fn(char) -> bool) -> usize {
    while let Some(&byte) = text.as_bytes().get(at) {
        if byte.is_ascii() {
            if !ascii(byte) {
                break;
            }
            at += 1;
        } else {
            let next = text.get(at..).and_then(|rest| rest.chars().next());
            let Some(c) = next.filter(|&c| other(c)) else { break };
            at += c.len_utf8();
        }
    }
    at
}

/// [`char::is_alphanumeric`], which looks into a table for every letter with an accent.
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        'À'..='\u{24f}' => !matches!(c, '×' | '÷'),
        '\u{2010}'..='\u{205e}' | '←'..='↙' => false,
        _ => c.is_alphanumeric(),
    }
}

/// [`is_combining_mark`].
fn is_mark(c: char) -> bool {
    c >= FIRST_MARK && is_combining_mark(c)
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
    fn a_letter_of_latin_folds_by_its_bytes() {
        for c in '\u{80}'..='\u{7ff}' {
            let text = c.to_string();
            let [first, second] = text.as_bytes() else { panic!("{c:?} has not two bytes") };
            assert!(
                latin(*first, *second).is_none_or(|letter| fold(&text) == char::from(letter).to_string())
            );
        }
        assert_eq!("ÁãÇš".chars().map(|c| fold(&c.to_string())).collect::<String>(), "aacs");
        assert_eq!(latin(0xc3, 0xa7), Some(b'c'));
    }

    #[test]
    fn what_is_told_without_the_tables_is_what_they_say() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_mark(c), is_combining_mark(c), "{c:?}");
            let text = c.to_string();
            assert_eq!(lower(&text), text.nfc().flat_map(char::to_lowercase).collect::<String>(), "{c:?}");
        }
    }

    #[test]
    fn lower_case_keeps_accents_and_forgets_how_they_were_typed() {
        assert_eq!(lower("PARTIÇÃO"), "partição");
        assert_eq!(lower("PARTIC\u{327}A\u{303}O"), "partição");
        assert_eq!(lower("Kafka"), "kafka");
    }

    #[test]
    fn words_are_handed_over_as_they_are_told() {
        for c in ('\0'..=char::MAX).map(|c| format!("{c}a Ab{c} {c}{c}")).chain([String::new(), "a".into()]) {
            let mut handed = Vec::new();
            each_word(&c, |word| handed.push(word.to_string()));
            assert_eq!(handed, words(&c), "{c:?}");
        }
    }

    #[test]
    fn a_mark_without_a_letter_is_no_word() {
        assert_eq!(words("\u{301} ❤\u{fe0f} - \u{301}x"), ["x"]);
        assert_eq!(words(""), [""; 0]);
    }
}
