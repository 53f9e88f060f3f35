//! The walk through a folder: the only file that knows walkdir.

use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::name;
use crate::id::Names;

/// A file, or something in the place of one that could not be reached.
#[derive(Debug)]
pub struct Found {
    /// Below the root, with `/`, safe to show and to write.
    pub path: String,
    /// On the disk.
    pub disk: PathBuf,
    /// Why it could not be reached.
    pub trouble: Option<Trouble>,
}

/// Why something could not be reached.
#[derive(Debug)]
pub enum Trouble {
    /// A symbolic link to a folder around it.
    Loop,
    /// A symbolic link out of the root.
    Outside,
    /// A symbolic link to nothing.
    Nowhere,
    /// Neither a file nor a folder: opening it might wait for ever, reading it might never end.
    Special,
    /// The system says no.
    Io(io::Error),
}

impl From<Trouble> for io::Error {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Loop => io::Error::other("o link simbólico volta a uma pasta em volta dele"),
            Trouble::Outside => io::Error::other("o link simbólico leva para fora da pasta"),
            Trouble::Nowhere => io::Error::other("o link simbólico não leva a lugar nenhum"),
            Trouble::Special => {
                io::Error::other("não é um arquivo comum, mas um pipe, soquete ou dispositivo")
            }
            Trouble::Io(cause) => cause,
        }
    }
}

/// All files below `root` (a canonical path), sorted by path. Hidden names, what editors left
/// behind, and what is in `exclude` (canonical paths) are passed over. Symbolic links are followed as long as they stay inside.
pub fn files(root: &Path, exclude: &[PathBuf]) -> Vec<Found> {
    let mut found = Vec::new();
    let mut walk = WalkDir::new(root).min_depth(1).follow_links(true).into_iter();
    while let Some(step) = walk.next() {
        let entry = match step {
            Ok(entry) => entry,
            Err(error) => {
                found.extend(unreached(&error, root));
                continue;
            }
        };
        let is_folder = entry.file_type().is_dir();
        let way = way(&entry, root, exclude);
        if is_folder && !matches!(way, Way::In) {
            walk.skip_current_dir();
        }
        match way {
            Way::In if is_folder => {}
            Way::In => {
                let is_special = !entry.file_type().is_file();
                found.push(Found::new(entry.path(), root, is_special.then_some(Trouble::Special)));
            }
            Way::Outside => found.push(Found::new(entry.path(), root, Some(Trouble::Outside))),
            Way::Past => {}
        }
    }
    named_apart(found)
}

/// What to do about an entry.
enum Way {
    /// Take it, or walk into it.
    In,
    /// Pass it over.
    Past,
    /// Pass it over and say so.
    Outside,
}

fn way(entry: &DirEntry, root: &Path, exclude: &[PathBuf]) -> Way {
    let is_left_behind = !entry.file_type().is_dir() && name::is_left_behind(entry.file_name());
    if is_left_behind || name::is_hidden(entry.file_name()) {
        return Way::Past;
    }
    // Only links can lead elsewhere: everything else is where the walk says it is.
    let real = match entry.path_is_symlink() {
        true => entry.path().canonicalize().unwrap_or_else(|_| entry.path().into()),
        false => entry.path().into(),
    };
    if exclude.iter().any(|excluded| real.starts_with(excluded)) {
        Way::Past
    } else if real.starts_with(root) {
        Way::In
    } else {
        Way::Outside
    }
}

/// The place of an error of the walk; `None` for hidden ones, which nobody asked for.
fn unreached(error: &walkdir::Error, root: &Path) -> Option<Found> {
    let path = error.path()?;
    let is_hidden = path.strip_prefix(root).ok()?.iter().any(name::is_hidden);
    let cause = || error.io_error().map_or_else(|| io::Error::other(error.to_string()), copy);
    let trouble = match error.loop_ancestor() {
        Some(_) => Trouble::Loop,
        None if path.is_symlink() && cause().kind() != io::ErrorKind::PermissionDenied => Trouble::Nowhere,
        None => Trouble::Io(cause()),
    };
    (!is_hidden).then(|| Found::new(path, root, Some(trouble)))
}

/// walkdir only lends its cause.
fn copy(cause: &io::Error) -> io::Error {
    let words = || io::Error::new(cause.kind(), cause.to_string());
    cause.raw_os_error().map_or_else(words, io::Error::from_raw_os_error)
}

/// Names that became equal are numbered: who is called so keeps the name, the others follow in the order
/// of the disk's own bytes, the same on every run.
fn named_apart(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by(|a, b| a.path.cmp(&b.path));
    if found.windows(2).all(|pair| matches!(pair, [a, b] if a.path != b.path)) {
        return found;
    }
    found.sort_by_cached_key(|found| {
        let is_renamed = !found.disk.ends_with(&found.path);
        (found.path.clone(), is_renamed, found.disk.clone())
    });
    let mut taken = Names::default();
    for found in &mut found {
        found.path = name::unique(&found.path, &mut taken);
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

impl Found {
    fn new(disk: &Path, root: &Path, trouble: Option<Trouble>) -> Self {
        Self { path: name::safe(disk.strip_prefix(root).unwrap_or(disk)), disk: disk.into(), trouble }
    }
}
