//! Places of which none lies inside another.

use std::collections::BTreeMap;

use crate::span::{FileId, Place};

/// The places so far: their ends by their starts. A place that lies in a later one is dropped here, since
/// whatever it would cover the later one does; so ends ascend with starts, and one look tells.
#[derive(Debug, Default)]
pub struct Covered {
    ends: BTreeMap<(FileId, usize), usize>,
}

impl Covered {
    /// Adds `place`. Tells whether it is new: no earlier place contains it.
    pub fn add(&mut self, place: Place) -> bool {
        let (key, end) = ((place.file, place.span.start), place.span.end);
        let before = self.ends.range(..=key).next_back();
        if before.is_some_and(|(&(file, _), &known)| file == place.file && end <= known) {
            return false;
        }
        while let Some((&inside, _)) =
            self.ends.range(key..).next().filter(|&(&(file, _), &known)| file == place.file && known <= end)
        {
            self.ends.remove(&inside);
        }
        self.ends.insert(key, end);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::Span;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_place_is_new_when_none_before_contains_it(
            spans in proptest::collection::vec((0..2_u32, 0..12_usize, 0..5_usize), 0..20)
        ) {
            let mut covered = Covered::default();
            let mut known: Vec<Place> = Vec::new();
            for (file, start, length) in spans {
                let place = Place::new(FileId(file), Span::new(start, start + length));
                let new = !known.iter().any(|at| at.file == place.file && at.span.contains(place.span));
                prop_assert_eq!(covered.add(place), new);
                known.push(place);
            }
        }
    }
}
