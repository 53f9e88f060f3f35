//! Where things stand: byte spans of whole files, and the lines and columns a person counts.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A note file, by its rank in the fixed order of the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct FileId(pub u32);

impl FileId {
    /// The rank as an index into [`crate::file::Files`].
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A half-open range of bytes, always counted from the first byte of the file,
/// byte-order mark and front matter included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest span that covers both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// Whether `other` lies wholly inside this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The same bytes as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The span moved right by `bytes`: a place in a part told as a place in the whole.
    pub fn shifted(self, bytes: usize) -> Self {
        Self { start: self.start + bytes, end: self.end + bytes }
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

/// Places in one file, asked again and again whether they hold another: however many there are, a few looks tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spans(Vec<Span>);

impl Spans {
    /// Whether any byte of `span` lies in one of them.
    pub fn meet(&self, span: Span) -> bool {
        self.ending_after(span.start).is_some_and(|found| found.start < span.end)
    }

    /// Whether all of `span` lies in them.
    pub fn hold(&self, span: Span) -> bool {
        self.ending_after(span.start).is_some_and(|found| found.contains(span))
    }

    /// Each of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = Span> {
        self.0.iter().copied()
    }

    fn ending_after(&self, byte: usize) -> Option<Span> {
        self.0.get(self.0.partition_point(|span| span.end <= byte)).copied()
    }
}

/// In any order; those that share a byte become one.
impl FromIterator<Span> for Spans {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        let mut spans: Vec<Span> = spans.into_iter().collect();
        spans.sort_unstable();
        let mut apart: Vec<Span> = Vec::with_capacity(spans.len());
        for span in spans {
            match apart.last_mut() {
                Some(last) if span.start < last.end => *last = last.cover(span),
                _ => apart.push(span),
            }
        }
        Self(apart)
    }
}

/// A span in a named file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The bytes in it.
    pub span: Span,
}

impl Place {
    /// `span` of `file`.
    pub fn new(file: FileId, span: Span) -> Self {
        Self { file, span }
    }
}

/// A line and a column as editors count them: from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_tell_what_each_of_their_bytes_would(
            spans in proptest::collection::vec((0..20_usize, 1..5_usize), 0..8), start in 0..24_usize, length in 1..5_usize
        ) {
            let spans: Vec<Span> = spans.iter().map(|&(start, length)| Span::new(start, start + length)).collect();
            let asked = Span::new(start, start + length);
            let mut bytes = asked.range().map(|byte| spans.iter().any(|span| span.range().contains(&byte)));
            let meets = bytes.clone().any(|is_in| is_in);
            let places: Spans = spans.iter().copied().collect();
            prop_assert_eq!(places.meet(asked), meets);
            prop_assert!(!places.hold(asked) || bytes.all(|is_in| is_in));
            prop_assert!(places.hold(asked) || !spans.iter().any(|span| span.contains(asked)));
        }
    }
}
