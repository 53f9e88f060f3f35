//! Phrases to open with, each under its moment.

use crate::content::{Block, BlockKind, Inline, InlineKind, ListItem, lines, plainly, split_at, trim_start};
use crate::dialect::label;
use crate::dialect::words;
use crate::model::{Entry, Opening};
use crate::span::Span;

/// Reads the blocks of an openings section, in order. `moment` is that of the heading above them.
pub fn read(blocks: &[Block], moment: &[Inline]) -> Vec<Entry> {
    let mut reader = Reader { entries: Vec::new(), open: None };
    for block in blocks {
        reader.block(block);
    }
    reader.close();
    match reader.entries.first_mut() {
        Some(Entry::Opening(first)) if first.moment.is_empty() => first.moment = moment.to_vec(),
        _ => {}
    }
    reader.entries
}

struct Reader {
    entries: Vec<Entry>,
    open: Option<Opening>,
}

impl Reader {
    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph(inlines) => self.paragraph(block, inlines),
            BlockKind::Quote { .. } | BlockKind::Code(_) => self.phrase(block),
            BlockKind::List { items, start } => {
                (0..).zip(items).for_each(|(rank, item)| self.item(start.map(|start| start + rank), item))
            }
            BlockKind::Rule => self.close(),
            _ => {
                self.close();
                self.entries.push(Entry::Prose(block.clone()));
            }
        }
    }

    /// A moment, a moment with its phrase, a phrase in quotation marks, or ordinary words.
    fn paragraph(&mut self, block: &Block, inlines: &[Inline]) {
        let text = plainly(inlines);
        if is_moment(inlines) {
            self.close();
            self.open = Some(Opening { span: block.span, moment: inlines.to_vec(), body: Vec::new() });
        } else if let Some(end) = moment_end(&text) {
            self.close();
            let (moment, rest) = split_at(inlines, end);
            self.open = Some(Opening { span: block.span, moment, body: Vec::new() });
            let rest = trim_start(rest);
            let span = rest.iter().map(|inline| inline.span).reduce(Span::cover).unwrap_or(block.span);
            self.phrase(&Block { span, kind: BlockKind::Paragraph(rest) });
        } else if words::quotation(&text).is_some() || self.waits() {
            self.phrase(block);
        } else {
            self.close();
            self.entries.push(Entry::Prose(block.clone()));
        }
    }

    fn item(&mut self, start: Option<u64>, item: &ListItem) {
        let understood = match item.body.first().map(|block| &block.kind) {
            Some(BlockKind::Paragraph(inlines)) => {
                let text = plainly(inlines);
                is_moment(inlines) || moment_end(&text).is_some() || words::quotation(&text).is_some()
            }
            _ => false,
        };
        if understood {
            if !self.waits() {
                self.close();
            }
            item.body.iter().for_each(|block| self.block(block));
        } else {
            self.close();
            let kind = BlockKind::List { start, items: vec![item.clone()] };
            self.entries.push(Entry::Prose(Block { span: item.span, kind }));
        }
    }

    /// A phrase: of the open moment, or with no moment named.
    fn phrase(&mut self, block: &Block) {
        let opening = self.open.get_or_insert_with(|| Opening {
            span: block.span,
            moment: Vec::new(),
            body: Vec::new(),
        });
        opening.span = opening.span.cover(block.span);
        opening.body.push(block.clone());
    }

    fn waits(&self) -> bool {
        self.open.as_ref().is_some_and(|opening| opening.body.is_empty())
    }

    fn close(&mut self) {
        let Some(opening) = self.open.take() else { return };
        self.entries.push(match opening.body.is_empty() {
            true => Entry::Prose(Block { span: opening.span, kind: BlockKind::Paragraph(opening.moment) }),
            false => Entry::Opening(opening),
        });
    }
}

/// One line that ends with a colon or is bold as a whole.
fn is_moment(inlines: &[Inline]) -> bool {
    let text = plainly(inlines);
    let bold = matches!(inlines, [Inline { kind: InlineKind::Strong(_), .. }]);
    lines(inlines).count() == 1
        && (text.trim_end().ends_with(':') || bold)
        && !text.starts_with(words::QUOTES)
}

/// `Após requirements: "…"`: the byte at which the quotation begins.
fn moment_end(text: &str) -> Option<usize> {
    let end = label::unknown(text)?;
    words::quotation(text.get(end..)?).map(|_| end)
}
