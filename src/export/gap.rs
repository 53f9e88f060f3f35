//! The errors of an interview, exported.

use serde::Serialize;

use crate::content::{plain, plain_blocks};
use crate::export::at::At;
use crate::export::ids;
use crate::export::link::{Link, links};
use crate::model::{self, GapId, Guide};
use crate::span::FileId;

/// An error, or advice.
#[derive(Debug, Serialize)]
pub(super) struct Gap {
    id: String,
    number: Option<u32>,
    title: String,
    counts: bool,
    again: bool,
    recurring: Vec<Link>,
    items: Vec<Item>,
    #[serde(flatten)]
    at: At,
}

/// One thing said about an error.
#[derive(Debug, Serialize)]
struct Item {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "kind")]
    speech: Option<&'static str>,
    text: String,
    #[serde(flatten)]
    at: At,
}

impl Gap {
    /// The error of that id.
    pub(super) fn new(guide: &Guide, id: GapId) -> Self {
        let (gap, linked) = (guide.gap(id), guide.interview(id.interview));
        let file = linked.interview.file;
        Self {
            id: ids::gap(guide, id),
            number: gap.number,
            title: plain(&gap.title),
            counts: gap.counts,
            again: gap.again,
            recurring: linked.gap_links.get(id.gap).map_or_else(Vec::new, |own| links(guide, &own.recurring)),
            items: gap.items.iter().map(|item| Item::new(guide, file, item)).collect(),
            at: At::span(file, gap.title_span, &guide.files),
        }
    }
}

impl Item {
    fn new(guide: &Guide, file: FileId, item: &model::Item) -> Self {
        // A reference is the writer's word to this program; its effect is exported as `recurring`.
        let kind = match item.kind {
            model::ItemKind::Reference => model::ItemKind::Remark,
            kind => kind,
        };
        Self {
            kind: kind.id(),
            speech: kind.speech(),
            text: plain_blocks(&item.body),
            at: At::span(file, item.span, &guide.files),
        }
    }
}
