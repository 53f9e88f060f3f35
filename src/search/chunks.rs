//! What entries say, in chunks that are loaded for the results that are shown.

use crate::search::script::{self, Json};
use crate::search::{self, Entry};

/// Group, title, context, address and pieces.
type Record = (&'static str, String, String, String, Vec<Piece>);

/// Group, anchor and text.
type Piece = (&'static str, String, String);

/// The chunk in the making.
pub struct Chunks {
    limit: usize,
    length: usize,
    /// One for each entry.
    records: Vec<Json>,
}

impl Chunks {
    /// Chunks of at most `limit` bytes.
    pub fn new(limit: usize) -> Self {
        Self { limit, length: 0, records: Vec::new() }
    }

    /// Adds an entry; gives the chunk that is full without it.
    pub fn add(&mut self, entry: &Entry) -> Option<Vec<Json>> {
        let record = script::json(&record(entry));
        let full = if self.length + record.length() > self.limit { self.last() } else { None };
        self.length += record.length();
        self.records.push(record);
        full
    }

    /// The last chunk; `None` when nothing is in it.
    pub fn last(&mut self) -> Option<Vec<Json>> {
        self.length = 0;
        Some(std::mem::take(&mut self.records)).filter(|records| !records.is_empty())
    }
}

fn record(entry: &Entry) -> Record {
    let piece = |piece: &search::Piece| (piece.group.id(), piece.anchor.clone(), on_one_line(&piece.text));
    let pieces = entry.pieces.iter().map(piece).collect();
    let (title, context) = (on_one_line(&entry.title), on_one_line(&entry.context));
    (entry.group.id(), title, context, entry.url.clone(), pieces)
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
