//! A note file in memory: its path, its text, and the way from bytes to lines.

use std::sync::Arc;

use crate::hash::Hash;
use crate::span::{FileId, Place, Position, Span};

/// One note file, read and decoded.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Its rank in the vault.
    pub id: FileId,
    /// Path below the notes folder, with `/` between the parts on every system.
    pub path: String,
    /// The text, whose lines end in `\n` or `\r\n`: a lone `\r` became `\n` when it was decoded. Bytes that were not UTF-8
    /// stand as U+FFFD; empty when the file could not be read.
    pub text: String,
    /// Hash of the bytes on disk.
    pub hash: Hash,
    line_starts: Vec<usize>,
}

impl SourceFile {
    /// A file at `path` with `text`; `hash` is that of its bytes on disk.
    pub fn new(id: FileId, path: String, text: String, hash: Hash) -> Self {
        let line_starts = line_starts(&text);
        Self { id, path, text, hash, line_starts }
    }

    /// The line and column of a byte offset. An offset past the end is told as the end.
    pub fn position(&self, offset: usize) -> Position {
        let offset = floor_char_boundary(&self.text, offset);
        let line = self.line_starts.partition_point(|&start| start <= offset).max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let column = self.text.get(start..offset).map_or(0, |s| s.chars().count()) + 1;
        Position { line, column }
    }

    /// The text of `span`; empty when the span does not fit the text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// How many lines the file has; a last line end opens no further line.
    pub fn line_count(&self) -> usize {
        match self.line_starts.last() {
            Some(&last) if last == self.text.len() => self.line_starts.len() - 1,
            _ => self.line_starts.len(),
        }
    }
}

/// Every note file of a vault, in its fixed order; cheap to clone and share.
#[derive(Debug, Clone, Default)]
pub struct Files(Arc<[Arc<SourceFile>]>);

impl Files {
    /// The files; `files[i].id` must be `i`.
    pub fn new(files: Vec<SourceFile>) -> Self {
        Self::shared(files.into_iter().map(Arc::new).collect())
    }

    /// The same of files that others may have too.
    pub fn shared(files: Vec<Arc<SourceFile>>) -> Self {
        Self(files.into())
    }

    /// The file of that id.
    ///
    /// # Panics
    /// When the id is not of this vault: ids are made only by the reader of this very list.
    #[expect(clippy::indexing_slicing, reason = "an id is a rank in this very list")]
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.0[id.index()]
    }

    /// All files, in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &SourceFile> + DoubleEndedIterator {
        self.0.iter().map(|file| &**file)
    }

    /// The line and column where `place` begins.
    pub fn position(&self, place: Place) -> Position {
        self.get(place.file).position(place.span.start)
    }
}

/// Offsets at which lines begin.
fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

fn floor_char_boundary(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset.min(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile::new(FileId(0), "a.md".into(), text.into(), Hash::of(text.as_bytes()))
    }

    #[test]
    fn columns_count_characters_and_lines_end_in_two_ways() {
        let file = file("é→x\r\nb\n");
        assert_eq!(file.position(5), Position { line: 1, column: 3 });
        assert_eq!(file.position(8), Position { line: 2, column: 1 });
        assert_eq!(file.line_count(), 2);
    }

    #[test]
    fn an_offset_inside_a_character_or_past_the_end_has_a_position() {
        let file = file("é");
        assert_eq!(file.position(1), Position { line: 1, column: 1 });
        assert_eq!(file.position(99), Position { line: 1, column: 2 });
    }
}
