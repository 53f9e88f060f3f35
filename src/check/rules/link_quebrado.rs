//! `link-quebrado`: a link or image to what is not there.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "link-quebrado",
    level: Level::Error,
    summary: Bilingual {
        pt: "Um link ou imagem leva a um arquivo ou título que não existe na pasta de notas.",
        en: "A link or image leads to a file or heading that the notes folder does not have.",
    },
    why: Bilingual {
        pt: "No site ele não levaria a lugar nenhum; por isso as palavras ficam e o link sai.\n\
             Acontece sobretudo quando uma nota muda de nome.",
        en: "On the site it would lead nowhere; so its words stay and the link goes.\n\
             It happens mostly when a note is renamed.",
    },
    bad: Example::Note("# Leituras\n\nVeja [as contas](contas-antigas.md).\n"),
    good: Example::Note("# Leituras\n\nVeja [o resumo](#resumo).\n\n## Resumo\n\nTrês linhas.\n"),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::BrokenLink { target } = kind else { return None };
        let target = quoted(target);
        let message = lang
            .pick(format!("{target} não existe entre as notas"), format!("{target} is not among the notes"));
        let label = lang.pick("não leva a lugar nenhum", "leads nowhere");
        let help = lang.pick(
            "corrija o caminho, contado a partir da pasta desta nota; maiúsculas contam",
            "mend the path, counted from the folder of this note; capitals count",
        );
        Some(Finding::at(place, message).label(label).help(help))
    })
}
