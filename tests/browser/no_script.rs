//! Without JavaScript nothing is missing but comforts.

use crate::crawl::Facts;
use crate::support::{World, assert_none};

#[test]
fn every_page_shows_the_same_without_scripts() {
    let world = World::shared();
    let tab = world.tab();
    tab.without_scripts();
    let mut troubles = Vec::new();
    for (page, with) in &world.crawl().0 {
        let without = Facts::of(&tab, &world.site.url(page));
        if without.text.is_empty() || without.text != with.text {
            troubles.push(format!("{page}: text\n  with    {}\n  without {}", with.text, without.text));
        }
        if without.links != with.links {
            troubles.push(format!("{page}: links"));
        }
    }
    assert_none("pages that need scripts", &troubles);
}

#[test]
fn scripts_are_really_off() {
    let world = World::shared();
    let (with, without) = (world.tab(), world.tab());
    without.without_scripts();
    let is_hidden = "document.querySelector('[data-switch]').hidden";
    for (tab, hidden) in [(with, false), (without, true)] {
        tab.open(&world.site.url("index.html"));
        assert_eq!(tab.ask::<bool>(is_hidden), hidden);
    }
}

#[test]
fn a_lost_reader_finds_home_with_and_without_scripts() {
    let world = World::shared();
    let (with, without) = (world.tab(), world.tab());
    without.without_scripts();
    for tab in [with, without] {
        let facts = Facts::of(&tab, &world.site.url("404.html"));
        let targets: Vec<_> = facts.links.iter().filter_map(|link| link.target(&world.site)).collect();
        assert_eq!(targets, ["index.html"], "{facts:?}");
        assert!(!facts.text.is_empty());
    }
}
