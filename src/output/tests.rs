//! The writer on real folders: any site after any other, kills, foreign files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::artifact::Artifact;
use crate::error::Error;

/// A site: content by path.
type Site = BTreeMap<String, String>;

fn ready(out: &OutDir, site: &Site) -> Vec<Ready> {
    let stage = Stage::new(out);
    let put = |(path, text): (&String, &String)| stage.put(Artifact::new(path.as_str(), text.as_str()));
    site.iter().try_for_each(put).expect("a disk");
    stage.ready()
}

fn site(files: &[(&str, &str)]) -> Site {
    files.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect()
}

fn build(folder: &Path, site: &Site) -> Result<Written, Error> {
    let out = OutDir::open(folder)?;
    apply(&plan(out.manifest()?, &ready(&out, site)), &out)
}

/// A build that is killed after so many steps.
fn killed_build(folder: &Path, site: &Site, steps: usize) {
    let out = OutDir::open(folder).expect("a folder");
    let ready = ready(&out, site);
    let plan = plan(out.manifest().expect("a list"), &ready);
    let work = apply::survey(&plan, &out).expect("nothing in the way");
    out.set_manifest(&work.intent(&plan)).expect("a list");
    work.steps().take(steps).for_each(|step| step.take(&out).expect("a step"));
    // A kill clears nothing away.
    drop(out);
    fs::create_dir(folder.join(".compilado.tmp")).expect("a folder");
    fs::write(folder.join(".compilado.tmp/meio"), "pela met").expect("an unfinished file");
}

/// Every file and folder, with the content of files.
fn tree(folder: &Path) -> BTreeMap<String, Option<Vec<u8>>> {
    let mut tree = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            tree.extend(
                self::tree(&path).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)),
            );
            tree.insert(name, None);
        } else {
            tree.insert(name, Some(fs::read(&path).expect("a file")));
        }
    }
    tree
}

/// Sites of few names, so that files, folders and contents of two sites often meet.
fn any_site() -> impl Strategy<Value = Site> {
    proptest::collection::btree_map("[ab](/[ab]){0,2}", "[xy]{0,2}", 1..6).prop_map(|mut site| {
        let paths: Vec<String> = site.keys().cloned().collect();
        site.retain(|path, _| !paths.iter().any(|other| other.starts_with(&format!("{path}/"))));
        site
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_build_over_any_earlier_site_is_a_clean_build(old in any_site(), killed in any_site(), steps in 0usize..20, new in any_site()) {
        let (folder, clean) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        build(folder.path(), &old).unwrap();
        killed_build(folder.path(), &killed, steps);
        build(folder.path(), &new).unwrap();
        build(clean.path(), &new).unwrap();
        prop_assert_eq!(tree(folder.path()), tree(clean.path()));
        let again = build(folder.path(), &new).unwrap();
        prop_assert_eq!(again, Written { written: 0, kept: new.len(), removed: 0 });
    }

    #[test]
    fn foreign_files_outlive_any_build(old in any_site(), new in any_site()) {
        let folder = tempfile::tempdir().unwrap();
        build(folder.path(), &old).unwrap();
        fs::create_dir_all(folder.path().join("c/vazia")).unwrap();
        fs::write(folder.path().join("c/meu.txt"), "meu").unwrap();
        build(folder.path(), &new).unwrap();
        let tree = tree(folder.path());
        prop_assert_eq!(tree.get("c/meu.txt"), Some(&Some(b"meu".to_vec())));
        prop_assert!(tree.contains_key("c/vazia"));
    }
}

#[test]
fn a_site_that_is_not_finished_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &site(&[("a", "1"), ("b", "1")])).unwrap();
    let before = tree(folder.path());
    let out = OutDir::open(folder.path()).unwrap();
    drop(ready(&out, &site(&[("a", "2"), ("c", "1")])));
    out.clear_unfinished().unwrap();
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn only_what_changed_is_written() {
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &site(&[("a", "1"), ("b", "1"), ("c", "1")])).unwrap();
    let done = build(folder.path(), &site(&[("a", "1"), ("b", "2"), ("d", "1")])).unwrap();
    assert_eq!(done, Written { written: 2, kept: 1, removed: 1 });
}

#[test]
fn a_page_that_someone_changed_or_removed_is_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let site = site(&[("a", "um"), ("b", "um"), ("c", "um")]);
    build(folder.path(), &site).unwrap();
    fs::write(folder.path().join("a"), "xx").unwrap();
    fs::remove_file(folder.path().join("b")).unwrap();
    assert_eq!(build(folder.path(), &site).unwrap(), Written { written: 2, kept: 1, removed: 0 });
    assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"um");
}

