//! A site, built by the command into a folder that goes away with it.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, cargo_bin};

/// A built site.
pub struct Site {
    root: PathBuf,
    _folder: tempfile::TempDir,
}

impl Site {
    /// The site of the notes that come with the project.
    pub fn of_the_shipped_notes() -> Self {
        Self::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("notes"))
    }

    /// The site of the notes in a folder.
    pub fn of(notes: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        // What the browser calls a file is its real path.
        let root = folder.path().canonicalize().expect("its real path").join("public");
        let build = Command::new(cargo_bin!("compilado")).current_dir(&folder).arg("build");
        build.arg("--notes").arg(notes).arg("--out").arg(&root).assert().success();
        Self { root, _folder: folder }
    }

    /// The site of the notes and the config in a folder, whatever is wrong with them.
    pub fn in_folder(folder: tempfile::TempDir) -> Self {
        let root = folder.path().canonicalize().expect("its real path").join("public");
        let built = Command::new(cargo_bin!("compilado")).current_dir(&folder).arg("build").assert();
        assert_ne!(built.get_output().status.code(), Some(2), "the notes may be wrong, the site is there");
        Self { root, _folder: folder }
    }

    /// Every page, by its path in the site, in order.
    pub fn pages(&self) -> Vec<String> {
        let mut pages = Vec::new();
        collect(&self.root, &mut |path| {
            if path.extension().is_some_and(|extension| extension == "html") {
                pages.extend(self.name(path));
            }
        });
        pages.sort();
        pages
    }

    /// The pages of one folder: `mocks`.
    pub fn pages_in(&self, folder: &str) -> Vec<String> {
        let prefix = format!("{folder}/");
        self.pages().into_iter().filter(|page| page.starts_with(&prefix)).collect()
    }

    /// Where the browser finds a page.
    pub fn url(&self, page: &str) -> String {
        format!("file://{}", self.root.join(page).display())
    }

    /// The path in the site of a path on the disk; none when that is outside the site.
    pub fn name(&self, path: &Path) -> Option<String> {
        let name = path.strip_prefix(&self.root).ok()?;
        Some(name.to_string_lossy().replace('\\', "/"))
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Whether the site has this file.
    pub fn has(&self, name: &str) -> bool {
        self.root.join(name).is_file()
    }
}

fn collect(folder: &Path, found: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { collect(&path, found) } else { found(&path) }
    }
}
