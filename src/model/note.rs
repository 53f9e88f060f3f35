//! What one file says, in its own order.

use serde::{Deserialize, Serialize};

use crate::content::Inline;
use crate::model::{Interview, Section};
use crate::span::{FileId, Place, Span};

/// One note file as the dialect reads it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Which file.
    pub file: FileId,
    /// Front matter; all empty when there is none.
    pub front_matter: FrontMatter,
    /// The heading around everything, when it is no interview itself.
    pub title: Vec<Inline>,
    /// What the file holds, in order.
    pub parts: Vec<Part<Interview>>,
    /// Links and images, with their targets as typed.
    pub links: Vec<(Span, String)>,
    /// Where something stands that is not to be seen: it is in no other field.
    pub hidden: Vec<Span>,
    /// The links and images there.
    pub hidden_links: Vec<(Span, String)>,
    /// What the writer does not want to be told about the file.
    pub ignores: Vec<Ignore>,
}

/// `<!-- compilado: ignorar … -->`: what the writer does not want to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ignore {
    /// What it covers: the next block, a line, or the whole file.
    pub place: Place,
    /// The rules as typed, and where; none for all.
    pub rules: Vec<(String, Span)>,
}

/// A part of a file; `I` is the interview itself, or its id once all files are linked, and `S` the section, which is shared
/// by then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Part<I, S = Section> {
    /// An interview.
    Interview(I),
    /// Content that belongs to no interview.
    Section(S),
}

/// What front matter may say; it overrules the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FrontMatter {
    /// The block, its fences included; empty when there is none.
    pub span: Span,
    /// Overrules the title.
    pub title: Option<(String, Span)>,
    /// Overrules the date, as typed.
    pub date: Option<(String, Span)>,
    /// Overrules the verdict.
    pub verdict: Option<(String, Span)>,
    /// Overrules the source.
    pub source: Option<(String, Span)>,
    /// Free words.
    pub tags: Vec<String>,
    /// Not to be seen yet.
    pub draft: bool,
    /// Never to be seen.
    pub private: bool,
    /// Meant for everyone's eyes, and said so.
    pub public: bool,
    /// The year of the dates that have none.
    pub year: Option<i32>,
}
