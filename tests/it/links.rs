//! Links run both ways, and names stay when other notes come.

use std::collections::{BTreeMap, BTreeSet};

use compilado::pipeline::Reading;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::html::Element;
use crate::{check, site, snippets};

/// What errors and strengths of these vaults are about: each repeats one gap of the list, or none.
const SUBJECTS: &[&str] = &[
    "Não fiz napkin math", "Napkin math confuso DE NOVO", "Wrap-up muito longo", "Deep dive raso",
    "Trade-offs vagos no wrap-up", "Race no inventário", "Ouvi antes de desenhar", "Sem cache",
];

/// The writer's own list.
const LIST: &str = "# Gaps Recorrentes\n\n| # | Gap | Fix |\n|---|---|---|\n| 1 | Pula napkin math | Contas primeiro |\n| 2 | Wrap-up longo | 3+2+1 |\n| 3 | Deep dive raso | Falhas |\n| 4 | Trade-offs genéricos | X over Y |\n";

/// What may stand in an error.
const BODIES: &[&str] = &[
    "- DEVERIA TER FEITO: calcular",
    "- → Pattern: **Async After 202**",
    "- → Pattern: **Async After 200**",
    "- → Padrão: **total = a × b**",
    "- → Gap: #2",
    "- → Gap: nenhum",
    "- Na entrevista: \"We would use the **outbox pattern** here\"",
];

const TITLES: &[&str] =
    &["Chat", "Feed", "Encurtador", "Corridas", "Ingressos", "Busca", "Mapas", "Pagamentos"];

/// A note with one interview, and its title.
#[derive(Debug, Clone)]
struct Note {
    title: &'static str,
    text: String,
}

fn interview() -> impl Strategy<Value = Note> {
    let error = (select(SUBJECTS), vec(select(BODIES), 0..3));
    let strength = prop_oneof![
        select(SUBJECTS).prop_map(|subject| format!("{subject}: melhorei muito")),
        Just("Apliquei o Async After 202 sem dica".to_string()),
    ];
    let head = (select(TITLES), 1..28_u8, 1..5_u8);
    (head, vec(strength, 0..4), vec(error, 0..5)).prop_map(|((title, day, number), strengths, errors)| {
        let strengths: String = strengths.iter().map(|line| format!("- {line}\n")).collect();
        let errors: String = (1..)
            .zip(&errors)
            .map(|(n, (subject, body))| format!("**{n}. {subject}**\n{}\n\n", body.join("\n")))
            .collect();
        let text = format!(
            "# Mock #{number}: {title} ({day}/mar) — Hire\n\n## O que fiz bem\n\n{strengths}\n## O que errei\n\n{errors}"
        );
        Note { title, text }
    })
}

proptest! {
    #![proptest_config(snippets::config(24))]

    #[test]
    fn every_link_has_its_way_back(notes in vec(interview(), 0..6)) {
        let mut files = named(&notes);
        files.push(("z-lista.md".to_string(), LIST.to_string()));
        let pages = site::pages(&borrowed(&files));
        for (folder, list) in [("gaps/", "history"), ("patterns/", "places")] {
            let (to, back) = (links_to(folder, &pages), links_back(folder, list, &pages));
            prop_assert_eq!(to, back, "{:#?}", files);
        }
        prop_assert_eq!(links_to("gaps/", &pages), matrix(&pages), "the matrix");
        prop_assert_eq!(dead(&pages), Vec::<String>::new());
    }

    #[test]
    fn another_note_renames_nothing(notes in vec(interview(), 1..6), other in interview(), early in any::<bool>()) {
        // Of two notes with one title the later one takes the longer name, so an early one must differ.
        prop_assume!(!early || notes.iter().all(|note| note.title != other.title));
        let mut files = named(&notes);
        let before = names(&check::read(&borrowed(&files), ""));
        files.insert(if early { 0 } else { files.len() }, (if early { "0.md" } else { "z.md" }.to_string(), other.text));
        let after = names(&check::read(&borrowed(&files), ""));
        for (file, names) in before {
            prop_assert_eq!(Some(&names), after.get(&file), "{}", file);
        }
    }
}

proptest! {
    #![proptest_config(snippets::config(48))]

    #[test]
    fn no_note_makes_a_dead_link_or_one_name_for_two_places(note in snippets::note()) {
        let pages = site::pages(&[("nota.md", &note)]);
        prop_assert_eq!(dead(&pages), Vec::<String>::new(), "{:?}", note);
        prop_assert_eq!(shared(&pages), Vec::<String>::new(), "{:?}", note);
    }
}

#[test]
fn two_footnotes_with_one_label_are_two_places() {
    let pages = site::pages(&[("nota.md", "Aqui[^1] e ali.\n\n[^1]: Uma\n\n[^1]: Outra\n")]);
    assert_eq!(shared(&pages), Vec::<String>::new());
}

