//! The closing of an interview: 3 components, 2 trade-offs, 1 improvement.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A wrap-up, split into its three lists.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WrapUp {
    /// The whole of it in the file.
    pub span: Span,
    /// Which error of the interview holds it, by index.
    pub gap: usize,
    /// The key components.
    pub components: Vec<Piece>,
    /// What was traded for what.
    pub trade_offs: Vec<TradeOff>,
    /// What more time would bring.
    pub improvements: Vec<Piece>,
    /// Its length in words: runs without spaces that have a letter or a digit.
    pub words: usize,
}

/// One entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// As typed, without the punctuation that parts it from the next.
    pub text: String,
    /// Where.
    pub span: Span,
}

/// One trade-off and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TradeOff {
    /// As typed.
    pub piece: Piece,
    /// The slots of `X over Y, because Z, accepting W` that it does not fill.
    pub missing: Vec<Slot>,
}

/// A slot of a complete trade-off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Slot {
    /// What was chosen.
    Chosen,
    /// Over what.
    Over,
    /// Why.
    Because,
    /// At what price.
    Accepting,
}

impl Slot {
    /// The name in the exported model.
    pub fn id(self) -> &'static str {
        match self {
            Slot::Chosen => "chosen",
            Slot::Over => "over",
            Slot::Because => "because",
            Slot::Accepting => "accepting",
        }
    }
}
