//! The words of the notation.

use super::number::Number;
use super::units::Data;
use crate::span::Span;

/// A piece of text with its meaning.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A number, a range or a factor.
    Number(Box<Number>),
    /// `100:1`.
    Ratio(f64),
    /// A word, folded.
    Word(String),
    /// A unit of data, and whether it is per second (`Mbps`).
    Data(Data, bool),
    /// An operator.
    Op(Op),
    /// `(`
    Open,
    /// `)`
    Close,
    /// `=`, `≈`, an arrow, or a word such as `dá`.
    Relation(Relation),
    /// `~`
    Tilde,
    /// `$`, `R$`
    Currency,
    /// `<` and its like.
    Compare(Bound),
    /// `:`
    Colon,
    /// A comma or another mark that parts phrases.
    Comma,
    /// A full stop, a quotation mark or another mark that parts thoughts.
    Stop,
    /// Something that is no arithmetic: a date, a version, code.
    Other,
}

/// An operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `×`
    Multiply,
    /// `÷`, or `/` before a number
    Divide,
    /// `^`
    Power,
}

/// What ties two sides together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// `=`
    Equal,
    /// `≈`, `~=`
    About,
    /// `→` and its spellings, or a verb: may also tell of a change.
    Arrow,
    /// A colon behind arithmetic: may also part things.
    Colon,
}

/// On which side of the stated number the value lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// `<`, `≤`
    Below,
    /// `>`, `≥`
    Above,
}

impl Token {
    /// The number, when it is one.
    pub fn number(&self) -> Option<&Number> {
        match &self.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether it is a number with a `B` that may mean bytes: `500B`.
    pub fn may_be_bytes(&self) -> bool {
        self.number().and_then(|number| number.other).is_some_and(|other| other.bytes)
    }

    /// The folded word, when it is one.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it stands right behind `other`, without a space.
    pub fn touches(&self, other: &Self) -> bool {
        self.span.start == other.span.end
    }
}

/// The span of a run of tokens.
pub fn span_of(tokens: &[Token]) -> Option<Span> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    Some(first.span.cover(last.span))
}
