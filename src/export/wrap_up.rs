//! Closings, exported.

use serde::Serialize;

use crate::check::Limits;
use crate::export::at::At;
use crate::model::{self, Guide, Slot};
use crate::span::FileId;

/// A closing, split and timed.
#[derive(Debug, Serialize)]
pub(super) struct WrapUp {
    components: Vec<Piece>,
    trade_offs: Vec<TradeOff>,
    improvements: Vec<Piece>,
    words: usize,
    seconds: u64,
    #[serde(flatten)]
    at: At,
}

/// An entry of a list.
#[derive(Debug, Serialize)]
struct Piece {
    text: String,
    #[serde(flatten)]
    at: At,
}

/// A trade-off, with what it does not say.
#[derive(Debug, Serialize)]
struct TradeOff {
    #[serde(flatten)]
    piece: Piece,
    missing: Vec<&'static str>,
}

impl WrapUp {
    /// `wrap_up` of `file`, said at the pace of `limits`.
    pub(super) fn new(guide: &Guide, file: FileId, wrap_up: &model::WrapUp, limits: &Limits) -> Self {
        let piece = |piece: &model::Piece| Piece::new(guide, file, piece);
        let trade_off = |trade_off: &model::TradeOff| TradeOff {
            piece: piece(&trade_off.piece),
            missing: trade_off.missing.iter().copied().map(Slot::id).collect(),
        };
        Self {
            components: wrap_up.components.iter().map(piece).collect(),
            trade_offs: wrap_up.trade_offs.iter().map(trade_off).collect(),
            improvements: wrap_up.improvements.iter().map(piece).collect(),
            words: wrap_up.words,
            seconds: limits.seconds(wrap_up.words),
            at: At::span(file, wrap_up.span, &guide.files),
        }
    }
}

impl Piece {
    fn new(guide: &Guide, file: FileId, piece: &model::Piece) -> Self {
        Self { text: piece.text.clone(), at: At::span(file, piece.span, &guide.files) }
    }
}
