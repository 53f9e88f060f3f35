//! Lists of plain numbers whose unit stands only at the end: `300 + 120 + 50 GB = 470 GB`.

use super::expression::{Expression, Parsed, Sign};
use super::quantity::Quantity;
use super::units::Unit;

/// The same list with the unit that its last number names, or else the stated value; `None` where each
/// number has its own, or counts something.
pub fn with_unit_of(parsed: &Parsed, stated: &Quantity) -> Option<Parsed> {
    let Expression::Sum(terms) = &parsed.expression else { return None };
    let quantities: Vec<(Sign, &Quantity)> =
        terms.iter().map(|(sign, term)| Some((*sign, term.single()?))).collect::<Option<_>>()?;
    let ((_, last), before) = quantities.split_last()?;
    let plain = |quantity: &Quantity| is_plain(quantity) && quantity.nouns.is_empty();
    let open = before.iter().all(|(_, quantity)| plain(quantity)) && !parsed.labelled;
    let unit = if is_plain(last) { &stated.unit } else { &last.unit };
    let fits = open && (!is_plain(last) || last.nouns.is_empty()) && !is_bare(unit);
    let given = |(sign, quantity): &(Sign, &Quantity)| {
        let mut quantity = (*quantity).clone();
        quantity.unit = unit.clone();
        quantity.number.other = quantity.number.other.filter(|other| !other.bytes);
        (*sign, Expression::Quantity(Box::new(quantity)))
    };
    fits.then(|| Parsed {
        expression: Expression::Sum(quantities.iter().map(given).collect()),
        ..parsed.clone()
    })
}

/// The same list in the thousands or millions that only the stated value names: `20 + 30 = 50K`.
pub fn with_magnitude_of(parsed: &Parsed, stated: &Quantity) -> Option<Parsed> {
    let Expression::Sum(terms) = &parsed.expression else { return None };
    let magnitude = stated.number.style.magnitude;
    let raised = |(sign, term): &(Sign, Expression)| {
        let mut quantity = term.single().filter(|quantity| is_digits(quantity))?.clone();
        quantity.number.first.value *= magnitude;
        quantity.number.other = None;
        Some((*sign, Expression::Quantity(Box::new(quantity))))
    };
    let terms = terms.iter().map(raised).collect::<Option<_>>()?;
    (magnitude > 1.0).then(|| Parsed { expression: Expression::Sum(terms), ..parsed.clone() })
}

/// Whether `stated` is what a slip makes of `total`, both in one unit: a wrong addition or a lost zero. Anything
/// further off counts something else, as `10 + 20 = 240 GB` does for machines of 8 GB.
pub fn is_slip(total: f64, stated: f64) -> bool {
    let powers = (stated / total).abs().log10();
    powers.abs() < 0.4 || (powers.abs() < 4.5 && (powers - powers.round()).abs() < 0.05)
}

fn is_plain(quantity: &Quantity) -> bool {
    is_bare(&quantity.unit) && !quantity.number.percent && !quantity.number.factor
}

fn is_digits(quantity: &Quantity) -> bool {
    quantity.number.style.magnitude == 1.0 && !quantity.number.percent && !quantity.number.factor
}

fn is_bare(unit: &Unit) -> bool {
    unit.is_bare() && unit.soft.is_none()
}
