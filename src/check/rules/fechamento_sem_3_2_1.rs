//! `fechamento-sem-3-2-1`: a closing with more items than 3+2+1, or without one of its lists.

use crate::check::rules::closing;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::model::{Piece, WrapUp};
use crate::span::{Place, Span};

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
    good: closing::IN_FORM,
    find,
};

/// One of the three lists of a closing.
struct List<'a> {
    /// Its items, in order.
    pieces: Vec<&'a Piece>,
    /// The most items that are let pass.
    most: usize,
    /// What the items are called.
    name: &'static str,
    /// What to say when there is none, and what to do; nothing where another rule tells it.
    missing: Option<(&'static str, &'static str)>,
}

fn find(input: &Input) -> Vec<Finding> {
    input.each_interview(|linked| {
        let file = linked.interview.file;
        let wrap_up = linked.interview.wrap_up.iter();
        wrap_up.flat_map(move |wrap_up| {
            let whole = Place::new(file, wrap_up.span);
            lists(wrap_up, input.lang).into_iter().filter_map(move |list| word(&list, whole, input.lang))
        })
    })
}

fn lists(wrap_up: &WrapUp, lang: Lang) -> [List<'_>; 3] {
    let components = List {
        pieces: wrap_up.components.iter().collect(),
        most: 3,
        name: lang.pick("componentes", "components"),
        missing: Some(lang.pick(
            ("não nomeia componentes", "abra com três: `Three key components: …`"),
            ("names no components", "open with three: `Three key components: …`"),
        )),
    };
    let trade_offs = List {
        pieces: wrap_up.trade_offs.iter().map(|trade_off| &trade_off.piece).collect(),
        most: 2,
        name: "trade-offs",
        missing: None,
    };
    // The improvement is often told in two parts: `read replicas, and SSE instead of polling`.
    let improvements = List {
        pieces: wrap_up.improvements.iter().collect(),
        most: 2,
        name: lang.pick("melhorias", "improvements"),
        missing: Some(lang.pick(
            ("não diz o que faria com mais tempo", "termine com uma melhoria: `With more time: …`"),
            ("does not say what more time would bring", "end with one improvement: `With more time: …`"),
        )),
    };
    [components, trade_offs, improvements]
}

/// Told at the items that are too many, or at the whole closing for a list that is missing.
fn word(list: &List, whole: Place, lang: Lang) -> Option<Finding> {
    let (count, name) = (list.pieces.len(), list.name);
    if count == 0 {
        let (lacks, help) = list.missing?;
        let message = lang.pick(format!("o fechamento {lacks}"), format!("the closing {lacks}"));
        return Some(Finding::at(whole, message).help(help));
    }
    let surplus = list.pieces.get(list.most..)?.iter().map(|piece| piece.span).reduce(Span::cover)?;
    let message = lang.pick(
        format!("o fechamento tem {count} {name}; o formato é 3+2+1"),
        format!("the closing has {count} {name}; the form is 3+2+1"),
    );
    let help = lang.pick(
        "fique com os que o entrevistador deve lembrar",
        "keep those that the interviewer should remember",
    );
    let label = lang.pick("daqui em diante sobra", "too many from here on");
    Some(Finding::at(Place::new(whole.file, surplus), message).label(label).help(help))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{guide, improvements, input, mock, trade_off, wrap_up};
    use crate::model::Interview;

    fn told(components: usize, trade_offs: usize, count: usize) -> Vec<String> {
        let trade_offs = (0..trade_offs).map(|_| trade_off(vec![])).collect();
        let closing = WrapUp { trade_offs, improvements: improvements(count), ..wrap_up(components, 90) };
        let guide = guide(vec![Interview { wrap_up: Some(closing), ..mock("Chat") }]);
        find(&input(&guide)).iter().map(|found| format!("{found:?}")).collect()
    }

    #[test]
    fn a_closing_in_form_or_a_little_short_is_left_alone() {
        for (components, trade_offs, improvements) in [(3, 2, 1), (3, 2, 2), (2, 1, 1), (3, 0, 1)] {
            assert_eq!(told(components, trade_offs, improvements), [""; 0]);
        }
    }

    #[test]
    fn every_list_that_is_too_long_or_missing_is_told() {
        let found = told(10, 7, 5);
        for (found, counted) in found.iter().zip(["10 componentes", "7 trade-offs", "5 melhorias"]) {
            assert!(found.contains(counted), "{found}");
        }
        assert_eq!((found.len(), told(0, 2, 0).len()), (3, 2));
    }
}
