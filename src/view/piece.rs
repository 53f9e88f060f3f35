//! Text with the checks of the sums in it, and what the reading of a file's sections needs.

use std::borrow::Cow;

use serde::Serialize;

use crate::content::Block;
use crate::model::{Calculation, InterviewId, LinkedInterview};
use crate::span::{FileId, Span};
use crate::view::flow;
use crate::view::heading_ids::HeadingIds;
use crate::view::here::Here;
use crate::view::sums::Check;
use crate::view::{Prose, speech};

/// Text, and the checks of the sums in it.
#[derive(Debug, Default, Serialize)]
pub struct Text {
    /// The text, up to the first block that holds sums.
    pub prose: Prose,
    /// The check of that block's sums.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// The rest in the same way, up to each block that holds sums; none without sums before it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Piece>,
}

/// Text up to a block that holds sums, or to the end.
#[derive(Debug, Serialize)]
pub struct Piece {
    /// The text.
    pub prose: Prose,
    /// The check of the sums at its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
}

/// How text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// As typed.
    Written,
    /// As words to be said.
    Spoken,
}

/// What the reading of one file's sections needs.
pub struct Reader<'a> {
    /// The page.
    pub here: &'a Here<'a>,
    /// The file.
    pub file: FileId,
    /// Anchors of its headings on this page.
    pub ids: &'a HeadingIds,
    /// The interview around the sections.
    pub interview: Option<InterviewId>,
}

impl<'a> Reader<'a> {
    /// The interview around the sections, with its links.
    pub fn linked(&self) -> Option<&'a LinkedInterview> {
        self.interview.map(|id| self.here.guide.interview(id))
    }
}

/// The text of some blocks with the sums that stand in each.
pub fn text(reader: &Reader, blocks: &[Block], level: u8, setting: Setting) -> Text {
    let holds_sums = |block: &Block| sums_in(reader, block.span).next().is_some();
    let mut pieces = blocks.split_inclusive(holds_sums).map(|blocks| piece(reader, blocks, level, setting));
    let Some(Piece { prose, check }) = pieces.next() else { return Text::default() };
    Text { prose, check, more: pieces.collect() }
}

/// Blocks of which the last alone may hold sums.
fn piece(reader: &Reader, blocks: &[Block], level: u8, setting: Setting) -> Piece {
    let set = match setting {
        Setting::Written => Cow::Borrowed(blocks),
        Setting::Spoken => Cow::Owned(speech::spoken(blocks)),
    };
    let last = blocks.last().map(|block| block.span).unwrap_or_default();
    let sums: Vec<Span> = sums_in(reader, last).map(|sum| sum.span).collect();
    let prose = Prose { flows: flow::flows(&set, &sums), ..reader.here.prose(reader.file, &set, level) };
    Piece { prose, check: Check::of(sums_in(reader, last)) }
}

/// The sums of the interview that stand inside `span`.
pub fn sums_in<'a>(reader: &Reader<'a>, span: Span) -> impl Iterator<Item = &'a Calculation> {
    reader.linked().into_iter().flat_map(move |linked| linked.interview.sums_in(span))
}
