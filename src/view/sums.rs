//! `contas.html`: every sum with its check; also how a sum is shown beside the text that holds it.

use serde::Serialize;

use crate::model::{Calculation, InterviewId};
use crate::napkin::{self, Convention, Reason};
use crate::view::here::Here;
use crate::view::summary::Summary;
use crate::view::{Words, urls};

/// A sum and its check.
#[derive(Debug, Clone, Serialize)]
pub struct Sum {
    /// As typed.
    pub text: String,
    /// The worst judgement among its steps.
    pub verdict: &'static str,
    /// Its steps.
    pub steps: Vec<Step>,
    /// How much of it was checked.
    pub coverage: Coverage,
}

/// One step of a sum.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// As typed.
    pub left: String,
    /// As typed.
    pub stated: String,
    /// What it comes to.
    pub computed: Option<String>,
    /// The judgement.
    pub verdict: &'static str,
    /// The length of a day or month that was used.
    pub convention: Option<&'static str>,
    /// Why it was not checked.
    pub reason: Option<&'static str>,
    /// The threshold that the right value crosses.
    pub threshold: Option<String>,
}

/// How many steps there are, and how they were judged.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub struct Coverage {
    /// All steps.
    pub all: usize,
    /// Those that could be judged.
    pub checked: usize,
    /// Those of them that are right.
    pub holding: usize,
}

/// `contas.html`.
#[derive(Debug, Serialize)]
pub struct SumsPage {
    /// Over all interviews.
    pub coverage: Coverage,
    /// Interviews that have sums, in order.
    pub interviews: Vec<Sums>,
}

/// The sums of one interview.
#[derive(Debug, Serialize)]
pub struct Sums {
    /// The interview.
    pub interview: Summary,
    /// Its sums, in order.
    pub sums: Vec<PlacedSum>,
}

/// A sum and where it stands.
#[derive(Debug, Serialize)]
pub struct PlacedSum {
    /// The page, and the error or strength on it.
    pub href: String,
    /// The title of the error that holds it.
    pub error: Option<Words>,
    /// The sum.
    pub sum: Sum,
}

/// The page of all sums.
pub fn page(here: &Here) -> SumsPage {
    let interviews: Vec<_> = here.guide.interview_ids().filter_map(|id| sums_of(here, id)).collect();
    let sums = || interviews.iter().flat_map(|interview| interview.sums.iter().map(|placed| &placed.sum));
    SumsPage { coverage: Coverage::total(sums().map(|sum| sum.coverage)), interviews }
}

impl Sum {
    /// The sum of a note.
    pub fn of(calculation: &Calculation) -> Self {
        let steps: Vec<_> = calculation.steps.iter().map(Step::of).collect();
        let coverage = Coverage::of(&calculation.steps);
        let worst = calculation.steps.iter().map(|step| step.verdict).max_by_key(|verdict| weight(*verdict));
        let verdict = worst.map_or("not_checked", napkin::Verdict::id);
        Self { text: calculation.text.clone(), verdict, steps, coverage }
    }
}

impl Step {
    fn of(step: &napkin::Step) -> Self {
        Self {
            left: step.left.clone(),
            stated: step.stated.clone(),
            computed: step.computed.clone(),
            verdict: step.verdict.id(),
            convention: step.convention.map(Convention::id),
            reason: step.reason.as_ref().map(Reason::id),
            threshold: match &step.reason {
                Some(Reason::Threshold(threshold)) => Some(threshold.clone()),
                _ => None,
            },
        }
    }
}

impl Coverage {
    /// The coverage of `steps`.
    pub fn of(steps: &[napkin::Step]) -> Self {
        let count = |wanted: &dyn Fn(napkin::Verdict) -> bool| {
            steps.iter().filter(|step| wanted(step.verdict)).count()
        };
        Self {
            all: steps.len(),
            checked: count(&|verdict| verdict != napkin::Verdict::NotChecked),
            holding: count(&|verdict| verdict == napkin::Verdict::Holds),
        }
    }

    /// The sum of several.
    pub fn total(parts: impl Iterator<Item = Coverage>) -> Self {
        parts.fold(Self::default(), |a, b| Self {
            all: a.all + b.all,
            checked: a.checked + b.checked,
            holding: a.holding + b.holding,
        })
    }
}

fn sums_of(here: &Here, id: InterviewId) -> Option<Sums> {
    let calculations = &here.guide.interview(id).interview.calculations;
    let sums: Vec<_> = calculations.iter().map(|calculation| placed(here, id, calculation)).collect();
    (!sums.is_empty()).then(|| Sums { interview: Summary::of(here, id), sums })
}

fn placed(here: &Here, id: InterviewId, calculation: &Calculation) -> PlacedSum {
    let linked = here.guide.interview(id);
    let page = urls::interview(here.guide, id);
    let sum = Sum::of(calculation);
    let errors = linked.interview.gaps.iter().zip(&linked.gap_links);
    if let Some((gap, links)) = errors.clone().find(|(gap, _)| gap.span.contains(calculation.span)) {
        let error = (!gap.title.is_empty()).then(|| here.label(&gap.title));
        return PlacedSum { href: here.href(format!("{page}#{}", links.anchor)), error, sum };
    }
    let mut strengths = linked.interview.strengths.iter().zip(&linked.strength_links);
    let strength = strengths.find(|(strength, _)| strength.span.contains(calculation.span));
    let anchor = strength.map(|(_, links)| format!("#{}", links.anchor)).unwrap_or_default();
    PlacedSum { href: here.href(page + &anchor), error: None, sum }
}

/// One wrong step makes a sum wrong; a sum of which nothing was checked is not checked.
fn weight(verdict: napkin::Verdict) -> u8 {
    match verdict {
        napkin::Verdict::NotChecked => 0,
        napkin::Verdict::Holds => 1,
        napkin::Verdict::DoesNotHold => 2,
        napkin::Verdict::ChangesConclusion => 3,
    }
}
