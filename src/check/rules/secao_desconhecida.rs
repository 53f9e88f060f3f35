//! `secao-desconhecida`: a heading of an interview that is one slip away from that of a section.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "secao-desconhecida",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um título dentro de uma entrevista é quase o de uma seção, como `O que erreii`.",
        en: "A heading in an interview is nearly that of a section, such as `What went wron`.",
    },
    why: Bilingual {
        pt: "O que está abaixo dele fica na página como texto comum: nenhum erro é contado, nenhum\n\
             ponto forte é lido, e nada disso entra na história dos gaps.",
        en: "What stands below it is kept on the page as ordinary text: no error is counted, no\n\
             strength is read, and none of it is part of the history of the gaps.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que fiz beem\n\n- Requisitos claros\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não falei de cache**\n\
         - DEVERIA TER DITO: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que fiz bem\n\n- Requisitos claros\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não falei de cache**\n\
         - DEVERIA TER DITO: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::SectionUnknown { typed, nearest } = kind else { return None };
        let typed = quoted(typed);
        let message = lang.pick(
            format!("{typed} não é o título de uma seção conhecida"),
            format!("{typed} is not the heading of a section that is known"),
        );
        let label =
            lang.pick("o que vem abaixo é lido como texto comum", "all below is read as ordinary text");
        let help = lang.pick(format!("você quis dizer `{nearest}`?"), format!("did you mean `{nearest}`?"));
        Some(Finding::at(place, message).label(label).help(help))
    })
}
