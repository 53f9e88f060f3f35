//! Folded words, one behind the other: a note has hundreds, and a string for each would cost more than all that is done
//! with it.

use std::ops::Range;

/// Words of one text.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    letters: &'a str,
    /// Where the first begins in `letters`, and where each ends.
    start: u32,
    ends: &'a [u32],
}

/// The words of those ranks.
pub fn slice<'a>(letters: &'a str, ends: &'a [u32], range: Range<usize>) -> Words<'a> {
    let start = range.start.checked_sub(1).and_then(|before| ends.get(before)).copied();
    Words { letters, start: start.unwrap_or(0), ends: ends.get(range).unwrap_or_default() }
}

impl<'a> Words<'a> {
    /// How many there are.
    pub fn len(self) -> usize {
        self.ends.len()
    }

    /// The one of that rank.
    pub fn get(self, at: usize) -> Option<&'a str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(self.start);
        self.letters.get(start as usize..end as usize)
    }

    /// All of them, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = &'a str> + ExactSizeIterator + Clone {
        (0..self.len()).map(move |at| self.get(at).unwrap_or(""))
    }

    /// Those of some ranks with spaces between them.
    pub fn joined(self, range: Range<usize>) -> String {
        let mut joined = String::new();
        for word in range.filter_map(|at| self.get(at)) {
            if !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(word);
        }
        joined
    }

    /// Where `others` stand among them in a row for the first time.
    pub fn position(self, others: Words) -> Option<usize> {
        let last = self.len().checked_sub(others.len())?;
        let stand = |at: usize| (0..others.len()).all(|rank| self.get(at + rank) == others.get(rank));
        (0..=last).find(|&at| stand(at))
    }
}

impl PartialEq for Words<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}
