//! Pattern names and links to recurring gaps, as `→ Pattern:` and `→ Gap:` give them.

use crate::content::{Block, BlockKind, Inline, InlineKind, plain, text_of_blocks};
use crate::dialect::items;
use crate::dialect::words::{self, Word};
use crate::model::{GapReference, Item, ItemKind, PatternName, Speech};
use crate::span::Span;

/// The patterns that an item names: by `→ Pattern:`, or by a bold `… pattern` in what is to be said.
pub fn names(item: &Item) -> Vec<PatternName> {
    match item.kind {
        ItemKind::Pattern => named(item),
        ItemKind::Phrase | ItemKind::Alternative | ItemKind::Fix(Speech::Say) => {
            let mut found = Vec::new();
            item.body.iter().for_each(|block| bold_in(block, &mut found));
            found
        }
        _ => Vec::new(),
    }
}

/// The bold words after the label, each a name; else the words up to a dash or a full stop.
fn named(item: &Item) -> Vec<PatternName> {
    let bold = bold(&item.body);
    let typed = if bold.is_empty() { vec![up_to_dash(&items::text(item))] } else { bold };
    typed.iter().filter_map(|typed| name(typed, item.span)).collect()
}

fn name(typed: &str, span: Span) -> Option<PatternName> {
    let name = typed.trim().trim_matches(['"', '“', '”', '*', '.', ':']).trim().to_string();
    let formula = name.contains('=').then(|| name.clone());
    name.chars().any(char::is_alphanumeric).then_some(PatternName { span, name, formula })
}

fn bold_in(block: &Block, found: &mut Vec<PatternName>) {
    match &block.kind {
        BlockKind::Paragraph(inlines) => bold_names(inlines, found),
        BlockKind::Quote { body, .. } => body.iter().for_each(|block| bold_in(block, found)),
        BlockKind::List { items, .. } => {
            items.iter().flat_map(|item| &item.body).for_each(|block| bold_in(block, found));
        }
        _ => {}
    }
}

/// `**Reservation pattern**`, `**padrão Outbox**`.
fn bold_names(inlines: &[Inline], found: &mut Vec<PatternName>) {
    for inline in inlines {
        if let InlineKind::Strong(inner) = &inline.kind {
            let name = plain(inner).trim().to_string();
            let words = words::words(&name);
            let is_pattern = |word: &Word| word.is("pattern") || word.is("padrao");
            if words.len() > 1
                && (words.last().is_some_and(is_pattern) || words.first().is_some_and(is_pattern))
            {
                found.push(PatternName { span: inline.span, name, formula: None });
            }
        } else {
            bold_names(inline.children(), found);
        }
    }
}

/// The recurring gaps that an item refers to: `#1`, `1 e 4`, a title, `nenhum`.
pub fn references(item: &Item) -> Vec<GapReference> {
    if item.kind != ItemKind::Reference {
        return Vec::new();
    }
    let text = text_of_blocks(&item.body);
    let typed = text.as_str();
    if let Some(number) = numbered(typed) {
        let span = text.place(Span::new(0, typed.len()));
        return vec![GapReference { span, name: number }];
    }
    if words::words(typed).iter().any(|word| word.folded().chars().any(char::is_alphabetic) && !word.is("e"))
    {
        let span = text.place(Span::new(0, typed.len()));
        return vec![GapReference { span, name: typed.trim().to_string() }];
    }
    let numbers = words::words(typed).into_iter().filter(|word| !word.is("e"));
    numbers
        .map(|word| GapReference { span: text.place(word.span), name: format!("#{}", word.folded()) })
        .collect()
}

/// `#1 contas`: the number tells which, and the words remind of it.
fn numbered(typed: &str) -> Option<String> {
    let words = words::words(typed.trim_start().strip_prefix('#')?);
    let number = words.first()?.folded();
    let reminds = words.get(1)?.folded().contains(char::is_alphabetic) && !words.get(1)?.is("e");
    (reminds && number.chars().all(|c| c.is_ascii_digit())).then(|| format!("#{number}"))
}

fn bold(body: &[Block]) -> Vec<String> {
    let [Block { kind: BlockKind::Paragraph(inlines), .. }, ..] = body else { return Vec::new() };
    let bold = inlines.iter().filter_map(|inline: &Inline| match &inline.kind {
        InlineKind::Strong(inner) => Some(plain(inner)),
        InlineKind::Code(code) => Some(code.clone()),
        _ => None,
    });
    bold.collect()
}

fn up_to_dash(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let end = [" — ", " – ", " - ", ". ", " ("].iter().filter_map(|mark| line.find(mark)).min();
    line.get(..end.unwrap_or(line.len())).unwrap_or(line).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_with_words_that_remind_of_it() {
        assert_eq!(numbered("#1 contas").as_deref(), Some("#1"));
        assert_eq!(numbered(" #12: napkin math").as_deref(), Some("#12"));
        // Several, one alone, and a title are read otherwise.
        assert_eq!(numbered("#1 e #4"), None);
        assert_eq!(numbered("#1"), None);
        assert_eq!(numbered("1 contas"), None);
    }
}
