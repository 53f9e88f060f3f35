//! The outline of a file: blocks under headings, levels relative.
//!
//! People do not keep levels: sections stand beside their interview, bold lines and bullets do a
//! heading's work. The outline sets each where it belongs and keeps the order of the file.

use crate::content::{
    Block, BlockKind, Inline, InlineKind, ListItem, first_line, groups, lines, other_lines, plainly, span_of,
    trim_start,
};
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::{error_title, lazy, title};
use crate::span::Span;

/// A heading with what stands below it: first its own blocks, then its children.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Node {
    /// The heading; none for the file itself.
    pub heading: Option<Heading>,
    /// Content before the first heading below.
    pub blocks: Vec<Block>,
    /// The headings below.
    pub children: Vec<Node>,
}

impl Node {
    /// What its heading opens.
    pub fn opens(&self) -> &Opens {
        self.heading.as_ref().map_or(&Opens::Other, |heading| &heading.opens)
    }

    /// Whether it is an interview.
    pub fn is_interview(&self) -> bool {
        matches!(self.opens(), Opens::Interview(_))
    }

    /// Whether an interview stands in it, at any depth.
    pub fn holds_interview(&self) -> bool {
        self.children.iter().any(|child| child.is_interview() || child.holds_interview())
    }

    /// Whether it is a section of strengths or errors.
    pub fn is_of_interview(&self) -> bool {
        self.heading.as_ref().is_some_and(Heading::is_of_interview)
    }

    /// From its first byte to its last.
    pub fn span(&self) -> Option<Span> {
        let heading = self.heading.as_ref().map(|heading| heading.span);
        let blocks = self.blocks.iter().map(|block| block.span);
        heading
            .into_iter()
            .chain(blocks)
            .chain(self.children.iter().filter_map(Node::span))
            .reduce(Span::cover)
    }
}

/// The outline of a file's blocks.
pub fn build(blocks: Vec<Block>) -> Node {
    let mut flat = Vec::with_capacity(blocks.len());
    let mut blocks = parted(blocks).into_iter().peekable();
    while let Some(block) = blocks.next() {
        match blocks.peek().filter(|below| is_list(below)).and_then(|_| bare_heading(&block)) {
            Some(heading) => flat.push(Flat::Heading(None, heading)),
            None => flatten(block, &mut flat),
        }
    }
    let mut root = nest(flat);
    promote(&mut root);
    root
}

/// The blocks, with what begins something new apart from the bullet above it. Who opened a list by a bare `bem` may
/// close it by a bare `mal`; elsewhere a word on a line of its own is where the writer's line was full.
fn parted(blocks: Vec<Block>) -> Vec<Block> {
    let mut parted: Vec<Block> = Vec::with_capacity(blocks.len());
    for block in blocks {
        let is_bare = is_list(&block) && parted.last().and_then(bare_heading).is_some();
        parted.extend(lazy::split(block, if is_bare { begins_barely } else { begins }));
    }
    parted
}

/// `bem`, alone on its line and without any mark: what a list below it shows to be a section.
fn bare_heading(block: &Block) -> Option<Heading> {
    let BlockKind::Paragraph(inlines) = &block.kind else { return None };
    let heading = Heading::of_line(block.span, inlines).filter(|_| lines(inlines).count() == 1)?;
    heading.is_of_interview().then_some(heading)
}

fn is_list(block: &Block) -> bool {
    matches!(block.kind, BlockKind::List { .. })
}

/// A file as a plain list.
enum Flat {
    /// `level` is 1 to 6 for a heading, `None` for a line that does its work.
    Heading(Option<u8>, Heading),
    Block(Block),
}

fn flatten(block: Block, flat: &mut Vec<Flat>) {
    match block.kind {
        BlockKind::Heading { level, text } => {
            flat.push(Flat::Heading(Some(level), Heading::real(block.span, text)));
        }
        BlockKind::Paragraph(inlines) => flatten_paragraph(block.span, inlines, flat),
        BlockKind::List { start, items } if items.iter().any(|item| item_heading(item).is_some()) => {
            flatten_list(start, items, flat);
        }
        kind => flat.push(Flat::Block(Block { span: block.span, kind })),
    }
}

