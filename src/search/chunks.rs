//! What entries say, in chunks that are loaded for the results that are shown.

use crate::search::script::{self, Json};
use crate::search::{self, Entry};

/// What some entries say, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chunk {
    /// One for each entry.
    pub records: Vec<Json>,
}

/// Group, title, context, address and pieces.
type Record = (&'static str, String, String, String, Vec<Piece>);

/// Group, anchor and text.
type Piece = (&'static str, String, String);

/// The entries in chunks of at most `limit` bytes.
pub fn of<'a>(entries: impl Iterator<Item = &'a Entry>, limit: usize) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut length = 0;
    for record in entries.map(|entry| script::json(&record(entry))) {
        let own = record.length();
        match chunks.last_mut() {
            Some(chunk) if length + own <= limit => {
                chunk.records.push(record);
                length += own;
            }
            _ => {
                chunks.push(Chunk { records: vec![record] });
                length = own;
            }
        }
    }
    chunks
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
