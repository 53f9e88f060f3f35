//! Every page is reached, and every link leads somewhere inside the site.

use std::collections::BTreeSet;

use crate::crawl::{Facts, Link};
use crate::support::{World, assert_none};

#[test]
fn every_page_is_reached_from_home() {
    let world = World::shared();
    let mut pages = world.site.pages();
    pages.retain(|page| page != "404.html");
    let reached: Vec<String> = world.crawl().0.keys().cloned().collect();
    assert_eq!(reached, pages);
    assert!(pages.len() >= 10, "{pages:?}");
}

#[test]
fn every_link_is_relative_and_leads_to_what_is_there() {
    let world = World::shared();
    let lost = Facts::of(&world.tab(), &world.site.url("404.html"));
    let mut troubles = Vec::new();
    let pages = world.crawl().0.iter().map(|(page, facts)| (page.as_str(), facts));
    for (page, facts) in pages.chain([("404.html", &lost)]) {
        // A file may stand in the page itself; a link to follow may not.
        let files = facts.files.iter().filter(|file| !file.typed.starts_with("data:"));
        for link in facts.links.iter().chain(files) {
            troubles.extend(trouble(&world, link).map(|trouble| format!("{page}: {} {trouble}", link.typed)));
        }
    }
    assert_none("bad links", &troubles);
}

#[test]
fn no_id_stands_twice_on_a_page() {
    let world = World::shared();
    let mut troubles = Vec::new();
    for (page, facts) in &world.crawl().0 {
        let mut seen = BTreeSet::new();
        troubles.extend(facts.ids.iter().filter(|id| !seen.insert(*id)).map(|id| format!("{page}: {id}")));
    }
    assert_none("ids that stand twice", &troubles);
}

/// What is wrong with a link.
fn trouble(world: &World, link: &Link) -> Option<&'static str> {
    if !is_relative(&link.typed) {
        return Some("is not relative");
    }
    let Some(target) = link.target(&world.site) else { return Some("leads out of the site") };
    if !world.site.has(&target) {
        return Some("leads to nothing");
    }
    (!has_anchor(world, &target, &link.anchor)).then_some("has no such anchor")
}

/// Without a scheme, and not from the root of a disk or a host.
fn is_relative(typed: &str) -> bool {
    let first = typed.split(['/', '?', '#']).next().unwrap_or_default();
    !first.contains(':') && !typed.starts_with('/') && !typed.starts_with('\\')
}

fn has_anchor(world: &World, page: &str, anchor: &str) -> bool {
    let facts = world.crawl().0.get(page);
    anchor.is_empty() || facts.is_some_and(|facts| facts.anchors.contains_key(anchor))
}
