//! What to watch first: how often a gap happened, how recently, and where it stands.

use crate::model::{Guide, RecurringGap, RecurringId, State};

/// Recurring gaps by risk, the riskiest first; equals keep the writer's order.
///
/// Risk is occurrences × recency × state. Recency is 1 for the newest interview and falls with each one
/// since; the weights of the states are those of [`weight`].
pub fn ranked(guide: &Guide) -> Vec<RecurringId> {
    let mut ids: Vec<_> = (0..guide.recurring.len()).map(RecurringId).collect();
    ids.sort_by_key(|id| std::cmp::Reverse(guide.recurring.get(id.0).map_or(0, |gap| risk(guide, gap))));
    ids
}

/// The risk of a gap, in thousandths. 0 for one that never happened.
fn risk(guide: &Guide, gap: &RecurringGap) -> usize {
    let Some(last) = gap.occurrences.last() else { return 0 };
    let since = guide.interviews.len().saturating_sub(last.gap.interview.0 + 1);
    gap.occurrences.len() * weight(gap.state) * 1000 / (since + 1)
}

/// How much a state weighs.
fn weight(state: State) -> usize {
    match state {
        State::Reopened => 4,
        State::Open => 3,
        State::Improving => 2,
        State::Unseen | State::Closed => 1,
    }
}
