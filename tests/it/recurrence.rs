//! How well recurrence is told, on a labelled set that a person can read.

use compilado::content::{BlockKind, Cell, Table, plain};
use compilado::file::Files;
use compilado::link::{self, Options};
use compilado::model::{Guide, RecurringId};
use compilado::{dialect, markdown};

use crate::cases;

/// What the set is judged by: of the links made, how many are right, and of the right ones, how many are made.
const PRECISION: f64 = 0.97;
const RECALL: f64 = 0.90;

/// One labelled set: the recurring gaps, and lines with the numbers that they repeat.
#[derive(Default)]
struct Set {
    name: String,
    table: String,
    errors: Vec<(String, Vec<u32>)>,
    strengths: Vec<(String, Vec<u32>)>,
}

#[derive(Default)]
struct Score {
    right: usize,
    wrong: Vec<String>,
    missed: Vec<String>,
}

#[test]
fn links_are_right_and_few_are_missed() {
    let mut score = Score::default();
    for set in sets() {
        let guide = guide(&set);
        let found: Vec<Vec<u32>> =
            guide.interviews[0].gap_links.iter().map(|links| numbers(&guide, &links.recurring)).collect();
        score.add(&set, &set.errors, &found);
        let found: Vec<Vec<u32>> = guide.interviews[1]
            .strength_links
            .iter()
            .map(|links| numbers(&guide, &links.recurring))
            .collect();
        score.add(&set, &set.strengths, &found);
    }
    let made = score.right + score.wrong.len();
    let expected = score.right + score.missed.len();
    let (precision, recall) = (score.right as f64 / made as f64, score.right as f64 / expected as f64);
    println!(
        "recurrence: {made} links made, {expected} expected, precision {precision:.3}, recall {recall:.3}"
    );
    println!("wrong: {:#?}\nmissed: {:#?}", score.wrong, score.missed);
    assert!(precision >= PRECISION && recall >= RECALL, "precision {precision:.3}, recall {recall:.3}");
}

impl Score {
    fn add(&mut self, set: &Set, lines: &[(String, Vec<u32>)], found: &[Vec<u32>]) {
        assert_eq!(lines.len(), found.len(), "{}: every line is read", set.name);
        for ((line, expected), found) in lines.iter().zip(found) {
            self.right += found.iter().filter(|number| expected.contains(number)).count();
            let told = |number: &u32| format!("{}: {line} → {number}", set.name);
            self.wrong.extend(found.iter().filter(|number| !expected.contains(number)).map(told));
            self.missed.extend(expected.iter().filter(|number| !found.contains(number)).map(told));
        }
    }
}

fn numbers(guide: &Guide, links: &[(RecurringId, compilado::model::How)]) -> Vec<u32> {
    links.iter().filter_map(|(id, _)| guide.recurring[id.0].number).collect()
}

/// A note with the set's lines as its errors and strengths, and the list that they may repeat.
fn guide(set: &Set) -> Guide {
    let errors: String =
        set.errors.iter().enumerate().map(|(n, (line, _))| format!("**{}. {line}**\n\n", n + 1)).collect();
    let strengths: String = set.strengths.iter().map(|(line, _)| format!("- {line}\n")).collect();
    let text = format!(
        "# Mock #1: Errei (1/mar)\n\n## O que errei\n\n{errors}\n\
         # Mock #2: Acertei (2/mar)\n\n## O que fiz bem\n\n{strengths}\n# Gaps recorrentes\n\n{}",
        set.table
    );
    let file = cases::source("nota.md", &text);
    let note = dialect::read(&file, markdown::parse(&file)).note;
    link::resolve(vec![note], Files::new(vec![file]), vec![], &Options::default()).guide
}

fn sets() -> Vec<Set> {
    let mut sets: Vec<Set> = Vec::new();
    for block in cases::blocks(&cases::root().join("recurrence/cases.md")) {
        match block.kind {
            BlockKind::Heading { level: 2, text } => sets.push(Set { name: plain(&text), ..Set::default() }),
            BlockKind::Table(found) => {
                let Table { header, rows, .. } = *found;
                let set = sets.last_mut().expect("a heading before the table");
                match plain(&header[0].text).as_str() {
                    "error" => set.errors = rows.iter().map(|row| labelled(row)).collect(),
                    "strength" => set.strengths = rows.iter().map(|row| labelled(row)).collect(),
                    _ => set.table = table(&header, &rows),
                }
            }
            _ => {}
        }
    }
    assert!(!sets.is_empty());
    sets
}

fn labelled(row: &[Cell]) -> (String, Vec<u32>) {
    let numbers = plain(&row[1].text);
    (plain(&row[0].text), numbers.split(',').filter_map(|number| number.trim().parse().ok()).collect())
}

fn table(header: &[Cell], rows: &[Vec<Cell>]) -> String {
    let line =
        |row: &[Cell]| row.iter().map(|cell| format!("| {} ", plain(&cell.text))).collect::<String>() + "|\n";
    let rows: String = rows.iter().map(|row| line(row)).collect();
    line(header) + "| --- | --- | --- |\n" + &rows
}
