//! Whole sites: the list of their files, and what stands in `<main>` of every page.
//!
//! `tests/sites/<name>/notes` is what goes in, `tests/sites/<name>/expected` what comes out. After a change that is
//! meant, `SNAPSHOTS=overwrite cargo test golden` writes `expected` anew, and the difference is there to be read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use compilado::config;
use compilado::pipeline;
use compilado::source::{self, Roots};
use snapbox::Data;
use snapbox::assert::Assert;

use crate::{cases, html, site};

/// The list of all files, in the folder of what is expected.
const LIST: &str = "arquivos.txt";
/// The variable that says what to do with a difference.
const ACTION: &str = "SNAPSHOTS";

#[test]
fn the_shipped_notes() {
    assert_site("demo", &cases::root().join("../notes"));
}

#[test]
fn one_file_with_everything_in_it() {
    assert_site("one-file", &cases::root().join("sites/one-file/notes"));
}

#[test]
fn chains_that_are_drawn_and_code_that_has_colours() {
    assert_site("drawn", &cases::root().join("sites/drawn/notes"));
}

#[test]
fn notes_without_structure_and_notes_that_leave_no_trace() {
    let notes = cases::root().join("sites/bare/notes");
    assert_site("bare", &notes);
    let secret = ["rascunho", "segredo", "Vitral", "Marimba"];
    for (path, bytes) in files(&notes) {
        let text = String::from_utf8_lossy(&bytes);
        let tells = secret.iter().filter(|word| path.contains(*word) || text.contains(*word)).count();
        assert!(tells == 0, "{path} tells of a hidden note");
    }
}

/// Holds the site of `notes` against what is expected of it.
fn assert_site(name: &str, notes: &Path) {
    let expected = cases::root().join("sites").join(name).join("expected");
    let files = files(notes);
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    let list: String = files.keys().map(|path| format!("{path}\n")).collect();
    pages.insert(LIST.to_string(), list);
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes);
        if let Some(main) = html::main(&text).filter(|_| path.ends_with(".html")) {
            pages.insert(path.clone(), format!("{}\n", main.trim()));
        }
    }
    let assert = Assert::new().action_env(ACTION);
    let differ: Vec<String> = pages
        .iter()
        .filter_map(|(path, text)| {
            let wanted = Data::read_from(&expected.join(path), None);
            assert.try_eq(Some(path), text.clone().into(), wanted.raw()).err().map(|told| told.to_string())
        })
        .collect();
    assert!(differ.is_empty(), "{name}: {} pages differ\n{}", differ.len(), differ.join("\n"));
    assert_nothing_more(&expected, &pages.keys().map(String::as_str).collect());
}

/// Pages that are expected and not made; they are removed where what is expected is written anew.
fn assert_nothing_more(expected: &Path, made: &BTreeSet<&str>) {
    let mut paths = Vec::new();
    collect(expected, &mut paths);
    let name = |path: &Path| path.strip_prefix(expected).expect("below").to_string_lossy().replace('\\', "/");
    let stale: Vec<PathBuf> = paths.into_iter().filter(|path| !made.contains(name(path).as_str())).collect();
    if snapbox_overwrites() {
        stale.iter().for_each(|path| fs::remove_file(path).expect("a stale page is removed"));
    } else {
        assert!(stale.is_empty(), "expected and not made: {stale:?}");
    }
}

fn snapbox_overwrites() -> bool {
    std::env::var(ACTION).is_ok_and(|action| action == "overwrite")
}

/// The site of a folder of notes, by path.
fn files(notes: &Path) -> BTreeMap<String, Vec<u8>> {
    let vault = source::read(&Roots { notes: notes.to_path_buf(), exclude: vec![] }).expect("a folder");
    let config = config::parse("", "compilado.toml".as_ref()).expect("an empty config");
    let site = site::of_vault(&pipeline::read(&vault, &config), &vault);
    site.into_iter().map(|artifact| (artifact.path, artifact.bytes)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else {
            paths.push(path);
        }
    }
}
