//! The only reader of the disk: notes, the files beside them, the config's text, a theme's files.
//!
//! Order is that of the paths, byte by byte, whatever the file system's own order is.

mod decode;
mod name;
mod steady;
mod walk;

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::error::Error;
use crate::fault::{Fault, FaultKind, Faults};
use crate::file::{Files, SourceFile};
use crate::hash::Hash;
use crate::span::{FileId, Place, Span};

use decode::Decoded;
use steady::{State, Unread, Whole};
use walk::{Found, Trouble};

/// The site's folder for the files beside the notes; an asset's site path is this and its path below the notes.
pub const ASSETS: &str = "arquivos/";

/// No note is larger, in bytes: ten years of notes are not.
const LARGEST_NOTE: u64 = 64 << 20;
/// No file beside the notes is larger: all of them are held at once, and no host of pages takes more.
const LARGEST_ASSET: u64 = 256 << 20;

/// What to read.
#[derive(Debug, Clone)]
pub struct Roots {
    /// The folder of the notes.
    pub notes: PathBuf,
    /// Folders and files that are no notes even if they stand among them: the site, the theme, the config.
    pub exclude: Vec<PathBuf>,
}

/// Everything that was read.
#[derive(Debug, Clone, Default)]
pub struct Vault {
    /// The notes, in order; also, with an empty text, what could not be read.
    pub files: Files,
    /// The other files, as they go to the site.
    pub assets: Vec<Artifact>,
    /// What was wrong.
    pub faults: Faults,
}

impl Vault {
    /// The notes that are text: neither unreadable, nor binary, nor a link in a circle.
    pub fn notes(&self) -> impl Iterator<Item = &SourceFile> {
        let unread = |file: &SourceFile| {
            self.faults.iter().any(|fault| fault.place.file == file.id && is_fatal(fault))
        };
        // Only an empty text can be one that was not read: the faults are searched for few files.
        self.files.iter().filter(move |file| !file.text.is_empty() || !unread(file))
    }

    /// The paths below the notes folder of the files beside the notes, in order.
    pub fn asset_paths(&self) -> impl Iterator<Item = &str> {
        self.assets.iter().filter_map(|asset| asset.path.strip_prefix(ASSETS))
    }
}

/// The notes of a vault as they were read, so that only those are read again whose files have changed since.
#[derive(Debug, Default)]
pub struct Seen {
    notes: HashMap<OsString, SeenNote>,
}

#[derive(Debug)]
struct SeenNote {
    state: State,
    file: Arc<SourceFile>,
    fault: Option<(Span, FaultKind)>,
}

/// A vault of files that are in memory already: the path of each below the notes folder, with `/`, and its bytes.
/// They keep the order in which they come.
impl FromIterator<(String, Vec<u8>)> for Vault {
    fn from_iter<T: IntoIterator<Item = (String, Vec<u8>)>>(files: T) -> Self {
        let mut vault = Reader::default();
        files.into_iter().for_each(|(path, bytes)| vault.add(Taken::file(path, bytes), &mut Seen::default()));
        vault.finish()
    }
}

/// Reads a whole vault. Whatever is wrong with single files is a fault and the rest is read.
///
/// # Errors
/// When there is no such folder, it cannot be read, or it lies in one that is excluded.
pub fn read(roots: &Roots) -> Result<Vault, Error> {
    reread(roots, &mut Seen::default())
}

/// The same, opening only the notes that changed since `seen` was last handed in.
///
/// # Errors
/// As [`read`].
pub fn reread(roots: &Roots, seen: &mut Seen) -> Result<Vault, Error> {
    let help =
        "comece uma pasta de estudo com compilado init PASTA, ou diga onde estão as notas com --notes PASTA";
    let root = folder(&roots.notes, help)?;
    let is_around = |path: &&PathBuf| path.canonicalize().is_ok_and(|real| root.starts_with(real));
    if let Some(path) = roots.exclude.iter().find(is_around) {
        return Err(Error::AroundNotes { path: path.clone() });
    }
    let exclude: Vec<PathBuf> = roots.exclude.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let before = std::mem::take(&mut seen.notes);
    let found = walk::files(&root, &exclude).into_par_iter();
    let taken: Vec<Taken> = found.map(|found| Taken::of(found, &before)).collect();
    drop(before);
    let mut vault = Reader::default();
    taken.into_iter().for_each(|taken| vault.add(taken, seen));
    Ok(vault.finish())
}

/// The text of a file, or `None` when it is not there.
///
/// # Errors
/// When it is there and cannot be read, or is not UTF-8.
pub fn text(path: &Path) -> Result<Option<String>, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(Error::Read { path: path.into(), cause }),
    }
}

/// Every file of a theme folder, by path below it, in order.
///
/// # Errors
/// When there is no such folder or one of its files cannot be read.
pub fn overlay(theme: &Path) -> Result<Vec<Artifact>, Error> {
    let root = folder(
        theme,
        "diga onde está o tema com --theme PASTA, ou deixe a opção de fora para usar o tema padrão",
    )?;
    walk::files(&root, &[])
        .into_iter()
        .map(|found| match found.trouble {
            None => Ok(Artifact::new(found.path, fs::read(&found.disk).map_err(Error::reading(found.disk))?)),
            Some(trouble) => Err(Error::Read { path: found.disk, cause: trouble.into() }),
        })
        .collect()
}

