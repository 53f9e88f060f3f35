//! `numero-repetido`: two mocks with one number.

use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "numero-repetido",
    level: Level::Error,
    summary: Bilingual {
        pt: "Dois mocks têm o mesmo número.",
        en: "Two mock interviews have the same number.",
    },
    why: Bilingual {
        pt: "«Melhor que no mock #2» já não diz qual. As duas páginas existem; a matriz e as\n\
             referências por número ficam ambíguas.",
        en: "“Better than in mock #2” no longer tells which. Both pages exist; the matrix and\n\
             references by number become ambiguous.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n### O que fiz bem\n\n- Requisitos claros\n\n\
         ## Mock #1: Chat (5/mar) — Hire\n\n### O que fiz bem\n\n- API enxuta\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n### O que fiz bem\n\n- Requisitos claros\n\n\
         ## Mock #2: Chat (5/mar) — Hire\n\n### O que fiz bem\n\n- API enxuta\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let &FaultKind::DuplicateNumber { number, first } = kind else { return None };
        let message = lang
            .pick(format!("o mock #{number} aparece duas vezes"), format!("mock #{number} appears twice"));
        let help = lang.pick("dê outro número a um dos dois", "give one of the two another number");
        Some(
            Finding::at(place, message)
                .label(lang.pick("número repetido", "number used again"))
                .help(help)
                .related(first, lang.pick("usado primeiro aqui", "first used here")),
        )
    })
}
