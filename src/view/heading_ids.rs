//! Anchors of the headings on one page.

use std::collections::BTreeMap;

use crate::content;
use crate::id::Slugs;
use crate::model::{LinkedInterview, LinkedNote, Section};
use crate::span::Span;
use crate::view::contents::{flatten, loose_sections};

/// Ids of headings on one page, by where the headings stand.
pub type HeadingIds = BTreeMap<Span, String>;

/// Ids of the headings on a note's own page.
pub fn note_ids(note: &LinkedNote) -> HeadingIds {
    heading_ids(loose_sections(note), &mut Slugs::default())
}

/// Ids of the headings on an interview's page; errors and strengths took their names before.
pub fn interview_ids(linked: &LinkedInterview) -> HeadingIds {
    let mut slugs = Slugs::default();
    let errors = linked.gap_links.iter().map(|links| links.anchor.as_str());
    let strengths = linked.strength_links.iter().map(|links| links.anchor.as_str());
    errors.chain(strengths).for_each(|name| slugs.take(name));
    heading_ids(linked.interview.sections.iter(), &mut slugs)
}

/// Ids for the headings of `sections`, which are of one file; they differ from all that `slugs` gave before.
pub fn heading_ids<'a>(sections: impl Iterator<Item = &'a Section>, slugs: &mut Slugs) -> HeadingIds {
    let headings = flatten(sections).into_iter().filter_map(|section| section.heading.as_ref());
    headings.map(|heading| (heading.span, slugs.claim(&content::plain(&heading.text), "parte").0)).collect()
}
