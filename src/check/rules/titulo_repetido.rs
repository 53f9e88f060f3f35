//! `titulo-repetido`: two interviews whose titles make one address.

use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "titulo-repetido",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Dois títulos dariam o mesmo endereço; o segundo ganhou um número no fim.",
        en: "Two titles would make the same address; the second one got a number at its end.",
    },
    why: Bilingual {
        pt: "As duas páginas existem e nada se perde, mas o endereço da segunda muda se a ordem das\n\
             notas mudar. Um título só dela o deixa estável.",
        en: "Both pages exist and nothing is lost, but the address of the second changes when the\n\
             order of the notes does. A title of its own keeps it stable.",
    },
    bad: Example::Note(
        "## Simulado: Chat (3/mar) — Hire\n\n### O que fiz bem\n\n- Requisitos claros\n\n\
         ## Simulado: Chat (9/mar) — Hire\n\n### O que fiz bem\n\n- API enxuta\n",
    ),
    good: Example::Note(
        "## Simulado: Chat (3/mar) — Hire\n\n### O que fiz bem\n\n- Requisitos claros\n\n\
         ## Simulado: Chat em grupo (9/mar) — Hire\n\n### O que fiz bem\n\n- API enxuta\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::CollidingTitles { slug, first } = kind else { return None };
        let message = lang.pick(
            format!("outra entrevista já tem este título; a página desta se chama `{slug}`"),
            format!("another interview has this title; the page of this one is called `{slug}`"),
        );
        let help = lang.pick(
            "mude um dos títulos para que os dois endereços fiquem estáveis",
            "change one of the titles so that both addresses stay the same",
        );
        Some(
            Finding::at(place, message)
                .label(lang.pick("título repetido", "title used again"))
                .help(help)
                .related(*first, lang.pick("usado primeiro aqui", "first used here")),
        )
    })
}
