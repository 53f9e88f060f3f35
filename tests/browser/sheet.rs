//! The sheet prints on exactly one page, on both papers, however much was written.

use snapbox::cmd::{Command, cargo_bin};

use crate::site::Site;
use crate::support::World;
use crate::vaults;

/// A4 and Letter: width and height in inches.
const PAPERS: [(&str, [f64; 2]); 2] = [("A4", [8.27, 11.69]), ("Letter", [8.5, 11.0])];

#[test]
fn the_sheet_of_the_shipped_notes_is_one_page() {
    let world = World::shared();
    is_one_page(&world, &world.site);
}

#[test]
fn the_sheet_of_one_interview_is_one_page() {
    is_one_page(&World::shared(), &vaults::site(1));
}

#[test]
fn the_sheet_of_forty_interviews_is_one_page() {
    is_one_page(&World::shared(), &vaults::site(40));
}

#[test]
fn the_sheet_of_four_hundred_interviews_is_one_page() {
    is_one_page(&World::shared(), &vaults::site(400));
}

/// The command finds a browser itself, or takes the one of the tests.
#[test]
fn the_command_prints_the_sheet_on_one_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let notes = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("notes");
    let build =
        Command::new(cargo_bin!("compilado")).current_dir(&folder).args(["build", "--pdf", "--notes"]);
    let build = match std::env::var_os("CHROME").filter(|name| !name.is_empty()) {
        Some(name) => build.env("COMPILADO_BROWSER", name),
        None => build,
    };
    build.arg(notes).assert().success();
    let pdf = std::fs::read(folder.path().join("public/cola.pdf")).expect("the PDF");
    assert_eq!(pages(&pdf), 1);
    assert!(has(&pdf, b"/Font") && has(&pdf, b"/StructTreeRoot"), "the text is text, and tagged");
}

/// The proof that pages are counted.
#[test]
fn a_long_page_is_counted_as_several() {
    let world = World::shared();
    let tab = world.tab();
    tab.open(&world.site.url("contas.html"));
    tab.run("document.querySelector('main').style.height = '400cm'");
    assert!(pages(&tab.print(PAPERS[0].1)) > 10);
}

fn is_one_page(world: &World, site: &Site) {
    let tab = world.tab();
    tab.open(&site.url("cola.html"));
    for part in [".paper .entry", ".paper ol.entries", ".paper ul.entries", ".paper .three dd"] {
        let count = format!("document.querySelectorAll('{part}').length");
        assert!(tab.ask::<u32>(&count) > 0, "the sheet has no {part}");
    }
    for (name, size) in PAPERS {
        assert_eq!(pages(&tab.print(size)), 1, "pages of {name}");
    }
}

fn has(pdf: &[u8], words: &[u8]) -> bool {
    pdf.windows(words.len()).any(|window| window == words)
}

/// How many pages a PDF has: its objects of the type `Page`, not `Pages`.
fn pages(pdf: &[u8]) -> usize {
    let mark = b"/Type /Page";
    let ends = pdf.windows(mark.len() + 1).filter(|window| window.starts_with(mark));
    ends.filter(|window| !window[mark.len()].is_ascii_alphabetic()).count()
}
