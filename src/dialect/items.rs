//! The body of an error, read as what happened, what should have been done, and what was learnt.
//!
//! What belongs to a label is told by adjacency, not by nesting: a fence typed without indentation
//! after `- DEVERIA TER FEITO:` is a sibling of the bullet in Markdown, and still its body.

use crate::content::{
    Block, BlockKind, Code, Inline, InlineKind, ListItem, first_line, groups, is_blank, plain_blocks,
    plainly, span_of, split_at, trim_start,
};
use crate::dialect::inner_label;
use crate::dialect::label::{self, Labelled};
use crate::dialect::vocabulary::{COMMENT_LEADS, Label, STORY_ACTIONS, STORY_STARTS};
use crate::dialect::words;
use crate::language;
use crate::model::{Item, ItemKind, Speech};
use crate::span::Span;

/// Collects the items of one error, block by block.
#[derive(Debug, Default)]
pub struct Items {
    items: Vec<Item>,
    /// What the last label may still take.
    open: Reach,
    /// Whether a story is told, as `Situação:` begins one.
    tells: bool,
    /// Fixes whose own words tell what they ask for, once they are whole.
    unsure: Vec<usize>,
}

/// How far the last label reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Reach {
    /// It is complete.
    #[default]
    Nothing,
    /// A bullet or a line: the fence or quote that follows it.
    Next,
    /// A line of its own: every block without a label up to its fence.
    UpToFence,
    /// A heading: every block without a label.
    All,
}

impl Items {
    /// Takes the next block of the error.
    pub fn push(&mut self, block: Block) {
        self.push_at(block, 0);
    }

    /// Takes a heading that stands inside the error: a label, or a remark.
    pub fn push_heading(&mut self, span: Span, text: Vec<Inline>) {
        let line = plainly(&text);
        match label::read(&line, line.len()) {
            Some(found) => {
                self.push_labelled(&text, span, &found, 0);
                self.open = Reach::All;
            }
            None => {
                let body = vec![Block { span, kind: BlockKind::Heading { level: 6, text } }];
                self.add(Item { span, kind: ItemKind::Remark, label: vec![], note: None, body, depth: 0 });
            }
        }
    }

    /// Takes words that follow the title on its own line.
    pub fn push_words(&mut self, inlines: Vec<Inline>) {
        if let Some(span) = span_of(&inlines) {
            self.push_paragraph(inlines, span, 0);
        }
    }

    /// Takes the cell of a table, with what the head of its column announces. It has no label: that stands in the head, once.
    pub fn push_cell(&mut self, announced: Option<Label>, cell: &[Inline], span: Span) {
        let kind = match announced {
            None | Some(Label::OnTheDay) => ItemKind::Observation,
            Some(Label::Problem) => ItemKind::Problem,
            Some(Label::Fix(speech)) => {
                ItemKind::Fix(speech.unwrap_or_else(|| label::speech_of(&plainly(cell))))
            }
            Some(Label::Alternative) => ItemKind::Alternative,
            Some(Label::Phrase) => ItemKind::Phrase,
            Some(Label::Pattern) => ItemKind::Pattern,
            Some(Label::Reference) => ItemKind::Reference,
        };
        let body = vec![Block::paragraph(cell.to_vec())];
        self.add(Item { span, kind, label: vec![], note: None, body, depth: 0 });
    }

    /// Whether the last label waits for what it announces.
    pub fn wait(&self) -> bool {
        self.open == Reach::UpToFence && self.items.last().is_some_and(|last| last.body.is_empty())
    }

    /// The items.
    pub fn finish(mut self) -> Vec<Item> {
        for index in self.unsure {
            if let Some(item) = self.items.get_mut(index) {
                item.kind = ItemKind::Fix(label::speech_of(&plain_blocks(&item.body)));
            }
        }
        self.items
    }

    fn push_at(&mut self, Block { span, kind }: Block, depth: u8) {
        match kind {
            BlockKind::Paragraph(inlines) => self.push_paragraph(inlines, span, depth),
            BlockKind::List { items, start } => self.push_list(span, start, items, depth),
            BlockKind::Code(code) => self.push_code(span, code, depth),
            BlockKind::Quote { body, .. } if body.iter().any(is_labelled) => {
                body.into_iter().for_each(|block| self.push_at(block, depth));
            }
            BlockKind::Rule => {}
            kind => self.push_other(Block { span, kind }, depth),
        }
    }

