//! Compares truth and reading field by field, and prints the figures and all that differs.

use std::fmt::{self, Display, Formatter};

use super::reading::{Gap, Interview, Item, Reading, Recurring, folded};
use super::sums::Sums;

const LINKS: [&str; 2] = ["recurrence links", "evidence"];

/// The whole comparison.
#[derive(Debug, Default)]
pub struct Score {
    rows: Vec<(String, Tally)>,
    sums: Sums,
    differences: Vec<String>,
}

/// One row of the table.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Score {
    /// Adds one vault.
    pub fn add(&mut self, case: &str, truth: &Reading, found: &Reading) {
        let before = self.differences.len();
        let mut left: Vec<&Interview> = found.interviews.iter().collect();
        for interview in &truth.interviews {
            let rank = same_interview(interview, &left);
            let met = rank.map(|rank| left.remove(rank));
            self.interview(interview, met);
        }
        for extra in left {
            self.only_found("interviews", &extra.name());
        }
        self.rows(&truth.recurring, &found.recurring);
        self.texts("openings", &truth.openings, &found.openings);
        self.texts("pattern index", &bare(&truth.patterns), &bare(&found.patterns));
        self.texts("faults", &truth.faults, &found.faults);
        if self.differences.len() > before {
            self.differences.insert(before, format!("\n== {case}"));
        }
    }

    /// What is below its floor, as words.
    pub fn below(&self, fields: f64, precision: f64, recall: f64, wrong: f64, checked: f64) -> Vec<String> {
        let mut below = Vec::new();
        let mut floor = |name: String, value: f64, least: f64| {
            if value < least {
                below.push(format!("{name}: {value:.3}, wanted {least:.2}"));
            }
        };
        for (name, tally) in &self.rows {
            let (p, r) = match name.as_str() {
                name if LINKS.contains(&name) => (precision, recall),
                // A state follows from links, and one link missed may spoil it.
                "states" => (recall, recall),
                _ => (fields, fields),
            };
            floor(format!("precision of {name}"), tally.precision(), p);
            floor(format!("recall of {name}"), tally.recall(), r);
        }
        floor("wrong sums found".into(), share(self.sums.told, self.sums.wrong), wrong);
        floor("sums checked".into(), share(self.sums.judged, self.sums.judgeable), checked);
        if self.sums.alarms > 0 {
            below.push(format!("false alarms: {}, wanted none", self.sums.alarms));
        }
        below
    }

    fn interview(&mut self, truth: &Interview, found: Option<&Interview>) {
        let before = self.differences.len();
        match found {
            Some(_) => self.tally("interviews").right += 1,
            None => self.only_true("interviews", &truth.name()),
        }
        let nothing = Interview::default();
        let read = found.unwrap_or(&nothing);
        for name in ["kind", "number", "title", "date", "source", "verdict"] {
            self.value(name, truth.fields.get(name), read.fields.get(name));
        }
        self.strengths(truth, read);
        self.gaps(&truth.gaps, &read.gaps);
        self.value("wrap-ups", truth.wrap_up.as_ref(), read.wrap_up.as_ref());
        let sums = self.sums.add(truth, found);
        self.differences.extend(sums);
        if self.differences.len() > before {
            self.differences.insert(before, truth.name());
        }
    }

    fn strengths(&mut self, truth: &Interview, found: &Interview) {
        let mut left: Vec<_> = found.strengths.iter().collect();
        for strength in &truth.strengths {
            match left.iter().position(|found| found.text == strength.text) {
                Some(rank) => {
                    self.tally("strengths").right += 1;
                    self.links("evidence", &strength.text, &strength.shows, &left.remove(rank).shows);
                }
                None => {
                    self.only_true("strengths", &strength.text);
                    self.links("evidence", &strength.text, &strength.shows, &[]);
                }
            }
        }
        for extra in left {
            self.only_found("strengths", &extra.text);
            self.links("evidence", &extra.text, &[], &extra.shows);
        }
    }

    fn gaps(&mut self, truth: &[Gap], found: &[Gap]) {
        let mut left: Vec<&Gap> = found.iter().collect();
        let nothing = Gap::default();
        for gap in truth {
            let same_title = left.iter().position(|found| found.title == gap.title);
            let same_number =
                || left.iter().position(|found| gap.number.is_some() && found.number == gap.number);
            let met = same_title.or_else(same_number).map(|rank| left.remove(rank));
            match met {
                Some(met) if met.title == gap.title => self.tally("error titles").right += 1,
                Some(met) => {
                    self.only_true("error titles", &gap.title);
                    self.only_found("error titles", &met.title);
                }
                None => self.only_true("error titles", &gap.title),
            }
            self.gap(gap, met.unwrap_or(&nothing));
        }
        for extra in left {
            self.only_found("error titles", &extra.title);
            self.gap(&nothing, extra);
        }
    }

    fn gap(&mut self, truth: &Gap, found: &Gap) {
        let before = self.differences.len();
        let number = |gap: &Gap| gap.number.map(|number| number.to_string());
        let mark = |is: bool, word: &str| is.then(|| word.to_string());
        self.value("error numbers", number(truth).as_ref(), number(found).as_ref());
        self.value("again", mark(truth.again, "again").as_ref(), mark(found.again, "again").as_ref());
        self.value("advice", mark(truth.advice, "advice").as_ref(), mark(found.advice, "advice").as_ref());
        self.items(&truth.items, &found.items);
        let title = if truth.title.is_empty() { &found.title } else { &truth.title };
        self.links("recurrence links", title, &truth.repeats, &found.repeats);
        if self.differences.len() > before {
            self.differences.insert(before, format!(" in error {title:?}"));
        }
    }

    fn items(&mut self, truth: &[Item], found: &[Item]) {
        let mut left: Vec<&Item> = found.iter().collect();
        for item in truth {
            let same = |found: &&Item| found.text == item.text && item.allows(&found.kind);
            match left.iter().position(same) {
                Some(rank) => {
                    self.tally(&format!("items: {}", item.category())).right += 1;
                    self.value("notes of fixes", item.note.as_ref(), left.remove(rank).note.as_ref());
                }
                None => self.only_true(&format!("items: {}", item.category()), &item.text),
            }
        }
        for extra in left {
            self.only_found(&format!("items: {}", extra.kind), &extra.text);
        }
    }

    fn rows(&mut self, truth: &[Recurring], found: &[Recurring]) {
        let told = |row: &Recurring| format!("{:?} {} → {:?}", row.number, row.title, row.fix);
        let all = |rows: &[Recurring]| rows.iter().map(told).collect::<Vec<_>>();
        self.texts("recurring rows", &all(truth), &all(found));
        for row in truth.iter().filter(|row| row.state.is_some()) {
            let met = found.iter().find(|found| found.key == row.key);
            let state = |row: &Recurring| row.state.as_ref().map(|state| format!("#{} {state}", row.key));
            self.value("states", state(row).as_ref(), met.and_then(state).as_ref());
        }
    }

    fn links(&mut self, category: &str, line: &str, truth: &[u32], found: &[u32]) {
        for number in truth {
            match found.contains(number) {
                true => self.tally(category).right += 1,
                false => self.only_true(category, &format!("{line} → #{number}")),
            }
        }
        for number in found.iter().filter(|number| !truth.contains(number)) {
            self.only_found(category, &format!("{line} → #{number}"));
        }
    }

    /// Two lists in which the order does not count.
    fn texts(&mut self, category: &str, truth: &[String], found: &[String]) {
        let mut left: Vec<String> = found.iter().map(|text| folded(text)).collect();
        for text in truth {
            match left.iter().position(|found| *found == folded(text)) {
                Some(rank) => {
                    left.remove(rank);
                    self.tally(category).right += 1;
                }
                None => self.only_true(category, text),
            }
        }
        left.iter().for_each(|extra| self.only_found(category, extra));
    }

    fn value(&mut self, category: &str, truth: Option<&String>, found: Option<&String>) {
        if truth.is_some() && truth == found {
            self.tally(category).right += 1;
            return;
        }
        truth.into_iter().for_each(|value| self.only_true(category, value));
        found.into_iter().for_each(|value| self.only_found(category, value));
    }

    fn only_true(&mut self, category: &str, text: &str) {
        self.tally(category).missed += 1;
        self.differences.push(format!("  - {category}: {text}"));
    }

    fn only_found(&mut self, category: &str, text: &str) {
        self.tally(category).wrong += 1;
        self.differences.push(format!("  + {category}: {text}"));
    }

    fn tally(&mut self, category: &str) -> &mut Tally {
        let rank = self.rows.iter().position(|(name, _)| name == category).unwrap_or(self.rows.len());
        if rank == self.rows.len() {
            self.rows.push((category.to_string(), Tally::default()));
        }
        &mut self.rows[rank].1
    }
}

