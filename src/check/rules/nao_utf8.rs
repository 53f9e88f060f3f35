//! `nao-utf8`: a note whose bytes are not UTF-8 text.

use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "nao-utf8",
    level: Level::Error,
    summary: Bilingual {
        pt: "O arquivo não é texto em UTF-8: tem bytes de outra codificação, ou nem é texto.",
        en: "The file is no UTF-8 text: it has bytes of another encoding, or is no text at all.",
    },
    why: Bilingual {
        pt: "Letras com acento gravadas em Latin-1 ou Windows-1252 saem como � no site. Um arquivo\n\
             com bytes nulos fica de fora inteiro.",
        en: "Accented letters saved as Latin-1 or Windows-1252 come out as � on the site. A file with\n\
             NUL bytes is left out whole.",
    },
    bad: Example::Told(Bilingual {
        pt: "uma nota salva como ISO-8859-1: «O que n�o fiz»",
        en: "a note saved as ISO-8859-1: «O que n�o fiz»",
    }),
    good: Example::Told(Bilingual {
        pt: "a mesma nota salva como UTF-8: «O que não fiz»",
        en: "the same note saved as UTF-8: «O que não fiz»",
    }),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| match kind {
        FaultKind::NotUtf8 => {
            let message = lang.pick("o arquivo não está em UTF-8", "the file is not UTF-8");
            let label = lang.pick("o primeiro byte ilegível", "the first byte that cannot be read");
            let help = lang.pick(
                "salve-o como UTF-8, ou converta: `iconv -f WINDOWS-1252 -t UTF-8`",
                "save it as UTF-8, or convert it: `iconv -f WINDOWS-1252 -t UTF-8`",
            );
            Some(Finding::at(place, message).label(label).help(help))
        }
        FaultKind::Utf16 => {
            let message =
                lang.pick("o arquivo está em UTF-16, não em UTF-8", "the file is UTF-16, not UTF-8");
            let help = lang.pick(
                "salve-o como UTF-8, ou converta: `iconv -f UTF-16 -t UTF-8`; ele ficou de fora",
                "save it as UTF-8, or convert it: `iconv -f UTF-16 -t UTF-8`; it is left out",
            );
            Some(Finding::at(place, message).help(help))
        }
        FaultKind::Binary => {
            let message =
                lang.pick("o arquivo tem bytes nulos: não é texto", "the file has NUL bytes: it is no text");
            let help = lang.pick(
                "salve-o como texto em UTF-8, ou tire a extensão de nota; ele ficou de fora",
                "save it as UTF-8 text, or take its note extension away; it is left out",
            );
            Some(Finding::at(place, message).help(help))
        }
        _ => None,
    })
}
