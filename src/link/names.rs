//! Names of pages and anchors: made from titles, unique, the same when other notes change.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::fault::{FaultKind, Faults};
use crate::file::Files;
use crate::id::{self, Slugs};
use crate::link::at_heading;
use crate::link::known::{Alone, Told};
use crate::model::Kind;
use crate::span::{FileId, Place};

/// Slugs of interviews, in the writer's order, so that a later file never renames an earlier one.
pub fn interviews<'a>(
    interviews: impl Iterator<Item = &'a Told>,
    files: &Files,
    faults: &mut Faults,
) -> Vec<String> {
    let mut slugs = Slugs::default();
    let mut first_of_slug: HashMap<&str, Place> = HashMap::new();
    let mut first_of_number: HashMap<u32, Place> = HashMap::new();
    let mut named = Vec::new();
    for Told { interview, facts } in interviews {
        let (slug, collides) = slugs.claim_slug(&facts.slug, stem(files, interview.file));
        let first = *first_of_slug.entry(&facts.slug).or_insert(interview.place());
        if collides {
            faults.push(at_heading(interview, FaultKind::CollidingTitles { slug: slug.clone(), first }));
        }
        if let (Kind::Mock, Some(number)) = (interview.kind, interview.number) {
            let first = *first_of_number.entry(number).or_insert(interview.place());
            if first != interview.place() {
                faults.push(at_heading(interview, FaultKind::DuplicateNumber { number, first }));
            }
        }
        named.push(slug);
    }
    named
}

/// Slugs of note files, in order.
pub fn notes(notes: &[&Alone], files: &Files) -> Vec<String> {
    let mut slugs = Slugs::with_room(notes.len());
    let wanted: Vec<String> = notes.par_iter().map(|note| id::slug(stem(files, note.file))).collect();
    wanted.iter().map(|slug| slugs.claim_slug(slug, "nota").0).collect()
}

/// The path of a file without its ending.
fn stem(files: &Files, file: FileId) -> &str {
    let path = files.get(file).path.as_str();
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}
