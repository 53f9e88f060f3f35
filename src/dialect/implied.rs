//! Sections that no heading announces: signs tell what went well, and what should have been done, said or asked shows that
//! what stands above it is an error. An interview that names its sections needs none of this.

use crate::content::{Block, BlockKind, Inline, lines, plainly};
use crate::dialect::boards;
use crate::dialect::errors::title;
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::items;
use crate::dialect::outline::Node;
use crate::dialect::recurring;
use crate::dialect::signs;
use crate::dialect::vocabulary::{HINDSIGHT, Label, WEAK_SECTIONS};
use crate::dialect::words;
use crate::model::SectionKind;
use crate::span::Span;

const ERRORS: Opens = Opens::Section(SectionKind::Errors);

/// Makes the sections that an interview does not name; `text` is that of its file.
pub fn sections(interview: &mut Node, text: &str) {
    interview.children.iter_mut().for_each(name_by_mark);
    if !holds_section(interview) {
        boards::sections(interview);
    }
    if !holds_section(interview) {
        let told = signs::sections(&mut interview.blocks, text);
        interview.children.splice(..0, told);
    }
    if !interview.children.iter().any(holds_errors) {
        let own = own_errors(&mut interview.blocks).map(|blocks| section(blocks, Vec::new()));
        interview.children =
            own.into_iter().chain(gathered(std::mem::take(&mut interview.children))).collect();
    }
}

/// `### 👍`: a mark alone; or words that say it in an interview alone.
fn name_by_mark(node: &mut Node) {
    let Some(heading) = node.heading.as_mut().filter(|heading| heading.opens == Opens::Other) else { return };
    let text = plainly(&heading.text);
    let marked = signs::marked(&text).filter(|_| !text.contains(char::is_alphanumeric));
    if let Some(kind) = marked.or_else(|| WEAK_SECTIONS.named(&text)) {
        heading.opens = Opens::Section(kind);
    }
}

fn holds_section(node: &Node) -> bool {
    node.children.iter().any(|child| child.is_of_interview() || holds_section(child))
}

fn holds_errors(node: &Node) -> bool {
    *node.opens() == ERRORS || node.children.iter().any(holds_errors)
}

/// The children, errors among them gathered: those that follow each other are in one section.
fn gathered(children: Vec<Node>) -> Vec<Node> {
    let mut all: Vec<Node> = Vec::new();
    let mut loose = Vec::new();
    for mut child in children {
        let is_other = *child.opens() == Opens::Other;
        if is_other && is_error(&child) {
            loose.push(child);
            continue;
        }
        all.extend((!loose.is_empty()).then(|| section(Vec::new(), std::mem::take(&mut loose))));
        if is_other && holds_mostly_errors(&child) {
            child.heading.iter_mut().for_each(|heading| heading.opens = ERRORS);
        }
        all.push(child);
    }
    all.extend((!loose.is_empty()).then(|| section(Vec::new(), loose)));
    all
}

/// A section of errors without a heading.
fn section(blocks: Vec<Block>, children: Vec<Node>) -> Node {
    let first = blocks.first().map(|block| block.span).or_else(|| children.first().and_then(Node::span));
    let start = first.map_or(0, |span| span.start);
    let heading = Some(Heading { span: Span::new(start, start), text: Vec::new(), opens: ERRORS });
    Node { heading, blocks, children }
}

/// Whether a heading is the title of an error: its fix stands below, and no title of another.
fn is_error(node: &Node) -> bool {
    let own = |block: &Block| match &block.kind {
        BlockKind::List { items, .. } => items.iter().any(|item| item.body.first().is_some_and(has_fix)),
        _ => has_fix(block),
    };
    node.children.is_empty() && node.blocks.iter().any(own) && !node.blocks.iter().any(is_title)
}

/// Whether at least half of what a section holds has its fix, and one of them in so many words.
fn holds_mostly_errors(node: &Node) -> bool {
    if !node.children.is_empty() {
        let mended = node.children.iter().filter(|child| child.blocks.iter().any(has_any_fix)).count();
        return node.children.iter().any(|child| child.blocks.iter().any(has_fix))
            && mended * 2 >= node.children.len();
    }
    let titles = node.blocks.iter().filter(|block| is_title(block)).count();
    let items = node.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::List { items, .. } => Some(items),
        _ => None,
    });
    let (mut bullets, mut mended) = (0, 0);
    for item in items.flatten() {
        bullets += 1;
        mended += usize::from(item.body.iter().any(has_fix));
    }
    let fixes = node.blocks.iter().filter(|block| has_fix(block)).count();
    if titles > 0 { fixes * 2 >= titles } else { mended > 0 && mended * 2 >= bullets }
}

/// Takes the errors from what stands right below an interview's heading: from the first title to the end.
fn own_errors(blocks: &mut Vec<Block>) -> Option<Vec<Block>> {
    let fix = blocks.iter().position(has_fix).filter(|_| !blocks.iter().any(recurring::is_table))?;
    let above = blocks.get(..=fix)?;
    let numbered = above.iter().position(|block| any_line(block, title::numbered_line));
    let bold = || above.iter().rposition(is_title);
    let plain = || fix.checked_sub(1).filter(|at| above.get(*at).is_some_and(is_plain_line));
    let start = numbered.or_else(bold).or_else(plain).unwrap_or(fix);
    Some(blocks.split_off(start))
}

/// Whether a paragraph begins an error by its looks.
fn is_title(block: &Block) -> bool {
    any_line(block, title::is_title)
}

fn any_line(block: &Block, test: fn(&[Inline]) -> bool) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(inlines) if title::any_line(inlines, test))
}

/// Whether it is a line of words that states no fact of the interview, as `Data: 5/nov` does.
fn is_plain_line(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(inlines)
        if lines(inlines).count() == 1 && !plainly(inlines).contains(':'))
}

/// Whether a line says in so many words what should have been done, said or asked.
fn has_fix(block: &Block) -> bool {
    has_label(block, |line, label| {
        matches!(label, Label::Fix(Some(_)))
            && words::longest_of(&words::leading(&plainly(line)), HINDSIGHT).is_some()
    })
}

/// Whether a line says how to mend something, in whatever words.
fn has_any_fix(block: &Block) -> bool {
    has_label(block, |_, label| matches!(label, Label::Fix(_)))
}

fn has_label(block: &Block, test: fn(&[Inline], Label) -> bool) -> bool {
    match &block.kind {
        BlockKind::Paragraph(inlines) => {
            lines(inlines).any(|line| items::labelled(line).is_some_and(|found| test(line, found.label)))
        }
        BlockKind::Quote { body, .. } => body.iter().any(|block| has_label(block, test)),
        BlockKind::List { items, .. } => {
            items.iter().flat_map(|item| &item.body).any(|block| has_label(block, test))
        }
        _ => false,
    }
}
