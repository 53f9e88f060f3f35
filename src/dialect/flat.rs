//! A file as a plain list of headings and blocks: lines, bullets and callouts that do a heading's work are found here.

use crate::content::{
    Block, BlockKind, Inline, ListItem, drop_start, first_line, groups, lines, other_lines, plainly, span_of,
    trim_start,
};
use crate::dialect::bullets::{self, Flat, Unmarked};
use crate::dialect::errors::title::{is_title, starts_bold};
use crate::dialect::heading::{self, Heading, Opens};
use crate::dialect::private::mark::says_private;
use crate::dialect::vocabulary::COMPARING;
use crate::dialect::{items, lazy, typed_lines, words};
use crate::model::SectionKind;
use crate::span::{Span, Spans};

/// The blocks of a file as a plain list. `marks` are the places that comments to the tool keep private: where the title of an error, or a
/// line that does a heading's work, is private, no bullet, callout or bare line below it does such work, which would end what is hidden.
pub fn of(blocks: Vec<Block>, marks: &Spans) -> Vec<Flat> {
    let mut flat = Vec::with_capacity(blocks.len());
    let blocks = parted(blocks, marks);
    let barely = are_named_barely(&blocks);
    let mut blocks = blocks.into_iter().peekable();
    let mut private = Private { marks, is_open: false };
    while let Some(block) = blocks.next() {
        let on_list = blocks.peek().is_some_and(is_list);
        if private.goes_on(&block) {
            flat.push(Flat::Block(block));
        } else if on_list && let Some(heading) = bare_heading(&block) {
            flat.push(Flat::Heading(None, heading));
        } else if barely && !on_list && bare_section(&block).is_some() {
            flat.push(Flat::Unsure(block));
        } else {
            flatten(block, &mut flat);
        }
    }
    itemize(&mut flat);
    flat
}

/// What a block without a mark is: sections where they may be opened, else what it is anywhere.
pub fn settled(block: Block, unmarked: Unmarked) -> Vec<Flat> {
    let mut flat = Vec::new();
    let unmarked = match unmarked {
        Unmarked::OpenIfSure if compares(&block) => Unmarked::Stay,
        Unmarked::OpenIfSure => Unmarked::Open,
        known => known,
    };
    let may_open = unmarked == Unmarked::Open;
    let heading = |body: &[Block]| callout(body).filter(|_| may_open);
    match (bare_section(&block).filter(|_| may_open), block.kind) {
        (Some(section), _) => flat.extend(section),
        (None, BlockKind::List { start, items }) => bullets::flatten(start, items, unmarked, &mut flat),
        (None, BlockKind::Quote { alert, body }) => match heading(&body) {
            Some(heading) => flatten_callout(heading, body, &mut flat),
            None => {
                flat.push(Flat::Block(Block { span: block.span, kind: BlockKind::Quote { alert, body } }))
            }
        },
        (None, kind) => flat.push(Flat::Block(Block { span: block.span, kind })),
    }
    itemize(&mut flat);
    flat
}

/// Follows what is kept private below a line that begins something.
struct Private<'a> {
    marks: &'a Spans,
    is_open: bool,
}

impl Private<'_> {
    /// Whether a block, the next one, is of what is private, and begins nothing itself.
    fn goes_on(&mut self, block: &Block) -> bool {
        let begun = self.begun(block);
        self.is_open = begun.unwrap_or(self.is_open);
        self.is_open && begun.is_none()
    }

    /// Whether the last thing that begins in a block is private; `None` where nothing does.
    fn begun(&self, block: &Block) -> Option<bool> {
        match &block.kind {
            BlockKind::Heading { .. } => Some(false),
            BlockKind::Paragraph(inlines) => {
                let line = lines(inlines).filter(|line| begins(line)).last()?;
                Some(says_private(&plainly(line)) || self.marks.meet(span_of(line)?))
            }
            _ => None,
        }
    }
}

