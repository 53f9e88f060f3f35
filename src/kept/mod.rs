//! What notes said when they were last read: a note that has not changed is not read again.

mod disk;

pub use disk::Past;

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::dialect::{self, Parsed};
use crate::file::SourceFile;
use crate::hash::Hash;
use crate::markdown;

type Notes = HashMap<String, (Hash, Arc<Parsed>)>;

/// Readings by the note's path, each with the hash of the content that it is of. In memory alone; [`Past`] is what goes
/// from one run to the next.
#[derive(Default)]
pub struct Kept {
    notes: Notes,
}

impl Kept {
    /// What each of `files` says, all of them one vault; only those are read that the vault before had not.
    /// What it does not use is forgotten.
    pub fn read(&mut self, files: &[&SourceFile]) -> Vec<Parsed> {
        let notes = &self.notes;
        let parsed: Vec<Arc<Parsed>> =
            files.par_iter().map(|file| find(notes, file).unwrap_or_else(|| Arc::new(read(file)))).collect();
        let kept = files.iter().zip(&parsed);
        self.notes =
            kept.map(|(file, parsed)| (file.path.clone(), (file.hash, Arc::clone(parsed)))).collect();
        // The rank of a note changes when another comes or goes before it.
        let moved = files.par_iter().zip(parsed.par_iter());
        moved.map(|(file, parsed)| Parsed::clone(parsed).moved_to(file.id)).collect()
    }

    /// How many of `files` would be read.
    pub fn unknown(&self, files: &[&SourceFile]) -> usize {
        files.iter().filter(|file| find(&self.notes, file).is_none()).count()
    }
}

fn find(notes: &Notes, file: &SourceFile) -> Option<Arc<Parsed>> {
    let (hash, parsed) = notes.get(&file.path)?;
    (*hash == file.hash).then(|| Arc::clone(parsed))
}

/// What a note says. A copy, since a copy takes just the room that it needs: lists that grew one by one have room for four
/// at least, and most have one.
pub fn read(file: &SourceFile) -> Parsed {
    dialect::read(file, markdown::parse(file)).clone()
}
