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
    bad: Example::Told(Bilingual {
        pt: "Two main trade-offs: eventual consistency on counters, random keys over a sequence.",
        en: "Two main trade-offs: eventual consistency on counters, random keys over a sequence.",
    }),
    good: Example::Told(Bilingual {
        pt: "…: eventual over strong consistency, because reads dominate, accepting counters that lag.",
        en: "…: eventual over strong consistency, because reads dominate, accepting counters that lag.",
    }),
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
    Finding::at(place, message).help(lang.pick(
        "a forma inteira: «X over Y, because Z, accepting W»",
        "the whole form: «X over Y, because Z, accepting W»",
    ))
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
    }
}
