//! `conta-muda-conclusao`: a wrong sum whose right value lies beyond a limit that the note itself states.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule, sum};
use crate::napkin::{Reason, Step, Verdict};

pub const RULE: Rule = Rule {
    id: "conta-muda-conclusao",
    level: Level::Error,
    summary: Bilingual {
        pt: "Uma conta está errada, e o valor certo passa de um limite que a própria nota usa para decidir.",
        en: "A sum is wrong, and the right value lies beyond a limit by which the note itself decides.",
    },
    why: Bilingual {
        pt: "É erro, e não aviso: o que se decora daqui não é um número torto, é a decisão contrária.\n\
             «Um Postgres aguenta» com dez vezes a carga que ele aguenta derruba o desenho inteiro\n\
             na primeira pergunta.",
        en: "It is an error and not a warning: what is learnt from here is no crooked number but the\n\
             opposite decision. “One Postgres is enough” at ten times what it can take brings the\n\
             whole design down at the first question.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Pulei as contas**\n\
         - DEVERIA TER FEITO:\n\
         ```\n\
         500M clicks/day → 580 QPS\n\
         → Postgres single node aguenta (até 2K QPS)\n\
         ```\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Pulei as contas**\n\
         - DEVERIA TER FEITO:\n\
         ```\n\
         500M clicks/day → 5.8K QPS\n\
         → Postgres single node NÃO aguenta (até 2K QPS)\n\
         ```\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    let lang = input.lang;
    let help = lang.pick(
        "corrija a conta e tire dela a conclusão de novo",
        "mend the sum, and draw the conclusion from it again",
    );
    input.each_interview(|linked| {
        let wrong = sum::steps(linked, Verdict::ChangesConclusion);
        wrong.map(|step| sum::wrong(step, &consequence(step.1, lang), lang).help(help))
    })
}

fn consequence(step: &Step, lang: Lang) -> String {
    match &step.reason {
        Some(Reason::Threshold(limit)) => {
            let limit = quoted(limit);
            lang.pick(
                format!(", e fica do outro lado do limite {limit}"),
                format!(", and lies on the other side of the limit {limit}"),
            )
        }
        _ => lang.pick(", e isso muda a conclusão", ", which changes the conclusion").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    #[test]
    fn the_limit_is_named() {
        let step = fixture::step(Verdict::ChangesConclusion);
        let step = Step { reason: Some(Reason::Threshold("5 QPS".into())), ..step };
        let guide = fixture::guide(vec![fixture::with_step(step)]);
        let found = format!("{:?}", find(&fixture::input(&guide)));
        assert!(found.contains("«2 × 3» dá 6, não «7», e fica do outro lado do limite «5 QPS»"), "{found}");
    }
}
