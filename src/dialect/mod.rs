//! What people type, read as what they mean: a [`Document`] to a [`Note`].
//!
//! Total, one file at a time, and without a word of its own: what is wrong is a fault. All keywords
//! are data in `vocabulary`; each construct has its file.

mod boards;
mod bullets;
mod calculation;
mod comments;
mod date;
mod errors;
mod facts;
mod flat;
mod front_matter;
mod heading;
mod implied;
mod inner_label;
mod interview;
mod items;
mod keywords;
mod label;
mod lazy;
mod links;
mod near_label;
mod opening;
mod outline;
mod pattern;
mod private;
mod recurring;
mod section;
mod sides;
mod signs;
mod table;
mod title;
mod typed_lines;
mod verdict;
mod vocabulary;
mod words;
mod wrap_up;

use crate::content::{Block, BlockKind};
use crate::dialect::comments::Comments;
use crate::dialect::heading::Opens;
use crate::dialect::outline::Node;
use crate::dialect::section::{Around, Collected, Reader};
use crate::fault::Faults;
use crate::file::SourceFile;
use crate::markdown::Document;
use crate::model::{FrontMatter, Interview, Note, Part, Section};
use crate::span::{FileId, Span, Spans};

/// A note, and what is wrong with its file so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// What the file says.
    pub note: Note,
    /// What is wrong, that of the Markdown included.
    pub faults: Faults,
}

impl Parsed {
    /// The same of a file with another rank in its vault: nothing else of it depends on that.
    pub fn moved_to(mut self, file: FileId) -> Self {
        self.note.file = file;
        self.note.ignores.iter_mut().for_each(|ignore| ignore.place.file = file);
        self.faults.iter_mut().for_each(|fault| fault.place.file = file);
        for part in &mut self.note.parts {
            if let Part::Interview(interview) = part {
                interview.file = file;
            }
        }
        self
    }
}

/// Reads what a document says. `file` is the one that it was parsed from.
pub fn read(file: &SourceFile, document: Document) -> Parsed {
    let Document { front_matter, mut blocks, mut faults, .. } = document;
    let mut front_matter = front_matter::read(file, front_matter.as_ref(), &mut faults);
    let Comments { ignores, private } = comments::take(file, &mut blocks);
    let links = links::collect(&blocks);
    let notes = private::footnotes::marks(&blocks);
    let marks: Spans = private.iter().copied().collect();
    let mut root = outline::build(blocks, &marks, &front_matter);
    let alone = alone(&root);
    let mut hidden = private::take(&mut root, &marks);
    private::footnotes::take(&mut root, &notes, &mut hidden);
    let title = take_title(&mut root);
    let mut reader = PartReader {
        file: file.id,
        text: &file.text,
        alone,
        front_matter: &front_matter,
        faults: &mut faults,
    };
    let mut parts = reader.parts(root);
    date_years(&mut parts, front_matter.year);
    // The name of a file with nothing else in it would tell of what is hidden.
    front_matter.private |=
        covers(&private, file) || (title.is_empty() && parts.is_empty() && !hidden.is_empty());
    let gone: Spans = hidden.iter().copied().collect();
    let (mut hidden_links, links): (Vec<_>, Vec<_>) =
        links.into_iter().partition(|(span, _)| gone.hold(*span));
    if front_matter.private || front_matter.draft {
        hidden_links.extend(links::named(&file.text, Span::new(0, file.text.len())));
    } else {
        // Many comments may speak of one line, and its text is long.
        let parts: Spans = hidden.iter().chain(&private).copied().collect();
        hidden_links.extend(parts.iter().flat_map(|part| links::named(&file.text, part)));
    }
    Parsed {
        note: Note { file: file.id, front_matter, title, parts, links, hidden, hidden_links, ignores },
        faults,
    }
}

/// Whether one of the places is the whole file.
fn covers(places: &[Span], file: &SourceFile) -> bool {
    places.contains(&Span::new(0, file.text.len()))
}

/// The heading around everything: the only one at the top, with content of its own below other headings.
fn take_title(root: &mut Node) -> Vec<crate::content::Inline> {
    let blank = root.blocks.iter().all(|block| block.kind == BlockKind::Rule);
    match &mut root.children[..] {
        [only] if blank && *only.opens() == Opens::Other => {
            only.heading.as_mut().map_or_else(Vec::new, |heading| std::mem::take(&mut heading.text))
        }
        _ => Vec::new(),
    }
}

/// Whether the file holds one interview: its front matter is that interview's then.
fn alone(root: &Node) -> bool {
    fn count(node: &Node) -> usize {
        usize::from(node.is_interview()) + node.children.iter().map(count).sum::<usize>()
    }
    count(root) == 1
}

struct PartReader<'a> {
    file: FileId,
    text: &'a str,
    alone: bool,
    front_matter: &'a FrontMatter,
    faults: &'a mut Faults,
}

impl PartReader<'_> {
    /// The parts of a node and all below it, in order: interviews, and what stands around them.
    fn parts(&mut self, Node { heading, blocks, children }: Node) -> Vec<Part<Interview>> {
        let mut parts = Vec::new();
        if heading.as_ref().is_some_and(|h| !h.text.is_empty()) || has_words(&blocks) {
            parts.push(Part::Section(self.section(Node { heading, blocks, children: Vec::new() })));
        }
        for child in children {
            if child.is_interview() {
                parts.push(Part::Interview(self.interview(child)));
            } else if child.holds_interview() || child.heading.as_ref().is_some_and(|h| h.text.is_empty()) {
                parts.extend(self.parts(child));
            } else {
                parts.push(Part::Section(self.section(child)));
            }
        }
        parts
    }

    fn interview(&mut self, node: Node) -> Interview {
        let none = FrontMatter::default();
        let front_matter = if self.alone { self.front_matter } else { &none };
        interview::read(self.file, self.text, node, front_matter, self.faults)
    }

    fn section(&mut self, node: Node) -> Section {
        Reader::new(self.file, Around::File, &mut Collected::default(), self.faults).section(node)
    }
}

fn has_words(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| block.kind != BlockKind::Rule)
}

/// Gives dates without a year the one of the front matter, else the only one of the file's other dates.
fn date_years(parts: &mut [Part<Interview>], front_matter: Option<i32>) {
    let mut years: Vec<i32> =
        interviews(parts).filter_map(|interview| interview.date.as_ref()?.start?.year).collect();
    years.sort_unstable();
    years.dedup();
    let only = match years[..] {
        [year] => Some(year),
        _ => None,
    };
    let Some(year) = front_matter.or(only) else { return };
    for part in parts {
        if let Part::Interview(Interview { date: Some(date), .. }) = part {
            for day in [&mut date.start, &mut date.end].into_iter().flatten() {
                day.year = day.year.or(Some(year));
            }
        }
    }
}

fn interviews(parts: &[Part<Interview>]) -> impl Iterator<Item = &Interview> {
    parts.iter().filter_map(|part| match part {
        Part::Interview(interview) => Some(interview),
        Part::Section(_) => None,
    })
}
