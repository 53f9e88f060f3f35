//! Limits that the text itself states: `Postgres aguenta (5-10K writes/sec)`, `limite de 10K`.

use super::evaluate::{World, of_quantity};
use super::interval::Bounds;
use super::quantity::{self, Quantity};
use super::token::{Kind, Token};
use crate::span::Span;

/// A limit.
#[derive(Debug, Clone)]
pub struct Threshold {
    quantity: Quantity,
    /// Where it stands.
    pub span: Span,
}

/// How far before the number the word may stand, in tokens.
const REACH: usize = 7;

/// The limits that a line states.
pub fn find(tokens: &[Token]) -> Vec<Threshold> {
    let starts = tokens.iter().enumerate().filter(|(_, token)| token.number().is_some());
    starts.filter_map(|(at, _)| limit(tokens, at)).collect()
}

/// The limit that lies between the stated value and the right one, both counted in `stated`'s unit.
pub fn crossed<'a>(limits: &'a [Threshold], stated: &Quantity, right: Bounds) -> Option<&'a Threshold> {
    let said = Bounds::of(stated.number.first.value, stated.number.highest());
    let scale = super::evaluate::scale(&stated.unit, &World::PLAIN);
    limits.iter().find(|limit| {
        let bounds = limit.in_unit(stated, scale);
        bounds.is_some_and(|bounds| {
            (said.high < bounds.low && right.low > bounds.high)
                || (said.low > bounds.high && right.high < bounds.low)
        })
    })
}

impl Threshold {
    /// The limit counted in the unit of `stated`, when both measure the same kind of thing.
    fn in_unit(&self, stated: &Quantity, scale: f64) -> Option<Bounds> {
        let value = of_quantity(&self.quantity, &World::PLAIN);
        if self.quantity.unit.is_bare() {
            // `limite de 10K` speaks of whatever is at hand, `até 3 réplicas` does not.
            let counted =
                self.quantity.nouns.first().is_some_and(|noun| !matches!(noun.as_str(), "por" | "per"));
            let plain = !counted && !self.quantity.number.percent && stated.unit.data.is_empty();
            return plain.then_some(value.bounds);
        }
        self.quantity.unit.matches(&stated.unit).then(|| value.bounds.times(1.0 / scale))
    }
}

fn limit(tokens: &[Token], at: usize) -> Option<Threshold> {
    let before = tokens.get(at.saturating_sub(REACH)..at)?;
    let words =
        before.iter().rev().take_while(|token| !matches!(token.kind, Kind::Relation(_) | Kind::Number(_)));
    let signed = before.last().is_some_and(|token| matches!(token.kind, Kind::Compare(_)));
    let said = words.filter_map(Token::word).any(is_limit);
    let (quantity, _) = quantity::read(tokens, at).filter(|_| signed || said)?;
    (!quantity.number.factor && !quantity.ambiguous).then_some(Threshold { span: quantity.span, quantity })
}

fn is_limit(word: &str) -> bool {
    const STEMS: [&str; 14] = [
        "aguent", "suport", "support", "handl", "limit", "limiar", "threshold", "capacidad", "capacity",
        "maxim", "sustain", "teto", "cabe", "toler",
    ];
    matches!(
        word,
        "hold"
            | "holds"
            | "passa"
            | "passam"
            | "passou"
            | "excede"
            | "exceeds"
            | "exceed"
            | "estoura"
            | "ultrapassa"
            | "ate"
            | "max"
            | "upto"
            | "up"
            | "acima"
            | "abaixo"
            | "above"
            | "below"
            | "cap"
            | "fits"
            | "under"
    ) || STEMS.iter().any(|stem| word.starts_with(stem))
}
