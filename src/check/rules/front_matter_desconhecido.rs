//! `front-matter-desconhecido`: a front matter key that means nothing here.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "front-matter-desconhecido",
    level: Level::Warning,
    summary: Bilingual {
        pt: "O front matter tem uma chave que não quer dizer nada para o compilado.",
        en: "The front matter has a key that means nothing to compilado.",
    },
    why: Bilingual {
        pt: "Uma chave com erro de digitação passa em silêncio: `privat: true` publicaria uma nota\n\
             que devia ficar em casa.",
        en: "A mistyped key passes in silence: `privat: true` would publish a note that was meant to\n\
             stay at home.",
    },
    bad: Example::Note("---\ntitel: Encurtador de URL\n---\n\nUma nota.\n"),
    good: Example::Note("---\ntitle: Encurtador de URL\n---\n\nUma nota.\n"),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::FrontMatterKey { key, nearest } = kind else { return None };
        let key = quoted(key);
        let message = lang.pick(
            format!("{key} não é uma chave do front matter"),
            format!("{key} is not a key of front matter"),
        );
        let help = match nearest {
            Some(known) => {
                lang.pick(format!("você quis dizer `{known}`?"), format!("did you mean `{known}`?"))
            }
            None => lang
                .pick(
                    "apague a linha, ou ignore esta regra na nota",
                    "remove the line, or ignore this rule in the note",
                )
                .into(),
        };
        Some(Finding::at(place, message).label(lang.pick("não tem efeito", "has no effect")).help(help))
    })
}
