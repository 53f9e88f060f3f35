//! Dates as typed: `24/fev`, `~22/fev`, `25/02/2026`, `2026-02-25`, `março 2026`, ranges.

use crate::dialect::vocabulary::{DATE_ABOUT, DATE_FILLERS, DATE_RANGE, MONTHS};
use crate::dialect::words::{self, Word};
use crate::model::{Date, Day};
use crate::span::Span;

/// The date that `text` is, when it is one and nothing else; `span` is where it stands in the file.
/// A date that no calendar has (`31/fev`) is a date with no day.
pub fn parse(text: &str, span: Span) -> Option<Date> {
    let trimmed = text.trim();
    let tokens = tokens(trimmed)?;
    let (start, end) = range(&tokens)?;
    let about = trimmed.starts_with('~') || words::longest_of(&words::words(trimmed), DATE_ABOUT).is_some();
    let real = |shape: Shape| shape.real();
    Some(Date {
        text: trimmed.to_string(),
        span,
        approximate: about,
        start: real(start).filter(|_| end.is_none_or(|end| end.real().is_some())),
        end: end.and_then(real),
    })
}

/// [`parse`] of a text that nobody takes for anything else, as one may take `24/7` or `25 dez`: a day with its year, or with a
/// stroke before its month in letters.
pub fn sure(text: &str, span: Span) -> Option<Date> {
    let date = parse(text, span)?;
    let day = date.start.filter(|start| start.day.is_some())?;
    let lettered = text.contains(['/', '-']) && text.contains(char::is_alphabetic);
    (day.year.is_some() || lettered).then_some(date)
}

/// Whether the text tells a day that no calendar has.
pub fn is_impossible(date: &Date) -> bool {
    date.start.is_none()
}

/// A piece of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Number { value: u32, digits: usize },
    Month(u8),
    Range,
}

/// A day as typed, which may not exist.
#[derive(Debug, Clone, Copy)]
struct Shape {
    year: Option<i32>,
    month: u32,
    day: Option<u32>,
}

impl Shape {
    /// The day, when a calendar has it. 29 February is real unless a year tells otherwise.
    fn real(self) -> Option<Day> {
        let month = u8::try_from(self.month).ok().filter(|month| (1..=12).contains(month))?;
        let longest = match month {
            2 if self.year.is_none_or(is_leap) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let day = match self.day {
            None => None,
            Some(day) => Some(u8::try_from(day).ok().filter(|day| (1..=longest).contains(day))?),
        };
        Some(Day { year: self.year, month, day })
    }
}

fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

/// The pieces of a date; `None` when a word stands there that no date has.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let words = words::words(text);
    let mut tokens = Vec::new();
    let mut rest = &words[..];
    let mut reached = 0;
    while let [word, ..] = rest {
        let between = text.get(reached..word.span.start)?;
        if !between.chars().all(|c| " \t\n/.-–—~,ºª°".contains(c)) {
            return None;
        }
        if !tokens.is_empty() && is_range_mark(between) {
            tokens.push(Token::Range);
        }
        let (taken, after) = rest.split_at_checked(token(rest, &mut tokens)?)?;
        reached = taken.last()?.span.end;
        rest = after;
    }
    text.get(reached..)?.chars().all(|c| " .,".contains(c)).then_some(tokens)
}

/// A dash with space around it, or a long dash, parts two days; a bare hyphen parts the pieces of one.
fn is_range_mark(between: &str) -> bool {
    let trimmed = between.trim();
    matches!(trimmed, "–" | "—") || (trimmed == "-" && between.starts_with(' ') && between.ends_with(' '))
}

/// Reads one word, or the few that belong together; tells how many.
fn token(words: &[Word], tokens: &mut Vec<Token>) -> Option<usize> {
    if let Some(taken) = words::longest_of(words, DATE_ABOUT) {
        return Some(taken);
    }
    let word = &*words.first()?.folded();
    if let Some((value, digits)) = number(word) {
        tokens.push(Token::Number { value, digits });
    } else if let Some((month, _)) = MONTHS.longest(words) {
        tokens.push(Token::Month(month));
    } else if DATE_RANGE.contains(&word) && !tokens.is_empty() {
        tokens.push(Token::Range);
    } else if !DATE_FILLERS.contains(&word) {
        return None;
    }
    Some(1)
}

/// `24`, `1o`, `25th`.
fn number(word: &str) -> Option<(u32, usize)> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == 'º');
    let suffix = word.strip_prefix(digits)?;
    let ordinal = matches!(suffix, "" | "o" | "º" | "st" | "nd" | "rd" | "th");
    (ordinal && digits.len() <= 4).then(|| digits.parse().ok())?.map(|value| (value, digits.len()))
}

