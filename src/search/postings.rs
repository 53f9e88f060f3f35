//! Numbers as few characters that need no escape in a script.
//!
//! Each list is written in the code of Rice: the low `k` bits of a number as they are, the rest as that many
//! ones and a zero; `k` is chosen for the list. Ways from one entry to the next are spread as this code likes
//! them, so that a list takes hardly more than what it tells. Six bits are one character, and the characters
//! for `k` are others: one of them begins a list.

use crate::search::places::Field;

/// The characters for six bits.
const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_abcdefghijklmnopqrstuvwxyz";

/// The characters for `k` from 0 on.
const LISTS: &[u8; 26] = b"!#$%&'()*+,./:;=>?@[]^`{|}";

/// Writes the entries that words have, one word after the other.
#[derive(Default)]
pub struct Writer {
    texts: Ways,
    titles: Ways,
}

/// The way from each entry of a list to the next.
#[derive(Default)]
struct Ways {
    ways: Vec<u32>,
    /// The first entry that may come.
    next: u32,
}

impl Writer {
    /// Adds entries that have a word: those that have it in their text, then those that have it in their title, each
    /// as the way from the entry before. The second list is there only when it has entries.
    pub fn push_entries(&mut self, entries: &[(u32, Field)], text: &mut String) {
        for &(entry, field) in entries {
            match field {
                Field::Text => self.texts.add(entry),
                Field::Title => self.titles.add(entry),
            }
        }
        push_numbers(&self.texts.ways, text);
        if !self.titles.ways.is_empty() {
            push_numbers(&self.titles.ways, text);
        }
        self.texts.clear();
        self.titles.clear();
    }
}

impl Ways {
    fn add(&mut self, entry: u32) {
        self.ways.push(entry - self.next);
        self.next = entry + 1;
    }

    fn clear(&mut self) {
        self.ways.clear();
        self.next = 0;
    }
}

/// Adds a list of numbers.
pub fn push_numbers(numbers: &[u32], text: &mut String) {
    let k = cheapest(numbers);
    text.extend(LISTS.get(k).map(|list| char::from(*list)));
    let mut bits = Bits { text, value: 0, count: 0 };
    for number in numbers {
        let mut ones = number >> k;
        while ones >= MOST {
            bits.push(u64::MAX, MOST);
            ones -= MOST;
        }
        // The last ones and the zero behind them; then the low bits.
        bits.push(!1, ones + 1);
        bits.push(u64::from(*number), k as u32);
    }
    bits.end();
}

/// The `k` by which a list is shortest. The length falls with `k`, and once it does not it never does again; it falls for sure
/// as long as a third of the mean is more than two to the power of `k`.
fn cheapest(numbers: &[u32]) -> usize {
    let count = numbers.len() as u64;
    let length = |k: usize| numbers.iter().map(|n| u64::from(n >> k)).sum::<u64>() + count * (k as u64 + 1);
    let sum = numbers.iter().map(|&n| u64::from(n)).sum::<u64>();
    let first = (sum / (3 * count).max(1)).checked_ilog2().map_or(0, |k| k as usize);
    let mut this = length(first);
    let mut is_least = |k: &usize| {
        let next = length(k + 1);
        next >= std::mem::replace(&mut this, next)
    };
    (first..LISTS.len() - 1).find(&mut is_least).unwrap_or(0)
}

/// As many bits are taken at once at most.
const MOST: u32 = 32;

/// Bits on their way to characters.
struct Bits<'a> {
    text: &'a mut String,
    /// Its low bits wait; those above them are on their way out.
    value: u64,
    /// How many wait: five at most.
    count: u32,
}

impl Bits<'_> {
    /// Adds the low `count` bits of `bits`, the highest first.
    fn push(&mut self, bits: u64, count: u32) {
        self.value = self.value << count | bits & !(u64::MAX << count);
        self.count += count;
        while self.count >= 6 {
            self.count -= 6;
            let digit = usize::try_from(self.value >> self.count & 0x3f).unwrap_or(0);
            self.text.push(DIGITS.get(digit).map_or('0', |digit| char::from(*digit)));
        }
    }

    /// Fills the last character with ones, which without a zero are no number.
    fn end(mut self) {
        if self.count > 0 {
            self.push(u64::MAX, 6 - self.count);
        }
    }
}

#[cfg(test)]
pub mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The lists of a text, as the page reads them.
    pub fn decode(text: &str) -> Vec<Vec<u32>> {
        let mut lists: Vec<(usize, String)> = Vec::new();
        for byte in text.bytes() {
            let bits = DIGITS.iter().position(|digit| *digit == byte).map(|digit| format!("{digit:06b}"));
            match (bits, lists.last_mut()) {
                (Some(bits), Some((_, list))) => list.push_str(&bits),
                _ => lists.push((LISTS.iter().position(|k| *k == byte).expect("a list"), String::new())),
            }
        }
        lists.into_iter().map(|(k, bits)| decode_list(k, &bits)).collect()
    }

    fn decode_list(k: usize, mut bits: &str) -> Vec<u32> {
        let mut numbers = Vec::new();
        while let Some(ones) = bits.find('0') {
            let low = &bits[ones + 1..ones + 1 + k];
            let low = if k == 0 { 0 } else { u32::from_str_radix(low, 2).expect("bits") };
            numbers.push(((ones as u32) << k) + low);
            bits = &bits[ones + 1 + k..];
        }
        numbers
    }

    fn entries(all: &[(u32, Field)]) -> String {
        let mut text = String::new();
        Writer::default().push_entries(all, &mut text);
        text
    }

    #[test]
    fn frequent_words_take_little() {
        let all: Vec<(u32, Field)> = (0..600).map(|entry| (entry, Field::Text)).collect();
        assert_eq!(entries(&all).len(), 101);
        let some: Vec<(u32, Field)> = (0..600).map(|entry| (entry * 50, Field::Text)).collect();
        assert!(entries(&some).len() < 750, "{}", entries(&some).len());
    }

    #[test]
    fn no_character_needs_an_escape_or_parts_words() {
        let mut all = [DIGITS.as_slice(), LISTS.as_slice()].concat();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), DIGITS.len() + LISTS.len());
        assert!(all.iter().all(|digit| digit.is_ascii_graphic() && !b"\"\\<".contains(digit)));
    }

    proptest! {
        #[test]
        fn numbers_come_back(all in proptest::collection::vec(0..2_000_000u32, 0..60)) {
            let mut text = String::new();
            push_numbers(&all, &mut text);
            prop_assert_eq!(decode(&text), vec![all]);
        }

        #[test]
        fn entries_come_back(ranks in proptest::collection::btree_map(0..90_000u32, any::<bool>(), 1..80)) {
            let field = |title: bool| if title { Field::Title } else { Field::Text };
            let all: Vec<_> = ranks.into_iter().map(|(entry, title)| (entry, field(title))).collect();
            let lists = decode(&entries(&all));
            let mut back = Vec::new();
            for (list, field) in lists.iter().zip([Field::Text, Field::Title]) {
                let mut next = 0;
                for way in list {
                    back.push((next + way, field));
                    next += way + 1;
                }
            }
            back.sort_unstable();
            prop_assert_eq!(back, all);
        }
    }
}
