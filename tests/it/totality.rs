//! Whatever the notes hold there is a site, every place lies in its file, and equal notes give equal bytes.

use std::collections::BTreeMap;
use std::fmt::Debug;

use compilado::artifact::Artifact;
use compilado::config;
use compilado::file::SourceFile;
use compilado::pipeline;
use compilado::source::{self, Roots};
use compilado::{dialect, markdown};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::vault::Vault;
use crate::{cases, check, site, snippets};

proptest! {
    #![proptest_config(snippets::config(64))]

    #[test]
    fn any_bytes_make_a_site(bytes in vec(any::<u8>(), 0..400)) {
        assert_total(&bytes);
    }

    #[test]
    fn any_text_makes_a_site(text in "\\PC{0,200}") {
        assert_total(text.as_bytes());
    }

    #[test]
    fn notes_cut_and_overwritten_anywhere_make_a_site(
        note in snippets::note(),
        changes in vec((any::<Index>(), any::<Index>(), change()), 0..6),
    ) {
        let mut bytes = note.into_bytes();
        for (from, to, change) in changes {
            change.apply(&mut bytes, &from, &to);
        }
        assert_total(&bytes);
    }
}

proptest! {
    #![proptest_config(snippets::config(12))]

    #[test]
    fn the_order_of_reading_changes_nothing(notes in vec(snippets::note(), 1..6), start in any::<Index>()) {
        let (one, other) = (Vault::with(&[]), Vault::with(&[]));
        let names = ["b.md", "A.md", "a/c.md", "z.markdown", "á.md", "a.md"];
        let files: Vec<(&str, &String)> = names.into_iter().zip(&notes).collect();
        files.iter().for_each(|(name, note)| one.write(&format!("notes/{name}"), note));
        let start = start.index(files.len());
        let turned = files[start..].iter().rev().chain(files[..start].iter().rev());
        turned.for_each(|(name, note)| other.write(&format!("notes/{name}"), note));
        prop_assert_eq!(built(&one), built(&other));
    }
}

proptest! {
    #![proptest_config(snippets::config(6))]

    #[test]
    fn neither_cores_nor_locale_nor_zone_change_anything(notes in vec(snippets::note(), 2..7)) {
        let vault = Vault::with(&[]);
        let names = ["b", "A", "á", "Z", "ı", "10", "9"];
        for (name, note) in names.iter().zip(&notes) {
            vault.write(&format!("notes/{name}.md"), note);
        }
        let first = ran_in(&vault, &SURROUNDINGS[0]);
        for other in &SURROUNDINGS[1..] {
            prop_assert!(ran_in(&vault, other) == first, "{other:?}");
        }
    }
}

/// Where a build may run: cores, locale, time zone. Turkish has letters of its own for i.
const SURROUNDINGS: [[&str; 3]; 3] = [
    ["1", "C", "UTC"],
    ["2", "pt_BR.UTF-8", "America/Sao_Paulo"],
    ["5", "tr_TR.UTF-8", "Pacific/Kiritimati"],
];

/// The site, and what is told of the notes, when the command runs in such surroundings.
fn ran_in(vault: &Vault, [cores, locale, zone]: &[&str; 3]) -> (BTreeMap<String, Vec<u8>>, Vec<u8>) {
    let run = |args: &str| {
        let command = vault.command(args).env("RAYON_NUM_THREADS", cores);
        let run = command.env("LC_ALL", locale).env("LANG", locale).env("TZ", zone).output().expect("a run");
        assert!(matches!(run.status.code(), Some(0 | 1)), "{run:?}");
        run.stdout
    };
    run(&format!("build --out {cores}"));
    (vault.files(cores), run("check --format json"))
}

/// What happens to a note on its way.
#[derive(Debug, Clone, Copy)]
enum Change {
    Cut,
    Repeat,
    Overwrite(u8),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![Just(Change::Cut), Just(Change::Repeat), any::<u8>().prop_map(Change::Overwrite)]
}

impl Change {
    fn apply(self, bytes: &mut Vec<u8>, from: &Index, to: &Index) {
        let (from, to) = (from.index(bytes.len() + 1), to.index(bytes.len() + 1));
        let range = from.min(to)..from.max(to).min(from.min(to) + 200);
        match self {
            Change::Cut => drop(bytes.drain(range)),
            Change::Repeat => bytes.extend_from_within(range),
            Change::Overwrite(byte) => bytes[range].iter_mut().take(3).for_each(|old| *old = byte),
        }
    }
}

/// Reads the bytes as a note, twice, and holds every place against the text.
fn assert_total(bytes: &[u8]) {
    let vault = Vault::with(&[]);
    vault.write("notes/nota.md", bytes);
    vault.write("notes/outra.md", "# Mock #1: Chat (24/fev) — Hire\n\n## O que errei\n\n**1. Sem contas**\n");
    assert_eq!(built(&vault), built(&vault));
    let text = String::from_utf8_lossy(bytes);
    assert_places(&cases::source("nota.md", &text));
}

/// The site of a folder of notes, from disk to bytes.
fn built(vault: &Vault) -> Vec<Artifact> {
    let read = source::read(&Roots { notes: vault.path("notes"), exclude: vec![] }).expect("a folder");
    let config = config::parse("", "compilado.toml".as_ref()).expect("an empty config");
    site::of_vault(&pipeline::read(&read, &config), &read)
}

/// Every span of everything that is read of the file lies in its text, between characters.
fn assert_places(file: &SourceFile) {
    let document = markdown::parse(file);
    assert_spans(file, &document);
    let parsed = dialect::read(file, document);
    assert_spans(file, &parsed);
    let reading = check::read(&[(&file.path, &file.text)], "");
    assert_spans(file, &reading);
}

/// Spans are found in the debug form, so that none is forgotten, whatever holds it.
fn assert_spans(file: &SourceFile, value: &impl Debug) {
    let shown = format!("{value:?}");
    for (at, found) in shown.match_indices("Span { start: ") {
        let Some((start, end)) = numbers(&shown[at + found.len()..]) else { continue };
        let around =
            &shown[shown.floor_char_boundary(at.saturating_sub(200))..shown.ceil_char_boundary(at + 60)];
        assert!(file.text.get(start..end).is_some(), "{start}..{end} of {:?}: {around}", file.text);
    }
}

/// `3, end: 5 }` as two numbers.
fn numbers(text: &str) -> Option<(usize, usize)> {
    let (start, rest) = text.split_once(", end: ")?;
    Some((start.parse().ok()?, rest.split_once(' ')?.0.parse().ok()?))
}
