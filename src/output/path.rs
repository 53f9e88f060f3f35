//! Which paths may be written: those that stay in the output folder, and only one file at each.

use std::collections::HashSet;

use crate::error::Error;
use crate::hash::Quickly;

use super::folder;

/// Sees to it that all paths can be written and none meets another.
///
/// # Errors
/// The first that cannot.
pub fn check_all(paths: &[&str]) -> Result<(), Error> {
    let mut files = HashSet::<&str, Quickly>::default();
    for path in paths {
        check(path)?;
        if !files.insert(*path) {
            return Err(refused(path, "dois arquivos do site têm este caminho"));
        }
    }
    let blocked = |path: &str| folders(path).any(|folder| files.contains(folder));
    match paths.iter().find(|path| blocked(path)) {
        Some(path) => Err(refused(path, "uma das suas pastas é um arquivo do site")),
        None => Ok(()),
    }
}

/// Sees to it that `path` is relative, has no `..`, and is not one of the tool's own hidden names.
///
/// # Errors
/// When it is not.
pub fn check(path: &str) -> Result<(), Error> {
    if path.split('/').any(|part| !is_plain(part)) {
        return Err(refused(path, "ele sairia da pasta do site"));
    }
    if path.split('/').next().is_some_and(folder::is_reserved) {
        return Err(refused(path, "o nome é reservado ao compilado"));
    }
    Ok(())
}

/// The folders around `path`, innermost first.
pub fn folders(path: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(path.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/'))
        .map(|(folder, _)| folder)
}

/// A name and nothing else, on any system: `C:`, `a\b` and `..` are ways, not names.
fn is_plain(part: &str) -> bool {
    let is_drive = part.len() == 2 && part.ends_with(':');
    !matches!(part, "" | "." | "..") && !is_drive && !part.contains(['\\', '\0'])
}

fn refused(path: &str, reason: &'static str) -> Error {
    Error::SitePath { path: path.into(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_that_stay_inside_are_written() {
        for path in ["index.html", "mocks/a b.html", "arquivos/é:1.png", "..a", ".nojekyll"] {
            assert!(check(path).is_ok(), "{path}");
        }
        for path in
            ["", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a\\b", "C:/a", "a\0", ".compilado.json"]
        {
            assert!(check(path).is_err(), "{path}");
        }
    }

    #[test]
    fn two_files_cannot_share_a_path() {
        let site = ["a", "b/c", "d/e/f"];
        assert!(check_all(&site).is_ok());
        for path in ["a", "a/x", "b/c/y/z"] {
            assert!(check_all(&[site.as_slice(), &[path]].concat()).is_err(), "{path}");
        }
    }

    #[test]
    fn folders_are_told_from_the_inside_out() {
        assert_eq!(folders("a/b/c").collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(folders("a").count(), 0);
    }
}
