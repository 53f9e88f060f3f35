//! Decides whether two sides make a sum at all, and which judge it goes to.

use super::claim::{Claim, Outcome};
use super::expression::Expression;
use super::term::Left;
use super::token::Relation;
use super::{Reason, arithmetic, judge, pending, single};

/// The judgement; `None` when this is no sum.
pub fn judge(claim: &Claim<'_>) -> Option<Outcome> {
    let told_next = claim.head.computed.is_some() && !matches!(claim.tail.kind, Left::Arithmetic(_));
    match &claim.tail.kind {
        // What follows the sign is the next sum, not the value of this one.
        _ if told_next => reversed(claim),
        Left::Single(quantity) => single::judge(claim, quantity),
        Left::Arithmetic(parsed) => {
            single::downtime(claim, &parsed.expression).or_else(|| Some(arithmetic::judge(claim, parsed)))
        }
        Left::Factor(factor) => pending::factor(claim, *factor),
        Left::Ratio(ratio) => pending::ratio(claim, *ratio),
        Left::Continued(tokens) => pending::continued(claim, tokens),
        Left::Unreadable => Some(Outcome::Not(Reason::Unreadable)),
    }
}

/// `116 QPS = 10M / 86400`: the value first, its sum behind.
fn reversed(claim: &Claim<'_>) -> Option<Outcome> {
    let (Left::Single(value), Some((whole, _))) = (&claim.tail.kind, &claim.head.computed) else {
        return None;
    };
    let value = Expression::Quantity(value.clone());
    let same = claim.sign != Relation::Arrow && judge::equal(&value, &whole.expression);
    same.then_some(Outcome::Equal)
}
