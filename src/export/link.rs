//! Links from an error or a strength to the recurring gaps, exported.

use serde::Serialize;

use crate::check::{Lang, reason};
use crate::model::{Guide, How, RecurringId};

/// A link to a recurring gap, with its reason.
#[derive(Debug, Serialize)]
pub(super) struct Link {
    id: String,
    how: &'static str,
    reason: String,
}

/// `links`, surest first, each with why it is there.
pub(super) fn links(guide: &Guide, links: &[(RecurringId, How)]) -> Vec<Link> {
    links.iter().filter_map(|(id, how)| link(guide, *id, how)).collect()
}

fn link(guide: &Guide, id: RecurringId, how: &How) -> Option<Link> {
    let gap = guide.recurring.get(id.0)?;
    Some(Link { id: gap.slug.clone(), how: how.id(), reason: reason(how, Lang::Pt) })
}
