//! The outline of a file: blocks under headings, levels relative.
//!
//! People do not keep levels: sections stand beside their interview, bold lines and bullets do a
//! heading's work. The outline sets each where it belongs and keeps the order of the file.

use std::collections::VecDeque;

use crate::content::{Block, BlockKind, first_line, other_lines, plainly, span_of};
use crate::dialect::bullets::{Flat, Unmarked};
use crate::dialect::errors::title::{any_line, is_title};
use crate::dialect::flat;
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::private::mark::title_says_private;
use crate::dialect::title::{self, told::Title};
use crate::model::{FrontMatter, SectionKind};
use crate::span::{Span, Spans};

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

/// The outline of a file's blocks. `marks` are the places that comments to the tool keep private; `front_matter` may tell
/// that the file is an interview.
pub fn build(blocks: Vec<Block>, marks: &Spans, front_matter: &FrontMatter) -> Node {
    let is_told = front_matter.date.is_some() && front_matter.verdict.is_some();
    let mut root = nest(flat::of(blocks, marks), marks, is_told);
    promote(&mut root);
    root
}

/// Rank of a heading among those open: ten a level, so that a line's heading fits between two levels.
type Rank = u16;

/// A node to which more may come.
#[derive(Default)]
struct Open {
    rank: Rank,
    /// As typed; none where a line does a heading's work. Its rank may be another: that of what it belongs to.
    level: Option<u8>,
    node: Node,
}

fn nest(flat: Vec<Flat>, marks: &Spans, is_told: bool) -> Node {
    let mut open = vec![Open::default()];
    let mut ended = None;
    let mut known: Option<(Option<Span>, Unmarked)> = None;
    let mut flat = VecDeque::from(flat);
    while let Some(item) = flat.pop_front() {
        let end = ended.take();
        let (rank, level, heading) = match item {
            Flat::End(place) => {
                ended = Some(place);
                continue;
            }
            Flat::Unsure(block) => {
                let here = open.last().and_then(|last| Some(last.node.heading.as_ref()?.span));
                let same = known.filter(|(place, _)| end.is_none() && *place == here);
                let found = same.map_or_else(|| unmarked(&open, end, is_told), |(_, found)| found);
                // What opens nothing leaves all as it was, and many such blocks may follow each other.
                known = Some((here, found)).filter(|_| end.is_none() && found != Unmarked::Open);
                let settled = flat::settled(block, found);
                settled.into_iter().rev().for_each(|item| flat.push_front(item));
                ended = end;
                continue;
            }
            Flat::Block(block) => {
                ended = end.filter(|_| block.kind == BlockKind::Rule);
                if ended.is_none()
                    && let Some(rank) = end.and_then(|place| rank_at(&open, place))
                {
                    close(&mut open, rank);
                    open.push(Open { rank, level: None, node: nameless(block.span) });
                }
                if let Some(last) = open.last_mut() {
                    last.node.blocks.push(block);
                }
                continue;
            }
            Flat::Heading(Some(level), heading) => (rank(Some(level), &heading, &open), Some(level), heading),
            Flat::Heading(None, heading) => {
                let inside = private_rank(&open, marks).map_or(0, |rank| rank + 1);
                (rank(None, &heading, &open).max(inside), None, heading)
            }
            Flat::Beside(place, heading) => {
                (rank_at(&open, place).unwrap_or_else(|| rank(None, &heading, &open)), None, heading)
            }
        };
        close(&mut open, rank);
        open.push(Open { rank, level, node: Node { heading: Some(heading), ..Node::default() } });
    }
    close(&mut open, 1);
    open.pop().map_or_else(Node::default, |root| root.node)
}

/// What names of sections without a mark do here: they open them in an interview alone, and in no error of its own. Under
/// another heading of it what has good and bad sides may be a choice.
fn unmarked(open: &[Open], ended: Option<Span>, is_told: bool) -> Unmarked {
    let until = ended.and_then(|place| rank_at(open, place)).unwrap_or(Rank::MAX);
    let mut below = false;
    let is_first = |depth| depth <= 1 && open.first().is_some_and(|root| root.node.children.is_empty());
    for (depth, Open { rank, node, .. }) in open.iter().enumerate().rev() {
        if *rank >= until {
            continue;
        }
        let titled = || below || node.blocks.iter().any(is_error_title);
        match node.opens() {
            Opens::Section(SectionKind::Errors) if titled() => return Unmarked::Stay,
            Opens::Section(SectionKind::Strengths) if below => return Unmarked::OpenIfSure,
            Opens::Section(SectionKind::Strengths | SectionKind::Errors) => return Unmarked::Open,
            _ if !below && (is_surely_interview(node) || (is_told && is_first(depth))) => {
                return Unmarked::Open;
            }
            _ if node.is_interview() => return Unmarked::OpenIfSure,
            _ => below |= node.heading.as_ref().is_some_and(|heading| !heading.text.is_empty()),
        }
    }
    Unmarked::Stay
}

