//! Facts told in lines of their own: `Veredito: Hire`, `Data: 25/02 | Fonte: Exponent`.

use crate::content::{Block, BlockKind, Text, plain, text_of, text_of_blocks};
use crate::dialect::outline::Node;
use crate::dialect::vocabulary::{DATE_LABELS, SOURCE_LABELS, VERDICT_LABELS};
use crate::dialect::{date, verdict, words};
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
            BlockKind::Paragraph(inlines) => self.text(&text_of(inlines)),
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| self.text(&text_of_blocks(&item.body)))
            }
            BlockKind::Table { header, rows, .. } => {
                for row in std::iter::once(header).chain(rows) {
                    if let [label, value] = &row[..] {
                        self.fact(&plain(&label.text), &text_of(&value.text), value.span);
                    }
                }
            }
            _ => {}
        }
    }

    /// `### Veredito` with the verdict below it.
    fn heading(&mut self, node: &Node) {
        let Some(heading) = &node.heading else { return };
        let text = text_of(&heading.text);
        self.text(&text);
        let first = node.blocks.first().map(|block| text_of_blocks(std::slice::from_ref(block)));
        if let Some(value) = first.filter(|value| value.as_str().lines().count() == 1) {
            let span = value.place(Span::new(0, value.as_str().len()));
            self.fact(text.as_str(), &value, span);
        }
    }

    /// Each piece of each line, parted by `|` or `·`.
    fn text(&mut self, text: &Text) {
        let mut start = 0;
        for piece in text.as_str().split(['\n', '|', '·']) {
            if let Some((label, value)) = piece.split_once(':') {
                let blank = value.len() - value.trim_start().len();
                let from = start + label.len() + 1 + blank;
                let span = Span::new(from, from + value.trim().len());
                self.value(label, value.trim(), text.place(span));
            }
            start += piece.len() + piece_end(text.as_str(), start + piece.len());
        }
    }

    fn fact(&mut self, label: &str, value: &Text, span: Span) {
        self.value(label, value.as_str().trim(), span);
    }

    fn value(&mut self, label: &str, value: &str, place: Span) {
        let words = words::words(label);
        if value.is_empty() {
        } else if words::is_one_of(&words, VERDICT_LABELS) {
            self.verdict.get_or_insert_with(|| verdict::parse(value, place));
        } else if words::is_one_of(&words, DATE_LABELS) {
            self.date = self.date.take().or_else(|| date::parse(value, place));
        } else if words::is_one_of(&words, SOURCE_LABELS) {
            self.source.get_or_insert_with(|| Source { text: value.to_string(), span: place });
        }
    }
}

/// How many bytes the mark takes that ends a piece.
fn piece_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}
