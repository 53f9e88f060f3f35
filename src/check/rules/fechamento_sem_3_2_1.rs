//! `fechamento-sem-3-2-1`: a closing with more items than 3+2+1, or without one of its lists.

use crate::check::wording::joined;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::model::WrapUp;
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "fechamento-sem-3-2-1",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um fechamento tem itens demais para o formato 3+2+1, ou lhe faltam os componentes ou a melhoria.",
        en: "A closing has too many items for the form 3+2+1, or lacks its components or its improvement.",
    },
    why: Bilingual {
        pt: "Três componentes, dois trade-offs e uma melhoria cabem na memória e no último minuto.\n\
             Com mais do que isso nada se destaca. Um item a menos não é avisado, nem uma melhoria\n\
             dita em duas partes; o trade-off que falta tem a sua regra, `fechamento-sem-trade-off`.",
        en: "Three components, two trade-offs and one improvement fit one's memory and the last\n\
             minute. With more of them nothing stands out. One item less is not told, nor is an\n\
             improvement of two parts; lacking trade-offs have `fechamento-sem-trade-off`.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Fechei sem resumo**\n\
         - DEVERIA TER DITO (formato 3+2+1):\n\
         ```\n\
         \"Four key components: Postgres as source of truth, Redis for hot links,\n\
         a queue for click events, and a CDN at the edge.\n\n\
         Two main trade-offs: eventual consistency over exact counts because reads dominate,\n\
         and random keys over a sequence because they cannot be guessed.\n\n\
         With more time: I'd add custom aliases.\"\n\
         ```\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Fechei sem resumo**\n\
         - DEVERIA TER DITO (formato 3+2+1):\n\
         ```\n\
         \"Three key components: Postgres as source of truth, Redis for hot links,\n\
         and a queue for click events.\n\n\
         Two main trade-offs: eventual consistency over exact counts because reads dominate,\n\
         and random keys over a sequence because they cannot be guessed.\n\n\
         With more time: I'd add custom aliases.\"\n\
         ```\n",
    ),
    find,
};

/// The most components, trade-offs and improvements that are let pass. The improvement is often told
/// in two parts: `read replicas and SSE instead of polling`.
const MOST: [usize; 3] = [3, 2, 2];

fn find(input: &Input) -> Vec<Finding> {
    let lang = input.lang;
    input.each_interview(|linked| {
        let wrap_up = linked.interview.wrap_up.as_ref()?;
        let faults = faults(wrap_up, lang);
        let place = Place::new(linked.interview.file, wrap_up.span);
        (!faults.is_empty()).then(|| word(place, &faults, counts(wrap_up), lang))
    })
}

fn word(place: Place, faults: &[String], [a, b, c]: [usize; 3], lang: Lang) -> Finding {
    let faults = joined(faults, lang);
    let message = lang.pick(format!("o fechamento {faults}"), format!("the closing {faults}"));
    let label = lang.pick(format!("{a}+{b}+{c} em vez de 3+2+1"), format!("{a}+{b}+{c}, not 3+2+1"));
    let help = lang.pick(
        "fique com três componentes, dois trade-offs e uma melhoria: os que o entrevistador deve lembrar",
        "keep three components, two trade-offs and one improvement: those to be remembered",
    );
    Finding::at(place, message).label(label).help(help)
}

fn counts(wrap_up: &WrapUp) -> [usize; 3] {
    [wrap_up.components.len(), wrap_up.trade_offs.len(), wrap_up.improvements.len()]
}

fn faults(wrap_up: &WrapUp, lang: Lang) -> Vec<String> {
    let names =
        lang.pick(["componentes", "trade-offs", "melhorias"], ["components", "trade-offs", "improvements"]);
    let none = lang.pick(
        ["não nomeia componentes", "", "não diz o que faria com mais tempo"],
        ["names no components", "", "does not say what more time would bring"],
    );
    let lists = counts(wrap_up).into_iter().zip(MOST).zip(names.into_iter().zip(none));
    let fault = |((count, most), (name, none)): ((usize, usize), (&str, &str))| match count {
        0 => Some(none.to_string()).filter(|none| !none.is_empty()),
        _ if count > most => Some(lang.pick(format!("tem {count} {name}"), format!("has {count} {name}"))),
        _ => None,
    };
    lists.filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{improvements, trade_off, wrap_up};

    fn told(components: usize, trade_offs: usize, count: usize) -> String {
        let trade_offs = (0..trade_offs).map(|_| trade_off(vec![])).collect();
        let closing = WrapUp { trade_offs, improvements: improvements(count), ..wrap_up(components, 90) };
        faults(&closing, Lang::Pt).join("; ")
    }

    #[test]
    fn a_closing_in_form_or_a_little_short_is_left_alone() {
        for (components, trade_offs, improvements) in [(3, 2, 1), (3, 2, 2), (2, 1, 1), (3, 0, 1)] {
            assert_eq!(told(components, trade_offs, improvements), "");
        }
    }

    #[test]
    fn every_list_that_is_too_long_or_missing_is_told() {
        assert_eq!(told(10, 7, 5), "tem 10 componentes; tem 7 trade-offs; tem 5 melhorias");
        assert_eq!(told(0, 2, 0), "não nomeia componentes; não diz o que faria com mais tempo");
    }
}
