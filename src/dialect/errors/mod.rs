//! The section of what went wrong: where each error begins, and what belongs to it.

mod style;
pub mod title;

use crate::content::{
    Block, BlockKind, Inline, ListItem, Table, first_line, groups, other_lines, plainly, span_of,
};
use crate::dialect::errors::style::{
    Piece, Style, begins_error_label, bold_aside, bold_title, is_labelled, is_no_aside,
};
use crate::dialect::errors::title::{
    any_line, lead, numbered_line, starts_bold, trim_colon, unbold, without_number,
};
use crate::dialect::inner_label;
use crate::dialect::items::{self, Items};
use crate::dialect::label::Labelled;
use crate::dialect::outline::Node;
use crate::dialect::pattern;
use crate::dialect::table;
use crate::dialect::vocabulary::{ADVICE, AGAIN, Label};
use crate::model::{Gap, Item, ItemKind};
use crate::span::Span;

/// One thing in an errors section.
#[derive(Debug)]
pub enum Found {
    /// Content before the first error.
    Prose(Block),
    /// An error or advice.
    Gap(Box<Gap>),
}

/// Reads everything below the heading of an errors section, in order.
pub fn read(node: Node) -> Vec<Found> {
    let pieces = style::pieces(node);
    let style = Style::of(&pieces);
    let mut reader = Reader { style, found: Vec::new(), open: None, aside: false, announced: false };
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        reader.announced = style == Style::Lines && pieces.peek().is_some_and(is_labelled);
        reader.piece(piece);
    }
    reader.close();
    reader.found
}

/// An error that is the line of a cell, and what its row says of it.
pub fn in_cell(line: Vec<Inline>, items: Items) -> Gap {
    let title_span = span_of(&line).unwrap_or_default();
    let (number, lead, title) = without_number(line);
    finish(Draft { span: title_span, title_span, number, lead, title: trim_colon(title), items })
}

struct Reader {
    style: Style,
    found: Vec<Found>,
    open: Option<Draft>,
    /// Below a heading that opens no error: content up to the next error is ordinary.
    aside: bool,
    /// What follows the piece at hand begins with a label.
    announced: bool,
}

/// An error that is being read.
struct Draft {
    span: Span,
    title_span: Span,
    number: Option<u32>,
    lead: String,
    title: Vec<Inline>,
    items: Items,
}

