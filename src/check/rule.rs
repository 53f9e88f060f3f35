//! What a rule is: a page that explains it, and a function that finds.

use crate::check::{Bilingual, Diagnostic, Lang, Level, Limits};
use crate::fault::{Fault, FaultKind};
use crate::model::{Guide, Ignore, LinkedInterview};
use crate::span::Place;

/// One rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its name: Portuguese, ASCII, joined by `-`.
    pub id: &'static str,
    /// How grave it is until the config says otherwise.
    pub level: Level,
    /// What it finds, in a sentence.
    pub summary: Bilingual,
    /// Why that is worth the writer's time.
    pub why: Bilingual,
    /// A note in which it finds something.
    pub bad: Example,
    /// The same note, mended.
    pub good: Example,
    /// Finds.
    pub find: fn(&Input) -> Vec<Finding>,
}

/// An example on a rule's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// A whole note, as Markdown.
    Note(&'static str),
    /// Words, where the trouble is not in the text of a note.
    Told(Bilingual),
}

/// What rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The notes, read and linked.
    pub guide: &'a Guide,
    /// What their reading met.
    pub faults: &'a [Fault],
    /// What their writer does not want to be told, drafts included.
    pub ignores: &'a [Ignore],
    /// The measures of a closing.
    pub limits: &'a Limits,
    /// The language to word findings in.
    pub lang: Lang,
}

impl<'a> Input<'a> {
    /// A finding for each fault that `word` knows how to word.
    pub fn each_fault(&self, word: impl Fn(&FaultKind, Place, Lang) -> Option<Finding>) -> Vec<Finding> {
        self.faults.iter().filter_map(|fault| word(&fault.kind, fault.place, self.lang)).collect()
    }

    /// The findings of every interview, in order.
    pub fn each_interview<I>(&self, find: impl Fn(&'a LinkedInterview) -> I) -> Vec<Finding>
    where
        I: IntoIterator<Item = Finding>,
    {
        self.guide.interviews.iter().flat_map(find).collect()
    }
}

/// Something that a rule found, worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    place: Place,
    message: String,
    label: String,
    help: Option<String>,
    related: Vec<(Place, String)>,
}

impl Finding {
    /// `message` about `place`.
    pub fn at(place: Place, message: impl Into<String>) -> Self {
        Self { place, message: message.into(), label: String::new(), help: None, related: Vec::new() }
    }

    /// With words beside the place.
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    /// With what to do.
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// With another place that explains this one.
    pub fn related(mut self, place: Place, label: impl Into<String>) -> Self {
        self.related.push((place, label.into()));
        self
    }

    pub(super) fn into_diagnostic(self, rule: &'static str, level: Level) -> Diagnostic {
        let Self { place, message, label, help, related } = self;
        Diagnostic { rule, level, place, message, label, help, related }
    }
}
