//! How a section of errors sets them apart: by headings, bold lines, numbers, bullets, rows of a table or plain lines.

use crate::content::{Block, BlockKind, Inline, plainly};
use crate::dialect::errors::title::{any_line, bold_line, is_numbered, numbered_line};
use crate::dialect::items;
use crate::dialect::label::Labelled;
use crate::dialect::outline::Node;
use crate::dialect::table;
use crate::dialect::vocabulary::{ASIDES, Label};
use crate::dialect::words;
use crate::span::Span;

/// The section as one stream.
pub enum Piece {
    /// How deep it stands in the section, from 0.
    Heading(usize, Span, Vec<Inline>),
    /// What stands between the headings.
    Block(Block),
}

/// Everything below the heading of an errors section, in order.
pub fn pieces(node: Node) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(node.blocks.len() + node.children.len());
    collect(node, 0, &mut pieces);
    pieces
}

fn collect(node: Node, depth: usize, pieces: &mut Vec<Piece>) {
    pieces.extend(node.blocks.into_iter().map(Piece::Block));
    for mut child in node.children {
        if let Some(heading) = child.heading.take() {
            pieces.push(Piece::Heading(depth, heading.span, heading.text));
        }
        collect(child, depth + 1, pieces);
    }
}

/// How the writer sets errors apart. One section keeps to one way; what looks like another is content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `#### 1. Title`, at this depth; a deeper heading is content.
    Headings(usize),
    /// `**1. Title**` alone on a line.
    NumberedLines,
    /// `**Title**` alone on a line.
    BoldLines,
    /// `1. Title` as a list.
    Numbered,
    /// `- Title`.
    Bullets,
    /// `| erro | correção |`, a row each; below the table as lines.
    Rows,
    /// A line of words right above what should have been done or said.
    Lines,
}

impl Style {
    /// The way that a section keeps to.
    pub fn of(pieces: &[Piece]) -> Self {
        let (mut listed, mut labelled, mut rows) = (false, false, false);
        for piece in pieces {
            match piece {
                Piece::Heading(depth, _, text) if opens_error(text) && (!listed || is_numbered(text)) => {
                    return Style::Headings(*depth);
                }
                Piece::Block(Block { kind: BlockKind::Paragraph(inlines), .. }) => {
                    if any_line(inlines, numbered_line) {
                        return Style::NumberedLines;
                    }
                    if any_line(inlines, bold_title) && !listed {
                        return Style::BoldLines;
                    }
                    labelled |= any_line(inlines, begins_error_label);
                }
                Piece::Block(Block { kind: BlockKind::List { start, items }, .. }) => {
                    if start.is_some() && !listed && !bold_later(pieces) {
                        return Style::Numbered;
                    }
                    let labels = items.iter().filter(|item| items::item_label(item).is_some()).count();
                    labelled |= labels > 0;
                    listed |= labels < items.len();
                }
                Piece::Block(Block { kind: BlockKind::Table(typed), .. }) => {
                    rows |= table::is_of_errors(typed)
                }
                _ => {}
            }
        }
        match bold_later(pieces) {
            true => Style::BoldLines,
            false if rows && !listed => Style::Rows,
            false if labelled && !listed => Style::Lines,
            false => Style::Bullets,
        }
    }
}

/// Whether a piece begins with the label of a problem or a fix.
pub fn is_labelled(piece: &Piece) -> bool {
    match piece {
        Piece::Block(Block { kind: BlockKind::Paragraph(inlines), .. }) => begins_error_label(inlines),
        Piece::Block(Block { kind: BlockKind::List { items, .. }, .. }) => {
            items.first().and_then(items::item_label).is_some_and(|found| is_of_error(&found))
        }
        _ => false,
    }
}

/// Whether a line begins with the label of a problem or a fix.
pub fn begins_error_label(line: &[Inline]) -> bool {
    items::labelled(line).is_some_and(|found| is_of_error(&found))
}

/// Whether a label tells what was wrong or how to mend it.
fn is_of_error(found: &Labelled) -> bool {
    matches!(found.label, Label::Problem | Label::Fix(_))
}

/// Whether a heading in the section is the title of an error: neither a label nor an aside.
fn opens_error(text: &[Inline]) -> bool {
    items::labelled(text).is_none() && is_no_aside(text)
}

/// Whether a heading or a line does not open what belongs to no error.
pub fn is_no_aside(text: &[Inline]) -> bool {
    let text = plainly(text);
    !ASIDES.begin(&text) || ASIDES.exactly(&words::words(&text)).is_none()
}

/// A bold line that titles an error.
pub fn bold_title(line: &[Inline]) -> bool {
    bold_line(line) && is_no_aside(line)
}

/// A bold line that opens what belongs to no error.
pub fn bold_aside(line: &[Inline]) -> bool {
    bold_line(line) && !is_no_aside(line)
}

/// Whether bold lines title errors somewhere in the section.
fn bold_later(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Block(Block { kind: BlockKind::Paragraph(inlines), .. }) => {
            any_line(inlines, numbered_line) || any_line(inlines, bold_title)
        }
        _ => false,
    })
}
