//! Comments to the tool: `<!-- compilado: ignorar erro-sem-correcao, sem-veredito -->`, `<!-- compilado: privado -->`.
//!
//! On lines of its own, one speaks of the block that follows, or, above the first heading, of the whole
//! file; at the end of a line, of that line. Such a comment is no content: it leaves the tree, so that
//! it cannot part a label from the fence below it.

mod html;
mod order;

use crate::content::{Block, BlockKind, Inline, InlineKind, lines};
use crate::dialect::comments::html::Elements;
use crate::dialect::comments::order::{Command, Order, commands, is_comments, is_nothing_else, is_order};
use crate::file::SourceFile;
use crate::model::Ignore;
use crate::span::{Place, Span};

/// What the comments of a file say.
#[derive(Debug, Default)]
pub struct Comments {
    /// What the writer does not want to be told.
    pub ignores: Vec<Ignore>,
    /// What is to be kept off the site: the next block, a line, or the whole file.
    pub private: Vec<Span>,
}

/// Takes the comments to the tool out of `blocks`, the whole of `file`, in the order of the note.
pub fn take(file: &SourceFile, blocks: &mut Vec<Block>) -> Comments {
    let mut taker = Taker {
        file,
        top: top(file, blocks),
        found: Comments::default(),
        waiting: Vec::new(),
        line: Span::default(),
        elements: Elements::new(&file.text),
        element: Span::default(),
    };
    taker.blocks(blocks);
    taker.found
}

/// A longer line is a sentence about the tool.
const LONGEST_ORDER: usize = 60;

struct Taker<'a> {
    file: &'a SourceFile,
    /// The byte before which a comment speaks of the whole file.
    top: usize,
    found: Comments,
    /// Comments whose block is still to come.
    waiting: Vec<Waiting>,
    /// The line that was last looked for: a long one may hold many comments.
    line: Span,
    elements: Elements<'a>,
    /// The last element that is private: what stands in it need not be asked again.
    element: Span,
}

/// The rank of a comment among those of its kind.
#[derive(Debug, Clone, Copy)]
enum Waiting {
    Ignore(usize),
    Private(usize),
}

