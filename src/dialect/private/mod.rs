//! What the writer keeps off the site: sections, errors and blocks that are marked as private or as a draft.
//!
//! A heading, or the title of an error, is marked by `(privado)` or `[privado]` in it; a list item, a paragraph, a quotation or a row of
//! a table by `[privado]` in its text, since `(privado)` may be a word of it; anything by a comment to the tool. What is marked leaves
//! the outline with all that belongs to it, before anything is read in it. In doubt about where that ends, more leaves.

pub mod footnotes;
pub mod hiding;
pub mod mark;

use crate::content::{
    Block, BlockKind, Cell, Inline, ListItem, Table, first_line, groups, lines, other_lines, plainly,
    span_of, split_at,
};
use crate::dialect::errors::title::{any_line, is_title};
use crate::dialect::heading::{Opens, names_section};
use crate::dialect::items;
use crate::dialect::outline::Node;
use crate::dialect::private::mark::{lead_says_private, line_says_private, may_say_private, says_private};
use crate::model::SectionKind;
use crate::span::{Span, Spans};

/// Takes what is private out of a file's outline. `marks` are the places that comments to the tool speak of. Gives the places
/// that are gone.
pub fn take(root: &mut Node, marks: &Spans) -> Vec<Span> {
    let mut taker = Taker {
        marks,
        hiding: Hiding::Nothing,
        in_errors: false,
        untitled: false,
        in_item: false,
        has_titles: false,
        gone: Vec::new(),
    };
    taker.node(root);
    taker.gone
}

struct Taker<'a> {
    marks: &'a Spans,
    hiding: Hiding,
    in_errors: bool,
    /// Whether a paragraph may be an error: there is no title above it.
    untitled: bool,
    in_item: bool,
    /// Whether the rows of a table are errors or recurring gaps, and have titles.
    has_titles: bool,
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
    /// A private label: what is no paragraph belongs to it.
    Label,
    /// A private line: a list right below it is its.
    Line,
    /// A private paragraph that may be an error: what should have been done or said is its.
    Told,
}

