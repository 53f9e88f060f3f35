//! `frases.html`: openings as typed, and the phrases to say of every interview.

use serde::Serialize;

use crate::model::{self, Entry, InterviewId, ItemKind, LinkedInterview, Opening, SectionKind};
use crate::view::here::Here;
use crate::view::matrix::{self, Mark};
use crate::view::parts::{Part, Turn};
use crate::view::section::{self, Gathered};
use crate::view::summary::Summary;
use crate::view::{Prose, Words, places, speech};

/// `frases.html`, or a further part of it.
#[derive(Debug, Serialize)]
pub struct Phrases {
    /// Sections of openings outside interviews, as typed.
    pub openings: Vec<Gathered>,
    /// Interviews that have phrases or openings of their own, newest first.
    pub interviews: Vec<Spoken>,
    /// The ways to the other parts.
    pub turn: Option<Turn>,
}

/// What one interview gives to say.
#[derive(Debug, Serialize)]
pub struct Spoken {
    /// The interview.
    pub interview: Summary,
    /// Its openings.
    pub openings: Vec<Said>,
    /// Its phrases.
    pub phrases: Vec<Said>,
}

/// Something to say.
#[derive(Debug, Serialize)]
pub struct Said {
    /// The moment or label as typed.
    pub label: Words,
    /// The words.
    pub body: Prose,
    /// The error that it belongs to.
    pub mark: Option<Mark>,
}

/// A part of the page: openings first, then the interviews, both counted from the other end.
pub fn page(here: &Here, part: Part) -> Phrases {
    let ids = &here.lists().phrases.ids;
    let mut backwards = section::loose(here.guide, SectionKind::Openings);
    backwards.reverse();
    let mut openings = part.slice(&backwards, ids.len()).to_vec();
    openings.reverse();
    let interviews = part.slice(ids, 0).iter().rev();
    Phrases {
        openings: section::gathered(here, &openings),
        interviews: interviews.filter_map(|id| spoken(here, *id)).collect(),
        turn: part.turn,
    }
}

/// The openings that stand in `sections`, in order.
pub fn openings<'a>(sections: impl Iterator<Item = &'a model::Section>) -> Vec<&'a Opening> {
    let entries = places::flatten(sections).into_iter().flat_map(|section| &section.entries);
    entries
        .filter_map(|entry| match entry {
            Entry::Opening(opening) => Some(opening),
            _ => None,
        })
        .collect()
}

fn spoken(here: &Here, id: InterviewId) -> Option<Spoken> {
    let linked = here.guide.interview(id);
    let openings: Vec<_> = openings(linked.interview.sections.iter())
        .into_iter()
        .map(|opening| said(here, linked, &opening.moment, &opening.body))
        .collect();
    let phrases = phrases(here, id, linked);
    let says = !openings.is_empty() || !phrases.is_empty();
    says.then(|| Spoken { interview: Summary::of(here, id), openings, phrases })
}

fn phrases(here: &Here, id: InterviewId, linked: &LinkedInterview) -> Vec<Said> {
    let mut phrases = Vec::new();
    for (gap, error) in linked.interview.gaps.iter().enumerate() {
        let mark = matrix::erred(here, model::GapId { interview: id, gap });
        let items = error.items.iter().filter(|item| item.kind == ItemKind::Phrase);
        phrases.extend(
            items
                .map(|item| Said { mark: Some(mark.clone()), ..said(here, linked, &item.label, &item.body) }),
        );
    }
    phrases
}

fn said(
    here: &Here,
    linked: &LinkedInterview,
    label: &[crate::content::Inline],
    body: &[crate::content::Block],
) -> Said {
    let file = linked.interview.file;
    let body = here.prose(file, &speech::spoken(body), 4);
    Said { label: here.words(file, label), body, mark: None }
}
