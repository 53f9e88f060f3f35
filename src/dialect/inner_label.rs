//! A label further along a line: `não falei de fila → deveria: outbox`, `Comecei sem contas. Correção: dois minutos delas.`

use crate::content::{Inline, drop_start, plainly, split_at};
use crate::dialect::label;
use crate::dialect::vocabulary::Label;
use crate::dialect::words::{self, QUOTES};

/// What may part a label from the words before it: the end of a sentence, a parenthesis, the first letter of an arrow.
const MARKS: [char; 12] = ['.', '!', '?', ';', ')', '(', '-', '=', '→', '⇒', '➜', '➔'];

/// Labels that are words of a story in the middle of a line: `Escolhi Redis. Certo: mas sem dizer por quê`.
const EVERYDAY: &[&str] = &["script", "todo", "certo"];

/// What stands before a label further along the line that announces what should have been done, said or asked, and what
/// follows from it on: behind an arrow, the end of a sentence or in parentheses, outside of quotations, and ended by a
/// colon or a quotation.
pub fn part(inlines: &[Inline]) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let text = plainly(inlines);
    // Most lines have neither, and are not looked at again.
    if !text.contains(':') && !text.contains(QUOTES) {
        return None;
    }
    let (before, after) = split_at(inlines, find(&text)?);
    Some((before, without_group(after)))
}

fn find(text: &str) -> Option<usize> {
    let mut quoted = false;
    let last = last_group(text);
    text.char_indices().find_map(|(at, c)| {
        quoted ^= QUOTES.contains(&c);
        if quoted || !MARKS.contains(&c) {
            return None;
        }
        if c == '(' && last.is_none_or(|(open, _)| at != open) {
            return None;
        }
        let at = at + start(text.get(at..)?, c)?;
        (at > 0 && announces(text.get(at..)?)).then_some(at)
    })
}

/// `(deveria: outbox)` without its parentheses.
fn without_group(inlines: Vec<Inline>) -> Vec<Inline> {
    match last_group(&plainly(&inlines)) {
        Some((0, end)) => drop_start(&split_at(&inlines, end).0, 1),
        _ => inlines,
    }
}

/// The bytes of the `(` and the `)` around the last words of a text.
fn last_group(text: &str) -> Option<(usize, usize)> {
    let end = text.trim_end_matches([' ', '.']).strip_suffix(')')?.len();
    let mut depth = 0_usize;
    let (open, _) = text.get(..=end)?.char_indices().rev().find(|&(_, c)| {
        match c {
            ')' => depth += 1,
            '(' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })?;
    Some((open, end))
}

/// How far from a mark that parts the line what follows it begins. An arrow is part of its label.
fn start(rest: &str, mark: char) -> Option<usize> {
    match mark {
        '.' | '!' | '?' | ';' | ')' => Some(mark.len_utf8())
            .filter(|&at| rest.get(at..).is_some_and(|rest| rest.starts_with(' ')))
            .map(|at| at + 1),
        '(' => Some(0),
        _ => words::strip_arrow(rest).1.then_some(0),
    }
}

fn announces(rest: &str) -> bool {
    label::read(rest, 0).is_some_and(|found| {
        let (typed, value) = rest.split_at_checked(found.end).unwrap_or((rest, ""));
        let closed = typed.trim_end().ends_with(':') || value.trim_start().starts_with(QUOTES);
        let told = words::is_one_of(&words::words(typed), EVERYDAY);
        closed && !told && matches!(found.label, Label::Fix(_) | Label::Phrase)
    })
}
