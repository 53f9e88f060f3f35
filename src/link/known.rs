//! A note as linking knows it: what it says, shared, and what was worked out of it alone.

use std::sync::Arc;

use crate::content::Inline;
use crate::link::codes::Codes;
use crate::link::texts::{Text, Texts};
use crate::model::{FrontMatter, Ignore, Interview, Part, Section};
use crate::span::{FileId, Span};

/// A note alone.
#[derive(Debug, Clone)]
pub struct Alone {
    /// Which file.
    pub file: FileId,
    /// What the writer does not want to be told about it.
    pub ignores: Vec<Ignore>,
    /// Where something stands that is not to be seen.
    pub hidden: Vec<Span>,
    pub(super) front_matter: Arc<FrontMatter>,
    pub(super) title: Vec<Inline>,
    pub(super) parts: Vec<Part<Told, Arc<Section>>>,
    /// Links and images, with their targets as typed.
    pub(super) links: Vec<(Span, String)>,
    /// Those in what is not to be seen.
    pub(super) hidden_links: Vec<(Span, String)>,
    /// Whether something in it lists recurring gaps.
    pub(super) lists_gaps: bool,
}

/// An interview alone.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// What its note says.
    pub interview: Arc<Interview>,
    /// What was made of that.
    pub facts: Arc<Facts>,
}

/// What several errors may have in common, as a hash: things that differ have the same one once in 2⁶⁴ pairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub u64);

/// What linking has to know of an interview.
#[derive(Debug)]
pub(super) struct Facts {
    /// The slug of its page's title; empty when nothing is left of that.
    pub slug: String,
    /// What its errors are called on its page, and its strengths.
    pub anchors: (Vec<String>, Vec<String>),
    /// What errors may have in common with others, each with the rank of the error.
    pub keys: Vec<(u32, Key)>,
    /// What makes the names of patterns one, error by error.
    pub patterns: Vec<String>,
    /// The words of its [`pieces`](crate::link::piece::pieces).
    pub codes: Codes,
    pub strengths: usize,
    /// Of each strength; then of each error the title, and what happened.
    pub texts: Texts,
}

impl Alone {
    /// Whether the note is to be seen: it is neither a draft nor private.
    pub fn is_visible(&self) -> bool {
        !self.front_matter.draft && !self.front_matter.private
    }

    /// The same of a file with another rank in its vault: nothing else of it depends on that.
    pub fn moved_to(&self, file: FileId) -> Self {
        let mut moved = Self { file, ..self.clone() };
        moved.ignores.iter_mut().for_each(|ignore| ignore.place.file = file);
        for part in &mut moved.parts {
            if let Part::Interview(told) = part {
                Arc::make_mut(&mut told.interview).file = file;
            }
        }
        moved
    }

    /// Its interviews, in order.
    pub(super) fn interviews(&self) -> impl Iterator<Item = &Told> {
        self.parts.iter().filter_map(|part| match part {
            Part::Interview(told) => Some(told),
            Part::Section(_) => None,
        })
    }
}

impl Facts {
    /// A strength.
    pub fn strength(&self, rank: usize) -> Text<'_> {
        self.texts.get(rank)
    }

    /// The title of an error.
    pub fn title(&self, rank: usize) -> Text<'_> {
        self.texts.get(self.strengths + 2 * rank)
    }

    /// The titles of all errors.
    pub fn titles(&self) -> impl Iterator<Item = Text<'_>> {
        (0..self.anchors.0.len()).map(|rank| self.title(rank))
    }

    /// What happened: the items of an error that are no fix.
    pub fn story(&self, rank: usize) -> Text<'_> {
        self.texts.get(self.strengths + 2 * rank + 1)
    }
}
