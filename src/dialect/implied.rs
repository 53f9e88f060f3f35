//! Sections that no heading announces: signs tell what went well, and what should have been done, said or asked shows that
//! what stands above it is an error.

use crate::content::{Block, BlockKind, lines, plainly};
use crate::dialect::error_title;
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::items;
use crate::dialect::outline::Node;
use crate::dialect::signs;
use crate::dialect::vocabulary::Label;
use crate::model::SectionKind;
use crate::span::Span;

const ERRORS: Opens = Opens::Section(SectionKind::Errors);

/// Makes sections in the interviews below a node; `text` is that of the file.
pub fn sections(node: &mut Node, text: &str) {
    if node.is_interview() {
        return in_interview(node, text);
    }
    node.children.iter_mut().for_each(|child| sections(child, text));
}

fn in_interview(interview: &mut Node, text: &str) {
    let mut children = signs::sections(&mut interview.blocks, text);
    children.extend(own_errors(&mut interview.blocks).map(|blocks| section(blocks, Vec::new())));
    // Errors that follow each other without a section around them are in one.
    let mut loose = Vec::new();
    for mut child in interview.children.drain(..) {
        let is_other = *child.opens() == Opens::Other;
        if is_other && is_error(&child.blocks) {
            loose.push(child);
            continue;
        }
        children.extend(gathered(&mut loose));
        if is_other && (holds_fix(&child) || mends(&child)) {
            child.heading.iter_mut().for_each(|heading| heading.opens = ERRORS);
        }
        children.push(child);
    }
    children.extend(gathered(&mut loose));
    interview.children = children;
}

fn gathered(loose: &mut Vec<Node>) -> Option<Node> {
    (!loose.is_empty()).then(|| section(Vec::new(), std::mem::take(loose)))
}

/// A section of errors without a heading.
fn section(blocks: Vec<Block>, children: Vec<Node>) -> Node {
    let first = blocks.first().map(|block| block.span).or_else(|| children.first().and_then(Node::span));
    let start = first.map_or(0, |span| span.start);
    let heading = Some(Heading { span: Span::new(start, start), text: Vec::new(), opens: ERRORS });
    Node { heading, blocks, children }
}

/// Whether a heading above these blocks is the title of an error: they hold its fix, and no title of their own. Of several
/// errors below it each has a title, or is a bullet with its fix inside.
fn is_error(blocks: &[Block]) -> bool {
    let own = |block: &Block| match &block.kind {
        BlockKind::List { items, .. } => items.iter().any(|item| has_fix(item.body.get(..1).unwrap_or(&[]))),
        _ => block_has_fix(block),
    };
    blocks.iter().any(own) && !blocks.iter().any(is_title)
}

/// Takes the errors from what stands right below an interview's heading: from the first title to the end.
fn own_errors(blocks: &mut Vec<Block>) -> Option<Vec<Block>> {
    let fix = blocks.iter().position(block_has_fix)?;
    let title = blocks.iter().position(is_title).filter(|title| *title < fix);
    let above = fix.checked_sub(1).filter(|above| blocks.get(*above).is_some_and(is_plain_line));
    Some(blocks.split_off(title.or(above).unwrap_or(fix)))
}

/// Whether a paragraph begins an error by its looks.
fn is_title(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(inlines) if error_title::any_line(inlines, error_title::is_title))
}

/// Whether it is a line of words that states no fact of the interview, as `Data: 5/nov` does.
fn is_plain_line(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(inlines)
        if lines(inlines).count() == 1 && !plainly(inlines).contains(':'))
}

/// Whether at least two headings of a section tell how to mend what they name.
fn mends(node: &Node) -> bool {
    let mended = |child: &&Node| {
        child.blocks.iter().any(|block| has_label(block, |label| matches!(label, Label::Fix(_))))
    };
    node.children.iter().filter(mended).count() >= 2
}

fn holds_fix(node: &Node) -> bool {
    has_fix(&node.blocks) || node.children.iter().any(holds_fix)
}

fn has_fix(blocks: &[Block]) -> bool {
    blocks.iter().any(block_has_fix)
}

/// Whether a line says in so many words what should have been done, said or asked.
fn block_has_fix(block: &Block) -> bool {
    has_label(block, |label| matches!(label, Label::Fix(Some(_))))
}

fn has_label(block: &Block, test: fn(Label) -> bool) -> bool {
    match &block.kind {
        BlockKind::Paragraph(inlines) => {
            lines(inlines).any(|line| items::labelled(line).is_some_and(|found| test(found.label)))
        }
        BlockKind::Quote { body, .. } => body.iter().any(|block| has_label(block, test)),
        BlockKind::List { items, .. } => {
            items.iter().flat_map(|item| &item.body).any(|block| has_label(block, test))
        }
        _ => false,
    }
}
