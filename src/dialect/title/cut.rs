//! How the text of a heading is cut: between dashes, at its parentheses, at its words.

use crate::dialect::words::{self, DASHES};
use crate::span::Span;

/// The parts of the heading between dashes with space around them; dashes in parentheses part nothing.
pub fn segments(text: &str, from: usize) -> Vec<Span> {
    let mut segments = Vec::new();
    let (mut start, mut depth) = (from, 0_i32);
    for (at, c) in text.char_indices().filter(|&(at, _)| at >= from) {
        let after = at + c.len_utf8();
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth <= 0 && parts(text.split_at(at), c) => {
                segments.push(Span::new(start, at));
                start = after;
            }
            _ => {}
        }
    }
    segments.push(Span::new(start, text.len()));
    segments.retain(|segment| segment.start <= segment.end);
    segments
}

/// Whether `c` parts a heading where it stands: at the start of the second half.
fn parts((before, from): (&str, &str), c: char) -> bool {
    let follows = |after: &str| after.starts_with([' ', '-', '>']);
    let spaced = before.ends_with([' ', '-', ')']) && from.strip_prefix(c).is_some_and(follows);
    (DASHES.contains(&c) && (spaced || c == '—'))
        || c == '|'
        || (spaced && matches!(c, '→' | '⇒' | '·' | '>'))
}

/// The parentheses and brackets of a segment, none inside another.
pub fn groups(text: &str, segment: Span) -> Vec<Span> {
    let mut groups = Vec::new();
    let mut open = None;
    for (at, c) in text.get(segment.range()).unwrap_or("").char_indices() {
        let at = segment.start + at;
        match (c, open) {
            ('(' | '[', None) => open = Some(at),
            (')' | ']', Some(from)) => {
                groups.push(Span::new(from, at + 1));
                open = None;
            }
            _ => {}
        }
    }
    groups
}

/// The place without the space at its ends.
pub fn trimmed(text: &str, span: Span) -> Span {
    let Some(typed) = text.get(span.range()) else { return span };
    let start = span.start + (typed.len() - typed.trim_start().len());
    Span::new(start, (span.start + typed.trim_end().len()).max(start))
}

/// Whether the character parts what a heading tells.
pub fn separator(c: char) -> bool {
    c == ':' || c == '|' || c == '·' || DASHES.contains(&c)
}

/// Where a text may be cut at its words: before each of its last few, the longest rest first.
pub fn ends(text: &str, most: usize) -> Vec<usize> {
    let words = words::words(text);
    words.iter().skip(words.len().saturating_sub(most)).map(|word| word.span.start).collect()
}

/// Where a text may be cut behind each of its first few words, the longest start first.
pub fn starts(text: &str, most: usize) -> Vec<usize> {
    words::words(text).iter().take(most).rev().map(|word| word.span.end).collect()
}

/// The title as typed, from its first piece to its last when only space and dashes part them.
pub fn joined(text: &str, pieces: &[Span]) -> String {
    let mut title = String::new();
    let mut reached = None;
    for piece in pieces.iter().filter(|piece| piece.start < piece.end) {
        if let Some(end) = reached {
            let between: &str = text.get(end..piece.start).unwrap_or("");
            let plain = between.chars().all(|c| c.is_whitespace() || separator(c));
            title.push_str(if plain { between } else { " " });
        }
        title.push_str(text.get(piece.range()).unwrap_or(""));
        reached = Some(piece.end);
    }
    let title = title.trim_matches(|c: char| c.is_whitespace() || separator(c));
    let inside = title.strip_prefix('(').and_then(|title| title.strip_suffix(')'));
    let linked = || title.strip_prefix("[[").and_then(|title| title.strip_suffix("]]"));
    let inside = inside.or_else(linked).filter(|inside| !inside.contains(['(', ')', '[', ']']));
    inside.unwrap_or(title).to_string()
}
