//! What an interview's page does beyond text: chains as drawings, code with colours, peeks at links, copying.

use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::site::Site;
use crate::support::{World, assert_none};
use crate::tab::Tab;

/// The page of the notes that have all of it.
const PAGE: &str = "mocks/mock-1-venda-de-ingressos.html";

/// The shown drawings whose words do not fit into their boxes, or that are wider than the page or its text.
const MISFITS: &str = r#"(() => {
    const troubles = [];
    for (const svg of document.querySelectorAll(".flow svg")) {
        if (!svg.checkVisibility()) continue;
        const title = svg.querySelector("title").textContent;
        const at = svg.getBoundingClientRect();
        if (at.right > document.documentElement.clientWidth || at.width < 20) troubles.push("wide: " + title);
        const boxes = [...svg.querySelectorAll(".flow-box")].map((box) => box.getBBox());
        for (const text of svg.querySelectorAll("text")) {
            const { x, y, width, height } = text.getBBox();
            const holds = (box) => box.x <= x && box.y <= y && x + width <= box.x + box.width && y + height <= box.y + box.height;
            if (!boxes.some(holds)) troubles.push(text.textContent + " in " + title);
        }
    }
    return troubles;
})()"#;

/// The titles of the drawings that are shown.
const SHOWN: &str = "[...document.querySelectorAll('.flow svg')].filter(svg => svg.checkVisibility())\
    .map(svg => svg.querySelector('title').textContent)";

/// What the peek says; nothing when there is none.
const PEEK: &str = "(peek => peek && !peek.hidden ? peek.innerText : '')(document.getElementById('_peek'))";

#[test]
fn chains_are_drawn_once_and_fit_at_every_width() {
    let world = World::shared();
    let (site, tab) = (site(), world.tab());
    tab.open(&site.url(PAGE));
    let mut drawings: Vec<Vec<String>> = Vec::new();
    for width in [320, 390, 700, 1280] {
        tab.narrow(width);
        assert_none(&format!("drawings at {width}"), &tab.ask::<Vec<String>>(MISFITS));
        drawings.push(tab.ask(SHOWN));
    }
    assert_eq!(drawings[0].len(), 6, "{:?}", drawings[0]);
    assert!(drawings.iter().all(|shown| *shown == drawings[0]), "{drawings:?}");
    assert_eq!(drawings[0][1], "App → CDN → S3");
}

#[test]
fn code_has_colours_on_the_screen_alone() {
    let world = World::shared();
    let (site, tab) = (site(), world.tab());
    tab.open(&site.url(PAGE));
    let colours =
        "new Set([...document.querySelectorAll('pre span')].map(word => getComputedStyle(word).color)).size";
    assert!(tab.ask::<usize>(colours) > 4);
    tab.medium("print");
    assert_eq!(tab.ask::<usize>(colours), 1);
}

#[test]
fn a_link_is_peeked_at_by_mouse_and_left() {
    let world = World::shared();
    let tab = peeking(&world);
    tab.point_at("a.badge");
    tab.wait_for(&format!("{PEEK}.includes('Primeiro passo depois dos requirements')"));
    // The mouse may move onto what is shown.
    tab.point_at("#_peek");
    thread::sleep(Duration::from_millis(400));
    assert!(tab.ask::<bool>(&format!("{PEEK} !== ''")), "gone under the mouse");
    tab.point_at("h1");
    tab.wait_for(&format!("{PEEK} === ''"));
}

#[test]
fn a_link_is_peeked_at_by_keyboard_and_escape_puts_it_away() {
    let world = World::shared();
    let tab = peeking(&world);
    let described = "document.activeElement.getAttribute('aria-describedby') || ''";
    tab.run("document.querySelector('.head-facts a').focus()");
    while !tab.ask::<bool>("document.activeElement.matches('a.badge')") {
        tab.press("Tab");
    }
    tab.wait_for(&format!("{PEEK}.includes('errou 1 vez')"));
    assert_eq!(tab.ask::<String>(described), "_peek");
    tab.press("Escape");
    tab.wait_for(&format!("{PEEK} === ''"));
    assert_eq!(tab.ask::<String>(described), "");
    assert!(tab.ask::<bool>("document.activeElement.matches('a.badge')"), "the focus stays");
}

#[test]
fn words_to_say_are_copied_without_what_the_site_adds() {
    let world = World::shared();
    let (site, tab) = (site(), world.tab());
    tab.open(&site.url(PAGE));
    tab.run("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }");
    tab.run("document.querySelector('.i-say:has(.sum) [data-copy]').click()");
    tab.wait_for("document.querySelector('[role=status]').textContent === 'Copiado'");
    let copied: String = tab.ask("window.copied");
    assert!(copied.starts_with("I would let") && copied.ends_with("wait in line."), "{copied:?}");
    let language: String =
        tab.ask("document.querySelector('.i-say:has(.sum) .said [lang], .i-say .said[lang]').lang");
    assert_eq!(language, "en");
}

/// The page with its peeks loaded.
fn peeking(world: &World) -> Tab {
    let (site, tab) = (site(), world.tab());
    tab.open(&site.url(PAGE));
    tab.wait_for("document.getElementById('_peek')");
    tab
}

/// The site of the notes that have chains and code.
fn site() -> Site {
    Site::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/drawn/notes"))
}
