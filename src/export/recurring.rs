//! Recurring gaps, exported.

use serde::Serialize;

use crate::check::{Lang, reason};
use crate::content::{plain, plain_blocks};
use crate::export::{at::At, ids};
use crate::model::{self, Guide};

/// What keeps going wrong, and all that was found of it.
#[derive(Debug, Serialize)]
pub(super) struct RecurringGap {
    id: String,
    number: Option<u32>,
    title: String,
    fix: String,
    state: &'static str,
    occurrences: Vec<Occurrence>,
    evidence: Vec<Evidence>,
    /// Of the first row that lists it.
    #[serde(flatten)]
    at: Option<At>,
}

/// An error that repeats it.
#[derive(Debug, Serialize)]
struct Occurrence {
    interview: String,
    gap: String,
    title: String,
    how: &'static str,
    reason: String,
    #[serde(flatten)]
    at: At,
}

/// A strength that shows it closing.
#[derive(Debug, Serialize)]
struct Evidence {
    interview: String,
    strength: String,
    text: String,
    how: &'static str,
    reason: String,
    #[serde(flatten)]
    at: At,
}

impl RecurringGap {
    /// `gap` of `guide`.
    pub(super) fn new(guide: &Guide, gap: &model::RecurringGap) -> Self {
        Self {
            id: gap.slug.clone(),
            number: gap.number,
            title: plain(&gap.title),
            fix: plain(&gap.fix),
            state: gap.state.id(),
            occurrences: gap
                .occurrences
                .iter()
                .map(|occurrence| Occurrence::new(guide, occurrence))
                .collect(),
            evidence: gap.evidence.iter().map(|evidence| Evidence::new(guide, evidence)).collect(),
            at: gap.places.first().map(|&place| At::place(place, &guide.files)),
        }
    }
}

impl Occurrence {
    fn new(guide: &Guide, occurrence: &model::Occurrence) -> Self {
        let id = occurrence.gap;
        Self {
            interview: ids::interview(guide, id.interview),
            gap: ids::gap(guide, id),
            title: plain(&guide.gap(id).title),
            how: occurrence.how.id(),
            reason: reason(&occurrence.how, Lang::Pt),
            at: At::place(guide.gap_place(id), &guide.files),
        }
    }
}

impl Evidence {
    fn new(guide: &Guide, evidence: &model::Evidence) -> Self {
        let id = evidence.strength;
        let strength = guide.strength(id);
        Self {
            interview: ids::interview(guide, id.interview),
            strength: ids::strength(guide, id),
            text: plain_blocks(&strength.body),
            how: evidence.how.id(),
            reason: reason(&evidence.how, Lang::Pt),
            at: At::span(guide.interview(id.interview).interview.file, strength.span, &guide.files),
        }
    }
}
