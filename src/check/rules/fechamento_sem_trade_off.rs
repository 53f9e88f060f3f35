//! `fechamento-sem-trade-off`: a closing that names no trade-off.

use crate::check::rules::closing;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "fechamento-sem-trade-off",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um fechamento lista o que foi desenhado e não diz nenhum trade-off.",
        en: "A closing lists what was designed and names no trade-off.",
    },
    why: Bilingual {
        pt: "É pelos trade-offs que o fechamento vale: sem eles ele só repete o desenho que já está\n\
             no quadro.",
        en: "Trade-offs are what a closing is worth: without them it only tells again the design\n\
             that is on the board already.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Fechei sem resumo**\n\
         - DEVERIA TER DITO (formato 3+2+1):\n\
         ```\n\
         \"Three key components: Postgres as source of truth, Redis for hot links,\n\
         and a queue for click events.\n\n\
         With more time: I'd add custom aliases.\"\n\
         ```\n",
    ),
    good: closing::IN_FORM,
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    let lang = input.lang;
    input.each_interview(|linked| {
        let wrap_up = linked.interview.wrap_up.as_ref().filter(|wrap_up| wrap_up.trade_offs.is_empty())?;
        let message = lang.pick("o fechamento não diz nenhum trade-off", "the closing names no trade-off");
        let help = lang.pick(
            "acrescente dois, ligados ao que você decidiu: `Two trade-offs: X over Y, because Z, accepting W`",
            "add two, tied to what you decided: `Two trade-offs: X over Y, because Z, accepting W`",
        );
        Some(Finding::at(Place::new(linked.interview.file, wrap_up.span), message).help(help))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{guide, input, mock, trade_off, wrap_up};
    use crate::model::{Interview, WrapUp};

    #[test]
    fn one_trade_off_is_enough() {
        let without = wrap_up(3, 90);
        let with = WrapUp { trade_offs: vec![trade_off(vec![])], ..wrap_up(3, 90) };
        let interview = |wrap_up| Interview { wrap_up: Some(wrap_up), ..mock("Chat") };
        let guide = guide(vec![interview(without), interview(with), mock("Chat")]);
        assert_eq!(find(&input(&guide)).len(), 1);
    }
}
