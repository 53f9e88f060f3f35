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
    #![proptest_config(snippets::config(128))]

    #[test]
    fn any_note_is_on_the_site_whole(note in snippets::note()) {
        let lost = lost_alone(&note);
        prop_assert!(lost.is_none(), "{}\n\n{note:?}", lost.unwrap_or_default());
    }
}

#[test]
fn a_section_of_errors_before_an_interview_keeps_its_words() {
    assert_whole(
        "O que errei:\n\n- Sem contas\n\n# Mock #1: Chat (24/fev) — Hire\n\n## O que fiz bem\n\n- Ouvi\n",
    );
}

#[test]
fn words_between_two_comments_are_no_comment() {
    assert_whole("<!-- a --> palavras <!-- b -->\n");
}

#[test]
fn items_after_a_heading_in_their_list_keep_their_numbers() {
    assert_whole("1. **Pontos fracos**\n   - Sem contas\n2. Sem cache\n");
}

#[test]
fn a_number_in_a_title_is_not_the_number_of_its_item() {
    assert_whole("# Mock #1: Chat\n\n## O que errei\n\n1. Sem contas\n2. #3 da lista\n");
}

#[test]
fn plain_items_among_openings_keep_their_numbers() {
    assert_whole("## Frases de abertura\n\n3) Respirar\n4) Ouvir\n");
}

#[test]
fn a_word_before_the_number_of_an_error_stays() {
    assert_whole("# Mock #1: Chat\n\n## O que errei\n\n#### Erro 5: Sem contas\n");
    assert_whole("# Mock #1: Chat\n\n## O que errei\n\n**Gap 6 — Sem contas**\n");
}

#[test]
fn a_moment_below_a_heading_stays() {
    assert_whole("## Frases de abertura\n\n### No começo\n\nApós ouvir: \"Let me see it with you\"\n");
}

#[test]
fn a_footnote_mark_on_a_title_stays() {
    let error = |title: &str| {
        assert_whole(&format!("# Mock #1: Chat\n\n## O que errei\n\n{title}\n- Corri\n\n[^fonte]: Aqui\n"));
    };
    error("**1. Sem contas**[^fonte]\n");
    error("**2. Sem contas[^fonte]:**\n");
    error("**3. [^fonte] Sem contas**\n");
}

#[test]
fn a_footnote_mark_after_a_label_stays() {
    assert_whole(
        "# Mock #1: Chat\n\n## O que errei\n\n**1. Corri**\n\nDEVERIA TER FEITO: [^fonte]\n\n[^fonte]: Aqui\n",
    );
}

#[test]
fn a_list_of_the_whole_vault_inside_the_errors_stays_in_its_place() {
    assert_whole(
        "# Mock #1: Chat\n\n## O que errei\n\n### Gaps recorrentes\n\n- **Contas**: fazer\n\n### 1. Sem cache\n",
    );
}

fn assert_whole(note: &str) {
    if let Some(lost) = lost_alone(note) {
        panic!("{lost}\n\n{note}");
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
        (!words::stand_in(note, &shown))
            .then(|| format!("{path}: {page} shows what does not stand there: {}", shown.join(" ")))
    })
}
