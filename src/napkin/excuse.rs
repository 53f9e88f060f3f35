//! Reasons to doubt before calling a sum wrong: something nearby may explain it.

use super::claim::Claim;
use super::expression::{Expression, Parsed, Side};
use super::interval::Closeness;
use super::judge::{self, Finding};
use super::quantity::Quantity;
use super::token::{Kind, Token};
use super::units::Time;

/// Whether anything explains why the computed value and the stated one differ.
pub fn any(claim: &Claim<'_>, parsed: &Parsed, finding: Finding) -> bool {
    let expression = &parsed.expression;
    claim.tail.tainted
        || (parsed.labelled && matches!(expression, Expression::Sum(_)))
        || (parsed.spoken && another_measure(claim))
        || judge::holds_greedily(expression, claim.stated())
        || by_neighbours(claim, expression, finding)
        || by_rounding_before(claim, expression, finding)
        || extra_load(claim, finding)
        || by_change(claim, parsed, finding)
        || next_whole(claim, expression, finding)
        || side_by_side(claim, expression)
        || behind_slash(claim, expression)
}

/// Whether the stated value is the whole number above what a division comes to.
pub fn next_whole(claim: &Claim<'_>, expression: &Expression, finding: Finding) -> bool {
    let stated = claim.stated();
    let value = stated.number.first.value;
    let Expression::Product(factors) = expression else { return false };
    let divides = factors.iter().any(|(side, _)| *side == Side::Over);
    let counts = stated.unit.is_bare() && !stated.number.percent && stated.number.style.magnitude == 1.0;
    divides && counts && value >= 1.0 && value == finding.value.low.ceil()
}

/// `20% above 500 = 600`: the share may be added or taken off.
fn by_change(claim: &Claim<'_>, parsed: &Parsed, finding: Finding) -> bool {
    const CHANGES: [&str; 13] = [
        "acima", "abaixo", "above", "below", "off", "desconto", "mais", "menos", "more", "less", "maior",
        "menor", "over",
    ];
    let Expression::Product(factors) = &parsed.expression else { return false };
    let shares = factors.iter().filter_map(|(_, factor)| factor.single()).filter(|it| it.number.percent);
    shares.take(4).any(|share| {
        let part = share.number.first.value;
        let spoken = parsed.shared && part != 0.0;
        let changed = |whole: f64| spoken && judge::agrees(claim.stated(), finding.value.times(whole / part));
        share.nouns.iter().any(|noun| CHANGES.contains(&noun.as_str()))
            || changed(1.0 + part)
            || changed(1.0 - part)
    })
}

/// `3 parallel calls × 50ms = 50ms`: what runs side by side does not add up.
fn side_by_side(claim: &Claim<'_>, expression: &Expression) -> bool {
    let nouns =
        expression.quantities().into_iter().chain([claim.stated()]).flat_map(|quantity| &quantity.nouns);
    let words = claim.tail.phrase.iter().chain(claim.head.tail).filter_map(Token::word);
    nouns
        .map(String::as_str)
        .chain(words)
        .any(|word| word.starts_with("paralel") || word.starts_with("parallel"))
}

/// `3M/dia → 35 QPS / 10M × 2 = 20M`: the slash may part two sums.
fn behind_slash(claim: &Claim<'_>, expression: &Expression) -> bool {
    let Expression::Product(factors) = expression else { return false };
    let parted = factors.iter().enumerate().filter(|(_, (side, _))| *side == Side::Over).map(|(at, _)| at);
    parted.take(4).any(|at| {
        let rest = factors.get(at + 1..).filter(|rest| !rest.is_empty()).unwrap_or_default();
        let first = factors.get(at).map(|(_, first)| (Side::Times, first.clone()));
        let second: Vec<(Side, Expression)> = first.into_iter().chain(rest.iter().cloned()).collect();
        let alone = claim.finding(&Expression::Product(second)).ok();
        !rest.is_empty() && alone.is_some_and(|finding| finding.closeness == Closeness::Same)
    })
}

