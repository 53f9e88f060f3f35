//! Limits that the text itself states: `Postgres aguenta (5-10K writes/sec)`, `limite de 10K`.

use super::evaluate::{World, of_quantity};
use super::interval::Bounds;
use super::quantity::{self, Quantity};
use super::token::{Kind, Token};
use crate::span::Span;

/// The limits of a text, in its order.
#[derive(Debug, Default)]
pub struct Limits(Vec<Limit>);

#[derive(Debug)]
struct Limit {
    quantity: Quantity,
    span: Span,
}

/// How far before the number the word may stand, in tokens.
const REACH: usize = 7;
/// A wrong value is held against so many of the limits before it and behind it: more of them are no estimate of one system.
const NEAREST: usize = 64;

impl Limits {
    /// Adds the limits that the next line states.
    pub fn add(&mut self, tokens: &[Token]) {
        let starts = tokens.iter().enumerate().filter(|(_, token)| token.number().is_some());
        self.0.extend(starts.filter_map(|(at, _)| limit(tokens, at)));
    }

    /// Whether a number belongs to one of the limits.
    pub fn hold(&self, number: Span) -> bool {
        let after = self.0.partition_point(|limit| limit.span.start <= number.start);
        let near = self.0.get(after.saturating_sub(2)..after).unwrap_or_default();
        near.iter().any(|limit| limit.span.contains(number))
    }

    /// Where the first limit near `stated` stands that lies between it and the right value, which is counted in its unit.
    pub fn crossed(&self, stated: &Quantity, right: Bounds) -> Option<Span> {
        let said = Bounds::of(stated.number.first.value, stated.number.highest());
        let scale = super::evaluate::scale(&stated.unit, &World::PLAIN);
        let parts = |limit: Bounds| {
            (said.high < limit.low && right.low > limit.high)
                || (said.low > limit.high && right.high < limit.low)
        };
        let here = self.0.partition_point(|limit| limit.span.start < stated.span.start);
        let near = self.0.iter().take(here + NEAREST).skip(here.saturating_sub(NEAREST));
        near.filter(|limit| limit.in_unit(stated, scale).is_some_and(parts)).map(|limit| limit.span).next()
    }
}

impl Limit {
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

fn limit(tokens: &[Token], at: usize) -> Option<Limit> {
    let before = tokens.get(at.saturating_sub(REACH)..at)?;
    let words =
        before.iter().rev().take_while(|token| !matches!(token.kind, Kind::Relation(_) | Kind::Number(_)));
    let signed = before.last().is_some_and(|token| matches!(token.kind, Kind::Compare(_)));
    let said = words.filter_map(Token::word).any(is_limit);
    let (quantity, _) = quantity::read(tokens, at).filter(|_| signed || said)?;
    (!quantity.number.factor && !quantity.ambiguous).then_some(Limit { span: quantity.span, quantity })
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
