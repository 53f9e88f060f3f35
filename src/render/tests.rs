//! The default theme, tried whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::artifact::Artifact;
use crate::error::Error;
use crate::fold;
use crate::model::{Kind, Level, Slot};
use crate::render::{Theme, strings, theme};
use crate::view::{Language, Page, SiteInfo, fixture};

/// A note with everything that a page must keep; its words stand in it once and in this order.
const RICH: &str = "\
# Mock #7: Fila de *pedidos* (24/02/2026) — Lean Hire (quase)

Uma linha solta antes de tudo, com `código` e ~~engano~~.

## O que fiz bem

- Começo claro
- Kafka **particionado**
  - detalhe aninhado

## O que errei e como corrigir

**1. Não fiz napkin math — DE NOVO**
- Propus sharding sem conta
- Problema: caro demais
- DEVERIA TER DITO (curto):
```
\"I would start with the math,
because it is cheap.

Then the design.\"
```
→ Frase: \"Let me do this before the design.\"
→ Pattern: **Async After 200**

| Coluna | Outra |
|---|---|
| célula | segunda |

**2) Deep dive raso**
- Ou: outra saída
> citação final

## Outra parte

1. primeiro
2. segundo

[^n]: rodapé definido
";

fn site(notes: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pages = fixture::pages(&fixture::guide(notes), &fixture::info());
    let theme = Theme::new(Vec::new(), Language::PtBr).expect("the built-in theme is right");
    let artifacts = render(&theme, &pages);
    let text = |artifact: Artifact| (artifact.path, String::from_utf8_lossy(&artifact.bytes).into_owned());
    artifacts.into_iter().map(text).collect()
}

fn render(theme: &Theme, pages: &[Page]) -> Vec<Artifact> {
    let page = |page| theme.render(page).expect("every page can be shown");
    pages.iter().map(page).chain(theme.statics().iter().cloned()).collect()
}

/// The text of a page's note: that inside `data-note` but for what is inside `data-added`.
fn kept(html: &str) -> String {
    let mut open: Vec<(String, bool, bool)> = Vec::new();
    let mut text = String::new();
    for piece in html.split('<').skip(1) {
        let (tag, after) = piece.split_once('>').expect("tags are closed");
        let name = tag.trim_start_matches('/').split_whitespace().next().unwrap_or("").to_string();
        let (in_note, added) = open.last().map_or((false, false), |(_, note, added)| (*note, *added));
        if tag.starts_with('/') {
            assert_eq!(open.pop().map(|(open, ..)| open), Some(name), "tags nest");
        } else if !["meta", "link", "br", "img", "hr", "input", "!DOCTYPE", "path", "circle", "line", "rect"]
            .contains(&name.as_str())
        {
            open.push((name, in_note || tag.contains("data-note"), added || tag.contains("data-added")));
        }
        if let Some((_, true, false)) = open.last() {
            text.push_str(after);
        }
        text.push(if tag.contains("span") || tag.contains("strong") { '\u{200b}' } else { ' ' });
    }
    text.replace('\u{200b}', "").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[test]
fn every_word_of_an_interview_stands_on_its_page_in_order() {
    let site = site(&[("fila.md", RICH)]);
    let (_, page) = site.iter().find(|(path, _)| path.starts_with("mocks/")).expect("there is an interview");
    // The numbers of a list are drawn by the browser, and a footnote's label is drawn beside it.
    let typed =
        RICH.replace("[^n]: ", "").replace("1. primeiro", "primeiro").replace("2. segundo", "segundo");
    assert_eq!(fold::words(&kept(page)), fold::words(&typed));
}

#[test]
fn every_link_leads_to_a_page_and_an_anchor() {
    let lists = "# Listas\n\n## Gaps Recorrentes\n\n| # | Gap | Fix |\n|--|--|--|\n| 1 | Não faz napkin math | [Veja](fila.md#outra-parte) |\n\n\
        ## Frase de Abertura\n\nApós requirements:\n> \"Let me do the math first.\"\n\n## Mock 9: Outro (25/02/2026)\n\n### O que foi bem\n- napkin math feito sem dica\n";
    let site = site(&[("fila.md", RICH), ("listas.md", lists)]);
    for (path, html) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        // `data:,` is the icon of a page whose place in the site is not known.
        for href in attributes(html, "href").into_iter().filter(|href| href != "data:,") {
            let (target, anchor) = href.split_once('#').unwrap_or((&href, ""));
            let target = if target.is_empty() { path.clone() } else { resolve(path, target) };
            let page = site.get(&target).unwrap_or_else(|| panic!("{path}: {href}"));
            let found = anchor.is_empty() || attributes(page, "id").contains(&anchor.to_string());
            assert!(found, "{path}: {href}");
        }
        let ids = attributes(html, "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: ids are unique");
    }
}