impl Reader {
    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Heading(depth, span, text) => self.heading(depth, span, text),
            Piece::Block(block) => self.block(block),
        }
    }

    fn heading(&mut self, depth: usize, span: Span, text: Vec<Inline>) {
        let labelled = items::labelled(&text).is_some();
        match self.style {
            Style::Headings(titles) if depth == titles && !labelled && is_no_aside(&text) => {
                self.begin(span, span, text, None);
            }
            Style::Headings(titles) if depth > titles || labelled => {
                self.draft(span).items.push_heading(span, text);
            }
            _ if labelled => self.draft(span).items.push_heading(span, text),
            _ => {
                let kind = BlockKind::Heading { level: 6, text };
                self.set_aside(Block { span, kind });
            }
        }
    }

    fn set_aside(&mut self, block: Block) {
        self.close();
        self.aside = true;
        self.found.push(Found::Prose(block));
    }

    fn block(&mut self, block: Block) {
        let Block { span, kind } = block;
        match (kind, self.style) {
            (BlockKind::Paragraph(inlines), Style::NumberedLines) if any_line(&inlines, numbered_line) => {
                self.lines(span, &inlines, numbered_line);
            }
            (BlockKind::Paragraph(inlines), Style::BoldLines) if any_line(&inlines, bold_title) => {
                self.lines(span, &inlines, bold_title);
            }
            (BlockKind::Paragraph(inlines), Style::BoldLines | Style::Bullets) if bold_aside(&inlines) => {
                self.set_aside(Block { span, kind: BlockKind::Paragraph(inlines) });
            }
            (BlockKind::Paragraph(inlines), Style::Lines | Style::Rows) if self.is_titled(&inlines) => {
                let line = first_line(&inlines);
                self.begin(span, span_of(line).unwrap_or(span), line.to_vec(), None);
                self.draft(span).items.push_words(other_lines(&inlines).to_vec());
            }
            (BlockKind::List { start: Some(start), items }, Style::Numbered) => {
                for (number, item) in (start..).zip(items) {
                    self.item(item, u32::try_from(number).ok());
                }
            }
            (BlockKind::List { items, .. }, Style::Bullets) if !self.aside && self.takes_bullets(&items) => {
                items.into_iter().for_each(|item| self.item(item, None));
            }
            (BlockKind::Table(typed), Style::Rows) if self.open.is_none() && table::is_of_errors(&typed) => {
                self.rows(span, &typed);
            }
            (kind, _) => self.content(Block { span, kind }),
        }
    }

    /// A table that holds an error in each row.
    fn rows(&mut self, span: Span, typed: &Table) {
        self.found.push(Found::Prose(table::head(span, typed)));
        for row in table::errors(typed) {
            let number = row.number.trim_matches(['#', '.', ')']).parse().ok();
            let lead = row.number;
            let title = trim_colon(unbold(row.title));
            let (span, title_span, items) = (row.span, row.title_span, row.items);
            let draft = Draft { span, title_span, number, lead, title, items };
            self.found.push(Found::Gap(Box::new(finish(draft))));
        }
    }

    /// Whether a paragraph is a title, perhaps with what belongs to it below: a problem or a fix follows, and the error above
    /// has its own already.
    fn is_titled(&self, inlines: &[Inline]) -> bool {
        let is_free = self.open.as_ref().is_none_or(|draft| draft.items.has_fix() && !draft.items.wait());
        let below = other_lines(inlines);
        let followed = if below.is_empty() { self.announced } else { any_line(below, begins_error_label) };
        is_free && followed && items::labelled(inlines).is_none()
    }

    /// Bullets are errors, unless they follow a label that waits for its body.
    fn takes_bullets(&self, items: &[ListItem]) -> bool {
        self.open.is_none() || items.iter().any(|item| items::item_label(item).is_none())
    }

    /// `**1. Title**`, perhaps with words after it on the line, perhaps with lines below, which may
    /// begin another error.
    fn lines(&mut self, span: Span, inlines: &[Inline], starts: fn(&[Inline]) -> bool) {
        for group in groups(inlines, starts) {
            let first = first_line(group);
            if !starts(first) {
                self.content(Block::paragraph(group.to_vec()));
                continue;
            }
            let title_span = span_of(first).unwrap_or(span);
            let (title, after) = parted_title(first);
            self.begin(span_of(group).unwrap_or(span), title_span, title, None);
            let draft = self.draft(span);
            draft.items.push_words(after);
            draft.items.push_words(other_lines(group).to_vec());
        }
    }

    /// A list item: an error, or, when it begins with a label, part of the one before.
    fn item(&mut self, item: ListItem, number: Option<u32>) {
        if items::item_label(&item).is_some_and(|found| number.is_none() || !may_title(&found)) {
            let list = Block { span: item.span, kind: BlockKind::List { start: None, items: vec![item] } };
            return self.content_in(list);
        }
        let mut body = item.body.into_iter();
        let Some(first) = body.next() else { return };
        match &first.kind {
            BlockKind::Paragraph(inlines) => {
                // A label further along the line begins a fix; what stands before it is the title.
                let whole = first_line(inlines);
                let line = items::at_bold_labels(whole).next().unwrap_or(whole);
                let (title, after) = parted_title(line);
                self.begin(item.span, span_of(line).unwrap_or(first.span), title, number);
                let draft = self.draft(item.span);
                draft.items.push_words(after);
                draft.items.push_words(whole.get(line.len()..).unwrap_or(&[]).to_vec());
                draft.items.push_words(other_lines(inlines).to_vec());
            }
            _ => {
                self.begin(item.span, Span::new(first.span.start, first.span.start), vec![], number);
                self.content_in(first);
            }
        }
        body.for_each(|block| self.content_in(block));
    }

    /// A block that begins no error: of the open one, of an untitled one if it has labels, else prose.
    fn content(&mut self, block: Block) {
        match self.open {
            None if self.aside || !has_label(&block) => {
                if block.kind != BlockKind::Rule {
                    self.found.push(Found::Prose(block));
                }
            }
            _ => self.content_in(block),
        }
    }

    fn content_in(&mut self, block: Block) {
        let draft = self.draft(block.span);
        draft.span = if block.kind == BlockKind::Rule { draft.span } else { draft.span.cover(block.span) };
        draft.items.push(block);
    }

    /// Opens an error. `number` is that of its list item; a number in the title itself is then a word of it.
    fn begin(&mut self, span: Span, title_span: Span, title: Vec<Inline>, number: Option<u32>) {
        self.close();
        self.aside = false;
        let (number, lead, title) = match number {
            Some(number) => (Some(number), format!("{number}."), unbold(title)),
            None => without_number(title),
        };
        let title = trim_colon(title);
        self.open = Some(Draft { span, title_span, number, lead, title, items: Items::default() });
    }

    /// The open error; one without a title when none is.
    fn draft(&mut self, span: Span) -> &mut Draft {
        self.open.get_or_insert_with(|| Draft {
            span,
            title_span: Span::new(span.start, span.start),
            number: None,
            lead: String::new(),
            title: Vec::new(),
            items: Items::default(),
        })
    }

    fn close(&mut self) {
        if let Some(draft) = self.open.take() {
            self.found.push(Found::Gap(Box::new(finish(draft))));
        }
    }
}

