//! What went well and what went wrong, told without a section: by `+` and `-`, by an emoji, by a word before a colon.

use crate::content::{
    Block, BlockKind, Inline, ListItem, first_line, groups, plain_blocks, plainly, span_of, split_at,
    trim_start,
};
use crate::dialect::bullets::is_fact;
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::items;
use crate::dialect::outline::Node;
use crate::dialect::vocabulary::SECTION_MARKS;
use crate::model::SectionKind;
use crate::span::Span;

/// Takes from what stands right below an interview's heading the sections that it tells so; `text` is the file's. From the
/// first sign on all must be signs, or nothing is taken: among other things a sign may mean anything.
pub fn sections(blocks: &mut Vec<Block>, text: &str) -> Vec<Node> {
    let pros = blocks.windows(2).any(|pair| are_pros_and_cons(pair, text));
    for first in 0..blocks.len() {
        let mut sections = Sections::default();
        let all = blocks.iter().skip(first).all(|block| sections.take(block, text, pros).is_some());
        if all && sections.0.iter().any(Node::is_of_interview) {
            blocks.truncate(first);
            return sections.0;
        }
    }
    Vec::new()
}

/// The section that a mark alone stands for: `👍`.
pub fn marked(text: &str) -> Option<SectionKind> {
    let starts = |(_, marks): &&(SectionKind, &[char])| text.trim_start().starts_with(*marks);
    SECTION_MARKS.iter().find(starts).map(|(kind, _)| *kind)
}

/// Whether a list with `+` stands beside one with `-`.
fn are_pros_and_cons(pair: &[Block], text: &str) -> bool {
    let bullets = |block: &Block| match &block.kind {
        BlockKind::List { items, .. } => {
            items.iter().map(|item| bullet(item, text)).reduce(|one, other| one.filter(|_| one == other))?
        }
        _ => None,
    };
    let bullets: Vec<_> = pair.iter().map(bullets).collect();
    bullets == [Some('+'), Some('-')] || bullets == [Some('-'), Some('+')]
}

fn bullet(item: &ListItem, text: &str) -> Option<char> {
    text.get(item.span.start..)?.chars().next()
}

/// The sections read so far.
#[derive(Default)]
struct Sections(Vec<Node>);

impl Sections {
    /// Takes a block of signs, or what belongs to the one before; `None` when it is neither.
    fn take(&mut self, block: &Block, text: &str, pros: bool) -> Option<()> {
        match &block.kind {
            BlockKind::List { start: None, items } => {
                items.iter().try_for_each(|item| self.take_item(item, text, pros))
            }
            BlockKind::Paragraph(inlines) if items::labelled(inlines).is_some() => {
                self.0.last_mut().map(|open| open.blocks.push(block.clone()))
            }
            BlockKind::Paragraph(inlines) => groups(inlines, |line| led(line).is_some() || is_fact(line))
                .into_iter()
                .try_for_each(|group| self.take_lines(group)),
            BlockKind::Rule => Some(()),
            _ => None,
        }
    }

    fn take_item(&mut self, item: &ListItem, text: &str, pros: bool) -> Option<()> {
        if item.task.is_some() {
            return None;
        }
        if let Some((kind, word, item)) = led_item(item) {
            self.open(kind, word, item);
            return Some(());
        }
        let kind = marked(&plain_blocks(item.body.get(..1)?)).or(match bullet(item, text) {
            Some('+') if pros => Some(SectionKind::Strengths),
            Some('-') if pros => Some(SectionKind::Errors),
            _ => None,
        })?;
        self.add(kind, item.clone());
        Some(())
    }

    /// Lines that begin with a word before a colon, or with a fact of the interview, which closes the sections above it.
    fn take_lines(&mut self, group: &[Inline]) -> Option<()> {
        let block = |inlines: &[Inline]| Block::paragraph(inlines.to_vec());
        if let Some((kind, end)) = led(first_line(group)) {
            let (word, said) = split_at(group, end);
            let said = trim_start(said);
            let item = ListItem { span: span_of(&said)?, task: None, body: vec![block(&said)] };
            self.open(kind, word, item);
            return Some(());
        }
        is_fact(first_line(group)).then(|| self.0.push(node(Opens::Other, Vec::new(), block(group))))
    }

    /// Adds to the open section when that is of the same kind, else to a new one without a heading.
    fn add(&mut self, kind: SectionKind, item: ListItem) {
        let open = self.0.last_mut().filter(|open| *open.opens() == Opens::Section(kind));
        match open.and_then(|open| open.blocks.last_mut()) {
            Some(Block { span, kind: BlockKind::List { items, .. } }) => {
                *span = span.cover(item.span);
                items.push(item);
            }
            _ => self.open(kind, Vec::new(), item),
        }
    }

    fn open(&mut self, kind: SectionKind, word: Vec<Inline>, item: ListItem) {
        let list = Block { span: item.span, kind: BlockKind::List { start: None, items: vec![item] } };
        self.0.push(node(Opens::Section(kind), word, list));
    }
}

fn node(opens: Opens, word: Vec<Inline>, block: Block) -> Node {
    let span = span_of(&word).unwrap_or(Span::new(block.span.start, block.span.start));
    Node { heading: Some(Heading { span, text: word, opens }), blocks: vec![block], children: Vec::new() }
}

/// `- bom: base62, cache`: what the word opens, the word, and the item without it.
fn led_item(item: &ListItem) -> Option<(SectionKind, Vec<Inline>, ListItem)> {
    let (first, rest) = item.body.split_first()?;
    let BlockKind::Paragraph(inlines) = &first.kind else { return None };
    let (kind, end) = led(first_line(inlines))?;
    let (word, said) = split_at(inlines, end);
    let said = Block::paragraph(trim_start(said));
    let span = rest.iter().map(|block| block.span).fold(said.span, Span::cover);
    let body = std::iter::once(said).chain(rest.iter().cloned()).collect();
    Some((kind, word, ListItem { span, task: None, body }))
}

/// `Bem: politeness, robots.txt`: what a word announces on its own line, and the byte behind its colon.
fn led(line: &[Inline]) -> Option<(SectionKind, usize)> {
    let text = plainly(line);
    let (word, said) = text.split_once(':')?;
    let heading = Heading::of_line(Span::default(), &split_at(line, word.len()).0)?;
    heading.of_interview().filter(|_| !said.trim().is_empty()).map(|kind| (kind, word.len() + 1))
}
