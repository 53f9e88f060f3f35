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
mod pack;
mod postings;
mod script;
mod terms;

#[cfg(test)]
mod tests;

use crate::artifact::Artifact;
use crate::hash::Hash;

/// How many bytes of words and entries a shard holds at most; only a word longer than that is longer.
const SHARD: usize = 32 * 1024;

/// How many bytes of what entries say are together; only an entry longer than that is longer.
const CHUNK: usize = 8 * 1024;

/// An index that is no longer than this is one file.
const ONE_FILE: usize = 96 * 1024;

/// What can be found on one page: the page itself first. Words of its title and context count for all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The page and what has an anchor on it.
    pub entries: Vec<Entry>,
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub group: Group,
    /// What it is called.
    pub title: String,
    /// Where it belongs: the interview and its date. Shown with each entry, and found with the page alone.
    pub context: String,
    /// Where it stands, from the root of the site: `mocks/feed.html#sem-indice`.
    pub url: String,
    /// All its words, those of fences too.
    pub pieces: Vec<Piece>,
}

/// A part of what an entry says, that may be something of its own: words to say, a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub group: Group,
    /// Its own anchor on the page of its entry; empty when it has none.
    pub anchor: String,
    /// What it says.
    pub text: String,
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

/// The files of the index. Of entries that match equally well the first is shown first.
pub fn index(pages: &[Page]) -> Vec<Artifact> {
    let terms = terms::of(pages);
    let shards = pack::shards(&terms, SHARD);
    let endings = endings::shards(&terms, SHARD);
    let chunks = chunks::of(pages.iter().flat_map(|page| &page.entries), CHUNK);
    let texts = |shards: &[pack::Shard]| shards.iter().map(|shard| script::json(&shard.text)).collect();
    let records = chunks.iter().map(|chunk| script::list(&chunk.records)).collect();
    let named = [("t", texts(&shards)), ("f", texts(&endings)), ("d", records)];
    let parts: Vec<_> = named.into_iter().flat_map(|(kind, parts)| calls(kind, parts)).collect();
    let directory = script::Directory {
        version: version(&parts),
        terms: pack::starts(&shards),
        endings: pack::starts(&endings),
        pages: counts(pages.iter().map(|page| page.entries.len())),
        chunks: counts(chunks.iter().map(|chunk| chunk.records.len())),
    };
    files(script::call("r", 0, &script::json(&directory)), parts)
}

fn counts(counts: impl Iterator<Item = usize>) -> String {
    postings::numbers(&counts.map(|count| u32::try_from(count).unwrap_or(u32::MAX)).collect::<Vec<_>>())
}

/// The name and the script of each part of a kind.
fn calls(kind: &str, parts: Vec<script::Json>) -> Vec<(String, String)> {
    let call = |(at, json): (usize, &script::Json)| (format!("{kind}{at}"), script::call(kind, at, json));
    parts.iter().enumerate().map(call).collect()
}

fn files(directory: String, parts: Vec<(String, String)>) -> Vec<Artifact> {
    let length: usize = parts.iter().map(|(_, text)| text.len()).sum();
    if directory.len() + length <= ONE_FILE {
        let all: String = parts.into_iter().map(|(_, text)| text).collect();
        return vec![Artifact::new("busca/raiz.js", directory + &all)];
    }
    let parts = parts.into_iter().map(|(name, text)| Artifact::new(format!("busca/{name}.js"), text));
    std::iter::once(Artifact::new("busca/raiz.js", directory)).chain(parts).collect()
}

/// Differs whenever a part does, so that a browser never takes an old one for a new one.
fn version(parts: &[(String, String)]) -> String {
    let hashes: String = parts.iter().map(|(_, text)| Hash::of(text.as_bytes()).to_string()).collect();
    Hash::of(hashes.as_bytes()).to_string().chars().take(12).collect()
}
