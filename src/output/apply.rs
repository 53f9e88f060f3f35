//! Carrying a plan out.

use std::collections::BTreeSet;
use std::fs;

use crate::error::Error;

use super::folder::OutDir;
use super::manifest::{Manifest, State};
use super::path;
use super::plan::Plan;
use super::stage::Ready;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Files that were written.
    pub written: usize,
    /// Files that were found as they should be.
    pub kept: usize,
    /// Files that were removed.
    pub removed: usize,
}

/// Makes the folder hold what `plan` says. Everything that can be refused is refused before anything is
/// written; a second run writes nothing.
///
/// # Errors
/// When a path leads out of the folder or through a symbolic link, when a file that is not the tool's own
/// stands in the way, or when the disk refuses.
pub fn apply(plan: &Plan, out: &OutDir) -> Result<Written, Error> {
    let work = survey(plan, out)?;
    if !work.is_done(plan) {
        out.set_manifest(&work.intent(plan))?;
        for step in work.steps() {
            step.take(out)?;
        }
        out.set_manifest(&plan.after)?;
        out.clear_unfinished()?;
    }
    Ok(Written { written: plan.write.len(), kept: plan.keep.len(), removed: work.remove.len() })
}

/// What is left to do once the disk has been looked at.
pub(super) struct Work<'a> {
    /// Files to write, those of one folder together and before those of the folders in it.
    write: Vec<&'a Ready>,
    /// Folders of these at whose place nothing stands.
    new: BTreeSet<&'a str>,
    /// Files to remove.
    remove: Vec<&'a str>,
    /// Paths whose folders may be left empty: those to remove, and those that a killed build removed before.
    stale: Vec<&'a str>,
}

/// One change of the disk.
pub(super) enum Step<'a> {
    /// Remove a file.
    Remove(&'a str),
    /// Remove a folder if it is empty.
    RemoveFolder(&'a str),
    /// Bring a file to its place.
    Write(&'a Ready),
    /// Bring all files of a folder to its place, where nothing stands.
    WriteFolder(&'a str, &'a [&'a Ready]),
}

impl Step<'_> {
    /// Does it.
    pub(super) fn take(&self, out: &OutDir) -> Result<(), Error> {
        match self {
            Step::Remove(path) => out.remove(path),
            Step::RemoveFolder(path) => {
                out.remove_if_empty(path);
                Ok(())
            }
            Step::Write(file) => write(file, out),
            Step::WriteFolder(folder, files) => write_folder(folder, files, out),
        }
    }
}

fn write(file: &Ready, out: &OutDir) -> Result<(), Error> {
    file.aside.map_or(Ok(()), |aside| out.take_in(&file.path, aside))
}

/// One rename for all files: they wait in a folder of their own. Where the system does not do that, file by file.
fn write_folder(folder: &str, files: &[&Ready], out: &OutDir) -> Result<(), Error> {
    let aside = files.first().and_then(|file| file.aside);
    match aside.filter(|aside| files.iter().all(|file| file.aside == Some(*aside))) {
        Some(aside) if out.take_in_all(folder, aside) => Ok(()),
        _ => files.iter().try_for_each(|file| write(file, out)),
    }
}

impl Work<'_> {
    fn is_done(&self, plan: &Plan) -> bool {
        self.write.is_empty() && self.stale.is_empty() && plan.before == plan.after
    }

    /// Removals first: a file may take the place of a stale folder, or a folder that of a stale file.
    pub(super) fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let files = self.remove.iter().map(|path| Step::Remove(path));
        let folders = self.stale.iter().flat_map(|path| path::folders(path)).map(Step::RemoveFolder);
        files.chain(folders).chain(self.folders().flat_map(|files| self.writing(files)))
    }

    /// The files to write, folder by folder.
    fn folders(&self) -> impl Iterator<Item = &[&Ready]> {
        self.write.chunk_by(|a, b| folder_of(a) == folder_of(b))
    }

    fn writing<'w>(&'w self, files: &'w [&'w Ready]) -> Vec<Step<'w>> {
        let folder = files.first().copied().and_then(folder_of);
        match folder.filter(|folder| self.new.contains(folder)) {
            Some(folder) => vec![Step::WriteFolder(folder, files)],
            None => files.iter().map(|file| Step::Write(file)).collect(),
        }
    }

    /// The list that holds while the work goes on: all files of before and after, those that are about to
    /// change marked as unsure. Whatever a kill leaves, the next build knows all of it for its own, and
    /// trusts no hash of what it may or may not have written.
    pub(super) fn intent(&self, plan: &Plan) -> Manifest {
        let changing =
            plan.write.iter().map(|file| file.path.as_str()).chain(plan.remove.iter().map(String::as_str));
        let unsure = changing.map(|path| (path.to_string(), State::Unsure));
        let listed = |path: &str| plan.after.get(path).map(|state| (path.to_string(), state.clone()));
        plan.after.paths().filter_map(listed).chain(unsure).collect()
    }
}

