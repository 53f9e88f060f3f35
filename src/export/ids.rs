//! How exported objects name each other. The names are those of the site's pages and anchors.

use crate::model::{GapId, Guide, InterviewId, StrengthId};

/// The name of an interview: its slug.
pub(super) fn interview(guide: &Guide, id: InterviewId) -> String {
    guide.interview(id).slug.clone()
}

/// The name of an error: its interview's slug, `#`, its anchor.
pub(super) fn gap(guide: &Guide, id: GapId) -> String {
    let linked = guide.interview(id.interview);
    on_page(&linked.slug, linked.gap_links.get(id.gap).map(|links| links.anchor.as_str()))
}

/// The name of a strength: its interview's slug, `#`, its anchor.
pub(super) fn strength(guide: &Guide, id: StrengthId) -> String {
    let linked = guide.interview(id.interview);
    on_page(&linked.slug, linked.strength_links.get(id.strength).map(|links| links.anchor.as_str()))
}

fn on_page(slug: &str, anchor: Option<&str>) -> String {
    anchor.map_or_else(|| slug.to_string(), |anchor| format!("{slug}#{anchor}"))
}
