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
        pt: "Uma chave com erro de digitação não faz o que dizia. Uma que parece `private`, `draft` ou `public`\n\
             esconde a nota, até que se possa ler o que ela diz.",
        en: "A mistyped key does not do what it said. One that looks like `private`, `draft` or `public`\n\
             hides the note, until what it says can be read.",
    },
    bad: Example::Note("---\ntitel: Encurtador de URL\n---\n\nUma nota.\n"),
    good: Example::Note("---\ntitle: Encurtador de URL\n---\n\nUma nota.\n"),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::FrontMatterKey { key, nearest, hides } = kind else { return None };
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
        let label = match hides {
            true => lang.pick("na dúvida, a nota fica escondida", "in doubt, the note is hidden"),
            false => lang.pick("não tem efeito", "has no effect"),
        };
        Some(Finding::at(place, message).label(label).help(help))
    })
}
