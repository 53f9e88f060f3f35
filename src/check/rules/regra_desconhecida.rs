//! `regra-desconhecida`: a comment that switches off a rule that is none.

use crate::check::ignore::{self, OF_THE_FILE};
use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule, UnknownRule};
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "regra-desconhecida",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um comentário `compilado: ignorar` nomeia uma regra que não existe, ou que não se pode ignorar.",
        en: "A comment `compilado: ignore` names a rule that does not exist, or cannot be ignored.",
    },
    why: Bilingual {
        pt: "O comentário não tem efeito, e parece ter. As regras sobre o arquivo inteiro\n\
             (`arquivo-ilegivel`, `nao-utf8`) não se ignoram por dentro dele.",
        en: "The comment has no effect, and looks as if it had. Rules about the file as a whole\n\
             (`arquivo-ilegivel`, `nao-utf8`) cannot be ignored from inside it.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         <!-- compilado: ignorar erro-sem-corecao -->\n\
         **1. Não falei de cache**\n\
         - Todas as leituras iam direto ao banco\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         <!-- compilado: ignorar erro-sem-correcao -->\n\
         **1. Não falei de cache**\n\
         - Todas as leituras iam direto ao banco\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    let names = input.ignores.iter().flat_map(|ignore| {
        ignore.rules.iter().map(|(name, span)| (Place::new(ignore.place.file, *span), name))
    });
    names.filter_map(|(place, name)| word(place, name, input.lang)).collect()
}

fn word(place: Place, name: &str, lang: Lang) -> Option<Finding> {
    let shown = quoted(name);
    match ignore::rule(name) {
        None => {
            let message =
                lang.pick(format!("a regra {shown} não existe"), format!("the rule {shown} does not exist"));
            let label = lang.pick("nada é ignorado por este nome", "nothing is ignored by this name");
            Some(Finding::at(place, message).label(label).help(nearest(name, lang)))
        }
        Some(id) if OF_THE_FILE.contains(&id) => {
            let message = lang.pick(
                format!("a regra {shown} não pode ser ignorada"),
                format!("the rule {shown} cannot be ignored"),
            );
            let label = lang.pick("fala do arquivo inteiro", "speaks of the file as a whole");
            let help = lang.pick(
                "conserte o arquivo, ou mude o nível da regra no compilado.toml",
                "mend the file, or change the level of the rule in compilado.toml",
            );
            Some(Finding::at(place, message).label(label).help(help))
        }
        Some(_) => None,
    }
}

fn nearest(name: &str, lang: Lang) -> String {
    match UnknownRule::new(name).nearest {
        Some(known) => lang.pick(format!("você quis dizer `{known}`?"), format!("did you mean `{known}`?")),
        None => lang
            .pick(
                "use o nome que a mensagem mostra entre colchetes, como em `aviso[sem-veredito]`",
                "use the name that the message shows in brackets, as in `warning[sem-veredito]`",
            )
            .to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(name: &str) -> String {
        format!("{:?}", word(Place::default(), name, Lang::Pt))
    }

    #[test]
    fn the_nearest_rule_is_told() {
        assert!(told("sem-verdito").contains("você quis dizer `sem-veredito`?"));
        assert!(told("zzz").contains("entre colchetes"));
    }

    #[test]
    fn accents_are_forgiven_and_files_cannot_be_ignored() {
        assert_eq!(told("erro-sem-correção"), "None");
        assert!(told("nao-utf8").contains("não pode ser ignorada"));
    }
}
