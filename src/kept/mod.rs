//! What notes said when they were last read: a note that has not changed is not read again.

mod disk;

pub use disk::Past;

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::dialect::{self, Parsed};
use crate::fault::Faults;
use crate::file::SourceFile;
use crate::hash::Hash;
use crate::link::Alone;
use crate::markdown;
use crate::span::FileId;

/// What a note says, all of it that depends on no other note, and what is wrong with it.
#[derive(Debug, Clone)]
pub struct Said {
    /// What it says, ready to be linked.
    pub note: Alone,
    /// What is wrong, that of the Markdown included.
    pub faults: Faults,
}

type Notes = HashMap<String, (Hash, Arc<Said>)>;

/// What notes said, by path, each with the hash of the content that it is of. In memory alone; [`Past`] is what goes
/// from one run to the next.
#[derive(Default)]
pub struct Kept {
    notes: Notes,
    year: Option<i32>,
}

impl Said {
    /// What there is to say of a note alone. Dates that have no year get `year`.
    pub fn new(parsed: Parsed, year: Option<i32>) -> Self {
        Self { note: Alone::new(parsed.note, year), faults: parsed.faults }
    }

    /// The same of a file with another rank in its vault: nothing else of it depends on that.
    fn moved_to(&self, file: FileId) -> Self {
        let mut faults = self.faults.clone();
        faults.iter_mut().for_each(|fault| fault.place.file = file);
        Self { note: self.note.moved_to(file), faults }
    }
}

impl Kept {
    /// What each of `files` says, all of them one vault, where dates that have no year are of `year`; only those are
    /// read that the vault before had not. What it does not use is forgotten.
    pub fn read(&mut self, files: &[&SourceFile], year: Option<i32>) -> Vec<Arc<Said>> {
        if self.year != year {
            *self = Self { year, ..Self::default() };
        }
        let notes = &self.notes;
        let said = files.par_iter().map(|file| match find(notes, file) {
            Some(said) if said.note.file == file.id => Arc::clone(said),
            // The rank of a note changes when another comes or goes before it.
            Some(said) => Arc::new(said.moved_to(file.id)),
            None => Arc::new(Said::new(read(file), year)),
        });
        let said: Vec<Arc<Said>> = said.collect();
        let kept = files.iter().zip(&said);
        self.notes = kept.map(|(file, said)| (file.path.clone(), (file.hash, Arc::clone(said)))).collect();
        said
    }

    /// How many of `files` would be read.
    pub fn unknown(&self, files: &[&SourceFile]) -> usize {
        files.iter().filter(|file| find(&self.notes, file).is_none()).count()
    }
}

fn find<'a>(notes: &'a Notes, file: &SourceFile) -> Option<&'a Arc<Said>> {
    notes.get(&file.path).and_then(|(hash, said)| (*hash == file.hash).then_some(said))
}

/// What a note says. A copy, since a copy takes just the room that it needs: lists that grew one by one have room for four
/// at least, and most have one.
pub fn read(file: &SourceFile) -> Parsed {
    dialect::read(file, markdown::parse(file)).clone()
}