impl Tally {
    fn precision(&self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    fn recall(&self) -> f64 {
        share(self.right, self.right + self.missed)
    }
}

impl Display for Score {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        writeln!(f, "{:<20} {:>6} {:>6} {:>6}  precision  recall", "category", "right", "wrong", "missed")?;
        for (name, row) in &self.rows {
            let (precision, recall) = (row.precision(), row.recall());
            let Tally { right, wrong, missed } = row;
            writeln!(f, "{name:<20} {right:>6} {wrong:>6} {missed:>6}      {precision:.3}   {recall:.3}")?;
        }
        let sums = &self.sums;
        let of = |f: &mut Formatter, name: &str, part: usize, whole: usize| {
            writeln!(f, "{name:<20} {part:>6} of {whole:<6} {:.3}", share(part, whole))
        };
        of(f, "\nsums found", sums.found, sums.named)?;
        of(f, "verdicts right", sums.agreed, sums.named)?;
        of(f, "sums checked", sums.judged, sums.judgeable)?;
        of(f, "wrong sums found", sums.told, sums.wrong)?;
        writeln!(f, "{:<20} {:>6}", "false alarms", sums.alarms)?;
        writeln!(f, "{:<20} {:>6} held, {} open", "steps beyond truth", sums.extra_held, sums.extra_open)?;
        self.differences.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// The interview that is meant: by number, else by title, else nobody else's in its place.
fn same_interview(truth: &Interview, found: &[&Interview]) -> Option<usize> {
    let same = |names: &[&str]| {
        found.iter().position(|found| {
            names.iter().all(|name| {
                truth.fields.contains_key(name) && truth.fields.get(name) == found.fields.get(name)
            })
        })
    };
    same(&["number", "title"]).or_else(|| same(&["title"])).or_else(|| same(&["kind", "number"]))
}

/// Names of patterns without the word that says what they are.
fn bare(names: &[String]) -> Vec<String> {
    let bare = |name: &String| name.strip_suffix(" pattern").unwrap_or(name).to_lowercase();
    names.iter().map(bare).collect()
}

/// Of nothing, all.
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}
