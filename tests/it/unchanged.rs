//! Builds after builds: what is the same is not made again, and whatever is not the same is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::vault::{GOOD, Vault, stdout};

const RECORD: &str = ".compilado-cache/build.json";
const NOTES: &str = ".compilado-cache/notes.bin";

/// When each file of the site was last changed, the tool's own list among them.
fn moments(vault: &Vault) -> BTreeMap<String, SystemTime> {
    let changed = |path: &Path| fs::metadata(path).and_then(|found| found.modified()).expect("a moment");
    let files = vault.files("public").into_keys();
    files.map(|path| (path.clone(), changed(&vault.path("public").join(&path)))).collect()
}

/// A note that something is told about.
fn noisy() -> Vault {
    Vault::with(&[
        ("notes/mock-1.md", &format!("{GOOD}\n10M/day = 9 QPS\n")),
        ("notes/a.md", "# A\n\n[x](b.md)\n"),
    ])
}

/// A build, and whether it was the same as the one before.
fn build(vault: &Vault, args: &str) -> bool {
    let before = fs::read(vault.path(RECORD)).unwrap_or_default();
    let run = vault.run(&format!("build {args}"));
    let is_same =
        !stdout(&run).contains("escrit") && fs::read(vault.path(RECORD)).unwrap_or_default() == before;
    assert!(vault.files("public") == clean(vault), "a clean build gives the same");
    is_same
}

fn clean(vault: &Vault) -> BTreeMap<String, Vec<u8>> {
    vault.run("build --no-cache --out limpo");
    let files = vault.files("limpo");
    fs::remove_dir_all(vault.path("limpo")).expect("removed");
    files
}

#[test]
fn the_same_again_is_told_the_same_and_written_nowhere() {
    let vault = noisy();
    let first = vault.run("build");
    let before = moments(&vault);
    let again = vault.run("build");
    assert_eq!(before, moments(&vault));
    let (first, again) = (first.get_output(), again.get_output());
    assert!(!first.stderr.is_empty() && first.stderr == again.stderr && first.status == again.status);
    let files = |text: &[u8]| String::from_utf8_lossy(text).replace("escritos", "iguais");
    assert_eq!(files(&first.stdout), files(&again.stdout));
    for args in ["--strict", "--format json", "--lang en"] {
        let (first, again) = (vault.run(&format!("build {args}")), vault.run(&format!("build {args}")));
        assert_eq!(first.get_output().status, again.get_output().status, "{args}");
        assert_eq!(first.get_output().stderr.len(), again.get_output().stderr.len(), "{args}");
    }
}

#[test]
fn whatever_a_site_is_made_of_makes_it_anew() {
    let vault = noisy();
    assert!(!build(&vault, "") && build(&vault, ""));
    vault.write("notes/a.md", "# A\n\n[x](mock-1.md)\n");
    assert!(!build(&vault, "") && build(&vault, ""));
    vault.write("notes/img/x.png", b"\x89PNG");
    assert!(!build(&vault, "") && build(&vault, ""));
    fs::rename(vault.path("notes/a.md"), vault.path("notes/b.md")).expect("renamed");
    assert!(!build(&vault, "") && build(&vault, ""));
    vault.write("compilado.toml", "title = \"Outro\"\n");
    assert!(vault.run("build --out public").get_output().status.code().is_some());
    let title = vault.files("public").remove("index.html").expect("a front page");
    assert!(String::from_utf8_lossy(&title).contains("Outro"));
    vault.write("tema/static/site.css", "/* meu */");
    vault.run("build --theme tema");
    vault.write("tema/static/site.css", "/* teu */");
    vault.run("build --theme tema");
    assert_eq!(vault.files("public").remove("site.css").as_deref(), Some(b"/* teu */".as_slice()));
}

#[test]
fn a_site_that_someone_touched_is_put_right() {
    let vault = noisy();
    build(&vault, "");
    let page = vault.path("public/gaps.html");
    let text = fs::read_to_string(&page).expect("a page");
    fs::write(&page, text.replace('<', "(")).expect("written");
    assert!(!build(&vault, ""));
    fs::remove_file(&page).expect("removed");
    assert!(!build(&vault, ""));
    fs::remove_dir_all(vault.path("public")).expect("removed");
    assert!(!build(&vault, "") && build(&vault, ""));
}

#[test]
fn a_cache_that_is_gone_or_broken_or_of_another_program_is_no_harm() {
    let vault = noisy();
    build(&vault, "");
    let record = fs::read_to_string(vault.path(RECORD)).expect("a record");
    let inputs = record.find("inputs").expect("what it was made of") + 9;
    let other = format!("{}0000{}", &record[..inputs], &record[inputs + 4..]);
    for text in ["", "{", "null", &record[..inputs], &other] {
        vault.write(RECORD, text);
        build(&vault, "");
        assert_eq!(fs::read_to_string(vault.path(RECORD)).expect("a record"), record);
    }
    fs::remove_dir_all(vault.path(".compilado-cache")).expect("removed");
    build(&vault, "");
    assert_eq!(fs::read_to_string(vault.path(".compilado-cache/.gitignore")).expect("a file"), "*\n");
}

#[test]
fn what_notes_said_is_left_for_the_next_build_and_only_when_it_changed() {
    let vault = noisy();
    let moment = || fs::metadata(vault.path(NOTES)).and_then(|found| found.modified()).expect("a moment");
    build(&vault, "");
    let (first, left) = (moment(), fs::read(vault.path(NOTES)).expect("what is left"));
    assert!(build(&vault, "") && moment() == first);
    fs::remove_dir_all(vault.path("public")).expect("removed");
    assert!(!build(&vault, "") && moment() == first);
    vault.write("notes/b.md", "# B\n");
    vault.write("notes/mock-1.md", GOOD);
    assert!(!build(&vault, "") && fs::read(vault.path(NOTES)).expect("what is left") != left);
    vault.write("notes/mock-1.md", format!("{GOOD}\n10M/day = 9 QPS\n"));
    fs::remove_file(vault.path("notes/b.md")).expect("removed");
    assert!(!build(&vault, "") && fs::read(vault.path(NOTES)).expect("what is left") == left);
}

#[test]
fn what_is_left_and_is_damaged_or_of_another_program_is_no_harm() {
    let vault = noisy();
    build(&vault, "");
    let left = fs::read(vault.path(NOTES)).expect("what is left");
    let other = [&[!left[0]], &left[1..]].concat();
    for bytes in [b"".as_slice(), &left[..7], &left[..left.len() - 1], &other[..], b"null".as_slice()] {
        vault.write(NOTES, bytes);
        vault.write("notes/b.md", format!("# B {}\n", bytes.len()));
        build(&vault, "");
        fs::remove_file(vault.path("notes/b.md")).expect("removed");
        build(&vault, "");
        assert!(fs::read(vault.path(NOTES)).expect("what is left") == left);
    }
}

#[test]
fn a_build_without_the_cache_neither_reads_nor_writes_it() {
    let vault = noisy();
    vault.run("build --no-cache");
    assert!(!vault.path(".compilado-cache").exists());
    vault.write(NOTES, "meu");
    vault.run("build --no-cache");
    assert_eq!(fs::read(vault.path(NOTES)).expect("as it was"), b"meu");
}
