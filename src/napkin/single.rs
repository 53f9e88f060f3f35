//! Claims without an operator: conversions (`330K/day → 3.3 QPS`), availability, shares of a value before.

use super::Reason;
use super::arithmetic;
use super::claim::{Claim, Outcome};
use super::context::Known;
use super::evaluate::{self, World};
use super::excuse;
use super::expression::{Expression, Parsed, Side};
use super::interval::{Bounds, Closeness};
use super::judge::{self, Finding};
use super::quantity::{self, Quantity};
use super::ratio;
use super::token::{Kind, Relation};
use super::units::Time;

/// Judges `left` against the stated value; `None` when the two are not a sum.
pub fn judge(claim: &Claim<'_>, left: &Quantity) -> Option<Outcome> {
    if left.ambiguous {
        return None;
    }
    if left.number.percent {
        return availability(claim, left).or_else(|| share(claim, left));
    }
    if let Some(shared) = ratio::beside(claim, left) {
        return Some(shared);
    }
    if converts(left, claim.stated(), claim.sign) {
        return Some(conversion(claim, left));
    }
    with_neighbour(claim, left)
}

/// Whether `left` and `stated` are one measure in two units. An arrow between two times or two
/// sizes tells of an improvement, and between two equal units of a growth: no sums.
pub fn converts(left: &Quantity, stated: &Quantity, sign: Relation) -> bool {
    let times = |quantity: &Quantity| quantity.unit.times.clone();
    let bits =
        |quantity: &Quantity| -> Vec<bool> { quantity.unit.data.iter().map(|(data, _)| data.bits).collect() };
    let measured = !left.unit.is_bare() && !stated.unit.is_bare() && left.unit.matches(&stated.unit);
    let measured = measured && !stated.number.percent;
    let by_time = times(left) != times(stated);
    match sign {
        Relation::Arrow | Relation::Colon => {
            measured && left.unit.is_rate() && (by_time || bits(left) != bits(stated))
        }
        Relation::Equal | Relation::About => measured && (by_time || left.unit.data != stated.unit.data),
    }
}

/// `10M usuários, 5 pedidos cada = 50M`: two values side by side whose product is the stated one.
/// Where it is not, nothing was claimed for certain.
fn with_neighbour(claim: &Claim<'_>, left: &Quantity) -> Option<Outcome> {
    let thought = claim.tail.before.iter().rposition(|token| token.kind == Kind::Stop).map_or(0, |at| at + 1);
    let before = claim.tail.before.get(thought..)?;
    let at = before.iter().rposition(|token| token.number().is_some())?;
    let (neighbour, _) = quantity::read(before, at)?;
    let expression = |quantity: &Quantity| Expression::Quantity(Box::new(quantity.clone()));
    let together = |side: Side| {
        let both = Expression::Product(vec![(Side::Times, expression(&neighbour)), (side, expression(left))]);
        claim.finding(&both).ok().filter(|finding| finding.closeness == Closeness::Same)
    };
    // `3M clientes, heartbeat de 30 s → 100K QPS` divides.
    let divides = left.unit.time_power() > 0;
    let found = together(Side::Times).or_else(|| if divides { together(Side::Over) } else { None })?;
    Some(Outcome::Found(found))
}

fn conversion(claim: &Claim<'_>, left: &Quantity) -> Outcome {
    let expression = Expression::Quantity(Box::new(left.clone()));
    let parsed = Parsed { expression, labelled: false, spoken: false, shared: false };
    let outcome = arithmetic::judge(claim, &parsed);
    let Outcome::Found(finding @ Finding { closeness: Closeness::Off, .. }) = outcome else { return outcome };
    let other = excuse::other_things(left, claim.stated(), finding) || excuse::another_measure(claim);
    if other { Outcome::Not(Reason::Uncertain) } else { outcome }
}

/// `99.9% × 99.9% = 17.5 h/year`: the downtime of parts that all must run.
pub fn downtime(claim: &Claim<'_>, expression: &Expression) -> Option<Outcome> {
    let quantities = expression.quantities();
    let stated = claim.stated();
    let shares = quantities.iter().all(|quantity| quantity.number.percent && quantity.unit.is_bare());
    if !shares || stated.number.percent || stated.unit.times.is_empty() {
        return None;
    }
    let value = evaluate::evaluate(expression, &World::PLAIN).ok()?;
    let mut whole = (*quantities.first()?).clone();
    whole.number.first.value = value.bounds.middle();
    availability(claim, &whole)
}