#[test]
fn notes_are_text_and_never_code() {
    let hostile = "# Mock #1: <script>alert(1)</script> {{ 7 * 7 }} (24/02/2026)\n\n\
        <img src=x onerror=alert(1)>\n\n[x](javascript:alert(1)) ![y](http://example.org/a.png) {% raw %}\n\n\
        ```\"><b>\n</code></pre><script>\n```\n";
    let site = site(&[("<x>.md", hostile)]);
    let (_, page) = site.iter().find(|(path, _)| path.starts_with("mocks/")).expect("there is an interview");
    let body = page.split_once("<main").expect("there is a main part").1;
    for bad in ["<script", "<img", "javascript:", "49"] {
        assert!(!body.contains(bad), "{bad}");
    }
    assert!(body.contains("{{ 7 * 7 }}"));
}

#[test]
fn a_guide_of_nothing_has_every_fixed_page() {
    let site = site(&[]);
    for path in
        ["index.html", "gaps.html", "cola.html", "404.html", "site.webmanifest", ".nojekyll", "site.css"]
    {
        assert!(site.contains_key(path), "{path}");
    }
}

#[test]
fn home_says_what_to_reread_where_no_gap_is_listed() {
    let mock =
        |n: u32, errors: &str| format!("# Mock #{n}: Feed {n} ({n}/02/2026)\n\n## O que errei\n\n{errors}");
    let (older, newest) = (mock(3, "1. Cache frio\n"), mock(4, "1. Fila sem DLQ\n2. Índice errado\n"));
    let site = site(&[("a.md", &older), ("b.md", &newest)]);
    let home = &site["index.html"];
    let card = home.split("<ul class=\"watch\">").nth(1).and_then(|rest| rest.split("</ul>").next());
    let card = card.expect("the interview to reread");
    assert!(card.contains("Mock 4 · Feed 4") && card.contains("2 erros na entrevista mais nova."), "{card}");
}

#[test]
fn the_sheet_counts_what_did_not_fit_and_nothing_else() {
    let long = "uma frase que não acaba ".repeat(200);
    let note = format!("# Reler\n\n## Frase de Abertura\n\nSempre:\n\n> {long}\n");
    let sheet = &site(&[("a.md", &note)])["cola.html"];
    assert!(sheet.contains("<p class=\"left-out\">Ficou de fora: 1 abertura.</p>"), "{sheet}");
}

#[test]
fn a_file_of_the_user_stands_in_place_of_the_built_in_one() {
    let overlay = vec![Artifact::new("static/site.css", "body{}"), Artifact::new("static/extra.txt", "x")];
    let theme = Theme::new(overlay, Language::En).expect("the theme is right");
    let css = theme.statics().iter().find(|file| file.path == "site.css").expect("it is there");
    assert_eq!(css.bytes, b"body{}");
    assert!(theme.statics().iter().any(|file| file.path == "extra.txt"));
}

#[test]
fn what_is_the_same_on_every_page_can_be_the_users_too() {
    let overlay = vec![
        Artifact::new("templates/once/extra.html", "<i>{{ t.nav.home }}</i>"),
        Artifact::new("templates/404.html", "{{ once.extra }}{{ t.site.line | fill(line=path) }}"),
    ];
    let theme = Theme::new(overlay, Language::En).expect("the theme is right");
    let pages = fixture::pages(&fixture::guide(&[]), &fixture::info());
    let shown = render(&theme, &pages).into_iter().find(|artifact| artifact.path == "404.html");
    let html = shown.map(|artifact| String::from_utf8_lossy(&artifact.bytes).into_owned());
    assert_eq!(html.as_deref(), Some("<i>Home</i>line 404.html"));
}

#[test]
fn a_template_that_fails_is_told_with_its_place() {
    let broken = |text: &str| Theme::new(vec![Artifact::new("templates/note.html", text)], Language::PtBr);
    for text in ["a\n{% if %}", "a\n{{ x | nothing }}"] {
        let Err(Error::Theme { message }) = broken(text) else { panic!("{text} is wrong") };
        assert!(message.contains("note.html") && message.contains(":2:"), "{message}");
    }
}

#[test]
fn both_languages_have_the_same_words() {
    let keys = |language| {
        let strings = strings_of(language);
        let keys =
            strings.iter().flat_map(|(page, words)| words.keys().map(move |key| format!("{page}.{key}")));
        keys.collect::<BTreeSet<_>>()
    };
    assert_eq!(keys(Language::PtBr), keys(Language::En));
}

