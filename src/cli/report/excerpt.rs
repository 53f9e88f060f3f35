//! The line that a diagnostic points at.

use std::ops::Range;

use crate::span::Span;

/// How many characters of a line, before a place and from it on, can still be shown to a person.
/// What is left of the line beyond the width of a screen is cut where the line is drawn.
const LONGEST: usize = 500;

/// A line, and where in it the place is.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt<'a> {
    /// The line, without its end.
    pub line: &'a str,
    /// The place in it; always within the line and between characters.
    pub place: Range<usize>,
}

/// The line of `text` on which `span` begins; `None` when it is too long to be shown. A span that
/// goes on beyond the line, or beyond the text, is cut. The work does not grow with the line.
pub(super) fn excerpt(text: &str, span: Span) -> Option<Excerpt<'_>> {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
    let (before, after) = text.split_at(start);
    let first = start - length(before.chars().rev())?;
    let last = start + length(after.chars())?;
    Some(Excerpt { line: text.get(first..last)?, place: start - first..end.min(last) - first })
}

/// The bytes of these characters up to a line end.
fn length(chars: impl Iterator<Item = char>) -> Option<usize> {
    let mut bytes = 0;
    for (rank, c) in chars.enumerate() {
        match c {
            '\n' | '\r' => break,
            _ if rank == LONGEST => return None,
            _ => bytes += c.len_utf8(),
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, start: usize, end: usize) -> Option<(&str, &str)> {
        let excerpt = excerpt(text, Span::new(start, end))?;
        Some((excerpt.line, &excerpt.line[excerpt.place]))
    }

    #[test]
    fn one_line_is_shown_and_a_longer_span_is_cut() {
        assert_eq!(shown("um\ndois três\r\nquatro", 8, 18), Some(("dois três", "três")));
        assert_eq!(shown("um\rdois", 0, 2), Some(("um", "um")));
    }

    #[test]
    fn spans_outside_the_text_or_inside_a_character_do_no_harm() {
        assert_eq!(shown("é", 1, 2), Some(("é", "é")));
        assert_eq!(shown("é", 90, 99), Some(("é", "")));
        assert_eq!(shown("", 0, 5), Some(("", "")));
        assert_eq!(shown("abc", 2, 1), Some(("abc", "")));
        assert_eq!(shown("a\n", 1, 2), Some(("a", "")));
    }

    #[test]
    fn a_very_long_line_is_not_shown() {
        let line = "é".repeat(LONGEST);
        assert_eq!(shown(&line, 0, 2), Some((line.as_str(), "é")));
        assert_eq!(shown(&(line + "é"), 0, 2), None);
    }
}