impl Taker<'_> {
    fn blocks(&mut self, blocks: &mut Vec<Block>) {
        blocks.retain_mut(|block| !self.takes(block));
    }

    /// Whether the block is nothing but comments to the tool.
    fn takes(&mut self, block: &mut Block) -> bool {
        let is_html = matches!(block.kind, BlockKind::Html(_));
        if is_html && is_comments(self.file.slice(block.span)) {
            return self.comments(block.span);
        }
        if let Some(is_all) = self.typed_as_text(block) {
            return is_all;
        }
        self.cover(block.span, is_html);
        match &mut block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => self.inlines(text),
            BlockKind::Quote { body, .. } | BlockKind::Footnote { body, .. } => self.blocks(body),
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| self.blocks(&mut item.body)),
            BlockKind::Table(_) => self.rows(block.span),
            BlockKind::Code(_) => self.fence(block.span),
            BlockKind::Html(_) => {
                self.comments(block.span);
                self.html(block.span);
            }
            BlockKind::Rule => {}
        }
        false
    }

    /// An order that its writer took for a comment, as `%% compilado: privado %%`, alone on the first line of a paragraph: whether that
    /// is all of it. It keeps private what it speaks of, and the paragraph.
    fn typed_as_text(&mut self, block: &Block) -> Option<bool> {
        let BlockKind::Paragraph(inlines) = &block.kind else { return None };
        let text = self.file.slice(block.span);
        let line = text.split(LINE_ENDS).next().filter(|line| line.len() < LONGEST_ORDER)?;
        let is_all = is_order(line).then(|| lines(inlines).count() == 1)?;
        let is_above = block.span.start < self.top;
        let covers = if is_above { Span::new(0, self.file.text.len()) } else { block.span };
        if is_all && !is_above {
            self.waiting.push(Waiting::Private(self.found.private.len()));
        }
        self.found.private.push(covers);
        Some(is_all)
    }

    /// Has the comments that wait for a block speak of one.
    fn cover(&mut self, block: Span, is_html: bool) {
        for waiting in std::mem::take(&mut self.waiting) {
            match waiting {
                Waiting::Ignore(rank) => {
                    if let Some(ignore) = self.found.ignores.get_mut(rank) {
                        ignore.place.span = block;
                    }
                }
                Waiting::Private(rank) => {
                    let covers = if is_html { self.element(block) } else { block };
                    if let Some(place) = self.found.private.get_mut(rank) {
                        *place = covers;
                    }
                }
            }
        }
    }

    /// Raw HTML with what stands in the element that it opens, once.
    fn element(&mut self, html: Span) -> Span {
        if html.end > self.element.end {
            self.element = self.elements.from(html);
        }
        self.element.cover(html)
    }

    /// Comments that stand beside no words of their line speak of what follows. Whether they are all for the tool.
    fn comments(&mut self, span: Span) -> bool {
        let text = self.file.slice(span);
        let found = commands(text);
        for command in &found {
            if span.start + command.span.end <= self.top {
                self.push(command, span.start, Span::new(0, self.file.text.len()));
            } else {
                self.waiting.push(match command.order {
                    Order::Ignore(_) => Waiting::Ignore(self.found.ignores.len()),
                    Order::Private => Waiting::Private(self.found.private.len()),
                });
                self.push(command, span.start, command.span.shifted(span.start));
            }
        }
        !found.is_empty() && is_nothing_else(text, &found)
    }

    /// What stands beside words of raw HTML keeps those private as well.
    fn html(&mut self, span: Span) {
        let found = commands(self.file.slice(span));
        if found.iter().any(|command| matches!(command.order, Order::Private)) {
            let covers = self.element(span);
            self.found.private.push(covers);
        }
    }

    /// In a table, a comment may stand behind the last cell, where it is no part of any.
    fn rows(&mut self, span: Span) {
        let mut start = span.start;
        for line in self.file.slice(span).split_inclusive(LINE_ENDS) {
            for command in commands(line) {
                self.push(&command, start, Span::new(start, start + line.trim_end().len()));
            }
            start += line.len();
        }
    }

    /// Beside the language of a fence, one speaks of it all.
    fn fence(&mut self, span: Span) {
        let opening = self.file.slice(span).split(LINE_ENDS).next().unwrap_or("");
        if opening.starts_with(['`', '~']) {
            for command in commands(opening) {
                self.push(&command, span.start, span);
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            if let InlineKind::Html(_) = inline.kind {
                for command in commands(self.file.slice(inline.span)) {
                    let line = self.line(inline.span);
                    self.push(&command, inline.span.start, line);
                }
            }
            self.inlines(inline.children());
        }
    }

    fn line(&mut self, span: Span) -> Span {
        let is_one = !self.file.slice(span).contains(LINE_ENDS);
        if is_one && self.line.contains(span) {
            return self.line;
        }
        let line = line(&self.file.text, span);
        self.line = if is_one { line } else { Span::default() };
        line
    }

    /// `offset` is where the text begins that the command was read from.
    fn push(&mut self, command: &Command, offset: usize, covers: Span) {
        match &command.order {
            Order::Private => self.found.private.push(covers),
            Order::Ignore(rules) => {
                let rules = rules.iter().map(|(name, span)| (name.clone(), span.shifted(offset)));
                let place = Place::new(self.file.id, covers);
                self.found.ignores.push(Ignore { place, rules: rules.collect() });
            }
        }
    }
}

/// Where the first heading begins; in a file without one, the first content.
fn top(file: &SourceFile, blocks: &[Block]) -> usize {
    let start_of =
        |test: fn(&Block) -> bool| blocks.iter().find(|block| test(block)).map(|block| block.span.start);
    start_of(|block| matches!(block.kind, BlockKind::Heading { .. }))
        .or_else(|| start_of(|block| !matches!(block.kind, BlockKind::Html(_))))
        .unwrap_or(file.text.len())
}

const LINE_ENDS: [char; 2] = ['\n', '\r'];

