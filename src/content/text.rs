//! The plain text of a tree, with the way back to the file.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::content::{Block, BlockKind, Cell, Inline, InlineKind, span_of};
use crate::span::Span;

/// Plain characters, with the way back from each to its byte in the file.
///
/// The plain text of a note and its bytes differ: marks are gone, indentation of a nested fence is
/// gone, entities are resolved. Whatever is found in the plain text is still told by its place.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Text {
    text: String,
    /// Where runs begin: offset in `text`, offset in the file. Ascending in both.
    runs: Vec<(usize, Span)>,
}

/// What takes a text in piece by piece.
trait Sink {
    /// Adds a piece, which stands at `span` of the file.
    fn push(&mut self, piece: &str, span: Span);
    /// Adds all of a text.
    fn append(&mut self, text: &Text);
    /// What was taken in so far.
    fn taken(&self) -> &str;
    /// Takes the line end away that stands last.
    fn pop_line_end(&mut self);
}

impl Text {
    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Adds `piece`, which stands at `span` of the file. Where the piece is as long as its span its
    /// bytes are told one by one; else (an escape, an entity) every byte is told as the whole span.
    pub fn push(&mut self, piece: &str, span: Span) {
        self.runs.push((self.text.len(), span));
        self.text.push_str(piece);
    }

    /// Takes all of it away; its memory stays for the next text.
    pub fn clear(&mut self) {
        self.text.clear();
        self.runs.clear();
    }

    /// Adds what [`text_of`] gives.
    pub fn push_inlines(&mut self, inlines: &[Inline]) {
        push_inlines(inlines, self);
    }

    /// Adds what [`text_of_blocks`] gives.
    pub fn push_blocks(&mut self, blocks: &[Block]) {
        push_blocks(blocks, self);
    }

    /// Adds what `push` adds on a line of its own, when it is anything.
    pub fn push_below(&mut self, push: impl FnOnce(&mut Self)) {
        let (length, runs) = (self.text.len(), self.runs.len());
        if length > 0 {
            let end = self.place(Span::new(length, length));
            self.push("\n", end);
        }
        let start = self.text.len();
        push(self);
        if self.text.len() == start {
            self.text.truncate(length);
            self.runs.truncate(runs);
        }
    }

    /// Adds all of `other`.
    pub fn append(&mut self, other: &Text) {
        let base = self.text.len();
        self.runs.extend(other.runs.iter().map(|&(at, span)| (base + at, span)));
        self.text.push_str(&other.text);
    }

    /// The place in the file of a range of the plain text. A range past the end is cut.
    pub fn place(&self, range: Span) -> Span {
        let first = self.locate(range.start);
        if range.end <= range.start {
            return Span::new(first.start, first.start);
        }
        let last = self.locate(range.end - 1);
        Span::new(first.start, last.end.max(first.start))
    }

    /// The span of the single byte at `offset` of the plain text.
    fn locate(&self, offset: usize) -> Span {
        let offset = offset.min(self.text.len().saturating_sub(1));
        let index = self.runs.partition_point(|&(at, _)| at <= offset).saturating_sub(1);
        let Some(&(at, span)) = self.runs.get(index) else { return Span::default() };
        let length = self.runs.get(index + 1).map_or(self.text.len(), |&(next, _)| next) - at;
        if length != span.end.saturating_sub(span.start) {
            return span;
        }
        let start = span.start + (offset - at);
        Span::new(start, start + 1)
    }
}

impl Sink for Text {
    fn push(&mut self, piece: &str, span: Span) {
        self.push(piece, span);
    }

    fn append(&mut self, text: &Text) {
        self.append(text);
    }

    fn taken(&self) -> &str {
        &self.text
    }

    fn pop_line_end(&mut self) {
        self.text.pop();
        let length = self.text.len();
        while self.runs.last().is_some_and(|&(at, _)| at >= length) {
            self.runs.pop();
        }
        // A run that ended with the line end is told byte by byte only while it is as long as its span.
        if let Some((at, span)) = self.runs.last_mut()
            && span.end.saturating_sub(span.start) == length + 1 - *at
        {
            span.end -= 1;
        }
    }
}

/// Who does not ask for the way back need not pay for it.
impl Sink for String {
    fn push(&mut self, piece: &str, _: Span) {
        self.push_str(piece);
    }

    fn append(&mut self, text: &Text) {
        self.push_str(&text.text);
    }

    fn taken(&self) -> &str {
        self
    }

    fn pop_line_end(&mut self) {
        self.pop();
    }
}

/// The plain text of some inlines; line ends stand as `\n`, images as their alternative text.
pub fn text_of(inlines: &[Inline]) -> Text {
    let mut text = Text::default();
    text.push_inlines(inlines);
    text
}

