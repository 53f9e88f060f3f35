//! An interview in a few words, for lists, tables and neighbours.

use serde::Serialize;

use crate::model::{Date, Gap, Interview, InterviewId, Kind, Level, Verdict};
use crate::view::here::Here;
use crate::view::{is_false, urls};

/// An interview in a list.
#[derive(Debug, Serialize)]
pub struct Summary {
    /// Its page.
    pub href: String,
    /// Its anchor on pages that list several.
    pub anchor: String,
    /// Its title alone.
    pub title: String,
    /// `#3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// A practice rather than a mock.
    #[serde(skip_serializing_if = "is_false")]
    pub practice: bool,
    /// Where a practice comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// When, as machines read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// How it ended, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
    /// The rank of its verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
    /// How many errors it counts.
    pub errors: usize,
}

/// An interview by its name, and the way to it.
#[derive(Debug, Serialize)]
pub struct Called {
    /// Its page.
    pub href: String,
    /// Its title alone.
    pub title: String,
    /// `#3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// A practice rather than a mock.
    #[serde(skip_serializing_if = "is_false")]
    pub practice: bool,
}

impl Summary {
    /// The interview `id`, seen from `here`.
    pub fn of(here: &Here, id: InterviewId) -> Self {
        let linked = here.guide.interview(id);
        let interview = &linked.interview;
        Self {
            href: here.interview(id),
            anchor: urls::interview_anchor(&linked.slug),
            title: interview.title.clone(),
            number: interview.number,
            practice: is_practice(interview),
            source: interview.source.as_ref().map(|source| source.text.clone()),
            date: interview.date.as_ref().map(|date| date.text.clone()),
            iso: interview.date.as_ref().and_then(iso),
            verdict: interview.verdict.as_ref().map(|verdict| verdict.text.clone()),
            rank: interview.verdict.as_ref().map(rank),
            errors: errors(&interview.gaps),
        }
    }
}

impl Called {
    /// The interview `id`, seen from `here`.
    pub fn of(here: &Here, id: InterviewId) -> Self {
        let interview = &here.guide.interview(id).interview;
        Self {
            href: here.interview(id),
            title: interview.title.clone(),
            number: interview.number,
            practice: is_practice(interview),
        }
    }
}

/// Whether an interview is a practice rather than a mock.
pub fn is_practice(interview: &Interview) -> bool {
    interview.kind == Kind::Practice
}

/// A date as HTML writes dates: `2026-02-25`, `02-25` without a year; `None` for a month without its year.
pub fn iso(date: &Date) -> Option<String> {
    let told = date.start.filter(|day| day.year.is_some() || day.day.is_some());
    told.map(|day| day.iso().trim_start_matches('-').to_string())
}

/// The rank of a verdict, 1 to 7; 0 when its words are on no scale.
pub fn rank(verdict: &Verdict) -> u8 {
    verdict.level.map_or(0, Level::rank)
}

/// How many of `gaps` count as errors.
pub fn errors(gaps: &[Gap]) -> usize {
    gaps.iter().filter(|gap| gap.counts).count()
}
