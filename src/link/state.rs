//! Where a recurring gap stands, told from its history in the order of the interviews.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::model::{Guide, InterviewId, RecurringGap, State};

/// Tells the state of every recurring gap.
pub fn tell(guide: &mut Guide) {
    guide.recurring.par_iter_mut().for_each(|gap| gap.state = state(gap));
}

/// An interview in which it went wrong counts as wrong, whatever else went well in it.
fn state(gap: &RecurringGap) -> State {
    let mut history: BTreeMap<InterviewId, bool> = BTreeMap::new();
    history.extend(gap.evidence.iter().map(|evidence| (evidence.strength.interview, false)));
    history.extend(gap.occurrences.iter().map(|occurrence| (occurrence.gap.interview, true)));
    let mut went_right = false;
    history.values().fold(State::Unseen, |state, &wrong| match (wrong, state) {
        (true, _) if went_right => State::Reopened,
        (true, _) => State::Open,
        (false, State::Improving | State::Closed) => State::Closed,
        (false, _) => {
            went_right = true;
            State::Improving
        }
    })
}