/// One day, or the two of a range; the first takes from the second what it does not say itself.
fn range(tokens: &[Token]) -> Option<(Shape, Option<Shape>)> {
    let mut days = tokens.splitn(2, |token| *token == Token::Range);
    if let (Some(first), Some(last)) = (days.next(), days.next()) {
        let end = day(last)?;
        let start = match first {
            [Token::Number { value, digits: 1 | 2 }] => Shape { day: Some(*value), ..end },
            first => {
                let start = day(first)?;
                Shape { year: start.year.or(end.year), ..start }
            }
        };
        return Some((start, Some(end)));
    }
    // `24-25/fev`: two numbers before the name of a month.
    if let [Token::Number { value, digits: 1 | 2 }, rest @ ..] = tokens
        && let [Token::Number { digits: 1 | 2, .. }, Token::Month(_), ..] = rest
    {
        let end = day(rest)?;
        return Some((Shape { day: Some(*value), ..end }, Some(end)));
    }
    day(tokens).map(|day| (day, None))
}

/// The shapes of one day.
fn day(tokens: &[Token]) -> Option<Shape> {
    use Token::{Month, Number};
    let shape = |year, month, day| Some(Shape { year, month, day });
    match *tokens {
        [Number { value: d, digits: 1 | 2 }, Month(m)] => shape(None, m.into(), Some(d)),
        [Number { value: d, digits: 1 | 2 }, Month(m), Number { value, digits }] => {
            shape(Some(year(value, digits)?), m.into(), Some(d))
        }
        [Month(m), Number { value: d, digits: 1 | 2 }, Number { value, digits: 4 }] => {
            shape(Some(year(value, 4)?), m.into(), Some(d))
        }
        [Month(m)] => shape(None, m.into(), None),
        [Month(m), Number { value, digits: 4 }] => shape(Some(year(value, 4)?), m.into(), None),
        [Number { value, digits: 4 }, Month(m)] => shape(Some(year(value, 4)?), m.into(), None),
        [
            Number { value: y, digits: 4 },
            Number { value: m, digits: 1 | 2 },
            Number { value: d, digits: 1 | 2 },
        ] => shape(Some(year(y, 4)?), m, Some(d)),
        [Number { value: y, digits: 4 }, Number { value: m, digits: 1 | 2 }] => {
            shape(Some(year(y, 4)?), m, None)
        }
        [
            Number { value: d, digits: 1 | 2 },
            Number { value: m, digits: 1 | 2 },
            Number { value, digits },
        ] => shape(Some(year(value, digits)?), m, Some(d)),
        [Number { value: m, digits: 1 | 2 }, Number { value, digits: 4 }] => {
            shape(Some(year(value, 4)?), m, None)
        }
        [Number { value: d, digits: 1 | 2 }, Number { value: m, digits: 1 | 2 }] => shape(None, m, Some(d)),
        _ => None,
    }
}

/// Four digits as they stand, two as of this century; a year that nobody means is none.
fn year(value: u32, digits: usize) -> Option<i32> {
    match digits {
        4 if (1900..2200).contains(&value) => i32::try_from(value).ok(),
        2 => i32::try_from(2000 + value).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn iso(text: &str) -> String {
        match parse(text, Span::default()) {
            None => "none".into(),
            Some(date) => match (date.start, date.end) {
                (None, _) => "impossible".into(),
                (Some(start), None) => start.iso(),
                (Some(start), Some(end)) => format!("{}..{}", start.iso(), end.iso()),
            },
        }
    }

    #[test]
    fn every_form_of_a_date() {
        let cases = [
            ("24/fev", "--02-24"),
            ("~22/fev", "--02-22"),
            ("24-fev", "--02-24"),
            ("24 de fevereiro de 2026", "2026-02-24"),
            ("1º de março", "--03-01"),
            ("Feb 25, 2026", "2026-02-25"),
            ("25/02/2026", "2026-02-25"),
            ("25.02.26", "2026-02-25"),
            ("2026-02-25", "2026-02-25"),
            ("25/2", "--02-25"),
            ("março 2026", "2026-03"),
            ("mar/2026", "2026-03"),
            ("02/2026", "2026-02"),
            ("março", "--03"),
            ("24 a 26/fev", "--02-24..--02-26"),
            ("24-25/fev", "--02-24..--02-25"),
            ("24/fev – 2/mar/2026", "2026-02-24..2026-03-02"),
            ("sexta, 27/fev", "--02-27"),
            ("31/fev", "impossible"),
            ("29/02/2025", "impossible"),
            ("29/fev", "--02-29"),
            ("25/13/2026", "impossible"),
            ("Hello Interview", "none"),
            ("nota 8/10", "none"),
            ("3+2+1", "none"),
            ("v2", "none"),
            ("24", "none"),
            ("1440", "none"),
        ];
        for (text, expected) in cases {
            assert_eq!(iso(text), expected, "{text}");
        }
    }

    #[test]
    fn about_is_kept() {
        assert!(parse("~22/fev", Span::default()).is_some_and(|date| date.approximate));
        assert!(parse("por volta de 22/fev", Span::default()).is_some_and(|date| date.approximate));
        assert!(parse("22/fev", Span::default()).is_some_and(|date| !date.approximate));
    }
}