fn folder(path: &Path, help: &'static str) -> Result<PathBuf, Error> {
    match path.canonicalize() {
        // One that may not be read would count as empty, and take all pages with it.
        Ok(real) if real.is_dir() => fs::read_dir(&real).map(|_| real).map_err(Error::reading(path)),
        Ok(_) => Err(Error::NotFolder { path: path.into() }),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            Err(Error::Missing { path: path.into(), help })
        }
        Err(cause) => Err(Error::Read { path: path.into(), cause }),
    }
}

fn is_fatal(fault: &Fault) -> bool {
    matches!(
        fault.kind,
        FaultKind::Unreadable { .. }
            | FaultKind::SymlinkLoop
            | FaultKind::SymlinkOutside
            | FaultKind::SymlinkBroken
            | FaultKind::SpecialFile
            | FaultKind::Unsteady
            | FaultKind::TooLarge { .. }
            | FaultKind::PathTooLong
            | FaultKind::Utf16
            | FaultKind::Binary
    )
}

/// A file on its own: its rank is known when all are there.
enum Taken {
    /// A note, or what could not be read.
    Note {
        file: Arc<SourceFile>,
        /// What was wrong.
        fault: Option<(Span, FaultKind)>,
        /// Where it lies, and how, when it may be known by that again.
        lies: Option<(OsString, State)>,
    },
    /// A file beside the notes.
    Asset(Artifact),
}

impl Taken {
    /// A note that is as it was `before` is not opened.
    fn of(found: Found, before: &HashMap<OsString, SeenNote>) -> Self {
        let known = before.get(found.disk.as_os_str()).filter(|known| known.is_still(&found));
        if let Some(SeenNote { state, file, fault }) = known {
            let lies = Some((found.disk.into_os_string(), *state));
            return Self::Note { file: Arc::clone(file), fault: fault.clone(), lies };
        }
        match whole(&found) {
            Err(kind) => {
                let fault = Some((Span::default(), kind));
                Self::note(found.path, b"", Decoded { text: String::new(), fault }, None)
            }
            Ok(Whole { bytes, .. }) if !name::is_note(&found.path) => Self::asset(&found.path, bytes),
            Ok(Whole { bytes, state }) => {
                let lies = state.map(|state| (found.disk.into_os_string(), state));
                Self::note(found.path, &bytes, decode::decode(&bytes), lies)
            }
        }
    }

    fn file(path: String, bytes: Vec<u8>) -> Self {
        match name::is_note(&path) {
            true => Self::note(path, &bytes, decode::decode(&bytes), None),
            false => Self::asset(&path, bytes),
        }
    }

    fn asset(path: &str, bytes: Vec<u8>) -> Self {
        Self::Asset(Artifact::new(format!("{ASSETS}{path}"), bytes))
    }

    fn note(path: String, bytes: &[u8], decoded: Decoded, lies: Option<(OsString, State)>) -> Self {
        let Decoded { text, fault } = decoded;
        let file = Arc::new(SourceFile::new(FileId::default(), path, text, Hash::of(bytes)));
        Self::Note { file, fault, lies }
    }
}

/// A vault in the making.
#[derive(Default)]
struct Reader {
    files: Vec<Arc<SourceFile>>,
    assets: Vec<Artifact>,
    faults: Faults,
}

impl Reader {
    /// The next file is this one, wherever it stood before; what may be as it is again goes to `seen`.
    fn add(&mut self, taken: Taken, seen: &mut Seen) {
        match taken {
            Taken::Asset(asset) => self.assets.push(asset),
            Taken::Note { mut file, fault, lies } => {
                let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
                if file.id != id {
                    Arc::make_mut(&mut file).id = id;
                }
                self.files.push(Arc::clone(&file));
                let here = fault.clone();
                self.faults.extend(here.map(|(span, kind)| Fault::new(Place::new(id, span), kind)));
                seen.notes.extend(lies.map(|(disk, state)| (disk, SeenNote { state, file, fault })));
            }
        }
    }

    fn finish(self) -> Vault {
        Vault { files: Files::shared(self.files), assets: self.assets, faults: self.faults }
    }
}

impl SeenNote {
    /// Whether what was found is the same file under the same name, with the same bytes.
    fn is_still(&self, found: &Found) -> bool {
        found.trouble.is_none() && found.path == self.file.path && steady::is_still(&found.disk, self.state)
    }
}

fn whole(found: &Found) -> Result<Whole, FaultKind> {
    if let Some(trouble) = &found.trouble {
        return Err(kind(trouble));
    }
    let largest = match name::is_note(&found.path) {
        true => LARGEST_NOTE,
        false if !name::fits(&found.path) => return Err(FaultKind::PathTooLong),
        false => LARGEST_ASSET,
    };
    steady::read(&found.disk, largest).map_err(|unread| match unread {
        Unread::TooLarge => FaultKind::TooLarge { megabytes: largest >> 20 },
        Unread::Unsteady => FaultKind::Unsteady,
        Unread::Io(cause) => unreadable(&cause),
    })
}

fn kind(trouble: &Trouble) -> FaultKind {
    match trouble {
        Trouble::Loop => FaultKind::SymlinkLoop,
        Trouble::Outside => FaultKind::SymlinkOutside,
        Trouble::Nowhere => FaultKind::SymlinkBroken,
        Trouble::Special => FaultKind::SpecialFile,
        Trouble::Io(cause) => unreadable(cause),
    }
}

fn unreadable(cause: &io::Error) -> FaultKind {
    FaultKind::Unreadable { cause: cause.to_string() }
}

#[cfg(test)]
mod tests;