#[test]
fn a_foreign_file_in_the_way_stops_the_build_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("b"), "meu").unwrap();
    let refused = build(folder.path(), &site(&[("a", "1"), ("b", "1")]));
    assert!(matches!(refused, Err(Error::Foreign { path }) if path.ends_with("b")));
    assert_eq!(fs::read(folder.path().join("b")).unwrap(), b"meu");
    assert!(!folder.path().join("a").exists() && !folder.path().join(".compilado.json").exists());
}

#[test]
fn a_foreign_file_that_is_the_page_already_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a"), "1").unwrap();
    assert_eq!(
        build(folder.path(), &site(&[("a", "1")])).unwrap(),
        Written { written: 0, kept: 1, removed: 0 }
    );
    assert_eq!(build(folder.path(), &site(&[])).unwrap().removed, 1);
}

#[test]
fn a_foreign_file_or_folder_in_a_path_stops_the_build() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a"), "meu").unwrap();
    assert!(matches!(build(folder.path(), &site(&[("a/b", "1")])), Err(Error::SitePath { .. })));
    fs::create_dir(folder.path().join("c")).unwrap();
    assert!(matches!(build(folder.path(), &site(&[("c", "1")])), Err(Error::Foreign { .. })));
}

#[test]
fn a_list_that_cannot_be_read_stops_the_build() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(".compilado.json"), "{").unwrap();
    assert!(matches!(build(folder.path(), &site(&[])), Err(Error::Manifest { .. })));
    let list = r#"{"version": 1, "files": {"../fora": null}}"#;
    fs::write(folder.path().join(".compilado.json"), list).unwrap();
    assert!(matches!(build(folder.path(), &site(&[])), Err(Error::SitePath { .. })));
}

#[test]
fn the_output_cannot_be_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("public");
    fs::write(&file, "").unwrap();
    assert!(matches!(OutDir::open(&file), Err(Error::NotFolder { .. })));
}

#[test]
fn builds_at_once_go_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let sites: Vec<Site> =
        ["1", "2", "3", "4"].map(|text| site(&[("a", text), (&format!("{text}/b"), text)])).into();
    std::thread::scope(|scope| {
        for site in &sites {
            scope.spawn(|| build(folder.path(), site).unwrap());
        }
    });
    build(folder.path(), &sites[0]).unwrap();
    let clean = tempfile::tempdir().unwrap();
    build(clean.path(), &sites[0]).unwrap();
    assert_eq!(tree(folder.path()), tree(clean.path()));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_a_link() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    build(folder.path(), &site(&[("a/b", "1"), ("c", "1")])).unwrap();
    fs::rename(folder.path().join("a"), outside.path().join("a")).unwrap();
    symlink(outside.path().join("a"), folder.path().join("a")).unwrap();
    assert!(matches!(build(folder.path(), &site(&[("a/b", "2"), ("c", "1")])), Err(Error::SitePath { .. })));
    build(folder.path(), &site(&[("c", "1")])).unwrap();
    assert_eq!(fs::read(outside.path().join("a/b")).unwrap(), b"1");
    fs::remove_file(folder.path().join("c")).unwrap();
    symlink(outside.path().join("a/b"), folder.path().join("c")).unwrap();
    build(folder.path(), &site(&[("c", "1")])).unwrap();
    assert!(!folder.path().join("c").is_symlink());
    assert_eq!(fs::read(outside.path().join("a/b")).unwrap(), b"1");
}

#[cfg(unix)]
#[test]
fn the_list_and_the_lock_are_no_links_and_no_pipes() {
    use std::os::unix::fs::symlink;
    for name in [".compilado.lock", ".compilado.json"] {
        let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        symlink(outside.path().join("x"), folder.path().join(name)).unwrap();
        assert!(matches!(build(folder.path(), &site(&[("a", "1")])), Err(Error::Foreign { .. })), "{name}");
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }
}

/// On a disk whose clock ticks slowly two builds may stand at one moment.
#[test]
fn a_site_of_other_content_has_another_seal_though_clocks_tell_one_moment() {
    let folder = tempfile::tempdir().unwrap();
    let moment = std::time::SystemTime::UNIX_EPOCH;
    let sealed = |text| {
        build(folder.path(), &site(&[("a", text)])).unwrap();
        fs::File::options().write(true).open(folder.path().join("a")).unwrap().set_modified(moment).unwrap();
        let out = OutDir::open(folder.path()).unwrap();
        seal(&out, &out.manifest().unwrap()).unwrap().expect("a seal").to_string()
    };
    let (one, other, again) = (sealed("1"), sealed("2"), sealed("1"));
    assert!(one != other && one == again);
}

#[cfg(unix)]
#[test]
fn pages_can_be_read_by_a_web_server() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    build(folder.path(), &site(&[("a", "1")])).unwrap();
    fs::write(folder.path().join("modelo"), "").unwrap();
    let mode = |name: &str| fs::metadata(folder.path().join(name)).unwrap().permissions().mode();
    assert_eq!(mode("a"), mode("modelo"));
}
