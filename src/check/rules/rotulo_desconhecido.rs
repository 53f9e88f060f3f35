//! `rotulo-desconhecido`: words before a colon that are one slip away from a label.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "rotulo-desconhecido",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Uma linha de um erro começa com o que é quase um rótulo, como `DEVERIA TER DIT:`.",
        en: "A line of an error begins with what is nearly a label, such as `SHOULD HAVE SAD:`.",
    },
    why: Bilingual {
        pt: "Sem o rótulo certo, a correção é lida como observação: não aparece entre as frases a\n\
             dizer, nem na folha de cola. Só se avisa quando uma letra separa as palavras de um\n\
             rótulo conhecido e elas não são, elas mesmas, palavras de uso.",
        en: "Without the right label a fix is read as an observation: it is missing among the phrases\n\
             to say and on the printed sheet. It is only told when one letter parts the words from a\n\
             known label and they are not words in use themselves.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não falei de cache**\n\
         - DEVERIA TER DIT: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não falei de cache**\n\
         - DEVERIA TER DITO: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::LabelUnknown { typed, nearest } = kind else { return None };
        let typed = quoted(typed);
        let message = lang.pick(
            format!("{typed} não é um rótulo conhecido"),
            format!("{typed} is not a label that is known"),
        );
        let label = lang.pick("não vale como rótulo", "does not count as a label");
        let help = lang.pick(format!("você quis dizer `{nearest}:`?"), format!("did you mean `{nearest}:`?"));
        Some(Finding::at(place, message).label(label).help(help))
    })
}
