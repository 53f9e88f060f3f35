//! `contas.html`: every sum with its check; also how checks are shown beside the text that holds them.

use serde::Serialize;

use crate::model::{Calculation, InterviewId};
use crate::napkin::{self, Convention, Reason};
use crate::view::here::Here;
use crate::view::parts::{Part, Turn};
use crate::view::summary::Called;
use crate::view::{Words, urls};

/// What checking one or more sums gave.
#[derive(Debug, Serialize)]
pub struct Check {
    /// The worst judgement among the steps.
    pub verdict: &'static str,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// How many there are.
    pub all: usize,
    /// How many of them could be judged.
    pub checked: usize,
}

/// One step of a sum.
#[derive(Debug, Serialize)]
pub struct Step {
    /// As typed.
    pub left: String,
    /// As typed.
    pub stated: String,
    /// What it comes to, where that was judged to be something else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub would_be: Option<String>,
    /// The judgement.
    pub verdict: &'static str,
    /// The length of a day or month that was used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub convention: Option<&'static str>,
    /// Why it was not checked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// The threshold that the right value crosses.
    #[serde(skip_serializing_if = "Option::is_none")]
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

/// `contas.html`, or a further part of it.
#[derive(Debug, Serialize)]
pub struct SumsPage {
    /// Over all interviews.
    pub coverage: Coverage,
    /// Interviews that have sums, newest first.
    pub interviews: Vec<Sums>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// The sums of one interview.
#[derive(Debug, Serialize)]
pub struct Sums {
    /// The interview.
    pub interview: Called,
    /// Its anchor on this page.
    pub anchor: String,
    /// Its sums, in order, those of one error together.
    pub groups: Vec<Group>,
}

/// Sums that follow each other in one error or strength.
#[derive(Debug, Serialize)]
pub struct Group {
    /// The page, and the error or strength on it.
    pub href: String,
    /// The title of the error that holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Words>,
    /// Each as typed.
    pub texts: Vec<String>,
    /// Their check.
    pub check: Check,
}

/// A part of the page of all sums.
pub fn page(here: &Here, part: Part) -> SumsPage {
    let all = here.guide.interviews.iter().flat_map(|linked| &linked.interview.calculations);
    let interviews = part.slice(&here.lists().sums.ids, 0).iter().rev();
    SumsPage {
        coverage: Coverage::of(all.flat_map(|sum| &sum.steps)),
        interviews: interviews.filter_map(|id| sums_of(here, *id)).collect(),
        turn: part.turn,
    }
}

impl Check {
    /// The check of some sums together; `None` when there is none.
    pub fn of<'a>(calculations: impl Iterator<Item = &'a Calculation>) -> Option<Self> {
        let steps: Vec<_> = calculations.flat_map(|calculation| &calculation.steps).collect();
        let worst = steps.iter().map(|step| step.verdict).max_by_key(|verdict| weight(*verdict))?;
        let Coverage { all, checked, .. } = Coverage::of(steps.iter().copied());
        Some(Self { verdict: worst.id(), all, checked, steps: steps.into_iter().map(Step::of).collect() })
    }
}

impl Step {
    fn of(step: &napkin::Step) -> Self {
        Self {
            left: step.left.clone(),
            stated: step.stated.clone(),
            would_be: step.computed.clone().filter(|_| is_wrong(step.verdict)),
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
    pub fn of<'a>(steps: impl Iterator<Item = &'a napkin::Step>) -> Self {
        Self::total(steps.map(|step| Self {
            all: 1,
            checked: usize::from(step.verdict != napkin::Verdict::NotChecked),
            holding: usize::from(step.verdict == napkin::Verdict::Holds),
        }))
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
    let placed: Vec<_> = calculations.iter().map(|sum| (holder(here, id, sum), sum)).collect();
    let together = placed.chunk_by(|((a, _), _), ((b, _), _)| a == b);
    let groups: Vec<_> = together.filter_map(|sums| group(here, id, sums)).collect();
    let anchor = || urls::interview_anchor(&here.guide.interview(id).slug);
    (!groups.is_empty()).then(|| Sums { interview: Called::of(here, id), anchor: anchor(), groups })
}

/// Sums of one place as a group.
fn group(here: &Here, id: InterviewId, sums: &[((String, Option<Words>), &Calculation)]) -> Option<Group> {
    let ((anchor, error), _) = sums.first()?;
    Some(Group {
        href: here.href(urls::interview(here.guide, id) + anchor),
        error: error.clone(),
        texts: sums.iter().map(|(_, sum)| sum.text.clone()).collect(),
        check: Check::of(sums.iter().map(|(_, sum)| *sum))?,
    })
}

/// The anchor of the error or strength that a sum stands in, and the error's title.
fn holder(here: &Here, id: InterviewId, calculation: &Calculation) -> (String, Option<Words>) {
    let linked = here.guide.interview(id);
    let mut errors = linked.interview.gaps.iter().zip(&linked.gap_links);
    if let Some((gap, links)) = errors.find(|(gap, _)| gap.span.contains(calculation.span)) {
        let title = (!gap.title.is_empty()).then(|| here.label(&gap.title));
        return (urls::place("", &links.anchor), title);
    }
    let mut strengths = linked.interview.strengths.iter().zip(&linked.strength_links);
    let strength = strengths.find(|(strength, _)| strength.span.contains(calculation.span));
    (strength.map(|(_, links)| urls::place("", &links.anchor)).unwrap_or_default(), None)
}

fn is_wrong(verdict: napkin::Verdict) -> bool {
    matches!(verdict, napkin::Verdict::DoesNotHold | napkin::Verdict::ChangesConclusion)
}

/// One wrong step makes all wrong; where nothing was checked nothing is said.
fn weight(verdict: napkin::Verdict) -> u8 {
    match verdict {
        napkin::Verdict::NotChecked => 0,
        napkin::Verdict::Holds => 1,
        napkin::Verdict::DoesNotHold => 2,
        napkin::Verdict::ChangesConclusion => 3,
    }
}
