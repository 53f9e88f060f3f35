//! Tables that do a list's work: a strength or an error in each row.

use crate::content::{Block, BlockKind, Cell, Inline, InlineKind, Table, is_blank, plainly};
use crate::dialect::items::Items;
use crate::dialect::label::{self, Labelled};
use crate::dialect::recurring;
use crate::dialect::vocabulary::{FIX_COLUMN, GAP_COLUMN, Label, STRENGTH_COLUMN};
use crate::dialect::words;
use crate::model::Strength;
use crate::span::Span;

/// The table at `span` without its rows: what its columns are called, in its place.
pub fn head(span: Span, table: &Table) -> Block {
    let end = table.header.last().map_or(span.end, |cell| cell.span.end);
    let kind = BlockKind::Table(Box::new(Table { rows: Vec::new(), ..table.clone() }));
    Block { span: Span::new(span.start, end), kind }
}

/// Whether the head of a table says that its rows are strengths.
pub fn is_of_strengths(table: &Table) -> bool {
    table.header.get(numbers(table)).is_some_and(|head| is_called(head, STRENGTH_COLUMN))
}

/// Whether the head of a table says that its rows are errors.
pub fn is_of_errors(table: &Table) -> bool {
    table.header.get(numbers(table)).is_some_and(|head| is_called(head, GAP_COLUMN))
}

/// Each row as a strength: its cells, a paragraph each.
pub fn strengths(table: &Table) -> Vec<Strength> {
    let strength = |row: Row| {
        let mut body: Vec<Block> =
            row.cells.iter().map(|(_, cell)| Block::paragraph(cell.text.clone())).collect();
        let number = row.number.map(|cell| cell.text.iter().cloned().chain([space(cell.span.end)]));
        match (number, body.first_mut()) {
            (Some(number), Some(Block { kind: BlockKind::Paragraph(first), .. })) => {
                first.splice(..0, number);
            }
            (Some(number), _) => body.push(Block::paragraph(number.collect())),
            (None, _) => {}
        }
        Strength { span: row.span, body }
    };
    rows(table).map(strength).collect()
}

/// An error in a row.
pub struct Error {
    /// The row.
    pub span: Span,
    /// Its number, as typed.
    pub number: String,
    /// The place of its title.
    pub title_span: Span,
    /// Its first cell.
    pub title: Vec<Inline>,
    /// The others, as their columns announce them.
    pub items: Items,
}

/// Each row as an error: its first cell is the title, the others belong to it.
pub fn errors(table: &Table) -> Vec<Error> {
    rows(table).map(|row| error(&row)).collect()
}

struct Row<'a> {
    span: Span,
    number: Option<&'a Cell>,
    /// Its first cell but for the number, blank or not.
    title: &'a Cell,
    /// The cells that say something, each below its column's head.
    cells: Vec<(&'a Cell, &'a Cell)>,
}

fn rows(table: &Table) -> impl Iterator<Item = Row<'_>> {
    let numbers = numbers(table);
    table.rows.iter().filter_map(move |row| {
        let span = row.iter().map(|cell| cell.span).reduce(Span::cover)?;
        let cells = table.header.iter().zip(row).skip(numbers);
        let cells: Vec<_> = cells.filter(|(_, cell)| !is_blank(&cell.text)).collect();
        let number = row.first().filter(|cell| numbers > 0 && !is_blank(&cell.text));
        let title = row.get(numbers)?;
        (!cells.is_empty() || number.is_some()).then_some(Row { span, number, title, cells })
    })
}

/// How many columns of numbers stand first: one or none. Elsewhere a number is a cell as any.
fn numbers(table: &Table) -> usize {
    usize::from(recurring::number_column(&table.header) == Some(0))
}

/// An error whose title cell is empty has no title.
fn error(row: &Row) -> Error {
    let mut items = Items::default();
    for (head, cell) in row.cells.iter().filter(|(_, cell)| cell.span != row.title.span) {
        items.push_cell(announced(head), &cell.text, cell.span);
    }
    let Cell { span, text } = row.title;
    let number = row.number.map_or_else(String::new, |cell| plainly(&cell.text).trim().to_string());
    Error { span: row.span, number, title_span: *span, title: text.clone(), items }
}

/// What the head of a column announces; any that is about mending announces fixes.
pub fn announced(head: &Cell) -> Option<Label> {
    let typed = plainly(&head.text);
    let line = format!("{}:", typed.trim());
    let mends = || is_called(head, FIX_COLUMN).then_some(Label::Fix(None));
    label::read(&line, line.len()).map(|Labelled { label, .. }| label).or_else(mends)
}

fn is_called(head: &Cell, names: &[&str]) -> bool {
    words::is_one_of(&words::words(&plainly(&head.text)), names)
}

/// What parts a number from what it counts.
fn space(at: usize) -> Inline {
    Inline { span: Span::new(at, at), kind: InlineKind::Text(" ".to_string()) }
}
