//! `gaps/<slug>.html`: one recurring gap with its fix and its dated history.

use serde::Serialize;

use crate::model::{How, InterviewId, Mention, RecurringGap};
use crate::span::FileId;
use crate::view::gap::{Reason, plain_title};
use crate::view::here::Here;
use crate::view::matrix::{self, Mark};
use crate::view::peek;
use crate::view::summary::Summary;
use crate::view::{Words, urls};

/// The page of a recurring gap.
#[derive(Debug, Serialize)]
pub struct RecurringPage {
    /// The title in plain characters.
    pub name: String,
    /// The writer's number.
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
    /// Every error and strength, oldest first.
    pub history: Vec<Event>,
    /// Every row that lists it.
    pub listed: Vec<Listed>,
}

/// One error or strength in the history of a gap.
#[derive(Debug, Serialize)]
pub struct Event {
    /// The interview.
    pub interview: Summary,
    /// The error or strength.
    pub mark: Mark,
    /// A few words of it.
    pub peek: String,
    /// The writer knew that it came back.
    pub again: bool,
    /// Why it belongs to this gap.
    pub reason: Reason,
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

/// The page of `gap`.
pub fn page(here: &Here, gap: &RecurringGap) -> RecurringPage {
    let files: Vec<FileId> = gap.places.iter().map(|place| place.file).collect();
    RecurringPage {
        name: plain_title(&gap.title),
        number: gap.number,
        title: here.words_of(&files, &gap.title),
        fix: here.words_of(&files, &gap.fix),
        state: gap.state.id(),
        erred: gap.occurrences.len(),
        progress: gap.evidence.len(),
        history: history(here, gap),
        listed: gap.places.iter().map(|place| listed(here, *place)).collect(),
    }
}

fn history(here: &Here, gap: &RecurringGap) -> Vec<Event> {
    let erred = gap.occurrences.iter().map(|occurrence| {
        let id = occurrence.gap;
        let (mark, again) = (matrix::erred(here, id), here.guide.gap(id).again);
        (id.interview, event(here, Mention::Gap(id), mark, again, &occurrence.how))
    });
    let progress = gap.evidence.iter().map(|evidence| {
        let id = evidence.strength;
        let mark = matrix::progress(here, id);
        (id.interview, event(here, Mention::Strength(id), mark, false, &evidence.how))
    });
    let mut events: Vec<(InterviewId, Event)> = erred.chain(progress).collect();
    events.sort_by_key(|(id, _)| *id);
    events.into_iter().map(|(_, event)| event).collect()
}

fn event(here: &Here, mention: Mention, mark: Mark, again: bool, how: &How) -> Event {
    let interview = Summary::of(here, mention.interview());
    Event { interview, mark, peek: peek::of(here.guide, mention), again, reason: Reason::of(how) }
}

fn listed(here: &Here, place: crate::span::Place) -> Listed {
    Listed {
        href: here.file(place.file).unwrap_or_else(|| here.href(urls::READING)),
        file: here.guide.files.get(place.file).path.clone(),
        line: here.guide.files.position(place).line,
    }
}
