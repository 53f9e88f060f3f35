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

/// The seconds that it takes to say so many words, rounded. A pace of zero is taken as one word a minute.
pub fn seconds_to_say(words: usize, words_per_minute: u32) -> u64 {
    let pace = u64::from(words_per_minute.max(1));
    let words = u64::try_from(words).unwrap_or(u64::MAX);
    words.saturating_mul(60).saturating_add(pace / 2) / pace
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speech_takes_time_at_the_pace_given() {
        assert_eq!(seconds_to_say(150, 150), 60);
        assert_eq!(seconds_to_say(151, 150), 60);
        assert_eq!(seconds_to_say(65, 130), 30);
        assert_eq!(seconds_to_say(2, 0), 120);
    }
}
