//! `frases.html`: openings as typed, and the phrases to say of every interview.

use serde::Serialize;

use crate::model::{GapId, InterviewId, ItemKind, LinkedInterview, Mention, SectionKind};
use crate::view::contents;
use crate::view::gathered::{self, Gathered};
use crate::view::here::Here;
use crate::view::parts::{Part, Turn};
use crate::view::summary::Called;
use crate::view::{Prose, Words, speech, urls};

/// `frases.html`, or a further part of it.
#[derive(Debug, Serialize)]
pub struct Phrases {
    /// Sections of openings outside interviews, as typed.
    pub openings: Vec<Gathered>,
    /// Interviews that have phrases or openings of their own, newest first.
    pub interviews: Vec<Spoken>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// What one interview gives to say.
#[derive(Debug, Serialize)]
pub struct Spoken {
    /// The interview.
    pub interview: Called,
    /// Its anchor on this page.
    pub anchor: String,
    /// Its openings, and after them its phrases.
    pub said: Vec<Said>,
}

/// Something to say.
#[derive(Debug, Serialize)]
pub struct Said {
    /// The moment or label as typed.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub label: Words,
    /// The words.
    pub body: Prose,
    /// The error that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// The title of that error, without links.
    pub title: Words,
}

/// A part of the page: openings first, then the interviews, both counted from the other end.
pub fn page(here: &Here, part: Part) -> Phrases {
    let ids = &here.lists().phrases.ids;
    let mut backwards = contents::loose(here.guide, SectionKind::Openings);
    backwards.reverse();
    let mut openings = part.slice(&backwards, ids.len()).to_vec();
    openings.reverse();
    let interviews = part.slice(ids, 0).iter().rev();
    Phrases {
        openings: gathered::gathered(here, &openings),
        interviews: interviews.filter_map(|id| spoken(here, *id)).collect(),
        turn: part.turn,
    }
}

fn spoken(here: &Here, id: InterviewId) -> Option<Spoken> {
    let linked = here.guide.interview(id);
    let openings = contents::openings(linked.interview.sections.iter()).into_iter();
    let mut told: Vec<_> =
        openings.map(|opening| said(here, linked, &opening.moment, &opening.body)).collect();
    push_phrases(here, id, linked, &mut told);
    let anchor = || urls::interview_anchor(&linked.slug);
    (!told.is_empty()).then(|| Spoken { interview: Called::of(here, id), anchor: anchor(), said: told })
}

fn push_phrases(here: &Here, id: InterviewId, linked: &LinkedInterview, told: &mut Vec<Said>) {
    for (gap, error) in linked.interview.gaps.iter().enumerate() {
        let id = Mention::Gap(GapId { interview: id, gap });
        let items = error.items.iter().filter(|item| item.kind == ItemKind::Phrase);
        told.extend(items.map(|item| Said {
            href: Some(here.mention(id)),
            title: here.label(&error.title),
            ..said(here, linked, &item.label, &item.body)
        }));
    }
}

fn said(
    here: &Here,
    linked: &LinkedInterview,
    label: &[crate::content::Inline],
    body: &[crate::content::Block],
) -> Said {
    let file = linked.interview.file;
    let body = here.prose(file, &speech::spoken(body), 4);
    Said { label: here.words(file, label), body, href: None, title: Words::default() }
}