#[test]
fn every_word_that_a_template_asks_for_exists_and_every_word_is_asked_for() {
    let strings = strings_of(Language::PtBr);
    let mut asked = BTreeSet::new();
    let mut tables = BTreeSet::from(["level".to_string(), "levels".to_string()]);
    for (path, bytes) in theme::built_in().iter().filter(|(path, _)| path.starts_with("templates/")) {
        let text = String::from_utf8_lossy(bytes);
        for use_of in text.split(|c: char| !(c.is_alphanumeric() || "._[".contains(c))) {
            let Some(key) = use_of.strip_prefix("t.") else { continue };
            match key.split_once(['.', '[']) {
                Some((page, _)) if key.contains('[') => _ = tables.insert(page.to_string()),
                Some((page, key)) => _ = asked.insert((page.to_string(), key.to_string(), path.clone())),
                None => panic!("{path}: {use_of}"),
            }
        }
    }
    for (page, key, path) in &asked {
        let known = strings.get(page).is_some_and(|words| words.contains_key(key)) || key == "language";
        assert!(known, "{path}: t.{page}.{key}");
    }
    for (page, words) in strings.iter().filter(|(page, _)| !tables.contains(*page)) {
        for key in words.keys() {
            assert!(asked.iter().any(|(p, k, _)| p == page && k == key), "no template says {page}.{key}");
        }
    }
}

#[test]
fn every_state_and_judgement_has_its_word() {
    let strings = strings_of(Language::PtBr);
    let has = |tables: &[&str], ids: &[&str]| {
        for (table, id) in tables.iter().flat_map(|table| ids.iter().map(move |id| (table, id))) {
            assert!(strings.get(*table).is_some_and(|words| words.contains_key(*id)), "{table}.{id}");
        }
    };
    use crate::model::State::{Closed, Improving, Open, Reopened, Unseen};
    use crate::napkin::{Convention::*, Reason::*, Verdict::*};
    let states = [Unseen, Open, Improving, Closed, Reopened].map(|state| state.id());
    has(&["state", "states", "state_sign", "state_why"], &states);
    let verdicts = [Holds, DoesNotHold, ChangesConclusion, NotChecked].map(|verdict| verdict.id());
    has(&["sum", "sum_all", "sum_sign"], &verdicts);
    has(&["convention"], &[Day86400, Day100K, Month30, Year365].map(|convention| convention.id()));
    let reasons = [Unreadable, UnitsDiffer, NoBase, Uncertain, OutOfRange, Threshold(String::new())];
    has(&["sum_reason"], &reasons.map(|reason| reason.id()));
    use crate::search::Group::{
        Errors, Gaps, Interviews, Notes, Patterns, Phrases, Strengths, Sums, WrapUps,
    };
    let groups = [Gaps, Errors, Strengths, Patterns, Phrases, Sums, WrapUps, Interviews, Notes];
    has(&["search"], &groups.map(|group| group.id()));
    has(&["level"], &Level::ALL.map(Level::id));
    has(&["turn_front", "turn_back", "turn_on", "turn_end"], &["newest", "first"]);
    has(&["slot"], &[Slot::Chosen, Slot::Over, Slot::Because, Slot::Accepting].map(Slot::id));
    has(&["interview"], &[Kind::Mock, Kind::Practice].map(Kind::id));
    has(&["reason"], &["written", "alias", "words"]);
    has(&["level_of_report"], &["error", "warning"]);
}

#[test]
fn pages_can_speak_english() {
    let info = SiteInfo { language: Language::En, ..fixture::info() };
    let pages = fixture::pages(&fixture::guide(&[("fila.md", RICH)]), &info);
    let theme = Theme::new(Vec::new(), Language::En).expect("the built-in theme is right");
    let artifacts = render(&theme, &pages);
    let home = String::from_utf8_lossy(&artifacts[0].bytes).into_owned();
    assert!(home.contains("<html lang=\"en\">") && home.contains("What to do before the next mock?"));
}

fn strings_of(language: Language) -> strings::Strings {
    let path = format!("strings/{}.toml", language.tag());
    let files = theme::built_in();
    let text = String::from_utf8_lossy(&files[&path]).into_owned();
    strings::parse(&path, &text).expect("the built-in strings are right")
}

fn attributes(html: &str, name: &str) -> Vec<String> {
    let start = format!(" {name}=\"");
    let values = html.split(&start).skip(1).filter_map(|rest| rest.split_once('"'));
    values.map(|(value, _)| value.replace("&amp;", "&")).collect()
}

fn resolve(from: &str, target: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        if part == ".." { _ = parts.pop() } else { parts.push(part) }
    }
    parts.join("/")
}
