//! The writer's own list of what keeps going wrong: a table `# / Gap / Fix`, or a list.

use crate::content::{
    Block, BlockKind, Cell, Inline, InlineKind, ListItem, lines, plainly, split_at, trim_start,
};
use crate::dialect::vocabulary::{FIX_COLUMN, GAP_COLUMN, NUMBER_COLUMN};
use crate::dialect::words::{self, DASHES};
use crate::fault::{self, Column, FaultKind, Faults};
use crate::model::RecurringRow;
use crate::span::{FileId, Span};

/// The rows of a block in a recurring-gaps section; `None` for a block that lists nothing.
pub fn read(file: FileId, block: &Block, faults: &mut Faults) -> Option<Vec<RecurringRow>> {
    match &block.kind {
        BlockKind::Table(found) => Some(table(file, block.span, &found.header, &found.rows, faults)),
        BlockKind::List { start, items } => Some(list(*start, items)).filter(|rows| !rows.is_empty()),
        _ => None,
    }
}

/// Whether a table is one of recurring gaps, wherever it stands.
pub fn is_table(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Table(table) => {
            find(&table.header, GAP_COLUMN).is_some() && find(&table.header, FIX_COLUMN).is_some()
        }
        _ => false,
    }
}

fn table(
    file: FileId,
    span: Span,
    header: &[Cell],
    rows: &[Vec<Cell>],
    faults: &mut Faults,
) -> Vec<RecurringRow> {
    let (number, gap, fix) = (number_column(header), find(header, GAP_COLUMN), find(header, FIX_COLUMN));
    let missing: Vec<Column> = [(gap, Column::Gap), (fix, Column::Fix)]
        .into_iter()
        .filter_map(|(found, column)| found.is_none().then_some(column))
        .collect();
    if !missing.is_empty() {
        let head = Span::new(span.start, header.last().map_or(span.end, |cell| cell.span.end));
        faults.push(fault::at(file, head, FaultKind::TableColumns { missing }));
    }
    let Some(gap) = gap else { return Vec::new() };
    rows.iter().filter_map(|row| row_of(row, number, gap, fix)).collect()
}

fn row_of(row: &[Cell], number: Option<usize>, gap: usize, fix: Option<usize>) -> Option<RecurringRow> {
    let title =
        row.get(gap).map(|cell| unbold(&cell.text)).filter(|title| !plainly(title).trim().is_empty())?;
    let span = row.iter().map(|cell| cell.span).reduce(Span::cover)?;
    let number = number.and_then(|at| number_of(&plainly(&row.get(at)?.text)));
    let fix = fix.and_then(|at| row.get(at)).map_or_else(Vec::new, |cell| cell.text.clone());
    Some(RecurringRow { span, number, title, fix })
}

fn find(header: &[Cell], names: &[&str]) -> Option<usize> {
    header.iter().position(|cell| words::is_one_of(&words::words(&plainly(&cell.text)), names))
}

/// The column under `#`, `Nº`, or an empty head over numbers.
pub fn number_column(header: &[Cell]) -> Option<usize> {
    header.iter().position(|cell| {
        let typed = plainly(&cell.text);
        let words = words::words(typed.trim_end_matches(['º', '°', '.']));
        typed.trim() == "#" || typed.trim().is_empty() || words::is_one_of(&words, NUMBER_COLUMN)
    })
}

fn number_of(text: &str) -> Option<u32> {
    text.trim().trim_matches(['#', '.', ')', '*']).parse().ok()
}

/// `1. **Gap** — fix`, a row for each item with bold words or a dash; in a list that has none of them,
/// for each item that is no longer than a title.
fn list(start: Option<u64>, items: &[ListItem]) -> Vec<RecurringRow> {
    let numbered = || {
        let number = move |rank| start.and_then(|start| u32::try_from(start + rank as u64).ok());
        items.iter().enumerate().map(move |(rank, item)| (item, number(rank)))
    };
    let rows: Vec<RecurringRow> = numbered().filter_map(|(item, number)| item_row(item, number)).collect();
    match rows.is_empty() {
        true => numbered().filter_map(|(item, number)| plain_row(item, number)).collect(),
        false => rows,
    }
}

/// How many words the title of a gap has at most.
const TITLE: usize = 12;

/// An item that is one short line.
fn plain_row(item: &ListItem, number: Option<u32>) -> Option<RecurringRow> {
    let [Block { kind: BlockKind::Paragraph(inlines), .. }] = &item.body[..] else { return None };
    let length = plainly(inlines).split_whitespace().count();
    let short = (1..=TITLE).contains(&length) && lines(inlines).count() == 1;
    short.then(|| RecurringRow { span: item.span, number, title: inlines.clone(), fix: Vec::new() })
}

fn item_row(item: &ListItem, number: Option<u32>) -> Option<RecurringRow> {
    let BlockKind::Paragraph(inlines) = &item.body.first()?.kind else { return None };
    let (title, rest) = match inlines.split_first()? {
        (first @ Inline { kind: InlineKind::Strong(_), .. }, rest) => {
            (unbold(std::slice::from_ref(first)), rest.to_vec())
        }
        _ => split_at(inlines, parting(&plainly(inlines))?),
    };
    let text = plainly(&rest);
    let at = text.find(|c: char| !c.is_whitespace() && !is_mark(c)).unwrap_or(text.len());
    let fix = trim_start(split_at(&rest, at).1);
    Some(RecurringRow { span: item.span, number, title, fix })
}

/// The byte at which the first ` — `, `: ` or arrow stands.
fn parting(text: &str) -> Option<usize> {
    [" — ", " – ", " - ", ": ", " → ", " -> ", " => "].iter().filter_map(|mark| text.find(mark)).min()
}

fn is_mark(c: char) -> bool {
    DASHES.contains(&c) || ":→>=⇒".contains(c)
}

fn unbold(title: &[Inline]) -> Vec<Inline> {
    match title {
        [Inline { kind: InlineKind::Strong(inner), .. }] => inner.clone(),
        title => title.to_vec(),
    }
}
