//! Interviews, exported.

use serde::Serialize;

use crate::check::Limits;
use crate::export::at::At;
use crate::export::gap::Gap;
use crate::export::strength::Strength;
use crate::export::wrap_up::WrapUp;
use crate::model::{self, Day, GapId, Guide, InterviewId, Level, StrengthId};

/// An interview and what belongs to it.
#[derive(Debug, Serialize)]
pub(super) struct Interview {
    id: String,
    kind: &'static str,
    number: Option<u32>,
    title: String,
    source: Option<String>,
    date: Option<Date>,
    verdict: Option<Verdict>,
    strengths: Vec<Strength>,
    gaps: Vec<Gap>,
    wrap_up: Option<WrapUp>,
    word_count: usize,
    #[serde(flatten)]
    at: At,
}

/// When it was.
#[derive(Debug, Serialize)]
struct Date {
    text: String,
    iso: Option<String>,
    approximate: bool,
}

/// How it ended.
#[derive(Debug, Serialize)]
struct Verdict {
    text: String,
    level: Option<&'static str>,
    nuance: Option<String>,
}

impl Interview {
    /// The interview of that id; `limits` tell how fast its closing is said.
    pub(super) fn new(guide: &Guide, id: InterviewId, limits: &Limits) -> Self {
        let linked = guide.interview(id);
        let interview = &linked.interview;
        let wrap_up = interview.wrap_up.as_ref();
        Self {
            id: linked.slug.clone(),
            kind: interview.kind.id(),
            number: interview.number,
            title: interview.title.clone(),
            source: interview.source.as_ref().map(|source| source.text.clone()),
            date: interview.date.as_ref().map(Date::new),
            verdict: interview.verdict.as_ref().map(Verdict::new),
            strengths: strengths(guide, id),
            gaps: gaps(guide, id),
            wrap_up: wrap_up.map(|wrap_up| WrapUp::new(guide, interview.file, wrap_up, limits)),
            word_count: interview.word_count,
            at: At::place(interview.place(), &guide.files),
        }
    }
}

impl Date {
    fn new(date: &model::Date) -> Self {
        let iso = date.start.as_ref().map(Day::iso);
        Self { text: date.text.clone(), iso, approximate: date.approximate }
    }
}

impl Verdict {
    fn new(verdict: &model::Verdict) -> Self {
        let level = verdict.level.map(Level::id);
        Self { text: verdict.text.clone(), level, nuance: verdict.nuance.clone() }
    }
}

fn strengths(guide: &Guide, interview: InterviewId) -> Vec<Strength> {
    let ranks = 0..guide.interview(interview).interview.strengths.len();
    ranks.map(|strength| Strength::new(guide, StrengthId { interview, strength })).collect()
}

fn gaps(guide: &Guide, interview: InterviewId) -> Vec<Gap> {
    let ranks = 0..guide.interview(interview).interview.gaps.len();
    ranks.map(|gap| Gap::new(guide, GapId { interview, gap })).collect()
}