    /// A paragraph is one item, or several when its lines begin with labels.
    fn push_paragraph(&mut self, inlines: Vec<Inline>, span: Span, depth: u8) {
        let groups: Vec<_> = groups(&inlines, opens_item).into_iter().flat_map(at_bold_labels).collect();
        if groups.first().is_some_and(|group| group.len() == inlines.len()) {
            let span = span_of(&inlines).unwrap_or(span);
            return self.push_words_at(inlines, span, depth);
        }
        for group in groups {
            let span = span_of(group).unwrap_or(span);
            self.push_words_at(group.to_vec(), span, depth);
        }
    }

    /// Words that begin with a label or with none, and all that begin with one further along.
    fn push_words_at(&mut self, mut inlines: Vec<Inline>, span: Span, depth: u8) {
        for _ in 0..MOST_LABELS {
            let on_the_day = labelled(&inlines).is_some_and(|found| found.label == Label::OnTheDay);
            let Some((before, after)) = inner_label::part(&inlines).filter(|_| !on_the_day) else { break };
            self.push_whole(before, span, depth);
            inlines = after;
        }
        self.push_whole(inlines, span, depth);
    }

    fn push_whole(&mut self, inlines: Vec<Inline>, span: Span, depth: u8) {
        let span = span_of(&inlines).unwrap_or(span);
        match labelled(&inlines) {
            Some(found) if self.tells && begins_with(&inlines, STORY_ACTIONS) => {
                self.push_on_the_day(&inlines, span, found.end, depth);
            }
            Some(found) => self.push_labelled(&inlines, span, &found, depth),
            None => self.push_plain(inlines, span, depth),
        }
    }

    fn push_labelled(&mut self, inlines: &[Inline], span: Span, found: &Labelled, depth: u8) {
        let (kind, open) = match found.label {
            Label::Problem => (ItemKind::Problem, Reach::Next),
            Label::Fix(Some(speech)) => (ItemKind::Fix(speech), Reach::Next),
            Label::Fix(None) => {
                self.unsure.push(self.items.len());
                (ItemKind::Fix(Speech::Do), Reach::Next)
            }
            Label::Alternative => (ItemKind::Alternative, Reach::Next),
            Label::Phrase => (ItemKind::Phrase, Reach::Next),
            Label::Pattern => (ItemKind::Pattern, Reach::Nothing),
            Label::Reference => (ItemKind::Reference, Reach::Nothing),
            Label::OnTheDay => return self.push_on_the_day(inlines, span, found.end, depth),
        };
        let (label, rest) = split_at(inlines, found.end);
        let rest = trim_start(rest);
        let alone = is_blank(&rest);
        let body = if alone { vec![] } else { vec![Block::paragraph(rest)] };
        self.add(Item { span, kind, label, note: found.note.clone(), body, depth });
        self.open = if alone && open == Reach::Next { Reach::UpToFence } else { open };
    }

    /// What was said on the day keeps its label in its text: without it one would not know who spoke. A fence
    /// below belongs to it only when the line itself does not say it.
    fn push_on_the_day(&mut self, inlines: &[Inline], span: Span, end: usize, depth: u8) {
        self.tells |= begins_with(inlines, STORY_STARTS);
        let (_, said) = split_at(inlines, end);
        let said = plainly(&said);
        let open = said.trim().is_empty() || said.trim_end().ends_with(':');
        let kind = BlockKind::Paragraph(inlines.to_vec());
        self.add_plain(ItemKind::Observation, Block { span, kind }, depth);
        self.open = if open { Reach::Next } else { Reach::Nothing };
    }

