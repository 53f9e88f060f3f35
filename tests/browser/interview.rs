//! The page of an interview: its frame, and how it is used by keyboard.

use std::thread;
use std::time::{Duration, Instant};

use crate::support::World;
use crate::tab::Tab;

/// Where the focus is: the id, else the class.
const FOCUS: &str = "document.activeElement.id || document.activeElement.className";

/// The colour of the page.
const GROUND: &str = "getComputedStyle(document.body).backgroundColor";

#[test]
fn every_interview_has_a_frame_that_can_be_heard() {
    let world = World::shared();
    let pages = world.site.pages_in("mocks");
    assert!(!pages.is_empty());
    for page in pages {
        let facts = &world.crawl().0[&page];
        assert_eq!((facts.lang.as_str(), facts.mains, facts.headings.len()), ("pt-BR", 1, 1), "{page}");
        assert!(!facts.headings[0].is_empty(), "{page}");
        assert!(facts.title.len() > " · Compilado".len(), "{page}: {}", facts.title);
    }
}

#[test]
fn no_two_pages_have_one_title() {
    let world = World::shared();
    let mut titles: Vec<&str> = world.crawl().0.values().map(|facts| facts.title.as_str()).collect();
    titles.sort_unstable();
    let all = titles.len();
    titles.dedup();
    assert_eq!(titles.len(), all, "{titles:?}");
}

#[test]
fn the_first_key_offers_to_skip_and_the_second_does_it() {
    let world = World::shared();
    let tab = world.tab();
    for page in world.site.pages_in("mocks") {
        tab.open(&world.site.url(&page));
        tab.press("Tab");
        assert_eq!(tab.ask::<String>(FOCUS), "skip", "{page}");
        assert!(tab.ask::<bool>("document.activeElement.getBoundingClientRect().left >= 0"), "{page}");
        tab.press("Enter");
        tab.wait_for("document.activeElement.tagName === 'MAIN'");
        tab.press("Tab");
        assert!(tab.ask::<bool>("!!document.activeElement.closest('main')"), "{page}");
    }
}

#[test]
fn the_theme_is_switched_and_remembered_on_the_next_page() {
    let world = World::shared();
    let pages = world.site.pages_in("mocks");
    for (scheme, [first, next]) in [("light", [&pages[0], &pages[1]]), ("dark", [&pages[1], &pages[0]])] {
        let tab = world.tab();
        tab.prefer(scheme);
        tab.open(&world.site.url(first));
        let before: String = tab.ask(GROUND);
        switch(&tab);
        let after: String = tab.ask(GROUND);
        assert_ne!(before, after, "{first}: nothing was switched");
        open_until(&tab, &world.site.url(next), &after);
        switch(&tab);
        assert_eq!(tab.ask::<String>(GROUND), before, "{next}: not switched back");
    }
}

/// Opens a page until it has this colour. A browser stores a page's memory a moment later, in another process: no reader is
/// quick enough to see that, but a test is, and a page that goes away too soon may take its memory along.
fn open_until(tab: &Tab, url: &str, ground: &str) {
    let end = Instant::now() + Duration::from_secs(30);
    thread::sleep(Duration::from_millis(500));
    tab.open(url);
    while tab.ask::<String>(GROUND) != ground {
        assert!(Instant::now() < end, "{url}: not remembered");
        tab.open(url);
    }
}

/// Switches the theme by keyboard.
fn switch(tab: &Tab) {
    tab.run("document.querySelector('[data-switch]').focus()");
    tab.press("Enter");
}