/// A line that does a heading's work is one; the lines after it are its text.
fn flatten_paragraph(span: Span, inlines: Vec<Inline>, flat: &mut Vec<Flat>) {
    if !lines(&inlines).any(is_heading) {
        return flat.push(Flat::Block(Block { span, kind: BlockKind::Paragraph(inlines) }));
    }
    for group in groups(&inlines, is_heading) {
        let line = first_line(group);
        let (heading, text) = match (line_heading(line), led_heading(line)) {
            (Some(heading), _) => (Some(heading), other_lines(group).to_vec()),
            (None, Some(heading)) => (Some(heading), trim_start(group.get(1..).unwrap_or(&[]).to_vec())),
            (None, None) => (None, group.to_vec()),
        };
        flat.extend(heading.map(|heading| Flat::Heading(None, heading)));
        if !text.is_empty() {
            flat.push(Flat::Block(Block::paragraph(text)));
        }
    }
}

fn is_heading(line: &[Inline]) -> bool {
    line_heading(line).is_some() || led_heading(line).is_some()
}

/// `**Foi bem:** filas, cache`: bold words that open a section, with its text on the same line.
fn led_heading(line: &[Inline]) -> Option<Heading> {
    let (bold, rest) = line.split_first().filter(|_| error_title::starts_bold(line))?;
    let lead = std::slice::from_ref(bold);
    let colon = plainly(lead).trim_end().ends_with(':') || plainly(rest).starts_with(':');
    let heading = colon.then(|| line_heading(lead))??;
    heading.is_of_interview().then_some(heading)
}

/// Whether a line right below a bullet begins something new: a section, an interview or an error.
fn begins(line: &[Inline]) -> bool {
    is_heading(line) || error_title::is_title(line)
}

/// The same where sections are opened without a mark.
fn begins_barely(line: &[Inline]) -> bool {
    begins(line) || Heading::of_line(Span::default(), line).is_some_and(|line| line.is_of_interview())
}

/// `- **O que fiz bem**` with its bullets below: the item's first line is a heading, the rest its content.
fn flatten_list(start: Option<u64>, items: Vec<ListItem>, flat: &mut Vec<Flat>) {
    let mut others: Vec<ListItem> = Vec::new();
    let mut first = start;
    for (rank, item) in items.into_iter().enumerate() {
        let number = start.map(|start| start + rank as u64);
        let Some(heading) = item_heading(&item) else {
            first = if others.is_empty() { number } else { first };
            others.push(item);
            continue;
        };
        push_list(first, std::mem::take(&mut others), flat);
        flat.push(Flat::Heading(None, numbered(heading, number, item.span)));
        flat.extend(item.body.into_iter().skip(1).map(Flat::Block));
    }
    push_list(first, others, flat);
}

/// The heading with the number of the list item that it was.
fn numbered(mut heading: Heading, number: Option<u64>, item: Span) -> Heading {
    if let Some(number) = number {
        let span = Span::new(item.start, heading.span.start.max(item.start));
        heading.text.insert(0, Inline { span, kind: InlineKind::Text(format!("{number}. ")) });
    }
    heading
}

fn push_list(start: Option<u64>, items: Vec<ListItem>, flat: &mut Vec<Flat>) {
    if let Some(span) = items.iter().map(|item| item.span).reduce(Span::cover) {
        flat.push(Flat::Block(Block { span, kind: BlockKind::List { start, items } }));
    }
}

/// The heading that a list item is: one line, with a list or a fence below it.
fn item_heading(item: &ListItem) -> Option<Heading> {
    let [first, rest @ ..] = &item.body[..] else { return None };
    let BlockKind::Paragraph(inlines) = &first.kind else { return None };
    (!rest.is_empty() && lines(inlines).count() == 1).then(|| line_heading(inlines))?
}

/// The heading that a line is: bold as a whole, or ended by a colon, and surely a section or an interview.
fn line_heading(line: &[Inline]) -> Option<Heading> {
    let heading = Heading::of_line(span_of(line)?, line)?;
    let text = plainly(line);
    let bold = matches!(
        without_marks(line),
        [Inline { kind: InlineKind::Strong(_), .. }, rest @ ..] if is_mark(&plainly(rest))
    );
    let shouted = || text.contains(' ') && !text.chars().any(char::is_lowercase);
    let marked = bold || text.trim_end().ends_with(':') || shouted() || title::explicit_line(line).is_some();
    marked.then_some(heading)
}

/// The line without what stands before its first word: `✅ **O que foi bem**`.
fn without_marks(line: &[Inline]) -> &[Inline] {
    let says = |inline: &Inline| plainly(std::slice::from_ref(inline)).contains(char::is_alphanumeric);
    line.iter().position(says).and_then(|at| line.get(at..)).unwrap_or(line)
}

fn is_mark(text: &str) -> bool {
    text.trim().chars().all(|c| c == ':' || c == '.')
}

/// Rank of a heading among those open: ten a level, so that a line's heading fits between two levels.
type Rank = u16;

