//! Many interviews: the matrix stays at hand while one scrolls, by keyboard too; further parts are reached; on a phone
//! gaps are cards.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::crawl::Facts;
use crate::site::Site;
use crate::support::{World, assert_none};
use crate::vaults;

/// Enough for columns of several interviews, and for a list in parts.
static SITE: LazyLock<Site> = LazyLock::new(|| vaults::site(160));

/// Where things are while the matrix is scrolled.
#[derive(Debug, Deserialize)]
struct Scrolled {
    left: f64,
    top: f64,
    head: f64,
    name: f64,
}

/// How far the matrix is scrolled, and how far its header and first column are from where they began.
const PLACES: &str = "(() => { const box = document.querySelector('.matrix-box'), edge = box.getBoundingClientRect(); \
    const head = box.querySelector('thead th:nth-child(9)').getBoundingClientRect(); \
    const name = box.querySelector('tbody tr:last-child th').getBoundingClientRect(); \
    return { left: box.scrollLeft, top: box.scrollTop, head: head.top - edge.top, name: name.left - edge.left }; })()";

#[test]
fn header_and_names_stay_while_the_matrix_is_scrolled_by_keys() {
    let world = World::shared();
    let tab = world.tab();
    tab.open(&SITE.url("gaps.html"));
    tab.run("const box = document.querySelector('.matrix-box'); box.style.maxHeight = '18rem'; box.focus()");
    assert!(tab.ask::<bool>("document.activeElement.matches('.matrix-box[role=region][aria-label]')"));
    for key in ["ArrowRight", "ArrowDown"] {
        (0..6).for_each(|_| tab.press(key));
    }
    tab.wait_for("document.querySelector('.matrix-box').scrollLeft > 100 && document.querySelector('.matrix-box').scrollTop > 20");
    let scrolled: Scrolled = tab.ask(PLACES);
    assert!(scrolled.head.abs() < 3.0 && scrolled.name.abs() < 3.0, "{scrolled:?}");
    assert!(scrolled.left > 100.0 && scrolled.top > 20.0, "{scrolled:?}");
}

#[test]
fn a_cell_of_several_says_what_it_counts_and_leads_into_the_history() {
    let world = World::shared();
    let tab = world.tab();
    tab.open(&SITE.url("gaps.html"));
    let cells: Vec<(String, String)> = tab.ask(
        "[...document.querySelectorAll('td.several a')].map(a => [a.textContent.replace(/\\s+/g, ' ').trim(), a.getAttribute('href')])",
    );
    assert!(cells.len() > 20, "{cells:?}");
    let mut troubles = Vec::new();
    for (text, href) in cells.iter().step_by(9) {
        let (page, anchor) = href.split_once('#').expect("an anchor");
        let is_told = text.contains("erro") && text.contains(" em ") && text.contains('/');
        if !is_told || !Facts::of(&tab, &SITE.url(page)).anchors.contains_key(anchor) {
            troubles.push(format!("{text}: {href}"));
        }
    }
    assert_none("cells that say or lead wrong", &troubles);
}

#[test]
fn every_part_of_a_list_is_reached_from_the_first() {
    let world = World::shared();
    let tab = world.tab();
    let parts: Vec<String> = SITE.pages().into_iter().filter(|page| page.starts_with("leitura")).collect();
    let (mut page, mut reached) = ("leitura.html".to_string(), Vec::new());
    loop {
        tab.open(&SITE.url(&page));
        reached.push(page);
        let next: String =
            tab.ask("document.querySelector('.parts a[rel=next]')?.getAttribute('href') ?? ''");
        if next.is_empty() {
            break;
        }
        page = next;
    }
    reached.sort();
    assert!(parts.len() > 1);
    assert_eq!(reached, parts);
}

#[test]
fn on_a_phone_a_gap_is_a_card_that_shows_the_newest_and_counts_the_rest() {
    let world = World::shared();
    let tab = world.tab();
    tab.open(&SITE.url("gaps.html"));
    tab.narrow(360);
    let row = "document.querySelector('.matrix tbody tr')";
    assert!(tab.ask::<bool>(&format!("{row}.querySelector('.before').checkVisibility()")));
    let shown =
        format!("[...{row}.querySelectorAll('td:not(.tally)')].filter(td => td.checkVisibility()).length");
    assert!((1..=8).contains(&tab.ask::<u32>(&shown)));
    assert!(tab.ask::<bool>("document.documentElement.scrollWidth <= 360"));
}

#[test]
fn the_picture_of_verdicts_names_its_points() {
    let world = World::shared();
    let tab = world.tab();
    tab.open(&SITE.url("index.html"));
    let label: String = tab.ask("document.querySelector('.chart svg[role=img]').getAttribute('aria-label')");
    assert!(label.contains("Mock 160") && label.contains("Lean No Hire"), "{label}");
    let listed: usize = tab.ask("document.querySelectorAll('.chart-list li a').length");
    let columns: usize = tab.ask("new Set([...document.querySelectorAll('.chart .dot')].map(dot => dot.getAttribute('d').split(' ')[0])).size");
    assert_eq!(listed, columns);
    assert!((13..=25).contains(&columns), "{columns}");
}