/// The title of an error, and what follows it on its line: behind its bold words, or from a label on.
fn parted_title(line: &[Inline]) -> (Vec<Inline>, Vec<Inline>) {
    if starts_bold(line) { lead(line) } else { inner_label::part(line).unwrap_or((line.to_vec(), vec![])) }
}

/// Whether a block, or an item of it, begins with a label.
fn has_label(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Paragraph(inlines) => items::labelled(inlines).is_some(),
        BlockKind::List { items, .. } => items.iter().any(|item| items::item_label(item).is_some()),
        _ => false,
    }
}

/// Whether a label may be the title of a numbered error as well: `2. **Contas:** errei por 10x`.
fn may_title(found: &Labelled) -> bool {
    matches!(found.label, Label::Fix(None) | Label::Pattern | Label::OnTheDay)
}

fn finish(draft: Draft) -> Gap {
    let Draft { span, title_span, number, lead, title, items } = draft;
    let text = plainly(&title);
    let counts = !ADVICE.stand_in(&text);
    let mut items = items.finish();
    if !counts {
        items.iter_mut().for_each(as_advice);
    }
    let again = AGAIN.stand_in(&text) || items.first().is_some_and(|item| says_again(item, title_span));
    let references = items.iter().flat_map(pattern::references).collect();
    let patterns = items.iter().flat_map(pattern::names).collect();
    Gap { span, title_span, number, lead, title, counts, again, items, references, patterns }
}

/// In advice, which blames nobody, a line with a label of its own is a remark.
fn as_advice(item: &mut Item) {
    if item.kind == ItemKind::Observation && crate::dialect::label::unknown(&items::text(item)).is_some() {
        item.kind = ItemKind::Remark;
    }
}

/// `DE NOVO` in what follows the title on its line, or at the start of what follows below.
fn says_again(item: &Item, title: Span) -> bool {
    if item.kind != ItemKind::Observation {
        return false;
    }
    let text = items::text(item);
    if title.contains(item.span) { AGAIN.stand_in(&text) } else { AGAIN.begin(&text) }
}
