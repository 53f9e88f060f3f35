//! Where words begin, told by their first letters as a number: a cheap question, with no text of its own, before a dear one.

use std::borrow::Cow;

use crate::fold;
use crate::span::Span;

/// The first eight bytes of a folded word; of a shorter one all of them. Equal words have equal starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Start(u64);

impl Start {
    /// That of the first word of `folded`, words being parted by spaces.
    pub const fn of(folded: &str) -> Self {
        let mut letters = Letters::NONE;
        let mut bytes = folded.as_bytes();
        while let [byte, rest @ ..] = bytes {
            if *byte == b' ' {
                break;
            }
            letters.push(*byte);
            bytes = rest;
        }
        letters.start()
    }

    /// Whether `folded` begins with the same letter; a cheap question, where most words do not.
    pub fn begins_as(self, folded: &str) -> bool {
        let [first, ..] = self.0.to_be_bytes();
        folded.bytes().next().unwrap_or(0) == first
    }

    /// Whether it is all of its word.
    pub fn is_whole(self) -> bool {
        let [.., last] = self.0.to_be_bytes();
        last == 0
    }

    /// Whether the word is nothing but marks, which belong to no letter.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the word may be a number, or empty once its marks are gone.
    pub fn may_be_number(self) -> bool {
        let [first, ..] = self.0.to_be_bytes();
        first == 0 || first.is_ascii_digit()
    }

    /// That of `word` as typed, which is one word.
    pub fn typed(word: &str) -> Self {
        let mut letters = Letters::NONE;
        word.chars().for_each(|c| letters.push_folded(c));
        letters.start()
    }
}

/// The starts of some words. What it does not hold is none of them; what it seems to hold may still be another.
#[derive(Debug)]
pub struct Starts {
    bits: [u64; Self::SIZE],
}

impl Starts {
    /// So many that of the words of a note hardly one in twenty is taken for one of a hundred.
    const SIZE: usize = 32;

    /// None.
    pub const NONE: Self = Self { bits: [0; Self::SIZE] };

    /// Those of the first words of `keywords`, which are folded.
    pub const fn of(keywords: &[&str]) -> Self {
        Self::NONE.and(keywords)
    }

    /// These and those of more keywords.
    #[expect(
        clippy::indexing_slicing,
        reason = "made by the compiler, and a slot is always one of the array"
    )]
    pub const fn and(mut self, mut keywords: &[&str]) -> Self {
        while let [keyword, rest @ ..] = keywords {
            let (slot, bit) = slot(Start::of(keyword));
            self.bits[slot] |= bit;
            keywords = rest;
        }
        self
    }

    /// Whether a word with this start may be one of them.
    #[inline]
    pub fn may_hold(&self, start: Start) -> bool {
        let (slot, bit) = slot(start);
        self.bits.get(slot).is_some_and(|bits| bits & bit != 0)
    }
}

/// The place of a start: some of its bits, well mixed.
const fn slot(Start(start): Start) -> (usize, u64) {
    let mixed = start.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 53;
    ((mixed >> 6) as usize % Starts::SIZE, 1 << (mixed & 63))
}

/// A run of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'t> {
    /// How it begins, folded.
    pub start: Start,
    /// Its bytes in the text.
    pub span: Span,
    text: &'t str,
}

impl<'t> Word<'t> {
    /// As it stands in the text.
    pub fn typed(&self) -> &'t str {
        self.text.get(self.span.range()).unwrap_or("")
    }

    /// Lower case, no accents.
    pub fn folded(&self) -> Cow<'t, str> {
        fold::folded(self.typed())
    }

    /// Whether it is the single word `folded`.
    pub fn is(&self, folded: &str) -> bool {
        self.start.begins_as(folded) && self.starts_as(Start::of(folded), folded)
    }

    /// [`Word::is`] of a word whose start is known.
    pub fn starts_as(&self, start: Start, folded: &str) -> bool {
        self.start == start && (start.is_whole() || *self.folded() == *folded)
    }

    /// Whether it is one of these, which are single words.
    pub fn is_in(&self, list: &[&str]) -> bool {
        list.iter().any(|folded| self.is(folded))
    }
}

/// The words of `text`, runs of letters and digits, in order. An accent typed as a mark of its own belongs to its letter.
pub fn each(text: &str) -> Each<'_> {
    Each { text, at: 0 }
}

/// See [`each`].
#[derive(Debug, Clone)]
pub struct Each<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Iterator for Each<'t> {
    type Item = Word<'t>;

    // All that most words need is set into the loop that asks, which leaves out what it does not ask for. The compiler
    // does not always do so by itself, and a call costs half as much as a word.
    #[inline(always)]
    fn next(&mut self) -> Option<Word<'t>> {
        let from = self.skip()?;
        let rest = self.text.as_bytes().get(from..)?;
        let eight = rest.first_chunk().map_or_else(|| few(rest), |eight| u64::from_be_bytes(*eight));
        let mut length = letters_first(eight);
        if length == 8 {
            length += rest.iter().skip(8).take_while(|byte| is_letter(**byte)).count();
        }
        let end = from + length;
        if rest.get(length).is_none_or(u8::is_ascii) {
            // What ends it need not be asked again.
            self.at = end + 1;
            let others = u64::MAX.checked_shr(8 * length as u32).unwrap_or(0);
            let start = Start((eight | (LOWER * ONES)) & !others);
            return Some(Word { start, span: Span::new(from, end), text: self.text });
        }
        let (start, end) = any_word(self.text, from);
        self.at = end;
        Some(Word { start, span: Span::new(from, end), text: self.text })
    }
}

