//! The words of a note, told from its Markdown alone, and the words of it that a page shows.
//!
//! A token is a run of letters and digits, or one sign of any other kind. Signs that only set words
//! apart (colons, dashes, full stops, quotation marks, brackets) are no words and may be set anew.

use std::collections::BTreeSet;

use compilado::content::{Block, BlockKind, Cell, Inline, InlineKind, ListItem};
use compilado::file::SourceFile;
use compilado::markdown;

use crate::html::{Element, Node};

/// Signs that set words apart.
const APART: &str = "#:;.,!?—–-()[]\"“”'‘’";

/// A token of a note, and whether a page may do without it: the number of a list item, which a page may
/// draw as a bullet, and the marks of raw HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The characters.
    pub text: String,
    /// It must stand on the page.
    pub required: bool,
}

/// The tokens of a note in order, its front matter left out.
pub fn of_note(file: &SourceFile) -> Vec<Token> {
    let mut reader = Reader::default();
    reader.blocks(&markdown::parse(file).blocks);
    reader.finish()
}

/// The tokens that an element shows of a note: all that is not marked as added. `instead` may give the
/// tokens of an added element's own instead of none.
pub fn of_element(element: &Element, instead: &mut dyn FnMut(&Element) -> Vec<String>) -> Vec<String> {
    let mut shown = Shown { instead, tokens: Vec::new(), text: String::new() };
    shown.element(element);
    shown.flush();
    shown.tokens
}

/// Where the page stops to be the note: the tokens around the first difference. `None` when every required
/// token of the note is on the page in order, and nothing else is but tokens of the note.
pub fn difference(note: &[Token], page: &[String]) -> Option<String> {
    let mut reached = BTreeSet::from([0]);
    for (at, token) in note.iter().enumerate() {
        let next = step(&reached, token, page);
        if next.is_empty() {
            return Some(told(note, at, page, reached.last().copied().unwrap_or(0)));
        }
        reached = next;
    }
    let end = reached.last().copied().unwrap_or(0);
    (end < page.len()).then(|| told(note, note.len(), page, end))
}

/// Whether the page's tokens stand in the note one after the other, from some place on.
pub fn stand_in(note: &[Token], page: &[String]) -> bool {
    let mut reached = BTreeSet::from([0]);
    for token in note {
        if reached.contains(&page.len()) {
            return true;
        }
        reached = step(&reached, token, page);
        reached.insert(0);
    }
    reached.contains(&page.len())
}

/// How many tokens of the page may have been read after one more of the note.
fn step(reached: &BTreeSet<usize>, token: &Token, page: &[String]) -> BTreeSet<usize> {
    let fits = |place: &usize| page.get(*place) == Some(&token.text);
    let mut next: BTreeSet<usize> = reached.iter().copied().filter(fits).map(|place| place + 1).collect();
    if !token.required {
        next.extend(reached);
    }
    next
}

fn told(note: &[Token], at: usize, page: &[String], place: usize) -> String {
    let from = |at: usize| at.saturating_sub(8);
    let typed: Vec<&str> =
        note[from(at)..note.len().min(at + 8)].iter().map(|token| token.text.as_str()).collect();
    let shown = &page[from(place)..page.len().min(place + 8)];
    format!("note: … {} …\npage: … {} …", typed.join(" "), shown.join(" "))
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut word = String::new();
    for c in text.chars().chain([' ']) {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
        }
        // A character that HTML does not allow is shown as U+FFFD.
        let shown = !c.is_whitespace() && !c.is_control() && c != '\u{fffd}' && !is_noncharacter(c);
        if shown && !APART.contains(c) {
            tokens.push(c.to_string());
        }
    }
    tokens
}

fn is_noncharacter(c: char) -> bool {
    ('\u{fdd0}'..='\u{fdef}').contains(&c) || (c as u32) & 0xfffe == 0xfffe
}