/// [`text_of`] without the way back.
pub fn plain(inlines: &[Inline]) -> String {
    // What is typed is hardly ever shorter than what it says.
    let typed = span_of(inlines).unwrap_or_default();
    let mut plain = String::with_capacity(typed.end.saturating_sub(typed.start));
    push_inlines(inlines, &mut plain);
    plain
}

/// [`plain`], borrowed from the inlines where it stands in one of them, as most do.
pub fn plainly(inlines: &[Inline]) -> Cow<'_, str> {
    match inlines {
        [] => Cow::Borrowed(""),
        [Inline { kind: InlineKind::Text(text) | InlineKind::Code(text), .. }] => Cow::Borrowed(text),
        [inline] if !inline.children().is_empty() => plainly(inline.children()),
        _ => Cow::Owned(plain(inlines)),
    }
}

/// Whether any piece of their plain text passes the test, line ends left out.
pub fn any_piece(inlines: &[Inline], test: fn(&str) -> bool) -> bool {
    inlines.iter().any(|inline| match &inline.kind {
        InlineKind::Text(piece) | InlineKind::Code(piece) => test(piece),
        _ => any_piece(inline.children(), test),
    })
}

/// [`plainly`] on one line, for places that can hold nothing else.
pub fn one_line(inlines: &[Inline]) -> Cow<'_, str> {
    match plainly(inlines) {
        plain if plain.contains('\n') => Cow::Owned(plain.replace('\n', " ")),
        plain => plain,
    }
}

/// The plain text of some blocks, a line end between two of them; table cells are parted by spaces.
/// Raw HTML is markup, not words, and is left out.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut plain = String::new();
    push_blocks(blocks, &mut plain);
    plain
}

/// [`plain_blocks`], borrowed where it is one run of plain text or one fence, as it mostly is.
pub fn plainly_blocks(blocks: &[Block]) -> Cow<'_, str> {
    let only = match blocks {
        [Block { kind: BlockKind::Paragraph(inlines), .. }] => plainly(inlines),
        [Block { kind: BlockKind::Code(code), .. }] => Cow::Borrowed(code.text.as_str()),
        _ => return Cow::Owned(plain_blocks(blocks)),
    };
    match only {
        Cow::Borrowed(text) => Cow::Borrowed(text.strip_suffix('\n').unwrap_or(text)),
        Cow::Owned(_) => Cow::Owned(plain_blocks(blocks)),
    }
}

/// [`plain_blocks`] with the way back.
pub fn text_of_blocks(blocks: &[Block]) -> Text {
    let mut text = Text::default();
    push_blocks(blocks, &mut text);
    text
}

fn push_inlines(inlines: &[Inline], text: &mut impl Sink) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(piece) | InlineKind::Code(piece) => text.push(piece, inline.span),
            InlineKind::SoftBreak | InlineKind::HardBreak => text.push("\n", inline.span),
            InlineKind::Html(_) | InlineKind::FootnoteRef(_) => {}
            _ => push_inlines(inline.children(), text),
        }
    }
}

fn push_blocks(blocks: &[Block], text: &mut impl Sink) {
    let start = text.taken().len();
    for block in blocks {
        let before = text.taken().len();
        push_block(block, text);
        if text.taken().len() > before && !text.taken().ends_with('\n') {
            text.push("\n", Span::new(block.span.end, block.span.end));
        }
    }
    // Only a line end of these blocks: one from before parts them from what stands above.
    if text.taken().len() > start && text.taken().ends_with('\n') {
        text.pop_line_end();
    }
}

fn push_block(block: &Block, text: &mut impl Sink) {
    match &block.kind {
        BlockKind::Heading { text: inlines, .. } | BlockKind::Paragraph(inlines) => {
            push_inlines(inlines, text);
        }
        BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. } => push_blocks(body, text),
        BlockKind::List { items, .. } => {
            for item in items {
                push_blocks(&item.body, text);
                text.push("\n", Span::new(item.span.end, item.span.end));
            }
        }
        BlockKind::Code(code) => text.append(&code.text),
        BlockKind::Table(table) => table.all_rows().for_each(|row| push_row(row, text)),
        BlockKind::Rule | BlockKind::Html(_) => {}
    }
}

fn push_row(row: &[Cell], text: &mut impl Sink) {
    for cell in row {
        push_inlines(&cell.text, text);
        text.push(" ", Span::new(cell.span.end, cell.span.end));
    }
    text.push("\n", row.last().map_or(Span::default(), |cell| Span::new(cell.span.end, cell.span.end)));
}
