//! Claims that build on a value stated before: `Peak 5x → 16 QPS`, `100:1 → 330 reads/s`, `÷ 30 = 3,300/day`.

use super::Reason;
use super::arithmetic;
use super::claim::{Claim, Outcome};
use super::context::Known;
use super::expression::{self, Expression};
use super::interval::{Bounds, Closeness};
use super::judge::{self, Finding};
use super::quantity::Quantity;
use super::term::names_an_average;
use super::token::{Kind, Token};

/// How many lines back a wrong factor may be blamed on a value.
const NEAR: usize = 3;

/// Judges `Peak 5x → 16 QPS` against every value that it may be about.
pub fn factor(claim: &Claim<'_>, factor: f64) -> Option<Outcome> {
    if claim.tail.tainted || !countable(claim.stated()) {
        return None;
    }
    let trials = claim.context.latest().filter_map(|known| Some((known, trial(claim, known, factor)?)));
    let all: Vec<(&Known, Finding)> = trials.collect();
    let same = |(_, finding): &&(&Known, Finding)| finding.closeness == Closeness::Same;
    if let Some((known, finding)) = all.iter().find(same) {
        return Some(if by_chance(claim, &all, known, *finding) {
            Outcome::Not(Reason::Uncertain)
        } else {
            Outcome::Found(*finding)
        });
    }
    let named = |known: &Known| {
        let name = name(claim.tail.phrase).filter(|_| written_out(claim.tail.phrase));
        name.is_some_and(|name| known.quantity.nouns.iter().any(|noun| noun == name))
    };
    // `metade` alone may be half of anything.
    let load =
        names_a_load(claim.tail.phrase) && !(wordless(claim.tail.phrase) && claim.stated().unit.is_bare());
    let blamed = all.iter().find(|(known, _)| if load { may_blame(claim, known) } else { named(known) });
    let Some((known, finding)) = blamed else {
        let counted = claim.stated().unit.is_bare() && !claim.stated().nouns.is_empty();
        return (load && !counted).then_some(Outcome::Not(Reason::NoBase));
    };
    let exact = judge::agrees(claim.stated(), finding.value.times(known.exactness));
    let doubted = |(known, finding): &(&Known, Finding)| {
        finding.closeness == Closeness::Between && may_blame(claim, known)
    };
    let doubtful = exact || of_several(claim, factor) || all.iter().any(doubted);
    Some(if doubtful { Outcome::Not(Reason::Uncertain) } else { Outcome::Found(*finding) })
}

/// Whether a value far off fits only loosely, while one close by does not fit.
fn by_chance(claim: &Claim<'_>, all: &[(&Known, Finding)], known: &Known, finding: Finding) -> bool {
    let loose = distance(claim, finding) > 0.06;
    let nearer = |(other, found): &(&Known, Finding)| {
        found.closeness == Closeness::Off && may_blame(claim, other) && other.line > known.line
    };
    loose && all.iter().any(nearer)
}

/// Whether the factor is right about several values taken together: reads and writes, two regions.
fn of_several(claim: &Claim<'_>, factor: f64) -> bool {
    let line = claim.context.line();
    let beside = claim.context.at_hand().is_some_and(|last| last.line == line && may_blame(claim, last));
    let values: Vec<f64> = claim
        .context
        .latest()
        .filter(|known| may_blame(claim, known) && (!beside || known.line == line))
        .filter_map(|known| trial(claim, known, factor))
        .map(|finding| finding.value.middle())
        .collect();
    let agrees = |value: f64| judge::agrees(claim.stated(), Bounds::point(value));
    let pairs = values.iter().enumerate().flat_map(|(at, a)| values.iter().skip(at + 1).map(move |b| a + b));
    let mut total = 0.0;
    let mut totals = values.iter().map(|value| {
        total += value;
        total
    });
    pairs.into_iter().any(agrees) || totals.any(agrees)
}

