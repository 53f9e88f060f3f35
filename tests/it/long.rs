//! Many interviews: long lists are several pages, older interviews share columns, and nothing is lost on the way.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::html::{Element, Node};
use crate::{links, site};

/// Enough for every list to have several parts, and for columns of every kind.
const INTERVIEWS: usize = 260;

/// No page of such a vault is larger, in bytes.
const LARGEST: usize = 120_000;

const LIST: &str = "# Para reler\n\n## Gaps Recorrentes\n\n| # | Gap | Fix |\n|---|---|---|\n| 1 | Pula napkin math | Contas primeiro |\n| 2 | Wrap-up longo | 3+2+1 |\n";

static PAGES: LazyLock<BTreeMap<String, Element>> = LazyLock::new(|| {
    let notes: Vec<(String, String)> = (1..=INTERVIEWS).map(|n| (format!("m{n:03}.md"), note(n))).collect();
    let mut notes: Vec<(&str, &str)> =
        notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    notes.push(("z.md", LIST));
    site::pages(&notes)
});

/// Three interviews a month, every fourth without the first gap; every first error has a sum, a phrase and a pattern.
fn note(n: usize) -> String {
    let (day, month, year) = (n % 3 * 9 + 1, n / 3 % 12 + 1, 2000 + n / 36);
    let (strength, error) = if n.is_multiple_of(4) {
        ("Napkin math sem dica", "Race no inventário")
    } else {
        ("Ouvi", "Não fiz napkin math")
    };
    let second = if n.is_multiple_of(5) { "**2. Wrap-up muito longo**\n- Falei demais\n" } else { "" };
    format!(
        "# Mock #{n}: Sistema {n} ({day:02}/{month:02}/{year}) — Hire\n\n## O que fiz bem\n\n- {strength}\n\n\
         ## O que errei\n\n**1. {error}**\n- DEVERIA TER FEITO: `{n}M requests/day ÷ 100K = {n}0 QPS`\n\
         - → Frase: \"Let me do the math of system {n} first.\"\n- → Pattern: **Outbox**\n\n{second}"
    )
}

#[test]
fn every_link_leads_to_the_part_that_has_its_place() {
    assert_eq!(links::dead(&PAGES), Vec::<String>::new());
    assert_eq!(links::shared(&PAGES), Vec::<String>::new());
}

#[test]
fn every_list_is_whole_over_its_parts() {
    let whole = [
        ("mocks", "line", INTERVIEWS),
        ("contas", "sum-card", INTERVIEWS),
        ("frases", "opening", INTERVIEWS),
        ("leitura", "file", INTERVIEWS + 1),
        ("gaps/pula-napkin-math", "h-erred", INTERVIEWS * 3 / 4),
        ("gaps/pula-napkin-math", "h-progress", INTERVIEWS / 4),
        ("patterns/outbox", "h-erred", INTERVIEWS),
    ];
    for (list, class, count) in whole {
        let parts: Vec<&Element> = parts(list).map(|(_, page)| page).collect();
        let things = |page: &&Element| page.all(&|element| element.has_class(class)).len();
        assert!(parts.len() > 1, "{list} has one part");
        assert_eq!(parts.iter().map(things).sum::<usize>(), count, "{class} of {list}");
    }
}

#[test]
fn the_columns_are_bounded_and_their_cells_add_up() {
    let page = &PAGES["gaps.html"];
    let table = page.all(&|element| element.has_class("matrix"))[0];
    assert!(table.all(&|element| element.tag == "th" && element.get("scope") == Some("col")).len() <= 2 + 49);
    let rows: Vec<&Element> = table.all(&|element| element.tag == "tr").into_iter().skip(1).collect();
    let sums: Vec<[usize; 2]> =
        rows.iter().map(|row| ["m-erred", "m-progress"].map(|kind| counted(row, kind))).collect();
    assert_eq!(sums, [[INTERVIEWS * 3 / 4, INTERVIEWS / 4], [INTERVIEWS / 5, 0]]);
    assert!(rows.iter().all(|row| row.elements().count() == rows[0].elements().count()));
}

#[test]
fn no_page_grows_with_the_notes() {
    let large = PAGES.iter().filter(|(_, page)| size(page) > LARGEST).map(|(path, _)| path.as_str());
    assert_eq!(large.collect::<Vec<_>>(), Vec::<&str>::new());
}

/// The parts of a list: `contas.html`, `contas-1.html`, and below folders `_1`.
fn parts(list: &str) -> impl Iterator<Item = (&String, &Element)> {
    let is_part = move |path: &str| {
        let rest = path.strip_prefix(list).and_then(|rest| rest.strip_suffix(".html"));
        rest.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || c == '-' || c == '_'))
    };
    PAGES.iter().filter(move |(path, _)| is_part(path))
}

/// What the marks of a kind count: a link is one, `17 erros` are seventeen.
fn counted(row: &Element, kind: &str) -> usize {
    let cells = row.elements().filter(|cell| cell.tag == "td" && !cell.has_class("tally"));
    let marks = cells.flat_map(|cell| cell.all(&|element| element.has_class(kind)));
    let number = |mark: &Element| {
        let digits = text(mark).chars().skip_while(|c| !c.is_ascii_digit()).collect::<String>();
        digits.split_whitespace().next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
    };
    marks.map(|mark| if mark.tag == "a" { 1 } else { number(mark) }).sum()
}

fn text(element: &Element) -> String {
    let of = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Element(element) => text(element),
    };
    element.children.iter().map(of).collect()
}

/// About as many bytes as the element takes: its words and attributes.
fn size(element: &Element) -> usize {
    let own: usize = element.attributes.iter().map(|(name, value)| name.len() + value.len() + 4).sum();
    let below = |node: &Node| match node {
        Node::Text(text) => text.len(),
        Node::Element(element) => size(element),
    };
    2 * element.tag.len() + 5 + own + element.children.iter().map(below).sum::<usize>()
}
