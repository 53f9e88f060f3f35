//! Reading a file as it stood at one moment, though its writer may be saving it just now.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

/// How often a file that changes while it is read is read again.
const TRIES: usize = 8;

/// How long a file has to stay as it is: an editor that empties a file and writes it anew is done by then, and the
/// clocks of file systems tick some milliseconds apart.
const SETTLED: Duration = Duration::from_millis(20);

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

/// All bytes of the file at `path`, of which there may be `largest`.
///
/// # Errors
/// When the system says no, there are more, or the file does not come to rest.
pub fn read(path: &Path, largest: u64) -> Result<Vec<u8>, Unread> {
    for _ in 0..TRIES {
        if let Some(bytes) = read_once(path, largest)? {
            return Ok(bytes);
        }
        thread::sleep(SETTLED);
    }
    Err(Unread::Unsteady)
}

/// The bytes; `None` when they changed meanwhile, or a moment ago.
fn read_once(path: &Path, largest: u64) -> Result<Option<Vec<u8>>, Unread> {
    let mut file = File::open(path)?;
    let before = file.metadata()?;
    if before.len() > largest {
        return Err(Unread::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(before.len()).unwrap_or(0));
    // A file that grows as fast as it is read has no end. What has grown is told by its new length; but some files of the
    // system tell no length at all.
    file.by_ref().take(before.len().max(1)).read_to_end(&mut bytes)?;
    wait_for(&before);
    let is_whole = bytes.len() as u64 == before.len();
    Ok((is_whole && state(&before) == state(&file.metadata()?)).then_some(bytes))
}

/// Waits until a file that was written a moment ago has had time to be written again.
fn wait_for(found: &Metadata) {
    // A change in the future tells of a wrong clock, and nothing can be learnt from it.
    let age = found.modified().ok().and_then(|changed| SystemTime::now().duration_since(changed).ok());
    if let Some(left) = age.and_then(|age| SETTLED.checked_sub(age)) {
        thread::sleep(left);
    }
}

/// What changes with the content. A system that cannot tell when a file changed still tells its length.
fn state(found: &Metadata) -> (u64, Option<SystemTime>) {
    (found.len(), found.modified().ok())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[test]
    fn a_file_that_is_being_written_is_read_when_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let mut file = File::create(&path).unwrap();
        let bytes = thread::scope(|scope| {
            scope.spawn(move || {
                for _ in 0..5 {
                    file.write_all(b"uma linha\n").unwrap();
                    thread::sleep(SETTLED / 4);
                }
            });
            thread::sleep(SETTLED / 4);
            read(&path, 1000).unwrap()
        });
        assert_eq!(bytes, "uma linha\n".repeat(5).as_bytes());
    }

    #[test]
    fn a_file_that_never_rests_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let mut file = File::create(&path).unwrap();
        let (done, path) = (AtomicBool::new(false), &path);
        let result = thread::scope(|scope| {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    file.write_all(b"x").unwrap();
                    thread::sleep(SETTLED / 20);
                }
            });
            let result = read(path, u64::MAX - 1);
            done.store(true, Ordering::Relaxed);
            result
        });
        assert!(matches!(result, Err(Unread::Unsteady)), "{result:?}");
    }

    #[test]
    fn what_is_too_large_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        fs::write(&path, "12345").unwrap();
        assert!(matches!(read(&path, 4), Err(Unread::TooLarge)));
        assert_eq!(read(&path, 5).unwrap(), b"12345");
    }
}
