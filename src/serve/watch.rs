//! Waits for changes on the disk: the only file that knows notify.

use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::error::Error;

use super::places::{Places, Resolved};
use super::quiet::Quiet;

/// What helps when the system has no more watches to give.
const MORE_WATCHES: &str = "aumente o limite: sysctl fs.inotify.max_user_watches=524288";

/// A watch over places. From its beginning on no change is missed, also while nobody waits.
pub struct Watch {
    places: Places,
    resolved: Resolved,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    /// A change that was heard while nobody waited.
    early: Option<Instant>,
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
        let watcher = notify::recommended_watcher(hear).map_err(|error| refused(Path::new("."), &error))?;
        let resolved = Resolved::new(&places);
        let mut watch = Self { places, resolved, watcher, events, early: None };
        watch.begin()?;
        Ok(watch)
    }

    /// Waits until something has changed and the burst of changes is over. A single event says little:
    /// files in a new folder may get none. Whoever waits has to look at everything again.
    ///
    /// # Errors
    /// When a folder has come anew that the system refuses to watch.
    pub fn wait(&mut self) -> Result<(), Error> {
        // Of an early change nothing is known but when it was.
        let mut roots_changed = self.early.is_some();
        let mut quiet = Quiet::default();
        if let Some(early) = self.early.take() {
            quiet.hear(early);
        }
        while let Some(event) = self.next(&quiet)? {
            if self.concerns(&event) {
                quiet.hear(Instant::now());
                roots_changed |=
                    event.is_ok_and(|event| event.paths.iter().any(|path| self.resolved.is_root(path)));
            }
        }
        if roots_changed {
            self.resolved = Resolved::new(&self.places);
            self.begin()?;
        }
        Ok(())
    }

    /// Whether nothing has changed yet: there is time for other things.
    pub fn is_still(&mut self) -> bool {
        while self.early.is_none() {
            match self.events.try_recv() {
                Ok(event) if self.concerns(&event) => self.early = Some(Instant::now()),
                Ok(_) => {}
                Err(_) => return true,
            }
        }
        false
    }

    /// The next event; `None` when it is time to answer those that were heard.
    fn next(&self, quiet: &Quiet) -> Result<Option<notify::Result<Event>>, Error> {
        let event = match quiet.left(Instant::now()) {
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

    fn begin(&mut self) -> Result<(), Error> {
        let deep = self.resolved.deep().map(|path| (path, RecursiveMode::Recursive));
        let shallow = self.resolved.shallow().into_iter().map(|path| (path, RecursiveMode::NonRecursive));
        for (path, mode) in deep.chain(shallow) {
            match self.watcher.watch(path, mode) {
                // What has just gone away needs no watch: the folder around it will tell when it comes back.
                Err(error) if path.exists() => return Err(refused(path, &error)),
                _ => {}
            }
        }
        Ok(())
    }

    /// Reading a file is an event too: only writing counts. What the system could not tell may be anything.
    fn concerns(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => {}
            EventKind::Access(_) => return false,
            _ => {}
        }
        event.need_rescan() || event.paths.iter().any(|path| self.resolved.concern(path))
    }
}

fn refused(path: &Path, error: &notify::Error) -> Error {
    let help = matches!(error.kind, notify::ErrorKind::MaxFilesWatch).then_some(MORE_WATCHES);
    Error::Watch { path: path.into(), cause: error.to_string(), help }
}
