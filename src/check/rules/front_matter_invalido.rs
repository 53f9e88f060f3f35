//! `front-matter-invalido`: front matter that cannot be read.

use crate::check::wording::one_line;
use crate::check::{Bilingual, Example, Finding, Input, Lang, Level, Rule};
use crate::fault::FaultKind;
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "front-matter-invalido",
    level: Level::Error,
    summary: Bilingual {
        pt: "O front matter não fecha, não é YAML ou TOML válido, tem um valor de outro tipo ou está fora do lugar.",
        en: "Front matter never closes, is not valid YAML or TOML, has a value of another type or is misplaced.",
    },
    why: Bilingual {
        pt: "O que o front matter dizia de título, data ou veredito fica sem efeito. Se ele fala em\n\
             `draft` ou `private`, a nota fica escondida até que se possa ler o que ele diz. O mesmo vale\n\
             para `private: true` no começo de um arquivo, fora de um front matter.",
        en: "What the front matter said of title, date or verdict has no effect. If it speaks of\n\
             `draft` or `private`, the note stays hidden until what it says can be read. The same holds\n\
             for `private: true` at the head of a file, outside of front matter.",
    },
    bad: Example::Note("---\ntitle: [Encurtador\n---\n\nUma nota.\n"),
    good: Example::Note("---\ntitle: Encurtador\n---\n\nUma nota.\n"),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| match kind {
        FaultKind::FrontMatterUnclosed => Some(unclosed(place, lang)),
        FaultKind::FrontMatterInvalid { cause } => Some(invalid(place, &one_line(cause), lang)),
        FaultKind::FrontMatterExcessive => Some(excessive(place, lang)),
        FaultKind::FrontMatterValue { key, expected } => Some(value(place, key, expected, lang)),
        FaultKind::MaybePrivate => Some(maybe_private(place, lang)),
        _ => None,
    })
}

fn unclosed(place: Place, lang: Lang) -> Finding {
    let message = lang.pick("o front matter começa e não termina", "front matter begins and never ends");
    let help = lang.pick(
        "feche-o com a mesma linha que o abre, antes do texto da nota",
        "close it with the line that opens it, before the text of the note",
    );
    Finding::at(place, message).label(lang.pick("aberto aqui", "opened here")).help(help)
}

fn invalid(place: Place, cause: &str, lang: Lang) -> Finding {
    let message = lang.pick("o front matter não pôde ser entendido", "front matter could not be understood");
    let help = lang.pick(
        "uma chave por linha, como em `title: Encurtador de URL`; aspas em textos com `:` ou `#`",
        "one key a line, as in `title: URL shortener`; quotes around texts with `:` or `#`",
    );
    Finding::at(place, message).label(cause).help(help)
}

fn excessive(place: Place, lang: Lang) -> Finding {
    let message = lang.pick(
        "o front matter é grande ou aninhado demais para ser lido",
        "front matter is too large or too deeply nested to be read",
    );
    let help = lang.pick(
        "deixe nele só as chaves da nota, como em `title: Encurtador de URL`",
        "leave in it the keys of the note alone, as in `title: URL shortener`",
    );
    Finding::at(place, message).label(lang.pick("daqui em diante", "from here on")).help(help)
}

fn value(place: Place, key: &str, expected: &str, lang: Lang) -> Finding {
    let message = lang.pick(
        format!("o valor de `{key}` no front matter não serve"),
        format!("the value of `{key}` in front matter does not fit"),
    );
    let expected = kind_of_value(expected, lang);
    let label = lang.pick(format!("aqui vai {expected}"), format!("this takes {expected}"));
    let hidden = ["draft", "private", "public"].contains(&key);
    let help = match hidden {
        true => lang.pick(
            "corrija o valor; na dúvida, a nota fica escondida",
            "mend it; in doubt, the note is hidden",
        ),
        false => {
            lang.pick("corrija o valor; até lá ele não tem efeito", "mend it; until then it has no effect")
        }
    };
    Finding::at(place, message).label(label).help(help)
}

fn maybe_private(place: Place, lang: Lang) -> Finding {
    let message = lang.pick(
        "isto parece esconder a nota, mas não está onde se possa ler",
        "this seems to hide the note, but does not stand where it can be read",
    );
    let help = lang.pick(
        "para esconder, comece o arquivo com `---`, `private: true` e outra `---`; para publicar, apague isto",
        "to hide it, begin the file with `---`, `private: true` and another `---`; to publish it, remove this",
    );
    let label = lang.pick("na dúvida, a nota fica escondida", "in doubt, the note is hidden");
    Finding::at(place, message).label(label).help(help)
}

/// The word of the fault, worded; one that is not known here is told as it is.
fn kind_of_value(expected: &str, lang: Lang) -> &str {
    match expected {
        "boolean" => lang.pick("`true` ou `false`", "`true` or `false`"),
        "text" => lang.pick("um texto", "a text"),
        "year" => lang.pick("um ano com quatro algarismos", "a year of four digits"),
        other => other,
    }
}
