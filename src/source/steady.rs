//! Reading a file as it stood at one moment, though its writer may be saving it just now.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

/// How often a file that changes while it is read is read again.
const TRIES: usize = 8;

/// How long a file has to stay as it is: an editor that empties a file and writes it anew is done by then, and the
/// clocks of file systems tick some milliseconds apart.
const SETTLED: Duration = Duration::from_millis(20);

/// How long a file has to have stayed as it is before its moment tells it from a later one: some file systems count in
/// whole seconds, one in two.
const TELLING: Duration = Duration::from_secs(3);

/// The bytes of a file.
#[derive(Debug)]
pub struct Whole {
    /// All of them.
    pub bytes: Vec<u8>,
    /// What tells that they have not changed, when there is something that does.
    pub state: Option<State>,
}

/// What changes with the content of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    length: u64,
    /// A system that cannot tell when a file changed still tells its length.
    modified: Option<SystemTime>,
    identity: Identity,
}

/// What tells a file from another that takes its name, with its length and its moment.
#[cfg(unix)]
type Identity = (u64, i64, i64);
#[cfg(not(unix))]
type Identity = Option<SystemTime>;

/// Why there are no bytes.
#[derive(Debug)]
pub enum Unread {
    /// There are more than were asked for.
    TooLarge,
    /// It changed at every try.
    Unsteady,
    /// The system says no.
    Io(io::Error),
}

impl From<io::Error> for Unread {
    fn from(cause: io::Error) -> Self {
        Unread::Io(cause)
    }
}

impl State {
    fn of(found: &Metadata) -> Self {
        Self { length: found.len(), modified: found.modified().ok(), identity: identity(found) }
    }
}

#[cfg(unix)]
fn identity(found: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (found.ino(), found.ctime(), found.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(found: &Metadata) -> Identity {
    found.created().ok()
}

/// What time it is, and how it is waited for.
trait Clock {
    fn now(&self) -> SystemTime;
    fn wait(&self, time: Duration);
}

/// The clock of the machine.
struct Machine;

impl Clock for Machine {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn wait(&self, time: Duration) {
        thread::sleep(time);
    }
}

/// All bytes of the file at `path`, of which there may be `largest`.
///
/// # Errors
/// When the system says no, there are more, or the file does not come to rest.
pub fn read(path: &Path, largest: u64) -> Result<Whole, Unread> {
    read_by(&Machine, path, largest)
}

/// Whether the file at `path` is still in that state: its bytes are those that were read then.
pub fn is_still(path: &Path, state: State) -> bool {
    fs::metadata(path).is_ok_and(|found| State::of(&found) == state)
}

fn read_by(clock: &impl Clock, path: &Path, largest: u64) -> Result<Whole, Unread> {
    for _ in 0..TRIES {
        if let Some(whole) = read_once(clock, path, largest)? {
            return Ok(whole);
        }
        clock.wait(SETTLED);
    }
    Err(Unread::Unsteady)
}

/// The bytes; `None` when they changed meanwhile, or a moment ago.
fn read_once(clock: &impl Clock, path: &Path, largest: u64) -> Result<Option<Whole>, Unread> {
    let mut file = File::open(path)?;
    let before = file.metadata()?;
    if before.len() > largest {
        return Err(Unread::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0));
    // A file that grows as fast as it is read has no end. What has grown is told by its new length; but some files of the
    // system tell no length at all.
    file.by_ref().take(before.len().max(1)).read_to_end(&mut bytes)?;
    wait_for(&before, clock);
    let is_whole = bytes.len() as u64 == before.len();
    let state = State::of(&before);
    let state_tells = age(&before, clock).is_some_and(|age| age >= TELLING);
    let is_steady = is_whole && state == State::of(&file.metadata()?);
    Ok(is_steady.then(|| Whole { bytes, state: state_tells.then_some(state) }))
}

/// Waits until a file that was written a moment ago has had time to be written again.
fn wait_for(found: &Metadata, clock: &impl Clock) {
    if let Some(left) = age(found, clock).and_then(|age| SETTLED.checked_sub(age)) {
        clock.wait(left);
    }
}

/// How long ago a file changed. A change in the future tells of a wrong clock, and nothing can be learnt from it.
fn age(found: &Metadata, clock: &impl Clock) -> Option<Duration> {
    found.modified().ok().and_then(|changed| clock.now().duration_since(changed).ok())
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};
    use std::io::Write;

    use super::*;

    /// A writer who adds a line whenever somebody waits, as long as there are lines left; no time goes by otherwise.
    struct Writer {
        file: RefCell<File>,
        left: Cell<u64>,
    }

    impl Clock for Writer {
        fn now(&self) -> SystemTime {
            self.file.borrow().metadata().unwrap().modified().unwrap()
        }

        fn wait(&self, _: Duration) {
            if let Some(left) = self.left.get().checked_sub(1) {
                self.left.set(left);
                self.file.borrow_mut().write_all(b"uma linha\n").unwrap();
            }
        }
    }

    /// What is read of a file to which so many lines are added meanwhile.
    fn read_beside_a_writer(lines: u64) -> Result<Whole, Unread> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let writer = Writer { file: File::create(&path).unwrap().into(), left: lines.into() };
        read_by(&writer, &path, 1000)
    }

    #[test]
    fn a_file_that_is_being_written_is_read_when_it_is_whole() {
        for lines in 0..9 {
            let bytes = read_beside_a_writer(lines).unwrap().bytes;
            assert_eq!(bytes, "uma linha\n".repeat(usize::try_from(lines).unwrap()).as_bytes());
        }
    }

    #[test]
    fn a_file_that_never_rests_is_not_waited_for() {
        let result = read_beside_a_writer(u64::MAX);
        assert!(matches!(result, Err(Unread::Unsteady)), "{result:?}");
    }

    #[test]
    fn a_file_that_was_written_a_moment_ago_is_waited_for_and_one_of_yesterday_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        fs::write(&path, "linha\n").unwrap();
        let waits = |age: Duration| {
            let clock = Later {
                now: fs::metadata(&path).unwrap().modified().unwrap() + age,
                waited: Cell::default(),
            };
            read_by(&clock, &path, 1000).unwrap();
            clock.waited.get()
        };
        assert_eq!(waits(Duration::from_millis(5)), SETTLED - Duration::from_millis(5));
        assert_eq!(waits(Duration::from_secs(86_400)), Duration::ZERO);
    }

    /// A clock that stands.
    struct Later {
        now: SystemTime,
        waited: Cell<Duration>,
    }

    impl Clock for Later {
        fn now(&self) -> SystemTime {
            self.now
        }

        fn wait(&self, time: Duration) {
            self.waited.set(self.waited.get() + time);
        }
    }

    #[test]
    fn what_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        fs::write(&path, "12345").unwrap();
        assert!(matches!(read(&path, 4), Err(Unread::TooLarge)));
        assert_eq!(read(&path, 5).unwrap().bytes, b"12345");
    }
}
