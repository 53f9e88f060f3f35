//! `sem-veredito`: a mock interview that does not say how it ended.

use crate::check::rules::lacking;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};

pub const RULE: Rule = Rule {
    id: "sem-veredito",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um mock não diz como terminou. Uma prática sozinho nunca precisa dizer.",
        en: "A mock interview does not say how it ended. A practice alone never needs to.",
    },
    why: Bilingual {
        pt: "O guia desenha os vereditos ao longo do tempo; um mock sem veredito não aparece lá.\n\
             Nenhum veredito é adivinhado.",
        en: "The guide draws the verdicts over time; a mock without one is missing there.\n\
             No verdict is ever guessed.",
    },
    bad: Example::Note("## Mock #1: Encurtador de URL (3/mar)\n\n### O que fiz bem\n\n- Requisitos claros\n"),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Lean Hire\n\n### O que fiz bem\n\n- Requisitos claros\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    let what = Bilingual { pt: "veredito", en: "verdict" };
    let help = Bilingual {
        pt: "acrescente-o ao título depois de um travessão, como em `— Lean Hire`, ou ponha `verdict:` no front matter",
        en: "add it to the heading after a dash, as in `— Lean Hire`, or put `verdict:` in front matter",
    };
    lacking::find(input, |interview| interview.verdict.is_none(), what, help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{guide, input, mock};
    use crate::model::{Interview, Kind};

    #[test]
    fn a_practice_needs_no_verdict() {
        let practice = Interview { kind: Kind::Practice, ..mock("Chat") };
        let guide = guide(vec![practice, mock("Chat")]);
        assert_eq!(find(&input(&guide)).len(), 1);
    }
}
