//! How notes are read: the case files of `tests/dialect`, each a note and its whole reading.

use compilado::content::{BlockKind, Table, plain, plain_blocks};
use compilado::fault::{Fault, FaultKind};
use compilado::file::Files;
use compilado::link::{self, Options};
use compilado::model::{Entry, Gap, Interview, Item, ItemKind, Note, Opening, Part, RecurringRow, Section};
use compilado::{dialect, markdown};

use crate::cases::{self, Case};

#[test]
fn notes_without_faults() {
    run("dialect/good", read);
}

#[test]
fn notes_with_faults() {
    run("dialect/faulty", read);
}

#[test]
fn faults_between_notes() {
    run("dialect/linked", read_linked);
}

/// The tables of `tests/dialect/dates.md`: what is typed in the heading's parentheses, and the days that it means.
#[test]
fn typed_dates() {
    for block in cases::blocks(&cases::root().join("dialect/dates.md")) {
        let BlockKind::Table(table) = block.kind else { continue };
        let Table { header, rows, .. } = *table;
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| plain(&cell.text)).collect();
            let expected = match plain(&header[0].text).as_str() {
                "impossible" => "impossible".to_string(),
                "no date" => "none".to_string(),
                _ => cells[1..].join("|"),
            };
            assert_eq!(days(&cells[0]), expected, "{}", cells[0]);
        }
    }
}

/// `first|last|yes`, the two last empty where they do not apply.
fn days(typed: &str) -> String {
    let file = cases::source("nota.md", &format!("# Mock #1: Feed ({typed}) — Hire\n"));
    let note = dialect::read(&file, markdown::parse(&file)).note;
    let Some(Part::Interview(interview)) = note.parts.first() else { return "no interview".into() };
    match interview.date.as_ref().map(|date| (date.start, date.end, date.approximate)) {
        None => "none".into(),
        Some((None, ..)) => "impossible".into(),
        Some((Some(first), last, about)) => {
            let last = last.map_or(String::new(), |last| last.iso());
            format!("{}|{last}|{}", first.iso(), if about { "yes" } else { "" })
        }
    }
}

/// Compares the reading of every case of a folder with what it expects, and shows all that differ.
fn run(folder: &str, read: fn(&str) -> String) {
    let cases = cases::of_folder(folder);
    let wrong: Vec<String> = cases.iter().filter_map(|case| difference(case, &read(&case.note))).collect();
    assert!(wrong.is_empty(), "{} of {} cases differ\n\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn difference(case: &Case, found: &str) -> Option<String> {
    let (expected, found) = (tidy(&case.expected), tidy(found));
    (expected != found).then(|| {
        let lines = |text: &str, other: &str, mark: char| -> String {
            let all: Vec<&str> = other.lines().collect();
            text.lines()
                .map(|line| format!("  {} {line}\n", if all.contains(&line) { ' ' } else { mark }))
                .collect()
        };
        format!("== {}\n{}  --\n{}", case.name, lines(&expected, &found, '-'), lines(&found, &expected, '+'))
    })
}

fn tidy(text: &str) -> String {
    text.lines().map(str::trim_end).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
}

fn read(note: &str) -> String {
    let file = cases::source("nota.md", note);
    let dialect::Parsed { note, faults } = dialect::read(&file, markdown::parse(&file));
    model(&note) + &shown(&faults, &Files::new(vec![file]))
}

fn read_linked(typed: &str) -> String {
    let file = cases::source("nota.md", typed);
    let dialect::Parsed { note, mut faults } = dialect::read(&file, markdown::parse(&file));
    let files = Files::new(vec![file]);
    let said = model(&note);
    faults.extend(link::resolve(vec![note], files.clone(), vec![], &Options::default()).faults);
    said + &shown(&faults, &files)
}

fn shown(faults: &[Fault], files: &Files) -> String {
    let mut faults: Vec<&Fault> = faults.iter().collect();
    faults.sort_by_key(|fault| fault.place);
    let line = |fault: &&Fault| {
        let position = files.position(fault.place);
        format!("fault {} {}:{}\n", kind(&fault.kind), position.line, position.column)
    };
    faults.iter().map(line).collect()
}

/// The variant's name in kebab-case.
fn kind(kind: &FaultKind) -> String {
    let name = format!("{kind:?}");
    let name: &str = name.split([' ', '{', '(']).next().unwrap_or("");
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(c.to_lowercase());
    }
    kebab
}

