//! What stands at the ends of an interview's title without a mark that tells it from the title.

use crate::content::Text;
use crate::dialect::title::Title;
use crate::dialect::title_cut::{ends, starts, trimmed};
use crate::dialect::{date, verdict};
use crate::model::Date;
use crate::span::Span;

/// Takes from the ends of the title what stands there without any mark: `Chat 18/nov`, `18/11/2026 Chat`, `Chat: no hire`,
/// `Chat / 18-nov / no hire`.
pub fn read(text: &Text, title: &mut Title, pieces: &mut [Span]) {
    let part = |span: Span| text.as_str().get(span.range()).unwrap_or("");
    while let Some(last) = pieces.last_mut()
        && let Some((name, value)) = part(*last).rsplit_once(": ").or_else(|| part(*last).rsplit_once(" / "))
        && read_value(value, text.place(Span::new(last.end - value.len(), last.end)), title)
    {
        *last = trimmed(text.as_str(), Span::new(last.start, last.start + name.len()));
    }
    if title.date.is_some() {
        return;
    }
    if let Some(last) = pieces.last_mut()
        && let Some((day, at)) = ends(part(*last), DAY).into_iter().find_map(|at| {
            let span = Span::new(last.start + at, last.end);
            Some((sure_day(part(span), text.place(span))?, span.start))
        })
    {
        title.date = Some(day);
        *last = trimmed(text.as_str(), Span::new(last.start, at));
    } else if let Some(first) = pieces.first_mut()
        && let Some((day, at)) = starts(part(*first), DAY).into_iter().find_map(|at| {
            let span = Span::new(first.start, first.start + at);
            Some((sure_day(part(span), text.place(span))?, span.end))
        })
    {
        title.date = Some(day);
        *first = trimmed(text.as_str(), Span::new(at, first.end));
    }
}

/// Whether the words are a verdict or a day that the title has not told yet.
fn read_value(value: &str, place: Span, title: &mut Title) -> bool {
    if title.verdict.is_none() {
        title.verdict = verdict::parse_tail(value, place);
        if title.verdict.is_some() {
            return true;
        }
    }
    title.date.is_none() && {
        title.date = date::parse(value, place);
        title.date.is_some()
    }
}

/// No day has more words: `18 de novembro de 2026`.
const DAY: usize = 5;

/// A day that nobody takes for anything else, as one may take `24/7`: it has a year, or its month in letters.
fn sure_day(typed: &str, place: Span) -> Option<Date> {
    let date = date::parse(typed, place)?;
    let day = date.start.filter(|start| start.day.is_some())?;
    (day.year.is_some() || typed.contains(char::is_alphabetic)).then_some(date)
}
