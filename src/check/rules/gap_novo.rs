//! `gap-novo`: errors that look alike in several interviews, and that no row of the table names.

use std::collections::BTreeSet;

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::model::{Cluster, Guide};

pub const RULE: Rule = Rule {
    id: "gap-novo",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Erros de entrevistas diferentes se parecem, e nenhuma linha da tabela de gaps fala deles.",
        en: "Errors of different interviews look alike, and no row of the table of gaps speaks of them.",
    },
    why: Bilingual {
        pt: "O que volta a dar errado é o que mais vale treinar, e é fácil não ver que voltou. Só se\n\
             fala disso em notas que já têm uma tabela de gaps recorrentes, e só quando os títulos\n\
             dizem o mesmo; um `→ Gap: nenhum` abaixo do erro o deixa de fora.",
        en: "What goes wrong again is what is most worth training, and it is easily overlooked. It is\n\
             only told in notes that have a table of recurring gaps, and only when the titles say\n\
             the same; `→ Gap: none` below an error leaves it out.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n### O que errei\n\n\
         **1. Não falei de idempotência**\n\
         - DEVERIA TER DITO: \"Retries are safe because every write carries an idempotency key.\"\n\n\
         ## Mock #2: Carteira digital (9/mar) — Hire\n\n### O que errei\n\n\
         **1. Esqueci a idempotência**\n\
         - DEVERIA TER DITO: \"The payment id is the idempotency key, so a retry charges once.\"\n\n\
         ## Gaps Recorrentes\n\n\
         | # | Gap | Fix |\n|---|---|---|\n| 1 | Napkin math | Contas antes de desenhar |\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n### O que errei\n\n\
         **1. Não falei de idempotência**\n\
         - DEVERIA TER DITO: \"Retries are safe because every write carries an idempotency key.\"\n\n\
         ## Mock #2: Carteira digital (9/mar) — Hire\n\n### O que errei\n\n\
         **1. Esqueci a idempotência**\n\
         - DEVERIA TER DITO: \"The payment id is the idempotency key, so a retry charges once.\"\n\n\
         ## Gaps Recorrentes\n\n\
         | # | Gap | Fix |\n|---|---|---|\n| 1 | Napkin math | Contas antes de desenhar |\n\
         | 2 | Idempotência | Uma chave por escrita, dita em voz alta |\n",
    ),
    find,
};

/// Of those before the last one no more are named; the rest is counted.
const MOST_NAMED: usize = 3;

fn find(input: &Input) -> Vec<Finding> {
    if input.guide.recurring.is_empty() {
        return Vec::new();
    }
    input.guide.clusters.iter().filter_map(|cluster| word(cluster, input)).collect()
}

/// Told where it happened last.
fn word(cluster: &Cluster, input: &Input) -> Option<Finding> {
    let (guide, lang) = (input.guide, input.lang);
    let (&last, before) = cluster.gaps.split_last()?;
    let count = cluster.gaps.iter().map(|gap| gap.interview).collect::<BTreeSet<_>>().len();
    let words = cluster.words.join(" ");
    let subject = quoted(&words);
    let message = lang.pick(
        format!("{subject} deu errado em {count} entrevistas e não está na tabela de gaps"),
        format!("{subject} went wrong in {count} interviews and is not in the table of gaps"),
    );
    let row = format!("| {} | {words} | … |", next_number(guide));
    let help = lang.pick(
        format!("acrescente a linha `{row}`; se não é o mesmo gap, escreva `→ Gap: nenhum` abaixo do erro"),
        format!("add the row `{row}`; if it is not one gap, write `→ Gap: none` below the error"),
    );
    let found = Finding::at(guide.gap_place(last), message).label(lang.pick("de novo aqui", "again here"));
    let (older, newest) = before.split_at(before.len().saturating_sub(MOST_NAMED));
    let more = match older.len() {
        0 => String::new(),
        more => lang.pick(format!(", e mais {more} antes"), format!(", and {more} more before")),
    };
    let label = |rank| lang.pick("antes aqui", "before here").to_owned() + if rank == 0 { &more } else { "" };
    let named = newest.iter().enumerate();
    let found = named.fold(found, |found, (rank, &gap)| found.related(guide.gap_place(gap), label(rank)));
    Some(found.help(help))
}

fn next_number(guide: &Guide) -> u32 {
    let last = guide.recurring.iter().filter_map(|gap| gap.number).max();
    last.map_or(1, |number| number.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{self, gap, mock, recurring};
    use crate::model::{GapId, Interview, InterviewId};

    fn guide() -> Guide {
        let mock = |title: &str| Interview { gaps: vec![gap("Sem cache")], ..mock(title) };
        let at = |rank| GapId { interview: InterviewId(rank), gap: 0 };
        Guide {
            clusters: vec![Cluster { gaps: vec![at(0), at(1)], words: vec!["cache".into()] }],
            ..fixture::guide(vec![mock("Chat"), mock("Feed")])
        }
    }

    #[test]
    fn a_row_is_offered_where_it_happened_last() {
        let guide = Guide { recurring: vec![recurring(4, "Wrap-up")], ..guide() };
        let found = find(&fixture::input(&guide));
        let told = format!("{found:?}");
        assert!(told.contains("«cache» deu errado em 2 entrevistas"), "{told}");
        assert!(told.contains("`| 5 | cache | … |`") && told.contains("antes aqui"), "{told}");
    }

    #[test]
    fn of_many_the_newest_are_named_and_the_rest_is_counted() {
        let mock = |title: &str| Interview { gaps: vec![gap("Sem cache")], ..mock(title) };
        let gaps = (0..6).map(|rank| GapId { interview: InterviewId(rank), gap: 0 }).collect();
        let guide = Guide {
            clusters: vec![Cluster { gaps, words: vec!["cache".into()] }],
            recurring: vec![recurring(4, "Wrap-up")],
            ..fixture::guide(vec![mock("Chat"); 6])
        };
        let told = format!("{:?}", find(&fixture::input(&guide)));
        assert_eq!(told.matches("antes aqui").count(), 3, "{told}");
        assert!(
            told.contains("em 6 entrevistas") && told.contains("\"antes aqui, e mais 2 antes\""),
            "{told}"
        );
    }

    #[test]
    fn without_a_table_nothing_is_offered() {
        assert_eq!(find(&fixture::input(&guide())), []);
    }
}