/// Whether a name that it gives a section may be a side of anything: of an option, say.
fn compares(block: &Block) -> bool {
    let is_side = |text: &str| words::is_one_of(&words::words(text), COMPARING);
    match &block.kind {
        BlockKind::Paragraph(inlines) => is_side(&plainly(first_line(inlines))),
        BlockKind::List { items, .. } => items.iter().filter_map(|item| item.body.first()).any(compares),
        BlockKind::Quote { body, .. } => callout_title(body).is_some_and(|title| is_side(&plainly(&title))),
        _ => false,
    }
}

/// The blocks, with what begins something new apart from the bullet above it. Who opened a list by a bare `bem` may
/// close it by a bare `mal`; elsewhere a word on a line of its own is where the writer's line was full. Nobody can tell a line that
/// was typed right below a quotation from one in it: in what is private, it is in it.
fn parted(blocks: Vec<Block>, marks: &Spans) -> Vec<Block> {
    let mut parted: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut private = Private { marks, is_open: false };
    for block in blocks {
        if matches!(block.kind, BlockKind::Quote { .. }) && private.goes_on(&block) {
            parted.push(block);
            continue;
        }
        let is_bare = is_list(&block) && parted.last().and_then(bare_heading).is_some();
        for part in lazy::split(block, if is_bare { begins_barely } else { begins }) {
            private.goes_on(&part);
            parted.push(part);
        }
    }
    parted
}

/// `bem`, alone on its line and without any mark: what a list below it shows to be a section.
fn bare_heading(block: &Block) -> Option<Heading> {
    let BlockKind::Paragraph(inlines) = &block.kind else { return None };
    let heading = Heading::of_line(block.span, inlines).filter(|_| lines(inlines).count() == 1)?;
    heading.is_of_interview().then_some(heading)
}

/// Whether both what went well and what went wrong are named at the start of a paragraph without any mark.
fn are_named_barely(blocks: &[Block]) -> bool {
    let named = || blocks.iter().filter_map(bare_name);
    named().next().is_some_and(|first| named().any(|other| other != first))
}

fn bare_name(block: &Block) -> Option<SectionKind> {
    let BlockKind::Paragraph(inlines) = &block.kind else { return None };
    heading::names_section(first_line(inlines))
}

/// `bem` on the first line of a paragraph, and what went well on the others, a thing each.
fn bare_section(block: &Block) -> Option<[Flat; 2]> {
    let BlockKind::Paragraph(inlines) = &block.kind else { return None };
    let kind = bare_name(block)?;
    let items = said(kind, other_lines(inlines), 1)?;
    let line = first_line(inlines);
    let heading = Heading::of_line(span_of(line)?, line)?;
    Some([Flat::Heading(None, heading), Flat::Block(bullets::list(None, items)?)])
}

/// What the lines of a paragraph say went well or wrong, a thing each.
fn said(kind: SectionKind, inlines: &[Inline], least: usize) -> Option<Vec<ListItem>> {
    match kind {
        SectionKind::Errors => typed_lines::errors(inlines, least),
        _ => typed_lines::items(inlines, least),
    }
}

/// Makes lists of lines that the writer ended, right below the name of a section where nothing else parts its things.
fn itemize(flat: &mut [Flat]) {
    for at in 1..flat.len() {
        let Some([Flat::Heading(level, heading), Flat::Block(block), below @ ..]) = flat.get(at - 1..) else {
            continue;
        };
        let BlockKind::Paragraph(inlines) = &block.kind else { continue };
        if let Some(kind) = heading.of_interview()
            && !are_parted(below, *level)
            && let Some(list) = said(kind, inlines, 2).and_then(|items| bullets::list(None, items))
            && let Some(Flat::Block(block)) = flat.get_mut(at)
        {
            *block = list;
        }
    }
}

/// Whether what follows in a section of that level parts its things: a list, a table, a label or a title.
fn are_parted(below: &[Flat], level: Option<u8>) -> bool {
    let own = below.iter().position(|flat| !matches!(flat, Flat::Block(_))).unwrap_or(below.len());
    let deeper = matches!(below.get(own), Some(Flat::Heading(Some(typed), heading))
        if heading.opens == Opens::Other && level.is_some_and(|level| *typed > level));
    let unsure = matches!(below.get(own), Some(Flat::Unsure(block)) if parts(block));
    let parted = |flat: &Flat| matches!(flat, Flat::Block(block) if parts(block));
    deeper || unsure || below.iter().take(own).any(parted)
}

