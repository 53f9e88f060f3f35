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

    fn next(&mut self) -> Option<Found> {
        let from = self.skip()?;
        let first = Eight::of(self.rest(from));
        let mut letters = first.letters();
        let start = first.start(letters);
        let mut is_folded = first.is_lower(letters);
        self.at = from + letters;
        while letters == Eight::SIZE {
            let more = Eight::of(self.rest(self.at));
            letters = more.letters();
            is_folded &= more.is_lower(letters);
            self.at += letters;
        }
        let found = Found { start, span: Span::new(from, self.at), is_folded };
        match self.rest(self.at) {
            [byte, ..] if !byte.is_ascii() => Some(self.go_on(found)),
            _ => Some(found),
        }
    }
}

/// Eight bytes of a text, which are asked all at once; behind its end there is nothing. Each question is put to the
/// highest bit of every byte.
struct Eight(u64);

impl Eight {
    const SIZE: usize = 8;
    const HIGHEST: u64 = u64::from_be_bytes([0x80; 8]);

    fn of(text: &[u8]) -> Self {
        Self(match text.first_chunk() {
            Some(eight) => u64::from_be_bytes(*eight),
            None => {
                let fewer = text.iter().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte));
                fewer.checked_shl(8 * (8 - text.len() as u32)).unwrap_or(0)
            }
        })
    }

    /// How many letters and digits of ASCII they begin with.
    fn letters(&self) -> usize {
        let letters = between(self.lower(), b'a', b'z') | between(self.0, b'0', b'9');
        let others = !(letters & !self.0) & Self::HIGHEST;
        (others.leading_zeros() / 8) as usize
    }

    /// Whether none of the first `length`, which are letters and digits, is an upper-case letter.
    fn is_lower(&self, length: usize) -> bool {
        (self.lower() ^ self.0) & Self::first(length) == 0
    }

    /// What the first `length`, which are letters and digits, begin a word with.
    fn start(&self, length: usize) -> Start {
        Start(self.lower() & Self::first(length))
    }

    fn lower(&self) -> u64 {
        self.0 | u64::from_be_bytes([LOWER; 8])
    }

    /// All bits of the first `length` bytes.
    const fn first(length: usize) -> u64 {
        match u64::MAX.checked_shr(8 * length as u32) {
            Some(others) => !others,
            None => u64::MAX,
        }
    }
}

/// The highest bit of each byte of `bytes` that, without its own highest bit, lies between two others.
const fn between(bytes: u64, low: u8, high: u8) -> u64 {
    let bytes = bytes & !Eight::HIGHEST;
    let low = bytes + u64::from_be_bytes([0x80 - low; 8]);
    let high = bytes + u64::from_be_bytes([0x7f - high; 8]);
    low & !high & Eight::HIGHEST
}

impl Each<'_> {
    fn rest(&self, from: usize) -> &[u8] {
        self.text.as_bytes().get(from..).unwrap_or(&[])
    }

    /// All of the word of which `found`, its letters of ASCII, was read.
    fn go_on(&mut self, Found { start, span, mut is_folded }: Found) -> Found {
        let mut letters = Letters::read(start, span.end - span.start);
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            if byte.is_ascii_alphanumeric() {
                letters.push(byte | LOWER);
                is_folded &= !byte.is_ascii_uppercase();
                self.at += 1;
            } else if let Some(c) = self.letter().filter(|_| !byte.is_ascii()) {
                letters.push_folded(c);
                is_folded = false;
                self.at += c.len_utf8();
            } else {
                break;
            }
        }
        Found { start: letters.start(), span: Span::new(span.start, self.at), is_folded }
    }

    /// Goes on to the next letter or digit.
    fn skip(&mut self) -> Option<usize> {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            if byte.is_ascii_alphanumeric() || (!byte.is_ascii() && self.letter().is_some()) {
                return Some(self.at);
            }
            self.at += if byte.is_ascii() { 1 } else { self.char()?.len_utf8() };
        }
        None
    }

    /// The character at hand, when it is of a word.
    fn letter(&self) -> Option<char> {
        let is_mark = |c| self.marks == Marks::Join && ('\u{300}'..='\u{36f}').contains(&c);
        self.char().filter(|&c| fold::is_alphanumeric(c) || is_mark(c))
    }

    fn char(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }
}

/// A start in the making.
struct Letters {
    bytes: u64,
    /// How far left the next byte goes.
    left: u32,
}

impl Letters {
    const NONE: Self = Self { bytes: 0, left: 64 };

    /// Those of a word of which `length` bytes are read, all of them ASCII.
    fn read(Start(bytes): Start, length: usize) -> Self {
        let length = u32::try_from(length.min(8)).unwrap_or(8);
        Self { bytes, left: 64 - 8 * length }
    }

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
