//! A wrap-up split into its three lists, counted and timed.

use serde::Serialize;

use crate::model::{self, Slot};
use crate::view::SiteInfo;

/// A wrap-up as pages show it.
#[derive(Debug, Clone, Serialize)]
pub struct WrapUp {
    /// Key components, as typed.
    pub components: Vec<String>,
    /// Trade-offs.
    pub trade_offs: Vec<TradeOff>,
    /// What more time would bring.
    pub improvements: Vec<String>,
    /// Its length in words.
    pub words: usize,
    /// How long it takes to say.
    pub seconds: u64,
    /// How long it may take.
    pub limit: usize,
}

/// A trade-off and what it does not say.
#[derive(Debug, Clone, Serialize)]
pub struct TradeOff {
    /// As typed.
    pub text: String,
    /// Slots of a complete trade-off that it does not fill.
    pub missing: Vec<&'static str>,
}

impl WrapUp {
    /// The wrap-up of a note, timed as `info` says.
    pub fn of(wrap_up: &model::WrapUp, info: &SiteInfo) -> Self {
        let texts = |pieces: &[model::Piece]| pieces.iter().map(|piece| piece.text.clone()).collect();
        let trade_offs = wrap_up.trade_offs.iter().map(|trade_off| TradeOff {
            text: trade_off.piece.text.clone(),
            missing: trade_off.missing.iter().copied().map(Slot::id).collect(),
        });
        Self {
            components: texts(&wrap_up.components),
            trade_offs: trade_offs.collect(),
            improvements: texts(&wrap_up.improvements),
            words: wrap_up.words,
            seconds: model::seconds_to_say(wrap_up.words, info.words_per_minute),
            limit: info.wrap_up_seconds as usize,
        }
    }
}
