//! `conta-errada`: a sum whose stated value is not what its left side comes to.

use crate::check::wording::{one_line, quoted};
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::model::LinkedInterview;
use crate::napkin::{Reason, Step, Verdict};
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "conta-errada",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um passo de uma conta não dá o valor escrito, mesmo com o arredondamento.",
        en: "A step of a sum does not come to the value written, even with its rounding.",
    },
    why: Bilingual {
        pt: "Uma conta decorada errada é dita errada na entrevista. Só se avisa do que é certo:\n\
             cada número vale pelo seu intervalo de arredondamento, um dia por 86 400 ou 100 mil\n\
             segundos, e na dúvida a conta fica como não conferida.",
        en: "A wrong sum learnt by heart is said wrong in the interview. Only what is certain is\n\
             reported: each number stands for its rounding interval, a day for 86 400 or 100K\n\
             seconds, and when in doubt the sum is not checked.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Pulei as contas**\n\
         - DEVERIA TER FEITO:\n\
         ```\n20M links × 500 bytes = 1GB\n```\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Pulei as contas**\n\
         - DEVERIA TER FEITO:\n\
         ```\n20M links × 500 bytes = 10GB\n```\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_interview(|linked| wrong_steps(linked).map(move |(place, step)| word(place, step, input.lang)))
}

fn wrong_steps(linked: &LinkedInterview) -> impl Iterator<Item = (Place, &Step)> {
    let interview = &linked.interview;
    let steps = interview.calculations.iter().flat_map(|calculation| &calculation.steps);
    steps
        .filter(|step| matches!(step.verdict, Verdict::DoesNotHold | Verdict::ChangesConclusion))
        .map(|step| (Place::new(interview.file, step.span), step))
}

fn word(place: Place, step: &Step, lang: Lang) -> Finding {
    let (left, stated) = (quoted(&step.left), quoted(&step.stated));
    let right = step.computed.as_deref().map(one_line);
    let message = match &right {
        Some(right) => {
            lang.pick(format!("{left} dá {right}, não {stated}"), format!("{left} is {right}, not {stated}"))
        }
        None => lang.pick(format!("{left} não dá {stated}"), format!("{left} is not {stated}")),
    };
    let finding = Finding::at(place, message + &crossing(step, lang));
    match right {
        Some(right) => finding.label(lang.pick(format!("o certo: {right}"), format!("should be {right}"))),
        None => finding,
    }
    .help(
        lang.pick(
            "corrija o valor ou os números à esquerda dele",
            "mend the value, or the numbers left of it",
        ),
    )
}

/// What to add when the right value lies beyond a threshold of the note.
fn crossing(step: &Step, lang: Lang) -> String {
    match &step.reason {
        Some(Reason::Threshold(threshold)) => {
            let threshold = quoted(threshold);
            lang.pick(
                format!(", e isso muda a conclusão: passa do limite {threshold}"),
                format!(", which changes the conclusion: it crosses the threshold {threshold}"),
            )
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::model::Calculation;
    use crate::span::Span;

    fn step(verdict: Verdict, reason: Option<Reason>) -> Step {
        let steps = fixture::calculation().steps.into_iter();
        steps.map(|step| Step { verdict, reason: reason.clone(), ..step }).next().expect("one step")
    }

    fn messages(step: Step) -> Vec<Finding> {
        let calculation = Calculation { span: step.span, text: "2 × 3 = 7".into(), steps: vec![step] };
        let mock = crate::model::Interview { calculations: vec![calculation], ..fixture::mock("Chat") };
        let guide = fixture::guide(vec![mock]);
        find(&fixture::input(&guide))
    }

    #[test]
    fn a_wrong_step_is_told_with_the_right_value() {
        let place = Place::new(crate::span::FileId(0), Span::new(8, 17));
        let finding = Finding::at(place, "«2 × 3» dá 6, não «7»")
            .label("o certo: 6")
            .help("corrija o valor ou os números à esquerda dele");
        assert_eq!(messages(step(Verdict::DoesNotHold, None)), [finding]);
    }

    #[test]
    fn a_changed_conclusion_names_the_threshold() {
        let found = messages(step(Verdict::ChangesConclusion, Some(Reason::Threshold("5 QPS".into()))));
        assert!(format!("{found:?}").contains("muda a conclusão: passa do limite «5 QPS»"), "{found:?}");
    }

    #[test]
    fn right_and_unchecked_steps_are_left_alone() {
        assert!(messages(step(Verdict::Holds, None)).is_empty());
        assert!(messages(step(Verdict::NotChecked, Some(Reason::Uncertain))).is_empty());
    }
}
