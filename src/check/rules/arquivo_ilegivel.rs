//! `arquivo-ilegivel`: a file that the system does not hand over.

use crate::check::wording::one_line;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "arquivo-ilegivel",
    level: Level::Error,
    summary: Bilingual {
        pt: "Um arquivo da pasta de notas não pôde ser lido, ou um atalho anda em círculo.",
        en: "A file of the notes folder could not be read, or a link runs in a circle.",
    },
    why: Bilingual {
        pt: "O guia sai sem essa nota. As outras são publicadas do mesmo jeito, e um site sem uma\n\
             entrevista parece completo: só esta mensagem diz que ela falta.",
        en: "The guide comes out without this note. The others are published all the same, and a site\n\
             that lacks one interview looks complete: only this message tells.",
    },
    bad: Example::Told(Bilingual {
        pt: "notes/mock-2.md sem permissão de leitura; notes/antigas, um atalho para notes",
        en: "notes/mock-2.md without read permission; notes/old, a link to notes",
    }),
    good: Example::Told(Bilingual {
        pt: "chmod u+r notes/mock-2.md; rm notes/antigas",
        en: "chmod u+r notes/mock-2.md; rm notes/old",
    }),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let (message, help) = match kind {
            FaultKind::Unreadable { cause } => {
                let cause = one_line(cause);
                let pt = format!("o arquivo não pôde ser lido: {cause}");
                let en = format!("the file could not be read: {cause}");
                let help = (
                    "confira as permissões; a nota ficou de fora",
                    "check its permissions; the note is left out",
                );
                (lang.pick(pt, en), help)
            }
            FaultKind::SymlinkLoop => {
                let pt = "o atalho leva de volta a uma pasta que o contém";
                let en = "the symbolic link leads back to a folder around it";
                let help = (
                    "remova o atalho; nada foi lido por ele",
                    "remove the link; nothing was read through it",
                );
                (lang.pick(pt, en).to_string(), help)
            }
            _ => return None,
        };
        Some(Finding::at(place, message).help(lang.pick(help.0, help.1)))
    })
}
