//! Text as a tree: what Markdown says, without Markdown's marks. Every node knows its bytes in the file.
//!
//! Made by `markdown`, read by `dialect`, carried by `model`, placed by `view`, printed by `render`.

mod split;
mod text;

pub use split::{
    drop_start, first_line, groups, is_blank, is_break, lines, other_lines, span_of, split_at, trim_start,
};
pub use text::{
    Text, any_piece, one_line, plain, plain_blocks, plainly, plainly_blocks, text_of, text_of_blocks,
};

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A piece of text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Its bytes, marks included.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

impl Block {
    /// A paragraph of `inlines`, which stands where they stand.
    pub fn paragraph(inlines: Vec<Inline>) -> Self {
        Self { span: span_of(&inlines).unwrap_or_default(), kind: BlockKind::Paragraph(inlines) }
    }
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the line of each variant tells its fields too")]
pub enum BlockKind {
    /// `# …`; `level` is 1 to 6.
    Heading { level: u8, text: Vec<Inline> },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// `> …`, or an alert such as `> [!NOTE]`, whose word is kept in `alert`.
    Quote {
        #[serde(deserialize_with = "alert")]
        alert: Option<AlertWord>,
        body: Vec<Block>,
    },
    /// Bullets, or numbers from `start`.
    List { start: Option<u64>, items: Vec<ListItem> },
    /// A fence or an indented block.
    Code(Box<Code>),
    /// A table.
    Table(Box<Table>),
    /// `---`: decoration.
    Rule,
    /// Raw HTML as typed.
    Html(String),
    /// `[^label]: …`.
    Footnote { label: Box<str>, body: Vec<Block> },
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ListItem {
    /// Its bytes, bullet included.
    pub span: Span,
    /// `[ ]` or `[x]` of a task list.
    pub task: Option<bool>,
    /// What it holds.
    pub body: Vec<Block>,
}

/// A block of code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Code {
    /// The first word after the opening fence; empty when none was typed.
    pub language: String,
    /// Between fences, rather than indented.
    pub fenced: bool,
    /// The lines, with the way back to the file.
    pub text: Text,
}

/// A table; short rows are filled with empty cells. Few blocks are one, so it stands apart from them, as code does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// How each column is set.
    pub alignments: Vec<Alignment>,
    /// The row above all others.
    pub header: Vec<Cell>,
    /// The others.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The header, and the rows below it.
    pub fn all_rows(&self) -> impl Iterator<Item = &Vec<Cell>> {
        std::iter::once(&self.header).chain(&self.rows)
    }
}

/// How a column of a table is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alignment {
    /// As the theme likes.
    None,
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right.
    Right,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its bytes.
    pub span: Span,
    /// What it says.
    pub text: Vec<Inline>,
}

/// A piece of text within a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inline {
    /// Its bytes, marks included.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// The kinds of inline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the line of each variant tells its fields too")]
pub enum InlineKind {
    /// Characters, with escapes and entities resolved.
    Text(String),
    /// `` `code` ``.
    Code(String),
    /// `*…*`.
    Emphasis(Vec<Inline>),
    /// `**…**`.
    Strong(Vec<Inline>),
    /// `~~…~~`.
    Strike(Vec<Inline>),
    /// `[text](target "title")`.
    Link { to: Box<Target>, text: Vec<Inline> },
    /// `![alt](target "title")`.
    Image { to: Box<Target>, alt: Vec<Inline> },
    /// A line end that is not a break.
    SoftBreak,
    /// A line end that is a break.
    HardBreak,
    /// Raw HTML as typed.
    Html(String),
    /// `[^label]`.
    FootnoteRef(String),
}

/// Where a link leads, or a picture comes from. Few inlines have one, so it stands apart from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The address as typed.
    pub address: String,
    /// The words in quotes after it; empty when there are none.
    pub title: String,
}

/// The word of an alert: one of a few, so a tree that is read back need not own it. (A name of its own, or serde would
/// borrow it from what it reads.)
pub type AlertWord = &'static str;

const ALERTS: [AlertWord; 5] = ["note", "tip", "important", "warning", "caution"];

/// The word of an alert as a tree has it, from what was written of one.
fn alert<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<AlertWord>, D::Error> {
    let Some(written) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    let known = ALERTS.into_iter().find(|alert| *alert == written);
    known.map(Some).ok_or_else(|| D::Error::custom("an alert that is not known"))
}

impl Inline {
    /// The inlines inside this one; none for a leaf.
    pub fn children(&self) -> &[Inline] {
        match &self.kind {
            InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strike(inner) => inner,
            InlineKind::Link { text, .. } => text,
            InlineKind::Image { alt, .. } => alt,
            _ => &[],
        }
    }
}
