//! Which changes on the disk concern the site.

use std::path::{Path, PathBuf};

/// What to watch.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Folders and files that the site is made of; they may be missing, and come and go.
    pub roots: Vec<PathBuf>,
    /// What is written while it is made: changes there are our own.
    pub ignore: Vec<PathBuf>,
}

/// The same with the paths that the system tells changes by.
#[derive(Debug)]
pub(super) struct Resolved {
    roots: Vec<Root>,
    ignore: Vec<PathBuf>,
}

#[derive(Debug)]
struct Root {
    /// Where it is named, below a folder without links in its path.
    at: PathBuf,
    /// Where it really is: elsewhere when it is itself a link.
    real: PathBuf,
}

impl Resolved {
    /// Looks at the disk as it is now.
    pub fn new(places: &Places) -> Self {
        let root = |path: &PathBuf| {
            let at = at(path);
            Root { real: at.canonicalize().unwrap_or_else(|_| at.clone()), at }
        };
        Self {
            roots: places.roots.iter().map(root).collect(),
            ignore: places.ignore.iter().map(|path| at(path)).collect(),
        }
    }

    /// Folders to watch with all that is below them.
    pub fn deep(&self) -> impl Iterator<Item = &Path> {
        self.roots.iter().map(|root| root.real.as_path()).filter(|real| real.is_dir())
    }

    /// Folders to watch for themselves alone, each once: those in which a root stands. An editor that saves
    /// by rename puts another file in the place of a watched one, and a watched folder may be put away.
    pub fn shallow(&self) -> Vec<&Path> {
        let mut parents: Vec<&Path> = self.roots.iter().filter_map(|root| root.at.parent()).collect();
        parents.sort_unstable();
        parents.dedup();
        parents.retain(|parent| !self.deep().any(|deep| parent.starts_with(deep)));
        parents
    }

    /// Whether a change at `path` can change the site.
    pub fn concern(&self, path: &Path) -> bool {
        let is_ours = self.ignore.iter().any(|ignored| path.starts_with(ignored));
        !is_ours && self.roots.iter().any(|root| root.holds(path))
    }

    /// Whether `path` is a root itself: what is watched there is another thing now.
    pub fn is_root(&self, path: &Path) -> bool {
        self.roots.iter().any(|root| root.at == path || root.real == path)
    }
}

impl Root {
    /// Hidden names below a root are no notes: editors and version control keep their own things there.
    fn holds(&self, path: &Path) -> bool {
        let is_hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
        path == self.at || path.strip_prefix(&self.real).is_ok_and(|below| !below.iter().any(is_hidden))
    }
}

/// The absolute path, links in the folder around it resolved, not the last name itself.
fn at(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.into());
    match (path.parent().map(Path::canonicalize), path.file_name()) {
        (Some(Ok(parent)), Some(name)) => parent.join(name),
        _ => path.canonicalize().unwrap_or(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(roots: &[PathBuf], ignore: &[PathBuf]) -> Resolved {
        Resolved::new(&Places { roots: roots.to_vec(), ignore: ignore.to_vec() })
    }

    #[test]
    fn only_what_the_site_is_made_of_concerns_it() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let (notes, config, out) =
            (root.join("notes"), root.join("compilado.toml"), root.join("notes/public"));
        std::fs::create_dir_all(&out).unwrap();
        let places = resolved(&[notes.clone(), config.clone()], std::slice::from_ref(&out));
        for path in ["notes", "notes/a.md", "notes/b/c.md", "compilado.toml"] {
            assert!(places.concern(&root.join(path)), "{path}");
        }
        for path in
            ["", "x.toml", "notes/.a.swp", "notes/.git/index", "notes/public/index.html", "notas/a.md"]
        {
            assert!(!places.concern(&root.join(path)), "{path}");
        }
        assert_eq!(places.deep().collect::<Vec<_>>(), [notes.as_path()]);
        assert_eq!(places.shallow(), [root.as_path()]);
        assert!(places.is_root(&notes) && places.is_root(&config) && !places.is_root(&out));
    }

    #[test]
    fn a_config_among_the_notes_needs_no_second_watch() {
        let folder = tempfile::tempdir().unwrap();
        let notes = folder.path().canonicalize().unwrap();
        let places = resolved(&[notes.clone(), notes.join("compilado.toml")], &[]);
        assert_eq!(places.shallow(), [notes.parent().unwrap()]);
    }
}
