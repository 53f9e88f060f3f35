//! Where an exported object stands.

use serde::Serialize;

use crate::file::Files;
use crate::span::{FileId, Place, Span};

/// A place as people count it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct At {
    /// Path below the notes folder.
    file: String,
    /// From 1.
    line: usize,
    /// In characters, from 1.
    column: usize,
}

impl At {
    /// Where `place` begins.
    pub(super) fn place(place: Place, files: &Files) -> Self {
        let position = files.position(place);
        Self { file: files.get(place.file).path.clone(), line: position.line, column: position.column }
    }

    /// Where `span` of `file` begins.
    pub(super) fn span(file: FileId, span: Span, files: &Files) -> Self {
        Self::place(Place::new(file, span), files)
    }
}
