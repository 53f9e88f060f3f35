//! Sums, exported.

use serde::Serialize;

use crate::export::at::At;
use crate::model::{self, Guide, LinkedInterview};
use crate::napkin::{self, Convention, Reason};
use crate::span::FileId;

/// A sum and the judgement of its steps.
#[derive(Debug, Serialize)]
pub(super) struct Calculation {
    interview: String,
    text: String,
    steps: Vec<Step>,
    #[serde(flatten)]
    at: At,
}

/// One step.
#[derive(Debug, Serialize)]
struct Step {
    left: String,
    stated: String,
    computed: Option<String>,
    verdict: &'static str,
    convention: Option<&'static str>,
    reason: Option<String>,
    #[serde(flatten)]
    at: At,
}

/// Every sum, in the order of the interviews.
pub(super) fn calculations(guide: &Guide) -> Vec<Calculation> {
    guide.interviews.iter().flat_map(|linked| of_interview(guide, linked)).collect()
}

fn of_interview(guide: &Guide, linked: &LinkedInterview) -> Vec<Calculation> {
    let calculations = linked.interview.calculations.iter();
    calculations.map(|calculation| Calculation::new(guide, linked, calculation)).collect()
}

impl Calculation {
    fn new(guide: &Guide, linked: &LinkedInterview, calculation: &model::Calculation) -> Self {
        let file = linked.interview.file;
        Self {
            interview: linked.slug.clone(),
            text: calculation.text.clone(),
            steps: calculation.steps.iter().map(|step| Step::new(guide, file, step)).collect(),
            at: At::span(file, calculation.span, &guide.files),
        }
    }
}

impl Step {
    fn new(guide: &Guide, file: FileId, step: &napkin::Step) -> Self {
        Self {
            left: step.left.clone(),
            stated: step.stated.clone(),
            computed: step.computed.clone(),
            verdict: step.verdict.id(),
            convention: step.convention.map(Convention::id),
            reason: step.reason.as_ref().map(reason),
            at: At::span(file, step.span, &guide.files),
        }
    }
}

/// A word, and for a threshold its own text too.
fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Threshold(text) => format!("{}: {text}", reason.id()),
        _ => reason.id().to_string(),
    }
}
