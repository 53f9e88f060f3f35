//! The words of an interview's parts, folded, for what compares them.

use crate::content::{plain, plain_blocks};
use crate::fold;
use crate::model::{Gap, Strength};

/// The folded words of an error's title.
pub fn title(gap: &Gap) -> Vec<String> {
    fold::words(&plain(&gap.title))
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
