//! A rule's page as text: what, why, a bad and a good note, and how to switch it.

use crate::check::ignore::OF_THE_FILE;
use crate::check::{Bilingual, Example, Lang, Level, RULES, Rule};

/// The page of the rule called `id`; `None` when there is no such rule.
pub fn explain(id: &str, lang: Lang) -> Option<String> {
    RULES.iter().find(|rule| rule.id == id).map(|rule| page(rule, lang))
}

const WHY: Bilingual = Bilingual { pt: "Por quê", en: "Why" };
const BAD: Bilingual = Bilingual { pt: "Assim não", en: "Not so" };
const GOOD: Bilingual = Bilingual { pt: "Assim sim", en: "But so" };
const SWITCH: Bilingual = Bilingual { pt: "Como mudar", en: "How to change it" };

fn page(rule: &Rule, lang: Lang) -> String {
    let parts = [
        title(rule, lang),
        rule.summary.get(lang).to_string(),
        section(WHY, rule.why.get(lang), lang),
        section(BAD, &indented(rule.bad, lang), lang),
        section(GOOD, &indented(rule.good, lang), lang),
        section(SWITCH, &switch(rule.id, lang), lang),
    ];
    parts.join("\n\n") + "\n"
}

fn title(rule: &Rule, lang: Lang) -> String {
    let level = match rule.level {
        Level::Off => lang.pick("desligada", "off"),
        Level::Warning => lang.pick("aviso", "warning"),
        Level::Error => lang.pick("erro", "error"),
    };
    lang.pick(format!("{} (por padrão: {level})", rule.id), format!("{} (by default: {level})", rule.id))
}

fn section(heading: Bilingual, body: &str, lang: Lang) -> String {
    format!("{}:\n{body}", heading.get(lang))
}

fn indented(example: Example, lang: Lang) -> String {
    let text = match example {
        Example::Note(note) => note,
        Example::Told(words) => words.get(lang),
    };
    let lines = text.trim_end().lines();
    lines.map(|line| format!("    {line}").trim_end().to_string()).collect::<Vec<_>>().join("\n")
}

fn switch(id: &str, lang: Lang) -> String {
    let intro = lang.pick("No compilado.toml, um destes níveis:", "In compilado.toml, one of these levels:");
    let levels = format!("{intro}\n\n    [rules]\n    {id} = \"off\"  # \"off\", \"warning\", \"error\"");
    if OF_THE_FILE.contains(&id) { levels } else { levels + "\n\n" + &in_the_note(id, lang) }
}

fn in_the_note(id: &str, lang: Lang) -> String {
    let intro = lang.pick(
        "Ou na própria nota, logo antes do que a mensagem aponta; acima do primeiro título,\n\
         o comentário vale para o arquivo inteiro:",
        "Or in the note itself, right before what the message points at; above the first heading\n\
         the comment speaks of the whole file:",
    );
    let verb = lang.pick("ignorar", "ignore");
    format!("{intro}\n\n    <!-- compilado: {verb} {id} -->")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_tells_what_why_how_and_the_level() {
        let page = explain("cerca-aberta", Lang::Pt).unwrap();
        assert!(page.starts_with("cerca-aberta (por padrão: erro)\n\n"), "{page}");
        for part in [
            "Por quê:\n", "Assim não:\n    ", "Assim sim:\n    ", "cerca-aberta = \"off\"",
            "ignorar cerca-aberta -->",
        ] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }

    #[test]
    fn every_rule_has_a_page_in_both_languages() {
        for rule in RULES {
            assert!(explain(rule.id, Lang::Pt) != explain(rule.id, Lang::En), "{}", rule.id);
        }
        assert_eq!(explain("nada", Lang::Pt), None);
    }
}
