//! Faults: structured facts about what is wrong in the notes. No wording: that lives with its rule in `check`.

use crate::span::{Place, Span};

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub kind: FaultKind,
}

impl Fault {
    /// `kind` at `place`.
    pub fn new(place: Place, kind: FaultKind) -> Self {
        Self { place, kind }
    }
}

/// What can be wrong with notes, whichever stage saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the line of each variant tells its fields too")]
pub enum FaultKind {
    /// The file could not be read; `cause` is the system's own word.
    Unreadable { cause: String },
    /// A symbolic link leads back to a folder around it.
    SymlinkLoop,
    /// A symbolic link leads out of the notes folder.
    SymlinkOutside,
    /// A symbolic link leads nowhere.
    SymlinkBroken,
    /// A pipe, a socket or a device: nothing that has an end.
    SpecialFile,
    /// The file went on changing while it was read, again and again.
    Unsteady,
    /// The file is larger than `megabytes`.
    TooLarge { megabytes: u64 },
    /// The path of a file beside the notes is longer than systems take.
    PathTooLong,
    /// The text is UTF-16, told by the mark at its start or by its NUL bytes: left out.
    Utf16,
    /// Bytes that are not UTF-8; the place is the first U+FFFD that stands for them.
    NotUtf8,
    /// The file holds NUL bytes: not a text, left out.
    Binary,
    /// A fence is never closed; the place is its opening line.
    FenceUnclosed,
    /// A comment is never closed; the place is its opening line.
    CommentUnclosed,
    /// Front matter begins and never ends.
    FrontMatterUnclosed,
    /// Front matter that does not parse; `cause` is the parser's word.
    FrontMatterInvalid { cause: String },
    /// Front matter nested deeper or holding more than anyone types: taken for an attempt to exhaust the reader.
    FrontMatterExcessive,
    /// A front matter key that means nothing here; `nearest` is the known one that is most like it. One that may say who sees the
    /// note hides it.
    FrontMatterKey { key: String, nearest: Option<&'static str>, hides: bool },
    /// A front matter value of the wrong kind: `draft: "talvez"`.
    FrontMatterValue { key: &'static str, expected: &'static str },
    /// Words that may be meant to hide the note, typed where they cannot be read; they do hide it.
    MaybePrivate,
    /// A day that no calendar has.
    ImpossibleDate { text: String },
    /// Words in a verdict's place that are on no scale.
    VerdictUnknown { text: String },
    /// A recurring-gaps table without a column that it needs.
    TableColumns { missing: Vec<Column> },
    /// A recurring-gaps section in which no gap can be read.
    RecurringEmpty,
    /// Words before a colon that are nearly a label; `nearest` is spelled as it would be typed.
    LabelUnknown { typed: String, nearest: String },
    /// A heading in an interview that is nearly that of a section.
    SectionUnknown { typed: String, nearest: String },
    /// Two mocks with one number; `first` is where it was used before.
    DuplicateNumber { number: u32, first: Place },
    /// Two interviews whose titles make one slug; `first` is the other one, `slug` what this one got.
    CollidingTitles { slug: String, first: Place },
    /// A link or image to a file or anchor that is not there.
    BrokenLink { target: String },
    /// A link whose scheme could run code: left out of the site.
    UnsafeLink { target: String },
    /// `→ Gap: …` that names no recurring gap.
    UnknownGap { name: String },
}

/// A column of the recurring-gaps table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// What keeps going wrong.
    Gap,
    /// What to do instead.
    Fix,
}

/// What one file's reading brings, besides its value.
pub type Faults = Vec<Fault>;

/// A fault of the file that is being read.
pub fn at(place_file: crate::span::FileId, span: Span, kind: FaultKind) -> Fault {
    Fault::new(Place::new(place_file, span), kind)
}