fn is_error_title(block: &Block) -> bool {
    matches!(&block.kind, BlockKind::Paragraph(inlines) if any_line(inlines, is_title))
}

/// Whether it is an interview whatever stands below it, or will be one: it tells its day and its end, or has a section already.
fn is_surely_interview(node: &Node) -> bool {
    let whole = |title: &Title| title.date.is_some() && title.verdict.is_some();
    let told = match &node.heading {
        Some(heading) => node.is_interview() || whole(&title::parse(&heading.text)),
        None => node.blocks.first().and_then(told_title).is_some(),
    };
    told || node.children.last().is_some_and(Node::is_of_interview)
}

/// Closes every open node of that rank or deeper; the file itself stays open.
fn close(open: &mut Vec<Open>, rank: Rank) {
    while open.len() > 1 && open.last().is_some_and(|deepest| deepest.rank >= rank) {
        let Some(Open { node, .. }) = open.pop() else { break };
        if let Some(parent) = open.last_mut() {
            parent.node.children.push(node);
        }
    }
}

/// The open heading that is kept private, where it is a heading indeed: no line ends what belongs to it.
fn private_rank(open: &[Open], marks: &Spans) -> Option<Rank> {
    let is_private = |heading: &Heading| marks.meet(heading.span) || heading.says_private();
    let mut typed = open.iter().filter(|open| open.level.is_some());
    typed.find(|open| open.node.heading.as_ref().is_some_and(is_private)).map(|open| open.rank)
}

/// Where what follows an ended heading stands.
fn nameless(below: Span) -> Node {
    let span = Span::new(below.start, below.start);
    Node { heading: Some(Heading { span, text: Vec::new(), opens: Opens::Other }), ..Node::default() }
}

fn rank_at(open: &[Open], place: Span) -> Option<Rank> {
    let stands_there = |node: &Node| node.heading.as_ref().is_some_and(|heading| heading.span == place);
    open.iter().find(|open| stands_there(&open.node)).map(|open| open.rank)
}

/// Where a heading stands. Two interviews never nest, nor does a section in one of strengths or errors,
/// nor one without a level in any other; and a section typed on its interview's own level belongs to it.
/// So the outline is never deeper than the six levels of Markdown and two more.
fn rank(level: Option<u8>, heading: &Heading, open: &[Open]) -> Rank {
    let typed = level.map(|level| Rank::from(level) * 10);
    let is_interview = matches!(heading.opens, Opens::Interview(_));
    let is_section = matches!(heading.opens, Opens::Section(_));
    let peer = open.iter().find(|Open { node, .. }| {
        let section = matches!(node.opens(), Opens::Section(_));
        (is_interview && node.is_interview())
            || ((is_interview || is_section) && node.is_of_interview())
            || (is_section && level.is_none() && section)
    });
    if let Some(peer) = peer {
        return typed.map_or(peer.rank, |typed| typed.min(peer.rank));
    }
    if heading.is_of_interview()
        && let Some(interview) = open.iter().rev().find(|open| open.node.is_interview())
    {
        return typed.filter(|typed| *typed > interview.rank).unwrap_or(interview.rank + 1);
    }
    typed.unwrap_or_else(|| open.last().map_or(1, |deepest| deepest.rank + 1))
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
    let mut blocks = if first == 0 { std::mem::take(&mut root.blocks) } else { Vec::new() };
    let heading = told_heading(&mut blocks).unwrap_or_else(|| Heading {
        span: Span::new(start, start),
        text: Vec::new(),
        opens: Opens::Interview(Box::new(title::parse(&[]))),
    });
    root.children.push(Node { heading: Some(heading), blocks, children: sections });
    root.children.extend(after);
}

/// The first line above sections without an interview, when it tells one, or keeps one private: dictated, it has no mark.
fn told_heading(blocks: &mut Vec<Block>) -> Option<Heading> {
    let title = told_title(blocks.first()?)?;
    let BlockKind::Paragraph(inlines) = &blocks.first()?.kind else { return None };
    let line = first_line(inlines).to_vec();
    let heading = Heading { span: span_of(&line)?, text: line, opens: Opens::Interview(Box::new(title)) };
    let rest = other_lines(inlines).to_vec();
    blocks.splice(..1, (!rest.is_empty()).then(|| Block::paragraph(rest)));
    Some(heading)
}

fn told_title(block: &Block) -> Option<Title> {
    let BlockKind::Paragraph(inlines) = &block.kind else { return None };
    let line = first_line(inlines);
    let tells =
        |title: &Title| title.date.is_some() || title.verdict.is_some() || title_says_private(&plainly(line));
    title::explicit(line).filter(tells)
}

fn belongs_to_implied(node: &Node) -> bool {
    let lists = [SectionKind::Recurring, SectionKind::Openings].map(Opens::Section);
    !node.is_interview() && !lists.contains(node.opens()) && !node.holds_interview()
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
