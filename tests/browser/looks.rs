//! Readable on a phone, by day and by night.

use std::fs;

use serde::Deserialize;

use crate::site::Site;
use crate::support::{World, assert_none};

/// The script that lists what sticks out of a narrow page.
const WIDE: &str = include_str!("scripts/wide.js");

/// The script that lists what is hard to read.
const FAINT: &str = include_str!("scripts/faint.js");

/// The script that lists what is hard to press.
const SMALL: &str = include_str!("scripts/small.js");

/// What the colours of a page are like.
#[derive(Deserialize)]
struct Contrast {
    /// How many texts were looked at.
    texts: usize,
    /// The colour of the page: red, green, blue, alpha.
    ground: [f64; 4],
    /// Texts with too little contrast.
    troubles: Vec<String>,
}

#[test]
fn no_page_is_wider_than_a_phone_or_a_tablet() {
    let world = World::shared();
    none_is_wide(&world, &world.site);
}

#[test]
fn no_word_is_too_long_for_a_page() {
    let world = World::shared();
    let site = of_long_words();
    none_is_wide(&world, &site);
    let tab = world.tab();
    tab.open(&site.url("index.html"));
    for (width, rows) in [(360, 2), (768, 1)] {
        tab.narrow(width);
        let height: u32 = tab.ask("document.querySelector('.top').offsetHeight");
        assert!(height < rows * 50, "the frame takes {height} px at {width}");
    }
}

/// Letters of twice the size, as a browser may be told to show them.
#[test]
fn large_text_fits_a_phone() {
    let world = World::shared();
    let tab = world.tab();
    tab.narrow(360);
    let mut troubles = Vec::new();
    for page in world.site.pages() {
        tab.open(&world.site.url(&page));
        tab.run("document.documentElement.style.fontSize = '200%'");
        let wide: Vec<String> = tab.ask(WIDE);
        troubles.extend(wide.first().map(|_| format!("{page}: {}", wide.join("\n  "))));
    }
    assert_none("pages that scroll sideways", &troubles);
}

fn none_is_wide(world: &World, site: &Site) {
    let tab = world.tab();
    let mut troubles = Vec::new();
    for page in site.pages() {
        tab.open(&site.url(&page));
        for width in [320, 360, 768] {
            tab.narrow(width);
            assert_eq!(tab.ask::<u32>("screen.width"), width);
            let wide: Vec<String> = tab.ask(WIDE);
            if !wide.is_empty() {
                troubles.push(format!("{page} at {width}: {}", wide.join("\n  ")));
            }
        }
    }
    assert_none("pages that scroll sideways", &troubles);
}

/// The site of notes in which a word without a gap stands wherever a note has words, under a long title.
fn of_long_words() -> Site {
    let folder = tempfile::tempdir().expect("a folder");
    let notes = folder.path().join("notes");
    fs::create_dir(&notes).expect("a folder");
    let word = "Anticonstitucionalissimamente".repeat(8);
    let address = format!("https://example.org/{}", "caminho-comprido/".repeat(12));
    let gaps =
        format!("# Reler\n\n## Gaps Recorrentes\n\n| # | Gap | Fix |\n|--|--|--|\n| 1 | {word} | {word} |\n");
    let mock = format!(
        "# Mock #1: {word} (24/02/2026) — Hire ({word})\n\n## O que fiz bem\n\n- {word}\n- {address}\n- `{word}`\n\n\
         ## O que errei\n\n**1. {word}**\n- {word}\n- DEVERIA TER DITO: \"{word}\"\n\n→ Frase: \"{word}\"\n\n\
         → Pattern: **{word}**\n\n## {word}\n\n> {word}\n\n{address}\n"
    );
    fs::write(notes.join("gaps.md"), gaps).expect("a note");
    fs::write(notes.join("mock.md"), mock).expect("a note");
    let title = "Tudo o que estudei para as entrevistas deste ano e do anterior";
    fs::write(folder.path().join("compilado.toml"), format!("title = \"{title}\"\n")).expect("a config");
    Site::in_folder(folder)
}

#[test]
fn a_finger_meets_every_link_and_button() {
    let world = World::shared();
    let tab = world.tab();
    tab.narrow(360);
    let mut troubles = Vec::new();
    for page in world.site.pages() {
        tab.open(&world.site.url(&page));
        let small: Vec<String> = tab.ask(SMALL);
        troubles.extend(small.iter().map(|told| format!("{page}: {told}")));
    }
    assert_none("links and buttons under a fingertip", &troubles);
}

#[test]
fn every_text_stands_out_by_day_and_by_night() {
    let world = World::shared();
    let tab = world.tab();
    let mut troubles = Vec::new();
    for page in world.site.pages() {
        tab.open(&world.site.url(&page));
        for scheme in ["light", "dark"] {
            tab.prefer(scheme);
            let contrast: Contrast = tab.ask(FAINT);
            assert!(contrast.texts > 2, "{page}: no text was looked at");
            let is_bright = contrast.ground[..3].iter().sum::<f64>() > 380.0;
            assert_eq!(is_bright, scheme == "light", "{page}: the page is {:?}", contrast.ground);
            troubles.extend(contrast.troubles.iter().map(|trouble| format!("{page}, {scheme}: {trouble}")));
        }
    }
    assert_none("texts that are hard to read", &troubles);
}

/// The proof that what is wide, faint or small is seen.
#[test]
fn a_wide_faint_and_small_page_is_seen() {
    let world = World::shared();
    let tab = world.tab();
    tab.narrow(320);
    tab.open(&world.site.url("index.html"));
    tab.run(
        "const main = document.querySelector('main'); \
        main.innerHTML = '<p class=wide>wide</p><p class=faint>faint</p>'; \
        main.querySelector('.wide').style.width = '400px'; main.querySelector('.faint').style.color = '#888'",
    );
    let wide: Vec<String> = tab.ask(WIDE);
    assert!(wide.iter().any(|told| told.starts_with("p.wide to 4")), "{wide:?}");
    tab.run("document.querySelector('.switch').style.padding = 0");
    let small: Vec<String> = tab.ask(SMALL);
    assert!(matches!(small.as_slice(), [told] if told.starts_with("20.0 × 20.0")), "{small:?}");
    let faint = tab.ask::<Contrast>(FAINT).troubles;
    assert!(matches!(faint.as_slice(), [told] if told.starts_with("p.faint 3.")), "{faint:?}");
}