/// The words of a tree. Inlines run together, blocks do not.
#[derive(Default)]
struct Reader {
    tokens: Vec<Token>,
    text: String,
}

impl Reader {
    fn finish(mut self) -> Vec<Token> {
        self.flush(true);
        self.tokens
    }

    fn flush(&mut self, required: bool) {
        let text = std::mem::take(&mut self.text);
        self.tokens.extend(tokens(&text).into_iter().map(|text| Token { text, required }));
    }

    fn optional(&mut self, text: &str) {
        self.flush(true);
        self.text.push_str(text);
        self.flush(false);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.flush(true);
            self.block(&block.kind);
            self.flush(true);
        }
    }

    fn block(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => self.inlines(text),
            BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. } => self.blocks(body),
            BlockKind::List { start, items } => self.items(*start, items),
            BlockKind::Code(code) => self.text.push_str(code.text.as_str()),
            BlockKind::Table(table) => table.all_rows().for_each(|row| self.row(row)),
            BlockKind::Rule => {}
            BlockKind::Html(raw) => self.html(raw),
        }
    }

    fn items(&mut self, start: Option<u64>, items: &[ListItem]) {
        for (rank, item) in items.iter().enumerate() {
            if let Some(start) = start {
                self.optional(&(start + rank as u64).to_string());
            }
            self.blocks(&item.body);
        }
    }

    fn row(&mut self, row: &[Cell]) {
        for cell in row {
            self.inlines(&cell.text);
            self.flush(true);
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) | InlineKind::Code(text) => self.text.push_str(text),
                InlineKind::FootnoteRef(label) => self.text.push_str(&format!(" {label} ")),
                InlineKind::SoftBreak | InlineKind::HardBreak => self.text.push('\n'),
                InlineKind::Html(raw) if raw.starts_with("<!--") => {}
                InlineKind::Html(raw) => self.html(raw),
                _ => self.inlines(inline.children()),
            }
        }
    }

    /// Tags and comments are marks; what stands between them are words.
    fn html(&mut self, raw: &str) {
        let mut rest = raw;
        while let Some((before, from)) = rest.split_once('<') {
            self.text.push_str(before);
            let comment = from.strip_prefix("!--").and_then(|inner| inner.find("-->").map(|end| end + 6));
            let end = comment.or_else(|| from.find('>').map(|end| end + 1)).unwrap_or(from.len());
            let (tag, after) = from.split_at(end);
            self.optional(&format!("<{tag}"));
            rest = after;
        }
        self.text.push_str(rest);
    }
}

/// The words of an element.
struct Shown<'a> {
    instead: &'a mut dyn FnMut(&Element) -> Vec<String>,
    tokens: Vec<String>,
    text: String,
}

impl Shown<'_> {
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.tokens.extend(tokens(&text));
    }

    fn element(&mut self, element: &Element) {
        if element.get("data-added").is_some() {
            self.flush();
            let instead = (self.instead)(element);
            return self.tokens.extend(instead);
        }
        let inline = is_inline(&element.tag);
        if !inline {
            self.flush();
        }
        self.text.push_str(element.get("alt").unwrap_or(""));
        let mut number = first_number(element);
        for child in &element.children {
            match child {
                Node::Text(text) => self.text.push_str(text),
                Node::Element(child) => {
                    if let Some(number) = number.as_mut().filter(|_| child.tag == "li") {
                        self.flush();
                        self.tokens.push(number.to_string());
                        *number += 1;
                    }
                    self.element(child);
                }
            }
        }
        if !inline {
            self.flush();
        }
    }
}

/// The number of the first item of a numbered list.
fn first_number(element: &Element) -> Option<u64> {
    (element.tag == "ol").then(|| element.get("start").and_then(|start| start.parse().ok()).unwrap_or(1))
}

/// Elements that Markdown's own marks become: words run on through them. Tags that a note typed part words.
fn is_inline(tag: &str) -> bool {
    ["a", "code", "del", "em", "img", "span", "strong", "time"].contains(&tag)
}
