//! Readable on a phone, by day and by night.

use serde::Deserialize;

use crate::support::{World, assert_none};

/// The script that lists what sticks out of a narrow page.
const WIDE: &str = include_str!("scripts/wide.js");

/// The script that lists what is hard to read.
const FAINT: &str = include_str!("scripts/faint.js");

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
fn no_page_is_wider_than_a_phone() {
    let world = World::shared();
    let tab = world.tab();
    let mut troubles = Vec::new();
    for page in world.site.pages() {
        tab.open(&world.site.url(&page));
        for width in [320, 360] {
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

/// The proof that what is wide or faint is seen.
#[test]
fn a_wide_and_faint_page_is_seen() {
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
    let faint = tab.ask::<Contrast>(FAINT).troubles;
    assert!(matches!(faint.as_slice(), [told] if told.starts_with("p.faint 3.")), "{faint:?}");
}
