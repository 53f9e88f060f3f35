//! `veredito-ilegivel`: words in a verdict's place that are on no scale.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "veredito-ilegivel",
    level: Level::Warning,
    summary: Bilingual {
        pt: "O que está no lugar do veredito não é de escala conhecida.",
        en: "What stands in the place of the verdict is on no known scale.",
    },
    why: Bilingual {
        pt: "O veredito é mostrado como foi digitado, mas não entra no gráfico de vereditos ao longo\n\
             do tempo.",
        en: "The verdict is shown as typed, but is left out of the picture of verdicts over time.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Mais ou menos\n\n### O que fiz bem\n\n- API enxuta\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Borderline\n\n### O que fiz bem\n\n- API enxuta\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::VerdictUnknown { text } = kind else { return None };
        let text = quoted(text);
        let message = lang.pick(
            format!("o veredito {text} não está na escala"),
            format!("the verdict {text} is not on the scale"),
        );
        let help = lang.pick(
            "a escala: Strong No Hire, No Hire, Lean No Hire, Borderline, Lean Hire, Hire, Strong Hire; \
             a nuance vai entre parênteses",
            "the scale: Strong No Hire, No Hire, Lean No Hire, Borderline, Lean Hire, Hire, Strong Hire; \
             nuance goes in parentheses",
        );
        let label = lang.pick("mostrado como está, fora do gráfico", "shown as typed, left out of the chart");
        Some(Finding::at(place, message).label(label).help(help))
    })
}
