//! `fechamento-fora-do-formato`: a closing that is not 3+2+1, or too long to say.

use crate::check::wording::joined;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Limits, Rule};
use crate::model::WrapUp;
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "fechamento-fora-do-formato",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um fechamento 3+2+1 tem componentes demais, trade-off nenhum, ou não cabe no tempo.",
        en: "A 3+2+1 closing has too many components, no trade-off, or does not fit the time.",
    },
    why: Bilingual {
        pt: "O fechamento é dito de memória, no último minuto: três componentes, dois trade-offs,\n\
             uma melhoria. O tempo é contado em palavras por minuto (150, salvo outra configuração).",
        en: "The closing is said from memory, in the last minute: three components, two trade-offs,\n\
             one improvement. Time is counted in words a minute (150 unless configured).",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Fechei sem resumo**\n\
         - DEVERIA TER DITO (formato 3+2+1):\n\
         ```\n\
         \"Four key components: Postgres as source of truth, Redis for hot links,\n\
         a queue for click events, and a CDN at the edge.\n\n\
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

/// How many components a closing names.
const COMPONENTS: usize = 3;

fn find(input: &Input) -> Vec<Finding> {
    input.each_interview(|linked| {
        let wrap_up = linked.interview.wrap_up.as_ref()?;
        let faults = faults(wrap_up, input.limits, input.lang);
        let place = Place::new(linked.interview.file, wrap_up.span);
        (!faults.is_empty()).then(|| word(place, &faults, input.lang))
    })
}

fn word(place: Place, faults: &[String], lang: Lang) -> Finding {
    let faults = joined(faults, lang);
    let message = lang.pick(format!("o fechamento {faults}"), format!("the closing {faults}"));
    Finding::at(place, message).help(lang.pick(
        "deixe três componentes, dois trade-offs e uma melhoria",
        "keep three components, two trade-offs and one improvement",
    ))
}

fn faults(wrap_up: &WrapUp, limits: &Limits, lang: Lang) -> Vec<String> {
    let (components, seconds) = (wrap_up.components.len(), limits.seconds(wrap_up.words));
    let limit = limits.wrap_up_seconds;
    let many = (components > COMPONENTS).then(|| {
        lang.pick(
            format!("tem {components} componentes em vez de 3"),
            format!("has {components} components, not 3"),
        )
    });
    let none =
        wrap_up.trade_offs.is_empty().then(|| lang.pick("não tem trade-off", "has no trade-off").to_string());
    let long = (seconds > u64::from(limit)).then(|| {
        lang.pick(
            format!("leva {seconds} s (o limite é {limit} s)"),
            format!("takes {seconds} s (the limit is {limit} s)"),
        )
    });
    [many, none, long].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{trade_off, wrap_up};

    fn told(wrap_up: &WrapUp) -> String {
        faults(wrap_up, &Limits::default(), Lang::Pt).join("; ")
    }

    #[test]
    fn a_closing_in_form_is_left_alone() {
        assert_eq!(told(&WrapUp { trade_offs: vec![trade_off(vec![])], ..wrap_up(3, 150) }), "");
    }

    #[test]
    fn every_fault_of_a_closing_is_told() {
        let all = "tem 4 componentes em vez de 3; não tem trade-off; leva 75 s (o limite é 60 s)";
        assert_eq!(told(&wrap_up(4, 188)), all);
    }
}
