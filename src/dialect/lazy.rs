//! Lines typed right below a bullet or a quote, without a blank line between.
//!
//! To Markdown they go on with the paragraph above; to the writer `**2. Título**` begins something new.

use crate::content::{self, Block, BlockKind, Inline, ListItem};
use crate::span::Span;

/// The block, parted before every line that `opens` says begins something new.
pub fn split(block: Block, opens: fn(&[Inline]) -> bool) -> Vec<Block> {
    match block.kind {
        BlockKind::List { start, items } => split_list(start, items, opens),
        BlockKind::Quote { alert, mut body } => {
            let tail = cut_last(&mut body, opens);
            let kind = BlockKind::Quote { alert, body };
            std::iter::once(Block { span: block.span, kind }).chain(tail.map(Block::paragraph)).collect()
        }
        kind => vec![Block { span: block.span, kind }],
    }
}

/// The lines of a paragraph from the first one on that begins something new, and those before it.
fn cut(inlines: &[Inline], opens: fn(&[Inline]) -> bool) -> Option<(Vec<Inline>, Vec<Inline>)> {
    let mut reached = 0;
    for (rank, line) in content::lines(inlines).enumerate() {
        if rank > 0 && opens(line) {
            let before = inlines.get(..reached.max(1) - 1)?.to_vec();
            return Some((before, inlines.get(reached..)?.to_vec()));
        }
        reached += line.len() + 1;
    }
    None
}

fn split_list(start: Option<u64>, items: Vec<ListItem>, opens: fn(&[Inline]) -> bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let (mut kept, mut first) = (Vec::new(), start);
    for (rank, mut item) in items.into_iter().enumerate() {
        if kept.is_empty() {
            first = start.map(|start| start + rank as u64);
        }
        let tail = cut_last(&mut item.body, opens);
        kept.push(item);
        if let Some(tail) = tail {
            blocks.extend(list(first, std::mem::take(&mut kept)));
            blocks.push(Block::paragraph(tail));
        }
    }
    blocks.extend(list(first, kept));
    blocks
}

/// Cuts the paragraph that a lazy line joins: the last one, at any depth.
fn cut_last(body: &mut [Block], opens: fn(&[Inline]) -> bool) -> Option<Vec<Inline>> {
    let last = body.last_mut()?;
    match &mut last.kind {
        BlockKind::Paragraph(inlines) => {
            let (before, tail) = cut(inlines, opens)?;
            last.span.end = before.last().map_or(last.span.start, |inline| inline.span.end);
            *inlines = before;
            Some(tail)
        }
        BlockKind::List { items, .. } => cut_last(&mut items.last_mut()?.body, opens),
        BlockKind::Quote { body, .. } => cut_last(body, opens),
        _ => None,
    }
}

fn list(start: Option<u64>, items: Vec<ListItem>) -> Option<Block> {
    let span = items.iter().map(|item| item.span).reduce(Span::cover)?;
    Some(Block { span, kind: BlockKind::List { start, items } })
}
