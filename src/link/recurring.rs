//! The recurring gaps of all notes: tables add up, equal titles merge.

use std::collections::HashMap;

use crate::content::plain;
use crate::fold;
use crate::id::Slugs;
use crate::link::known::Alone;
use crate::model::{Entry, Part, RecurringGap, RecurringRow, Section, State};
use crate::span::{FileId, Place};

/// Every recurring gap that some note lists, by the writer's numbers, then in the order of the vault.
pub fn collect(notes: &[&Alone]) -> Vec<RecurringGap> {
    let mut rows: Vec<(Place, &RecurringRow)> = Vec::new();
    for note in notes.iter().filter(|note| note.lists_gaps) {
        for part in &note.parts {
            let sections = match part {
                Part::Section(section) => std::slice::from_ref(&**section),
                Part::Interview(told) => &told.interview.sections,
            };
            sections.iter().for_each(|section| of_section(note.file, section, &mut rows));
        }
    }
    let mut gaps = merge(rows);
    gaps.sort_by_key(|gap| gap.number.unwrap_or(u32::MAX));
    gaps
}

/// Whether a section, or one below it, lists recurring gaps.
pub fn is_listed_in(section: &Section) -> bool {
    section.entries.iter().any(|entry| match entry {
        Entry::Recurring { .. } => true,
        Entry::Section(section) => is_listed_in(section),
        _ => false,
    })
}

fn of_section<'a>(file: FileId, section: &'a Section, rows: &mut Vec<(Place, &'a RecurringRow)>) {
    for entry in &section.entries {
        match entry {
            Entry::Recurring { rows: found, .. } => {
                rows.extend(found.iter().map(|row| (Place::new(file, row.span), row)));
            }
            Entry::Section(section) => of_section(file, section, rows),
            _ => {}
        }
    }
}

fn merge(rows: Vec<(Place, &RecurringRow)>) -> Vec<RecurringGap> {
    let mut gaps: Vec<RecurringGap> = Vec::new();
    let mut by_title: HashMap<Vec<String>, usize> = HashMap::new();
    let mut slugs = Slugs::default();
    for (place, row) in rows {
        let title = plain(&row.title);
        let at = *by_title.entry(fold::words(&title)).or_insert(gaps.len());
        match gaps.get_mut(at) {
            Some(gap) => {
                gap.places.push(place);
                gap.number = gap.number.or(row.number);
                if gap.fix.is_empty() {
                    gap.fix.clone_from(&row.fix);
                }
            }
            None => gaps.push(RecurringGap {
                slug: slugs.claim(&title, "gap").0,
                number: row.number,
                title: row.title.clone(),
                fix: row.fix.clone(),
                places: vec![place],
                state: State::Unseen,
                occurrences: Vec::new(),
                evidence: Vec::new(),
            }),
        }
    }
    gaps
}
