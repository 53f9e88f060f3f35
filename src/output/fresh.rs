//! Files that belong to the user from the moment they are made: written once, never over anything.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::artifact::Artifact;
use crate::error::Error;

/// Writes `files` below `folder`, which is made if it is not there, and gives their places on the disk.
/// Before the first is written, none of them may be there, nor anything in the folders named in `free`.
///
/// # Errors
/// When something is there already, or the disk refuses; then no file is left of those that were written.
pub fn create(folder: &Path, free: &[&str], files: &[Artifact]) -> Result<Vec<PathBuf>, Error> {
    if fs::metadata(folder).is_ok_and(|found| !found.is_dir()) {
        return Err(Error::NotFolder { path: folder.into() });
    }
    let taken = free.iter().copied().chain(files.iter().map(|file| file.path.as_str()));
    let taken = taken.map(|path| folder.join(path)).find(|path| is_taken(path));
    match taken {
        Some(path) => Err(Error::Exists { path }),
        None => write_all(folder, files),
    }
}

fn write_all(folder: &Path, files: &[Artifact]) -> Result<Vec<PathBuf>, Error> {
    let mut written = Vec::new();
    let done = files.iter().try_for_each(|file| {
        written.push(write(folder.join(&file.path), &file.bytes)?);
        Ok(())
    });
    // Half of them would be in the way of the next try.
    done.inspect_err(|_| written.iter().for_each(|path| drop(fs::remove_file(path))))?;
    Ok(written)
}

/// Whether anything stands there, be it a link to nothing; an empty folder is as good as none.
fn is_taken(path: &Path) -> bool {
    let is_empty = |path: &Path| fs::read_dir(path).is_ok_and(|mut entries| entries.next().is_none());
    fs::symlink_metadata(path).is_ok() && !is_empty(path)
}

fn write(path: PathBuf, bytes: &[u8]) -> Result<PathBuf, Error> {
    match make(&path, bytes) {
        Ok(()) => Ok(path),
        // Someone else was faster since we looked.
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => Err(Error::Exists { path }),
        Err(cause) => Err(Error::Write { path, cause }),
    }
}

/// Never in the place of another; nothing is left of what could not be written whole.
fn make(path: &Path, bytes: &[u8]) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(bytes).inspect_err(|_| drop(fs::remove_file(path)))
}
