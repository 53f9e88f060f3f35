//! Content is not code: whatever a note says, in any place, is text on the pages, and no address of it runs.

use std::collections::BTreeSet;

use compilado::file::{Files, SourceFile};
use compilado::hash::Hash;
use compilado::pipeline;
use compilado::source::Vault;
use compilado::span::FileId;

use crate::html::{self, Element};
use crate::{check, hostile, site};

/// Schemes that a page may link to.
const SAFE: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Ways to write an address into a note; `{}` is the address, and `#` a number of its own.
const FORMS: [&str; 8] = [
    "[x]({})", "[x](<{}>)", "![x]({})", "[![x]({})]({} \"t\")", "[x][r#]\n\n[r#]: {}",
    "[x][s#]\n\n[s#]: <{}>", "![x][i#]\n\n[i#]: {}", "<{}>",
];

/// Addresses that run code in some browser, or that a browser may take for one.
const ADDRESSES: [&str; 34] = [
    "javascript:hit()",
    "JaVaScRiPt:hit()",
    "JAVASCRIPT:hit()",
    "javascript&#58;hit()",
    "javascript&colon;hit()",
    "&#106;avascript:hit()",
    "&#x6A;avascript:hit()",
    "&#0000106avascript:hit()",
    "java&#9;script:hit()",
    "java&Tab;script:hit()",
    "java&NewLine;script:hit()",
    "java&#13;script:hit()",
    "&#1;javascript:hit()",
    "&#32;javascript:hit()",
    "javascript&#0;:hit()",
    "javascript&#9;:hit()",
    "java\u{1}script:hit()",
    "\u{1f}javascript:hit()",
    "\u{a0}javascript:hit()",
    "\u{feff}javascript:hit()",
    "java\u{ad}script:hit()",
    "javascript\\:hit()",
    "javascript%3Ahit()",
    "%6Aavascript:hit()",
    "javascript://example.org/%0Ahit()",
    "data:text/html,<script>hit()</script>",
    "DATA:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==",
    "data&colon;text/html,hit()",
    "vbscript:hit()",
    "VbScRiPt:hit()",
    "view-source:javascript:hit()",
    "feed:javascript:hit()",
    "blob:hit",
    "file:///etc/passwd",
];

#[test]
fn no_address_that_could_run_is_on_a_page_and_each_is_told() {
    let mut wrong = Vec::new();
    for form in FORMS {
        let line = |(n, address): (usize, &&str)| form.replace("{}", address).replace('#', &format!("{n}"));
        let note: String = ADDRESSES.iter().enumerate().map(|pair| line(pair) + "\n\n").collect();
        let linked = lines_with_links(&note);
        let reading = check::read(&[("a.md", &note)], "");
        let told: BTreeSet<usize> = reading
            .diagnostics
            .iter()
            .filter(|found| ["link-perigoso", "link-quebrado"].contains(&found.rule))
            .map(|found| reading.guide.files.position(found.place).line)
            .collect();
        assert!(linked.len() >= 6, "{form}: few are links at all: {linked:?}");
        wrong.extend(
            linked
                .difference(&told)
                .map(|line| format!("{form}: not told: {:?}", note.lines().nth(line - 1))),
        );
        wrong.extend(addresses(&reading).into_iter().map(|address| format!("{form}: {address}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn hostile_words_are_text_in_every_place() {
    let notes = hostile::notes();
    let notes: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let reading = check::read(&notes, hostile::CONFIG);
    assert_eq!(addresses(&reading), Vec::<String>::new());
    let config = compilado::config::parse(hostile::CONFIG, "compilado.toml".as_ref()).expect("a config");
    for artifact in site::of_config(&reading, &config) {
        let text = String::from_utf8_lossy(&artifact.bytes).into_owned();
        match artifact.path.rsplit_once('.').map(|(_, extension)| extension) {
            Some("html") => pages_hold_no_code(&artifact.path, &text),
            // A script is never closed by a word in it, nor is the page that could hold it.
            Some("js") => assert!(
                !artifact.path.starts_with("busca/") || !text.contains("</script"),
                "{}",
                artifact.path
            ),
            Some("xml") => assert!(!text.contains("<script"), "{}: {text}", artifact.path),
            _ => {}
        }
        assert!(
            !artifact.path.contains("..") && !artifact.path.contains(['<', '>', '"']),
            "{}",
            artifact.path
        );
    }
}

/// No element, no handler and no template of a note's.
fn pages_hold_no_code(path: &str, text: &str) {
    assert!(!text.contains("14693197438"), "{path}: a template of a note was worked out");
    let page = html::parse(text);
    let scripts = page.all(&|element| {
        ["script", "iframe", "object", "embed", "base", "form", "math"].contains(&element.tag.as_str())
    });
    // The theme's own: the early one and site.js, or that of the page for lost readers.
    assert!(scripts.len() <= 2 && scripts.iter().all(|script| script.tag == "script"), "{path}: {scripts:?}");
    let handlers = page
        .all(&|element| element.attributes.iter().any(|(name, _)| name.starts_with("on") || name == "style"));
    assert!(handlers.is_empty(), "{path}: {handlers:?}");
}

/// The lines of a note on which Markdown sees a link or an image.
fn lines_with_links(note: &str) -> BTreeSet<usize> {
    let file = SourceFile::new(FileId(0), "a.md".into(), note.into(), Hash::of(note.as_bytes()));
    let vault = Vault { files: Files::new(vec![file]), ..Vault::default() };
    let notes = pipeline::notes(&vault);
    let spans = notes.iter().flat_map(|note| &note.links).map(|(span, _)| span.start);
    spans.filter_map(|at| vault.files.iter().next().map(|file| file.position(at).line)).collect()
}

/// Every address on the site that a browser would take for one of an unsafe scheme.
fn addresses(reading: &pipeline::Reading) -> Vec<String> {
    let mut found = Vec::new();
    for artifact in site::of(reading).into_iter().filter(|artifact| artifact.path.ends_with(".html")) {
        let page = html::parse(&String::from_utf8_lossy(&artifact.bytes));
        let values = |element: &&Element| {
            let led = |(name, _): &&(String, String)| {
                ["href", "src", "srcset", "action", "poster"].contains(&name.as_str())
            };
            element.attributes.iter().filter(led).map(|(_, value)| value.clone()).collect::<Vec<_>>()
        };
        let all = page.all(&|_| true);
        let unsafe_ones = all.iter().flat_map(values).filter(|value| runs(value) && value != "data:,");
        found.extend(unsafe_ones.map(|value| format!("{}: {value:?}", artifact.path)));
    }
    found
}

/// Whether a browser sees a scheme that is not safe: it passes over tabs and line ends anywhere, and over control characters and
/// spaces at the start (WHATWG URL, 4.4).
fn runs(address: &str) -> bool {
    let seen = address.trim_start_matches(|c: char| c <= ' ').replace(['\t', '\n', '\r'], "");
    let Some((scheme, _)) = seen.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme && !SAFE.contains(&scheme.to_ascii_lowercase().as_str())
}
