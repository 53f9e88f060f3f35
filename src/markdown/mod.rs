//! Markdown to a tree: the only room that knows the Markdown parser.
//!
//! Total: any text gives a [`Document`]. Every span counts from the first byte of the file.

mod builder;
mod fence;
mod front_matter;

pub use front_matter::{Format, RawFrontMatter};

use crate::content::Block;
use crate::fault::Faults;
use crate::file::SourceFile;
use crate::span::FileId;

/// A note file as a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Which file.
    pub file: FileId,
    /// The front matter, not yet parsed.
    pub front_matter: Option<RawFrontMatter>,
    /// Everything below it.
    pub blocks: Vec<Block>,
    /// What is wrong with the Markdown itself.
    pub faults: Faults,
}

/// Reads `file`: `CommonMark` with tables, footnotes, strikethrough, task lists and alerts.
pub fn parse(file: &SourceFile) -> Document {
    let mut faults = Faults::new();
    let (front_matter, body) = front_matter::split(file, &mut faults);
    let blocks = builder::build(file, body, &mut faults);
    Document { file: file.id, front_matter, blocks, faults }
}

#[cfg(test)]
mod tests;
