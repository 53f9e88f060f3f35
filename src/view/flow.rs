//! Chains of boxes in a text, found where they stand, so that a page can draw each below its own line.

use std::collections::BTreeMap;

use crate::chain::{self, Chain};
use crate::content::{Block, BlockKind, Code, Inline, InlineKind, Text, text_of};
use crate::span::Span;

/// The chains of some blocks, each by the paragraph or fence that holds it.
pub type Flows = BTreeMap<Span, Vec<Chain>>;

/// The words after a fence that say that it holds plain text.
const PLAIN: [&str; 5] = ["", "text", "txt", "plain", "plaintext"];

/// The chains in `blocks`. What touches one of `sums` is a sum, and no chain.
pub fn flows(blocks: &[Block], sums: &[Span]) -> Flows {
    let mut found = Flows::new();
    for block in blocks {
        collect(block, sums, &mut found);
    }
    found
}

fn collect(block: &Block, sums: &[Span], found: &mut Flows) {
    match &block.kind {
        BlockKind::Paragraph(inlines) if arrow_bytes(inlines) >= 2 => {
            add(block.span, &text_of(inlines), sums, found);
        }
        BlockKind::Code(code) if is_plain(code) => add(block.span, &code.text, sums, found),
        BlockKind::List { items, .. } => {
            items.iter().flat_map(|item| &item.body).for_each(|block| collect(block, sums, found));
        }
        BlockKind::Quote { body, .. } => body.iter().for_each(|block| collect(block, sums, found)),
        _ => {}
    }
}

fn arrow_bytes(inlines: &[Inline]) -> usize {
    let of = |inline: &Inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => chain::arrow_bytes(text),
        _ => arrow_bytes(inline.children()),
    };
    inlines.iter().map(of).sum()
}

fn is_plain(code: &Code) -> bool {
    PLAIN.contains(&code.language.to_lowercase().as_str())
}

fn add(holder: Span, text: &Text, sums: &[Span], found: &mut Flows) {
    for (span, chain) in chain::find(text.as_str()) {
        let place = text.place(span);
        if !sums.iter().any(|sum| sum.start < place.end && place.start < sum.end) {
            found.entry(holder).or_default().push(chain);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_no_chain() {
        let span = Span::new(0, 29);
        let text = InlineKind::Text("App -> 2 réplicas -> Postgres".into());
        let block = Block::paragraph(vec![Inline { span, kind: text }]);
        assert_eq!(flows(std::slice::from_ref(&block), &[]).len(), 1);
        assert!(flows(&[block], &[Span::new(5, 15)]).is_empty());
    }
}
