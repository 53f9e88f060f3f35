//! Which changes on the disk concern the site.

use std::fs;
use std::path::{Component, Path, PathBuf};

/// What to watch.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Folders and files that the site is made of; they may be missing, and come and go.
    pub roots: Vec<PathBuf>,
    /// What is written while it is made: changes there are our own.
    pub ignore: Vec<PathBuf>,
}

/// How many symbolic links a path may lead over: as many as Linux follows. A link in a circle ends here.
const MOST_LINKS: usize = 40;

/// The same with the paths that the system tells changes by.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    roots: Vec<Root>,
    ignore: Vec<PathBuf>,
    /// Folders to watch with all that is below them.
    pub deep: Vec<PathBuf>,
    /// Folders to watch for themselves alone, each once: those in which a root stands, a link to it, or the first
    /// folder that is missing on the way to it. An editor that saves by rename puts another file in the place of a
    /// watched one, and a watched folder may be put away.
    pub shallow: Vec<PathBuf>,
}

/// The links that lead to a root, each where it lies, and last where the root really is, or would be.
#[derive(Debug, PartialEq, Eq)]
struct Root(Vec<PathBuf>);

impl Resolved {
    /// Looks at the disk as it is now.
    pub fn new(places: &Places) -> Self {
        let roots: Vec<Root> = places.roots.iter().map(|path| Root(way(path))).collect();
        let deep: Vec<PathBuf> =
            roots.iter().filter_map(Root::real).filter(|real| real.is_dir()).cloned().collect();
        let around =
            |name: &PathBuf| name.ancestors().skip(1).find(|around| around.is_dir()).map(PathBuf::from);
        let mut shallow: Vec<PathBuf> = roots.iter().flat_map(|root| &root.0).filter_map(around).collect();
        shallow.sort_unstable();
        shallow.dedup();
        shallow.retain(|folder| !deep.iter().any(|deep| folder.starts_with(deep)));
        Self {
            roots,
            ignore: places.ignore.iter().filter_map(|path| way(path).pop()).collect(),
            deep,
            shallow,
        }
    }

    /// Whether a change at `path` can change the site.
    pub fn concern(&self, path: &Path) -> bool {
        let is_ours = self.ignore.iter().any(|ignored| path.starts_with(ignored));
        !is_ours && self.roots.iter().any(|root| root.holds(path))
    }

    /// Whether a root is what stands at `path`, or is reached through it: when that comes or goes, what is watched is
    /// another thing.
    pub fn leads(&self, path: &Path) -> bool {
        self.roots.iter().flat_map(|root| &root.0).any(|name| name.starts_with(path))
    }
}

impl Root {
    fn real(&self) -> Option<&PathBuf> {
        self.0.last()
    }

    /// Hidden names below a root are no notes: editors and version control keep their own things there.
    fn holds(&self, path: &Path) -> bool {
        let is_hidden = |name: &std::ffi::OsStr| name.as_encoded_bytes().starts_with(b".");
        let below = self.real().and_then(|real| path.strip_prefix(real).ok());
        below.is_some_and(|below| !below.iter().any(is_hidden)) || self.0.iter().any(|name| name == path)
    }
}

/// The symbolic links that `path` leads over, each where it lies, and last its end, where nothing need be.
fn way(path: &Path) -> Vec<PathBuf> {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.into());
    let (mut at, mut links, mut left) = (PathBuf::new(), Vec::new(), Vec::new());
    add_before(&mut left, &whole);
    let mut followed = 0;
    while let Some(part) = left.pop() {
        if part == Path::new("..") {
            // There is no link in what has been walked.
            at.pop();
            continue;
        }
        at.push(part);
        if let Some(target) = fs::read_link(&at).ok().filter(|_| followed < MOST_LINKS) {
            followed += 1;
            let link = at.clone();
            at.pop();
            // Those in the root of the disk are the system's own, as `/tmp` is on macOS, and stay.
            links.extend(at.parent().map(|_| link));
            add_before(&mut left, &target);
        }
    }
    links.push(settled(at));
    links
}

/// Puts the parts of `path` on the pile, the first on top.
fn add_before(left: &mut Vec<PathBuf>, path: &Path) {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    left.extend(parts.map(|part| PathBuf::from(part.as_os_str())).rev());
}

/// The same path as the system spells what is there of it.
fn settled(path: PathBuf) -> PathBuf {
    let spelled = |around: &Path| -> Option<PathBuf> {
        let (real, rest) = (around.canonicalize().ok()?, path.strip_prefix(around).ok()?);
        Some(real.components().chain(rest.components()).collect())
    };
    path.ancestors().find_map(spelled).unwrap_or_else(|| path.clone())
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
        assert_eq!((&places.deep, &places.shallow), (&vec![notes.clone()], &vec![root.clone()]));
        assert!(places.leads(&notes) && places.leads(&config) && places.leads(&root) && !places.leads(&out));
    }

    #[test]
    fn a_config_among_the_notes_needs_no_second_watch() {
        let folder = tempfile::tempdir().unwrap();
        let notes = folder.path().canonicalize().unwrap();
        let places = resolved(&[notes.clone(), notes.join("compilado.toml")], &[]);
        assert_eq!(places.shallow, [notes.parent().unwrap()]);
    }

    #[test]
    fn what_is_not_there_is_awaited_where_it_would_come() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        let places = resolved(&[root.join("a/b/notes")], &[]);
        assert_eq!((&places.deep, &places.shallow), (&vec![], &vec![root.clone()]));
        assert!(
            places.leads(&root.join("a"))
                && !places.concern(&root.join("a"))
                && !places.leads(&root.join("b"))
        );
    }

    #[cfg(unix)]
    #[test]
    fn every_link_on_the_way_is_watched_and_what_it_leads_to() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        for name in ["here", "there/notes", "far"] {
            std::fs::create_dir_all(root.join(name)).unwrap();
        }
        std::fs::write(root.join("far/config"), "").unwrap();
        let links =
            [("../there", "here/link"), ("../far/./config", "here/config"), ("circle", "here/circle")];
        links.iter().for_each(|(target, at)| symlink(target, root.join(at)).unwrap());
        let here = |name: &str| root.join("here").join(name);
        let places =
            resolved(&[here("link/notes"), here("config"), here("circle")], &[here("link/notes/new/public")]);
        assert_eq!(places.deep, [root.join("there/notes")]);
        assert_eq!(places.shallow, ["far", "here", "there"].map(|name| root.join(name)));
        for path in ["here/link", "there/notes/a.md", "here/config", "far/config"] {
            assert!(places.concern(&root.join(path)), "{path}");
        }
        for path in ["far/x", "here/x", "there/notes/new/public/index.html"] {
            assert!(!places.concern(&root.join(path)), "{path}");
        }
    }
}
