//! Rules, held against whole readings: what a rule's page shows is what the rule does.

use std::path::Path;

use compilado::check::{self, Diagnostic, Lang};
use compilado::config;
use compilado::file::{Files, SourceFile};
use compilado::hash::Hash;
use compilado::pipeline::{self, Reading};
use compilado::source::Vault;
use compilado::span::FileId;

/// The reading of notes given as path and text, under `config`, the text of a `compilado.toml`.
pub fn read(notes: &[(&str, &str)], config: &str) -> Reading {
    let config = config::parse(config, Path::new("compilado.toml")).expect("a config of a test is right");
    let files = notes.iter().zip(0..).map(|(&(path, text), id)| {
        SourceFile::new(FileId(id), path.to_string(), text.to_string(), Hash::of(text.as_bytes()))
    });
    let vault = Vault { files: Files::new(files.collect()), ..Vault::default() };
    pipeline::read(&vault, &config)
}

fn found(note: &str, config: &str) -> Vec<Diagnostic> {
    read(&[("nota.md", note)], config).diagnostics
}

fn rules(diagnostics: &[Diagnostic]) -> Vec<&str> {
    diagnostics.iter().map(|diagnostic| diagnostic.rule).collect()
}

#[test]
fn every_example_does_what_its_page_says() {
    let wrong: Vec<_> = check::examples()
        .filter(|sample| {
            let found = found(sample.note, &format!("[rules]\n{} = \"warning\"\n", sample.rule));
            rules(&found).contains(&sample.rule) != sample.fires
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_good_example_is_good_under_all_rules() {
    let spotted: Vec<_> = check::examples()
        .filter(|sample| !sample.fires)
        .map(|sample| (sample.rule, found(sample.note, "")))
        .filter(|(_, found)| !found.is_empty())
        .collect();
    assert!(spotted.is_empty(), "{spotted:#?}");
}

#[test]
fn a_place_is_the_very_words() {
    let note = "## Mock #1: Chat (31/fev) — Talvez\n\n### O que fiz bem\n\n- API [enxuta](nada.md)\n";
    let reading = read(&[("nota.md", note)], "");
    let words: Vec<_> = reading
        .diagnostics
        .iter()
        .map(|found| (found.rule, reading.guide.files.get(found.place.file).slice(found.place.span)))
        .collect();
    let expected = [
        ("data-impossivel", "31/fev"),
        ("veredito-ilegivel", "Talvez"),
        ("link-quebrado", "[enxuta](nada.md)"),
    ];
    assert_eq!(words, expected);
}

#[test]
fn numbers_and_titles_are_compared_across_files() {
    let note = "## Mock #1: Chat (3/mar) — Hire\n\n### O que fiz bem\n\n- API enxuta\n";
    let reading = read(&[("a.md", note), ("b.md", note)], "");
    let found: Vec<_> = reading.diagnostics.iter().map(|found| (found.rule, found.place.file)).collect();
    assert_eq!(found, [("numero-repetido", FileId(1)), ("titulo-repetido", FileId(1))]);
    assert!(reading.diagnostics.iter().all(|found| found.related[0].0.file == FileId(0)));
}

/// Two errors without a fix, the second behind a comment.
const UNMENDED: &str = "## Mock #1: Chat (3/mar) — Hire\n\n### O que errei\n\n**1. Corri**\n- doeu\n\n\
                        <!-- compilado: ignorar erro-sem-correcao -->\n**2. Parei**\n- doeu\n";

#[test]
fn a_comment_ignores_a_rule_for_what_follows_it() {
    let reading = read(&[("nota.md", UNMENDED)], "");
    let at: Vec<_> =
        reading.diagnostics.iter().map(|found| reading.guide.files.position(found.place).line).collect();
    assert_eq!(at, [5]);
    let gaps = &reading.guide.interviews[0].interview.gaps;
    assert_eq!(gaps.iter().map(|gap| gap.items.len()).collect::<Vec<_>>(), [1, 1]);
}

#[test]
fn a_comment_above_the_first_heading_ignores_it_in_the_whole_file() {
    let above = |names: &str| found(&format!("<!-- compilado: ignore {names} -->\n{UNMENDED}"), "");
    assert_eq!(rules(&above("erro-sem-correção")), [""; 0]);
    assert_eq!(rules(&above("")), [""; 0]);
    assert_eq!(rules(&above("sem-veredito")), ["erro-sem-correcao"]);
    assert_eq!(rules(&above("erro-sem-corecao")), ["regra-desconhecida", "erro-sem-correcao"]);
}

#[test]
fn a_comment_counts_in_a_draft_too() {
    let draft =
        |comment: &str| format!("---\ndraft: true\n---\n\n{comment}## Mock #1: Chat (31/fev) — Hire\n");
    assert_eq!(rules(&found(&draft(""), "")), ["data-impossivel"]);
    assert_eq!(rules(&found(&draft("<!-- compilado: ignorar data-impossivel -->\n"), "")), [""; 0]);
}

#[test]
fn a_comment_does_not_part_a_label_from_its_fence() {
    let note = "## Mock #1: Chat (3/mar) — Hire\n\n### O que errei\n\n**1. Corri**\n- DEVERIA TER DITO:\n\
                <!-- compilado: ignorar conta-errada -->\n```\numa frase\n```\n";
    let reading = read(&[("nota.md", note)], "");
    let gap = &reading.guide.interviews[0].interview.gaps[0];
    assert_eq!((gap.items.len(), gap.items[0].kind.speech()), (1, Some("say")));
}

#[test]
fn messages_come_in_two_languages() {
    let note = "Um texto.\n\n```\nsem fim\n";
    assert_eq!(found(note, "")[0].message, "esta cerca de código nunca é fechada");
    assert_eq!(found(note, "language = \"en\"")[0].message, "this code fence is never closed");
    assert_eq!(Lang::default(), Lang::Pt);
}
