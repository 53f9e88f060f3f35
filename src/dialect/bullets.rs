//! Bullets that do a heading's work, as outliners make them: an interview or a section each, with its content below.

use crate::content::{Block, BlockKind, Inline, InlineKind, ListItem, first_line, lines, other_lines};
use crate::content::{plainly, span_of};
use crate::dialect::heading::{self, Heading, Opens};
use crate::dialect::vocabulary::FACTS;
use crate::dialect::{items, title};
use crate::model::SectionKind;
use crate::span::Span;

/// A piece of a file.
pub enum Flat {
    /// `level` is 1 to 6 for a heading, `None` for a line that does its work.
    Heading(Option<u8>, Heading),
    /// A heading beside the one at this place, which ends with all below it.
    Beside(Span, Heading),
    /// Ends the heading at this place with all below it.
    End(Span),
    /// What stands between headings.
    Block(Block),
    /// What opens sections without a mark, where the outline lets it: anywhere else, its words say anything.
    Unsure(Block),
}

/// What names of sections without a mark do where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmarked {
    /// They open their sections.
    Open,
    /// They do where no two things are compared by such names.
    OpenIfSure,
    /// They are words as any.
    Stay,
}

/// Whether items name both what went well and what went wrong, with or without a mark.
pub fn name_both_sides(items: &[ListItem]) -> bool {
    let named = |kind| items.iter().any(|item| section_name(item) == Some(kind));
    named(SectionKind::Strengths) && named(SectionKind::Errors)
}

/// The list as it stands, or what its items open.
pub fn flatten(start: Option<u64>, items: Vec<ListItem>, unmarked: Unmarked, flat: &mut Vec<Flat>) {
    let is_bare = unmarked == Unmarked::Open && name_both_sides(&items);
    if is_bare || items.iter().any(|item| item_heading(item).is_some()) {
        Outliner { flat, others: Vec::new(), first: None, before: None, is_bare }.list(start, items);
    } else {
        flat.extend(list(start, items).map(Flat::Block));
    }
}

/// A list of these items; none of no items.
pub fn list(start: Option<u64>, items: Vec<ListItem>) -> Option<Block> {
    let span = items.iter().map(|item| item.span).reduce(Span::cover)?;
    Some(Block { span, kind: BlockKind::List { start, items } })
}

/// Whether a line states a fact of an interview: `Data: 5/nov`.
pub fn is_fact(line: &[Inline]) -> bool {
    plainly(line).split_once(':').is_some_and(|(label, _)| FACTS.named(label).is_some())
}

struct Outliner<'a> {
    flat: &'a mut Vec<Flat>,
    /// Items that open nothing, since the last one that does.
    others: Vec<ListItem>,
    /// The number of the first of them.
    first: Option<u64>,
    /// The heading above, where an item that opens nothing does not belong to it.
    before: Option<Span>,
    /// Whether sections are named without a mark.
    is_bare: bool,
}

