//! Finds the phrases of a table among folded words.
//!
//! Each phrase has a key, a word that it cannot do without; so a text meets few of the thousands, and each only
//! where its key stands.

use std::ops::{Range, RangeInclusive};

use crate::link::form::{self, FAR, NEAR, Order, PERHAPS, SKIP};
use crate::link::table::{Row, Table};
use crate::link::words::Words;

/// A phrase that stands in some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stand {
    /// Its row of the table.
    pub row: u16,
    start: usize,
    end: usize,
}

impl Stand {
    /// The words that it takes.
    pub fn place(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// Room in which a text is listened to, used again for the next one.
#[derive(Debug)]
pub struct Ear {
    /// The forms of all words, each behind the rank of its word.
    forms: Vec<(usize, u16)>,
    /// The words that have a form, as [`place`]s, by the end of the form's number. Several forms share one of these, and
    /// words that are 64 apart a place: it can only tell where none is.
    places: Vec<u64>,
    stands: Vec<Stand>,
}

impl Default for Ear {
    fn default() -> Self {
        Self { forms: Vec::with_capacity(64), places: vec![0; PLACES], stands: Vec::with_capacity(16) }
    }
}

/// How many forms have places of their own: many more than a text has, so that a word is seldom where another is looked for.
const PLACES: usize = 512;

/// The bit of a word.
fn place(at: usize) -> u64 {
    1 << (at % 64)
}

/// Every place where a phrase of `table` stands in `words`, by the row and then by the start.
pub fn all<'e>(table: &Table, words: Words, ear: &'e mut Ear) -> &'e [Stand] {
    let Ear { forms, places, stands } = ear;
    forms.clear();
    stands.clear();
    let (mut bits, mut at) = (0, 0);
    for word in words.iter() {
        table.forms(word, |form| {
            forms.push((at, form));
            bits |= form::bit(form);
            if let Some(places) = places.get_mut(usize::from(form) % PLACES) {
                *places |= place(at);
            }
        });
        at += 1;
    }
    let heard = Heard { table, forms, places, bits };
    for &(at, form) in heard.forms {
        let rows = table.rows_by_form.get(usize::from(form));
        rows.iter().for_each(|&row| heard.stands(row, at, stands));
    }
    for &(_, form) in &*forms {
        places.get_mut(usize::from(form) % PLACES).into_iter().for_each(|places| *places = 0);
    }
    stands.sort_unstable();
    stands.dedup();
    stands
}

/// Some words, as the table knows them.
struct Heard<'a> {
    table: &'a Table,
    forms: &'a [(usize, u16)],
    places: &'a [u64],
    /// All forms, as [`form::bit`]s.
    bits: u128,
}

