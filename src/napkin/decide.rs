//! Decides whether two sides make a sum at all, and which judge it goes to.

use super::claim::{Claim, Outcome};
use super::evaluate::{World, evaluate, of_quantity};
use super::expression::Expression;
use super::interval::Closeness;
use super::judge::Finding;
use super::quantity::Quantity;
use super::term::Left;
use super::token::Relation;
use super::{Reason, arithmetic, judge, pending, ratio, single};

/// The judgement; `None` when this is no sum.
pub fn judge(claim: &Claim<'_>) -> Option<Outcome> {
    let outcome = by_kind(claim)?;
    let right = matches!(outcome, Outcome::Found(Finding { closeness: Closeness::Same, .. }));
    let wrong = matches!(outcome, Outcome::Found(Finding { closeness: Closeness::Off, .. }));
    match claim.sign {
        _ if right => Some(outcome),
        _ if !claim.head.label.is_empty() => is_shared(claim).then_some(outcome),
        Relation::Colon if wrong && is_result(claim) => {
            Some(if is_large(claim) { outcome } else { Outcome::Not(Reason::Uncertain) })
        }
        Relation::Colon => None,
        _ => Some(outcome),
    }
}

/// `→ leitura 10K/s` behind a ratio; another name may tell of anything.
fn is_shared(claim: &Claim<'_>) -> bool {
    match &claim.tail.kind {
        Left::Ratio(_) => true,
        Left::Single(quantity) => ratio::beside(claim, quantity).is_some(),
        _ => false,
    }
}

/// What stands behind the colon measures what the arithmetic before it comes to.
fn is_result(claim: &Claim<'_>) -> bool {
    let Left::Arithmetic(parsed) = &claim.tail.kind else {
        return matches!(&claim.tail.kind, Left::Single(quantity) if quantity.number.said);
    };
    let stated = claim.stated();
    let measured = stated.number.style.magnitude > 1.0
        || !stated.unit.times.is_empty()
        || !stated.unit.data.is_empty()
        || stated.unit.money != 0;
    let money = |quantity: &&Quantity| quantity.unit.money != 0;
    let paid = parsed.expression.quantities().iter().any(money) == (stated.unit.money != 0);
    let alike = |world: World| {
        let value = evaluate(&parsed.expression, &world);
        value.is_ok_and(|value| value.alike(&of_quantity(stated, &World::PLAIN)))
    };
    measured && paid && (alike(World::PLAIN) || alike(World { other: true, ..World::PLAIN }))
}

/// `3 × 4 TB: 4 TB úteis` tells what is left of three disks; an estimate in thousands tells its result.
fn is_large(claim: &Claim<'_>) -> bool {
    let Left::Arithmetic(parsed) = &claim.tail.kind else { return true };
    let plain = claim.stated().nouns.is_empty() && claim.head.tail.is_empty();
    plain && parsed.expression.quantities().iter().any(|quantity| quantity.number.first.value >= 1000.0)
}

fn by_kind(claim: &Claim<'_>) -> Option<Outcome> {
    let told_next = claim.head.computed.is_some() && !matches!(claim.tail.kind, Left::Arithmetic(_));
    match &claim.tail.kind {
        // What follows the sign is the next sum, not the value of this one.
        _ if told_next => reversed(claim),
        Left::Single(quantity) => single::judge(claim, quantity),
        Left::Arithmetic(parsed) => {
            single::downtime(claim, &parsed.expression).or_else(|| Some(arithmetic::judge(claim, parsed)))
        }
        Left::Factor(factor) => pending::factor(claim, *factor),
        Left::Ratio(ratio) => ratio::judge(claim, *ratio),
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