    fn push_plain(&mut self, inlines: Vec<Inline>, span: Span, depth: u8) {
        if matches!(self.open, Reach::UpToFence | Reach::All) && self.takes(depth) {
            return self.attach(Block::paragraph(inlines));
        }
        let text = plainly(&inlines);
        if let Some(end) = spoken(&text) {
            let (label, rest) = split_at(&inlines, end);
            let body = vec![Block::paragraph(trim_start(rest))];
            return self.add(Item { span, kind: ItemKind::Phrase, label, note: None, body, depth });
        }
        let comment = label::unknown(&text).is_some() && comments(&text) && self.has_fix();
        let picture = matches!(&inlines[..], [Inline { kind: InlineKind::Image { .. }, .. }]);
        let kind = if comment || picture { ItemKind::Remark } else { ItemKind::Observation };
        self.add_plain(kind, Block::paragraph(inlines), depth);
    }

    /// Bullets: each an item of its own, or, below a label that waits for words, all of them its body.
    fn push_list(&mut self, span: Span, start: Option<u64>, items: Vec<ListItem>, depth: u8) {
        let waits = matches!(self.open, Reach::UpToFence | Reach::All) && self.takes(depth);
        if waits && !items.iter().any(|item| item_label(item).is_some()) {
            return self.attach(Block { span, kind: BlockKind::List { start, items } });
        }
        for (rank, item) in items.into_iter().enumerate() {
            if self.open != Reach::All {
                self.open = Reach::Nothing;
            }
            let number = start.map(|start| start + rank as u64);
            self.push_item(item, number, depth);
        }
    }

    fn push_item(&mut self, item: ListItem, number: Option<u64>, depth: u8) {
        let mut body = item.body.into_iter();
        let Some(first) = body.next() else { return };
        let before = self.items.len();
        self.push_at(first, depth);
        if let (Some(added), Some(_)) = (self.items.get_mut(before), item.task.or(number.map(|_| false))) {
            added.span = added.span.cover(item.span);
        }
        for block in body {
            match &block.kind {
                BlockKind::List { items, .. } if items.iter().any(|item| item_label(item).is_some()) => {
                    self.push_at(block, depth.saturating_add(1));
                }
                BlockKind::List { .. } | BlockKind::Table(_) | BlockKind::Html(_) => self.attach(block),
                _ => self.push_at(block, depth),
            }
        }
    }

    /// A fence: the body of the label before it, else a fix of the kind that its content shows.
    fn push_code(&mut self, span: Span, code: Box<Code>, depth: u8) {
        if self.open != Reach::Nothing {
            let keeps = self.open == Reach::All;
            self.attach(Block { span, kind: BlockKind::Code(code) });
            self.open = if keeps { Reach::All } else { Reach::Nothing };
            return;
        }
        let text = code.text.as_str();
        let speech = match label::speech_of(text) {
            Speech::Do if language::leans_english(text) && !text.contains(['=', '→', '÷', '{', ';']) => {
                Speech::Say
            }
            speech => speech,
        };
        self.add_plain(ItemKind::Fix(speech), Block { span, kind: BlockKind::Code(code) }, depth);
    }

    /// A quote, a table, an image, HTML: the body of a label that waits, else a remark.
    fn push_other(&mut self, block: Block, depth: u8) {
        let alert = matches!(block.kind, BlockKind::Quote { alert: Some(_), .. });
        let complete =
            self.open == Reach::Next && self.items.last().is_some_and(|last| !last.body.is_empty());
        if self.open == Reach::Nothing || complete || alert {
            return self.add_plain(ItemKind::Remark, block, depth);
        }
        let keeps = self.open;
        self.attach(block);
        self.open = if keeps == Reach::Next { Reach::Nothing } else { keeps };
    }

    fn add_plain(&mut self, kind: ItemKind, block: Block, depth: u8) {
        self.add(Item { span: block.span, kind, label: vec![], note: None, body: vec![block], depth });
    }

    fn add(&mut self, item: Item) {
        self.items.push(item);
        self.open = Reach::Nothing;
    }

    fn attach(&mut self, block: Block) {
        match self.items.last_mut() {
            Some(last) => {
                last.span = last.span.cover(block.span);
                last.body.push(block);
            }
            None => self.add_plain(ItemKind::Remark, block, 0),
        }
    }

    /// Whether the open label is at this depth or above it.
    fn takes(&self, depth: u8) -> bool {
        self.items.last().is_some_and(|last| last.depth <= depth)
    }

