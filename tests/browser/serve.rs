//! The served site: an edit shows on the open page, which keeps its place; troubles come and go.

use std::fs;
use std::path::Path;

use crate::served::Served;
use crate::support::World;
use crate::tab::Tab;

const PAGE: &str = "mocks/mock-1-chat.html";
/// The words of the error that is being read.
const READ: &str = "[...document.querySelectorAll('main [id]')].find(e => e.textContent.includes('Erro 20'))";

/// An interview that is longer than a screen.
fn note(first: &str) -> String {
    let errors = (1..=40).map(|n| {
        format!("**{n}. Erro {n}**\n- Não expliquei a escolha {n}\n- DEVERIA TER FEITO: dizer o porquê\n\n")
    });
    format!(
        "# Mock #1: Chat (24/02/2026) — Hire\n\n## O que fiz bem\n\n- {first}\n\n## O que errei e como corrigir\n\n{}",
        errors.collect::<String>()
    )
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a folder around it")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// A folder with a long interview and another note, served; open pages are marked, so that a reload shows.
fn serve(folder: &Path) -> Served {
    write(folder, "notes/mock-1.md", &note("Ouvi"));
    write(folder, "notes/lembrete.md", "# Lembrete\n\nDormir.\n");
    write(folder, "theme/static/extra.css", "");
    Served::start(folder, "--theme theme")
}

fn open(tab: &Tab, server: &Served, page: &str) {
    tab.open(&format!("http://{}/{page}", server.address));
    tab.run("window.marked = true");
}

/// That a page is not the one that was marked, and shows some words; while it loads it has no body yet.
fn reloaded_with(words: &str) -> String {
    format!(
        "!window.marked && document.readyState === 'complete' && document.body.textContent.includes('{words}')"
    )
}

#[test]
fn an_edit_shows_on_the_open_page_which_keeps_its_place_and_on_no_other() {
    let (world, folder) = (World::shared(), tempfile::tempdir().expect("a folder"));
    let server = serve(folder.path());
    let (tab, other) = (world.tab(), world.tab());
    open(&tab, &server, PAGE);
    open(&other, &server, "notas/lembrete.html");
    tab.run(&format!("{READ}.scrollIntoView({{behavior: 'instant'}})"));
    let place = format!("Math.round({READ}.getBoundingClientRect().top)");
    let before: i32 = tab.ask(&place);
    // What is added above moves everything down: the place is that in the text, not that in pixels.
    write(folder.path(), "notes/mock-1.md", &note("Ouvi\n- Perguntei\n- Desenhei\n- Medi"));
    tab.wait_for(&reloaded_with("Medi"));
    tab.wait_for(&format!("Math.abs({place} - ({before})) <= 2"));
    assert!(tab.ask::<i32>("Math.round(scrollY)") > 500);
    assert!(other.ask::<bool>("window.marked === true"));
    write(folder.path(), "notes/lembrete.md", "# Lembrete\n\nBeber água.\n");
    other.wait_for(&reloaded_with("Beber água"));
}

#[test]
fn a_broken_template_is_told_over_the_page_and_goes_when_mended() {
    let (world, folder) = (World::shared(), tempfile::tempdir().expect("a folder"));
    let server = serve(folder.path());
    let tab = world.tab();
    open(&tab, &server, PAGE);
    let overlay = "document.getElementById('compilado-trouble')";
    let template = "theme/templates/interview.html";
    write(folder.path(), template, "{% if %}");
    tab.wait_for(&format!("{overlay} && {overlay}.shadowRoot.textContent.includes('interview.html')"));
    assert!(tab.ask::<bool>("window.marked && document.body.textContent.includes('Erro 20')"));
    // Put away, it stays away until there is something else to tell.
    tab.run(&format!("{overlay}.shadowRoot.querySelector('button').click()"));
    assert!(tab.ask::<bool>(&format!("!{overlay}")));
    write(folder.path(), template, "{% for %}");
    tab.wait_for(&format!("{overlay} && {overlay}.shadowRoot.textContent.includes('interview.html')"));
    fs::remove_file(folder.path().join(template)).expect("a removal");
    tab.wait_for(&format!("!{overlay}"));
    assert!(tab.ask::<bool>("window.marked === true"));
}
