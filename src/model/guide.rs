//! The guide: all notes, linked both ways.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::Inline;
use crate::file::Files;
use crate::model::{
    Evidence, FrontMatter, Gap, How, Interview, Occurrence, Part, PatternName, Section, State, Strength,
};
use crate::span::{FileId, Place, Span};

/// Everything that the notes say, and how it hangs together. Drafts and private notes are not in it.
#[derive(Debug, Clone)]
pub struct Guide {
    /// The files, to tell places as lines and columns.
    pub files: Files,
    /// The interviews, by date where dates compare, else in the writer's order. [`InterviewId`]s index this.
    pub interviews: Vec<LinkedInterview>,
    /// The files that are to be seen, in the order of the vault.
    pub notes: Vec<LinkedNote>,
    /// What keeps going wrong, by the writer's numbers. [`RecurringId`]s index this.
    pub recurring: Vec<RecurringGap>,
    /// The pattern index, by name. [`PatternId`]s index this.
    pub patterns: Vec<Pattern>,
    /// Links and images in the notes: where they lead.
    pub targets: BTreeMap<Place, Target>,
    /// Files beside the notes, by path below the notes folder.
    pub assets: Vec<String>,
    /// Links that were too unsure to make.
    pub suggestions: Vec<Suggestion>,
    /// Errors that look alike and repeat no recurring gap, larger groups first.
    pub clusters: Vec<Cluster>,
}

/// Which interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InterviewId(pub usize);

/// Which error of which interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GapId {
    /// The interview.
    pub interview: InterviewId,
    /// The rank of the error in it.
    pub gap: usize,
}

/// Which strength of which interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StrengthId {
    /// The interview.
    pub interview: InterviewId,
    /// The rank of the strength in it.
    pub strength: usize,
}

/// Which recurring gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecurringId(pub usize);

/// Which pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PatternId(pub usize);

/// An interview with its names and its links to the rest.
#[derive(Debug, Clone)]
pub struct LinkedInterview {
    /// Unique among interviews; the same when other notes change.
    pub slug: String,
    /// The interview, shared with whoever keeps what its note says.
    pub interview: Arc<Interview>,
    /// For each of its errors, in order.
    pub gap_links: Vec<GapLinks>,
    /// For each of its strengths, in order.
    pub strength_links: Vec<StrengthLinks>,
}

/// What an error is called and linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapLinks {
    /// Unique on the interview's page; the same when other errors change.
    pub anchor: String,
    /// The recurring gaps that it repeats, surest first.
    pub recurring: Vec<(RecurringId, How)>,
    /// The patterns that it names or mentions.
    pub patterns: Vec<PatternId>,
}

/// What a strength is called and linked to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StrengthLinks {
    /// Unique on the interview's page.
    pub anchor: String,
    /// The recurring gaps that it shows closing.
    pub recurring: Vec<(RecurringId, How)>,
    /// The patterns that it mentions.
    pub patterns: Vec<PatternId>,
}

/// A note file with its interviews taken out.
#[derive(Debug, Clone)]
pub struct LinkedNote {
    /// Which file.
    pub file: FileId,
    /// Unique among notes.
    pub slug: String,
    /// Its front matter.
    pub front_matter: Arc<FrontMatter>,
    /// The heading around everything; empty when there is none.
    pub title: Vec<Inline>,
    /// What it holds, in order.
    pub parts: Vec<LinkedPart>,
}

/// A part of a note file: which interview, or a section, shared with whoever keeps what the note says.
pub type LinkedPart = Part<InterviewId, Arc<Section>>;

/// One thing that keeps going wrong, with all that was found of it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecurringGap {
    /// Unique among recurring gaps.
    pub slug: String,
    /// The writer's number.
    pub number: Option<u32>,
    /// What keeps going wrong.
    pub title: Vec<Inline>,
    /// What to do instead; of the first row that tells it.
    pub fix: Vec<Inline>,
    /// Every row that lists it.
    pub places: Vec<Place>,
    /// Where it stands.
    pub state: State,
    /// Errors that repeat it, in the order of the interviews.
    pub occurrences: Vec<Occurrence>,
    /// Strengths that show it closing, in the order of the interviews.
    pub evidence: Vec<Evidence>,
}