    /// Whether it holds what should have been done or said.
    pub fn has_fix(&self) -> bool {
        self.items.iter().any(|item| matches!(item.kind, ItemKind::Fix(_) | ItemKind::Alternative))
    }
}

/// The label that a line of inlines begins with.
pub fn labelled(inlines: &[Inline]) -> Option<Labelled> {
    let first = first_line(inlines);
    label::read(&plainly(first), bold_prefix(first))
}

/// Whether a block is a paragraph that begins with a label.
fn is_labelled(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(inlines) if labelled(inlines).is_some())
}

/// The label that a list item begins with.
pub fn item_label(item: &ListItem) -> Option<Labelled> {
    match &item.body.first()?.kind {
        BlockKind::Paragraph(inlines) => labelled(inlines),
        _ => None,
    }
}

/// How many bytes of the plain text are bold from its start; an arrow may stand before.
fn bold_prefix(inlines: &[Inline]) -> usize {
    let mut bytes = 0;
    for inline in inlines {
        let text = plainly(std::slice::from_ref(inline));
        let (rest, _) = words::strip_arrow(&text);
        if !matches!(inline.kind, InlineKind::Strong(_)) && !rest.trim().is_empty() {
            break;
        }
        bytes += text.len();
    }
    bytes
}

/// Nobody types more labels in a paragraph; one of thousands is not cut again for each.
const MOST_LABELS: usize = 16;

/// No label with its note has more inlines; a line of thousands is not read again for each of its bold words.
const LONGEST_LABEL: usize = 64;

/// The inlines, parted before every bold label inside a line: `… na mesma opção. **Deveria ter dito:** "…"`.
pub fn at_bold_labels(inlines: &[Inline]) -> impl Iterator<Item = &[Inline]> {
    let mut rest = inlines;
    std::iter::from_fn(move || {
        let next = (1..rest.len()).find(|at| rest.get(*at..).is_some_and(begins_with_bold_label));
        let (part, after) = rest.split_at_checked(next.unwrap_or(rest.len()))?;
        rest = after;
        (!part.is_empty()).then_some(part)
    })
}

fn begins_with_bold_label(rest: &[Inline]) -> bool {
    let rest = rest.get(..LONGEST_LABEL).unwrap_or(rest);
    let bold = matches!(rest, [Inline { kind: InlineKind::Strong(_), .. }, ..]);
    let spoken = |found: Labelled| matches!(found.label, Label::Fix(Some(_)) | Label::Phrase);
    bold && plainly(first_line(rest)).contains(':') && labelled(rest).is_some_and(spoken)
}

/// Whether a line begins an item of its own: a label or an arrow does, and so do bold words before a colon.
pub fn opens_item(line: &[Inline]) -> bool {
    let text = plainly(line);
    words::strip_arrow(&text).1
        || label::read(&text, bold_prefix(line)).is_some()
        || spoken(&text).is_some()
        || is_bold_label(line)
}

/// `**Resultado:** perdi cinco minutos`: bold words before a colon, in it or behind them.
fn is_bold_label(line: &[Inline]) -> bool {
    let Some((Inline { kind: InlineKind::Strong(bold), .. }, rest)) = line.split_first() else {
        return false;
    };
    plainly(bold).trim_end().ends_with(':') || plainly(rest).starts_with(':')
}

fn begins_with(line: &[Inline], keywords: &[&str]) -> bool {
    words::longest_of(&words::leading(&plainly(line)), keywords).is_some()
}

/// Whether a line speaks of the fix before it rather than of the day.
fn comments(text: &str) -> bool {
    words::each(text).next().is_some_and(|first| first.is_in(COMMENT_LEADS))
}

/// `any few words: "quoted English"`: gives the byte at which the quotation begins.
fn spoken(text: &str) -> Option<usize> {
    let end = label::unknown(text)?;
    let quoted = words::quotation(text.get(end..)?)?;
    language::leans_english(quoted).then_some(end)
}

/// The plain text of an item's body.
pub fn text(item: &Item) -> String {
    plain_blocks(&item.body)
}
