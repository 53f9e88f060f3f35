//! What went well and what went wrong, told without a section: by `+` and `-`, by an emoji, by a word before a colon.

use crate::content::{
    Block, BlockKind, Inline, ListItem, first_line, groups, lines, plain_blocks, plainly, span_of, split_at,
    trim_start,
};
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::outline::Node;
use crate::dialect::vocabulary::SECTION_MARKS;
use crate::model::SectionKind;
use crate::span::Span;

/// Takes from what stands right below an interview's heading the sections that it tells so; `text` is the file's.
pub fn sections(blocks: &mut Vec<Block>, text: &str) -> Vec<Node> {
    let pros = blocks.iter().any(|block| bullets(block, text, "+"));
    let tells = |block: &Block| match &block.kind {
        BlockKind::List { items, .. } => {
            items.iter().any(|item| kind_of(item, text, pros).is_some() || led_item(item).is_some())
        }
        BlockKind::Paragraph(inlines) => lines(inlines).any(|line| led(line).is_some()),
        _ => false,
    };
    let Some(first) = blocks.iter().position(tells) else { return Vec::new() };
    let mut sections = Vec::new();
    for block in blocks.split_off(first) {
        match block.kind {
            BlockKind::List { start, items } => push_list(start, items, text, pros, &mut sections),
            BlockKind::Paragraph(inlines) => push_lines(&inlines, &mut sections),
            kind => push_block(Block { span: block.span, kind }, &mut sections),
        }
    }
    sections
}

/// The section that a mark alone stands for: `👍`.
pub fn marked(text: &str) -> Option<SectionKind> {
    let marks =
        |(kind, marks): &(SectionKind, &[char])| text.trim_start().starts_with(*marks).then_some(*kind);
    SECTION_MARKS.iter().find_map(marks)
}

/// Whether a block is a list with this bullet.
fn bullets(block: &Block, text: &str, bullet: &str) -> bool {
    let starts = |item: &ListItem| text.get(item.span.start..).is_some_and(|rest| rest.starts_with(bullet));
    matches!(&block.kind, BlockKind::List { items, .. } if items.iter().all(starts))
}

/// What an item says of itself. A `-` is an error only where `+` marks what went well.
fn kind_of(item: &ListItem, text: &str, pros: bool) -> Option<SectionKind> {
    let bullet = text.get(item.span.start..).and_then(|rest| rest.chars().next());
    marked(&plain_blocks(item.body.get(..1)?)).or(match bullet {
        Some('+') if pros => Some(SectionKind::Strengths),
        Some('-') if pros => Some(SectionKind::Errors),
        _ => None,
    })
}

fn push_list(start: Option<u64>, items: Vec<ListItem>, text: &str, pros: bool, sections: &mut Vec<Node>) {
    for (rank, item) in items.into_iter().enumerate() {
        let start = start.map(|start| start + rank as u64);
        if let Some((kind, word, item)) = led_item(&item) {
            let list = Block { span: item.span, kind: BlockKind::List { start: None, items: vec![item] } };
            sections.push(section(kind, word, list));
            continue;
        }
        let told = kind_of(&item, text, pros);
        let list =
            |item: ListItem| Block { span: item.span, kind: BlockKind::List { start, items: vec![item] } };
        match (told, sections.last_mut()) {
            (Some(kind), Some(open)) if *open.opens() != Opens::Section(kind) => {
                sections.push(section(kind, Vec::new(), list(item)));
            }
            (Some(kind), None) => sections.push(section(kind, Vec::new(), list(item))),
            (_, Some(Node { blocks, .. })) => match blocks.last_mut() {
                Some(Block { span, kind: BlockKind::List { items, .. } }) => {
                    *span = span.cover(item.span);
                    items.push(item);
                }
                _ => blocks.push(list(item)),
            },
            (None, None) => {}
        }
    }
}

/// `- bom: base62, cache`: what the word opens, the word, and the item without it.
fn led_item(item: &ListItem) -> Option<(SectionKind, Vec<Inline>, ListItem)> {
    let (first, rest) = item.body.split_first()?;
    let BlockKind::Paragraph(inlines) = &first.kind else { return None };
    let (kind, end) = led(first_line(inlines))?;
    let (word, said) = split_at(inlines, end);
    let body: Vec<Block> =
        std::iter::once(Block::paragraph(trim_start(said))).chain(rest.iter().cloned()).collect();
    let span = body.iter().map(|block| block.span).reduce(Span::cover)?;
    Some((kind, word, ListItem { span, task: None, body }))
}

fn push_lines(inlines: &[Inline], sections: &mut Vec<Node>) {
    for group in groups(inlines, |line| led(line).is_some()) {
        let Some((kind, end)) = led(first_line(group)) else {
            push_block(Block::paragraph(group.to_vec()), sections);
            continue;
        };
        let (word, said) = split_at(group, end);
        sections.push(section(kind, word, Block::paragraph(trim_start(said))));
    }
}

fn push_block(block: Block, sections: &mut [Node]) {
    if let Some(open) = sections.last_mut() {
        open.blocks.push(block);
    }
}

fn section(kind: SectionKind, word: Vec<Inline>, block: Block) -> Node {
    let span = span_of(&word).unwrap_or(Span::new(block.span.start, block.span.start));
    let heading = Some(Heading { span, text: word, opens: Opens::Section(kind) });
    Node { heading, blocks: vec![block], children: Vec::new() }
}

/// `Bem: politeness, robots.txt`: what a word announces on its own line, and the byte behind its colon.
fn led(line: &[Inline]) -> Option<(SectionKind, usize)> {
    let text = plainly(line);
    let (word, said) = text.split_once(':')?;
    let heading = Heading::of_line(Span::default(), &split_at(line, word.len()).0)?;
    heading.of_interview().filter(|_| !said.trim().is_empty()).map(|kind| (kind, word.len() + 1))
}
