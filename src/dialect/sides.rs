//! Tables that set what went well beside what went wrong: `| 👍 | 👎 | o que faria diferente |`.

use crate::content::{Cell, Inline, InlineKind, Table, is_blank, plainly};
use crate::dialect::heading::Heading;
use crate::dialect::items::Items;
use crate::dialect::signs;
use crate::dialect::table;
use crate::dialect::vocabulary::{COMPARING, INTERVIEW_PARTS, Label};
use crate::dialect::words;
use crate::model::SectionKind;

/// One thing that such a table says.
pub enum Told {
    /// The name of a row: the phase of the interview, say.
    Name(Vec<Inline>),
    /// What went well.
    Strength(Vec<Inline>),
    /// What went wrong, and what the columns to its right say of it.
    Error(Vec<Inline>, Items),
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Side(SectionKind),
    /// Of the error to its left.
    Of(Label),
}

/// All that a table of both sides says, row by row; `None` of any other, and where a cell holds more than lines.
pub fn read(typed: &Table) -> Option<Vec<Told>> {
    let columns = columns(typed)?;
    let mut told = Vec::new();
    for row in &typed.rows {
        read_row(&columns, row, &mut told)?;
    }
    Some(told)
}

/// Both sides, with names before them all, and what belongs to errors right behind them. `| opção | Prós | Contras |`
/// compares: beside names such words are sides only where the names are parts of an interview.
fn columns(typed: &Table) -> Option<Vec<Column>> {
    let mut columns: Vec<Column> = Vec::with_capacity(typed.header.len());
    for head in &typed.header {
        columns.push(column(head, columns.last().copied())?);
    }
    let has = |kind| columns.contains(&Column::Side(kind));
    let compares = || typed.header.iter().any(|head| is_one_of(head, COMPARING));
    let parts = || typed.header.first().is_some_and(|head| is_one_of(head, INTERVIEW_PARTS));
    let is_sure = !columns.contains(&Column::Name) || parts() || !compares();
    (has(SectionKind::Strengths) && has(SectionKind::Errors) && is_sure).then_some(columns)
}

fn is_one_of(head: &Cell, names: &[&str]) -> bool {
    words::is_one_of(&words::words(&plainly(&head.text)), names)
}

fn column(head: &Cell, before: Option<Column>) -> Option<Column> {
    let text = plainly(&head.text);
    let named = || Heading::of_line(head.span, &head.text)?.of_interview();
    let marked = || signs::marked(&text).filter(|_| !text.contains(char::is_alphanumeric));
    if let Some(kind) = named().or_else(marked) {
        return Some(Column::Side(kind));
    }
    match before {
        None => Some(Column::Name),
        Some(Column::Side(SectionKind::Errors) | Column::Of(_)) => table::announced(head).map(Column::Of),
        Some(_) => None,
    }
}

fn read_row(columns: &[Column], row: &[Cell], told: &mut Vec<Told>) -> Option<()> {
    let mut errors = 0;
    for (column, cell) in columns.iter().zip(row) {
        let lines = lines(&cell.text)?;
        match column {
            Column::Name => told.extend(lines.into_iter().map(Told::Name)),
            Column::Side(SectionKind::Strengths) => told.extend(lines.into_iter().map(Told::Strength)),
            Column::Side(_) => {
                errors = lines.len();
                told.extend(lines.into_iter().map(|line| Told::Error(line, Items::default())));
            }
            Column::Of(_) if lines.is_empty() => {}
            // Of several errors, one would have to tell whose it is.
            Column::Of(label) => match told.last_mut().filter(|_| errors == 1)? {
                Told::Error(_, items) => {
                    lines.iter().for_each(|line| items.push_cell(Some(*label), line, cell.span));
                }
                _ => return None,
            },
        }
    }
    Some(())
}

/// The lines of a cell, which `<br>` parts; `None` where it holds other HTML.
fn lines(cell: &[Inline]) -> Option<Vec<Vec<Inline>>> {
    let html = |inline: &&Inline| matches!(inline.kind, InlineKind::Html(_));
    let breaks = |inline: &Inline| matches!(&inline.kind, InlineKind::Html(tag) if is_break(tag));
    if !cell.iter().filter(html).all(breaks) {
        return None;
    }
    let lines = cell.split(breaks).filter(|line| !is_blank(line));
    Some(lines.map(<[Inline]>::to_vec).collect())
}

fn is_break(tag: &str) -> bool {
    tag.trim_matches(['<', '>', '/', ' ']).eq_ignore_ascii_case("br")
}
