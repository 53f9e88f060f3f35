//! `gap-sugerido`: a link to a recurring gap that was too unsure to make.

use crate::check::wording::{quoted, reason};
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::content::plain;
use crate::model::{RecurringGap, Suggestion};

pub const RULE: Rule = Rule {
    id: "gap-sugerido",
    level: Level::Off,
    summary: Bilingual {
        pt: "Um erro talvez repita um gap recorrente, mas as palavras não bastam para ligar os dois.",
        en: "An error may repeat a recurring gap, but its words do not suffice to link the two.",
    },
    why: Bilingual {
        pt: "Um link errado é pior do que nenhum; por isso o que é incerto fica de fora. Vem desligada:\n\
             a maioria das dúvidas não é repetição, e só você sabe. Ligue-a para revisar os gaps.",
        en: "A wrong link is worse than none; so what is unsure is left out. It comes switched off:\n\
             most doubts are no repetition, and only you can tell. Switch it on to review the gaps.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n### O que errei\n\n\
         **1. Cache sem invalidação**\n\
         - Parei antes do deep dive\n\
         - DEVERIA TER DITO: \"A write deletes the key, and the next read fills it.\"\n\n\
         ## Gaps Recorrentes\n\n\
         | # | Gap | Fix |\n|---|---|---|\n| 1 | Deep dive raso | Stateful ou stateless? |\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n### O que errei\n\n\
         **1. Cache sem invalidação**\n\
         - Parei antes do deep dive\n\
         - DEVERIA TER DITO: \"A write deletes the key, and the next read fills it.\"\n\
         → Gap: #1\n\n\
         ## Gaps Recorrentes\n\n\
         | # | Gap | Fix |\n|---|---|---|\n| 1 | Deep dive raso | Stateful ou stateless? |\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    let suggestions = input.guide.suggestions.iter();
    suggestions.filter_map(|suggestion| word(suggestion, input)).collect()
}

fn word(suggestion: &Suggestion, input: &Input) -> Option<Finding> {
    let (guide, lang) = (input.guide, input.lang);
    let recurring = guide.recurring.get(suggestion.recurring.0)?;
    let error = quoted(&plain(&guide.gap(suggestion.gap).title));
    let title = quoted(&plain(&recurring.title));
    let message = lang
        .pick(format!("{error} talvez repita o gap {title}"), format!("{error} may repeat the gap {title}"));
    let name = written_name(recurring);
    let help = lang.pick(
        format!("se repete, escreva `→ Gap: {name}` abaixo dele; se não, `→ Gap: nenhum`"),
        format!("if it does, write `→ Gap: {name}` below it; if not, `→ Gap: none`"),
    );
    let finding =
        Finding::at(guide.gap_place(suggestion.gap), message).label(reason(&suggestion.how, lang)).help(help);
    Some(match recurring.places.first() {
        Some(&place) => {
            finding.related(place, lang.pick("o gap está listado aqui", "the gap is listed here"))
        }
        None => finding,
    })
}

/// What to type after `→ Gap:` for it.
fn written_name(gap: &RecurringGap) -> String {
    gap.number.map_or_else(|| plain(&gap.title), |number| format!("#{number}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{self, gap, mock, recurring};
    use crate::model::{GapId, Guide, How, Interview, InterviewId, RecurringId};

    #[test]
    fn a_doubt_is_told_with_what_to_write() {
        let mock = Interview { gaps: vec![gap("Live update vago")], ..mock("Chat") };
        let suggestion = Suggestion {
            gap: GapId { interview: InterviewId(0), gap: 0 },
            recurring: RecurringId(0),
            how: How::Words { shared: vec!["vago".into()] },
        };
        let guide = Guide {
            recurring: vec![recurring(4, "Deep dive vago")],
            suggestions: vec![suggestion],
            ..fixture::guide(vec![mock])
        };
        let found = find(&fixture::input(&guide));
        let told = format!("{found:?}");
        assert!(told.contains("«Live update vago» talvez repita o gap «Deep dive vago»"), "{told}");
        assert!(told.contains("`→ Gap: #4`"), "{told}");
    }
}
