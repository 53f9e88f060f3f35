//! Links and images of a note, wherever they stand in it.

use crate::content::{Block, BlockKind, Inline, InlineKind};
use crate::span::Span;

/// Every link and image with its target as typed, in order.
pub fn collect(blocks: &[Block]) -> Vec<(Span, String)> {
    let mut links = Vec::new();
    each_inline(blocks, &mut |inline| {
        if let InlineKind::Link { to, .. } | InlineKind::Image { to, .. } = &inline.kind {
            links.push((inline.span, to.address.clone()));
        }
    });
    links
}

/// Hands every piece of text to `take`, those inside others after these.
pub fn each_inline(blocks: &[Block], take: &mut dyn FnMut(&Inline)) {
    blocks.iter().for_each(|block| of_block(block, take));
}

fn of_block(block: &Block, take: &mut dyn FnMut(&Inline)) {
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => of_inlines(text, take),
        BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. } => each_inline(body, take),
        BlockKind::List { items, .. } => items.iter().for_each(|item| each_inline(&item.body, take)),
        BlockKind::Table(table) => table.all_rows().flatten().for_each(|cell| of_inlines(&cell.text, take)),
        BlockKind::Code(_) | BlockKind::Rule | BlockKind::Html(_) => {}
    }
}

fn of_inlines(inlines: &[Inline], take: &mut dyn FnMut(&Inline)) {
    for inline in inlines {
        take(inline);
        of_inlines(inline.children(), take);
    }
}
