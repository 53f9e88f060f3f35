//! What went well in an interview, exported.

use serde::Serialize;

use crate::content::plain_blocks;
use crate::export::at::At;
use crate::export::ids;
use crate::export::link::{Link, links};
use crate::model::{Guide, StrengthId};

/// Something that went well.
#[derive(Debug, Serialize)]
pub(super) struct Strength {
    id: String,
    text: String,
    recurring: Vec<Link>,
    #[serde(flatten)]
    at: At,
}

impl Strength {
    /// The strength of that id.
    pub(super) fn new(guide: &Guide, id: StrengthId) -> Self {
        let (strength, linked) = (guide.strength(id), guide.interview(id.interview));
        let own = linked.strength_links.get(id.strength);
        Self {
            id: ids::strength(guide, id),
            text: plain_blocks(&strength.body),
            recurring: own.map_or_else(Vec::new, |own| links(guide, &own.recurring)),
            at: At::span(linked.interview.file, strength.span, &guide.files),
        }
    }
}
