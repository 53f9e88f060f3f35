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

fn split_list(start: Option<u64>, mut items: Vec<ListItem>, opens: fn(&[Inline]) -> bool) -> Vec<Block> {
    let tail = |(rank, item): (usize, &mut ListItem)| Some((rank, cut_last(&mut item.body, opens)?));
    let tails: Vec<_> = items.iter_mut().enumerate().filter_map(tail).collect();
    let mut blocks = Vec::with_capacity(2 * tails.len() + 1);
    let mut done = 0;
    let number = |done: usize| start.map(|start| start + done as u64);
    for (rank, tail) in tails {
        let below = items.split_off(rank + 1 - done);
        blocks.extend(list(number(done), std::mem::replace(&mut items, below)));
        blocks.push(Block::paragraph(tail));
        done = rank + 1;
    }
    blocks.extend(list(number(done), items));
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
