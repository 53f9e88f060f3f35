//! What stands at the ends of an interview's title without a mark that tells it from the title.

use crate::content::Text;
use crate::dialect::title::cut::{ends, starts, trimmed};
use crate::dialect::title::told::Title;
use crate::dialect::vocabulary::{FACTS, Fact};
use crate::dialect::{date, verdict, words};
use crate::model::{Date, Verdict};
use crate::span::Span;

/// No day has more words: `dia 18 de novembro de 2026`.
const DAY: usize = 6;

/// No verdict with the word that announces it has more: `avaliação geral strong no hire`.
const RESULT: usize = 5;

/// Takes from the ends of the title what stands there without any mark: `Chat 18/nov`, `18/11/2026 Chat`, `Chat: no hire`,
/// `Chat / 18-nov / no hire`.
pub fn read(text: &Text, title: &mut Title, pieces: &mut [Span]) {
    read_values(text, title, pieces);
    if title.verdict.is_none()
        && let Some(last) = pieces.last_mut()
        && let Some((verdict, rest)) = verdict_at_end(text, *last)
    {
        (title.verdict, *last) = (Some(verdict), rest);
    }
    if title.date.is_none()
        && let Some(last) = pieces.last_mut()
        && let Some((day, rest)) = day_at_end(text, *last)
    {
        (title.date, *last) = (Some(day), rest);
    }
    if title.date.is_none()
        && let Some(first) = pieces.first_mut()
        && let Some((day, rest)) = day_at_start(text, *first)
    {
        (title.date, *first) = (Some(day), rest);
    }
}

/// Takes from the end of the title what a colon or a slash parts from it: `Chat: no hire`.
pub fn read_values(text: &Text, title: &mut Title, pieces: &mut [Span]) {
    if let Some(last) = pieces.last_mut() {
        while let Some(rest) = without_value(text, *last, title) {
            *last = rest;
        }
    }
}

/// Takes a day or a verdict behind the last colon or slash, and gives what stands before it.
fn without_value(text: &Text, piece: Span, title: &mut Title) -> Option<Span> {
    let typed = text.as_str().get(piece.range())?;
    let (name, value) = typed.rsplit_once(": ").or_else(|| typed.rsplit_once(" / "))?;
    let place = text.place(Span::new(piece.end - value.len(), piece.end));
    let verdict = verdict::alone(value, place).filter(|_| title.verdict.is_none() && is_of_hiring(value));
    let day = date::sure(value, place).filter(|_| title.date.is_none());
    match (verdict, day) {
        (Some(verdict), _) => title.verdict = Some(verdict),
        (None, Some(day)) => title.date = Some(day),
        (None, None) => return None,
    }
    Some(trimmed(text.as_str(), Span::new(piece.start, piece.start + name.len())))
}

/// `Recrutamento: aprovado` is a subject, `Chat: no hire` is none.
fn is_of_hiring(value: &str) -> bool {
    value.to_lowercase().contains("hire")
}

/// `… resultado lean hire`, as it is dictated.
fn verdict_at_end(text: &Text, piece: Span) -> Option<(Verdict, Span)> {
    let typed = text.as_str().get(piece.range())?;
    ends(typed, RESULT).into_iter().find_map(|at| {
        let words = words::words(typed.get(at..)?);
        let (_, taken) =
            FACTS.longest(&words).filter(|(fact, _)| matches!(fact, Fact::Verdict | Fact::Rating))?;
        let start = piece.start + at + words.get(taken)?.span.start;
        let span = Span::new(start, piece.end);
        let verdict = verdict::alone(text.as_str().get(span.range())?, text.place(span))?;
        Some((verdict, trimmed(text.as_str(), Span::new(piece.start, piece.start + at))))
    })
}

fn day_at_end(text: &Text, piece: Span) -> Option<(Date, Span)> {
    let typed = text.as_str().get(piece.range())?;
    ends(typed, DAY).into_iter().find_map(|at| {
        let span = Span::new(piece.start + at, piece.end);
        let day = date::sure(text.as_str().get(span.range())?, text.place(span))?;
        Some((day, trimmed(text.as_str(), Span::new(piece.start, span.start))))
    })
}

fn day_at_start(text: &Text, piece: Span) -> Option<(Date, Span)> {
    let typed = text.as_str().get(piece.range())?;
    starts(typed, DAY).into_iter().find_map(|at| {
        let span = Span::new(piece.start, piece.start + at);
        let day = date::sure(text.as_str().get(span.range())?, text.place(span))?;
        Some((day, trimmed(text.as_str(), Span::new(span.end, piece.end))))
    })
}
