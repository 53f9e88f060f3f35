//! Pattern names and links to recurring gaps, as `→ Pattern:` and `→ Gap:` give them.

use crate::content::{Block, BlockKind, Inline, InlineKind, plain, text_of_blocks};
use crate::dialect::items;
use crate::dialect::words;
use crate::model::{GapReference, Item, ItemKind, PatternName};
use crate::span::Span;

/// The pattern that an item names: its bold words, else its words up to a dash or a full stop.
pub fn name(item: &Item) -> Option<PatternName> {
    let typed = bold(&item.body).unwrap_or_else(|| up_to_dash(&items::text(item)));
    let name = typed.trim().trim_matches(['"', '“', '”', '*', '.', ':']).trim().to_string();
    let formula = name.contains('=').then(|| name.clone());
    name.chars().any(char::is_alphanumeric).then_some(PatternName { name, formula })
}

/// The recurring gaps that an item refers to: `#1`, `1 e 4`, a title, `nenhum`.
pub fn references(item: &Item) -> Vec<GapReference> {
    if item.kind != ItemKind::Reference {
        return Vec::new();
    }
    let text = text_of_blocks(&item.body);
    let typed = text.as_str();
    if words::words(typed)
        .iter()
        .any(|word| word.folded.chars().any(char::is_alphabetic) && word.folded != "e")
    {
        let span = text.place(Span::new(0, typed.len()));
        return vec![GapReference { span, name: typed.trim().to_string() }];
    }
    let numbers = words::words(typed).into_iter().filter(|word| word.folded != "e");
    numbers
        .map(|word| GapReference { span: text.place(word.span), name: format!("#{}", word.folded) })
        .collect()
}

fn bold(body: &[Block]) -> Option<String> {
    let [Block { kind: BlockKind::Paragraph(inlines), .. }, ..] = body else { return None };
    inlines.iter().find_map(|inline: &Inline| match &inline.kind {
        InlineKind::Strong(inner) => Some(plain(inner)),
        InlineKind::Code(code) => Some(code.clone()),
        _ => None,
    })
}

fn up_to_dash(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    let end = [" — ", " – ", " - ", ". ", " ("].iter().filter_map(|mark| line.find(mark)).min();
    line.get(..end.unwrap_or(line.len())).unwrap_or(line).to_string()
}
