//! Links and images of a note, wherever they stand in it.

use crate::content::{Block, BlockKind, Inline, InlineKind};
use crate::span::Span;

/// Every link and image with its target as typed, in order.
pub fn collect(blocks: &[Block]) -> Vec<(Span, String)> {
    let mut links = Vec::new();
    blocks.iter().for_each(|block| of_block(block, &mut links));
    links
}

fn of_block(block: &Block, links: &mut Vec<(Span, String)>) {
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => of_inlines(text, links),
        BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. } => {
            body.iter().for_each(|block| of_block(block, links));
        }
        BlockKind::List { items, .. } => {
            items.iter().flat_map(|item| &item.body).for_each(|block| of_block(block, links));
        }
        BlockKind::Table(table) => {
            table.all_rows().flatten().for_each(|cell| of_inlines(&cell.text, links));
        }
        BlockKind::Code(_) | BlockKind::Rule | BlockKind::Html(_) => {}
    }
}

fn of_inlines(inlines: &[Inline], links: &mut Vec<(Span, String)>) {
    for inline in inlines {
        if let InlineKind::Link { to, .. } | InlineKind::Image { to, .. } = &inline.kind {
            links.push((inline.span, to.address.clone()));
        }
        of_inlines(inline.children(), links);
    }
}
