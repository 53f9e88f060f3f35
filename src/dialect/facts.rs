//! Facts told in lines of their own: `Veredito: Hire`, `Data: 25/02 | Fonte: Exponent`.

use crate::content::{Block, BlockKind, Inline, lines, plainly, text_of, text_of_blocks};
use crate::dialect::outline::Node;
use crate::dialect::vocabulary::{FACTS, Fact};
use crate::dialect::{date, verdict};
use crate::model::{Date, Source, Verdict};
use crate::span::Span;

/// What an interview's lines tell of it.
#[derive(Debug, Default)]
pub struct Facts {
    /// When.
    pub date: Option<Date>,
    /// How it ended.
    pub verdict: Option<Verdict>,
    /// Where it comes from.
    pub source: Option<Source>,
}

/// Reads the lines before an interview's first section, and the sections that are named after a fact.
pub fn read(node: &Node) -> Facts {
    let mut facts = Facts::default();
    node.blocks.iter().for_each(|block| facts.block(block));
    for child in &node.children {
        facts.heading(child);
    }
    facts.verdict = facts.verdict.take().or_else(|| last_verdict(node));
    node.blocks.iter().for_each(|block| facts.bare(block));
    facts
}

/// A verdict on a line of its own below the sections: people type it last.
fn last_verdict(node: &Node) -> Option<Verdict> {
    let last = node.children.last()?;
    let mut facts = Facts::default();
    let lines = last.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    lines.for_each(|block| facts.block(block));
    facts.verdict.or_else(|| last_verdict(last))
}

impl Facts {
    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Paragraph(inlines) => self.line(inlines),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| {
                    let text = text_of_blocks(&item.body);
                    self.text(text.as_str(), |span| text.place(span));
                });
            }
            BlockKind::Table(table) => {
                for row in table.all_rows() {
                    if let [label, value] = &row[..] {
                        self.value(&plainly(&label.text), plainly(&value.text).trim(), || value.span);
                    }
                }
            }
            _ => {}
        }
    }

    /// `### Veredito` with the verdict below it.
    fn heading(&mut self, node: &Node) {
        let Some(heading) = &node.heading else { return };
        self.line(&heading.text);
        let label = plainly(&heading.text);
        let Some(first) = node.blocks.first().filter(|_| FACTS.named(&label).is_some()) else { return };
        let value = text_of_blocks(std::slice::from_ref(first));
        if value.as_str().lines().count() == 1 {
            let whole = Span::new(0, value.as_str().len());
            self.value(&label, value.as_str().trim(), || value.place(whole));
        }
    }

    fn line(&mut self, inlines: &[Inline]) {
        self.text(&plainly(inlines), |span| text_of(inlines).place(span));
    }

    /// `22/11/2026 · Lean Hire`: pieces of a line of its own that are a day or a verdict and nothing else, whatever emoji
    /// stands before them.
    fn bare(&mut self, block: &Block) {
        let BlockKind::Paragraph(inlines) = &block.kind else { return };
        if (self.date.is_some() && self.verdict.is_some()) || lines(inlines).count() > 1 {
            return;
        }
        let text = text_of(inlines);
        let mut start = 0;
        for piece in text.as_str().split(['|', '·']) {
            let blank = piece.find(|c: char| c.is_alphanumeric() || c == '~').unwrap_or(piece.len());
            let value = piece.get(blank..).unwrap_or("").trim_end();
            let place = text.place(Span::new(start + blank, start + blank + value.len()));
            self.date = self.date.take().or_else(|| date::sure(value, place));
            self.verdict = self.verdict.take().or_else(|| verdict::alone(value, place));
            start += piece.len() + piece_end(text.as_str(), start + piece.len());
        }
    }

    /// Each piece of each line, parted by `|` or `·`; `place` tells where in the file a part of the text stands.
    fn text(&mut self, text: &str, place: impl Fn(Span) -> Span) {
        if !text.contains(':') {
            return;
        }
        let mut start = 0;
        for piece in text.split(['\n', '|', '·']) {
            if let Some((label, value)) = piece.split_once(':') {
                // An outliner's property has two colons: `date:: 5/nov`.
                let value = value.trim_start_matches(|c: char| c == ':' || c.is_whitespace());
                let from = start + piece.len() - value.len();
                let span = Span::new(from, from + value.trim().len());
                self.value(label, value.trim(), || place(span));
            }
            start += piece.len() + piece_end(text, start + piece.len());
        }
    }

    fn value(&mut self, label: &str, value: &str, place: impl FnOnce() -> Span) {
        let Some(fact) = FACTS.named(label).filter(|_| !value.is_empty()) else { return };
        match fact {
            Fact::Verdict => {
                self.verdict.get_or_insert_with(|| verdict::parse(value, place()));
            }
            Fact::Rating => self.verdict = self.verdict.take().or_else(|| verdict::rated(value, place())),
            Fact::Date => self.date = self.date.take().or_else(|| date::parse(value, place())),
            Fact::Source => {
                self.source.get_or_insert_with(|| Source { text: value.to_string(), span: place() });
            }
        }
    }
}

/// How many bytes the mark takes that ends a piece.
fn piece_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}
