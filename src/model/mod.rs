//! The nouns: what a set of notes says. No parsing, no HTML, no disk; nothing here decides anything.
//!
//! [`Note`] is what `dialect` reads of one file; [`Guide`] is what `link` makes of all of them.

mod date;
mod gap;
mod guide;
mod interview;
mod note;
mod pattern;
mod recurring;
mod section;
mod verdict;
mod wrap_up;

pub use date::{Date, Day};
pub use gap::{Gap, GapReference, Item, ItemKind, Speech};
pub use guide::{
    Cluster, GapId, GapLinks, Guide, InterviewId, LinkedInterview, LinkedNote, LinkedPart, Mention, Pattern,
    PatternId, PatternPlace, RecurringGap, RecurringId, Relative, StrengthId, StrengthLinks, Suggestion,
    Target,
};
pub use interview::{Calculation, Interview, Kind, Source, Strength};
pub use note::{FrontMatter, Ignore, Note, Part};
pub use pattern::PatternName;
pub use recurring::{Evidence, How, Occurrence, RecurringRow, State};
pub use section::{Entry, Heading, Opening, Section, SectionKind};
pub use verdict::{Level, Verdict};
pub use wrap_up::{Piece, Slot, TradeOff, WrapUp, seconds_to_say};
