//! What the writer keeps off the site: sections, errors and blocks that are marked as private or as a draft.
//!
//! A heading, or the bold title of an error, is marked by `(privado)` or `[privado]` in it; the first line of a list item by
//! `[privado]` at its end, since `(privado)` may be a word of it; anything by a comment to the tool. What is marked leaves the outline
//! with all that belongs to it, before anything is read in it. In doubt about where that ends, more leaves.

use crate::content::{Block, BlockKind, Inline, ListItem, first_line, groups, plainly, span_of};
use crate::dialect::error_title::{any_line, is_title};
use crate::dialect::heading::Opens;
use crate::dialect::hiding::is_mark;
use crate::dialect::items;
use crate::dialect::outline::Node;
use crate::model::SectionKind;
use crate::span::{Span, Spans};

/// Takes what is private out of a file's outline. `marks` are the places that comments to the tool speak of. Gives the places
/// that are gone.
pub fn take(root: &mut Node, marks: &Spans) -> Vec<Span> {
    let mut taker = Taker { marks, hiding: Hiding::Nothing, in_errors: false, gone: Vec::new() };
    taker.node(root);
    taker.gone
}

struct Taker<'a> {
    marks: &'a Spans,
    hiding: Hiding,
    in_errors: bool,
    gone: Vec<Span>,
}

/// What the blocks that come next belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hiding {
    Nothing,
    /// A private error: all up to the next one is its.
    Error,
    /// A private list item: a fence typed without indentation is no child of its bullet, and yet its.
    Item,
}

