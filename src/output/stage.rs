//! The site on its way to the disk: each file is set aside, whole, as soon as it is made, and none is held in memory.
//! Nothing of the old site changes before all of the new one is there, and what was set aside and is not wanted goes
//! away with the [`OutDir`].

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::artifact::Artifact;
use crate::error::Error;
use crate::hash::Quickly;

use super::folder::{Aside, OutDir};
use super::path;

/// Files that are set aside for one folder. Several threads may hand in files at once.
#[derive(Debug)]
pub struct Stage<'a> {
    out: &'a OutDir,
    files: Mutex<Vec<Ready>>,
    /// The folders of the new site.
    folders: Mutex<HashMap<String, Folder, Quickly>>,
}

/// A folder of the new site.
#[derive(Debug, Clone, Copy)]
struct Folder {
    /// Whether anything stood at its place when its first file came. Where nothing did, no file is looked for.
    stands: bool,
    /// Where its files wait.
    aside: Aside,
}

/// A file of the new site.
#[derive(Debug)]
pub struct Ready {
    /// Its place below the output folder.
    pub path: String,
    /// How many bytes it has.
    pub length: usize,
    /// The hash of its bytes, in hexadecimal digits.
    pub hash: String,
    /// Where it waits; `None` when just these bytes stand at its place already.
    pub(super) aside: Option<Aside>,
}

impl<'a> Stage<'a> {
    /// Nothing is set aside for `out` yet.
    pub fn new(out: &'a OutDir) -> Self {
        Self { out, files: Mutex::default(), folders: Mutex::default() }
    }

    /// Takes a file in.
    ///
    /// # Errors
    /// When its path leads out of the folder, or the disk refuses.
    pub fn put(&self, file: Artifact) -> Result<(), Error> {
        let Artifact { path, bytes, hash } = file;
        path::check(&path)?;
        let Folder { stands, aside } = self.folder(&path)?;
        let is_there = stands && self.out.holds(&path, &bytes)?;
        let aside = if is_there { None } else { Some(aside) };
        if let Some(aside) = aside {
            self.out.set_aside(&path, &bytes, aside)?;
        }
        let file = Ready { path, length: bytes.len(), hash: hash.to_string(), aside };
        locked(&self.files).push(file);
        Ok(())
    }

    /// All that was taken in, in the order of the paths.
    pub fn ready(self) -> Vec<Ready> {
        let mut files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        files
    }

    /// The folder that `path` is in.
    fn folder(&self, path: &str) -> Result<Folder, Error> {
        let name = path::folders(path).next().unwrap_or_default();
        let mut folders = locked(&self.folders);
        if let Some(folder) = folders.get(name) {
            return Ok(*folder);
        }
        let folder = Folder { stands: self.out.look(name)?.is_some(), aside: self.out.new_aside() };
        folders.insert(name.to_string(), folder);
        Ok(folder)
    }
}

/// A thread that fails between two files leaves both lists as they were.
fn locked<T>(list: &Mutex<T>) -> MutexGuard<'_, T> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says that all of `site` stands at its place now.
pub fn settle(site: &mut [Ready]) {
    site.iter_mut().for_each(|file| file.aside = None);
}
