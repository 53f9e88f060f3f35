//! Boards of a retrospective: `Keep` and `Improve`, `Start`, `Stop` and `Continue`, `Rose`, `Bud` and `Thorn`. Their words mean
//! anything elsewhere, so they count only in an interview that names no section, above lists, and only where both sides stand.

use crate::content::{Block, BlockKind, Inline, lines, plainly};
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::outline::Node;
use crate::dialect::vocabulary::BOARDS;
use crate::dialect::words;
use crate::model::SectionKind;

/// Columns that are commands and kinds of change too.
const COMMON: &[&str] = &["delta", "plus", "start", "stop"];

/// Makes sections of the columns of a board, each a heading or a line above a list.
pub fn sections(interview: &mut Node) {
    let headings = interview.children.iter().filter_map(|child| {
        let listed = child.blocks.iter().any(is_list);
        child.heading.as_ref().filter(|_| listed).map(|heading| &*heading.text)
    });
    let lines = interview.blocks.iter().zip(interview.blocks.iter().skip(1));
    let columns = headings.chain(lines.filter_map(|(line, below)| column(line, Some(below))));
    if !have_both_sides(columns.filter(|text| side(text).is_some()).collect()) {
        return;
    }
    for child in &mut interview.children {
        let Some(heading) = child.heading.as_mut().filter(|heading| heading.opens == Opens::Other) else {
            continue;
        };
        heading.opens = side(&heading.text).map_or(Opens::Other, Opens::Section);
    }
    let lines = lines_of(std::mem::take(&mut interview.blocks), &mut interview.blocks);
    interview.children.splice(..0, lines);
}

/// Whether the columns of a board are on both sides. Of two alone, the names of commands and changes say nothing.
fn have_both_sides(mut columns: Vec<&[Inline]>) -> bool {
    if columns.len() < 3 {
        columns.retain(|text| !words::is_one_of(&words::words(&plainly(text)), COMMON));
    }
    let mut sides = columns.iter().map(|text| side(text));
    let first = sides.next();
    sides.any(|side| Some(side) != first)
}

/// The columns that lines head, in order; what stands above the first stays in `kept`.
fn lines_of(blocks: Vec<Block>, kept: &mut Vec<Block>) -> Vec<Node> {
    let mut nodes: Vec<Node> = Vec::new();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        // Beside the columns that are known, any line above a list is another.
        let heading = column(&block, blocks.peek()).and_then(|text| {
            let opens =
                side(text).map(Opens::Section).or_else(|| (!nodes.is_empty()).then_some(Opens::Other))?;
            Some(Heading { span: block.span, text: text.to_vec(), opens })
        });
        match heading {
            Some(heading) => nodes.push(Node { heading: Some(heading), ..Node::default() }),
            None => nodes.last_mut().map_or(&mut *kept, |node| &mut node.blocks).push(block),
        }
    }
    nodes
}

/// The words of a line alone with a list below it.
fn column<'a>(line: &'a Block, below: Option<&Block>) -> Option<&'a [Inline]> {
    let BlockKind::Paragraph(inlines) = &line.kind else { return None };
    (below.is_some_and(is_list) && lines(inlines).count() == 1).then_some(inlines)
}

fn is_list(block: &Block) -> bool {
    matches!(block.kind, BlockKind::List { .. })
}

fn side(text: &[Inline]) -> Option<SectionKind> {
    BOARDS.named(&plainly(text))
}
