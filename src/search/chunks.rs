//! What entries say, in chunks that are loaded for the results that are shown.

use crate::search::script::Json;
use crate::search::{Entry, Page, Piece};

/// The chunk in the making.
pub struct Chunks {
    limit: usize,
    /// The bytes of the records, without what parts them.
    length: usize,
    chunk: Chunk,
    /// The last record; its room is used for the next.
    record: Json,
}

/// Records that are loaded together.
#[derive(Debug, Default)]
pub struct Chunk {
    /// The records, one after the other.
    pub records: Json,
    /// How many there are.
    pub count: usize,
}

impl Chunks {
    /// Chunks of at most `limit` bytes.
    pub fn new(limit: usize) -> Self {
        Self { limit, length: 0, chunk: Chunk::default(), record: Json::default() }
    }

    /// Adds an entry of `page`, which belongs to `context`; gives the chunk that is full without it.
    pub fn add(&mut self, page: &Page, context: &str, entry: &Entry) -> Option<Chunk> {
        self.record.clear();
        add_record(&page.url, context, entry, &mut self.record);
        let full = if self.length + self.record.length() > self.limit { self.last() } else { None };
        self.length += self.record.length();
        self.chunk.count += 1;
        self.chunk.records.add(&self.record);
        full
    }

    /// The last chunk; `None` when nothing is in it.
    pub fn last(&mut self) -> Option<Chunk> {
        self.length = 0;
        Some(std::mem::take(&mut self.chunk)).filter(|chunk| chunk.count > 0)
    }
}

/// Group, title, context, address and pieces; of each of these group, anchor and text.
fn add_record(url: &str, context: &str, entry: &Entry, json: &mut Json) {
    let part = if entry.anchor.is_empty() { "" } else { "#" };
    json.add_list(|record| {
        record.add_line(entry.group.id());
        record.add_line(&entry.title);
        record.add_line(context);
        record.add_line_of(&[url, part, &entry.anchor]);
        record.add_list(|pieces| entry.pieces.iter().for_each(|piece| add_piece(piece, pieces)));
    });
}

fn add_piece(piece: &Piece, json: &mut Json) {
    json.add_list(|record| {
        record.add_line(piece.group.id());
        record.add_line(&piece.anchor);
        record.add_line(&piece.text);
    });
}
