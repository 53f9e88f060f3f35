//! Numbers as few characters that need no escape in a script.
//!
//! Each list is written in the code of Rice: the low `k` bits of a number as they are, the rest as that many
//! ones and a zero; `k` is chosen for the list. Ways from one entry to the next are spread as this code likes
//! them, so that a list takes hardly more than what it tells. Six bits are one character, and the characters
//! for `k` are others: one of them begins a list.

use crate::search::terms::Field;

/// The characters for six bits.
const DIGITS: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_abcdefghijklmnopqrstuvwxyz";

/// The characters for `k` from 0 on.
const LISTS: &[u8; 26] = b"!#$%&'()*+,./:;=>?@[]^`{|}";

/// Entries that have a word: those that have it in their text, then those that have it in their title, each
/// as the way from the entry before. The second list is there only when it has entries.
pub fn entries(entries: &[(u32, Field)]) -> String {
    let in_text = numbers(&ways(entries, Field::Text));
    let titles = ways(entries, Field::Title);
    if titles.is_empty() { in_text } else { in_text + &numbers(&titles) }
}

/// A list of numbers.
pub fn numbers(numbers: &[u32]) -> String {
    let length = |k: &usize| numbers.iter().map(|n| (*n as usize >> k) + k + 1).sum::<usize>();
    // The length falls with `k`, and once it does not it never does again.
    let k = (0..LISTS.len() - 1).find(|k| length(&(k + 1)) >= length(k)).unwrap_or(0);
    let mut bits = Bits { text: String::new(), value: 0, count: 0 };
    bits.text.extend(LISTS.get(k).map(|list| char::from(*list)));
    for number in numbers {
        (0..number >> k).for_each(|_| bits.push(1));
        bits.push(0);
        (0..k).rev().for_each(|bit| bits.push((number >> bit) & 1));
    }
    bits.end()
}

fn ways(entries: &[(u32, Field)], field: Field) -> Vec<u32> {
    let mut next = 0;
    let ranks = entries.iter().filter(|(_, own)| *own == field).map(|(entry, _)| *entry);
    ranks.map(|entry| entry - std::mem::replace(&mut next, entry + 1)).collect()
}

/// Bits on their way to characters.
struct Bits {
    text: String,
    value: usize,
    count: usize,
}

impl Bits {
    fn push(&mut self, bit: u32) {
        self.value = self.value << 1 | bit as usize;
        self.count += 1;
        if self.count == 6 {
            self.text.extend(DIGITS.get(self.value).map(|digit| char::from(*digit)));
            (self.value, self.count) = (0, 0);
        }
    }

    /// The characters; the last one is filled with ones, which without a zero are no number.
    fn end(mut self) -> String {
        while self.count > 0 {
            self.push(1);
        }
        self.text
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
            prop_assert_eq!(decode(&numbers(&all)), vec![all]);
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
