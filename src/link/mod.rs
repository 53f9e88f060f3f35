//! All notes together: order, names, recurrence, states, patterns and links, both ways.
//!
//! Total. Drafts and private notes leave first, before anything is counted or linked. No Markdown is
//! read again: the words of what was understood are compared, folded.

mod alone;
mod clusters;
mod codes;
#[cfg(test)]
mod compile;
mod covered;
mod form;
#[cfg(test)]
mod grow;
mod known;
mod lexicon;
mod matcher;
mod names;
mod options;
mod order;
mod patterns;
mod phrase;
mod piece;
mod recurrence;
mod recurring;
mod same;
mod small_words;
mod state;
mod table;
mod targets;
mod texts;
mod tree;
mod word_set;
mod words;
#[cfg(test)]
mod written;

pub use known::Alone;
pub use options::{GapAliases, Options};

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::fault::{Fault, FaultKind, Faults};
use crate::file::Files;
use crate::link::known::Told;
use crate::model::{
    GapLinks, Guide, Interview, InterviewId, LinkedInterview, LinkedNote, Note, Part, Section, StrengthLinks,
    Target,
};
use crate::span::{FileId, Place, Span};

/// What linking gives.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The guide.
    pub guide: Guide,
    /// What is wrong between notes, or with a link in one.
    pub faults: Faults,
}

/// Links the notes of a vault, for whoever keeps nothing from one run to the next. `assets` are the files beside them, by
/// path below the notes folder.
pub fn resolve(notes: Vec<Note>, files: Files, assets: Vec<String>, options: &Options) -> Resolved {
    let notes: Vec<Alone> = notes.into_par_iter().map(|note| Alone::new(note, options.year)).collect();
    together(&notes.iter().collect::<Vec<_>>(), files, assets, options)
}

/// The same of notes of which is known already what each says alone.
pub fn together(notes: &[&Alone], files: Files, assets: Vec<String>, options: &Options) -> Resolved {
    let mut faults = Faults::new();
    let (notes, hidden): (Vec<&Alone>, Vec<&Alone>) = notes.iter().partition(|note| note.is_visible());
    let visible: Vec<FileId> = notes.iter().map(|note| note.file).collect();
    let targets = targets::resolve(links(&notes), &files, &visible, &assets, &mut faults);
    let unseen = [hidden_links(&notes), hidden_links(&hidden), links(&hidden)].concat();
    let of_hidden = targets::resolve(unseen, &files, &[], &assets, &mut Faults::new());
    let assets = to_be_seen(assets, &targets, &of_hidden);
    let (named, slugs) = rayon::join(|| named(&notes, &files, &mut faults), || names::notes(&notes, &files));
    let told: Vec<&Told> = named.iter().map(|(_, _, told)| *told).collect();
    let mut guide = Guide {
        recurring: recurring::collect(&notes),
        interviews: Vec::new(),
        notes: linked_notes(&notes, slugs, &named),
        files,
        patterns: Vec::new(),
        targets,
        assets,
        suggestions: Vec::new(),
        clusters: Vec::new(),
    };
    guide.interviews = linked_interviews(named);
    recurrence::link(&mut guide, &told, options, &mut faults);
    guide.clusters = clusters::find(&guide, &told);
    state::tell(&mut guide);
    patterns::link(&mut guide, &told, options);
    Resolved { guide, faults }
}

/// The links of some notes, each with its file.
fn links<'a>(notes: &[&'a Alone]) -> Vec<(FileId, Span, &'a str)> {
    notes.iter().flat_map(|note| placed(note.file, &note.links)).collect()
}

/// The links in what is not to be seen of some notes, each with its file.
fn hidden_links<'a>(notes: &[&'a Alone]) -> Vec<(FileId, Span, &'a str)> {
    notes.iter().flat_map(|note| placed(note.file, &note.hidden_links)).collect()
}

fn placed(file: FileId, links: &[(Span, String)]) -> impl Iterator<Item = (FileId, Span, &str)> {
    links.iter().map(move |(span, target)| (file, *span, target.as_str()))
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

/// Every interview in the order of the guide, with its rank in the writer's order and its slug.
fn named<'a>(notes: &[&'a Alone], files: &Files, faults: &mut Faults) -> Vec<(usize, String, &'a Told)> {
    let all = || notes.iter().flat_map(|note| note.interviews());
    let (slugs, ranks) = rayon::join(|| names::interviews(all(), files, faults), || order::ranks(notes));
    let written = slugs.into_iter().zip(all()).enumerate().map(|(at, (slug, told))| (at, slug, told));
    let mut ranked: Vec<_> = ranks.into_iter().zip(written).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, interview)| interview).collect()
}

fn linked_interviews(named: Vec<(usize, String, &Told)>) -> Vec<LinkedInterview> {
    let linked = |(_, slug, told): (usize, String, &Told)| {
        let (gaps, strengths) = &told.facts.anchors;
        let gap_links = gaps.iter().map(|anchor| GapLinks {
            anchor: anchor.clone(),
            recurring: Vec::new(),
            patterns: Vec::new(),
        });
        let strength_links = strengths.iter().map(|anchor| StrengthLinks {
            anchor: anchor.clone(),
            recurring: Vec::new(),
            patterns: Vec::new(),
        });
        LinkedInterview {
            slug,
            interview: Arc::clone(&told.interview),
            gap_links: gap_links.collect(),
            strength_links: strength_links.collect(),
        }
    };
    named.into_par_iter().map(linked).collect()
}

/// The notes, which refer to their interviews.
fn linked_notes(notes: &[&Alone], slugs: Vec<String>, named: &[(usize, String, &Told)]) -> Vec<LinkedNote> {
    let mut ids = vec![InterviewId(0); named.len()];
    for (rank, (written, ..)) in named.iter().enumerate() {
        if let Some(id) = ids.get_mut(*written) {
            *id = InterviewId(rank);
        }
    }
    let mut ids = ids.into_iter();
    let mut part = |part: &Part<Told, Arc<Section>>| match part {
        Part::Interview(_) => Part::Interview(ids.next().unwrap_or(InterviewId(0))),
        Part::Section(section) => Part::Section(Arc::clone(section)),
    };
    let mut linked = |(note, slug): (&&Alone, String)| LinkedNote {
        file: note.file,
        slug,
        front_matter: Arc::clone(&note.front_matter),
        title: note.title.clone(),
        parts: note.parts.iter().map(&mut part).collect(),
    };
    notes.iter().zip(slugs).map(&mut linked).collect()
}

/// A fault at an interview's heading.
fn at_heading(interview: &Interview, kind: FaultKind) -> Fault {
    Fault::new(interview.place(), kind)
}

/// Where a span of an interview stands.
fn place(linked: &LinkedInterview, span: Span) -> Place {
    Place::new(linked.interview.file, span)
}
