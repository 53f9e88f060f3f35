//! Nothing is lost, nothing moves: the words of a note are the words of its pages.

use std::collections::BTreeMap;
use std::fs;

use crate::cases;
use crate::html::Element;
use crate::words::{self, Token};
use crate::{site, snippets};
use proptest::prelude::*;

/// The name of the one note of these vaults.
const NOTE: &str = "nota.md";

#[test]
fn the_shipped_notes_are_on_the_site_whole() {
    let mut notes: Vec<(String, String)> = Vec::new();
    for entry in fs::read_dir(cases::root().join("../notes")).expect("the notes") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        notes.push((name, fs::read_to_string(path).expect("a note")));
    }
    notes.sort();
    let notes: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let pages = site::pages(&notes);
    let lost: Vec<String> = notes.iter().filter_map(|(path, text)| lost(path, text, &pages)).collect();
    assert!(lost.is_empty(), "{}", lost.join("\n\n"));
}

#[test]
fn every_dialect_case_is_on_the_site_whole() {
    let mut lost = Vec::new();
    for folder in ["dialect/good", "dialect/faulty", "dialect/linked"] {
        for case in cases::of_folder(folder) {
            lost.extend(lost_alone(&case.note).map(|lost| format!("{}\n{lost}", case.name)));
        }
    }
    assert!(lost.is_empty(), "{} notes lose words\n\n{}", lost.len(), lost.join("\n\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_note_is_on_the_site_whole(note in snippets::note()) {
        let lost = lost_alone(&note);
        prop_assert!(lost.is_none(), "{}\n\n{note}", lost.unwrap_or_default());
    }
}

/// What the site of this note alone loses of it, or adds to it unmarked.
fn lost_alone(note: &str) -> Option<String> {
    lost(NOTE, note, &site::pages(&[(NOTE, note)]))
}

fn lost(path: &str, note: &str, pages: &BTreeMap<String, Element>) -> Option<String> {
    let typed = words::of_note(&cases::source(path, note));
    let of_note = Pages::of(path, pages);
    if of_note.0.is_empty() {
        let meant = note.contains("draft") || note.contains("private");
        return (!meant).then(|| format!("{path}: no page shows it"));
    }
    let (shown, seen) = of_note.words();
    if seen != of_note.0.len() {
        return Some(format!("{path}: its pages do not hang together"));
    }
    let whole = words::difference(&typed, &shown).map(|told| format!("{path}\n{told}"));
    whole.or_else(|| astray(path, &typed, pages))
}

/// The pages that show one note, by path, each with the element that holds the note's words.
struct Pages<'a>(BTreeMap<&'a str, &'a Element>);

impl<'a> Pages<'a> {
    fn of(note: &str, pages: &'a BTreeMap<String, Element>) -> Self {
        let article = |page: &'a Element| {
            page.all(&|element| element.tag == "article" && element.get("data-note") == Some(note)).pop()
        };
        Self(pages.iter().filter_map(|(path, page)| Some((path.as_str(), article(page)?))).collect())
    }

    /// The words of the note's own page with those of each interview in the place where the page names it,
    /// and how many pages they come from. A note that is one interview has no other page.
    fn words(&self) -> (Vec<String>, usize) {
        let own = self.0.keys().find(|path| path.starts_with("notas/")).or(self.0.keys().next());
        let Some((path, article)) = own.and_then(|path| Some((path, self.0.get(path)?))) else {
            return (Vec::new(), 0);
        };
        let mut seen = 1;
        let words = words::of_element(article, &mut |added| {
            if !added.has_class("lines") {
                return Vec::new();
            }
            let interview = added.hrefs().first().map(|href| site::follow(path, href).0);
            let interview = interview.and_then(|page| self.0.get(page.as_str()));
            seen += usize::from(interview.is_some());
            interview.map_or(Vec::new(), |article| words::of_element(article, &mut |_| Vec::new()))
        });
        (words, seen)
    }
}

/// What pages that gather from many notes show of this one must stand in it just so.
fn astray(path: &str, note: &[Token], pages: &BTreeMap<String, Element>) -> Option<String> {
    let gathered = ["gaps.html", "frases.html"].into_iter().flat_map(|page| {
        let wanted = |e: &Element| e.has_class("gathered") && e.get("data-note") == Some(path);
        pages[page].all(&wanted).into_iter().map(move |element| (page, element))
    });
    gathered.into_iter().find_map(|(page, element)| {
        let shown = words::of_element(element, &mut |_| Vec::new());
        let fits = |at: usize| starts_with(&note[at..], &shown);
        let found = (0..=note.len()).any(fits);
        (!found).then(|| format!("{path}: {page} shows what does not stand there: {}", shown.join(" ")))
    })
}

/// Whether a part of the note begins with the words, but for what may be left out.
fn starts_with(note: &[Token], shown: &[String]) -> bool {
    let mut rest = shown.iter().peekable();
    for token in note {
        match rest.peek() {
            None => return true,
            Some(word) if **word == token.text => drop(rest.next()),
            Some(_) if token.required => return false,
            Some(_) => {}
        }
    }
    rest.peek().is_none()
}
