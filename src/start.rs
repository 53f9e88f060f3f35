//! Where words begin, told by their first letters as a number: a cheap question, with no text of its own, before a dear one.

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

/// A word where it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// How it begins.
    pub start: Start,
    /// Its bytes in the text.
    pub span: Span,
    /// Whether it was typed as it folds.
    pub is_folded: bool,
}

/// What an accent that was typed as a mark of its own does to a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// It belongs to its letter.
    Join,
    /// It ends the word.
    Part,
}

/// The words of `text`, runs of letters and digits, in order.
pub fn each(text: &str, marks: Marks) -> Each<'_> {
    Each { text, marks, at: 0 }
}

/// See [`each`].
#[derive(Debug, Clone)]
pub struct Each<'t> {
    text: &'t str,
    marks: Marks,
    at: usize,
}

impl Iterator for Each<'_> {
    type Item = Found;

    // All that most words need is set into the loop that asks, which leaves out what it does not ask for. The compiler
    // does not always do so by itself, and a call costs half as much as a word.
    #[inline(always)]
    fn next(&mut self) -> Option<Found> {
        let from = self.skip()?;
        let rest = self.text.as_bytes().get(from..)?;
        let end = rest.iter().position(|byte| kind(*byte) != LETTER);
        let length = end.unwrap_or(rest.len());
        self.at = from + length;
        let (typed, start) = first_letters(rest, length);
        if end.is_none_or(|end| rest.get(end).is_none_or(u8::is_ascii)) {
            let is_folded =
                typed == start && (length <= 8 || !rest.iter().take(length).any(u8::is_ascii_uppercase));
            return Some(Found { start, span: Span::new(from, self.at), is_folded });
        }
        let found = any_word(self.text, self.marks, from);
        self.at = found.span.end;
        Some(found)
    }
}

impl Each<'_> {
    /// Goes on to the next letter or digit.
    #[inline]
    fn skip(&mut self) -> Option<usize> {
        loop {
            match kind(*self.text.as_bytes().get(self.at)?) {
                LETTER => return Some(self.at),
                OTHER => self.at += 1,
                _ => match letter(self.text, self.marks, self.at) {
                    Ok(_) => return Some(self.at),
                    Err(length) => self.at += length,
                },
            }
        }
    }
}

/// What a byte is to a word: no part of it, a letter or digit, or part of a character that is not ASCII.
const OTHER: u8 = 0;
const LETTER: u8 = 1;
const BEYOND: u8 = 2;

static KINDS: [u8; 256] = kinds();

#[expect(clippy::indexing_slicing, reason = "made by the compiler, and there is a place for every byte")]
const fn kinds() -> [u8; 256] {
    let mut kinds = [OTHER; 256];
    let mut byte = u8::MAX;
    while byte > 0 {
        kinds[byte as usize] = match byte {
            0x80.. => BEYOND,
            _ if byte.is_ascii_alphanumeric() => LETTER,
            _ => OTHER,
        };
        byte -= 1;
    }
    kinds
}

#[inline]
fn kind(byte: u8) -> u8 {
    KINDS.get(usize::from(byte)).copied().unwrap_or(OTHER)
}

/// The first letters of a word of that length at the start of `rest`, all of them ASCII: as typed, and folded.
#[inline]
fn first_letters(rest: &[u8], length: usize) -> (Start, Start) {
    let eight = rest.first_chunk().map_or_else(|| few(rest), |eight| u64::from_be_bytes(*eight));
    let others = u64::MAX.checked_shr(8 * length.min(8) as u32).unwrap_or(0);
    let lower = eight | u64::from_be_bytes([LOWER; 8]);
    (Start(eight & !others), Start(lower & !others))
}

/// Fewer than eight bytes, as the first of eight.
#[inline(never)]
fn few(bytes: &[u8]) -> u64 {
    let few = bytes.iter().fold(0, |few, byte| few << 8 | u64::from(*byte));
    few.checked_shl(8 * (8 - bytes.len() as u32)).unwrap_or(0)
}

/// The word at `from`, whatever its letters are.
#[inline(never)]
fn any_word(text: &str, marks: Marks, from: usize) -> Found {
    let mut letters = Letters::NONE;
    let mut is_folded = true;
    let mut at = from;
    while let Some(&[byte, ref rest @ ..]) = text.as_bytes().get(at..) {
        if byte.is_ascii_alphanumeric() {
            letters.push(byte | LOWER);
            is_folded &= !byte.is_ascii_uppercase();
            at += 1;
            continue;
        }
        if byte.is_ascii() {
            break;
        }
        if let Some(letter) = rest.first().and_then(|second| fold::latin(byte, *second)) {
            letters.push(letter);
            at += 2;
        } else if let Ok(letter) = letter(text, marks, at) {
            letters.push_folded(letter);
            at += letter.len_utf8();
        } else {
            break;
        }
        is_folded = false;
    }
    Found { start: letters.start(), span: Span::new(from, at), is_folded }
}

/// The character at a place, when it is of a word; else how long it is.
#[inline(never)]
fn letter(text: &str, marks: Marks, at: usize) -> Result<char, usize> {
    let is_mark = |c| marks == Marks::Join && ('\u{300}'..='\u{36f}').contains(&c);
    let c = text.get(at..).and_then(|rest| rest.chars().next()).ok_or(1_usize)?;
    if fold::is_alphanumeric(c) || is_mark(c) { Ok(c) } else { Err(c.len_utf8()) }
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
const LOWER: u8 = 0x20;

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, marks: Marks) -> Vec<&str> {
        each(text, marks).map(|found| &text[found.span.range()]).collect()
    }

    #[test]
    fn words_begin_as_they_fold() {
        let text = "PARTIÇÃO de dados, partic\u{327}a\u{303}o — 10K!";
        let starts: Vec<Start> = each(text, Marks::Join).map(|found| found.start).collect();
        let expected = ["particao", "de", "dados", "particao", "10k"].map(Start::of);
        assert_eq!(starts, expected);
        assert_eq!(Start::of("particoes"), Start::typed("PARTIÇÕES"));
        assert_eq!(Start::of("de novo"), Start::typed("de"));
    }

    #[test]
    fn an_accent_of_its_own_joins_or_parts() {
        let text = "ja\u{301} é";
        assert_eq!(words(text, Marks::Join), ["ja\u{301}", "é"]);
        assert_eq!(words(text, Marks::Part), ["ja", "é"]);
    }

    #[test]
    fn what_is_not_held_is_none_of_them() {
        let starts = Starts::of(&["deveria ter dito", "ou"]);
        assert!(starts.may_hold(Start::of("deveria")) && starts.may_hold(Start::of("ou")));
        assert!(!starts.may_hold(Start::of("cache")));
    }
}
