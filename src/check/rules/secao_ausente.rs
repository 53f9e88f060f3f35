//! `secao-ausente`: an interview that tells neither what went well nor what went wrong.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::model::{Entry, Interview, Section, SectionKind};

pub const RULE: Rule = Rule {
    id: "secao-ausente",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Uma entrevista não tem a seção do que foi bem nem a do que deu errado.",
        en: "An interview has neither a section of what went well nor one of what went wrong.",
    },
    why: Bilingual {
        pt: "A página dela existe com todo o seu texto, mas sem erros nem pontos fortes ela não conta\n\
             em gap algum. Quase sempre o título da seção foi escrito de um jeito que não se reconhece.",
        en: "Its page exists with all its text, but without errors or strengths it counts in no gap.\n\
             Most often the heading of the section is worded in a way that is not recognised.",
    },
    bad: Example::Note("## Mock #1: Encurtador de URL (3/mar) — Hire\n\nFoi rápido e sem sustos.\n"),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n### O que fiz bem\n\n- Fui rápido\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    let lang = input.lang;
    input.each_interview(|linked| {
        let interview = &linked.interview;
        let tell = || {
            let title = quoted(&interview.title);
            let message = lang.pick(
                format!("a entrevista {title} não diz o que foi bem nem o que deu errado"),
                format!("the interview {title} tells neither what went well nor what went wrong"),
            );
            let help = lang.pick(
                "abra uma seção `O que fiz bem` ou `O que errei e como corrigir` abaixo do título",
                "open a section `What went well` or `What went wrong` below its heading",
            );
            Finding::at(interview.place(), message).help(help)
        };
        silent(interview).then(tell)
    })
}

fn silent(interview: &Interview) -> bool {
    interview.strengths.is_empty() && interview.gaps.is_empty() && !interview.sections.iter().any(tells)
}

fn tells(section: &Section) -> bool {
    matches!(section.kind, SectionKind::Strengths | SectionKind::Errors)
        || section.entries.iter().any(|entry| matches!(entry, Entry::Section(section) if tells(section)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{gap, mock};

    fn section(kind: SectionKind, entries: Vec<Entry>) -> Section {
        Section { heading: None, kind, entries }
    }

    #[test]
    fn an_interview_needs_one_of_the_two_sections() {
        assert!(silent(&mock("Chat")));
        assert!(!silent(&Interview { gaps: vec![gap("Sem cache")], ..mock("Chat") }));
        let other = section(SectionKind::Other, vec![]);
        assert!(silent(&Interview { sections: vec![other], ..mock("Chat") }));
    }

    #[test]
    fn an_empty_section_deep_inside_is_enough() {
        let errors = section(SectionKind::Errors, vec![]);
        let around = section(SectionKind::Other, vec![Entry::Section(errors)]);
        assert!(!silent(&Interview { sections: vec![around], ..mock("Chat") }));
    }
}
