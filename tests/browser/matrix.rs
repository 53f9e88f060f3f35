//! The matrix of recurring gaps: a real table, whose every mark leads to the very error or strength.

use serde::Deserialize;

use crate::support::{World, assert_none};

/// The script that reads the matrix.
const TABLE: &str = include_str!("scripts/table.js");

/// The matrix.
#[derive(Deserialize)]
struct Table {
    head: Vec<String>,
    columns: Vec<String>,
    rows: Vec<Row>,
}

/// A recurring gap.
#[derive(Deserialize)]
struct Row {
    scopes: Vec<String>,
    gap: String,
    cells: Vec<Cell>,
}

/// A gap in an interview.
#[derive(Deserialize)]
struct Cell {
    text: String,
    none: bool,
    marks: Vec<Mark>,
}

/// A link to an error or a strength.
#[derive(Deserialize)]
struct Mark {
    href: String,
    title: String,
}

#[test]
fn every_mark_leads_to_what_it_names_in_its_own_column() {
    let world = World::shared();
    let table = table(&world);
    let mut troubles = Vec::new();
    for row in &table.rows {
        assert_eq!(row.cells.len(), table.columns.len(), "{}: a cell per interview", row.gap);
        for (cell, column) in row.cells.iter().zip(&table.columns) {
            let wrong = cell.marks.iter().filter(|mark| !leads_there(&world, mark, column));
            troubles
                .extend(wrong.map(|mark| format!("{} in {column}: {} {}", row.gap, mark.href, mark.title)));
            if cell.none != cell.marks.is_empty() || cell.text.is_empty() {
                troubles.push(format!("{} in {column}: neither marked nor said to be empty", row.gap));
            }
        }
    }
    assert_none("marks that lead elsewhere", &troubles);
    assert!(table.rows.iter().flat_map(|row| &row.cells).any(|cell| !cell.marks.is_empty()));
}

#[test]
fn every_header_says_what_it_heads() {
    let table = table(&World::shared());
    assert!(table.head.iter().all(|scope| scope == "col"), "{:?}", table.head);
    assert!(!table.rows.is_empty());
    for row in &table.rows {
        assert_eq!(row.scopes.len(), table.head.len(), "{}", row.gap);
        assert_eq!(row.scopes[0], "row", "{}", row.gap);
        assert!(row.scopes[1..].iter().all(|scope| scope == "-"), "{}: {:?}", row.gap, row.scopes);
    }
}

#[test]
fn the_matrix_has_every_gap_and_every_interview_once() {
    let world = World::shared();
    let table = table(&world);
    let mut gaps: Vec<String> = table.rows.into_iter().map(|row| row.gap).collect();
    let mut interviews = table.columns;
    gaps.sort_unstable();
    interviews.sort_unstable();
    assert_eq!(gaps, world.site.pages_in("gaps"));
    assert_eq!(interviews, world.site.pages_in("mocks"));
}

fn table(world: &World) -> Table {
    let tab = world.tab();
    tab.open(&world.site.url("gaps.html"));
    tab.ask(TABLE)
}

/// Whether a mark's element is on the page of its column and holds its title.
fn leads_there(world: &World, mark: &Mark, column: &str) -> bool {
    let Some((page, anchor)) = mark.href.split_once('#') else { return false };
    let element = world.crawl().0.get(page).and_then(|facts| facts.anchors.get(anchor));
    let title = mark.title.split_whitespace().collect::<Vec<_>>().join(" ");
    page == column && !title.is_empty() && element.is_some_and(|text| text.contains(&title))
}
