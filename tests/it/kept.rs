//! Reading again gives what reading anew gives, whatever happened to the notes in between.

use compilado::config;
use compilado::file::{Files, SourceFile};
use compilado::hash::Hash;
use compilado::kept::Kept;
use compilado::pipeline;
use compilado::source::Vault;
use compilado::span::FileId;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use crate::{site, snippets};

/// The vault of some notes, by path.
fn vault<'a>(notes: impl IntoIterator<Item = (&'a String, &'a String)>) -> Vault {
    let file = |((path, text), id): ((&String, &String), u32)| {
        SourceFile::new(FileId(id), path.clone(), text.clone(), Hash::of(text.as_bytes()))
    };
    Vault { files: Files::new(notes.into_iter().zip(0..).map(file).collect()), ..Vault::default() }
}

proptest! {
    #![proptest_config(snippets::config(24))]

    /// States of a folder: few names and few texts, so that notes stay, change, come, go and change places.
    #[test]
    fn reading_again_is_reading_anew(
        texts in vec(snippets::note(), 4),
        states in vec(btree_map("[abc]/[xyz]\\.md", 0..4_usize, 0..6), 2..5),
    ) {
        let config = config::parse("", "compilado.toml".as_ref()).expect("an empty config");
        let mut kept = Kept::default();
        for state in states {
            let notes: Vec<(String, String)> =
                state.into_iter().map(|(path, text)| (path, texts[text].clone())).collect();
            let vault = vault(notes.iter().map(|(path, text)| (path, text)));
            let (again, anew) = (pipeline::reread(&vault, &config, &mut kept), pipeline::read(&vault, &config));
            prop_assert_eq!(format!("{again:?}"), format!("{anew:?}"));
            prop_assert!(site::of(&again) == site::of(&anew));
        }
    }
}

#[test]
fn only_what_changed_is_read() {
    let note = |path: &str, text: &str| (path.to_string(), text.to_string());
    let mut notes = vec![note("b.md", "# Um\n"), note("c.md", "# Dois\n"), note("d.md", "# Dois\n")];
    let of = |notes: &[(String, String)]| vault(notes.iter().map(|(path, text)| (path, text)));
    let mut kept = Kept::default();
    let mut read = |notes: &[(String, String)]| {
        let vault = of(notes);
        let files: Vec<&SourceFile> = vault.notes().collect();
        let unknown = kept.unknown(&files);
        kept.read(&files, None);
        unknown
    };
    assert_eq!(read(&notes), 3);
    assert_eq!(read(&notes), 0);
    notes[1].1 = "# Três\n".into();
    assert_eq!(read(&notes), 1);
    notes.insert(0, note("a.md", "# Zero\n"));
    assert_eq!(read(&notes), 1);
    let without = notes.split_off(1);
    assert_eq!(read(&without), 0);
    notes.extend(without);
    assert_eq!(read(&notes), 1);
}
