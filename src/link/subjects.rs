//! What recurring gaps are usually about: the shipped table of subjects, read from text files beside this one.
//!
//! Skills of the interview stand in `skills.txt`, what a design is about in `design.txt`. A line opens a
//! subject with `[name]`; `= …` is a phrase that means it, `& …` one of words in any order, and `! …` one that
//! holds such a phrase and means something else, all as [`Phrase`] reads them; `phase`, `topic` and `narrows NAME`
//! tell more. Words are folded.

use std::sync::OnceLock;

use crate::link::phrase::Phrase;

/// The table, file by file.
const FILES: [&str; 4] = [
    include_str!("subjects/skills.txt"),
    include_str!("subjects/telling.txt"),
    include_str!("subjects/design.txt"),
    include_str!("subjects/systems.txt"),
];

/// A subject and its names.
#[derive(Debug, Default)]
pub struct Subject {
    /// The usual name.
    pub name: &'static str,
    /// Everything that means it.
    pub aliases: Vec<Row>,
    /// Phrases that hold an alias and mean something else.
    pub traps: Vec<Row>,
    /// A phase of the interview as well as a skill: what went wrong *in* it may be about something else.
    pub is_phase: bool,
    /// What a design is about rather than a skill: two errors on it may have nothing else in common.
    pub is_topic: bool,
    /// The wider subjects that a title about this one is not about.
    pub narrows: Vec<&'static str>,
}

/// A phrase of the table, read when it is first asked for: a few notes meet few of the thousands.
#[derive(Debug)]
pub struct Row {
    /// As the table has it.
    pub written: &'static str,
    phrase: OnceLock<Phrase>,
}

impl Row {
    fn new(written: &'static str) -> Self {
        Self { written, phrase: OnceLock::new() }
    }

    /// What it asks for.
    pub fn phrase(&self) -> &Phrase {
        self.phrase.get_or_init(|| Phrase::new(self.written))
    }
}

/// All subjects, in the order of the table.
pub fn shipped() -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    for line in FILES.iter().flat_map(|file| file.lines()) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            subjects.push(Subject { name, ..Subject::default() });
        } else if let Some(subject) = subjects.last_mut() {
            subject.add(line);
        }
    }
    subjects
}

impl Subject {
    fn add(&mut self, line: &'static str) {
        match line.split_once(' ') {
            Some(("=", alias)) => self.aliases.push(Row::new(alias)),
            Some(("&", _)) => self.aliases.push(Row::new(line)),
            Some(("!", trap)) => self.traps.push(Row::new(trap)),
            Some(("narrows", wider)) => self.narrows.push(wider),
            _ => {
                self.is_phase |= line == "phase";
                self.is_topic |= line == "topic";
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn every_line_of_the_table_is_understood_and_folded() {
        let known = |line: &str| {
            let marked = ["= ", "& ", "! ", "narrows ", "# "].iter().any(|mark| line.starts_with(mark));
            let opens = line.starts_with('[') && line.ends_with(']');
            marked || opens || ["phase", "topic", ""].contains(&line)
        };
        for line in FILES.iter().flat_map(|file| file.lines()) {
            assert!(known(line), "not understood: {line}");
            let name = ["[", "#", "narrows "].iter().any(|mark| line.starts_with(mark));
            let folds = name || fold::fold(line) == line;
            assert!(folds, "not folded: {line}");
        }
    }

    #[test]
    fn every_subject_has_a_name_of_its_own_and_narrows_one_that_exists() {
        let subjects = shipped();
        let named = |name: &str| subjects.iter().filter(|subject| subject.name == name).count();
        for subject in &subjects {
            assert_eq!(named(subject.name), 1, "{}", subject.name);
            assert!(subject.narrows.iter().all(|wider| named(wider) == 1), "{}", subject.name);
            assert!(!subject.aliases.is_empty(), "{}", subject.name);
        }
    }
}
