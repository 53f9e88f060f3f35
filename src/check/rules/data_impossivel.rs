//! `data-impossivel`: a day that no calendar has.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "data-impossivel",
    level: Level::Error,
    summary: Bilingual {
        pt: "A data de uma entrevista é de um dia que nenhum calendário tem.",
        en: "The date of an interview is a day that no calendar has.",
    },
    why: Bilingual {
        pt: "A data é mostrada como foi digitada, nunca consertada por adivinhação. Sem um dia de\n\
             verdade a entrevista não entra na ordem das outras nem na história dos gaps.",
        en: "The date is shown as typed, never mended by guessing. Without a real day the interview\n\
             has no rank among the others, nor a place in the history of the gaps.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (31/fev) — Hire\n\n### O que fiz bem\n\n- Requisitos claros\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (28/fev) — Hire\n\n### O que fiz bem\n\n- Requisitos claros\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::ImpossibleDate { text } = kind else { return None };
        let text = quoted(text);
        let message =
            lang.pick(format!("a data {text} não existe"), format!("the date {text} does not exist"));
        let label = lang.pick("nenhum calendário tem este dia", "no calendar has this day");
        let help = lang.pick(
            "corrija o dia ou o mês; até lá a entrevista fica sem lugar na ordem por data",
            "mend the day or the month; until then the interview has no rank by date",
        );
        Some(Finding::at(place, message).label(label).help(help))
    })
}