#[test]
fn a_heading_that_says_nothing_is_not_in_the_contents() {
    let pages = site::pages(&[("nota.md", "# Mock #1: Chat (24/fev) — Hire\n\n## <!-- depois -->\n")]);
    assert_eq!(dead(&pages), Vec::<String>::new());
}

#[test]
fn the_list_links_what_repeats_it() {
    let note =
        "# Mock #1: Chat (1/mar)\n\n## O que errei\n\n**1. Não fiz napkin math**\n- → Pattern: **Outbox**\n";
    let pages = site::pages(&[("a.md", note), ("b.md", LIST)]);
    let place = "mocks/mock-1-chat.html#erro-nao-fiz-napkin-math".to_string();
    assert_eq!(
        links_to("gaps/", &pages),
        BTreeSet::from([("gaps/pula-napkin-math.html".into(), place.clone())])
    );
    assert_eq!(links_to("patterns/", &pages), BTreeSet::from([("patterns/outbox.html".into(), place)]));
}

fn named(notes: &[Note]) -> Vec<(String, String)> {
    notes.iter().enumerate().map(|(rank, note)| (format!("n{rank}.md"), note.text.clone())).collect()
}

fn borrowed(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect()
}

/// The slug of every interview with its anchors, by the file that holds it.
fn names(reading: &Reading) -> BTreeMap<String, Vec<String>> {
    let guide = &reading.guide;
    let named = guide.interviews.iter().map(|linked| {
        let errors = linked.gap_links.iter().map(|links| links.anchor.clone());
        let strengths = linked.strength_links.iter().map(|links| links.anchor.clone());
        let names = std::iter::once(linked.slug.clone()).chain(errors).chain(strengths);
        (guide.files.get(linked.interview.file).path.clone(), names.collect())
    });
    named.collect()
}

type Links = BTreeSet<(String, String)>;

/// From every error and strength to the pages in `folder`, as (page there, place here).
fn links_to(folder: &str, pages: &BTreeMap<String, Element>) -> Links {
    let mut links = Links::new();
    for (path, page) in pages.iter().filter(|(path, _)| path.starts_with("mocks/")) {
        let named = |element: &Element| {
            element.has_class("gap") || element.tag == "li" && element.get("id").is_some()
        };
        for part in page.all(&named) {
            let place = format!("{path}#{}", part.get("id").expect("an anchor"));
            let there = part.hrefs().into_iter().map(|href| site::follow(path, href).0);
            links.extend(there.filter(|there| there.starts_with(folder)).map(|there| (there, place.clone())));
        }
    }
    links
}

/// From the lists of the pages in `folder` to errors and strengths, as (page there, place here).
fn links_back(folder: &str, list: &str, pages: &BTreeMap<String, Element>) -> Links {
    let mut links = Links::new();
    for (path, page) in pages.iter().filter(|(path, _)| path.starts_with(folder)) {
        for list in page.all(&|element| element.has_class(list)) {
            links.extend(places(path, list).into_iter().map(|place| (path.clone(), place)));
        }
    }
    links
}

/// From each row of the matrix to errors and strengths.
fn matrix(pages: &BTreeMap<String, Element>) -> Links {
    let mut links = Links::new();
    for row in pages["gaps.html"].all(&|element| element.tag == "tr") {
        let Some(gap) = row.elements().next().and_then(|head| head.hrefs().first().copied()) else {
            continue;
        };
        for cell in row.elements().filter(|cell| cell.tag == "td") {
            links.extend(places("gaps.html", cell).into_iter().map(|place| (gap.to_string(), place)));
        }
    }
    links
}

/// The anchored places that the links of an element lead to.
fn places(path: &str, element: &Element) -> Vec<String> {
    let followed = element.hrefs().into_iter().map(|href| site::follow(path, href));
    followed.filter_map(|(page, anchor)| Some(format!("{page}#{}", anchor?))).collect()
}

/// Ids that stand on one page more than once.
pub fn shared(pages: &BTreeMap<String, Element>) -> Vec<String> {
    let mut shared = Vec::new();
    for (path, page) in pages {
        let mut seen = BTreeSet::new();
        for id in page.all(&|element| element.get("id").is_some()).into_iter().filter_map(|e| e.get("id")) {
            if !seen.insert(id) {
                shared.push(format!("{path}: {id}"));
            }
        }
    }
    shared
}

/// Links within the site that lead to no page, or to no place on it.
pub fn dead(pages: &BTreeMap<String, Element>) -> Vec<String> {
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, page)| {
            let named = page.all(&|element| element.get("id").is_some());
            (path.as_str(), named.into_iter().filter_map(|element| element.get("id")).collect())
        })
        .collect();
    let mut dead = Vec::new();
    for (path, page) in pages {
        for href in page.hrefs().into_iter().filter(|href| !href.contains(':')) {
            let (to, anchor) = site::follow(path, href);
            let found = ids.get(to.as_str());
            if !found.is_some_and(|ids| anchor.is_none_or(|anchor| ids.contains(anchor.as_str()))) {
                dead.push(format!("{path}: {href}"));
            }
        }
    }
    dead
}
