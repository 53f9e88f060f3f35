//! `conta-errada`: a sum whose stated value is not what its left side comes to.

use crate::check::{Bilingual, Example, Finding, Input, Level, Rule, sum};
use crate::napkin::Verdict;

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
             segundos, e na dúvida a conta fica como não conferida. Se o erro muda a decisão que a\n\
             nota tira da conta, quem avisa é `conta-muda-conclusao`.",
        en: "A wrong sum learnt by heart is said wrong in the interview. Only what is certain is\n\
             reported: each number stands for its rounding interval, a day for 86 400 or 100K\n\
             seconds, and when in doubt the sum is not checked. Where it changes what the note\n\
             concludes from the sum, `conta-muda-conclusao` tells it.",
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
    let help = input
        .lang
        .pick("corrija o valor, ou os números à esquerda dele", "mend the value, or the numbers left of it");
    input.each_interview(|linked| {
        let wrong = sum::steps(linked, Verdict::DoesNotHold);
        wrong.map(|step| sum::wrong(step, "", input.lang).help(help))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::napkin::{Reason, Step};

    fn count(step: Step) -> usize {
        let guide = fixture::guide(vec![fixture::with_step(step)]);
        find(&fixture::input(&guide)).len()
    }

    #[test]
    fn a_wrong_step_is_told() {
        assert_eq!(count(fixture::step(Verdict::DoesNotHold)), 1);
    }

    #[test]
    fn right_and_unchecked_steps_are_left_alone() {
        assert_eq!(count(fixture::step(Verdict::Holds)), 0);
        let unsure = Step { reason: Some(Reason::Uncertain), ..fixture::step(Verdict::NotChecked) };
        assert_eq!(count(unsure), 0);
    }
}
