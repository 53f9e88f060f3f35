//! The parentheses of an interview's heading: `(Hello Interview, ~22/fev)`, `(mock 10, 5/nov)`.

use crate::content::Text;
use crate::dialect::title::cut::trimmed;
use crate::dialect::title::told::{Title, number};
use crate::dialect::vocabulary::{DATE_FILLERS, INTERVIEW, SOURCES};
use crate::dialect::words::{self, DASHES};
use crate::dialect::{date, verdict};
use crate::model::{Kind, Source};
use crate::span::Span;

/// Takes day, verdict, number and source from between parentheses; tells whether there was any.
pub fn read(text: &Text, inner: Span, title: &mut Title) -> bool {
    let whole = text.as_str().get(inner.range()).unwrap_or("");
    if title.date.is_none()
        && let Some(date) = date::parse(whole, text.place(trimmed(text.as_str(), inner)))
    {
        title.date = Some(date);
        return true;
    }
    let mut others = Vec::new();
    let (mut dated, mut judged) = (false, false);
    for piece in comma_pieces(text.as_str(), inner) {
        let typed = text.as_str().get(piece.range()).unwrap_or("");
        let place = text.place(piece);
        if let Some(date) = date::parse(typed, place).filter(|_| title.date.is_none()) {
            title.date = Some(date);
            dated = true;
        } else if let Some(verdict) = verdict::parse_tail(typed, place).filter(|_| title.verdict.is_none()) {
            title.verdict = Some(verdict);
            judged = true;
        } else if !words::words(typed).iter().all(|word| word.is_in(DATE_FILLERS)) {
            others.push(piece);
        }
    }
    if dated {
        take_number(text.as_str(), &mut others, title);
    }
    let typed: Vec<&str> = others.iter().filter_map(|piece| text.as_str().get(piece.range())).collect();
    let typed = typed.join(", ");
    let Some(span) = others.into_iter().reduce(Span::cover) else { return dated || judged };
    if title.source.is_none() && (dated || judged || is_source(&typed)) {
        title.source = Some(Source { text: typed, span: text.place(span) });
        return true;
    }
    dated || judged
}

/// Whether the words are a well-known place to practise, with or without `no`, `via`.
pub fn is_source(text: &str) -> bool {
    let words = words::words(text);
    let lead =
        usize::from(words.first().is_some_and(|word| word.is_in(&["no", "na", "via", "do", "da", "from"])));
    words::is_one_of(words.get(lead..).unwrap_or(&[]), SOURCES)
}

/// `(mock 10, 5/nov)`: beside its day, an interview's number may stand behind its title.
fn take_number(text: &str, pieces: &mut Vec<Span>, title: &mut Title) {
    let number = |piece: &Span| interview_number(text.get(piece.range())?);
    let found = pieces.iter().enumerate().find_map(|(rank, piece)| Some((rank, number(piece)?)));
    if let Some((rank, number)) = found.filter(|_| title.number.is_none()) {
        pieces.remove(rank);
        title.number = Some(number);
        title.keyword.get_or_insert(Kind::Mock);
    }
}

/// The number of `mock 10`, which is nothing else.
fn interview_number(text: &str) -> Option<u32> {
    let words = words::words(text);
    let (_, taken) = INTERVIEW.longest(&words)?;
    let (number, end) = number(words.get(taken..)?);
    number.filter(|_| end == words.last().map(|word| word.span.end))
}

fn comma_pieces(text: &str, inner: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = inner.start;
    let typed = text.get(inner.range()).unwrap_or("");
    let ends =
        typed.char_indices().filter(|&(at, c)| ",;|·".contains(c) || is_spaced_dash(typed.split_at(at), c));
    for (at, c) in ends {
        pieces.push(Span::new(start, inner.start + at));
        start = inner.start + at + c.len_utf8();
    }
    pieces.push(Span::new(start, inner.end));
    pieces.into_iter().map(|piece| trimmed(text, piece)).filter(|piece| piece.start < piece.end).collect()
}

/// Whether `c`, at the start of the second half, is a dash with space around it.
fn is_spaced_dash((before, from): (&str, &str), c: char) -> bool {
    let spaced = |after: &str| after.starts_with(' ');
    DASHES.contains(&c) && before.ends_with(' ') && from.strip_prefix(c).is_some_and(spaced)
}
