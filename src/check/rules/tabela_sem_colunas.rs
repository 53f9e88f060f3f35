//! `tabela-sem-colunas`: a recurring-gaps section that cannot be read as one.

use crate::check::wording::joined;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::fault::{Column, FaultKind};

pub const RULE: Rule = Rule {
    id: "tabela-sem-colunas",
    level: Level::Error,
    summary: Bilingual {
        pt: "A tabela de gaps recorrentes não tem uma coluna de que precisa, ou a seção não lista gap algum.",
        en: "The table of recurring gaps lacks a column that it needs, or its section lists no gap.",
    },
    why: Bilingual {
        pt: "Dessa tabela nascem a matriz, a página de cada gap e a folha de cola. Sem a coluna do\n\
             gap não há o que ligar; sem a da correção não há o que decorar.",
        en: "From this table come the matrix, a page for each gap and the printed sheet. Without the\n\
             gap's column there is nothing to link; without the fix's, nothing to learn by heart.",
    },
    bad: Example::Note("## Gaps Recorrentes\n\n| # | Quando |\n|---|---|\n| 1 | sempre |\n"),
    good: Example::Note(
        "## Gaps Recorrentes\n\n| # | Gap | Fix |\n|---|---|---|\n| 1 | Napkin math | Contas antes |\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let message = match kind {
            FaultKind::TableColumns { missing } => columns(missing, lang),
            FaultKind::RecurringEmpty => {
                let pt = "nenhum gap pôde ser lido nesta seção de gaps recorrentes";
                lang.pick(pt, "no gap could be read in this section of recurring gaps").to_string()
            }
            _ => return None,
        };
        let help = lang.pick(
            "o cabeçalho da tabela é `| # | Gap | Fix |`, com um gap em cada linha",
            "the header of the table is `| # | Gap | Fix |`, with one gap in each row",
        );
        Some(Finding::at(place, message).help(help))
    })
}

fn columns(missing: &[Column], lang: Lang) -> String {
    let names: Vec<_> = missing.iter().map(|column| format!("`{}`", name(*column))).collect();
    let names = joined(&names, lang);
    match missing.len() {
        1 => lang
            .pick(format!("falta a coluna {names} na tabela"), format!("the table lacks the column {names}")),
        _ => lang.pick(
            format!("faltam as colunas {names} na tabela"),
            format!("the table lacks the columns {names}"),
        ),
    }
}

fn name(column: Column) -> &'static str {
    match column {
        Column::Gap => "Gap",
        Column::Fix => "Fix",
    }
}
