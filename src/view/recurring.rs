//! `gaps/<slug>.html`: one recurring gap with its fix and its dated history.

use serde::Serialize;

use crate::content;
use crate::model::{InterviewId, Mention, RecurringGap};
use crate::span::{FileId, Place};
use crate::view::gap;
use crate::view::here::Here;
use crate::view::history;
use crate::view::matrix::{self, Mark};
use crate::view::parts::{Part, Turn};
use crate::view::summary::Summary;
use crate::view::{Words, is_false, urls};

/// The page of a recurring gap, or a further part of its history.
#[derive(Debug, Serialize)]
pub struct RecurringPage {
    /// The title in plain characters.
    pub name: String,
    /// The writer's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// What keeps going wrong.
    pub title: Words,
    /// What to do instead.
    pub fix: Words,
    /// Where it stands.
    pub state: &'static str,
    /// How often it went wrong.
    pub erred: usize,
    /// How often it went right.
    pub progress: usize,
    /// Its errors and strengths, newest first.
    pub history: Vec<Event>,
    /// Every row that lists it.
    pub listed: Vec<Listed>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// One error or strength in the history of a gap.
#[derive(Debug, Serialize)]
pub struct Event {
    /// Its anchor; of several in one interview the first has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// The interview.
    pub interview: Summary,
    /// The error or strength.
    pub mark: Mark,
    /// The writer knew that it came back.
    #[serde(skip_serializing_if = "is_false")]
    pub again: bool,
    /// Why it belongs to this gap: `written`, `alias` or `words`.
    pub how: &'static str,
    /// The subject's usual name; only of an alias.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub subject: String,
    /// What was typed or shared.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub found: String,
}

/// Where a gap is listed.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// The page that shows the file.
    pub href: String,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
}

/// A part of the page of `gap`.
pub fn page(here: &Here, gap: &RecurringGap, part: Part) -> RecurringPage {
    let files: Vec<FileId> = gap.places.iter().map(|place| place.file).collect();
    RecurringPage {
        name: content::one_line(&gap.title).into_owned(),
        number: gap.number,
        title: here.words_of(&files, &gap.title),
        fix: here.words_of(&files, &gap.fix),
        state: gap.state.id(),
        erred: gap.occurrences.len(),
        progress: gap.evidence.len(),
        history: history(here, gap, &part),
        listed: gap.places.iter().map(|place| listed(here, *place)).collect(),
        turn: part.turn,
    }
}

fn history(here: &Here, gap: &RecurringGap, part: &Part) -> Vec<Event> {
    let events = history::events(gap);
    let mut told: Option<InterviewId> = None;
    let mut shown = Vec::new();
    for of_interview in part.slice(&events, 0).chunk_by(|a, b| a.interview() == b.interview()).rev() {
        for event in of_interview {
            let id = event.interview();
            let (subject, found) = gap::found(event.how);
            shown.push(Event {
                anchor: (told != Some(id)).then(|| urls::interview_anchor(&here.guide.interview(id).slug)),
                interview: Summary::of(here, id),
                mark: matrix::mark(here, event.what),
                again: matches!(event.what, Mention::Gap(id) if here.guide.gap(id).again),
                how: event.how.id(),
                subject,
                found,
            });
            told = Some(id);
        }
    }
    shown
}

fn listed(here: &Here, place: Place) -> Listed {
    Listed {
        href: here.file(place.file).unwrap_or_else(|| here.reading(place.file)),
        file: here.guide.files.get(place.file).path.clone(),
        line: here.guide.files.position(place).line,
    }
}
