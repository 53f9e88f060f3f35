//! Reading, on real folders.

use std::fs;
use std::time::{Duration, SystemTime};

use super::*;

/// A folder with `files` in it.
fn folder_with(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    folder
}

fn roots(notes: &Path) -> Roots {
    Roots { notes: notes.into(), exclude: Vec::new() }
}

fn paths(vault: &Vault) -> Vec<&str> {
    vault.files.iter().map(|file| file.path.as_str()).collect()
}

#[test]
fn notes_come_in_the_order_of_their_paths_and_the_rest_are_assets() {
    let folder = folder_with(&[
        ("b.md", b"b"),
        ("a/z.MD", b"z"),
        ("a.markdown", b"a"),
        ("a/foto.png", b"\x89PNG"),
        (".git/x.md", b"x"),
        (".oculta.md", b"x"),
    ]);
    let vault = read(&roots(folder.path())).expect("a vault");
    assert_eq!(paths(&vault), ["a.markdown", "a/z.MD", "b.md"]);
    assert_eq!(vault.asset_paths().collect::<Vec<_>>(), ["a/foto.png"]);
    assert_eq!(vault.assets, [Artifact::new("arquivos/a/foto.png", b"\x89PNG".as_slice())]);
    assert_eq!(vault.faults, []);
    assert!(vault.files.iter().enumerate().all(|(rank, file)| file.id.index() == rank));
}

/// Of a private note they hold every word, and no front matter of theirs is asked.
#[test]
fn what_editors_leave_beside_a_note_is_no_asset() {
    let left = [
        "a.md~", "a.md.~1~", "#a.md#", "a.md.bak", "a.md.BAK", "a.md.orig", "a.md.save", "a.md.swp",
        "a.md.tmp", "4913", "Thumbs.db", "desktop.ini",
    ];
    let kept = ["a#b.png", "antes~depois.png", "bak", "c.md.png", "notas.bak/b.md", "x~/foto.png"];
    let names = [&left[..], &kept[..]].concat();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, &b"x"[..])).collect();
    let folder = folder_with(&files);
    let vault = read(&roots(folder.path())).expect("a vault");
    assert_eq!(paths(&vault), ["notas.bak/b.md"]);
    assert_eq!(
        vault.asset_paths().collect::<Vec<_>>(),
        ["a#b.png", "antes~depois.png", "bak", "c.md.png", "x~/foto.png"]
    );
}

/// Writes a note as if that had been a minute ago, so that its state tells its content.
fn write_long_ago(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
    let long_ago = SystemTime::now() - Duration::from_secs(60);
    fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
}

#[test]
fn reading_again_is_reading_anew_and_opens_only_what_changed() {
    let folder = folder_with(&[]);
    let path = |name: &str| folder.path().join(name);
    for (name, bytes) in [("b.md", &b"# Um"[..]), ("c.md", b"# Dois"), ("d.md", b"ol\xe1"), ("e.png", b"5")] {
        write_long_ago(&path(name), bytes);
    }
    let mut seen = Seen::default();
    let mut again = || {
        let (again, anew) =
            (reread(&roots(folder.path()), &mut seen).unwrap(), read(&roots(folder.path())).unwrap());
        assert_eq!(format!("{again:?}"), format!("{anew:?}"));
        again.files.iter().map(|file| file.text.as_ptr()).collect::<Vec<_>>()
    };
    let first = again();
    assert_eq!(again(), first, "texts that are as they were are the same texts");
    write_long_ago(&path("b.md"), b"# Um e meio");
    let second = again();
    assert!(second[0] != first[0] && second[1..] == first[1..]);
    write_long_ago(&path("a.md"), b"# Zero");
    again();
    fs::rename(path("c.md"), path("f.md")).unwrap();
    again();
    fs::remove_file(path("b.md")).unwrap();
    again();
    fs::write(path("d.md"), b"# De agora").unwrap();
    again();
    again();
}

#[test]
fn what_is_no_text_is_told_and_the_rest_is_read() {
    let folder =
        folder_with(&[("bin.md", b"a\0b"), ("latin.md", b"p\xe3o"), ("vazia.md", b""), ("ok.md", b"# Oi")]);
    let vault = read(&roots(folder.path())).expect("a vault");
    let kinds: Vec<&FaultKind> = vault.faults.iter().map(|fault| &fault.kind).collect();
    assert_eq!(kinds, [&FaultKind::Binary, &FaultKind::NotUtf8]);
    let notes: Vec<&str> = vault.notes().map(|note| note.path.as_str()).collect();
    assert_eq!(notes, ["latin.md", "ok.md", "vazia.md"]);
}

