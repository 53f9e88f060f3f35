//! Links and images of a note, wherever they stand in it.

use std::iter::once;

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

/// What may be the address of a file in a part of `text` that is not to be seen: raw HTML and the embeds of other programs are no
/// links, and yet name files.
pub fn named(text: &str, part: Span) -> Vec<(Span, String)> {
    let mut found = Vec::new();
    let mut at = part.start;
    for piece in text.get(part.range()).unwrap_or("").split_inclusive(AROUND) {
        let name = piece.trim_end_matches(AROUND).trim();
        let words = piece.trim_end_matches(AROUND).split_whitespace();
        let names = once(name).chain(words).filter(|name| name.contains('.') && name.len() < LONGEST_NAME);
        found.extend(names.zip(at..).map(|(name, at)| (Span::new(at, at), name.to_string())));
        at += piece.len();
    }
    found
}

/// What stands around the name of a file, which may hold spaces.
const AROUND: [char; 11] = ['"', '\'', '`', '[', ']', '(', ')', '<', '>', '|', '\n'];

/// No path is longer that anyone types.
const LONGEST_NAME: usize = 512;

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