impl Each<'_> {
    /// Goes on to the next letter or digit.
    #[inline]
    fn skip(&mut self) -> Option<usize> {
        loop {
            let byte = *self.text.as_bytes().get(self.at)?;
            if is_letter(byte) {
                return Some(self.at);
            }
            match byte {
                0x80.. => match letter(self.text, self.at) {
                    Ok(_) => return Some(self.at),
                    Err(length) => self.at += length,
                },
                _ => self.at += 1,
            }
        }
    }
}

/// Whether it is a letter or digit of ASCII; most are letters.
#[inline]
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte.is_ascii_digit()
}

/// In each of eight bytes 1.
const ONES: u64 = u64::from_be_bytes([1; 8]);

/// How many of eight bytes are letters or digits of ASCII before the first that is none. All are asked at once: what is
/// added to each lifts its highest bit where it is at least `a`, or beyond `z`, and never reaches the next one.
#[inline]
fn letters_first(eight: u64) -> usize {
    let low = eight & (0x7f * ONES);
    let beyond = |bytes: u64, last: u8| bytes + u64::from(0x7f - last) * ONES;
    let lower = low | (LOWER * ONES);
    let letters = beyond(lower, b'a' - 1) & !beyond(lower, b'z');
    let digits = beyond(low, b'0' - 1) & !beyond(low, b'9');
    let others = (!(letters | digits) | eight) & (0x80 * ONES);
    others.leading_zeros() as usize / 8
}

/// Fewer than eight bytes, as the first of eight.
#[inline(never)]
fn few(bytes: &[u8]) -> u64 {
    let few = bytes.iter().fold(0, |few, byte| few << 8 | u64::from(*byte));
    few.checked_shl(8 * (8 - bytes.len() as u32)).unwrap_or(0)
}

/// How the word at `from` begins and where it ends, whatever its letters are.
#[inline(never)]
fn any_word(text: &str, from: usize) -> (Start, usize) {
    let mut letters = Letters::NONE;
    let mut at = from;
    while let Some(&[byte, ref rest @ ..]) = text.as_bytes().get(at..) {
        if is_letter(byte) {
            letters.push(byte | LOWER as u8);
            at += 1;
        } else if byte.is_ascii() {
            break;
        } else if let Some(letter) = rest.first().and_then(|second| fold::latin(byte, *second)) {
            letters.push(letter);
            at += 2;
        } else if let Ok(letter) = letter(text, at) {
            letters.push_folded(letter);
            at += letter.len_utf8();
        } else {
            break;
        }
    }
    (letters.start(), at)
}

/// The character at a place, when it is of a word; else how long it is.
#[inline(never)]
fn letter(text: &str, at: usize) -> Result<char, usize> {
    let c = text.get(at..).and_then(|rest| rest.chars().next()).ok_or(1_usize)?;
    let is_mark = ('\u{300}'..='\u{36f}').contains(&c);
    if fold::is_alphanumeric(c) || is_mark { Ok(c) } else { Err(c.len_utf8()) }
}

/// A start in the making.
struct Letters {
    bytes: u64,
    /// How far left the next byte goes.
    left: u32,
}

impl Letters {
    const NONE: Self = Self { bytes: 0, left: 64 };

    const fn push(&mut self, byte: u8) {
        if self.left > 0 {
            self.left -= 8;
            self.bytes |= (byte as u64) << self.left;
        }
    }

    fn push_folded(&mut self, c: char) {
        fold::letters(c, |letter| match u8::try_from(letter) {
            Ok(byte) if byte.is_ascii() => self.push(byte),
            _ => letter.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| self.push(byte)),
        });
    }

    const fn start(&self) -> Start {
        Start(self.bytes)
    }
}

/// What makes a letter of ASCII lower case, and leaves a digit as it is.
const LOWER: u64 = 0x20;

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        each(text).map(|word| word.typed()).collect()
    }

    #[test]
    fn words_begin_as_they_fold() {
        let text = "PARTIÇÃO de dados, partic\u{327}a\u{303}o — 10K!";
        let starts: Vec<Start> = each(text).map(|word| word.start).collect();
        let expected = ["particao", "de", "dados", "particao", "10k"].map(Start::of);
        assert_eq!(starts, expected);
        assert_eq!(Start::of("particoes"), Start::typed("PARTIÇÕES"));
        assert_eq!(Start::of("de novo"), Start::typed("de"));
    }

    #[test]
    fn an_accent_of_its_own_belongs_to_its_letter() {
        assert_eq!(words("ja\u{301} é"), ["ja\u{301}", "é"]);
    }

    #[test]
    fn a_word_ends_at_the_first_byte_that_is_none_of_it() {
        for byte in 0..=u8::MAX {
            for before in 0..8 {
                let mut eight = *b"aZ09zA5b";
                eight[before] = byte;
                let length = if byte.is_ascii_alphanumeric() { 8 } else { before };
                assert_eq!(letters_first(u64::from_be_bytes(eight)), length, "{byte:#x} behind {before}");
            }
        }
        assert_eq!(
            words("Replicação-sync, particionamento/ABCDEFGHIJ"),
            ["Replicação", "sync", "particionamento", "ABCDEFGHIJ"]
        );
    }

    #[test]
    fn what_is_not_held_is_none_of_them() {
        let starts = Starts::of(&["deveria ter dito", "ou"]);
        assert!(starts.may_hold(Start::of("deveria")) && starts.may_hold(Start::of("ou")));
        assert!(!starts.may_hold(Start::of("cache")));
    }
}
