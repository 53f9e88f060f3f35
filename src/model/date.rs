//! Dates as people type them: the day, the month alone, a range, with or without a year.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// When an interview took place, as far as the note tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// As typed, `~` included.
    pub text: String,
    /// Where it is typed.
    pub span: Span,
    /// `~`: about then.
    pub approximate: bool,
    /// The first day; `None` when no calendar has the day that was typed.
    pub start: Option<Day>,
    /// The last day of a range.
    pub end: Option<Day>,
}

/// A day, or a month without its day, of a year that may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The year, when the note, its front matter or the config tells it.
    pub year: Option<i32>,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31; missing for a month alone.
    pub day: Option<u8>,
}

impl Day {
    /// `2026-02-25`, `2026-03`, or `--02-25` where the year is missing (ISO 8601).
    pub fn iso(&self) -> String {
        let mut iso = String::with_capacity("2026-02-25".len());
        match self.year {
            // Each row of each list asks for its day: the formatting machinery would cost more than all the rest of a row.
            Some(year @ 0..=9999) => {
                push_two(year / 100, &mut iso);
                push_two(year % 100, &mut iso);
            }
            Some(year) => iso.push_str(&format!("{year:04}")),
            None => iso.push('-'),
        }
        for two in [Some(self.month), self.day].into_iter().flatten() {
            iso.push('-');
            push_two(two.into(), &mut iso);
        }
        iso
    }

    /// Earlier, same or later, where that can be told: both with a year, or neither.
    pub fn compare(&self, other: &Self) -> Option<Ordering> {
        let key = |day: &Self| (day.month, day.day.unwrap_or(0));
        match (self.year, other.year) {
            (Some(a), Some(b)) => Some((a, key(self)).cmp(&(b, key(other)))),
            (None, None) => Some(key(self).cmp(&key(other))),
            _ => None,
        }
    }
}

/// Adds a number below a hundred with two digits.
fn push_two(number: i32, digits: &mut String) {
    let digit = |value: i32| char::from_digit(value.unsigned_abs(), 10).unwrap_or('?');
    digits.push(digit(number / 10));
    digits.push(digit(number % 10));
}