/// `99.9% = 8.76 h/year`: what is missing to a hundred percent of a period.
fn availability(claim: &Claim<'_>, left: &Quantity) -> Option<Outcome> {
    let missing = 1.0 - left.number.first.value;
    if !(0.0..=0.2).contains(&missing) || missing == 0.0 {
        return None;
    }
    let stated = claim.stated();
    if stated.number.percent && left.number.said {
        return nines(claim, left);
    }
    if stated.number.percent {
        let same = missing <= 0.05 && judge::agrees(stated, Bounds::point(missing));
        return same.then(|| Outcome::Found(found(missing, Closeness::Same)));
    }
    let (unit, _) = stated.unit.times.iter().find(|(_, power)| *power == 1)?;
    let named = stated.unit.times.iter().find(|(_, power)| *power == -1).map(|(period, _)| *period);
    let down = |period: Time| missing * period.seconds(86_400.0) / unit.seconds(86_400.0);
    let agrees = |period: Time| agrees_in_number(stated, down(period));
    if let Some(period) = named {
        let closeness = if agrees(period) { Closeness::Same } else { doubt(stated, down(period)) };
        return Some(outcome(down(period), closeness));
    }
    let period =
        [Time::Year, Time::Month, Time::Day, Time::Week, Time::Quarter].into_iter().find(|it| agrees(*it));
    Some(match period {
        Some(period) => Outcome::Found(found(down(period), Closeness::Same)),
        None => Outcome::Not(Reason::Uncertain),
    })
}

/// `3 noves = 99,9%`; behind an arrow the aim may be a new one.
fn nines(claim: &Claim<'_>, left: &Quantity) -> Option<Outcome> {
    let (value, stated) = (left.number.first.value, claim.stated().number.first.value);
    let same = (value - stated).abs() < (1.0 - value) * 0.12;
    let closeness = if same { Closeness::Same } else { Closeness::Off };
    (same || claim.sign == Relation::Equal).then(|| Outcome::Found(found(value, closeness)))
}

/// `5% → 100K`: a share of a value stated before.
fn share(claim: &Claim<'_>, left: &Quantity) -> Option<Outcome> {
    if claim.stated().number.percent {
        return None;
    }
    let of = |known: &Known| {
        let part = Expression::Quantity(Box::new(left.clone()));
        let whole = Expression::Quantity(Box::new(known.quantity.clone()));
        claim.finding(&Expression::Product(vec![(Side::Times, part), (Side::Times, whole)])).ok()
    };
    let same = |finding: &Finding| finding.closeness == Closeness::Same;
    let right = claim.context.latest().filter_map(of).find(same);
    // `10% das leituras` is wrong about the `250M leituras/dia` of the line before.
    let wrong = || {
        let named = |known: &&Known| {
            left.nouns.iter().any(|noun| noun.len() > 3 && known.quantity.nouns.contains(noun))
        };
        let known = claim.context.latest().find(named)?;
        of(known)
            .filter(|_| !known.quantity.unit.is_bare() && known.quantity.unit.matches(&claim.stated().unit))
    };
    right.or_else(wrong).map(Outcome::Found)
}

fn found(value: f64, closeness: Closeness) -> Finding {
    Finding { closeness, value: Bounds::point(value), convention: None }
}

fn outcome(value: f64, closeness: Closeness) -> Outcome {
    match closeness {
        Closeness::Between => Outcome::Not(Reason::Uncertain),
        _ => Outcome::Found(found(value, closeness)),
    }
}

fn agrees_in_number(stated: &Quantity, value: f64) -> bool {
    doubt(stated, value) == Closeness::Same
}

/// The stated number alone against a number in the same unit.
fn doubt(stated: &Quantity, value: f64) -> Closeness {
    let bare = Quantity { unit: super::units::Unit::default(), ..stated.clone() };
    judge::closeness_in_number(&bare, Bounds::point(value))
}
