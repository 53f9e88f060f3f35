//! `trade-off-incompleto`: a trade-off of a closing that leaves a slot empty.

use crate::check::wording::{joined, quoted};
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::model::{LinkedInterview, Slot, TradeOff};
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "trade-off-incompleto",
    level: Level::Off,
    summary: Bilingual {
        pt: "Um trade-off do fechamento não diz tudo: X em vez de Y, porque Z, aceitando W.",
        en: "A trade-off of the closing does not say all: X over Y, because Z, accepting W.",
    },
    why: Bilingual {
        pt: "É pelo porquê e pelo preço que o entrevistador reconhece uma decisão. Vem desligada: em\n\
             sessenta segundos nem todo trade-off cabe inteiro.",
        en: "It is by the why and the price that an interviewer knows a decision. It comes switched\n\
             off: in sixty seconds not every trade-off fits whole.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Fechei sem resumo**\n\
         - DEVERIA TER DITO (formato 3+2+1):\n\
         ```\n\
         \"Three key components: Postgres as source of truth, Redis for hot links,\n\
         and a queue for click events.\n\n\
         Two main trade-offs: eventual consistency on the counters,\n\
         and random keys over a sequence.\n\n\
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
         Two main trade-offs: eventual consistency over exact counts, because reads dominate,\n\
         accepting counters that lag; and random keys over a sequence, because they cannot be\n\
         guessed, accepting a check for collisions.\n\n\
         With more time: I'd add custom aliases.\"\n\
         ```\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_interview(|linked| {
        incomplete(linked).map(move |(place, trade_off)| word(place, trade_off, input.lang))
    })
}

fn incomplete(linked: &LinkedInterview) -> impl Iterator<Item = (Place, &TradeOff)> {
    let file = linked.interview.file;
    let trade_offs = linked.interview.wrap_up.iter().flat_map(|wrap_up| &wrap_up.trade_offs);
    trade_offs
        .filter(|trade_off| !trade_off.missing.is_empty())
        .map(move |trade_off| (Place::new(file, trade_off.piece.span), trade_off))
}

fn word(place: Place, trade_off: &TradeOff, lang: Lang) -> Finding {
    let text = quoted(&trade_off.piece.text);
    let missing: Vec<_> = trade_off.missing.iter().map(|&slot| name(slot, lang).to_string()).collect();
    let missing = joined(&missing, lang);
    let message = lang.pick(
        format!("o trade-off {text} não diz {missing}"),
        format!("the trade-off {text} does not say {missing}"),
    );
    let words: Vec<_> =
        trade_off.missing.iter().filter_map(|&slot| opening(slot)).map(String::from).collect();
    let words = joined(&words, lang);
    Finding::at(place, message).help(lang.pick(
        format!("diga também {words}, como em «X over Y, because Z, accepting W»"),
        format!("say {words} too, as in «X over Y, because Z, accepting W»"),
    ))
}

/// The word that opens a slot in what is said aloud.
fn opening(slot: Slot) -> Option<&'static str> {
    match slot {
        Slot::Chosen => None,
        Slot::Over => Some("`over …`"),
        Slot::Because => Some("`because …`"),
        Slot::Accepting => Some("`accepting …`"),
    }
}

fn name(slot: Slot, lang: Lang) -> &'static str {
    match slot {
        Slot::Chosen => lang.pick("o que foi escolhido", "what was chosen"),
        Slot::Over => lang.pick("em vez de quê", "over what"),
        Slot::Because => lang.pick("por quê", "why"),
        Slot::Accepting => lang.pick("a que preço", "at what price"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::trade_off;

    #[test]
    fn the_missing_slots_are_named() {
        let found = word(Place::default(), &trade_off(vec![Slot::Because, Slot::Accepting]), Lang::Pt);
        assert!(format!("{found:?}").contains("«A over B» não diz por quê e a que preço"), "{found:?}");
        assert!(format!("{found:?}").contains("diga também `because …` e `accepting …`"), "{found:?}");
    }
}
