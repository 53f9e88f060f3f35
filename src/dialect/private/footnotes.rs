//! Footnotes of which only what is private speaks: they stay behind with it.

use std::collections::{HashMap, HashSet};

use crate::content::{Block, BlockKind, InlineKind};
use crate::dialect::links;
use crate::dialect::outline::Node;
use crate::span::{Span, Spans};

/// The marks of footnotes in some blocks, each with the label of its note, in order; none where there is no note.
pub fn marks(blocks: &[Block]) -> Vec<(Span, String)> {
    let mut marks = Vec::new();
    if blocks.iter().any(|block| label(block).is_some()) {
        links::each_inline(blocks, &mut |inline| {
            if let InlineKind::FootnoteRef(label) = &inline.kind {
                marks.push((inline.span, label.clone()));
            }
        });
    }
    marks.sort_unstable();
    marks
}

/// Takes the notes out of an outline to which marks lead that stand in `hidden`, and no other; adds their places to it.
pub fn take(root: &mut Node, marks: &[(Span, String)], hidden: &mut Vec<Span>) {
    let gone: Spans = hidden.iter().copied().collect();
    let (unseen, seen): (Vec<_>, Vec<_>) = marks.iter().partition(|(span, _)| gone.hold(*span));
    if unseen.is_empty() {
        return;
    }
    let mut notes = HashMap::new();
    each_list(root, &mut |blocks| {
        notes.extend(blocks.iter().filter_map(|block| Some((label(block)?.to_string(), block.span))));
    });
    let below: Spans = notes.values().copied().collect();
    let seen = led_to(seen.into_iter().filter(|(span, _)| !below.hold(*span)), marks, &notes);
    let mut unseen = led_to(unseen.into_iter(), marks, &notes);
    unseen.retain(|label| !seen.contains(label));
    each_list(root, &mut |blocks| {
        blocks.retain(|block| {
            let stays = label(block).is_none_or(|label| !unseen.contains(label));
            hidden.extend((!stays).then_some(block.span));
            stays
        });
    });
}

/// The labels to which some marks lead, and those that stand in the notes there.
fn led_to<'a>(
    from: impl Iterator<Item = &'a (Span, String)>,
    marks: &'a [(Span, String)],
    notes: &HashMap<String, Span>,
) -> HashSet<&'a str> {
    let mut found = HashSet::new();
    let mut left: Vec<&str> = from.map(|(_, label)| label.as_str()).collect();
    while let Some(label) = left.pop() {
        if found.insert(label) {
            let note = notes.get(label).copied().unwrap_or_default();
            let first = marks.partition_point(|(span, _)| span.start < note.start);
            let inside = marks.iter().skip(first).take_while(|(span, _)| note.contains(*span));
            left.extend(inside.map(|(_, label)| label.as_str()));
        }
    }
    found
}

fn label(block: &Block) -> Option<&str> {
    match &block.kind {
        BlockKind::Footnote { label, .. } => Some(label),
        _ => None,
    }
}

fn each_list(node: &mut Node, take: &mut dyn FnMut(&mut Vec<Block>)) {
    take(&mut node.blocks);
    node.children.iter_mut().for_each(|child| each_list(child, take));
}
