//! `link-perigoso`: a link whose scheme could run code.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "link-perigoso",
    level: Level::Error,
    summary: Bilingual {
        pt: "Um link usa um esquema que pode executar código, como `javascript:`.",
        en: "A link has a scheme that could run code, such as `javascript:`.",
    },
    why: Bilingual {
        pt: "Notas são conteúdo, nunca código. As palavras do link ficam na página; o endereço não.",
        en: "Notes are content, never code. The words of the link stay on the page; its address does not.",
    },
    bad: Example::Note("Veja [o truque](javascript:alert(1)).\n"),
    good: Example::Note("Veja [o artigo](https://example.com/artigo).\n"),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::UnsafeLink { target } = kind else { return None };
        let target = quoted(target);
        let message = lang.pick(
            format!("o link {target} poderia executar código"),
            format!("the link {target} could run code"),
        );
        let label = lang.pick("fora do site", "left out of the site");
        let help = lang.pick(
            "use `https:`, `http:`, `mailto:` ou o caminho de outra nota",
            "use `https:`, `http:`, `mailto:` or the path of another note",
        );
        Some(Finding::at(place, message).label(label).help(help))
    })
}
