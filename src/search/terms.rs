//! The words of entries: each with the entries that have it, and where they have it.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::fold;
use crate::hash::Quickly;
use crate::search::Page;
use crate::search::places::{Field, Places};

/// Words are known by so many characters; what is longer is noise such as keys and hashes.
const LONGEST: usize = 40;

/// A word as it is typed, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Without case and accents.
    pub folded: String,
    /// In lower case with its accents.
    pub form: String,
    /// Where it stands.
    pub places: Places,
}

/// The words of some pages.
#[derive(Default)]
pub struct Gathered {
    /// The rank of each form.
    ranks: HashMap<String, usize, Quickly>,
    places: Vec<Places>,
    /// How many entries there are.
    entries: u32,
}

impl Gathered {
    /// Adds those of a page.
    pub fn add(&mut self, page: &Page) {
        for (at, entry) in page.entries.iter().enumerate() {
            self.add_field(Field::Title, &entry.title);
            if at == 0 {
                self.add_field(Field::Title, &entry.context);
            }
            entry.pieces.iter().for_each(|piece| self.add_field(Field::Text, &piece.text));
            self.entries += 1;
        }
    }

    /// All words in the order of the folded forms; none is left.
    pub fn in_order(&mut self) -> Vec<Term> {
        let Self { ranks, mut places, .. } = std::mem::take(self);
        let mut term = |(form, rank): (String, usize)| {
            let places = places.get_mut(rank).map(std::mem::take).unwrap_or_default();
            let folded = fold::fold(&form);
            (start(&folded), Term { folded, form, places })
        };
        let mut terms: Vec<(u64, Term)> = ranks.into_iter().map(&mut term).collect();
        terms.sort_unstable_by(|(a_start, a), (b_start, b)| {
            let folded = || in_order(&a.folded, &b.folded);
            a_start.cmp(b_start).then_with(folded).then_with(|| in_order(&a.form, &b.form))
        });
        terms.into_iter().map(|(_, term)| term).collect()
    }

    /// Adds the words of one field. Fields of an entry come from the most telling to the least.
    fn add_field(&mut self, field: Field, text: &str) {
        for span in fold::places(text) {
            let form = fold::lowered(text.get(span.range()).unwrap_or(""));
            let form = cut(&form);
            let rank = self.ranks.get(form).copied().unwrap_or_else(|| self.open(form));
            if let Some(places) = self.places.get_mut(rank) {
                places.add(self.entries, field);
            }
        }
    }

    fn open(&mut self, form: &str) -> usize {
        self.ranks.insert(form.to_string(), self.places.len());
        self.places.push(Places::default());
        self.places.len() - 1
    }
}

/// The order of words as JavaScript compares them: by units of UTF-16.
pub fn in_order(a: &str, b: &str) -> Ordering {
    match a.bytes().zip(b.bytes()).find(|(a, b)| a != b) {
        Some((a, b)) => rank(a).cmp(&rank(b)),
        None => a.len().cmp(&b.len()),
    }
}

/// The start of a word as a number: words of different numbers are in the order of these, and most words are.
pub fn start(word: &str) -> u64 {
    let start = word.bytes().map(rank).chain(std::iter::repeat(0)).take(8);
    start.fold(0, |all, byte| all << 8 | u64::from(byte))
}

/// The order of UTF-16 is that of UTF-8, but for what lies beyond the first plane: there it begins with a unit from `d800`
/// on, and here with a byte from `f0` on.
fn rank(byte: u8) -> u8 {
    if matches!(byte, 0xee | 0xef) { byte + 0x10 } else { byte }
}

fn cut(word: &str) -> &str {
    // No character takes less than a byte.
    let end = if word.len() > LONGEST { word.char_indices().nth(LONGEST) } else { None };
    end.and_then(|(at, _)| word.get(..at)).unwrap_or(word)
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
