//! What the rules about sums share: which steps are wrong, and how to tell the right value.

use crate::check::wording::{one_line, quoted};
use crate::check::{Finding, Lang};
use crate::model::LinkedInterview;
use crate::napkin::{Convention, Step, Verdict};
use crate::span::Place;

/// The steps of an interview's sums that were judged so.
pub(super) fn steps(linked: &LinkedInterview, verdict: Verdict) -> impl Iterator<Item = (Place, &Step)> {
    let interview = &linked.interview;
    let steps = interview.calculations.iter().flat_map(|calculation| &calculation.steps);
    steps
        .filter(move |step| step.verdict == verdict)
        .map(|step| (Place::new(interview.file, step.span), step))
}

/// A wrong step, the right value beside it with what it rests on; `consequence` ends the sentence.
pub(super) fn wrong((place, step): (Place, &Step), consequence: &str, lang: Lang) -> Finding {
    let (left, stated) = (quoted(&step.left), quoted(&step.stated));
    let Some(right) = step.computed.as_deref().map(one_line) else {
        let message = lang.pick(format!("{left} não dá {stated}"), format!("{left} is not {stated}"));
        return Finding::at(place, message + consequence);
    };
    let message =
        lang.pick(format!("{left} dá {right}, não {stated}"), format!("{left} is {right}, not {stated}"));
    let basis = basis(step.convention, lang).map_or(String::new(), |basis| format!(" ({basis})"));
    let label = lang.pick(format!("o certo: {right}{basis}"), format!("should be {right}{basis}"));
    Finding::at(place, message + consequence).label(label)
}

/// The length of a day or month by which the right value was told.
fn basis(convention: Option<Convention>, lang: Lang) -> Option<&'static str> {
    match convention {
        Some(Convention::Day86400) => Some(lang.pick("dia de 86 400 s", "a day of 86 400 s")),
        Some(Convention::Day100K) => Some(lang.pick("dia de 100 mil s", "a day of 100K s")),
        Some(Convention::Month30) => Some(lang.pick("mês de 30 dias", "a month of 30 days")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    #[test]
    fn the_right_value_is_told_with_what_it_rests_on() {
        let step = fixture::step(Verdict::DoesNotHold);
        let step = Step { convention: Some(Convention::Day86400), ..step };
        let found = wrong((Place::default(), &step), "", Lang::Pt);
        let expected =
            Finding::at(Place::default(), "«2 × 3» dá 6, não «7»").label("o certo: 6 (dia de 86 400 s)");
        assert_eq!(found, expected);
    }

    #[test]
    fn a_step_without_a_right_value_is_told_all_the_same() {
        let step = Step { computed: None, ..fixture::step(Verdict::DoesNotHold) };
        let found = wrong((Place::default(), &step), ", e pronto", Lang::Pt);
        assert_eq!(found, Finding::at(Place::default(), "«2 × 3» não dá «7», e pronto"));
    }
}
