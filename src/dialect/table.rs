//! Tables that do a list's work: a strength or an error in each row.

use crate::content::{Block, BlockKind, Cell, Inline, InlineKind, Table, is_blank, plainly};
use crate::dialect::heading::Heading;
use crate::dialect::items::Items;
use crate::dialect::label::{self, Labelled};
use crate::dialect::recurring;
use crate::dialect::vocabulary::{FIX_COLUMN, Label};
use crate::dialect::words;
use crate::model::{SectionKind, Strength};
use crate::span::Span;

/// The table at `span` without its rows: what its columns are called, in its place.
pub fn head(span: Span, table: &Table) -> Block {
    let end = table.header.last().map_or(span.end, |cell| cell.span.end);
    let kind = BlockKind::Table(Box::new(Table { rows: Vec::new(), ..table.clone() }));
    Block { span: Span::new(span.start, end), kind }
}

/// Each row as a strength: its cells, a paragraph each.
pub fn strengths(table: &Table) -> Vec<Strength> {
    let number = recurring::number_column(&table.header);
    rows(table, number)
        .map(|row| {
            let mut body: Vec<Block> =
                row.cells.iter().map(|(_, cell)| Block::paragraph(cell.text.clone())).collect();
            if let (Some(number), Some(Block { kind: BlockKind::Paragraph(first), .. })) =
                (row.number, body.first_mut())
            {
                first.splice(..0, number.text.iter().cloned().chain([space(number.span.end)]));
            }
            Strength { span: row.span, body }
        })
        .collect()
}

/// An error in a row.
pub struct Error {
    /// The row.
    pub span: Span,
    /// Its number, as typed.
    pub number: String,
    /// The place of its title.
    pub title_span: Span,
    /// The first cell.
    pub title: Vec<Inline>,
    /// The others, as their columns announce them.
    pub items: Items,
}

/// Each row as an error: the first cell is its title, the others belong to it.
pub fn errors(table: &Table) -> Vec<Error> {
    let number = recurring::number_column(&table.header);
    rows(table, number).filter_map(error).collect()
}

/// What each column of a table of strengths beside errors holds; `None` when any is called otherwise.
pub fn columns(table: &Table) -> Option<Vec<SectionKind>> {
    table.header.iter().map(|cell| Heading::of_line(cell.span, &cell.text)?.of_interview()).collect()
}

/// The cells of a table, row by row, each with what its column holds.
pub fn cells<'a>(
    table: &'a Table,
    columns: &'a [SectionKind],
) -> impl Iterator<Item = (SectionKind, &'a Cell)> {
    let cells = table.rows.iter().flat_map(|row| columns.iter().copied().zip(row));
    cells.filter(|(_, cell)| !is_blank(&cell.text))
}

struct Row<'a> {
    span: Span,
    number: Option<&'a Cell>,
    /// The cells that say something, each below its column's head.
    cells: Vec<(&'a Cell, &'a Cell)>,
}

fn rows(table: &Table, number: Option<usize>) -> impl Iterator<Item = Row<'_>> {
    table.rows.iter().filter_map(move |row| {
        let span = row.iter().map(|cell| cell.span).reduce(Span::cover)?;
        let cells = table.header.iter().zip(row).enumerate();
        let cells: Vec<_> = cells
            .filter(|(at, (_, cell))| Some(*at) != number && !is_blank(&cell.text))
            .map(|(_, pair)| pair)
            .collect();
        let number = number.and_then(|at| row.get(at)).filter(|cell| !is_blank(&cell.text));
        (!cells.is_empty()).then_some(Row { span, number, cells })
    })
}

fn error(row: Row) -> Option<Error> {
    let ((_, title), others) = row.cells.split_first()?;
    let mut items = Items::default();
    for (head, cell) in others {
        items.push_cell(announced(head), &cell.text, cell.span);
    }
    Some(Error {
        span: row.span,
        number: row.number.map(|cell| plainly(&cell.text).trim().to_string()).unwrap_or_default(),
        title_span: title.span,
        title: title.text.clone(),
        items,
    })
}

/// What the head of a column announces; any that is about mending announces fixes.
fn announced(head: &Cell) -> Option<Label> {
    let typed = plainly(&head.text);
    let line = format!("{}:", typed.trim());
    let mends = || words::is_one_of(&words::words(&typed), FIX_COLUMN).then_some(Label::Fix(None));
    label::read(&line, line.len()).map(|Labelled { label, .. }| label).or_else(mends)
}

/// What parts a number from what it counts.
fn space(at: usize) -> Inline {
    Inline { span: Span::new(at, at), kind: InlineKind::Text(" ".to_string()) }
}
