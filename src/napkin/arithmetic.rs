//! Judges arithmetic against the value that is stated for it.

use super::Reason;
use super::claim::{Claim, Outcome};
use super::evaluate::Trouble;
use super::excuse;
use super::expression::{Expression, Parsed, Side};
use super::interval::Closeness;
use super::judge::{self, Finding};
use super::listed;
use super::token::Relation;

/// Judges `parsed` against the stated value, or against the arithmetic that goes on from it.
pub fn judge(claim: &Claim<'_>, parsed: &Parsed) -> Outcome {
    if parsed.expression.quantities().iter().any(|quantity| quantity.ambiguous) {
        return Outcome::Not(Reason::Unreadable);
    }
    if let Some(raised) = raised(claim, parsed) {
        return raised;
    }
    let first = match (part_of_whole(claim, parsed), listed::with_unit_of(parsed, claim.stated())) {
        (Some(part), _) => compare(claim, &part),
        (_, Some(list)) => compare_list(claim, &list),
        _ => compare(claim, parsed),
    };
    let Some((whole, _)) = &claim.head.computed else { return first };
    if matches!(first, Outcome::Found(Finding { closeness: Closeness::Same, .. })) {
        first
    } else if judge::equal(&parsed.expression, &whole.expression) {
        Outcome::Equal
    } else if claim.sign == Relation::Arrow {
        Outcome::Not(Reason::Uncertain)
    } else {
        first
    }
}

fn compare(claim: &Claim<'_>, parsed: &Parsed) -> Outcome {
    match claim.finding(&parsed.expression) {
        Ok(finding)
            if finding.closeness != Closeness::Same && rounded_up(claim, &parsed.expression, finding) =>
        {
            Outcome::Found(Finding { closeness: Closeness::Same, ..finding })
        }
        Ok(finding) if finding.closeness == Closeness::Off && excuse::any(claim, parsed, finding) => {
            Outcome::Not(Reason::Uncertain)
        }
        Ok(finding) => Outcome::Found(finding),
        Err(Trouble::OutOfRange) => Outcome::Not(Reason::OutOfRange),
        Err(Trouble::UnitsDiffer) => Outcome::Not(Reason::UnitsDiffer),
    }
}

/// `2 + 3 = 5K QPS`, where that is right.
fn raised(claim: &Claim<'_>, parsed: &Parsed) -> Option<Outcome> {
    let raised = listed::with_magnitude_of(parsed, claim.stated())?;
    let list = listed::with_unit_of(&raised, claim.stated()).unwrap_or(raised);
    let outcome = compare(claim, &list);
    matches!(outcome, Outcome::Found(Finding { closeness: Closeness::Same, .. })).then_some(outcome)
}

/// A list without units is wrong only when a slip explains it.
fn compare_list(claim: &Claim<'_>, list: &Parsed) -> Outcome {
    let outcome = compare(claim, list);
    let Outcome::Found(finding @ Finding { closeness: Closeness::Off, .. }) = &outcome else {
        return outcome;
    };
    // Of two small numbers one may be a count of machines; three or more are a list.
    let numbers = list.expression.quantities();
    let plain = numbers.len() > 2 || numbers.iter().all(|quantity| quantity.number.first.value >= 10.0);
    let unnamed = claim.tail.phrase.first().is_some_and(|token| token.word().is_none());
    let slip = listed::is_slip(finding.value.middle(), claim.stated().number.first.value);
    if plain && unnamed && slip { outcome } else { Outcome::Not(Reason::Uncertain) }
}

/// `7K / 2K = 4 nodes`: of things that come whole, one more is needed.
fn rounded_up(claim: &Claim<'_>, expression: &Expression, finding: Finding) -> bool {
    excuse::next_whole(claim, expression, finding) && !claim.stated().nouns.is_empty()
}

/// `3M of 12M = 25%`: two numbers whose `of` divides.
fn part_of_whole(claim: &Claim<'_>, parsed: &Parsed) -> Option<Parsed> {
    let Expression::Product(factors) = &parsed.expression else { return None };
    let [(_, part), (Side::Times, whole)] = factors.as_slice() else { return None };
    let shares =
        parsed.expression.quantities().iter().any(|quantity| quantity.number.percent || quantity.number.said);
    let asked = parsed.shared && claim.stated().number.percent && !shares;
    asked.then(|| Parsed {
        expression: Expression::Product(vec![(Side::Times, part.clone()), (Side::Over, whole.clone())]),
        ..parsed.clone()
    })
}