impl Taker<'_> {
    fn node(&mut self, node: &mut Node) {
        let around = self.in_errors;
        self.in_errors |= *node.opens() == Opens::Section(SectionKind::Errors);
        self.blocks(&mut node.blocks);
        node.children.retain_mut(|child| self.keeps(child));
        self.in_errors = around;
    }

    /// Whether anything of the node stays.
    fn keeps(&mut self, node: &mut Node) -> bool {
        if let Some(heading) = &node.heading {
            if self.is_marked(heading.span) || says_private(&plainly(&heading.text)) {
                self.gone.extend(node.span());
                // A label typed as a heading of the same level belongs to the error above it.
                self.hiding = if self.in_errors { Hiding::Error } else { Hiding::Nothing };
                return false;
            }
            if self.hiding != Hiding::Nothing && items::labelled(&heading.text).is_some() {
                self.gone.push(heading.span);
                node.heading = None;
            } else {
                self.hiding = Hiding::Nothing;
            }
        }
        self.node(node);
        node.heading.is_some() || !node.blocks.is_empty() || !node.children.is_empty()
    }

    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        let mut changes = Vec::new();
        for (rank, block) in blocks.iter_mut().enumerate() {
            changes.extend(self.block(block).map(|kept| (rank, kept)));
        }
        if !changes.is_empty() {
            let mut changes = changes.into_iter().peekable();
            let kept = std::mem::take(blocks).into_iter().enumerate().flat_map(|(rank, block)| {
                changes.next_if(|(changed, _)| *changed == rank).map_or_else(|| vec![block], |(_, kept)| kept)
            });
            *blocks = kept.collect();
        }
    }

    /// What stays in the place of a block; `None` when it does itself, as most do.
    fn block(&mut self, block: &mut Block) -> Option<Vec<Block>> {
        let span = block.span;
        match &mut block.kind {
            BlockKind::Paragraph(inlines) if any_line(inlines, is_title) => self.titles(inlines),
            BlockKind::List { start, items } => self.list(span, *start, items),
            BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. } if !self.hides(span) => {
                self.blocks(body);
                self.hiding = Hiding::Nothing;
                body.is_empty().then(Vec::new)
            }
            _ if self.hiding != Hiding::Nothing || self.is_marked(span) => {
                self.gone.push(span);
                Some(vec![])
            }
            _ => None,
        }
    }

    /// Whether the whole of a block that holds others is hidden.
    fn hides(&self, span: Span) -> bool {
        self.hiding != Hiding::Nothing || self.marks.hold(span)
    }

    /// A paragraph in which errors begin: each is hidden or not.
    fn titles(&mut self, inlines: &[Inline]) -> Option<Vec<Block>> {
        let mut kept = Vec::new();
        let gone = self.gone.len();
        for group in groups(inlines, is_title) {
            let line = first_line(group);
            if is_title(line) {
                let marked = self.is_line_marked(line) || says_private(&plainly(line));
                self.hiding = if marked { Hiding::Error } else { Hiding::Nothing };
            }
            match span_of(group) {
                Some(span) if self.hiding != Hiding::Nothing => self.gone.push(span),
                _ => kept.push(Block::paragraph(group.to_vec())),
            }
        }
        (self.gone.len() > gone).then_some(kept)
    }

    /// The items that stay, each with its number.
    fn list(&mut self, span: Span, start: Option<u64>, items: &mut Vec<ListItem>) -> Option<Vec<Block>> {
        if self.hiding == Hiding::Item && items.iter().any(|item| items::item_label(item).is_none()) {
            self.hiding = Hiding::Nothing;
        }
        if self.hides(span) {
            self.gone.push(span);
            return Some(vec![]);
        }
        let gone = self.gone.len();
        let stay: Vec<bool> = items.iter_mut().map(|item| self.keeps_item(item)).collect();
        if self.gone.len() == gone {
            return None;
        }
        let mut runs: Vec<(Option<u64>, Vec<ListItem>)> = vec![(start, Vec::new())];
        for (rank, (item, stays)) in std::mem::take(items).into_iter().zip(stay).enumerate() {
            match runs.last_mut() {
                Some((_, run)) if stays => run.push(item),
                _ => runs.push((start.map(|start| start + rank as u64 + 1), Vec::new())),
            }
        }
        let runs = runs.into_iter().filter(|(_, items)| !items.is_empty());
        let list = |(start, items): (_, Vec<_>)| Block {
            span: cover(&items),
            kind: BlockKind::List { start, items },
        };
        Some(runs.map(list).collect())
    }

    /// Whether an item stays, without what is private in it.
    fn keeps_item(&mut self, item: &mut ListItem) -> bool {
        if self.is_item_marked(item) {
            self.gone.push(item.span);
            self.hiding = Hiding::Item;
            return false;
        }
        self.hiding = Hiding::Nothing;
        self.blocks(&mut item.body);
        self.hiding = Hiding::Nothing;
        true
    }

    fn is_item_marked(&self, item: &ListItem) -> bool {
        let Some(Block { span, kind: BlockKind::Paragraph(inlines) }) = item.body.first() else {
            return false;
        };
        let line = first_line(inlines);
        let text = plainly(line);
        let brackets = text.rfind('[').and_then(|at| text.get(at..));
        let at_end = text.trim_end().ends_with(']') && brackets.is_some_and(says_private);
        self.is_marked(*span) || at_end || (is_title(line) && says_private(&text))
    }

    /// Whether a comment to the tool speaks of any of these bytes.
    fn is_marked(&self, span: Span) -> bool {
        self.marks.meet(span)
    }

    fn is_line_marked(&self, line: &[Inline]) -> bool {
        span_of(line).is_some_and(|span| self.is_marked(span))
    }
}

/// From the first byte of some items to the last.
fn cover(items: &[ListItem]) -> Span {
    items.iter().map(|item| item.span).reduce(Span::cover).unwrap_or_default()
}

/// Whether parentheses or brackets hold nothing but words that keep something private.
pub fn says_private(text: &str) -> bool {
    let groups = text.split(['(', '[']).skip(1).filter_map(|after| after.split_once([')', ']']));
    groups.map(|(inside, _)| inside).any(is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stands_alone_in_its_parentheses() {
        for marked in [
            "Salário (privado)",
            "Mock #3: Chat (25/fev) [Rascunho] — Hire",
            "Frases (decorar) (NÃO PUBLICAR)",
            "A (private, draft)",
            "[privada] A",
        ] {
            assert!(says_private(marked), "{marked}");
        }
        for seen in [
            "Rede privada", "Bucket (privado por padrão)", "Chat (rascunho 2)", "(", "()", "[privado",
            "privado)", "A (DECORAR)",
        ] {
            assert!(!says_private(seen), "{seen}");
        }
    }
}
