//! The search index: plain scripts that a page loads one by one, from a disk as well as from a server.
//!
//! Four kinds of part, each a call that hands its data to the theme's `search.js`:
//!
//! | part | holds | is loaded |
//! | --- | --- | --- |
//! | `r` | the directory: where each shard and chunk begins | when the search opens |
//! | `t` | words and the entries that have them, in the order of the folded words | for what is typed |
//! | `f` | words alone, in the order of their ends | for a word that was found nowhere |
//! | `d` | what entries say | for the results that are shown |
//!
//! The range of words that a shard holds is cut where a shard is full, and a word that half the notes have
//! goes on in the next shard: a query costs the same at any size. A wrong letter leaves the start or the end of its
//! word as it was, so that every slip is found in a shard of starts or in one of ends.

mod chunks;
mod endings;
mod files;
mod pack;
mod places;
mod postings;
mod script;
mod terms;
mod words;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::artifact::Artifact;

/// How many bytes of words and entries a shard holds at most; only a word longer than that is longer.
const SHARD: usize = 32 * 1024;

/// How many bytes of what entries say are together; only an entry longer than that is longer.
const CHUNK: usize = 8 * 1024;

/// An index that is no longer than this is one file.
const ONE_FILE: usize = 96 * 1024;

/// What can be found on one page: the page itself first. Words of its title and of its own context count for all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<'a> {
    /// Its place from the root of the site: `mocks/feed.html`.
    pub url: String,
    /// Where the page belongs: its number and date. Shown with it.
    pub own: String,
    /// Where all else on it belongs: the interview and its date. Shown with each.
    pub context: String,
    /// The page and what has an anchor on it.
    pub entries: Vec<Entry<'a>>,
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<'a> {
    /// What it is.
    pub group: Group,
    /// What it is called.
    pub title: Cow<'a, str>,
    /// Where it stands on its page; empty for the page itself.
    pub anchor: Cow<'a, str>,
    /// All its words, those of fences too.
    pub pieces: Vec<Piece<'a>>,
}

/// A part of what an entry says, that may be something of its own: words to say, a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it is.
    pub group: Group,
    /// Its own anchor on the page of its entry; empty when it has none.
    pub anchor: String,
    /// What it says.
    pub text: Cow<'a, str>,
}

/// The kinds of thing that results are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Group {
    /// Recurring gaps.
    Gaps,
    /// Errors of interviews.
    Errors,
    /// Strengths of interviews.
    Strengths,
    /// Patterns.
    Patterns,
    /// Words to say.
    Phrases,
    /// Sums.
    Sums,
    /// Closings.
    WrapUps,
    /// Interviews and their other sections.
    Interviews,
    /// What belongs to no interview.
    Notes,
}

impl Group {
    /// The key of its name in the theme's strings.
    pub fn id(self) -> &'static str {
        match self {
            Group::Gaps => "gaps",
            Group::Errors => "errors",
            Group::Strengths => "strengths",
            Group::Patterns => "patterns",
            Group::Phrases => "phrases",
            Group::Sums => "sums",
            Group::WrapUps => "wrap_ups",
            Group::Interviews => "interviews",
            Group::Notes => "notes",
        }
    }
}

/// The index in the making. Each file of it is handed to `take` as soon as it is full: of a large index no more is held
/// than words and where they stand.
pub struct Index<T> {
    terms: terms::Gathered,
    chunks: chunks::Chunks,
    files: files::Files<T>,
    /// How many entries each page has, and each chunk.
    pages: Vec<usize>,
    sizes: Vec<usize>,
}

impl<E, T: FnMut(Artifact) -> Result<(), E>> Index<T> {
    /// The index of nothing.
    pub fn new(take: T) -> Self {
        Self {
            terms: terms::Gathered::default(),
            chunks: chunks::Chunks::new(CHUNK),
            files: files::Files::new(take, ONE_FILE),
            pages: Vec::new(),
            sizes: Vec::new(),
        }
    }

    /// Adds what can be found on a page. Of entries that match equally well the first is shown first.
    ///
    /// # Errors
    /// When `take` does.
    pub fn add(&mut self, page: &Page) -> Result<(), E> {
        self.terms.add(page);
        self.pages.push(page.entries.len());
        for (rank, entry) in page.entries.iter().enumerate() {
            let context = if rank == 0 { &page.own } else { &page.context };
            if let Some(full) = self.chunks.add(page, context, entry) {
                self.put_chunk(full)?;
            }
        }
        Ok(())
    }

    /// Hands over the rest.
    ///
    /// # Errors
    /// When `take` does.
    pub fn finish(mut self) -> Result<(), E> {
        if let Some(last) = self.chunks.last() {
            self.put_chunk(last)?;
        }
        let terms = self.terms.in_order();
        let shards = pack::shards(&terms, SHARD);
        let endings = endings::shards(&terms, SHARD);
        let texts = shards.iter().map(|shard| ("t", &shard.text));
        for (kind, text) in texts.chain(endings.iter().map(|shard| ("f", &shard.text))) {
            self.files.put(kind, &script::line(text))?;
        }
        let directory = script::Directory {
            version: self.files.version(),
            terms: pack::starts(&shards),
            endings: pack::starts(&endings),
            pages: counts(&self.pages),
            chunks: counts(&self.sizes),
        };
        self.files.finish(&script::call("r", 0, &script::json(&directory)))
    }

    fn put_chunk(&mut self, chunk: chunks::Chunk) -> Result<(), E> {
        self.sizes.push(chunk.count);
        self.files.put("d", &chunk.records.into_list())
    }
}

fn counts(counts: &[usize]) -> String {
    let counts = counts.iter().map(|&count| u32::try_from(count).unwrap_or(u32::MAX));
    let mut text = String::new();
    postings::push_numbers(&counts.collect::<Vec<_>>(), &mut text);
    text
}