/// The line, or the lines, that `span` stands on.
fn line(text: &str, span: Span) -> Span {
    let start = text.get(..span.start).and_then(|before| before.rfind(LINE_ENDS)).map_or(0, |at| at + 1);
    let after = text.get(span.end..).and_then(|after| after.find(LINE_ENDS));
    let end = after.map_or(text.len(), |at| span.end + at);
    Span::new(start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::Hash;
    use crate::markdown;
    use crate::span::FileId;

    /// What each comment covers, and the rules that it names.
    fn read(text: &str) -> Vec<(String, Vec<String>)> {
        let file = SourceFile::new(FileId(0), "a.md".into(), text.into(), Hash::of(text.as_bytes()));
        let Comments { ignores, .. } = take(&file, &mut markdown::parse(&file).blocks);
        let shown = |ignore: Ignore| {
            let rules = ignore.rules.into_iter().map(|(name, span)| {
                assert_eq!(file.slice(span), name);
                name
            });
            (file.slice(ignore.place.span).trim().to_string(), rules.collect())
        };
        ignores.into_iter().map(shown).collect()
    }

    fn one(covers: &str, rules: &[&str]) -> Vec<(String, Vec<String>)> {
        vec![(covers.into(), rules.iter().map(ToString::to_string).collect())]
    }

    #[test]
    fn a_comment_covers_the_next_block() {
        let note = "# T\n\n<!-- compilado: ignorar a-b, c -->\n**1. Erro**\n- doeu\n";
        assert_eq!(read(note), one("**1. Erro**", &["a-b", "c"]));
        let fence = "# T\n\n- DEVERIA TER FEITO:\n  <!-- Compilado: ignore a -->\n```\n1 + 1 = 3\n```\n";
        assert_eq!(read(fence), one("```\n1 + 1 = 3\n```", &["a"]));
        assert_eq!(read("# T\n\n<!--compilado:ignore-->\n\n- a\n- b\n\nfim\n"), one("- a\n- b", &[]));
    }

    #[test]
    fn above_the_first_heading_it_covers_the_file() {
        let note = "Oi.\n\n<!-- compilado: ignorar a -->\n\n# T\n\nfim";
        assert_eq!(read(note), one(note, &["a"]));
        let bare = "<!-- compilado: ignorar a -->\num\n\n<!-- compilado: ignorar b -->\n\ndois\n";
        let covers: Vec<String> = read(bare).into_iter().map(|(covers, _)| covers).collect();
        assert_eq!(covers[1], "dois");
    }

    #[test]
    fn at_the_end_of_a_line_it_covers_the_line() {
        let note = "# T <!-- compilado: ignorar a -->\n\num\ndois <!-- compilado: ignorar b -->\ntrês\n";
        let covers: Vec<String> = read(note).into_iter().map(|(covers, _)| covers).collect();
        assert_eq!(covers, ["# T <!-- compilado: ignorar a -->", "dois <!-- compilado: ignorar b -->"]);
    }

    #[test]
    fn a_comment_keeps_what_it_speaks_of_off_the_site() {
        let private = |text: &str| {
            let file = SourceFile::new(FileId(0), "a.md".into(), text.into(), Hash::of(text.as_bytes()));
            let found = take(&file, &mut markdown::parse(&file).blocks);
            found.private.into_iter().map(|span| file.slice(span).trim().to_string()).collect::<Vec<_>>()
        };
        let note = "# T\n\n<!-- compilado: privado -->\n## A\n\num\n\ndois <!-- Compilado: RASCUNHO -->\n";
        assert_eq!(private(note), ["## A", "dois <!-- Compilado: RASCUNHO -->"]);
        assert_eq!(private("<!-- compilado: private -->\n\n# T\n").len(), 1);
        for comment in [
            "compilado: privdo", "compilado: privado, por favor", "compilado: privado (salário)",
            "compilado privado", "compliado: rascunho", "Não publicar", "privado",
        ] {
            assert_eq!(private(&format!("# T\n\n<!-- {comment} -->\n\nfim\n")), ["fim"], "{comment}");
        }
        assert_eq!(private("# T\n\n%% compilado: privado %%\n\nfim\n\nbis"), ["fim"]);
        assert_eq!(private("# T\n\n%% compilado: privado %%\nfim\n\nbis").len(), 1);
        assert!(private("# T\n\nO compilado é privado\n\nfim").is_empty());
        assert_eq!(private("# T\n\n<!-- compilado: privado\n\nfim\n"), ["<!-- compilado: privado\n\nfim"]);
        for comment in ["compilado: ignorar privado", "o bucket é privado", "compilar: rascunho do texto"] {
            assert!(private(&format!("# T\n\n<!-- {comment} -->\n\nfim\n")).is_empty(), "{comment}");
        }
        assert!(private("# T\n\n<!-- compilado: particular -->\n").is_empty());
    }

    #[test]
    fn other_comments_and_code_are_left_alone() {
        for note in ["<!-- compilado -->", "<!-- ignorar a -->", "<!-- compilado: oi -->", "<!-->-->", "<!--"]
        {
            assert!(read(&format!("# T\n\n{note}\n\nfim\n")).is_empty(), "{note}");
        }
        assert!(read("```\n<!-- compilado: ignorar a -->\n```\n").is_empty());
    }

    #[test]
    fn a_comment_leaves_the_tree_and_what_stands_beside_it_stays() {
        let left = |text: &str| {
            let file = SourceFile::new(FileId(0), "a.md".into(), text.into(), Hash::of(text.as_bytes()));
            let mut blocks = markdown::parse(&file).blocks;
            take(&file, &mut blocks);
            blocks.len()
        };
        assert_eq!(left("<!-- compilado: ignorar --> <!-- compilado: ignorar a -->\n\nfim\n"), 1);
        assert_eq!(left("<!-- compilado: ignorar --> e mais\n\nfim\n"), 2);
        assert_eq!(left("<!-- nota minha -->\n\nfim\n"), 2);
    }
}
