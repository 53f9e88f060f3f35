//! `gap-desconhecido`: `→ Gap: …` that names no recurring gap.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::content::plain;
use crate::fault::FaultKind;
use crate::model::{Guide, RecurringGap};

pub const RULE: Rule = Rule {
    id: "gap-desconhecido",
    level: Level::Error,
    summary: Bilingual {
        pt: "Uma linha `→ Gap: …` aponta para um gap recorrente que nenhuma tabela lista.",
        en: "A line `→ Gap: …` points to a recurring gap that no table lists.",
    },
    why: Bilingual {
        pt: "O que você escreve vale mais do que o que o compilado infere. Se o nome não existe,\n\
             o erro fica sem o gap que você quis dar a ele.",
        en: "What you write overrules what compilado infers. If the name does not exist, the error\n\
             is left without the gap that you meant for it.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Pulei as contas**\n\
         - DEVERIA TER DITO: \"Let me do some quick math first.\"\n\
         → Gap: #7\n\n\
         ## Gaps Recorrentes\n\n\
         | # | Gap | Fix |\n|---|---|---|\n| 1 | Napkin math | Contas antes de desenhar |\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Pulei as contas**\n\
         - DEVERIA TER DITO: \"Let me do some quick math first.\"\n\
         → Gap: #1\n\n\
         ## Gaps Recorrentes\n\n\
         | # | Gap | Fix |\n|---|---|---|\n| 1 | Napkin math | Contas antes de desenhar |\n",
    ),
    find,
};

/// How many gaps the help names.
const NAMED: usize = 6;

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::UnknownGap { name } = kind else { return None };
        let name = quoted(name);
        let message = lang.pick(
            format!("nenhum gap recorrente se chama {name}"),
            format!("no recurring gap is called {name}"),
        );
        Some(Finding::at(place, message).help(help(input.guide, lang)))
    })
}

fn help(guide: &Guide, lang: Lang) -> String {
    let known: Vec<_> = guide.recurring.iter().take(NAMED).map(name).collect();
    if known.is_empty() {
        let pt =
            "nenhuma nota tem uma tabela de gaps recorrentes; crie uma com as colunas `#`, `Gap` e `Fix`";
        let en = "no note has a table of recurring gaps; make one with the columns `#`, `Gap` and `Fix`";
        return lang.pick(pt, en).to_string();
    }
    let known = known.join(", ");
    lang.pick(format!("os gaps listados: {known}"), format!("the gaps listed: {known}"))
}

fn name(gap: &RecurringGap) -> String {
    let title = quoted(&plain(&gap.title));
    gap.number.map_or_else(|| title.clone(), |number| format!("#{number} {title}"))
}