/// Whether a factor behind the value, or words for overhead, account for the difference.
fn extra_load(claim: &Claim<'_>, finding: Finding) -> bool {
    const MORE: [&str; 10] = [
        "overhead", "replic", "indice", "index", "margem", "buffer", "folga", "headroom", "metadad",
        "metadata",
    ];
    let nouns = claim.stated().nouns.iter().map(String::as_str);
    let words: Vec<&str> = nouns.chain(claim.head.tail.iter().filter_map(Token::word)).collect();
    let says = |stems: &[&str]| words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    let times = claim.stated().number.first.value / finding.value.middle();
    let factors = claim.head.tail.iter().filter_map(Token::number).filter(|number| number.factor).take(4);
    (says(&MORE) && (1.0..=4.0).contains(&times))
        || (says(&["compress", "comprim"]) && (0.05..=1.0).contains(&times))
        || factors
            .into_iter()
            .any(|number| judge::agrees(claim.stated(), finding.value.times(number.first.value)))
}

/// Whether the words behind the value speak of a peak, a share or one of many.
pub fn another_measure(claim: &Claim<'_>) -> bool {
    const WORDS: [&str; 14] = [
        "peak", "pico", "max", "maximo", "burst", "each", "cada", "per", "por", "avg", "total", "media",
        "p99", "p95",
    ];
    let nouns = claim.stated().nouns.iter().map(String::as_str);
    nouns.chain(claim.head.tail.iter().filter_map(Token::word)).any(|word| WORDS.contains(&word))
}

/// Whether the two values count different things: orders on one side, events on the other.
pub fn other_things(left: &Quantity, stated: &Quantity, finding: Finding) -> bool {
    const NEUTRAL: [&str; 22] = [
        "req", "reqs", "request", "requests", "requisicoes", "query", "queries", "consultas", "ops", "total",
        "medio", "media", // and small words that count nothing
        "foi", "deu", "era", "sao", "que", "isso", "was", "which", "saiu", "pra",
    ];
    const STORES: [&str; 4] = ["write", "read", "escrit", "leitur"];
    let counted = |quantity: &Quantity| -> Vec<String> {
        let said = quantity.nouns.iter().filter(|noun| noun.len() > 2 && !NEUTRAL.contains(&noun.as_str()));
        said.cloned().collect()
    };
    let quick = stated.unit.times.iter().any(|(time, _)| *time <= Time::Second);
    let more = quick && stated.number.first.value > finding.value.high;
    // `1 dia = 8 h de trabalho`: what is named may not be the whole of it.
    let special = !left.unit.is_rate() && !stated.nouns.is_empty();
    let (left, stated) = (counted(left), counted(stated));
    // One order may cause many writes, but never fewer than one.
    let stores = stated.iter().all(|noun| STORES.iter().any(|stem| noun.starts_with(stem)));
    let disjoint = !left.is_empty() && !stated.is_empty() && !left.iter().any(|noun| stated.contains(noun));
    special || (people(&left) && more) || (disjoint && (more || !stores))
}

/// Users do many things a day: their number need not be that of the requests.
fn people(nouns: &[String]) -> bool {
    const STEMS: [&str; 8] = ["user", "usuari", "client", "customer", "pessoa", "people", "dau", "mau"];
    nouns.iter().any(|noun| STEMS.iter().any(|stem| noun.starts_with(stem)))
}

/// A number that stands before the sum in the same thought was meant to count.
fn by_neighbours(claim: &Claim<'_>, expression: &Expression, finding: Finding) -> bool {
    let thought = claim.tail.before.iter().rev().take(40).take_while(|token| token.kind != Kind::Stop);
    let used: Vec<f64> = expression.quantities().iter().map(|quantity| quantity.number.first.value).collect();
    let numbers = thought.filter_map(Token::number).map(|number| number.first.value).take(6);
    let stated = claim.stated();
    numbers.filter(|value| *value != 0.0 && !used.contains(value)).any(|value| {
        judge::agrees(stated, finding.value.times(value))
            || judge::agrees(stated, finding.value.times(1.0 / value))
    })
}

/// The writer may have gone on from the exact value instead of the rounded one.
fn by_rounding_before(claim: &Claim<'_>, expression: &Expression, finding: Finding) -> bool {
    expression.quantities().into_iter().take(6).any(|quantity| {
        let exactness = claim.context.exactness_of(quantity);
        exactness != 1.0
            && exactness != 0.0
            && [exactness, 1.0 / exactness]
                .iter()
                .any(|factor| judge::agrees(claim.stated(), finding.value.times(*factor)))
    })
}
