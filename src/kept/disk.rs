//! What notes said as bytes that outlast a run: only the program that made them believes them, and only when whole.

use std::borrow::Cow;
use std::collections::HashMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::dialect::Parsed;
use crate::fault::Faults;
use crate::file::SourceFile;
use crate::hash::Hash;
use crate::model::{FrontMatter, Note};
use crate::span::FileId;

/// Readings of earlier runs, as one file has them. A note in which something is wrong is not among them: it is read again, since
/// it is about to be mended anyway; nor is one with private words, which are to stand nowhere but where they were typed.
pub struct Past {
    program: Hash,
    bytes: Vec<u8>,
    is_news: bool,
}

/// The reading of one note. It stays bytes until it is asked for, and when it goes on into the next file.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
struct Entry<'a> {
    path: &'a str,
    hash: Hash,
    #[serde(borrow)]
    note: Cow<'a, [u8]>,
}

/// What stands before the entries.
#[derive(Serialize, Deserialize)]
struct Seal {
    program: Hash,
    /// Of all that follows.
    entries: Hash,
}

impl Past {
    /// What `bytes` tell, which may be anything: what `program` did not leave, or not just so, tells nothing.
    pub fn new(program: Hash, bytes: Vec<u8>) -> Self {
        Self { program, bytes, is_news: false }
    }

    /// What each of `files` says, all of them one vault; only those are read that the past does not know. What it does
    /// not use is forgotten.
    pub fn read(&mut self, files: &[&SourceFile]) -> Vec<Parsed> {
        let before = entries(self.program, &self.bytes).unwrap_or_default();
        let known: HashMap<&str, &Entry> = before.iter().map(|entry| (entry.path, entry)).collect();
        let read = files.par_iter().map(|file| recall(known.get(file.path.as_str()).copied(), file));
        let (parsed, after): (Vec<Parsed>, Vec<Option<Entry>>) = read.unzip();
        let after: Vec<Entry> = after.into_iter().flatten().collect();
        let news = (after != before).then(|| sealed(self.program, &after)).flatten();
        if let Some(bytes) = news {
            self.bytes = bytes;
            self.is_news = true;
        }
        parsed
    }

    /// What the next run is to be given, when it is not what this one was.
    pub fn news(&self) -> Option<&[u8]> {
        self.is_news.then_some(&self.bytes)
    }
}

impl<'a> Entry<'a> {
    /// That of a note with nothing wrong and nothing private in it.
    fn of(file: &'a SourceFile, parsed: &Parsed) -> Option<Self> {
        let Parsed { note, faults } = parsed;
        let FrontMatter { draft, private, .. } = note.front_matter;
        let is_private = draft || private || !note.hidden.is_empty();
        let note = (faults.is_empty() && !is_private).then(|| postcard::to_stdvec(note).ok()).flatten()?;
        Some(Self { path: &file.path, hash: file.hash, note: note.into() })
    }

    /// The reading, when it is one of what `file` is now.
    fn reading(&self, file: &SourceFile) -> Option<Parsed> {
        let note: Note = (self.hash == file.hash).then(|| postcard::from_bytes(&self.note).ok()).flatten()?;
        Some(Parsed { note, faults: Faults::new() }.moved_to(file.id))
    }
}

/// What `file` says, and what the next run is to be given of it.
fn recall<'a>(known: Option<&Entry<'a>>, file: &'a SourceFile) -> (Parsed, Option<Entry<'a>>) {
    let known = known.and_then(|known| Some((known.reading(file)?, known)));
    if let Some((parsed, known)) = known {
        return (parsed, Some(known.clone()));
    }
    // What is left tells no rank: the same notes leave the same bytes, whatever came and went between them.
    let parsed = super::read(file).moved_to(FileId::default());
    let entry = Entry::of(file, &parsed);
    (parsed.moved_to(file.id), entry)
}

/// The entries in a file that `program` left as it is.
fn entries(program: Hash, bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    let (seal, entries) = postcard::take_from_bytes::<Seal>(bytes).ok()?;
    let is_whole = seal.program == program && seal.entries == Hash::of(entries);
    is_whole.then(|| postcard::from_bytes(entries).ok()).flatten()
}

