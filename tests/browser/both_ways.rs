//! Links run both ways: what an interview says of a gap or a pattern, that one's page says of the interview.

use std::collections::BTreeSet;

use crate::support::{World, assert_none};

#[test]
fn an_error_links_a_gap_exactly_when_the_gap_lists_the_error() {
    links_run_both_ways("gaps");
}

#[test]
fn an_error_links_a_pattern_exactly_when_the_pattern_lists_the_error() {
    links_run_both_ways("patterns");
}

fn links_run_both_ways(folder: &str) {
    let world = World::shared();
    let there = there(&world, folder);
    let mut troubles: Vec<String> = there
        .iter()
        .filter(|link| !link.around.iter().any(|anchor| back(&world, &link.target, &link.page, anchor)))
        .map(|link| format!("{} does not list {}#{:?}", link.target, link.page, link.around))
        .collect();
    for (page, interview, anchor) in listed(&world, folder) {
        let is_answered = there
            .iter()
            .any(|link| link.page == interview && link.target == page && link.around.contains(&anchor));
        if !is_answered {
            troubles.push(format!("{interview}#{anchor} does not link {page}, which lists it"));
        }
    }
    assert!(!there.is_empty());
    assert_none("links that run one way", &troubles);
}

/// A link from an interview's page.
struct There {
    page: String,
    /// The ids around the link.
    around: Vec<String>,
    target: String,
}

/// Every link from an interview's error or strength to a page of the folder.
fn there(world: &World, folder: &str) -> Vec<There> {
    let mut links = Vec::new();
    for page in world.site.pages_in("mocks") {
        for (target, link) in world.crawl().links_to(&world.site, &page, folder) {
            links.push(There { page: page.clone(), around: link.within.clone(), target });
        }
    }
    links
}

/// Every error or strength that a page of the folder lists: that page, the interview, the anchor.
fn listed(world: &World, folder: &str) -> BTreeSet<(String, String, String)> {
    let mut listed = BTreeSet::new();
    for page in world.site.pages_in(folder) {
        for (interview, link) in world.crawl().links_to(&world.site, &page, "mocks") {
            if !link.anchor.is_empty() {
                listed.insert((page.clone(), interview, link.anchor.clone()));
            }
        }
    }
    listed
}

/// Whether `page` links `interview#anchor`.
fn back(world: &World, page: &str, interview: &str, anchor: &str) -> bool {
    let mut links = world.crawl().links_to(&world.site, page, "mocks");
    links.any(|(target, link)| target == interview && link.anchor == anchor)
}
