//! Long lists as several pages, by one rule at every size: no page grows without limit, and nothing is left out.
//!
//! The rule: things are laid into a part until it holds [`FULL`] of weight, which is about a byte of page each; a last
//! part of less than half of that joins the one before. Counting begins at the oldest thing, or the first one, so that
//! a new note changes the last part alone and the others keep their names.

use std::ops::Range;

use serde::Serialize;

use crate::view::urls;

/// What a part holds before the next one begins, in bytes of page.
pub const FULL: usize = 48_000;

/// A list, cut into parts that are pages.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The page where readers begin.
    page: String,
    start: Start,
    ranges: Vec<Range<usize>>,
}

/// Where reading begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// With the first things: lists by name.
    First,
    /// With the last things: lists over time.
    Newest,
}

/// One part of a list.
#[derive(Debug, Clone)]
pub struct Part {
    /// Which things it holds.
    pub range: Range<usize>,
    /// Its page.
    pub path: String,
    /// The page where readers begin.
    pub front: String,
    /// The ways to the other parts; none when there are none.
    pub turn: Option<Turn>,
}

/// Where a part stands among the others. Addresses are below the site's root.
#[derive(Debug, Clone, Serialize)]
pub struct Turn {
    /// Its rank as one reads, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// `first` or `newest`: what the first part has.
    pub start: &'static str,
    /// The first part, unless it is this one.
    pub front: Option<String>,
    /// The part before.
    pub back: Option<String>,
    /// The part after.
    pub on: Option<String>,
    /// The last part, unless it is this one.
    pub end: Option<String>,
}

impl Part {
    /// What this part has of `things`, the first of which is the thing at `first` of the list.
    pub fn slice<'a, T>(&self, things: &'a [T], first: usize) -> &'a [T] {
        let within = |at: usize| at.saturating_sub(first).min(things.len());
        things.get(within(self.range.start)..within(self.range.end)).unwrap_or_default()
    }
}

impl Parts {
    /// The list whose first page is `page`, of things that weigh so much, oldest or first thing first. An empty list
    /// has one empty part.
    pub fn of(page: impl Into<String>, start: Start, weights: impl IntoIterator<Item = usize>) -> Self {
        Self { page: page.into(), start, ranges: cut(weights.into_iter()) }
    }

    /// Every part, as one reads.
    pub fn all(&self) -> impl Iterator<Item = Part> + '_ {
        (1..=self.ranges.len()).filter_map(|number| self.part(number))
    }

    /// The page that shows the thing at `index` of the list.
    pub fn page_of(&self, index: usize) -> String {
        let holds = |range: &Range<usize>| range.contains(&index);
        self.ranges.iter().position(holds).map_or_else(|| self.page.clone(), |at| self.path(at))
    }

    /// The part that is read as the `number`th.
    fn part(&self, number: usize) -> Option<Part> {
        let at = self.rank(number)?;
        let of = self.ranges.len();
        let path = |number: usize| self.rank(number).map(|at| self.path(at));
        let unless_here = |other: usize| path(other).filter(|_| other != number);
        let turn = Turn {
            number,
            of,
            start: if self.start == Start::First { "first" } else { "newest" },
            front: unless_here(1),
            back: path(number.wrapping_sub(1)),
            on: path(number + 1),
            end: unless_here(of),
        };
        Some(Part {
            range: self.ranges.get(at)?.clone(),
            path: self.path(at),
            front: self.page.clone(),
            turn: (of > 1).then_some(turn),
        })
    }

    /// Where the `number`th part as one reads stands among the ranges.
    fn rank(&self, number: usize) -> Option<usize> {
        let at = number.checked_sub(1).filter(|at| *at < self.ranges.len())?;
        Some(if self.start == Start::First { at } else { self.ranges.len() - number })
    }

    fn path(&self, at: usize) -> String {
        let front = if self.start == Start::First { 0 } else { self.ranges.len() - 1 };
        if at == front { self.page.clone() } else { urls::part(&self.page, at + 1) }
    }
}

fn cut(weights: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    let (mut ranges, mut start, mut end, mut held) = (Vec::new(), 0, 0, 0);
    for weight in weights {
        if held > 0 && held + weight > FULL {
            ranges.push(start..end);
            (start, held) = (end, 0);
        }
        held += weight;
        end += 1;
    }
    match ranges.last_mut() {
        Some(last) if held * 2 < FULL => last.end = end,
        _ => ranges.push(start..end),
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(parts: &Parts) -> Vec<String> {
        parts.all().map(|part| part.path).collect()
    }

    #[test]
    fn nothing_is_lost_and_no_part_is_too_full() {
        for count in [0, 1, 7, 100, 5000] {
            let weights: Vec<usize> = (0..count).map(|n| 100 + n * 37 % 3000).collect();
            let parts = Parts::of("contas.html", Start::Newest, weights.iter().copied());
            let mut held: Vec<usize> = parts.all().flat_map(|part| part.range).collect();
            held.sort_unstable();
            assert_eq!(held, (0..count).collect::<Vec<_>>());
            for part in parts.all() {
                assert!(weights[part.range].iter().sum::<usize>() <= FULL * 3 / 2);
            }
        }
    }

    #[test]
    fn a_new_thing_changes_the_end_alone() {
        let parts = |count: usize| Parts::of("contas.html", Start::Newest, vec![1000; count]);
        let (before, after) = (parts(300), parts(301));
        assert_eq!(paths(&before), paths(&after));
        assert_eq!(before.page_of(0), after.page_of(0));
        assert_eq!(before.ranges[..5], after.ranges[..5]);
    }

    #[test]
    fn readers_begin_where_the_list_begins_for_them() {
        let newest = Parts::of("contas.html", Start::Newest, [FULL, FULL, FULL]);
        assert_eq!(paths(&newest), ["contas.html", "contas-2.html", "contas-1.html"]);
        assert_eq!((newest.page_of(2), newest.page_of(0)), ("contas.html".into(), "contas-1.html".into()));
        let first = Parts::of("gaps/a.html", Start::First, [FULL, FULL]);
        assert_eq!(paths(&first), ["gaps/a.html", "gaps/a_2.html"]);
        let turn = first.all().last().and_then(|part| part.turn).expect("there are two");
        assert_eq!((turn.back.as_deref(), turn.on, turn.end), (Some("gaps/a.html"), None, None));
    }

    #[test]
    fn one_thing_that_is_too_large_is_a_part_of_its_own() {
        let parts = Parts::of("a.html", Start::First, [10, FULL * 4, 10, FULL]);
        assert_eq!(parts.ranges, [0..1, 1..2, 2..3, 3..4]);
        assert!(Parts::of("a.html", Start::First, []).all().all(|part| part.turn.is_none()));
    }
}
