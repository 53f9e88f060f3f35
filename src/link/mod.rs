//! All notes together: order, names, recurrence, states, patterns and links, both ways.
//!
//! Total. Drafts and private notes leave first, before anything is counted or linked. Nothing here reads
//! text again: words of the model are compared, folded.

mod clusters;
#[cfg(test)]
mod compile;
mod covered;
mod form;
mod lexicon;
mod matcher;
mod names;
mod options;
mod order;
mod patterns;
mod phrase;
mod recurrence;
mod recurring;
mod same;
mod small_words;
mod state;
mod table;
mod targets;
mod texts;
#[cfg(test)]
mod written;

pub use options::{GapAliases, Options};

use std::collections::{BTreeMap, HashSet};

use crate::fault::{Fault, FaultKind, Faults};
use crate::file::Files;
use crate::model::{Guide, Interview, InterviewId, LinkedInterview, LinkedNote, Note, Part, Target};
use crate::span::{FileId, Place, Span};

/// What linking gives.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The guide.
    pub guide: Guide,
    /// What is wrong between notes, or with a link in one.
    pub faults: Faults,
}

/// Links the notes of a vault. `assets` are the files beside them, by path below the notes folder.
pub fn resolve(notes: Vec<Note>, files: Files, assets: Vec<String>, options: &Options) -> Resolved {
    let mut faults = Faults::new();
    let (mut notes, mut hidden): (Vec<Note>, Vec<Note>) = notes.into_iter().partition(is_visible);
    order::fill_years(&mut notes, options.year);
    let visible: Vec<FileId> = notes.iter().map(|note| note.file).collect();
    let targets = targets::resolve(take_links(&mut notes), &files, &visible, &assets, &mut faults);
    let unseen = take_hidden_links(&mut notes).into_iter().chain(take_links(&mut hidden));
    let of_hidden = targets::resolve(unseen.collect(), &files, &[], &assets, &mut Faults::new());
    let assets = to_be_seen(assets, &targets, &of_hidden);
    let (interviews, notes) = take_apart(notes, &files);
    let interviews = names::interviews(interviews, &files, &mut faults);
    let mut guide = Guide {
        recurring: recurring::collect(&interviews, &notes),
        files,
        interviews,
        notes,
        patterns: Vec::new(),
        targets,
        assets,
        suggestions: Vec::new(),
        clusters: Vec::new(),
    };
    let titles = texts::titles(&guide.interviews);
    recurrence::link(&mut guide, &titles, options, &mut faults);
    guide.clusters = clusters::find(&guide, &titles);
    state::tell(&mut guide);
    patterns::link(&mut guide, options);
    Resolved { guide, faults }
}

/// Whether a note is to be seen.
fn is_visible(note: &Note) -> bool {
    !note.front_matter.draft && !note.front_matter.private
}

/// The links of some notes, each with its file.
fn take_links(notes: &mut [Note]) -> Vec<(FileId, Span, String)> {
    notes.iter_mut().flat_map(|note| placed(note.file, std::mem::take(&mut note.links))).collect()
}

/// The links in what is not to be seen of some notes, each with its file.
fn take_hidden_links(notes: &mut [Note]) -> Vec<(FileId, Span, String)> {
    notes.iter_mut().flat_map(|note| placed(note.file, std::mem::take(&mut note.hidden_links))).collect()
}

fn placed(file: FileId, links: Vec<(Span, String)>) -> impl Iterator<Item = (FileId, Span, String)> {
    links.into_iter().map(move |(span, target)| (file, span, target))
}

/// The files beside the notes, without those that only hidden notes use.
fn to_be_seen(
    assets: Vec<String>,
    shown: &BTreeMap<Place, Target>,
    hidden: &BTreeMap<Place, Target>,
) -> Vec<String> {
    let uses = |targets: &BTreeMap<Place, Target>| -> HashSet<String> {
        let used = targets.values().filter_map(|target| match target {
            Target::Asset(path) => Some(path.clone()),
            _ => None,
        });
        used.collect()
    };
    let (shown, hidden) = (uses(shown), uses(hidden));
    assets.into_iter().filter(|asset| shown.contains(asset) || !hidden.contains(asset)).collect()
}

/// Interviews in the order of the guide, and the notes that refer to them.
fn take_apart(notes: Vec<Note>, files: &Files) -> (Vec<(InterviewId, Interview)>, Vec<LinkedNote>) {
    let ranks = order::ranks(&notes);
    let slugs = names::notes(&notes, files);
    let mut ranks = ranks.into_iter();
    let mut interviews = Vec::new();
    let notes = notes
        .into_iter()
        .zip(slugs)
        .map(|(note, slug)| {
            LinkedNote::new(note, slug, |interview| {
                let id = InterviewId(ranks.next().unwrap_or(interviews.len()));
                interviews.push((id, interview));
                id
            })
        })
        .collect();
    (interviews, notes)
}

/// A fault at an interview's heading.
fn at_heading(interview: &Interview, kind: FaultKind) -> Fault {
    Fault::new(interview.place(), kind)
}

/// Every interview of some notes, in the writer's order.
fn interviews_mut(notes: &mut [Note]) -> impl Iterator<Item = &mut Interview> {
    notes.iter_mut().flat_map(|note| &mut note.parts).filter_map(|part| match part {
        Part::Interview(interview) => Some(interview),
        Part::Section(_) => None,
    })
}

/// Where a span of an interview stands.
fn place(linked: &LinkedInterview, span: Span) -> Place {
    Place::new(linked.interview.file, span)
}
