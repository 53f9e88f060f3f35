//! Waits for changes on the disk: the only file that knows notify.

use std::fs;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::Error;

use super::places::{Places, Resolved};
use super::quiet::Quiet;

/// What helps when the system has no more watches to give.
const MORE_WATCHES: &str = "aumente o limite: sysctl fs.inotify.max_user_watches=524288";
/// What helps when it has none for one more program.
const MORE_WATCHERS: &str = "feche outros programas que vigiam arquivos, ou aumente o limite: sysctl fs.inotify.max_user_instances=1024";

/// A watch over places. From its beginning on no change is missed, also while nobody waits.
pub struct Watch {
    places: Places,
    resolved: Resolved,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    /// What was heard since somebody last waited.
    quiet: Quiet,
    /// Whether something that was heard may have put other things in the place of those that are watched.
    is_stale: bool,
}

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn over(places: Places) -> Result<Self, Error> {
        let (heard, events) = mpsc::channel();
        // Nobody listens any more when the command is about to end.
        let hear = move |event| drop(heard.send(event));
        // Links out of a folder of notes are not followed by those who read it, and one may lead to the whole disk.
        let config = Config::default().with_follow_symlinks(false);
        let watcher = RecommendedWatcher::new(hear, config).map_err(|error| no_watcher(&error))?;
        let resolved = Resolved::new(&places);
        let mut watch = Self { places, resolved, watcher, events, quiet: Quiet::default(), is_stale: false };
        watch.begin()?;
        Ok(watch)
    }

    /// Waits until something has changed and the burst of changes is over. A single event says little:
    /// files in a new folder may get none. Whoever waits has to look at everything again.
    ///
    /// # Errors
    /// When the system has no more watches to give.
    pub fn wait(&mut self) -> Result<(), Error> {
        while let Some(event) = self.next()? {
            self.hear(&event);
        }
        self.quiet = Quiet::default();
        if std::mem::take(&mut self.is_stale) {
            self.resolved = Resolved::new(&self.places);
            self.begin()?;
        }
        Ok(())
    }

    /// Whether nothing has changed yet: there is time for other things.
    pub fn is_still(&mut self) -> bool {
        while let Ok(event) = self.events.try_recv() {
            self.hear(&event);
        }
        self.quiet.left(Instant::now()).is_none()
    }

    fn hear(&mut self, event: &notify::Result<Event>) {
        let is_stale = self.unsettles(event);
        if is_stale || self.concerns(event) {
            self.quiet.hear(Instant::now());
        }
        self.is_stale |= is_stale;
    }

    /// The next event; `None` when it is time to answer those that were heard.
    fn next(&self) -> Result<Option<notify::Result<Event>>, Error> {
        let event = match self.quiet.left(Instant::now()) {
            None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(Duration::ZERO) => return Ok(None),
            Some(left) => self.events.recv_timeout(left),
        };
        match event {
            Ok(event) => Ok(Some(event)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Error::WorkStopped),
        }
    }

    /// Watches everything that is there; again when something came or went meanwhile.
    fn begin(&mut self) -> Result<(), Error> {
        loop {
            for folder in &self.resolved.deep {
                watch_deep(&mut self.watcher, folder)?;
            }
            for folder in &self.resolved.shallow {
                must_have_watches(folder, self.watcher.watch(folder, RecursiveMode::NonRecursive))?;
            }
            let now = Resolved::new(&self.places);
            if now == self.resolved {
                return Ok(());
            }
            self.resolved = now;
        }
    }

    /// Reading a file is an event too: only writing counts.
    fn concerns(&self, event: &notify::Result<Event>) -> bool {
        let is_change = |event: &Event| match event.kind {
            EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
            _ => true,
        };
        let event = event.as_ref().ok().filter(|event| is_change(event));
        event.is_some_and(|event| event.paths.iter().any(|path| self.resolved.concern(path)))
    }

    /// Whether other things may be there to be watched now: something on the way to a root came or went, a folder may
    /// have been opened to us, or the system could not tell.
    fn unsettles(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        event.need_rescan()
            || match event.kind {
                EventKind::Create(_) | EventKind::Remove(_) | EventKind::Modify(ModifyKind::Name(_)) => {
                    event.paths.iter().any(|path| self.resolved.leads(path))
                }
                EventKind::Modify(ModifyKind::Metadata(_)) => {
                    event.paths.iter().any(|path| self.resolved.concern(path) && path.is_dir())
                }
                _ => false,
            }
    }
}

/// Watches a folder with all that is below it. One that may not be watched, or has just gone away, keeps the system
/// from all that it would have come to afterwards: these are watched one by one.
fn watch_deep(watcher: &mut RecommendedWatcher, folder: &Path) -> Result<(), Error> {
    let watched = watcher.watch(folder, RecursiveMode::Recursive);
    if watched.is_ok() {
        return Ok(());
    }
    must_have_watches(folder, watched)?;
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.try_for_each(|entry| watch_deep(watcher, &entry.path()))
}

/// What may not be watched may not be read either, which is told by those who read; what has gone away needs no watch:
/// the folder around it will tell when it comes back.
fn must_have_watches(folder: &Path, watched: notify::Result<()>) -> Result<(), Error> {
    match watched {
        Err(error) if matches!(error.kind, notify::ErrorKind::MaxFilesWatch) => Err(refused(folder, &error)),
        _ => Ok(()),
    }
}

fn refused(path: &Path, error: &notify::Error) -> Error {
    Error::Watch { path: path.into(), cause: error.to_string(), help: Some(MORE_WATCHES) }
}

/// Nothing at all can be watched: on Linux, nearly always since other programs have all there is.
fn no_watcher(error: &notify::Error) -> Error {
    let help = cfg!(target_os = "linux").then_some(MORE_WATCHERS);
    Error::Watch { path: ".".into(), cause: error.to_string(), help }
}
