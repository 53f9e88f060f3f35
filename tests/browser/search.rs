//! The search: opened by key or button, from the disk, and used by keyboard alone.

use std::fs;

use serde::Deserialize;

use crate::crawl::Facts;
use crate::site::Site;
use crate::support::{World, assert_none};
use crate::tab::Tab;
use crate::vaults;

/// What is asked of the page: its results, in order.
const HITS: &str = "[...document.querySelectorAll('[role=option]')].map((option) => ({
    group: option.parentElement.firstChild.textContent,
    title: option.querySelector('.find-title').textContent,
    marked: [...option.querySelectorAll('mark')].map((mark) => mark.textContent),
    href: option.getAttribute('href').split('/public/')[1],
}))";

/// A result.
#[derive(Debug, Deserialize)]
struct Hit {
    group: String,
    title: String,
    marked: Vec<String>,
    href: String,
}

#[test]
fn a_key_or_the_button_opens_it_and_escape_gives_the_focus_back() {
    let world = World::shared();
    let tab = world.tab();
    for page in ["index.html", "mocks/mock-2-donations-website.html"] {
        tab.open(&world.site.url(page));
        assert_eq!(tab.ask::<usize>("document.querySelectorAll('script[src*=search], dialog').length"), 0);
        tab.run("document.querySelector('[data-search]').focus()");
        for open in [
            (|tab: &Tab| tab.press("/")) as fn(&Tab),
            |tab| tab.press_with_control("k"),
            |tab| tab.press("Enter"),
        ] {
            open(&tab);
            tab.wait_for("document.querySelector('dialog[open] input') === document.activeElement");
            assert_eq!(
                tab.ask::<String>("document.activeElement.value"),
                "",
                "the key is not left in the box"
            );
            tab.press("Escape");
            tab.wait_for("!document.querySelector('dialog[open]')");
            tab.wait_for("document.activeElement.matches('[data-search]')");
        }
    }
}

#[test]
fn words_are_found_however_they_are_typed() {
    let world = World::shared();
    let tab = opened(&world, &world.site);
    let tracking = "mocks/mock-3-real-time-delivery-tracking.html";
    // Accents, a start of a word, slips at the start, in the middle and at the end, several words, numbers, and
    // what stands in fences.
    for (query, page) in [
        ("simultâneas", tracking),
        ("simultaneas", tracking),
        ("SIMULTÂ", tracking),
        ("simultanaes", tracking),
        ("zimultaneas", tracking),
        ("imultaneas", tracking),
        ("simultanea", tracking),
        ("simultaneaz", tracking),
        ("sticky sessions", tracking),
        ("sessions sticky", tracking),
        ("fallback polling", tracking),
        ("47K", tracking),
        ("async after 200", "patterns/async-after-200.html"),
        ("napkin math", "gaps/pula-o-napkin-math.html"),
        ("delivery stateful", tracking),
    ] {
        let hits = ask(&tab, query);
        assert!(hits.first().is_some_and(|hit| hit.href.starts_with(page)), "{query}: {hits:?}");
    }
    let groups: Vec<String> = ask(&tab, "3+2+1").into_iter().map(|hit| hit.group).collect();
    assert!(!groups.is_empty(), "a formula of numbers is found");
    for query in ["idempotency key", "QPS"] {
        let hits = ask(&tab, query);
        assert!(hits.iter().any(|hit| !hit.marked.is_empty()), "{query}: {hits:?}");
    }
}

#[test]
fn words_to_say_and_sums_are_found_at_their_very_place() {
    let world = World::shared();
    let tab = opened(&world, &world.site);
    let hits = ask(&tab, "interchangeable");
    let [hit] = hits.as_slice() else { panic!("{hits:?}") };
    assert_eq!(
        (hit.group.as_str(), hit.marked.as_slice()),
        ("Frases", ["interchangeable".to_owned()].as_slice())
    );
    assert!(hit.href.contains("#erro-deep-dive-raso-em-websocket--"), "{hit:?}");
    assert_eq!(ask(&tab, "simultâneas")[0].group, "Contas");
    assert_eq!(ask(&tab, "pula napkin")[0].group, "Gaps recorrentes");
    assert_eq!(ask(&tab, "gopuff")[0].group, "Entrevistas");
}

