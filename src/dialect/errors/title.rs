//! The line that titles an error: its number, its bold words, and what follows them.

use crate::content::{Inline, InlineKind, drop_start, is_blank, lines, plainly, split_at};
use crate::dialect::items;
use crate::dialect::vocabulary::{ERROR_WORDS, SURE_ERROR_WORDS};
use crate::dialect::words::{self, DASHES, Word};

/// Whether a line alone is the title of an error: `**1. Título**`, `**Título**`.
pub fn is_title(line: &[Inline]) -> bool {
    numbered_line(line) || bold_line(line)
}

/// Whether any line of a paragraph passes the test.
pub fn any_line(inlines: &[Inline], test: fn(&[Inline]) -> bool) -> bool {
    lines(inlines).any(test)
}

/// Whether a line begins with bold words.
pub fn starts_bold(line: &[Inline]) -> bool {
    matches!(line, [Inline { kind: InlineKind::Strong(_), .. }, ..])
}

/// `**1. Título**`: bold from its start, with a number; `Erro 1 - Título` and `E1: Título` are sure without a mark.
pub fn numbered_line(line: &[Inline]) -> bool {
    let text = plainly(line);
    if starts_bold(line) {
        return number(&text).is_some();
    }
    // `Erro 404: …` is an answer of a server.
    may_name_error(&text) && number(&text).is_some_and(|(number, _)| number < 100)
}

/// Whether a line begins with a word for an error, or with `E1`: hardly any does.
fn may_name_error(text: &str) -> bool {
    let first = words::each(text).next();
    first.is_some_and(|first| first.is_in(SURE_ERROR_WORDS) || short_number(&first).is_some())
}

/// The number of `E1`.
fn short_number(word: &Word) -> Option<u32> {
    if word.span.end - word.span.start > 3 {
        return None;
    }
    word.folded().strip_prefix('e')?.parse().ok()
}

/// Bold as a whole, and no label.
pub fn bold_line(line: &[Inline]) -> bool {
    let whole = || {
        line.iter()
            .skip(1)
            .all(|inline| plainly(std::slice::from_ref(inline)).trim().trim_matches(':').is_empty())
    };
    starts_bold(line) && whole() && items::labelled(line).is_none()
}

/// The bold words that a line begins with, and the words after them, without the dash between.
/// A bold number alone (`**1.** Title`) takes the whole line.
pub fn lead(line: &[Inline]) -> (Vec<Inline>, Vec<Inline>) {
    let Some((bold, after)) = line.split_first() else { return (vec![], vec![]) };
    let text = plainly(std::slice::from_ref(bold));
    let only_number =
        number(&text).is_some_and(|(_, end)| text.get(end..).is_none_or(|rest| rest.trim().is_empty()));
    if only_number {
        return (line.to_vec(), vec![]);
    }
    if is_blank(after) {
        return (vec![bold.clone()], vec![]);
    }
    let rest = plainly(after);
    match rest.find(|c: char| !c.is_whitespace() && c != ':' && !DASHES.contains(&c)) {
        Some(at) => (vec![bold.clone()], drop_start(after, at)),
        None => (line.to_vec(), vec![]),
    }
}

/// Whether a title begins with its number.
pub fn is_numbered(line: &[Inline]) -> bool {
    number(&plainly(line)).is_some()
}

/// The number that a title begins with, and the byte where the title itself begins.
fn number(text: &str) -> Option<(u32, usize)> {
    let mut words = words::each(text);
    let first = words.next()?;
    let named = first.is_in(ERROR_WORDS);
    let word = if named { words.next()? } else { first };
    let short = short_number(&word).filter(|_| !named);
    if !word.start.may_be_number() && short.is_none() {
        return None;
    }
    let before = text.get(..word.span.start)?.trim();
    let typed = || word.folded().parse().ok().filter(|_| named || before.is_empty() || before == "#");
    let number = short.filter(|_| before.is_empty()).or_else(typed)?;
    let after = text.get(word.span.end..)?;
    let mark = after.trim_start().starts_with(['.', ')', ':', ']', '-', '–', '—']);
    let hash = before.ends_with('#');
    let decimal = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let rest = after.trim_start().trim_start_matches(['.', ')', ':', ']', '-', '–', '—']).trim_start();
    ((mark || hash) && !decimal).then(|| (number, text.len() - rest.len()))
}

/// The number before a title, what is typed of it, and the title.
pub fn without_number(title: Vec<Inline>) -> (Option<u32>, String, Vec<Inline>) {
    let text = plainly(&title);
    match number(&text) {
        Some((number, at)) => {
            let lead = text.get(..at).unwrap_or("").trim().to_string();
            (Some(number), lead, unbold(drop_start(&title, at)))
        }
        None => (None, String::new(), unbold(title)),
    }
}

/// A title that is bold as a whole, without the marks.
pub fn unbold(title: Vec<Inline>) -> Vec<Inline> {
    match &title[..] {
        [Inline { kind: InlineKind::Strong(inner), .. }] => inner.clone(),
        _ => title,
    }
}

/// The title without the colon at its end.
pub fn trim_colon(title: Vec<Inline>) -> Vec<Inline> {
    let text = plainly(&title);
    let kept = text.trim_end().trim_end_matches(':').trim_end().len();
    if kept == text.len() { title } else { split_at(&title, kept).0 }
}
