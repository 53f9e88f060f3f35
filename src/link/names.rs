//! Names of pages and anchors: made from titles, unique, the same when other notes change.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::content::{plain, plain_blocks};
use crate::fault::{FaultKind, Faults};
use crate::file::Files;
use crate::id::Slugs;
use crate::link::at_heading;
use crate::model::{GapLinks, Interview, InterviewId, Kind, LinkedInterview, Note, StrengthLinks};
use crate::span::{FileId, Place};

/// How many words of a strength make its anchor.
const ANCHOR_WORDS: usize = 6;

/// Names interviews in the writer's order, so that a later file never renames an earlier one; gives
/// them in the order of the guide.
pub fn interviews(
    interviews: Vec<(InterviewId, Interview)>,
    files: &Files,
    faults: &mut Faults,
) -> Vec<LinkedInterview> {
    let mut slugs = Slugs::default();
    let mut first_of_slug: HashMap<String, Place> = HashMap::new();
    let mut first_of_number: HashMap<u32, Place> = HashMap::new();
    let mut named: Vec<(InterviewId, String, Interview)> = Vec::with_capacity(interviews.len());
    for (id, interview) in interviews {
        let title = page_title(&interview);
        let (slug, collides) = slugs.claim(&title, stem(files, interview.file));
        let first = *first_of_slug.entry(crate::id::slug(&title)).or_insert(interview.place());
        if collides {
            faults.push(at_heading(&interview, FaultKind::CollidingTitles { slug: slug.clone(), first }));
        }
        if let (Kind::Mock, Some(number)) = (interview.kind, interview.number) {
            let first = *first_of_number.entry(number).or_insert(interview.place());
            if first != interview.place() {
                faults.push(at_heading(&interview, FaultKind::DuplicateNumber { number, first }));
            }
        }
        named.push((id, slug, interview));
    }
    named.sort_by_key(|(id, ..)| *id);
    named.into_par_iter().map(|(_, slug, interview)| linked(slug, interview)).collect()
}

/// Slugs of note files, in order.
pub fn notes(notes: &[Note], files: &Files) -> Vec<String> {
    let mut slugs = Slugs::default();
    notes.iter().map(|note| slugs.claim(stem(files, note.file), "nota").0).collect()
}

fn page_title(interview: &Interview) -> String {
    match (interview.kind, interview.number) {
        (Kind::Mock, Some(number)) => format!("mock {number} {}", interview.title),
        _ => interview.title.clone(),
    }
}

/// The path of a file without its ending.
fn stem(files: &Files, file: FileId) -> &str {
    let path = files.get(file).path.as_str();
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}

fn linked(slug: String, interview: Interview) -> LinkedInterview {
    let mut anchors = Slugs::default();
    let gap_links = interview.gaps.iter().enumerate().map(|(rank, gap)| {
        let anchor = anchors.claim(&format!("erro {}", plain(&gap.title)), &format!("erro {}", rank + 1)).0;
        GapLinks { anchor, recurring: Vec::new(), patterns: Vec::new() }
    });
    let gap_links = gap_links.collect();
    let strength_links = interview.strengths.iter().map(|strength| {
        let text = plain_blocks(&strength.body);
        let words: Vec<&str> = text.split_whitespace().take(ANCHOR_WORDS).collect();
        let anchor = anchors.claim(&format!("bem {}", words.join(" ")), "bem").0;
        StrengthLinks { anchor, recurring: Vec::new(), patterns: Vec::new() }
    });
    let strength_links = strength_links.collect();
    LinkedInterview { slug, gap_links, strength_links, interview }
}