#[test]
fn every_result_leads_to_what_is_there() {
    let world = World::shared();
    let tab = opened(&world, &world.site);
    let mut troubles = Vec::new();
    let mut seen = 0;
    for query in ["a", "de", "the", "napkin", "wrap", "kafka", "math", "postgres", "requirements", "mock"] {
        for hit in ask(&tab, query) {
            let (page, anchor) = hit.href.split_once('#').unwrap_or((&hit.href, ""));
            let is_there = |facts: &Facts| anchor.is_empty() || facts.anchors.contains_key(anchor);
            if !world.crawl().0.get(page).is_some_and(is_there) {
                troubles.push(format!("{query}: {}", hit.href));
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
    assert_none("results that lead nowhere", &troubles);
}

#[test]
fn the_keyboard_alone_is_enough() {
    let world = World::shared();
    let tab = opened(&world, &world.site);
    tab.type_text("napkin");
    tab.wait_for("document.querySelectorAll('[role=option]').length > 2");
    let active = "document.activeElement.getAttribute('aria-activedescendant')";
    let last = tab.ask::<usize>("document.querySelectorAll('[role=option]').length") - 1;
    for (key, rank) in [
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", last),
        ("ArrowDown", 0),
        ("End", last),
        ("Home", 0),
    ] {
        tab.press(key);
        assert_eq!(tab.ask::<String>(active), format!("_hit-{rank}"), "{key}");
    }
    let chosen = "document.querySelectorAll('[aria-selected=true]').length";
    assert_eq!(tab.ask::<usize>(chosen), 1);
    tab.press("Enter");
    tab.wait_for("location.href.endsWith('gaps/pula-o-napkin-math.html')");
}

#[test]
fn how_much_was_found_is_said() {
    let world = World::shared();
    let tab = opened(&world, &world.site);
    let says = "document.querySelector('[aria-live=polite][role=status]').textContent";
    assert!(ask(&tab, "xyzzyqwk").is_empty());
    assert_eq!(tab.ask::<String>(says), "Nenhum resultado para “xyzzyqwk”.");
    ask(&tab, "interchangeable");
    assert_eq!(tab.ask::<String>(says), "1 resultado.");
    assert!(ask(&tab, "150K").is_empty(), "a number is no slip of another");
}

#[test]
fn the_accent_that_was_typed_comes_first() {
    let notes = tempfile::tempdir().expect("a folder");
    let text = "# Mock #1: Feed (24/02/2026)\n\n## O que fiz bem\n\n\
        - Uma particao por cliente\n- Uma partição por cliente\n- Uma partic\u{327}a\u{303}o a mais\n";
    fs::write(notes.path().join("feed.md"), text).expect("a note");
    let (world, site) = (World::shared(), Site::of(notes.path()));
    let tab = opened(&world, &site);
    let titles = |query: &str| ask(&tab, query).into_iter().map(|hit| hit.title).collect::<Vec<_>>();
    assert_eq!(titles("particao")[0], "Uma particao por cliente");
    assert_eq!(titles("partição")[0], "Uma partição por cliente");
    assert_eq!(titles("partição")[1], "Uma partic\u{327}a\u{303}o a mais");
    assert_eq!(titles("PARTIC\u{327}A\u{303}O").len(), 3);
}

#[test]
fn what_a_note_says_is_never_code() {
    let notes = tempfile::tempdir().expect("a folder");
    let text = "# Mock #1: Feed </script><img src=x onerror=alert(1)> (24/02/2026)\n\n## O que errei\n\n\
        **1. <b>Tela</b> `</script><script>document.title='dono'</script>`**\n- Caiu\n\n```\n</script><script>\
        document.title='dono'</script>\n\u{2028}fim\n```\n";
    fs::write(notes.path().join("feed.md"), text).expect("a note");
    let (world, site) = (World::shared(), Site::of(notes.path()));
    let tab = opened(&world, &site);
    let hits = ask(&tab, "dono");
    assert!(hits.iter().any(|hit| hit.title.contains("</script>")), "{hits:?}");
    assert_eq!(
        tab.ask::<usize>("document.querySelectorAll('dialog img, dialog script, dialog b').length"),
        0
    );
    assert!(!tab.ask::<String>("document.title").contains("dono"));
}

/// An index of many files, from the disk.
#[test]
fn a_large_site_is_searched_part_by_part() {
    let (world, site) = (World::shared(), vaults::site(150));
    let tab = opened(&world, &site);
    assert!(site.has("busca/t0.js") && site.has("busca/f0.js") && site.has("busca/d1.js"));
    tab.run(
        "const hand = window.busca; window.handed = [];
        window.busca = (kind, at, data) => { handed.push(kind + at); hand(kind, at, data) }",
    );
    for query in ["idempotência", "idempot", "idempotncia", "ydempotencia", "venda ingressos idempotência"]
    {
        let hits = ask(&tab, query);
        assert!(!hits.is_empty() && hits.len() <= 20, "{query}: {hits:?}");
    }
    let handed: Vec<String> = tab.ask("handed");
    let shards = handed.iter().filter(|part| part.starts_with('t')).count();
    assert!((1..=4).contains(&shards), "{handed:?}");
}

/// A tab with the search open.
fn opened(world: &World, site: &Site) -> Tab {
    let tab = world.tab();
    tab.open(&site.url("index.html"));
    tab.press("/");
    tab.wait_for("document.querySelector('dialog[open] input') === document.activeElement");
    tab
}

/// The results of a query.
fn ask(tab: &Tab, query: &str) -> Vec<Hit> {
    let query = serde_json::to_string(query).expect("a text");
    tab.run(&format!(
        "const box = document.activeElement; box.value = {query}; box.dispatchEvent(new Event('input'))"
    ));
    tab.wait_for("document.querySelector('[role=listbox]').getAttribute('aria-busy') === 'false'");
    tab.ask(HITS)
}
