//! What pages there are, and where their links lead.

use std::sync::Arc;

use crate::data;
use crate::model::Calculation;
use crate::napkin::{Convention, Step, Verdict};
use crate::span::Span;
use crate::view::fixture::pages as site;
use crate::view::{Content, Page, SiteInfo, fixture};

const INTERVIEW: &str = "# Mock #1: Feed (24/02/2026) — Hire\n\n## O que fiz bem\n\n- Bom começo\n";
const LISTS: &str = "# Minhas notas\n\nVeja [o feed](feed.md#o-que-fiz-bem).\n\n## Gaps Recorrentes\n\n\
    | # | Gap | Fix |\n|--|--|--|\n| 1 | Não faz napkin math | Sempre antes |\n";

fn paths(pages: &[Page]) -> Vec<&str> {
    pages.iter().map(|page| page.path.as_str()).collect()
}

#[test]
fn a_note_that_is_one_interview_has_no_page_of_its_own() {
    let guide = fixture::guide(&[("feed.md", INTERVIEW), ("listas.md", LISTS)]);
    let pages = site(&guide, &fixture::info());
    let notes: Vec<_> = paths(&pages).into_iter().filter(|path| path.starts_with("notas/")).collect();
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(paths(&pages).contains(&"gaps/nao-faz-napkin-math.html"));
}

#[test]
fn every_path_is_different() {
    let guide =
        fixture::guide(&[("a.md", INTERVIEW), ("b.md", INTERVIEW), ("c.md", LISTS), ("d/c.md", LISTS)]);
    let pages = site(&guide, &fixture::info());
    let mut all = paths(&pages);
    all.sort_unstable();
    let count = all.len();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn the_sitemap_needs_an_address_and_leaves_404_out() {
    let guide = fixture::guide(&[("feed.md", INTERVIEW)]);
    assert!(!paths(&site(&guide, &fixture::info())).contains(&"sitemap.xml"));
    let info = SiteInfo { base_url: Some("https://example.org/guia/".into()), ..fixture::info() };
    let pages = site(&guide, &info);
    let Some(Content::Sitemap(sitemap)) = pages.last().map(|page| &page.content) else {
        panic!("the sitemap comes last");
    };
    assert!(sitemap.addresses.contains(&"https://example.org/guia/index.html".to_string()));
    assert!(!sitemap.addresses.iter().any(|address| address.contains("404")));
}

#[test]
fn a_sum_is_checked_where_it_stands_and_on_the_page_of_sums() {
    let text = "# Mock #1: Feed (24/02/2026)\n\n## O que errei\n\n**1. Conta**\n- DEVERIA TER FEITO:\n```\n10M/day = 9 QPS\n```\n";
    let mut guide = fixture::guide(&[("feed.md", text)]);
    let start = text.find("10M").unwrap_or_default();
    let span = Span::new(start, start + "10M/day = 9 QPS".len());
    let step = Step {
        span,
        left: "10M/day".into(),
        stated: "9 QPS".into(),
        computed: Some("115 QPS".into()),
        verdict: Verdict::DoesNotHold,
        convention: Some(Convention::Day86400),
        reason: None,
    };
    Arc::make_mut(&mut guide.interviews[0].interview).calculations =
        vec![Calculation { span, text: "10M/day = 9 QPS".into(), steps: vec![step] }];
    let pages = site(&guide, &fixture::info());
    let shown = |path: &str| {
        let page = pages.iter().find(|page| page.path == path || page.path.starts_with(path));
        data::to_json(&page.expect("the page is there").content)
    };
    for path in ["contas.html", "mocks/"] {
        let page = shown(path);
        assert!(page.contains("does_not_hold") && page.contains("115 QPS"), "{page}");
    }
    let anchor = &guide.interviews[0].gap_links[0].anchor;
    assert!(shown("contas.html").contains(&format!("#{anchor}")), "the sum leads to its error");
}
