//! Blocks of a note as HTML, and the way into templates: [`Prose`] and [`Words`] arrive there as safe HTML.

use std::fmt::Write;

use serde::{Serialize, Serializer};
use tera::Value;

use crate::content::{Alignment, Block, BlockKind, Cell, Code, Inline, ListItem, plain, plainly};
use crate::language::is_surely_english;
use crate::render::code::push_coloured;
use crate::render::flow::push_flow;
use crate::render::html::{self, push_attribute, push_close, push_escaped};
use crate::render::inline::{Around, footnote_id, push_inlines};
use crate::span::Span;
use crate::view::{Flows, Prose, Words};

/// The bytes of HTML that most blocks need.
const ROOM: usize = 512;

impl Serialize for Prose {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut html = String::with_capacity(ROOM);
        Printer { scope: &self.scope, flows: &self.flows }.blocks(&self.blocks, &mut html);
        Value::safe_string(&html).serialize(serializer)
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut html = String::new();
        push_inlines(&self.inlines, &self.scope, Around::Page, &mut html);
        Value::safe_string(&html).serialize(serializer)
    }
}

/// Prints the blocks of one text.
struct Printer<'a> {
    scope: &'a str,
    flows: &'a Flows,
}

impl Printer<'_> {
    fn blocks(&self, blocks: &[Block], html: &mut String) {
        for block in blocks {
            self.block(&block.kind, html);
            self.drawings(block.span, html);
        }
    }

    /// The chains that the block at `span` tells.
    fn drawings(&self, span: Span, html: &mut String) {
        self.flows.get(&span).into_iter().flatten().for_each(|chain| push_flow(chain, html));
    }

    fn block(&self, kind: &BlockKind, html: &mut String) {
        match kind {
            BlockKind::Heading { level, text } => self.heading(*level, text, html),
            BlockKind::Paragraph(text) => self.paragraph(text, html),
            BlockKind::Quote { alert, body } => self.quote(*alert, body, html),
            BlockKind::List { start, items } => self.list(*start, items, html),
            BlockKind::Code(code) => push_code(code, html),
            BlockKind::Table(table) => self.table(&table.alignments, &table.header, &table.rows, html),
            BlockKind::Rule => html.push_str("<hr>\n"),
            BlockKind::Html(raw) if html::is_comment(raw) => {}
            BlockKind::Html(raw) => push_pre("raw", "", raw.trim_end(), html),
            BlockKind::Footnote { label, body } => self.footnote(label, body, html),
        }
    }

    fn heading(&self, level: u8, text: &[Inline], html: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(html, "<h{level}>");
        push_inlines(text, self.scope, Around::Page, html);
        let _ = writeln!(html, "</h{level}>");
    }

    fn paragraph(&self, text: &[Inline], html: &mut String) {
        html.push_str("<p");
        let around = push_language(&plainly(text), html);
        html.push('>');
        push_inlines(text, self.scope, around, html);
        html.push_str("</p>\n");
    }

    fn quote(&self, alert: Option<&str>, body: &[Block], html: &mut String) {
        html.push_str("<blockquote");
        if let Some(alert) = alert {
            push_attribute("class", &format!("alert alert-{}", alert.to_lowercase()), html);
        }
        html.push_str(">\n");
        self.blocks(body, html);
        html.push_str("</blockquote>\n");
    }

    fn list(&self, start: Option<u64>, items: &[ListItem], html: &mut String) {
        let tag = if start.is_some() { "ol" } else { "ul" };
        html.push('<');
        html.push_str(tag);
        if let Some(start) = start.filter(|start| *start != 1) {
            push_attribute("start", &start.to_string(), html);
        }
        html.push_str(">\n");
        for item in items {
            self.item(item, html);
        }
        push_close(tag, html);
        html.push('\n');
    }

    /// A lone paragraph, or one before a nested list, stands in its item without space around it.
    fn item(&self, item: &ListItem, html: &mut String) {
        html.push_str("<li>");
        if let Some(done) = item.task {
            html.push_str("<input type=\"checkbox\" disabled");
            html.push_str(if done { " checked> " } else { "> " });
        }
        match item.body.split_first() {
            Some((Block { kind: BlockKind::Paragraph(text), span }, rest)) if is_tight(rest) => {
                push_inlines(text, self.scope, Around::Page, html);
                self.drawings(*span, html);
                self.blocks(rest, html);
            }
            _ => self.blocks(&item.body, html),
        }
        html.push_str("</li>\n");
    }

    /// A wide table scrolls in a region of its own, which the keyboard reaches.
    fn table(&self, alignments: &[Alignment], header: &[Cell], rows: &[Vec<Cell>], html: &mut String) {
        html.push_str("<div class=\"scroll\" tabindex=\"0\" role=\"region\"");
        let columns: Vec<_> = header.iter().map(|cell| plain(&cell.text)).collect();
        push_attribute("aria-label", columns.join(", ").trim_matches([',', ' ']), html);
        html.push_str("><table>\n<thead>");
        self.row("th", alignments, header, html);
        html.push_str("</thead>\n<tbody>\n");
        for row in rows {
            self.row("td", alignments, row, html);
        }
        html.push_str("</tbody></table></div>\n");
    }

    fn row(&self, tag: &str, alignments: &[Alignment], cells: &[Cell], html: &mut String) {
        html.push_str("<tr>");
        for (index, cell) in cells.iter().enumerate() {
            let alignment = alignments.get(index).copied().unwrap_or(Alignment::None);
            html.push('<');
            html.push_str(tag);
            html.push_str(alignment_class(alignment));
            html.push('>');
            push_inlines(&cell.text, self.scope, Around::Page, html);
            push_close(tag, html);
        }
        html.push_str("</tr>\n");
    }

    fn footnote(&self, label: &str, body: &[Block], html: &mut String) {
        html.push_str("<aside class=\"footnote\"");
        push_attribute("id", &footnote_id(self.scope, label), html);
        html.push_str("><span class=\"footnote-label\" data-added>");
        push_escaped(label, html);
        html.push_str("</span><div>");
        self.blocks(body, html);
        html.push_str("</div></aside>\n");
    }
}

fn is_tight(rest: &[Block]) -> bool {
    rest.iter().all(|block| matches!(block.kind, BlockKind::List { .. }))
}

fn alignment_class(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None => "",
        Alignment::Left => " class=\"left\"",
        Alignment::Center => " class=\"center\"",
        Alignment::Right => " class=\"right\"",
    }
}

fn push_code(code: &Code, html: &mut String) {
    push_pre("", &code.language, code.text.as_str().trim_end_matches('\n'), html);
}

/// Code can be wider than a phone: the keyboard must be able to scroll it.
fn push_pre(class: &str, language: &str, text: &str, html: &mut String) {
    html.push_str("<pre tabindex=\"0\"");
    if !class.is_empty() {
        push_attribute("class", class, html);
    }
    push_language(text, html);
    html.push_str("><code");
    if !language.is_empty() {
        push_attribute("class", &format!("language-{language}"), html);
    }
    html.push('>');
    push_coloured(language, text, html);
    html.push_str("</code></pre>\n");
}

/// Adds the attribute when `text` is surely English.
fn push_language(text: &str, html: &mut String) -> Around {
    if is_surely_english(text) {
        push_attribute("lang", "en", html);
        return Around::English;
    }
    Around::Page
}
