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
#[derive(Debug, Default)]
pub struct Ear {
    /// The forms of all words.
    forms: Vec<u16>,
    /// Where those of each word end.
    ends: Vec<usize>,
    stands: Vec<Stand>,
}

/// Every place where a phrase of `table` stands in `words`, by the row and then by the start.
pub fn all<'e>(table: &Table, words: Words, ear: &'e mut Ear) -> &'e [Stand] {
    let Ear { forms, ends, stands } = ear;
    forms.clear();
    ends.clear();
    stands.clear();
    for word in words.iter() {
        table.forms(word, |form| forms.push(form));
        ends.push(forms.len());
    }
    let bits = forms.iter().fold(0, |bits, &one| bits | form::bit(one));
    let heard = Heard { table, forms, ends, bits };
    for at in 0..words.len() {
        let rows = heard.forms(at).iter().flat_map(|&form| table.rows_by_form.get(usize::from(form)));
        rows.for_each(|&row| heard.stands(row, at, stands));
    }
    stands.sort_unstable();
    stands.dedup();
    stands
}

/// Some words, as the table knows them.
struct Heard<'a> {
    table: &'a Table,
    forms: &'a [u16],
    ends: &'a [usize],
    /// All forms, as [`form::bit`]s.
    bits: u128,
}

impl Heard<'_> {
    /// The forms of the word there; none behind the last.
    fn forms(&self, at: usize) -> &[u16] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.forms.get(start..end).unwrap_or_default()
    }

    /// Adds where the phrase of that row stands with its key at `key`. Of most phrases some word is not there at all.
    fn stands(&self, number: u16, key: usize, stands: &mut Vec<Stand>) {
        let Some(row) = self.table.rows.get(usize::from(number)) else { return };
        if row.also.iter().any(|forms| forms & self.bits == 0) {
            return;
        }
        let steps = self.table.steps.get(usize::from(number));
        if row.order == Order::Loose && !self.is_near(steps, key) {
            return;
        }
        let stand = |start| Some(Stand { row: number, start, end: self.end(row.order, steps, start)? });
        stands.extend(starts(row, key).filter_map(stand));
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
        let mut taken = Vec::with_capacity(steps.len());
        for &step in steps {
            let mut near = from..from + NEAR;
            taken.push(near.find(|at| !taken.contains(at) && self.takes(step, *at))?);
        }
        let last = taken.iter().max().filter(|_| taken.contains(&from))?;
        Some(last + 1)
    }

    /// Whether each word that a loose phrase asks for stands near its key: most do not, and this is told at once.
    fn is_near(&self, steps: &[u16], key: usize) -> bool {
        let near = key.saturating_sub(NEAR - 1)..self.ends.len().min(key + NEAR);
        steps.iter().all(|&step| near.clone().any(|at| self.takes(step, at)))
    }

    /// Whether a step takes the word there.
    fn takes(&self, group: u16, at: usize) -> bool {
        let group = self.table.groups.get(usize::from(group));
        self.forms(at).iter().any(|form| group.binary_search(form).is_ok())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::compile;
    use crate::link::words::Texts;

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