impl Heard<'_> {
    /// Adds where the phrase of that row stands with its key at `key`. Of most phrases some word is not there at all, or
    /// not where it should be: both are told before a word is looked at.
    fn stands(&self, number: u16, key: usize, stands: &mut Vec<Stand>) {
        let Some(row) = self.table.rows.get(usize::from(number)) else { return };
        if row.also.iter().any(|forms| forms & self.bits == 0) {
            return;
        }
        let (steps, starts) = (self.table.steps.get(usize::from(number)), starts(row, key));
        let possible = match row.order {
            Order::Start if *starts.start() > 0 => 0,
            Order::Row | Order::Start => self.row_starts(steps, &starts),
            Order::Loose => self.loose_starts(steps, &(*starts.start()..=key + NEAR - 1)),
        };
        if possible != 0 {
            let starts = starts.filter(|start| possible & place(*start) != 0);
            let stand = |start| Some(Stand { row: number, start, end: self.end(row.order, steps, start)? });
            stands.extend(starts.filter_map(stand));
        }
    }

    /// Where the steps may begin, of `starts`: anywhere or nowhere, since all are followed at once.
    fn row_starts(&self, steps: &[u16], starts: &RangeInclusive<usize>) -> u64 {
        let starts = window(starts);
        let mut before = starts;
        for &step in steps {
            before = match step {
                SKIP => (0..FAR).fold(before, |behind, _| behind | behind.rotate_left(1)),
                step => {
                    let behind = (before & self.places(step & !PERHAPS)).rotate_left(1);
                    if step & PERHAPS == 0 { behind } else { behind | before }
                }
            };
            if before == 0 {
                return 0;
            }
        }
        starts
    }

    /// Where a loose phrase may begin: with one of its words, when all of them may stand in `near`.
    fn loose_starts(&self, steps: &[u16], near: &RangeInclusive<usize>) -> u64 {
        let near = window(near);
        let places = |step: &u16| Some(self.places(*step) & near).filter(|places| *places != 0);
        let all = steps.iter().map(places).try_fold(0, |all, places| Some(all | places?));
        all.unwrap_or(0)
    }

    /// Where a word may be that a step takes.
    fn places(&self, group: u16) -> u64 {
        let of_form = |&form: &u16| self.places.get(usize::from(form) % PLACES).copied().unwrap_or(0);
        self.table.groups.get(usize::from(group)).iter().map(of_form).fold(0, |all, places| all | places)
    }

    fn end(&self, order: Order, steps: &[u16], start: usize) -> Option<usize> {
        match order {
            Order::Loose => self.loose_end(steps, start),
            Order::Start if start > 0 => None,
            Order::Row | Order::Start => self.end_of_row(steps, start),
        }
    }

    /// Where the steps end when they begin at `from`.
    fn end_of_row(&self, steps: &[u16], from: usize) -> Option<usize> {
        let Some((&step, rest)) = steps.split_first() else { return Some(from) };
        if step == SKIP {
            return (from..=from + FAR).find_map(|from| self.end_of_row(rest, from));
        }
        let taken = || self.takes(step & !PERHAPS, from).then(|| self.end_of_row(rest, from + 1)).flatten();
        if step & PERHAPS == 0 { taken() } else { taken().or_else(|| self.end_of_row(rest, from)) }
    }

    /// Where the last of the words of a loose phrase stands, when one of them stands at `from` and all near it.
    fn loose_end(&self, steps: &[u16], from: usize) -> Option<usize> {
        // Words behind the one at `from`, itself the first, as bits.
        let mut taken = 0_u64;
        for &step in steps {
            let may_be = self.places(step).rotate_right((from % 64) as u32);
            let mut near = (0..NEAR).filter(|by| may_be & !taken & place(*by) != 0);
            taken |= place(near.find(|by| self.takes(step, from + by))?);
        }
        (taken & 1 != 0).then(|| from + (u64::BITS - taken.leading_zeros()) as usize)
    }

    /// Whether a step takes the word there.
    fn takes(&self, group: u16, at: usize) -> bool {
        let first = self.forms.partition_point(|(rank, _)| *rank < at);
        let mut forms = self.forms.iter().skip(first).take_while(|(rank, _)| *rank == at);
        let group = self.table.groups.get(usize::from(group));
        forms.any(|(_, form)| group.binary_search(form).is_ok())
    }
}

/// Where a phrase may begin that has its key at `key`.
fn starts(row: &Row, key: usize) -> RangeInclusive<usize> {
    let (least, most) = (usize::from(row.least_before), usize::from(row.most_before));
    match key.checked_sub(least) {
        Some(last) => key.saturating_sub(most)..=last,
        None => RangeInclusive::new(1, 0),
    }
}

/// The [`place`]s of some words in a row.
fn window(words: &RangeInclusive<usize>) -> u64 {
    match (words.end() + 1).checked_sub(*words.start()) {
        Some(count @ 0..64) => (place(count) - 1).rotate_left((words.start() % 64) as u32),
        Some(_) => u64::MAX,
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::compile;
    use crate::link::texts::Texts;

    /// Where a phrase, as a table writes it, stands in a text.
    fn found(phrase: &str, text: &str) -> Vec<(usize, usize)> {
        let line = if phrase.starts_with('&') { phrase.to_string() } else { format!("= {phrase}") };
        let table = compile::compile(&[("a.txt", &format!("[a]\n{line}"))]).expect("a table").leaked();
        let (texts, mut ear) = (Texts::of(text), Ear::default());
        let stands = all(&table, texts.get(0).words, &mut ear).iter();
        stands.map(|stand| (stand.start, stand.end)).collect()
    }

    #[test]
    fn words_in_a_row() {
        assert_eq!(found("wrap up", "Wrap-up e mais wrap up"), [(0, 2), (4, 6)]);
        assert_eq!(found("wrap up", "wrap-around"), []);
        assert_eq!(found("^contas", "Contas erradas"), [(0, 1)]);
        assert_eq!(found("^contas", "As contas"), []);
    }

    #[test]
    fn forms_and_gaps() {
        assert_eq!(found("chut* .. numeros|qps", "Chutei todos os números"), [(0, 4)]);
        assert_eq!(found("chut* .. qps", "chutei um dois três quatro QPS"), []);
        assert_eq!(found("nao a? fechei", "não fechei"), [(0, 2)]);
        assert_eq!(found("nao a? fechei", "não a fechei"), [(0, 3)]);
        assert_eq!(found("@sem contas", "Esqueci contas"), [(0, 2)]);
        assert_eq!(found("& fim monolog*", "De novo o monólogo, no fim"), [(3, 6)]);
        assert_eq!(found("& fim monolog*", "fim de um dois três quatro cinco seis sete oito monólogo"), []);
        assert_eq!(found("& fim|final final", "final"), []);
    }
}
