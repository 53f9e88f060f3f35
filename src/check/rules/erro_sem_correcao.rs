//! `erro-sem-correcao`: an error that does not say what to do instead.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::content::plain;
use crate::model::{Gap, Item, ItemKind, LinkedInterview};
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "erro-sem-correcao",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um erro não diz o que deveria ter sido feito, dito ou perguntado.",
        en: "An error does not say what should have been done, said or asked.",
    },
    why: Bilingual {
        pt: "Na véspera da próxima entrevista é a correção que se relê. Um erro sem ela só lembra\n\
             que doeu. Conselhos, que não culpam ninguém, não precisam de correção.",
        en: "On the eve of the next interview it is the fix that one reads. An error without it only\n\
             recalls that it hurt. Advice, which blames nobody, needs none.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não falei de cache**\n\
         - Todas as leituras iam direto ao banco\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não falei de cache**\n\
         - Todas as leituras iam direto ao banco\n\
         - DEVERIA TER DITO: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_interview(|linked| unmended(linked).map(move |(place, gap)| word(place, gap, input.lang)))
}

fn unmended(linked: &LinkedInterview) -> impl Iterator<Item = (Place, &Gap)> {
    let interview = &linked.interview;
    let gaps = interview.gaps.iter().filter(|gap| gap.counts && !gap.items.iter().any(mends));
    gaps.map(|gap| (Place::new(interview.file, gap.title_span), gap))
}

/// A label with nothing after it mends nothing.
fn mends(item: &Item) -> bool {
    let kind = matches!(item.kind, ItemKind::Fix(_) | ItemKind::Alternative | ItemKind::Phrase);
    kind && !item.body.is_empty()
}

fn word(place: Place, gap: &Gap, lang: Lang) -> Finding {
    let title = plain(&gap.title);
    let message = match title.trim() {
        "" => lang.pick("este erro não tem correção", "this error has no fix").to_string(),
        title => {
            let title = quoted(title);
            lang.pick(format!("o erro {title} não tem correção"), format!("the error {title} has no fix"))
        }
    };
    let label = lang.pick("conta o que houve, não o que fazer", "tells what happened, not what to do");
    Finding::at(place, message).label(label).help(lang.pick(
        "escreva abaixo dele `DEVERIA TER FEITO: …`, `DEVERIA TER DITO: …` ou `→ Frase: \"…\"`",
        "write below it `SHOULD HAVE DONE: …`, `SHOULD HAVE SAID: …` or `→ Phrase: \"…\"`",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{self, gap, item, mock};
    use crate::model::{Interview, Speech};

    fn count(gap: Gap) -> usize {
        let guide = fixture::guide(vec![Interview { gaps: vec![gap], ..mock("Chat") }]);
        unmended(&guide.interviews[0]).count()
    }

    fn with(kind: ItemKind) -> Gap {
        Gap { items: vec![item(ItemKind::Observation, "doeu"), item(kind, "cache")], ..gap("Sem cache") }
    }

    #[test]
    fn an_error_needs_something_to_do_or_say() {
        assert_eq!(count(gap("Sem cache")), 1);
        assert_eq!(count(with(ItemKind::Pattern)), 1);
        assert_eq!(count(with(ItemKind::Fix(Speech::Do))), 0);
        assert_eq!(count(with(ItemKind::Phrase)), 0);
    }

    #[test]
    fn advice_needs_none_and_an_empty_label_is_none() {
        assert_eq!(count(Gap { counts: false, ..gap("Nada grave") }), 0);
        let empty = Item { body: vec![], ..item(ItemKind::Fix(Speech::Say), "") };
        assert_eq!(count(Gap { items: vec![empty], ..gap("Sem cache") }), 1);
    }
}
