//! The words of entries: each with the entries that have it, and where they have it.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;

use crate::fold;
use crate::hash::Quickly;
use crate::search::Page;
use crate::search::places::{Field, Places};
use crate::search::words::{self, Short, Word};

/// A word as it is typed, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// In lower case with its accents.
    pub form: String,
    /// Without accents, when it has some.
    plain: Option<String>,
    /// Where it stands.
    pub places: Places,
}

impl Term {
    /// The word `form`, which stands at `places`.
    pub fn new(form: String, places: Places) -> Self {
        let plain = Some(fold::folded(&form)).filter(|plain| **plain != form).map(Cow::into_owned);
        Self { form, plain, places }
    }

    /// Without case and accents.
    pub fn folded(&self) -> &str {
        self.plain.as_ref().unwrap_or(&self.form)
    }

    /// Forms of one word follow each other.
    fn compare(&self, other: &Self) -> Ordering {
        in_order(self.folded(), other.folded()).then_with(|| in_order(&self.form, &other.form))
    }
}

/// The words of some pages.
#[derive(Default)]
pub struct Gathered {
    short: HashMap<Short, Places, Quickly>,
    long: HashMap<String, Places, Quickly>,
    /// How many entries there are.
    entries: u32,
}

impl Gathered {
    /// Adds those of a page.
    pub fn add(&mut self, page: &Page) {
        for (rank, entry) in page.entries.iter().enumerate() {
            self.add_field(Field::Title, &entry.title);
            if rank == 0 {
                self.add_field(Field::Title, &page.own);
            }
            entry.pieces.iter().for_each(|piece| self.add_field(Field::Text, &piece.text));
            self.entries += 1;
        }
    }

    /// All words in the order of the folded forms; none is left.
    pub fn in_order(&mut self) -> Vec<Term> {
        let Self { short, long, .. } = std::mem::take(self);
        let short = short.into_iter().map(|(form, places)| Term::new(form.into(), places));
        let long = long.into_iter().map(|(form, places)| Term::new(form, places));
        let mut terms: Vec<Term> = short.chain(long).collect();
        let ranks = terms.iter().zip(0..).map(|(term, rank)| (start(term.folded()), rank));
        let mut order: Vec<(u128, usize)> = ranks.collect();
        order.sort_unstable_by(|(a_start, a), (b_start, b)| {
            a_start
                .cmp(b_start)
                .then_with(|| terms.get(*a).zip(terms.get(*b)).map_or(Ordering::Equal, |(a, b)| a.compare(b)))
        });
        order.iter().filter_map(|(_, rank)| terms.get_mut(*rank).map(std::mem::take)).collect()
    }

    /// Adds the words of one field. Fields of an entry come from the most telling to the least.
    fn add_field(&mut self, field: Field, text: &str) {
        words::each(text, |word| {
            let places = match word {
                Word::Short(form) => self.short.entry(form).or_default(),
                Word::Long(form) => match self.long.get_mut(form) {
                    Some(places) => places,
                    None => self.long.entry(form.to_string()).or_default(),
                },
            };
            places.add(self.entries, field);
        });
    }
}

/// So many bytes of a word are its start.
const START: usize = 16;

/// The order of words as JavaScript compares them: by units of UTF-16.
pub fn in_order(a: &str, b: &str) -> Ordering {
    match a.bytes().zip(b.bytes()).find(|(a, b)| a != b) {
        Some((a, b)) => rank(a).cmp(&rank(b)),
        None => a.len().cmp(&b.len()),
    }
}

/// The start of a word as a number: words of different numbers are in the order of these, and most words are.
pub fn start(word: &str) -> u128 {
    let start = word.bytes().map(rank).take(START);
    let missing = START - word.len().min(START);
    start.fold(0, |all, byte| all << 8 | u128::from(byte)).checked_shl(missing as u32 * 8).unwrap_or(0)
}

/// The order of UTF-16 is that of UTF-8, but for what lies beyond the first plane: there it begins with a unit from `d800`
/// on, and here with a byte from `f0` on.
fn rank(byte: u8) -> u8 {
    if matches!(byte, 0xee | 0xef) { byte + 0x10 } else { byte }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_ordered_by_units_of_utf_16() {
        let words = [
            "", "a", "ab", "b", "á", "\u{d7ff}", "\u{e000}", "\u{ffff}", "\u{10000}", "\u{10ffff}",
            "a\u{ffff}", "a\u{10000}",
        ];
        for a in words {
            for b in words {
                assert_eq!(in_order(a, b), a.encode_utf16().cmp(b.encode_utf16()), "{a:?} {b:?}");
                assert_eq!(
                    start(a).cmp(&start(b)).then_with(|| in_order(a, b)),
                    in_order(a, b),
                    "{a:?} {b:?}"
                );
            }
        }
    }
}