/// One pattern of the index.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// Unique among patterns.
    pub slug: String,
    /// Name and formula.
    pub name: PatternName,
    /// Every place that names or mentions it, in the order of the interviews and in theirs.
    pub places: Vec<PatternPlace>,
    /// Other names of the same idea.
    pub related: Vec<Relative>,
}

/// A place that speaks of a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PatternPlace {
    /// The words that name it.
    pub place: Place,
    /// In which part of which interview.
    pub mention: Mention,
    /// `→ Pattern:` rather than in passing.
    pub named: bool,
}

/// What part of an interview speaks of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mention {
    /// An error.
    Gap(GapId),
    /// A strength.
    Strength(StrengthId),
}

impl Mention {
    /// The interview around it.
    pub fn interview(self) -> InterviewId {
        match self {
            Mention::Gap(id) => id.interview,
            Mention::Strength(id) => id.interview,
        }
    }
}

/// Another name of a pattern's idea.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// As typed.
    pub name: String,
    /// Its own page, when it is in the index too.
    pub pattern: Option<PatternId>,
    /// Where it stands.
    pub place: Place,
    /// In which part of which interview.
    pub mention: Mention,
}

/// Where a link in a note leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A note file that is to be seen, and the heading's anchor if one is named.
    Note(FileId, Option<String>),
    /// A file beside the notes, by path below the notes folder.
    Asset(String),
    /// An anchor of the same file.
    Anchor(String),
    /// The web, as typed.
    External(String),
    /// Nowhere: broken or unsafe. The words stay, the link goes.
    Nowhere,
}

/// A link that was too unsure to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The error.
    pub gap: GapId,
    /// What it may repeat.
    pub recurring: RecurringId,
    /// Why it might.
    pub how: How,
}

/// Errors of different interviews that look alike and repeat no recurring gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// The errors, in the order of the interviews.
    pub gaps: Vec<GapId>,
    /// What they have in common, as the first of them has it.
    pub words: Vec<String>,
}

impl Pattern {
    /// Whether any place inside `span` of the interview's file speaks of it; finding that takes no look at the others.
    pub fn stands_in(&self, interview: InterviewId, span: Span) -> bool {
        let at = |place: &PatternPlace| (place.mention.interview(), place.place.span.start);
        let before = self.places.partition_point(|place| at(place) < (interview, span.start));
        let from = self.places.iter().skip(before).take_while(|place| at(place) <= (interview, span.end));
        from.map(|place| place.place.span).any(|place| span.contains(place))
    }
}

impl Guide {
    /// The interview of that id.
    ///
    /// # Panics
    /// When the id is not of this guide: ids are made only where its interviews are counted.
    #[expect(clippy::indexing_slicing, reason = "an id is a rank in this very list")]
    pub fn interview(&self, id: InterviewId) -> &LinkedInterview {
        &self.interviews[id.0]
    }

    /// The error of that id.
    ///
    /// # Panics
    /// As [`Guide::interview`].
    #[expect(clippy::indexing_slicing, reason = "an id is a rank in this very list")]
    pub fn gap(&self, id: GapId) -> &Gap {
        &self.interview(id.interview).interview.gaps[id.gap]
    }

    /// The strength of that id.
    ///
    /// # Panics
    /// As [`Guide::interview`].
    #[expect(clippy::indexing_slicing, reason = "an id is a rank in this very list")]
    pub fn strength(&self, id: StrengthId) -> &Strength {
        &self.interview(id.interview).interview.strengths[id.strength]
    }

    /// Where an error's title stands.
    pub fn gap_place(&self, id: GapId) -> Place {
        Place::new(self.interview(id.interview).interview.file, self.gap(id).title_span)
    }

    /// Ids of all interviews, in order.
    pub fn interview_ids(&self) -> impl DoubleEndedIterator<Item = InterviewId> + use<> {
        (0..self.interviews.len()).map(InterviewId)
    }
}
