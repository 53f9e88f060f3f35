//! Events of the parser to a tree. The only match on its events.

use std::iter::Peekable;

use pulldown_cmark::{
    Alignment as Aligned, BlockQuoteKind, CodeBlockKind, CowStr, Event, OffsetIter, Options, Parser, Tag,
};

use crate::content::{
    Alignment, Block, BlockKind, Cell, Code, Inline, InlineKind, ListItem, Table, Target, Text,
};
use crate::fault::{self, FaultKind, Faults};
use crate::file::SourceFile;
use crate::markdown::fence;
use crate::span::Span;

/// Containers nested deeper than this are taken as one: no person nests so deep, and every later
/// pass over the tree may recurse without fear.
const DEEPEST: usize = 48;

/// The blocks of `file` from the byte `body` on.
pub fn build(file: &SourceFile, body: usize, faults: &mut Faults) -> Vec<Block> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let source = file.text.get(body..).unwrap_or("");
    let events = Parser::new_ext(source, options).into_offset_iter().peekable();
    Builder { file, body, events, depth: 0, faults }.blocks()
}

struct Builder<'a> {
    file: &'a SourceFile,
    body: usize,
    events: Peekable<OffsetIter<'a>>,
    depth: usize,
    faults: &'a mut Faults,
}

impl<'a> Builder<'a> {
    fn next(&mut self) -> Option<(Event<'a>, Span)> {
        self.events.next().map(|(event, range)| (event, Span::from(range).shifted(self.body)))
    }

    /// Blocks up to and over the end of what holds them.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut flattened = 0_usize;
        while let Some((event, _)) = self.events.peek() {
            if is_inline(event) {
                blocks.push(self.bare_paragraph());
                continue;
            }
            let Some((event, span)) = self.next() else { break };
            match event {
                Event::End(_) if flattened == 0 => break,
                Event::End(_) => flattened -= 1,
                Event::Start(tag) if self.depth >= DEEPEST && is_container(&tag) => flattened += 1,
                Event::Start(tag) => blocks.extend(self.block(tag, span)),
                Event::Rule => blocks.push(Block { span, kind: BlockKind::Rule }),
                Event::Html(html) => blocks.push(Block { span, kind: BlockKind::Html(html.into_string()) }),
                _ => {}
            }
        }
        blocks
    }

    /// The text of a tight list item, which comes without a paragraph around it.
    fn bare_paragraph(&mut self) -> Block {
        let inlines = self.inlines();
        let span = inlines.iter().map(|inline| inline.span).reduce(Span::cover).unwrap_or_default();
        Block { span, kind: BlockKind::Paragraph(inlines) }
    }

    fn block(&mut self, tag: Tag<'a>, span: Span) -> Option<Block> {
        let kind = match tag {
            Tag::Paragraph => BlockKind::Paragraph(self.inlines_to_end()),
            Tag::Heading { level, .. } => {
                BlockKind::Heading { level: level as u8, text: self.inlines_to_end() }
            }
            Tag::BlockQuote(kind) => BlockKind::Quote { alert: kind.map(alert), body: self.nested() },
            Tag::CodeBlock(kind) => BlockKind::Code(Box::new(self.code(&kind, span))),
            Tag::HtmlBlock => BlockKind::Html(self.html(span)),
            Tag::List(start) => BlockKind::List { start, items: self.items() },
            Tag::FootnoteDefinition(label) => {
                BlockKind::Footnote { label: label.into_string().into(), body: self.nested() }
            }
            Tag::Table(alignments) => self.table(&alignments),
            _ => {
                self.nested();
                return None;
            }
        };
        Some(Block { span, kind })
    }

    fn nested(&mut self) -> Vec<Block> {
        self.depth += 1;
        let blocks = self.blocks();
        self.depth -= 1;
        blocks
    }

    fn code(&mut self, kind: &CodeBlockKind, span: Span) -> Code {
        let (language, fenced) = match kind {
            CodeBlockKind::Fenced(info) => (first_word(info), true),
            CodeBlockKind::Indented => (String::new(), false),
        };
        if fenced && !fence::is_closed(self.file.slice(span)) {
            self.faults.push(fault::at(self.file.id, self.first_line(span), FaultKind::FenceUnclosed));
        }
        let mut text = Text::default();
        while let Some((event, span)) = self.next() {
            match event {
                Event::Text(piece) => text.push(&piece, span),
                Event::End(_) => break,
                _ => {}
            }
        }
        Code { language, fenced, text }
    }

    fn first_line(&self, span: Span) -> Span {
        let length = self.file.slice(span).lines().next().map_or(0, str::len);
        Span::new(span.start, span.start + length)
    }

    fn html(&mut self, span: Span) -> String {
        let mut html = String::new();
        while let Some((event, _)) = self.next() {
            match event {
                Event::Html(piece) | Event::Text(piece) => html.push_str(&piece),
                Event::End(_) => break,
                _ => {}
            }
        }
        if html.trim_start().starts_with("<!--") && !html.contains("-->") {
            self.faults.push(fault::at(self.file.id, self.first_line(span), FaultKind::CommentUnclosed));
        }
        html
    }

    fn items(&mut self) -> Vec<ListItem> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let task = self.task();
                    items.push(ListItem { span, task, body: self.nested() });
                }
                Event::End(_) => break,
                _ => {}
            }
        }
        items
    }

    /// The box of a task, which comes first in its item, inside the paragraph of a loose one.
    fn task(&mut self) -> Option<bool> {
        let &(Event::TaskListMarker(done), _) = self.events.peek()? else { return None };
        self.events.next();
        Some(done)
    }

    fn table(&mut self, alignments: &[Aligned]) -> BlockKind {
        let (mut header, mut rows) = (Vec::new(), Vec::new());
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(Tag::TableHead) => header = self.cells(),
                Event::Start(Tag::TableRow) => rows.push(self.cells()),
                Event::End(_) => break,
                _ => {}
            }
        }
        let alignments = alignments.iter().map(alignment).collect();
        BlockKind::Table(Box::new(Table { alignments, header, rows }))
    }

    fn cells(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        while let Some((event, span)) = self.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(Cell { span, text: self.inlines_to_end() }),
                Event::End(_) => break,
                _ => {}
            }
        }
        cells
    }

    /// Inlines up to and over the end of what holds them.
    fn inlines_to_end(&mut self) -> Vec<Inline> {
        let inlines = self.inlines();
        self.next();
        inlines
    }

    /// Inlines up to the next event that is none.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut inlines = Vec::new();
        let mut flattened = 0_usize;
        while let Some((event, _)) = self.events.peek() {
            let closes_flattened = flattened > 0 && matches!(event, Event::End(_));
            if !is_inline(event) && !closes_flattened {
                break;
            }
            let Some((event, span)) = self.next() else { break };
            match event {
                Event::End(_) => flattened -= 1,
                Event::Start(_) if self.depth >= 2 * DEEPEST => flattened += 1,
                Event::Start(tag) => self.push_span(tag, span, &mut inlines),
                event => inlines.extend(leaf(event).map(|kind| Inline { span, kind })),
            }
        }
        inlines
    }

    fn push_span(&mut self, tag: Tag<'a>, span: Span, inlines: &mut Vec<Inline>) {
        self.depth += 1;
        let inner = self.inlines_to_end();
        self.depth -= 1;
        let kind = match tag {
            Tag::Emphasis => InlineKind::Emphasis(inner),
            Tag::Strong => InlineKind::Strong(inner),
            Tag::Strikethrough if self.file.slice(span).starts_with("~~") => InlineKind::Strike(inner),
            Tag::Strikethrough => return push_tildes(inner, span, inlines),
            Tag::Link { dest_url, title, .. } => {
                InlineKind::Link { to: target(dest_url, title), text: inner }
            }
            Tag::Image { dest_url, title, .. } => {
                InlineKind::Image { to: target(dest_url, title), alt: inner }
            }
            _ => return inlines.extend(inner),
        };
        inlines.push(Inline { span, kind });
    }
}

