//! The line that a report ends with.

use std::collections::BTreeSet;

use crate::check::{Diagnostic, Lang, Level};
use crate::cli::count::count;
use crate::cli::harmless::harmless;
use crate::cli::report::Context;

/// `2 erros, 1 aviso em 2 de 5 notas`, or that all is well, or how to begin.
pub(super) fn summary(diagnostics: &[Diagnostic], context: &Context) -> String {
    let lang = context.lang;
    let all = context.files.iter().count();
    if all == 0 {
        return no_notes(context);
    }
    let notes = count(all, lang.pick(["nota", "notas"], ["note", "notes"]));
    if diagnostics.is_empty() {
        return lang.pick(format!("{notes}, nenhum problema"), format!("{notes}, no problems"));
    }
    let hit = diagnostics.iter().map(|diagnostic| diagnostic.place.file).collect::<BTreeSet<_>>().len();
    let counts = counts(diagnostics, lang);
    lang.pick(format!("{counts} em {hit} de {notes}"), format!("{counts} in {hit} of {notes}"))
}

/// Why there is nothing, and how to begin: whoever typed notes into files of another kind sees why they are none.
pub fn no_notes(context: &Context) -> String {
    let folder = harmless(context.notes);
    context.lang.pick(
        format!("nenhuma nota em {folder}: notas são arquivos .md, e compilado new \"TÍTULO\" cria uma"),
        format!("no notes in {folder}: notes are .md files, and compilado new \"TITLE\" makes one"),
    )
}

fn counts(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let of = |level| diagnostics.iter().filter(|diagnostic| diagnostic.level == level).count();
    let words = [
        (of(Level::Error), lang.pick(["erro", "erros"], ["error", "errors"])),
        (of(Level::Warning), lang.pick(["aviso", "avisos"], ["warning", "warnings"])),
    ];
    let counts = words.into_iter().filter(|&(n, _)| n > 0).map(|(n, words)| count(n, words));
    counts.collect::<Vec<_>>().join(", ")
}
