//! The output folder: single files in it, each written aside and brought to its place by a rename.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::{Builder, TempDir};

use crate::error::Error;

use super::manifest::Manifest;

/// The list of the tool's files.
const MANIFEST: &str = ".compilado.json";
/// Locked while a build writes: two builds at once go one after the other.
const LOCK: &str = ".compilado.lock";
/// Files in the making. One known folder, rather than beside each page: what a killed build leaves is found here.
const UNFINISHED: &str = ".compilado.tmp";

/// The output folder, locked for as long as this lives.
#[derive(Debug)]
pub struct OutDir {
    root: PathBuf,
    /// How many folders were set aside. They are named by their number: the one that they stand in was cleared under the
    /// lock, and nobody else writes there.
    aside: AtomicU64,
    _lock: File,
}

/// The number of a folder in which files are set aside, under their own names: those that are meant for one folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Aside(u64);

impl Drop for OutDir {
    /// What was set aside for a site that did not come about goes away.
    fn drop(&mut self) {
        // Nobody is left to be told, and the next build clears it away.
        let _ = self.clear_unfinished();
    }
}

/// Whether a name in the output folder is kept for the tool's own housekeeping.
pub fn is_reserved(name: &str) -> bool {
    [MANIFEST, LOCK, UNFINISHED].iter().any(|reserved| name.eq_ignore_ascii_case(reserved))
}

