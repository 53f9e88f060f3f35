//! `cerca-aberta`: a fence that nothing closes.

use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "cerca-aberta",
    level: Level::Error,
    summary: Bilingual {
        pt: "Uma cerca de código (``` ou ~~~) abre e nunca fecha.",
        en: "A code fence (``` or ~~~) opens and never closes.",
    },
    why: Bilingual {
        pt: "Tudo o que vem depois dela vira código: os erros, as correções e até as entrevistas\n\
             seguintes deixam de ser lidos como tais.",
        en: "All that follows turns into code: errors, fixes and even the next interviews are no\n\
             longer read as what they are.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não fiz as contas**\n\
         - DEVERIA TER FEITO:\n\
         ```\n\
         1M links/day → 12 QPS\n\n\
         **2. Não falei de cache**\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não fiz as contas**\n\
         - DEVERIA TER FEITO:\n\
         ```\n\
         1M links/day → 12 QPS\n\
         ```\n\n\
         **2. Não falei de cache**\n\
         - DEVERIA TER DITO: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::FenceUnclosed = kind else { return None };
        let message = lang.pick("esta cerca de código nunca é fechada", "this code fence is never closed");
        let help = lang.pick(
            "repita os mesmos sinais, sozinhos numa linha, onde o código termina",
            "repeat the same marks, alone on a line, where the code ends",
        );
        Some(Finding::at(place, message).label(lang.pick("aberta aqui", "opened here")).help(help))
    })
}
