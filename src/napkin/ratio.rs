//! Reads and writes share a load: `100:1 → 330 reads/s`, `reads:writes 50:1, 200 writes/s → 10K reads/s`.

use super::Reason;
use super::claim::{Claim, Outcome};
use super::context::Known;
use super::expression::Expression;
use super::interval::Closeness;
use super::judge::Finding;
use super::pending::{countable, distance, may_blame, trial};
use super::quantity::Quantity;
use super::token::{Kind, Token};

/// One of the two parts of a load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Reads,
    Writes,
}

/// Judges `100:1 → 330 QPS`: the larger part, the smaller one, or one of both in the whole.
pub fn judge(claim: &Claim<'_>, ratio: f64) -> Option<Outcome> {
    if !countable(claim.stated()) || ratio <= 0.0 || !names_reading(claim) {
        return None;
    }
    let tried: Vec<(&Known, Finding)> = claim
        .context
        .latest()
        .flat_map(|known| {
            shares(ratio).into_iter().filter_map(move |share| Some((known, trial(claim, known, share)?)))
        })
        .collect();
    if let Some((_, finding)) = tried.iter().find(|(_, finding)| finding.closeness == Closeness::Same) {
        return Some(Outcome::Found(*finding));
    }
    let blamed: Vec<&(&Known, Finding)> = tried.iter().filter(|(known, _)| may_blame(claim, known)).collect();
    let sure = tried.iter().all(|(_, finding)| finding.closeness == Closeness::Off);
    match blamed.as_slice() {
        [] => None,
        [first, second, ..] if sure => {
            let nearer = distance(claim, first.1) <= distance(claim, second.1);
            Some(Outcome::Found(if nearer { first.1 } else { second.1 }))
        }
        _ => Some(Outcome::Not(Reason::Uncertain)),
    }
}

/// Judges `200 writes/s → 10K reads/s` by the ratio that was stated before it.
pub fn beside(claim: &Claim<'_>, left: &Quantity) -> Option<Outcome> {
    let ratio = claim.context.ratio()?;
    let ratio_at = claim.tail.phrase.iter().position(|token| matches!(token.kind, Kind::Ratio(_)));
    let named = claim.tail.phrase.get(..ratio_at.unwrap_or(claim.tail.phrase.len()))?;
    let from = part(words(named).chain(nouns(left)));
    let to = part(words(claim.head.label).chain(nouns(claim.stated())).chain(words(claim.head.tail)));
    if from == to || !countable(claim.stated()) || !left.unit.matches(&claim.stated().unit) {
        return None;
    }
    let tried: Vec<Finding> =
        shares(ratio).into_iter().filter_map(|share| claim.finding(&shared(left, share)).ok()).collect();
    let same = tried.iter().find(|finding| finding.closeness == Closeness::Same);
    let sure = from.is_some() && to.is_some() && tried.iter().all(|it| it.closeness == Closeness::Off);
    let (more, less) = (tried.first()?, tried.get(1)?);
    let meant = if to == Some(Part::Reads) { more } else { less };
    same.or(if sure { Some(meant) } else { None }).map(|finding| Outcome::Found(*finding))
}

/// The larger part over the smaller one, the reverse, and either in the whole.
fn shares(ratio: f64) -> [f64; 4] {
    [ratio, 1.0 / ratio, ratio / (ratio + 1.0), 1.0 / (ratio + 1.0)]
}

fn shared(left: &Quantity, share: f64) -> Expression {
    let mut part = left.clone();
    part.unit.soft = None;
    part.number.change(|value| value * share);
    Expression::Quantity(Box::new(part))
}

/// Other ratios (`compressão 10:1`) tell of other things.
fn names_reading(claim: &Claim<'_>) -> bool {
    let said = words(claim.tail.phrase).chain(words(claim.tail.before)).chain(words(claim.head.label));
    said.chain(nouns(claim.stated())).any(|word| part_of(word).is_some())
}

/// The one part that the words name.
fn part<'a>(words: impl Iterator<Item = &'a str>) -> Option<Part> {
    let mut parts = words.filter_map(part_of);
    let first = parts.next()?;
    parts.all(|part| part == first).then_some(first)
}

fn part_of(word: &str) -> Option<Part> {
    const READS: [&str; 4] = ["read", "leitur", "consult", "get"];
    const WRITES: [&str; 4] = ["write", "escrit", "gravac", "insert"];
    let starts = |stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    if starts(&READS) {
        Some(Part::Reads)
    } else if starts(&WRITES) {
        Some(Part::Writes)
    } else {
        None
    }
}

fn words(tokens: &[Token]) -> impl Iterator<Item = &str> {
    tokens.iter().filter_map(Token::word)
}

fn nouns(quantity: &Quantity) -> impl Iterator<Item = &str> {
    quantity.nouns.iter().map(String::as_str)
}
