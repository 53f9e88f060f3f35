//! The words of an interview's parts, folded, for what compares them.

use rayon::prelude::*;

use crate::content::{plain, plain_blocks};
use crate::fold;
use crate::link::lexicon::Text;
use crate::model::{Gap, LinkedInterview, Strength};

/// The titles of errors, interview by interview.
pub fn titles(interviews: &[LinkedInterview]) -> Vec<Vec<Text>> {
    let title = |gap: &Gap| Text::new(fold::words(&plain(&gap.title)));
    interviews.par_iter().map(|linked| linked.interview.gaps.iter().map(title).collect()).collect()
}

/// The folded words of what happened: the items of an error that are no fix.
pub fn story(gap: &Gap) -> Vec<String> {
    use crate::model::ItemKind::{Observation, Problem};
    let told = gap.items.iter().filter(|item| matches!(item.kind, Observation | Problem));
    told.flat_map(|item| fold::words(&plain_blocks(&item.body))).collect()
}

/// The folded words of a strength.
pub fn strength(strength: &Strength) -> Vec<String> {
    fold::words(&plain_blocks(&strength.body))
}
