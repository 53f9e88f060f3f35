//! The pattern index, exported.

use serde::Serialize;

use crate::export::{at::At, ids};
use crate::model::{self, Guide, Mention, PatternPlace, Relative};

/// A pattern and every place that speaks of it.
#[derive(Debug, Serialize)]
pub(super) struct Pattern {
    id: String,
    name: String,
    formula: Option<String>,
    occurrences: Vec<Occurrence>,
    related: Vec<Related>,
    /// Of the first of its places.
    #[serde(flatten)]
    at: Option<At>,
}

/// A place that speaks of a pattern.
#[derive(Debug, Serialize)]
struct Occurrence {
    #[serde(flatten)]
    mention: Mentioned,
    named: bool,
    #[serde(flatten)]
    at: At,
}

/// Another name of a pattern's idea.
#[derive(Debug, Serialize)]
struct Related {
    /// Of its own entry in the index, if it has one.
    id: Option<String>,
    name: String,
    #[serde(flatten)]
    mention: Mentioned,
    #[serde(flatten)]
    at: At,
}

/// The part of an interview that a place is in: an error or a strength.
#[derive(Debug, Serialize)]
struct Mentioned {
    interview: String,
    gap: Option<String>,
    strength: Option<String>,
}

impl Pattern {
    /// `pattern` of `guide`.
    pub(super) fn new(guide: &Guide, pattern: &model::Pattern) -> Self {
        Self {
            id: pattern.slug.clone(),
            name: pattern.name.name.clone(),
            formula: pattern.name.formula.clone(),
            occurrences: pattern.places.iter().map(|place| Occurrence::new(guide, place)).collect(),
            related: pattern.related.iter().map(|relative| Related::new(guide, relative)).collect(),
            at: pattern.places.first().map(|place| At::place(place.place, &guide.files)),
        }
    }
}

impl Occurrence {
    fn new(guide: &Guide, place: &PatternPlace) -> Self {
        Self {
            mention: Mentioned::new(guide, place.mention),
            named: place.named,
            at: At::place(place.place, &guide.files),
        }
    }
}

impl Related {
    fn new(guide: &Guide, relative: &Relative) -> Self {
        let own = relative.pattern.and_then(|id| guide.patterns.get(id.0));
        Self {
            id: own.map(|pattern| pattern.slug.clone()),
            name: relative.name.clone(),
            mention: Mentioned::new(guide, relative.mention),
            at: At::place(relative.place, &guide.files),
        }
    }
}

impl Mentioned {
    fn new(guide: &Guide, mention: Mention) -> Self {
        let (gap, strength) = match mention {
            Mention::Gap(id) => (Some(ids::gap(guide, id)), None),
            Mention::Strength(id) => (None, Some(ids::strength(guide, id))),
        };
        Self { interview: ids::interview(guide, mention.interview()), gap, strength }
    }
}
