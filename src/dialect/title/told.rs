//! What a heading tells of an interview.

use crate::dialect::vocabulary::NUMBER_MARKS;
use crate::dialect::words::Word;
use crate::model::{Date, Kind, Source, Verdict};

/// What a heading tells of an interview.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Title {
    /// A word such as `Mock` opens it: it is an interview whatever stands below.
    pub keyword: Option<Kind>,
    /// `#3`.
    pub number: Option<u32>,
    /// The title alone.
    pub title: String,
    /// Where it comes from.
    pub source: Option<Source>,
    /// When.
    pub date: Option<Date>,
    /// How it ended.
    pub verdict: Option<Verdict>,
}

impl Title {
    /// Whether the heading alone shows an interview: the word with a number, a day or a verdict.
    pub fn is_explicit(&self) -> bool {
        self.keyword.is_some() && (self.number.is_some() || self.date.is_some() || self.verdict.is_some())
    }
}

/// The number after the keyword, and where it ends.
pub fn number(words: &[Word]) -> (Option<u32>, Option<usize>) {
    let skip = usize::from(
        words.first().is_some_and(|word| NUMBER_MARKS.contains(&word.folded().trim_end_matches(['º', '°']))),
    );
    let digits = |word: &Word| word.folded().trim_start_matches(['n', 'º', 'o']).parse::<u32>().ok();
    match words.get(skip).and_then(|word| Some((digits(word)?, word.span.end))) {
        Some((number, end)) => (Some(number), Some(end)),
        None => (None, None),
    }
}
