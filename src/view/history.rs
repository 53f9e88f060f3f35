//! What happened to a recurring gap, in the order of the interviews.

use std::ops::Range;

use crate::model::{How, InterviewId, Mention, RecurringGap};

/// An error or a strength that belongs to a recurring gap.
#[derive(Debug, Clone, Copy)]
pub struct Event<'a> {
    /// Which.
    pub what: Mention,
    /// Why it belongs to the gap.
    pub how: &'a How,
}

impl Event<'_> {
    /// The interview around it.
    pub fn interview(&self) -> InterviewId {
        self.what.interview()
    }
}

/// Every error and strength of `gap`, oldest first; in one interview the errors first.
pub fn events(gap: &RecurringGap) -> Vec<Event<'_>> {
    let erred = gap.occurrences.iter().map(|found| Event { what: Mention::Gap(found.gap), how: &found.how });
    let progress =
        gap.evidence.iter().map(|found| Event { what: Mention::Strength(found.strength), how: &found.how });
    let mut events: Vec<_> = erred.chain(progress).collect();
    events.sort_by_key(Event::interview);
    events
}

/// Where in `events` those of the interviews `ids` stand.
pub fn of_interviews(events: &[Event], ids: &Range<usize>) -> Range<usize> {
    let before = |end: usize| events.partition_point(|event| event.interview().0 < end);
    before(ids.start)..before(ids.end)
}
