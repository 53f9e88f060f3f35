//! A label further along a line: `não falei de fila → deveria: outbox`, `Comecei sem contas. Correção: dois minutos delas.`

use crate::content::{Inline, plainly};
use crate::dialect::label;
use crate::dialect::vocabulary::Label;
use crate::dialect::words::{self, QUOTES};

/// The byte of the plain text at which a label begins that announces what should have been done, said or asked: behind an
/// arrow or the end of a sentence, outside of quotations, and ended by a colon or a quotation.
pub fn find(inlines: &[Inline]) -> Option<usize> {
    let text = plainly(inlines);
    let starts = text.char_indices().filter_map(|(at, c)| start(text.get(at..)?, c).map(|skip| at + skip));
    let mut starts = starts.filter(|&at| at > 0 && announces(text.get(at..).unwrap_or("")));
    starts.find(|&at| text.get(..at).is_some_and(is_outside))
}

/// How far from a mark that parts the line what follows it begins. An arrow is part of its label.
fn start(rest: &str, mark: char) -> Option<usize> {
    match mark {
        '.' | '!' | '?' | ';' | ')' => Some(mark.len_utf8())
            .filter(|&at| rest.get(at..).is_some_and(|rest| rest.starts_with(' ')))
            .map(|at| at + 1),
        _ => (!mark.is_whitespace() && words::strip_arrow(rest).1).then_some(0),
    }
}

fn announces(rest: &str) -> bool {
    label::read(rest, 0).is_some_and(|found| {
        let (typed, value) = rest.split_at_checked(found.end).unwrap_or((rest, ""));
        let closed = typed.trim_end().ends_with(':') || value.trim_start().starts_with(QUOTES);
        closed && matches!(found.label, Label::Fix(_) | Label::Phrase)
    })
}

/// Whether every quotation is closed.
fn is_outside(before: &str) -> bool {
    before.chars().filter(|c| QUOTES.contains(c)).count() % 2 == 0
}