impl Taker<'_> {
    fn node(&mut self, node: &mut Node) {
        let around = (self.in_errors, self.has_titles, self.untitled);
        self.in_errors |= *node.opens() == Opens::Section(SectionKind::Errors);
        self.has_titles = self.in_errors || *node.opens() == Opens::Section(SectionKind::Recurring);
        self.untitled = matches!(node.opens(), Opens::Section(SectionKind::Errors) | Opens::Interview(_));
        self.blocks(&mut node.blocks);
        node.children.retain_mut(|child| self.keeps(child));
        (self.in_errors, self.has_titles, self.untitled) = around;
    }

    /// Whether anything of the node stays.
    fn keeps(&mut self, node: &mut Node) -> bool {
        if let Some(heading) = &node.heading {
            if self.is_marked(heading.span) || heading.says_private() {
                self.gone.extend(node.span());
                // A label typed as a heading of the same level belongs to the error above it.
                self.hiding = if self.in_errors { Hiding::Error } else { Hiding::Nothing };
                return false;
            }
            let is_hiding = !matches!(self.hiding, Hiding::Nothing | Hiding::Line);
            if is_hiding && items::labelled(&heading.text).is_some() {
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
        self.untitled &= self.in_item || !has_title(block);
        if self.hiding == Hiding::Nothing && self.is_plain(block) {
            return None;
        }
        let (span, begins) = (block.span, self.begins_private(block));
        self.hiding = self.reaches(block);
        match &mut block.kind {
            BlockKind::Paragraph(inlines) if any_line(inlines, is_title) => self.titles(inlines),
            BlockKind::List { start, items } => self.list(span, *start, items),
            BlockKind::Table(table) if !self.hides(span) => self.rows(span, table),
            BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. }
                if !self.hides(span) && !begins =>
            {
                self.blocks(body);
                self.hiding = Hiding::Nothing;
                body.is_empty().then(Vec::new)
            }
            _ if self.hiding != Hiding::Nothing || self.is_marked(span) || begins => {
                self.gone.push(span);
                if self.hiding == Hiding::Nothing {
                    self.hiding = self.hidden_below(block);
                }
                Some(vec![])
            }
            _ => None,
        }
    }

    /// What hides a block below something private, and those after it.
    fn reaches(&self, block: &Block) -> Hiding {
        match self.hiding {
            Hiding::Label if is_paragraph(block) => Hiding::Nothing,
            Hiding::Line if is_plain_list(block) => Hiding::Label,
            Hiding::Line | Hiding::Told if belongs_to_told(block) => self.told(),
            Hiding::Line | Hiding::Told => Hiding::Nothing,
            hiding => hiding,
        }
    }

    /// What goes on being hidden below a private paragraph: nothing more where it can be no error.
    fn told(&self) -> Hiding {
        if self.untitled { Hiding::Told } else { Hiding::Nothing }
    }

    /// What a private block hides below it.
    fn hidden_below(&self, block: &Block) -> Hiding {
        match &block.kind {
            BlockKind::Paragraph(_) if is_label(block) => Hiding::Label,
            BlockKind::Paragraph(inlines) if lines(inlines).count() == 1 => Hiding::Line,
            BlockKind::Paragraph(_) if self.untitled => Hiding::Told,
            _ => Hiding::Nothing,
        }
    }

    /// Whether the whole of a block that holds others is hidden.
    fn hides(&self, span: Span) -> bool {
        self.hiding != Hiding::Nothing || self.marks.hold(span)
    }

    /// The rows that stay; none when the one above them does not.
    fn rows(&mut self, span: Span, table: &mut Table) -> Option<Vec<Block>> {
        let rows = table.rows.len();
        let is_headed = table.header.iter().any(|cell| says_private(&plainly(&cell.text)));
        let is_hidden = is_headed || self.hides_row(&table.header) || {
            table.rows.retain(|row| !self.hides_row(row));
            rows > 0 && table.rows.is_empty()
        };
        if is_hidden {
            self.gone.push(span);
        }
        is_hidden.then(Vec::new)
    }

    fn hides_row(&mut self, row: &[Cell]) -> bool {
        let is_said = |cell: &Cell| {
            line_says_private(&cell.text)
                || lead_says_private(&cell.text)
                || (self.has_titles && says_private(&plainly(&cell.text)))
        };
        let place = row.iter().map(|cell| cell.span).reduce(Span::cover);
        let hidden = place.filter(|place| self.is_marked(*place) || row.iter().any(is_said));
        self.gone.extend(hidden);
        hidden.is_some()
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
            let below = if is_title(line) { other_lines(group) } else { group };
            match (span_of(group), span_of(below)) {
                (Some(span), _) if self.hiding != Hiding::Nothing => self.gone.push(span),
                (_, Some(span))
                    if self.is_marked(span) || lines(below).any(|line| self.says_private(line)) =>
                {
                    self.gone.push(span);
                    if is_title(line) {
                        kept.push(Block::paragraph(line.to_vec()));
                    }
                }
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
        let is_error = self.in_errors && self.untitled && !self.in_item;
        let around = std::mem::replace(&mut self.in_item, true);
        let is_hidden = self.is_item_marked(item) || (is_error && is_error_private(item));
        self.hiding = Hiding::Nothing;
        if is_hidden {
            self.gone.push(item.span);
            self.hiding = Hiding::Item;
        } else {
            self.blocks(&mut item.body);
            self.hiding = Hiding::Nothing;
        }
        self.in_item = around;
        !is_hidden
    }

    fn is_item_marked(&self, item: &ListItem) -> bool {
        let Some(first) = item.body.first().filter(|first| !self.is_plain(first)) else { return false };
        match &first.kind {
            BlockKind::Paragraph(inlines) => {
                let line = first_line(inlines);
                let is_titled = || is_title(line) && says_private(&plainly(line));
                self.is_marked(first.span) || self.begins_private(first) || is_titled()
            }
            BlockKind::Html(_) => self.is_marked(first.span),
            _ => false,
        }
    }

    /// Whether a block is a paragraph in which nothing can be marked, as most are.
    fn is_plain(&self, block: &Block) -> bool {
        matches!(&block.kind, BlockKind::Paragraph(text) if self.marks.is_empty() && !may_say_private(text))
    }

    /// Whether a comment to the tool speaks of any of these bytes.
    fn is_marked(&self, span: Span) -> bool {
        self.marks.meet(span)
    }

    /// Whether a line of its first paragraph keeps a block private.
    fn begins_private(&self, block: &Block) -> bool {
        match &block.kind {
            BlockKind::Paragraph(inlines) => lines(inlines).any(|line| self.says_private(line)),
            BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. } => {
                body.first().is_some_and(|first| self.begins_private(first))
            }
            _ => false,
        }
    }

    /// Whether a line does. Bold words that an item begins with name an error, or else what the item defines: `**10.0.0.0/8 (private)**: …`.
    fn says_private(&self, line: &[Inline]) -> bool {
        line_says_private(line)
            || name_says_private(line)
            || ((self.in_errors || !self.in_item) && lead_says_private(line))
    }

    fn is_line_marked(&self, line: &[Inline]) -> bool {
        span_of(line).is_some_and(|span| self.is_marked(span))
    }
}

/// Whether the name of a section does, that a line begins with: `Mal (privado): …`.
fn name_says_private(line: &[Inline]) -> bool {
    let text = plainly(line);
    let name = text.split_once(':').map(|(name, _)| name).filter(|name| says_private(name));
    name.is_some_and(|name| names_section(&split_at(line, name.len()).0).is_some())
}

/// Whether an error that is a list item ends its first line by a mark: `- Travei (privado)`.
fn is_error_private(item: &ListItem) -> bool {
    let Some(BlockKind::Paragraph(inlines)) = item.body.first().map(|first| &first.kind) else {
        return false;
    };
    let line = plainly(first_line(inlines));
    line.trim_end().trim_end_matches([':', '.']).ends_with([')', ']']) && says_private(&line)
}

/// Whether it is a list of other things than labels.
fn is_plain_list(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::List { items, .. }
        if items.first().is_some_and(|first| items::item_label(first).is_none()))
}

/// Whether a block tells, by its label or its looks, what should have been done or said.
fn belongs_to_told(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Paragraph(inlines) => !has_title(block) && items::labelled(first_line(inlines)).is_some(),
        BlockKind::List { .. } => !is_plain_list(block),
        BlockKind::Code(_) | BlockKind::Quote { .. } => true,
        _ => false,
    }
}

/// Whether an error begins in a block by its looks.
fn has_title(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(inlines) if any_line(inlines, is_title))
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph(_))
}

/// Whether a private paragraph announces what stands below it.
fn is_label(block: &Block) -> bool {
    let BlockKind::Paragraph(inlines) = &block.kind else { return false };
    let text = plainly(lines(inlines).last().unwrap_or(&[]));
    let said = text.split('[').next().unwrap_or("");
    [said, &text].iter().any(|said| said.trim_end().ends_with(':')) || items::labelled(inlines).is_some()
}

/// From the first byte of some items to the last.
fn cover(items: &[ListItem]) -> Span {
    items.iter().map(|item| item.span).reduce(Span::cover).unwrap_or_default()
}