impl Outliner<'_> {
    fn list(mut self, start: Option<u64>, items: Vec<ListItem>) {
        for (rank, item) in items.into_iter().enumerate() {
            let number = start.map(|start| start + rank as u64);
            match self.heading(&item) {
                Some(heading) => self.open(numbered(heading, number, item.span), item),
                None => {
                    self.first = if self.others.is_empty() { number } else { self.first };
                    self.others.push(item);
                }
            }
        }
        self.push_others();
    }

    fn heading(&self, item: &ListItem) -> Option<Heading> {
        let bare = || section_heading(item).filter(|_| self.is_bare);
        let other = || other_heading(item).filter(|_| self.is_bare && self.before.is_some());
        item_heading(item).or_else(bare).or_else(other)
    }

    fn open(&mut self, heading: Heading, item: ListItem) {
        self.push_others();
        let (place, is_interview) = (heading.span, matches!(heading.opens, Opens::Interview(_)));
        self.flat.push(match self.before {
            Some(before) if heading.opens == Opens::Other => Flat::Beside(before, heading),
            _ => Flat::Heading(None, heading),
        });
        self.before = Some(place).filter(|_| is_interview || self.is_bare);
        let mut body = item.body.into_iter();
        let told = body.next().map(|first| match first.kind {
            BlockKind::Paragraph(inlines) => other_lines(&inlines).to_vec(),
            _ => Vec::new(),
        });
        let told = told.filter(|told| !told.is_empty());
        self.flat.extend(told.map(|told| Flat::Block(Block::paragraph(told))));
        body.for_each(|block| self.below(block, is_interview));
    }

    /// What stands below a bullet: in an interview, bullets may name its sections.
    fn below(&mut self, block: Block, is_interview: bool) {
        match block.kind {
            BlockKind::List { start, items } if is_interview && items.iter().any(is_section) => {
                let flat = &mut *self.flat;
                Outliner { flat, others: Vec::new(), first: None, before: None, is_bare: true }
                    .list(start, items);
            }
            kind => self.flat.push(Flat::Block(Block { span: block.span, kind })),
        }
    }

    /// Items that open nothing; a label goes on with what is above it.
    fn push_others(&mut self) {
        let others = std::mem::take(&mut self.others);
        let goes_on = others.first().is_none_or(|first| items::item_label(first).is_some());
        self.flat.extend(self.before.filter(|_| !goes_on).map(Flat::End));
        self.flat.extend(list(self.first, others).map(Flat::Block));
    }
}

/// The heading with the number of the list item that it was.
fn numbered(mut heading: Heading, number: Option<u64>, item: Span) -> Heading {
    if let Some(number) = number {
        let span = Span::new(item.start, heading.span.start.max(item.start));
        heading.text.insert(0, Inline { span, kind: InlineKind::Text(format!("{number}. ")) });
    }
    heading
}

/// The heading that a list item is: one line, with a list or a fence below it.
fn item_heading(item: &ListItem) -> Option<Heading> {
    let (line, below) = titled(item)?;
    if lines(line).count() == 1 {
        return Heading::of_marked_line(line).or_else(|| outlined(line).filter(|_| holds_sections(below)));
    }
    outlined(first_line(line)).filter(|_| lines(other_lines(line)).all(is_fact))
}

/// `Mock #9: Avisos`: a line that is an interview where facts or sections stand below it.
fn outlined(line: &[Inline]) -> Option<Heading> {
    let title = title::explicit_line(line)?;
    Some(Heading { span: span_of(line)?, text: line.to_vec(), opens: Opens::Interview(Box::new(title)) })
}

fn holds_sections(blocks: &[Block]) -> bool {
    blocks
        .iter()
        .any(|block| matches!(&block.kind, BlockKind::List { items, .. } if items.iter().any(is_section)))
}

fn is_section(item: &ListItem) -> bool {
    section_name(item).is_some()
}

/// What went well or wrong, where an item is the name of such a section, with its content below.
fn section_name(item: &ListItem) -> Option<SectionKind> {
    titled(item)
        .filter(|(line, _)| lines(line).count() == 1)
        .and_then(|(line, _)| heading::names_section(line))
}

fn section_heading(item: &ListItem) -> Option<Heading> {
    section_name(item)?;
    let (line, _) = titled(item)?;
    Heading::of_line(span_of(line)?, line)
}

/// Among sections, a bullet with a list below it is the name of another.
fn other_heading(item: &ListItem) -> Option<Heading> {
    let (line, below) = titled(item)?;
    let listed = below.iter().any(|block| matches!(block.kind, BlockKind::List { .. }));
    let plain = lines(line).count() == 1 && items::labelled(line).is_none();
    let heading = Heading { span: span_of(line)?, text: line.to_vec(), opens: Opens::Other };
    (listed && plain).then_some(heading)
}

/// The words of an item that has more below them.
fn titled(item: &ListItem) -> Option<(&[Inline], &[Block])> {
    let (first, below) = item.body.split_first()?;
    let BlockKind::Paragraph(inlines) = &first.kind else { return None };
    (!below.is_empty()).then_some((inlines, below))
}