/// The compact text form of a note.
fn model(note: &Note) -> String {
    let mut said = String::new();
    let (mut rows, mut openings) = (Vec::new(), Vec::new());
    for part in &note.parts {
        match part {
            Part::Interview(found) => {
                said += &interview(found);
                found.sections.iter().for_each(|section| lists(section, &mut rows, &mut openings));
            }
            Part::Section(section) => lists(section, &mut rows, &mut openings),
        }
    }
    said + &rows.into_iter().map(recurring).collect::<String>()
        + &openings.into_iter().map(opening).collect::<String>()
}

fn lists<'a>(section: &'a Section, rows: &mut Vec<&'a RecurringRow>, openings: &mut Vec<&'a Opening>) {
    for entry in &section.entries {
        match entry {
            Entry::Recurring { rows: found, .. } => rows.extend(found),
            Entry::Opening(opening) => openings.push(opening),
            Entry::Section(section) => lists(section, rows, openings),
            _ => {}
        }
    }
}

fn interview(interview: &Interview) -> String {
    let mut said = format!("interview {}", interview.kind.id());
    said += &interview.number.map_or(String::new(), |number| format!(" #{number}"));
    said += &format!(" {}", quoted(&interview.title));
    said += &interview.date.as_ref().map_or(String::new(), |date| format!(" date={}", value(&date.text)));
    if let Some(verdict) = &interview.verdict {
        let text = verdict.level.map_or_else(|| quoted(&verdict.text), |level| level.id().to_string());
        said += &format!(" verdict={text}");
        said +=
            &verdict.nuance.as_ref().map_or(String::new(), |nuance| format!(" nuance={}", quoted(nuance)));
    }
    said += &interview
        .source
        .as_ref()
        .map_or(String::new(), |source| format!(" source={}", quoted(&source.text)));
    said.push('\n');
    for strength in &interview.strengths {
        said += &format!("  strength {}\n", quoted(&plain_blocks(&strength.body)));
    }
    said += &interview.gaps.iter().map(gap).collect::<String>();
    if let Some(wrap_up) = &interview.wrap_up {
        let [components, trade_offs, improvements] =
            [wrap_up.components.len(), wrap_up.trade_offs.len(), wrap_up.improvements.len()];
        said += &format!("  wrap_up {components}+{trade_offs}+{improvements}\n");
    }
    said
}

fn gap(gap: &Gap) -> String {
    let number = gap.number.map_or(String::new(), |number| format!(" #{number}"));
    let again = if gap.again { " again" } else { "" };
    let advice = if gap.counts { "" } else { " advice" };
    let head = format!("  gap{number} {}{again}{advice}\n", quoted(&plain(&gap.title)));
    head + &gap.items.iter().map(item).collect::<String>()
}

fn item(item: &Item) -> String {
    let text = quoted(&plain_blocks(&item.body));
    let note = item.note.as_ref().map_or(String::new(), |note| format!(" note={}", quoted(note)));
    let speech = item.kind.speech().map_or(String::new(), |speech| format!(" {speech}"));
    let kind = if item.kind == ItemKind::Reference { "reference" } else { item.kind.id() };
    format!("    {kind}{speech} {text}{note}\n")
}

fn recurring(row: &RecurringRow) -> String {
    let number = row.number.map_or(String::new(), |number| format!(" #{number}"));
    let fix = if row.fix.is_empty() { String::new() } else { format!(" fix={}", quoted(&plain(&row.fix))) };
    format!("recurring{number} {}{fix}\n", quoted(&plain(&row.title)))
}

fn opening(opening: &Opening) -> String {
    let moment = plain(&opening.moment);
    let moment = moment.trim().trim_end_matches(':').trim();
    format!("opening {} {}\n", quoted(moment), quoted(&plain_blocks(&opening.body)))
}

fn value(text: &str) -> String {
    if text.contains(' ') { quoted(text) } else { text.to_string() }
}

fn quoted(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().map(str::trim_end).collect();
    format!("\"{}\"", lines.join("\\n").replace('"', "\\\""))
}
