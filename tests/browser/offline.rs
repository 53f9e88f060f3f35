//! A site that was visited once can be read without a network; another version takes the place of the one before.

use std::fs;

use crate::site::Site;
use crate::support::World;
use crate::tab::Tab;
use crate::web::Web;

const PAGE: &str = "mocks/mock-2-donations-website.html";

#[test]
fn a_page_that_was_never_opened_shows_without_a_network() {
    let world = World::shared();
    let tab = world.tab();
    let web = Web::over(world.site.root(), "/repo/");
    visit(&tab, &web);
    let (home, page) = (web.url(""), web.url(PAGE));
    drop(web);
    tab.open(&format!("{page}#o-que-fiz-bem"));
    assert!(tab.ask::<String>("document.querySelector('h1').textContent").contains("Donations"));
    assert!(tab.ask::<bool>("getComputedStyle(document.querySelector('.top-in')).display === 'flex'"));
    tab.press("/");
    tab.wait_for("document.querySelector('dialog[open] input') === document.activeElement");
    tab.type_text("trade-offs");
    tab.wait_for("document.querySelectorAll('[role=option]').length > 0");
    tab.open(&home);
    assert!(tab.ask::<usize>("document.querySelectorAll('main a').length") > 0);
}

#[test]
fn another_version_takes_the_place_of_the_one_before() {
    let world = World::shared();
    let tab = world.tab();
    let site = Site::of_the_shipped_notes();
    let web = Web::over(site.root(), "/");
    visit(&tab, &web);
    let caches = "caches.keys().then((names) => { window.names = names.join() })";
    tab.run(caches);
    tab.wait_for("window.names");
    let before: String = tab.ask("window.names");
    let worker = fs::read_to_string(site.root().join("sw.js")).expect("the worker");
    fs::write(site.root().join("sw.js"), worker.replacen("VERSION = \"", "VERSION = \"outra-", 1))
        .expect("the worker");
    fs::write(site.root().join("gaps.html"), "<!DOCTYPE html><title>novo</title>").expect("a page");
    tab.run("navigator.serviceWorker.getRegistration().then((worker) => worker.update())");
    tab.wait_for(&format!("({caches}, window.names && window.names.includes('outra-'))"));
    tab.wait_for(&format!("({caches}, !window.names.includes({before:?}))"));
    let gaps = web.url("gaps.html");
    drop(web);
    tab.open(&gaps);
    assert_eq!(tab.ask::<String>("document.title"), "novo");
}

#[test]
fn from_the_disk_nobody_asks_for_it() {
    let world = World::shared();
    let tab = world.tab();
    tab.open(&world.site.url("index.html"));
    let asked = "performance.getEntriesByType('resource').some((entry) => entry.name.includes('sw.js'))";
    assert!(!tab.ask::<bool>(asked));
}

/// Opens the front page, and waits until the site is kept.
fn visit(tab: &Tab, web: &Web) {
    tab.open(&web.url("index.html"));
    tab.wait_for("navigator.serviceWorker.controller?.state === 'activated'");
}