/// One tilde means "about" in these notes (`10~20K`), never a strike: the marks go back in.
fn push_tildes(inner: Vec<Inline>, span: Span, inlines: &mut Vec<Inline>) {
    let tilde = |at| Inline { span: Span::new(at, at + 1), kind: InlineKind::Text("~".into()) };
    inlines.push(tilde(span.start));
    inlines.extend(inner);
    inlines.push(tilde(span.end - 1));
}

fn leaf(event: Event) -> Option<InlineKind> {
    Some(match event {
        Event::Text(text) => InlineKind::Text(text.into_string()),
        Event::Code(code) => InlineKind::Code(code.into_string()),
        Event::InlineMath(math) | Event::DisplayMath(math) => InlineKind::Code(math.into_string()),
        Event::SoftBreak => InlineKind::SoftBreak,
        Event::HardBreak => InlineKind::HardBreak,
        Event::InlineHtml(html) => InlineKind::Html(html.into_string()),
        Event::FootnoteReference(label) => InlineKind::FootnoteRef(label.into_string()),
        Event::TaskListMarker(done) => InlineKind::Text(if done { "[x] " } else { "[ ] " }.into()),
        Event::Start(_) | Event::End(_) | Event::Html(_) | Event::Rule => return None,
    })
}

fn is_inline(event: &Event) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. }
        ),
        Event::End(_) | Event::Html(_) | Event::Rule => false,
        _ => true,
    }
}

fn is_container(tag: &Tag) -> bool {
    matches!(tag, Tag::BlockQuote(_) | Tag::List(_) | Tag::Item | Tag::FootnoteDefinition(_))
}

fn alert(kind: BlockQuoteKind) -> &'static str {
    match kind {
        BlockQuoteKind::Note => "note",
        BlockQuoteKind::Tip => "tip",
        BlockQuoteKind::Important => "important",
        BlockQuoteKind::Warning => "warning",
        BlockQuoteKind::Caution => "caution",
    }
}

fn alignment(alignment: &Aligned) -> Alignment {
    match alignment {
        Aligned::None => Alignment::None,
        Aligned::Left => Alignment::Left,
        Aligned::Center => Alignment::Center,
        Aligned::Right => Alignment::Right,
    }
}

fn target(address: CowStr, title: CowStr) -> Box<Target> {
    Box::new(Target { address: address.into_string(), title: title.into_string() })
}

fn first_word(info: &CowStr) -> String {
    info.split_whitespace().next().unwrap_or("").to_string()
}