fn parts(block: &Block) -> bool {
    match &block.kind {
        BlockKind::List { .. } | BlockKind::Table(_) => true,
        BlockKind::Paragraph(inlines) => lines(inlines).any(|line| items::opens_item(line) || is_title(line)),
        _ => false,
    }
}

fn is_list(block: &Block) -> bool {
    matches!(block.kind, BlockKind::List { .. })
}

fn flatten(block: Block, flat: &mut Vec<Flat>) {
    match block.kind {
        BlockKind::Heading { level, text } => {
            flat.push(Flat::Heading(Some(level), Heading::real(block.span, text)));
        }
        BlockKind::Paragraph(inlines) => flatten_paragraph(block.span, inlines, flat),
        BlockKind::List { start, items } if bullets::name_both_sides(&items) => {
            flat.push(Flat::Unsure(Block { span: block.span, kind: BlockKind::List { start, items } }))
        }
        BlockKind::List { start, items } => bullets::flatten(start, items, Unmarked::Stay, flat),
        kind if is_callout(&kind) => flat.push(Flat::Unsure(Block { span: block.span, kind })),
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
        let (heading, text) = match (Heading::of_marked_line(line), led_heading(line)) {
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
    Heading::of_marked_line(line).is_some() || led_heading(line).is_some()
}

/// `**Foi bem:** filas, cache`: bold words that open a section, with its text on the same line.
fn led_heading(line: &[Inline]) -> Option<Heading> {
    let (bold, rest) = line.split_first().filter(|_| starts_bold(line))?;
    let lead = std::slice::from_ref(bold);
    let colon = plainly(lead).trim_end().ends_with(':') || plainly(rest).starts_with(':');
    let heading = colon.then(|| Heading::of_marked_line(lead))??;
    heading.is_of_interview().then_some(heading)
}

/// Whether a line right below a bullet begins something new: a section, an interview or an error.
fn begins(line: &[Inline]) -> bool {
    is_heading(line) || is_title(line)
}

/// The same where sections are opened without a mark.
fn begins_barely(line: &[Inline]) -> bool {
    begins(line) || Heading::of_line(Span::default(), line).is_some_and(|line| line.is_of_interview())
}

fn is_callout(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::Quote { alert: None, body } if callout(body).is_some())
}

/// `> [!success] Pontos fortes`: a callout whose title is the name of a section.
fn callout(body: &[Block]) -> Option<Heading> {
    let BlockKind::Paragraph(inlines) = &body.first()?.kind else { return None };
    let line = first_line(inlines);
    let named = Heading::of_line(span_of(line)?, &callout_title(body)?)?;
    named.is_of_interview().then(|| Heading { text: line.to_vec(), ..named })
}

/// The words on the first line of a callout behind what kind it is.
fn callout_title(body: &[Block]) -> Option<Vec<Inline>> {
    let BlockKind::Paragraph(inlines) = &body.first()?.kind else { return None };
    let line = first_line(inlines);
    let text = plainly(line);
    let (kind, title) = text.strip_prefix("[!")?.split_once(']')?;
    let title = title.trim_start_matches(['+', '-']).trim_start();
    let is_kind = !kind.contains(char::is_whitespace);
    is_kind.then(|| drop_start(line, text.len() - title.len()))
}

/// What stands in the callout is its section, and nothing behind it.
fn flatten_callout(heading: Heading, body: Vec<Block>, flat: &mut Vec<Flat>) {
    let place = heading.span;
    flat.push(Flat::Heading(None, heading));
    let mut body = body.into_iter();
    if let Some(Block { kind: BlockKind::Paragraph(inlines), .. }) = body.next() {
        let rest = other_lines(&inlines).to_vec();
        flat.extend((!rest.is_empty()).then(|| Flat::Block(Block::paragraph(rest))));
    }
    flat.extend(body.map(Flat::Block));
    flat.push(Flat::End(place));
}
