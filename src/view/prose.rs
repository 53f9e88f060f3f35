//! Text of a note on its way to a page: the same tree, with addresses in place of typed targets.

use crate::content::{Block, BlockKind, Cell, Inline, InlineKind, ListItem, Table, Target};
use crate::span::{FileId, Span};
use crate::view::flow::Flows;
use crate::view::here::{Destination, Here};

/// Blocks as a page shows them: links and images have their final addresses, headings their level on the page.
/// The theme's side turns it into HTML.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Prose {
    /// The tree.
    pub blocks: Vec<Block>,
    /// Stands before the names of footnotes, where a page shows several files.
    pub scope: String,
    /// What is drawn below the text that tells it.
    pub flows: Flows,
}

/// A line as a page shows it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words {
    /// The tree.
    pub inlines: Vec<Inline>,
    /// As in [`Prose`].
    pub scope: String,
}

/// Whether links stay links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Links {
    /// They do.
    Keep,
    /// The words stay: all of them stand inside a link.
    Drop,
}

/// The way from a note's tree to a page's.
struct Rewrite<'a> {
    /// The page.
    pub here: &'a Here<'a>,
    /// The files that the tree may come from.
    pub files: &'a [FileId],
    /// The level of headings that stand inside the tree.
    pub level: u8,
    /// Whether links stay links.
    pub links: Links,
}

impl Here<'_> {
    /// Blocks of `file`, with headings in them at `level`.
    pub fn prose(&self, file: FileId, blocks: &[Block], level: u8) -> Prose {
        let rewrite = Rewrite { here: self, files: &[file], level, links: Links::Keep };
        Prose { blocks: rewrite.blocks(blocks), scope: self.scope(file), flows: Flows::new() }
    }

    /// A line of `file`, with its links.
    pub fn words(&self, file: FileId, inlines: &[Inline]) -> Words {
        let rewrite = Rewrite { here: self, files: &[file], level: 1, links: Links::Keep };
        Words { inlines: rewrite.inlines(inlines), scope: self.scope(file) }
    }

    /// A line that may come from any of `files`, with its links.
    pub fn words_of(&self, files: &[FileId], inlines: &[Inline]) -> Words {
        let rewrite = Rewrite { here: self, files, level: 1, links: Links::Keep };
        Words { inlines: rewrite.inlines(inlines), scope: String::new() }
    }

    /// A line that will itself be a link: its own links, images and footnote marks are left out.
    pub fn label(&self, inlines: &[Inline]) -> Words {
        let rewrite = Rewrite { here: self, files: &[], level: 1, links: Links::Drop };
        Words { inlines: rewrite.inlines(inlines), scope: String::new() }
    }
}

impl Words {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.inlines.is_empty()
    }
}

impl Rewrite<'_> {
    /// The blocks, rewritten.
    pub fn blocks(&self, blocks: &[Block]) -> Vec<Block> {
        blocks.iter().map(|block| Block { span: block.span, kind: self.block(block) }).collect()
    }

    /// The line, rewritten.
    pub fn inlines(&self, inlines: &[Inline]) -> Vec<Inline> {
        let mut rewritten = Vec::with_capacity(inlines.len());
        inlines.iter().for_each(|inline| self.push(inline, &mut rewritten));
        rewritten
    }

    fn block(&self, block: &Block) -> BlockKind {
        match &block.kind {
            BlockKind::Heading { text, .. } => {
                BlockKind::Heading { level: self.level.min(6), text: self.inlines(text) }
            }
            BlockKind::Paragraph(text) => BlockKind::Paragraph(self.inlines(text)),
            BlockKind::Quote { alert, body } => BlockKind::Quote { alert: *alert, body: self.blocks(body) },
            BlockKind::List { start, items } => {
                BlockKind::List { start: *start, items: items.iter().map(|item| self.item(item)).collect() }
            }
            BlockKind::Table(table) => BlockKind::Table(Box::new(Table {
                alignments: table.alignments.clone(),
                header: self.row(&table.header),
                rows: table.rows.iter().map(|row| self.row(row)).collect(),
            })),
            BlockKind::Footnote { label, body } => self.footnote(block.span, label, self.blocks(body)),
            BlockKind::Code(_) | BlockKind::Rule | BlockKind::Html(_) => block.kind.clone(),
        }
    }

    fn item(&self, item: &ListItem) -> ListItem {
        ListItem { span: item.span, task: item.task, body: self.blocks(&item.body) }
    }

    fn row(&self, row: &[Cell]) -> Vec<Cell> {
        row.iter().map(|cell| Cell { span: cell.span, text: self.inlines(&cell.text) }).collect()
    }

    fn push(&self, inline: &Inline, line: &mut Vec<Inline>) {
        let kind = match &inline.kind {
            InlineKind::Emphasis(inner) => InlineKind::Emphasis(self.inlines(inner)),
            InlineKind::Strong(inner) => InlineKind::Strong(self.inlines(inner)),
            InlineKind::Strike(inner) => InlineKind::Strike(self.inlines(inner)),
            InlineKind::Link { to, text } => return self.push_link(inline, &to.title, text, line),
            InlineKind::Image { to, alt } => return self.push_image(inline, &to.title, alt, line),
            InlineKind::FootnoteRef(_) | InlineKind::Html(_) if self.links == Links::Drop => return,
            InlineKind::FootnoteRef(label) => self.footnote_mark(label),
            leaf => leaf.clone(),
        };
        line.push(Inline { span: inline.span, kind });
    }

    fn push_link(&self, inline: &Inline, title: &str, text: &[Inline], line: &mut Vec<Inline>) {
        let text = self.inlines(text);
        match self.destination(inline) {
            Some(Destination::Site(target) | Destination::Web(target)) => {
                line.push(link(inline, target, title, text));
            }
            None => line.extend(text),
        }
    }

    /// A picture from the web becomes a link to it: pages ask nothing of other sites.
    fn push_image(&self, inline: &Inline, title: &str, alt: &[Inline], line: &mut Vec<Inline>) {
        let alt = self.inlines(alt);
        match self.destination(inline) {
            Some(Destination::Site(address)) => {
                let to = Box::new(Target { address, title: title.into() });
                line.push(Inline { span: inline.span, kind: InlineKind::Image { to, alt } });
            }
            Some(Destination::Web(target)) => line.push(link(inline, target, title, alt)),
            None => line.extend(alt),
        }
    }

    /// The second of two equal labels is no footnote: no mark can lead to it.
    fn footnote(&self, span: Span, label: &str, body: Vec<Block>) -> BlockKind {
        match self.here.footnote(self.files, label) {
            Some(first) if first == span => BlockKind::Footnote { label: label.into(), body },
            _ => BlockKind::Quote { alert: None, body },
        }
    }

    fn footnote_mark(&self, label: &str) -> InlineKind {
        match self.here.footnote(self.files, label) {
            Some(_) => InlineKind::FootnoteRef(label.into()),
            None => InlineKind::Text(format!("[{label}]")),
        }
    }

    fn destination(&self, inline: &Inline) -> Option<Destination> {
        match self.links {
            Links::Keep => self.here.target(self.files, inline.span),
            Links::Drop => None,
        }
    }
}

fn link(inline: &Inline, address: String, title: &str, text: Vec<Inline>) -> Inline {
    let to = Box::new(Target { address, title: title.into() });
    Inline { span: inline.span, kind: InlineKind::Link { to, text } }
}