fn nest(flat: Vec<Flat>) -> Node {
    let mut open: Vec<(Rank, Node)> = vec![(0, Node::default())];
    for item in flat {
        match item {
            Flat::Block(block) => {
                if let Some((_, node)) = open.last_mut() {
                    node.blocks.push(block);
                }
            }
            Flat::Heading(level, heading) => {
                let rank = rank(level, &heading, &open);
                close(&mut open, rank);
                open.push((rank, Node { heading: Some(heading), ..Node::default() }));
            }
        }
    }
    close(&mut open, 1);
    open.pop().map_or_else(Node::default, |(_, root)| root)
}

/// Closes every open node of that rank or deeper; the file itself stays open.
fn close(open: &mut Vec<(Rank, Node)>, rank: Rank) {
    while open.len() > 1 && open.last().is_some_and(|(deepest, _)| *deepest >= rank) {
        let Some((_, node)) = open.pop() else { break };
        if let Some((_, parent)) = open.last_mut() {
            parent.children.push(node);
        }
    }
}

/// Where a heading stands. Two interviews never nest, nor does a section in one of strengths or errors,
/// nor one without a level in any other; and a section typed on its interview's own level belongs to it.
/// So the outline is never deeper than the six levels of Markdown and two more.
fn rank(level: Option<u8>, heading: &Heading, open: &[(Rank, Node)]) -> Rank {
    let typed = level.map(|level| Rank::from(level) * 10);
    let is_interview = matches!(heading.opens, Opens::Interview(_));
    let is_section = matches!(heading.opens, Opens::Section(_));
    let peer = open.iter().find(|(_, node)| {
        let section = matches!(node.opens(), Opens::Section(_));
        (is_interview && node.is_interview())
            || ((is_interview || is_section) && node.is_of_interview())
            || (is_section && level.is_none() && section)
    });
    if let Some((peer, _)) = peer {
        return typed.map_or(*peer, |typed| typed.min(*peer));
    }
    if heading.is_of_interview()
        && let Some((interview, _)) = open.iter().rev().find(|(_, node)| node.is_interview())
    {
        return typed.filter(|typed| typed > interview).unwrap_or(interview + 1);
    }
    typed.unwrap_or_else(|| open.last().map_or(1, |(deepest, _)| deepest + 1))
}

/// Makes interviews of the headings whose sections show that they are; of the file itself when its
/// sections have no heading above them.
fn promote(root: &mut Node) {
    for child in &mut root.children {
        promote_child(child);
    }
    let Some(first) = root.children.iter().position(Node::is_of_interview) else { return };
    let mut sections = root.children.split_off(first);
    let end = sections.iter().position(|child| !belongs_to_implied(child)).unwrap_or(sections.len());
    let after = sections.split_off(end);
    let start = sections.first().and_then(Node::span).map_or(0, |span| span.start);
    let heading = Heading {
        span: Span::new(start, start),
        text: Vec::new(),
        opens: Opens::Interview(Box::new(title::parse(&[]))),
    };
    let blocks = if first == 0 { std::mem::take(&mut root.blocks) } else { Vec::new() };
    root.children.push(Node { heading: Some(heading), blocks, children: sections });
    root.children.extend(after);
}

fn belongs_to_implied(node: &Node) -> bool {
    use crate::model::SectionKind::{Openings, Recurring};
    !matches!(node.opens(), Opens::Interview(_) | Opens::Section(Recurring | Openings))
        && !node.holds_interview()
}

fn promote_child(node: &mut Node) {
    if let (Opens::Other, Some(heading)) = (node.opens().clone(), &mut node.heading) {
        let numbered = title::numbered(&heading.text);
        let whole = numbered.as_ref().is_some_and(|title| title.date.is_some() && title.verdict.is_some());
        let title = numbered.unwrap_or_else(|| title::parse(&heading.text));
        let tells = title.date.is_some() || title.source.is_some() || title.verdict.is_some();
        let sections = node.children.iter().any(Node::is_of_interview)
            || (tells && node.children.iter().any(sections_below));
        if sections || whole {
            heading.opens = Opens::Interview(Box::new(title));
        }
    }
    if !node.is_interview() {
        node.children.iter_mut().for_each(promote_child);
    }
}

/// Whether sections stand below headings that tell nothing of an interview themselves.
fn sections_below(node: &Node) -> bool {
    let plain_heading = node.heading.as_ref().is_some_and(|heading| {
        let title = title::parse(&heading.text);
        heading.opens == Opens::Other
            && title.date.is_none()
            && title.source.is_none()
            && title.keyword.is_none()
    });
    plain_heading && node.children.iter().any(|child| child.is_of_interview() || sections_below(child))
}
