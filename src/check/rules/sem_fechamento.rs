//! `sem-fechamento`: a mock interview that spells out no closing.

use crate::check::rules::{closing, lacking};
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};

pub const RULE: Rule = Rule {
    id: "sem-fechamento",
    level: Level::Off,
    summary: Bilingual {
        pt: "Um mock não traz o fechamento 3+2+1 que deveria ter sido dito.",
        en: "A mock interview does not spell out the 3+2+1 closing that should have been said.",
    },
    why: Bilingual {
        pt: "A folha de cola mostra o fechamento de cada sistema; sem ele a linha fica vazia. Vem\n\
             desligada: quem fechou bem a entrevista não tem o que escrever.",
        en: "The printed sheet shows the closing of each system; without it the line stays empty. It\n\
             comes switched off: who closed well has nothing to write.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não falei de cache**\n\
         - DEVERIA TER DITO: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    good: closing::IN_FORM,
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    let what = Bilingual { pt: "fechamento", en: "closing" };
    let help = Bilingual {
        pt: "escreva num dos erros `DEVERIA TER DITO (formato 3+2+1):` e o fechamento abaixo",
        en: "write in one of its errors `SHOULD HAVE SAID (3+2+1):` and the closing below",
    };
    lacking::find(input, |interview| interview.wrap_up.is_none(), what, help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{guide, input, mock, wrap_up};
    use crate::model::{Interview, Kind};

    #[test]
    fn only_a_mock_without_a_closing_is_told() {
        let closed = Interview { wrap_up: Some(wrap_up(3, 90)), ..mock("Chat") };
        let practice = Interview { kind: Kind::Practice, ..mock("Chat") };
        let guide = guide(vec![mock("Chat"), closed, practice]);
        assert_eq!(find(&input(&guide)).len(), 1);
    }
}