impl OutDir {
    /// Makes the folder if it is not there, waits until no other build writes in it, and clears away what
    /// a killed one left.
    ///
    /// # Errors
    /// When a file stands in its place or the disk refuses.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if fs::metadata(path).is_ok_and(|found| !found.is_dir()) {
            return Err(Error::NotFolder { path: path.into() });
        }
        fs::create_dir_all(path).map_err(Error::writing(path))?;
        let out = Self { root: path.into(), aside: AtomicU64::new(0), _lock: lock(&path.join(LOCK))? };
        out.clear_unfinished()?;
        Ok(out)
    }

    /// The list of the tool's files; empty for a new folder.
    ///
    /// # Errors
    /// When it is there and cannot be read: nothing may then be taken for the tool's own.
    pub fn manifest(&self) -> Result<Manifest, Error> {
        let path = self.root.join(MANIFEST);
        must_be_plain(&path)?;
        match fs::read_to_string(&path) {
            Ok(text) => Manifest::parse(&text).map_err(|cause| Error::Manifest { path, cause }),
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(Manifest::default()),
            Err(cause) => Err(Error::Read { path, cause }),
        }
    }

    /// Puts a new list in the place of the old one.
    pub(super) fn set_manifest(&self, manifest: &Manifest) -> Result<(), Error> {
        let aside = self.new_aside();
        self.set_aside(MANIFEST, manifest.to_text().as_bytes(), aside)?;
        self.take_in(MANIFEST, aside)
    }

    /// Where `path` is on the disk.
    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// What stands at `path`, links not followed; `None` when nothing does.
    pub(super) fn look(&self, path: &str) -> Result<Option<Metadata>, Error> {
        let path = self.at(path);
        match fs::symlink_metadata(&path) {
            Ok(found) => Ok(Some(found)),
            // A part of the path is a file: nothing can stand below it.
            Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Ok(None)
            }
            Err(cause) => Err(Error::Read { path, cause }),
        }
    }

    /// Whether a regular file with just these bytes stands at `path`.
    pub(super) fn holds(&self, path: &str, bytes: &[u8]) -> Result<bool, Error> {
        let same_size = |found: Metadata| found.is_file() && found.len() == bytes.len() as u64;
        if !self.look(path)?.is_some_and(same_size) {
            return Ok(false);
        }
        // What cannot be read is not as it should be, and will be replaced.
        Ok(fs::read(self.at(path)).is_ok_and(|found| found == bytes))
    }

    /// A folder for what is meant for one folder of the site. It is made when something is set aside in it.
    pub(super) fn new_aside(&self) -> Aside {
        Aside(self.aside.fetch_add(1, Ordering::Relaxed))
    }

    /// Writes `bytes`, meant for `path`, beside the site: the file goes away with this value, unless it is taken to its
    /// place.
    pub(super) fn set_aside(&self, path: &str, bytes: &[u8], aside: Aside) -> Result<(), Error> {
        let waiting = self.waiting(aside, path);
        let file = in_its_folder(&waiting, || File::create(&waiting));
        let written = file.and_then(|mut file| file.write_all(bytes));
        written.map_err(|cause| Error::Write { path: self.at(path), cause })
    }

    /// Brings a file that was set aside to its place: readers see the old one or the new one, never a part.
    pub(super) fn take_in(&self, path: &str, aside: Aside) -> Result<(), Error> {
        let (from, target) = (self.waiting(aside, path), self.at(path));
        let taken = in_its_folder(&target, || fs::rename(&from, &target));
        taken.map_err(Error::writing(target))
    }

    /// Brings all that was set aside in one folder to the place of `folder`, which is not there yet. Tells whether the
    /// system could do so.
    pub(super) fn take_in_all(&self, folder: &str, aside: Aside) -> bool {
        let (from, target) = (self.aside_at(aside), self.at(folder));
        in_its_folder(&target, || fs::rename(&from, &target)).is_ok()
    }

    /// What stands at `path`, when it can be read.
    pub(super) fn read(&self, path: &str) -> Option<Vec<u8>> {
        fs::read(self.at(path)).ok()
    }

    /// Where `path` is on the disk, from the root of the disk.
    pub(super) fn whole_path(&self, path: &str) -> Result<PathBuf, Error> {
        let path = self.at(path);
        path.canonicalize().map_err(Error::reading(path))
    }

    /// A folder for what others write on the way to a file of the site; it goes away with the value. It is here and
    /// not in the system's folder for such things, which some browsers are not allowed to see.
    pub(super) fn scratch(&self) -> Result<TempDir, Error> {
        let folder = self.at(UNFINISHED);
        let make = || -> io::Result<TempDir> {
            fs::create_dir_all(&folder)?;
            Builder::new().tempdir_in(folder.canonicalize()?)
        };
        make().map_err(Error::writing(&folder))
    }

    /// Removes a file; it is fine if it is gone already.
    pub(super) fn remove(&self, path: &str) -> Result<(), Error> {
        let path = self.at(path);
        match fs::remove_file(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(Error::Write { path, cause }),
            _ => Ok(()),
        }
    }

    /// Removes a folder if nothing is in it.
    pub(super) fn remove_if_empty(&self, path: &str) {
        // The system refuses to remove a folder that holds something: that is the very test that is wanted.
        let _ = fs::remove_dir(self.at(path));
    }

    /// Removes the folder of unfinished files.
    pub(super) fn clear_unfinished(&self) -> Result<(), Error> {
        let path = self.at(UNFINISHED);
        match fs::remove_dir_all(&path) {
            Err(cause) if cause.kind() != io::ErrorKind::NotFound => Err(Error::Write { path, cause }),
            _ => Ok(()),
        }
    }

    fn aside_at(&self, Aside(number): Aside) -> PathBuf {
        self.root.join(format!("{UNFINISHED}/{number}"))
    }

    /// Where a file waits that is meant for `path`.
    fn waiting(&self, Aside(number): Aside, path: &str) -> PathBuf {
        let name = path.rsplit('/').next().unwrap_or(path);
        self.root.join(format!("{UNFINISHED}/{number}/{name}"))
    }
}

/// Does what needs the folder of `path`, which is made when it turns out not to be there: nearly always it is.
fn in_its_folder<T>(path: &Path, work: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (work(), path.parent()) {
        (Err(cause), Some(folder)) if cause.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            work()
        }
        (done, _) => done,
    }
}

/// Nothing is read or written through a link, and nothing is waited for that is no file.
fn must_be_plain(path: &Path) -> Result<(), Error> {
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_file() => Err(Error::Foreign { path: path.into() }),
        _ => Ok(()),
    }
}

fn lock(path: &Path) -> Result<File, Error> {
    must_be_plain(path)?;
    let file = File::options().create(true).append(true).open(path).map_err(Error::writing(path))?;
    match file.lock() {
        // Some network disks know no locks: a build alone is fine without.
        Err(cause) if cause.kind() != io::ErrorKind::Unsupported => {
            Err(Error::Write { path: path.into(), cause })
        }
        _ => Ok(file),
    }
}
