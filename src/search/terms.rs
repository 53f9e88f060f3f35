//! The words of entries: each with the entries that have it, and where they have it.

use std::collections::HashMap;

use crate::fold;
use crate::search::Page;

/// Words are known by so many characters; what is longer is noise such as keys and hashes.
const LONGEST: usize = 40;

/// A word as it is typed, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Without case and accents.
    pub folded: String,
    /// In lower case with its accents.
    pub form: String,
    /// The entries that have it, ascending, and the best place that each has it in.
    pub entries: Vec<(u32, Field)>,
}

/// Where in an entry a word stands, from the less telling place to the more telling one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it says.
    Text,
    /// What it is called.
    Title,
}

/// The order of words as JavaScript compares them: by units of UTF-16.
pub fn in_order(a: &str, b: &str) -> std::cmp::Ordering {
    if a.is_ascii() && b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

/// The words of some pages.
#[derive(Default)]
pub struct Gathered {
    terms: Vec<Term>,
    places: HashMap<String, usize>,
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
        let Self { mut terms, .. } = std::mem::take(self);
        terms.sort_by(|a, b| in_order(&a.folded, &b.folded).then_with(|| in_order(&a.form, &b.form)));
        terms
    }

    /// Adds the words of one field. Fields of an entry come from the most telling to the least.
    fn add_field(&mut self, field: Field, text: &str) {
        let entry = self.entries;
        for span in fold::places(text) {
            let form = cut(fold::lower(text.get(span.range()).unwrap_or("")));
            let at = match self.places.get(&form) {
                Some(at) => *at,
                None => self.open(form),
            };
            if let Some(term) = self.terms.get_mut(at)
                && term.entries.last().is_none_or(|(last, _)| *last != entry)
            {
                term.entries.push((entry, field));
            }
        }
    }

    fn open(&mut self, form: String) -> usize {
        self.places.insert(form.clone(), self.terms.len());
        self.terms.push(Term { folded: fold::fold(&form), form, entries: Vec::new() });
        self.terms.len() - 1
    }
}

fn cut(mut word: String) -> String {
    if let Some((at, _)) = word.char_indices().nth(LONGEST) {
        word.truncate(at);
    }
    word
}
