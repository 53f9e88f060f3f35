//! `arquivo-ilegivel`: a file that the system does not hand over.

use crate::check::wording::one_line;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "arquivo-ilegivel",
    level: Level::Error,
    summary: Bilingual {
        pt: "Um arquivo da pasta de notas não pôde ser lido, ou um atalho não leva a nada que seja dela.",
        en: "A file of the notes folder could not be read, or a link leads to nothing of its own.",
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
        let (message, help) = told(kind, lang)?;
        Some(Finding::at(place, message).help(help))
    })
}

/// What is wrong, and what to do.
fn told(kind: &FaultKind, lang: Lang) -> Option<(String, &'static str)> {
    Some(match kind {
        FaultKind::Unreadable { cause } => {
            let cause = one_line(cause);
            let pt = format!("o arquivo não pôde ser lido: {cause}");
            let en = format!("the file could not be read: {cause}");
            (
                lang.pick(pt, en),
                lang.pick("confira as permissões; ficou de fora", "check its permissions; it is left out"),
            )
        }
        FaultKind::TooLarge { megabytes } => {
            let pt = format!("o arquivo tem mais de {megabytes} MB");
            let en = format!("the file has more than {megabytes} MB");
            let help = lang.pick(
                "divida-o, ou tire-o da pasta das notas; ficou de fora",
                "split it, or move it out of the notes folder; it is left out",
            );
            (lang.pick(pt, en), help)
        }
        _ => {
            let (message, help) = always_told(kind, lang)?;
            (message.to_string(), help)
        }
    })
}

fn always_told(kind: &FaultKind, lang: Lang) -> Option<(&'static str, &'static str)> {
    let (message, help) = match kind {
        FaultKind::SymlinkLoop => (
            [
                "o atalho leva de volta a uma pasta que o contém",
                "the symbolic link leads back to a folder around it",
            ],
            ["remova o atalho; nada foi lido por ele", "remove the link; nothing was read through it"],
        ),
        FaultKind::SymlinkOutside => (
            ["o atalho leva para fora da pasta das notas", "the symbolic link leads out of the notes folder"],
            [
                "copie para a pasta o que deve ir ao site; nada foi lido por ele",
                "copy into the folder what shall be on the site; nothing was read through it",
            ],
        ),
        FaultKind::SymlinkBroken => (
            ["o atalho não leva a lugar nenhum", "the symbolic link leads nowhere"],
            ["corrija ou remova o atalho", "mend or remove the link"],
        ),
        FaultKind::SpecialFile => (
            [
                "não é um arquivo comum: é um pipe, um soquete ou um dispositivo",
                "it is no regular file: it is a pipe, a socket or a device",
            ],
            [
                "tire-o da pasta das notas; não foi aberto",
                "move it out of the notes folder; it was not opened",
            ],
        ),
        FaultKind::Unsteady => (
            ["o arquivo não parou de mudar enquanto era lido", "the file went on changing while it was read"],
            [
                "rode o comando de novo quando quem o escreve terminar; ficou de fora",
                "run the command again when its writer is done; it is left out",
            ],
        ),
        FaultKind::PathTooLong => (
            [
                "o caminho do arquivo é longo demais para o site",
                "the path of the file is too long for the site",
            ],
            [
                "encurte os nomes das pastas em volta dele; ficou de fora",
                "shorten the names of the folders around it; it is left out",
            ],
        ),
        _ => return None,
    };
    Some((lang.pick(message[0], message[1]), lang.pick(help[0], help[1])))
}