#[test]
fn the_site_inside_the_notes_is_not_read() {
    let folder = folder_with(&[("a.md", b"a"), ("public/x.md", b"x"), ("public/index.html", b"x")]);
    let roots = Roots { notes: folder.path().into(), exclude: vec![folder.path().join("public")] };
    let vault = read(&roots).expect("a vault");
    assert_eq!((paths(&vault), vault.assets.len()), (vec!["a.md"], 0));
    let itself = Roots { exclude: vec![folder.path().into()], ..roots };
    assert!(matches!(read(&itself), Err(Error::AroundNotes { .. })));
}

#[test]
fn a_missing_folder_is_an_error_that_says_what_to_do() {
    let folder = folder_with(&[("a.md", b"")]);
    let missing = read(&roots(&folder.path().join("nada"))).unwrap_err();
    assert!(missing.to_string().contains("--notes"), "{missing}");
    assert!(matches!(read(&roots(&folder.path().join("a.md"))), Err(Error::NotFolder { .. })));
    assert!(matches!(overlay(&folder.path().join("nada")), Err(Error::Missing { .. })));
    assert!(matches!(text(&folder.path().join("nada.toml")), Ok(None)));
}

#[test]
fn a_theme_is_read_file_by_file() {
    let folder = folder_with(&[("templates/base.html", b"<html>"), ("static/a.css", b"a{}")]);
    let files = overlay(folder.path()).expect("a theme");
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["static/a.css", "templates/base.html"]);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn links_are_followed_inside_and_told_about_outside() {
        let outside = folder_with(&[("segredo.md", b"x")]);
        let folder = folder_with(&[("a/n.md", b"n")]);
        symlink(folder.path().join("a"), folder.path().join("b")).expect("a link");
        symlink(outside.path().join("segredo.md"), folder.path().join("fora.md")).expect("a link");
        symlink(outside.path(), folder.path().join("fora")).expect("a link");
        symlink("nada", folder.path().join("quebrado.md")).expect("a link");
        let vault = read(&roots(folder.path())).expect("a vault");
        assert_eq!(paths(&vault), ["a/n.md", "b/n.md", "fora", "fora.md", "quebrado.md"]);
        assert_eq!(vault.notes().count(), 2);
        let kinds: Vec<&FaultKind> = vault.faults.iter().map(|fault| &fault.kind).collect();
        let (outside, broken) = (&FaultKind::SymlinkOutside, &FaultKind::SymlinkBroken);
        assert_eq!(kinds, [outside, outside, broken]);
    }

    #[test]
    fn a_link_in_a_circle_is_told_once() {
        let folder = folder_with(&[("a/n.md", b"n")]);
        symlink(folder.path(), folder.path().join("a/volta")).expect("a link");
        let vault = read(&roots(folder.path())).expect("a vault");
        assert_eq!(paths(&vault), ["a/n.md", "a/volta"]);
        assert_eq!(
            vault.faults.iter().map(|fault| &fault.kind).collect::<Vec<_>>(),
            [&FaultKind::SymlinkLoop]
        );
    }

    #[test]
    fn names_that_are_no_text_are_made_safe_and_kept_apart() {
        let folder = folder_with(&[("a_.md", b"1")]);
        fs::write(folder.path().join(OsStr::from_bytes(b"a\xff.md")), "2").expect("a file");
        fs::write(folder.path().join("a\n.md"), "3").expect("a file");
        let vault = read(&roots(folder.path())).expect("a vault");
        assert_eq!(paths(&vault), ["a_-2.md", "a_-3.md", "a_.md"]);
        assert_eq!(vault.files.iter().last().map(|file| file.text.as_str()), Some("1"));
    }

    #[test]
    fn sockets_and_pipes_are_told_and_not_opened() {
        let folder = folder_with(&[("a.md", b"a")]);
        let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("s.md")).expect("a socket");
        let vault = read(&roots(folder.path())).expect("a vault");
        assert_eq!(
            vault.faults.iter().map(|fault| &fault.kind).collect::<Vec<_>>(),
            [&FaultKind::SpecialFile]
        );
        assert_eq!(vault.notes().count(), 1);
    }
}
