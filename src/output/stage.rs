//! The site on its way to the disk: each file is set aside, whole, as soon as it is made, and none is held in memory.
//! Nothing of the old site changes before all of the new one is there, and what was set aside and is not wanted goes
//! away with the [`OutDir`].

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::artifact::Artifact;
use crate::error::Error;
use crate::hash::Hash;

use super::folder::{Aside, OutDir};

/// Files that are set aside for one folder. Several threads may hand in files at once.
#[derive(Debug)]
pub struct Stage<'a> {
    out: &'a OutDir,
    files: Mutex<Vec<Ready>>,
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
        Self { out, files: Mutex::default() }
    }

    /// Takes a file in.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put(&self, file: Artifact) -> Result<(), Error> {
        let Artifact { path, bytes } = file;
        let is_there = self.out.holds(&path, &bytes)?;
        let aside = if is_there { None } else { Some(self.out.set_aside(&path, &bytes)?) };
        self.files().push(Ready { path, length: bytes.len(), hash: Hash::of(&bytes).to_string(), aside });
        Ok(())
    }

    /// All that was taken in, in the order of the paths.
    pub fn ready(self) -> Vec<Ready> {
        let mut files = self.files.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        files
    }

    /// A thread that fails between two files leaves the list as it was.
    fn files(&self) -> MutexGuard<'_, Vec<Ready>> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Says that all of `site` stands at its place now.
pub fn settle(site: &mut [Ready]) {
    site.iter_mut().for_each(|file| file.aside = None);
}
