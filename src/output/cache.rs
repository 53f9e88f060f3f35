//! What one build leaves for the next, in a folder beside the site and never in it: all of it can be made anew, so
//! nothing is lost with it, and nothing depends on its being there.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Tells backup programs that nothing here is worth keeping; the line is fixed by the convention of that name.
const TAG: (&str, &str) = ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n");
/// Keeps the folder out of the user's repository.
const IGNORE: (&str, &str) = (".gitignore", "*\n");

/// The folder. It is made when something is first put into it.
#[derive(Debug, Clone)]
pub struct Cache {
    root: PathBuf,
}

impl Cache {
    /// The one at `root`.
    pub fn at(root: &Path) -> Self {
        Self { root: root.into() }
    }

    /// What was put under `name`; `None` when there is nothing, or it cannot be read.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.root.join(name);
        // A pipe would be waited for.
        if path.is_file() { fs::read(path).ok() } else { None }
    }

    /// Puts `bytes` under `name`, whole or not at all. A folder that cannot be written is no harm: the next build only
    /// does all its work.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        let _ = self.try_put(name, bytes);
    }

    /// Takes away what was put under `name`.
    pub fn remove(&self, name: &str) {
        let _ = fs::remove_file(self.root.join(name));
    }

    fn try_put(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        if !self.root.is_dir() {
            fs::create_dir_all(&self.root)?;
            for (name, text) in [TAG, IGNORE] {
                fs::write(self.root.join(name), text)?;
            }
        }
        let mut file = NamedTempFile::new_in(&self.root)?;
        file.write_all(bytes)?;
        file.persist(self.root.join(name))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_is_there_and_git_does_not_see_it() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::at(&folder.path().join("a/b"));
        assert_eq!(cache.get("x"), None);
        cache.put("x", b"1");
        cache.put("x", b"2");
        assert_eq!(cache.get("x").as_deref(), Some(&b"2"[..]));
        assert_eq!(cache.get(".gitignore").as_deref(), Some(&b"*\n"[..]));
        assert_eq!(fs::read_dir(folder.path().join("a/b")).unwrap().count(), 3);
        cache.remove("x");
        cache.remove("x");
        assert_eq!(cache.get("x"), None);
    }

    #[test]
    fn a_cache_that_cannot_be_written_is_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("a"), "").unwrap();
        let cache = Cache::at(&folder.path().join("a"));
        cache.put("x", b"1");
        assert_eq!(cache.get("x"), None);
    }
}
