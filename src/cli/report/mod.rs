//! Diagnostics as text: for people at a terminal, for machines, for a pull request, for code scanning.

mod excerpt;
mod github;
mod json;
mod sarif;
mod summary;
mod terminal;

use crate::check::{Diagnostic, Lang};
use crate::file::Files;
use crate::span::FileId;

pub use github::github;
pub use json::json;
pub use sarif::sarif;
pub use summary::no_notes;
pub use terminal::terminal;

/// What a report needs to know beside the diagnostics.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The files that the places are in.
    pub files: &'a Files,
    /// The notes folder as the user named it, so that paths can be opened from where the user is.
    pub notes: &'a str,
    /// The language of the report's own words.
    pub lang: Lang,
}

impl Context<'_> {
    /// The path of a file, notes folder included.
    fn path(&self, file: FileId) -> String {
        path(self.notes, &self.files.get(file).path)
    }
}

/// A path below the notes folder with that folder before it, as the user named it.
pub fn path(notes: &str, below: &str) -> String {
    match notes.trim_end_matches('/') {
        "" | "." => below.to_string(),
        notes => format!("{notes}/{below}"),
    }
}

/// What is wrong, why, and what to do: machines that show it have one text and no more.
fn told(diagnostic: &Diagnostic) -> String {
    let label = Some(diagnostic.label.as_str()).filter(|label| !label.is_empty());
    let parts = std::iter::once(diagnostic.message.as_str()).chain(label).chain(diagnostic.help.as_deref());
    parts.collect::<Vec<_>>().join("\n")
}