/// Judges `÷ 30 = 3,300/day` on the value at hand, `users × 5 = 10M` on any that was stated.
pub fn continued(claim: &Claim<'_>, tokens: &[Token]) -> Option<Outcome> {
    let outcome = |known: &Known| {
        expression::continue_from(known.quantity.clone(), tokens)
            .map(|parsed| arithmetic::judge(claim, &parsed))
    };
    let same = |outcome: &Outcome| matches!(outcome, Outcome::Found(finding) if finding.closeness == Closeness::Same);
    if let Some(found) = claim.context.latest().filter_map(outcome).find(same) {
        return Some(found);
    }
    if claim.tail.tainted {
        return Some(Outcome::Not(Reason::Unreadable));
    }
    // `DAU × 5` is a sum when `10M DAU` or `DAU = 10M` stands before, else a formula.
    if let Some(name) = name(claim.tail.phrase) {
        let said = |known: &&Known| known.quantity.nouns.iter().any(|noun| noun == name);
        return claim.context.latest().find(said).and_then(outcome);
    }
    Some(claim.context.at_hand().and_then(outcome).unwrap_or(Outcome::Not(Reason::NoBase)))
}

/// `users × 5` rather than `5x`.
fn written_out(phrase: &[Token]) -> bool {
    phrase.iter().any(|token| matches!(token.kind, Kind::Op(_)))
}

/// The last word in front of the first operator.
fn name(phrase: &[Token]) -> Option<&str> {
    phrase.iter().take_while(|token| !matches!(token.kind, Kind::Op(_))).filter_map(Token::word).last()
}

/// How the stated value compares with `factor` times a known one.
pub fn trial(claim: &Claim<'_>, known: &Known, factor: f64) -> Option<Finding> {
    let mut base = known.quantity.clone();
    base.unit.soft = None;
    base.number.change(|value| value * factor);
    if base.unit.is_bare() != claim.stated().unit.is_bare() {
        return judge::numbers(&base, claim.stated()).filter(|_| near(claim, known));
    }
    claim.finding(&Expression::Quantity(Box::new(base))).ok()
}

/// Times and shares are not what peaks and copies multiply.
pub fn countable(stated: &Quantity) -> bool {
    stated.unit.time_power() <= 0 && !stated.number.percent && stated.number.first.value != 0.0
}

/// A value close by in the same measure: when the sum is wrong about it, it is wrong.
pub fn may_blame(claim: &Claim<'_>, known: &Known) -> bool {
    let (base, stated) = (&known.quantity.unit, &claim.stated().unit);
    let measured = !base.is_bare() && !stated.is_bare() && base.matches(stated);
    let at_hand = claim.context.at_hand().is_some_and(|last| last.quantity.span == known.quantity.span);
    let implied = stated.is_bare() && base.is_rate() && claim.stated().nouns.is_empty();
    // `≈ 578` and `pico 3x ≈ 1.7K QPS`: the unit came later.
    let unnamed = at_hand && known.computed && base.is_bare() && base.data_power() == stated.data_power();
    (measured || implied || unnamed) && near(claim, known)
}

fn near(claim: &Claim<'_>, known: &Known) -> bool {
    known.line + NEAR >= claim.context.line()
}

/// How far off the finding is, in powers of e.
pub fn distance(claim: &Claim<'_>, finding: Finding) -> f64 {
    let stated = claim.stated().number.first.value;
    (finding.value.middle() / stated).abs().ln().abs()
}

/// Words for a peak or for copies: what they multiply is the value before.
fn names_a_load(phrase: &[Token]) -> bool {
    const STEMS: [&str; 12] = [
        "peak", "pico", "burst", "spike", "surge", "rajada", "replic", "copia", "copies", "black", "leitur",
        "read",
    ];
    let mut words = phrase.iter().filter_map(Token::word).peekable();
    if words.peek().is_none() {
        return true;
    }
    words
        .any(|word| word == "rf" || names_an_average(word) || STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// `metade`, and not `10x`.
fn wordless(phrase: &[Token]) -> bool {
    phrase.iter().filter_map(Token::number).any(|number| number.said)
        && phrase.iter().all(|token| token.word().is_none())
}