/// Looks at the disk, and refuses what must not be done.
pub(super) fn survey<'a>(plan: &'a Plan, out: &OutDir) -> Result<Work<'a>, Error> {
    let wanted = || plan.write.iter().chain(&plan.keep);
    path::check_all(&wanted().map(|file| file.path.as_str()).collect::<Vec<_>>())?;
    let mut work =
        Work { write: plan.write.clone(), new: BTreeSet::new(), remove: Vec::new(), stale: Vec::new() };
    work.write.sort_by(|a, b| folder_of(a).cmp(&folder_of(b)));
    for path in &plan.remove {
        path::check(path)?;
        if is_reachable(path, plan, out)? {
            work.stale.push(path);
            work.remove.extend(out.look(path)?.is_some_and(|found| !found.is_dir()).then_some(path.as_str()));
        }
    }
    must_be_reachable(wanted().map(|file| file.path.as_str()), plan, out)?;
    for files in plan.write.chunk_by(|a, b| folder_of(a) == folder_of(b)) {
        match new_folder(files, out)? {
            Some(folder) => {
                work.new.insert(folder);
            }
            None => files.iter().try_for_each(|file| must_be_free(&file.path, plan, out))?,
        }
    }
    Ok(work)
}

fn folder_of(file: &Ready) -> Option<&str> {
    path::folders(&file.path).next()
}

/// The folder that `files` are of, when nothing stands at its place: so nothing is in the way of any of them.
fn new_folder<'a>(files: &[&'a Ready], out: &OutDir) -> Result<Option<&'a str>, Error> {
    let folder = files.first().copied().and_then(folder_of);
    folder.map_or(Ok(None), |folder| Ok(out.look(folder)?.is_none().then_some(folder)))
}

/// The disk is asked once for files that follow each other in one folder.
fn must_be_reachable<'a>(
    paths: impl Iterator<Item = &'a str>,
    plan: &Plan,
    out: &OutDir,
) -> Result<(), Error> {
    let mut last = None;
    for path in paths {
        let folder = path::folders(path).next();
        if folder != last && !is_reachable(path, plan, out)? {
            let reason = "uma das suas pastas é um link simbólico ou um arquivo alheio";
            return Err(Error::SitePath { path: path.into(), reason });
        }
        last = folder;
    }
    Ok(())
}

/// Only what is the tool's own is replaced. A foreign file that is what would be written is never asked about: it
/// is taken over, and nobody loses anything.
fn must_be_free(path: &str, plan: &Plan, out: &OutDir) -> Result<(), Error> {
    let is_free = match out.look(path)? {
        None => true,
        Some(found) if found.is_dir() => leaves_nothing(path, plan, out)?,
        Some(_) => plan.before.get(path).is_some(),
    };
    if is_free { Ok(()) } else { Err(foreign(path, out)) }
}

/// Whether every folder around `path` is a folder, is not there yet, or is a file that is about to be removed.
fn is_reachable(path: &str, plan: &Plan, out: &OutDir) -> Result<bool, Error> {
    for folder in path::folders(path) {
        if out.look(folder)?.is_some_and(|found| !found.is_dir()) && !plan.removes(folder) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether a folder will be empty, and so be gone, once all stale files are removed.
fn leaves_nothing(folder: &str, plan: &Plan, out: &OutDir) -> Result<bool, Error> {
    let at = out.at(folder);
    for entry in fs::read_dir(&at).map_err(Error::reading(&at))? {
        let entry = entry.map_err(Error::reading(&at))?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let goes = match entry.file_type().map_err(Error::reading(&at))?.is_dir() {
            true => leaves_nothing(&path, plan, out)?,
            false => plan.removes(&path),
        };
        if !goes {
            return Ok(false);
        }
    }
    // An empty folder of someone else's is not removed with the files, and stays in the way.
    Ok(plan.remove.iter().any(|path| path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))))
}

fn foreign(path: &str, out: &OutDir) -> Error {
    Error::Foreign { path: out.at(path) }
}
