//! An interview in a few words, for lists, tables and neighbours.

use serde::Serialize;

use crate::model::{Date, Gap, InterviewId};
use crate::view::here::Here;
use crate::view::urls;
use crate::view::verdict::Verdict;

/// An interview in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Summary {
    /// Its page.
    pub href: String,
    /// Its anchor on pages that list several.
    pub anchor: String,
    /// Its title alone.
    pub title: String,
    /// `#3`.
    pub number: Option<u32>,
    /// `mock` or `practice`.
    pub kind: &'static str,
    /// Where a practice comes from.
    pub source: Option<String>,
    /// When.
    pub date: Option<When>,
    /// How it ended.
    pub verdict: Option<Verdict>,
    /// How many errors it counts.
    pub errors: usize,
    /// How many strengths.
    pub strengths: usize,
}

/// A date as typed, and as machines read it.
#[derive(Debug, Clone, Serialize)]
pub struct When {
    /// As typed.
    pub text: String,
    /// As HTML writes dates: `2026-02-25`, `02-25` without a year; missing for a month without its year.
    pub iso: Option<String>,
}

impl Summary {
    /// The interview `id`, seen from `here`.
    pub fn of(here: &Here, id: InterviewId) -> Self {
        let interview = &here.guide.interview(id).interview;
        Self {
            href: here.interview(id),
            anchor: urls::interview_anchor(&here.guide.interview(id).slug),
            title: interview.title.clone(),
            number: interview.number,
            kind: interview.kind.id(),
            source: interview.source.as_ref().map(|source| source.text.clone()),
            date: interview.date.as_ref().map(When::of),
            verdict: interview.verdict.as_ref().map(Verdict::of),
            errors: errors(&interview.gaps),
            strengths: interview.strengths.len(),
        }
    }
}

impl When {
    /// The date of a note.
    pub fn of(date: &Date) -> Self {
        let told = date.start.filter(|day| day.year.is_some() || day.day.is_some());
        let iso = told.map(|day| day.iso().trim_start_matches('-').to_string());
        Self { text: date.text.clone(), iso }
    }
}

/// How many of `gaps` count as errors.
pub fn errors(gaps: &[Gap]) -> usize {
    gaps.iter().filter(|gap| gap.counts).count()
}
