//! Words of the tables in `subjects/`, and what the compiled table and its search have in common.
//!
//! The build script reads this file too: it knows nothing but the standard library.

/// How many words `..` passes over at most.
pub const FAR: usize = 3;

/// Among how many words those of `&` must stand.
pub const NEAR: usize = 9;

/// Marks a step of the compiled table that may be left out.
pub const PERHAPS: u16 = 0x8000;

/// A step of the compiled table that passes over words.
pub const SKIP: u16 = u16::MAX;

/// A word as a table writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form<'a> {
    /// Exactly this word.
    Word(&'a str),
    /// `calcul*`: any word that begins so.
    Beginning(&'a str),
}

/// In what order a phrase asks for its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// As written, anywhere.
    Row,
    /// As written, at the start.
    Start,
    /// Any, close together.
    Loose,
}

impl<'a> Form<'a> {
    /// Reads a word of a table.
    pub fn new(written: &'a str) -> Self {
        written.strip_suffix('*').map_or(Self::Word(written), Self::Beginning)
    }

    /// Whether `word` is one of those it means.
    pub fn is(&self, word: &str) -> bool {
        match self {
            Self::Word(own) => *own == word,
            Self::Beginning(own) => word.starts_with(own),
        }
    }
}

/// The bit of a form among 128 that stand for all of them: several share one, so it can only tell what is not there.
pub fn bit(form: u16) -> u128 {
    1 << (form % 128)
}