fn sealed(program: Hash, entries: &[Entry]) -> Option<Vec<u8>> {
    let entries = postcard::to_stdvec(entries).ok()?;
    let seal = Seal { program, entries: Hash::of(&entries) };
    Some([postcard::to_stdvec(&seal).ok()?, entries].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::fs;
    use std::path::Path;

    fn file(id: u32, path: &str, text: &str) -> SourceFile {
        SourceFile::new(FileId(id), path.into(), text.into(), Hash::of(text.as_bytes()))
    }

    /// All notes below some folders of the project.
    fn notes(folders: &[&str]) -> Vec<SourceFile> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let entries = folders.iter().flat_map(|folder| fs::read_dir(root.join(folder)).expect("a folder"));
        let paths = entries.map(|entry| entry.expect("an entry").path());
        let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
        let read = |(path, id): (std::path::PathBuf, u32)| {
            file(id, &path.to_string_lossy(), &fs::read_to_string(&path).expect("a note"))
        };
        paths.zip(0..).map(read).collect()
    }

    fn program(name: &str) -> Hash {
        Hash::of(name.as_bytes())
    }

    /// What a run of `program` gives for `files` when it is left `bytes`, and what it leaves.
    fn run(program: Hash, bytes: &[u8], files: &[SourceFile]) -> (Vec<Parsed>, Option<Vec<u8>>) {
        let files: Vec<&SourceFile> = files.iter().collect();
        let mut past = Past::new(program, bytes.to_vec());
        let parsed = past.read(&files);
        (parsed, past.news().map(<[u8]>::to_vec))
    }

    #[test]
    fn every_note_comes_back_as_it_was() {
        let mut files = notes(&["notes", "tests/corpus", "tests/recurrence"]);
        let alerts = "> [!NOTE]\n> a\n\n> [!TIP]\n> a\n\n> [!IMPORTANT]\n> a\n\n> [!WARNING]\n> a\n\n> [!CAUTION]\n> a\n";
        files.push(file(u32::MAX, "alertas.md", alerts));
        assert!(files.len() > 50);
        for file in &files {
            let note = super::super::read(file).note;
            let bytes = postcard::to_stdvec(&note).expect("bytes");
            assert!(postcard::from_bytes::<Note>(&bytes).as_ref() == Ok(&note), "{}", file.path);
        }
    }

    #[test]
    fn only_what_changed_is_left_anew() {
        let mut files = vec![file(0, "b.md", "# Um\n"), file(1, "c.md", "# Dois\n")];
        let (first, left) = run(program("a"), b"", &files);
        let left = left.expect("news");
        assert!(run(program("a"), &left, &files) == (first, None));
        files = vec![file(0, "a.md", "# Zero\n"), file(1, "b.md", "# Um\n"), file(2, "c.md", "# Três\n")];
        let (again, anew) = (run(program("a"), &left, &files), run(program("a"), b"", &files));
        assert!(again == anew && again.1.is_some_and(|bytes| bytes != left));
    }

    #[test]
    fn a_note_with_something_wrong_in_it_is_read_again() {
        let files = vec![file(0, "a.md", "---\ndraft: talvez\n---\n\n# Um\n")];
        let (parsed, left) = run(program("a"), b"", &files);
        assert!(!parsed[0].faults.is_empty() && left.is_none());
    }

    #[test]
    fn a_note_with_something_private_in_it_is_not_left() {
        for text in [
            "---\ndraft: true\n---\n\n# Um\n",
            "---\nprivate: true\n---\n\n# Um\n",
            "# Um\n\n<!-- compilado: privado -->\nzanzibar\n\ndois\n",
        ] {
            let files = vec![file(0, "a.md", text)];
            let (parsed, left) = run(program("a"), b"", &files);
            assert!(parsed[0].faults.is_empty() && left.is_none(), "{text}");
        }
    }

    #[test]
    fn what_is_damaged_or_of_another_program_tells_nothing() {
        let files = vec![file(0, "b.md", "# Um\n"), file(1, "c.md", "# Dois\n")];
        let anew = run(program("a"), b"", &files);
        let left = anew.1.clone().expect("news");
        assert!(run(program("b"), &left, &files).1.is_some_and(|bytes| bytes != left));
        for at in 0..left.len() {
            let mut damaged = left.clone();
            damaged[at] ^= 0x40;
            assert!(run(program("a"), &damaged, &files) == anew, "{at}");
            assert!(run(program("a"), &left[..at], &files) == anew, "{at}");
        }
    }
}
