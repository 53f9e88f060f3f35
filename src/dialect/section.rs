//! Sections: what stands under a heading, in order, each thing read as what it is.

use crate::content::{Block, BlockKind, ListItem};
use crate::dialect::errors::{self, Found};
use crate::dialect::heading::Opens;
use crate::dialect::near_label;
use crate::dialect::opening;
use crate::dialect::outline::Node;
use crate::dialect::recurring;
use crate::dialect::sides::{self, Told};
use crate::dialect::table;
use crate::fault::{self, FaultKind, Faults};
use crate::model::{Entry, Gap, Heading, Section, SectionKind, Strength};
use crate::span::FileId;

/// What the sections of one interview give beside themselves.
#[derive(Debug, Default)]
pub struct Collected {
    /// What went well.
    pub strengths: Vec<Strength>,
    /// What went wrong.
    pub gaps: Vec<Gap>,
}

/// Reads sections of one file.
pub struct Reader<'a> {
    file: FileId,
    collected: &'a mut Collected,
    faults: &'a mut Faults,
    around: Around,
}

/// Where the sections stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// In an interview, which has strengths and errors.
    Interview,
    /// In a file: what would be a strength or an error there is ordinary content.
    File,
}

impl<'a> Reader<'a> {
    /// Strengths and errors go into `collected`, what is wrong into `faults`.
    pub fn new(file: FileId, around: Around, collected: &'a mut Collected, faults: &'a mut Faults) -> Self {
        Self { file, collected, faults, around }
    }

    /// Reads a node and everything below it.
    pub fn section(&mut self, node: Node) -> Section {
        let kind = self.kind_of(&node);
        let heading = heading_of(&node);
        let entries = match kind {
            SectionKind::Strengths => self.strengths(node),
            SectionKind::Errors => self.errors(node),
            SectionKind::Recurring => self.recurring(node),
            SectionKind::Openings => self.openings(node),
            SectionKind::Other => self.other(node),
        };
        Section { heading, kind, entries }
    }

    /// Every bullet is a strength; in a section without bullets every row of a table is one, else every paragraph.
    fn strengths(&mut self, node: Node) -> Vec<Entry> {
        let bullets = has_list(&node);
        let rows = !bullets
            && node
                .blocks
                .iter()
                .any(|block| matches!(&block.kind, BlockKind::Table(typed) if table::is_of_strengths(typed)));
        let mut entries = Vec::new();
        for block in node.blocks {
            match block.kind {
                BlockKind::List { items, .. } => {
                    let strength =
                        |item: ListItem| self.strength(Strength { span: item.span, body: item.body });
                    entries.extend(items.into_iter().map(strength));
                }
                BlockKind::Paragraph(_) if !bullets && !rows => {
                    entries.push(self.strength(Strength { span: block.span, body: vec![block] }));
                }
                BlockKind::Table(typed) if rows && table::is_of_strengths(&typed) => {
                    entries.push(Entry::Prose(table::head(block.span, &typed)));
                    let strengths = table::strengths(&typed).into_iter();
                    entries.extend(strengths.map(|strength| self.strength(strength)));
                }
                BlockKind::Rule => {}
                _ => entries.push(Entry::Prose(block)),
            }
        }
        for child in node.children {
            let own = matches!(child.opens(), Opens::Other);
            let kind = if own { SectionKind::Strengths } else { self.kind_of(&child) };
            let heading = heading_of(&child);
            let entries_below = if own { self.strengths(child) } else { self.section(child).entries };
            entries.push(Entry::Section(Section { heading, kind, entries: entries_below }));
        }
        entries
    }

    fn strength(&mut self, strength: Strength) -> Entry {
        self.collected.strengths.push(strength);
        Entry::Strength(self.collected.strengths.len() - 1)
    }

    fn errors(&mut self, node: Node) -> Vec<Entry> {
        errors::read(node).into_iter().map(|found| self.found(found)).collect()
    }

    fn found(&mut self, found: Found) -> Entry {
        match found {
            Found::Prose(block) => Entry::Prose(block),
            Found::Gap(gap) => {
                self.faults.extend(near_label::in_gap(self.file, &gap));
                self.collected.gaps.push(*gap);
                Entry::Gap(self.collected.gaps.len() - 1)
            }
        }
    }

    fn recurring(&mut self, node: Node) -> Vec<Entry> {
        let before = self.faults.len();
        let place = node.heading.as_ref().map(|heading| heading.span).unwrap_or_default();
        let entries = self.recurring_below(node);
        // A table without its columns has said so already.
        if self.faults.len() == before && !entries.iter().any(lists_recurring) {
            self.faults.push(fault::at(self.file, place, FaultKind::RecurringEmpty));
        }
        entries
    }

    fn recurring_below(&mut self, node: Node) -> Vec<Entry> {
        let blocks = node.blocks.into_iter().filter(|block| block.kind != BlockKind::Rule);
        let mut entries: Vec<Entry> = blocks
            .map(|block| match recurring::read(self.file, &block, self.faults) {
                Some(rows) => Entry::Recurring { block, rows },
                None => Entry::Prose(block),
            })
            .collect();
        for child in node.children {
            entries.push(Entry::Section(match self.own_kind(&child) {
                Some(_) => self.section(child),
                None => Section {
                    heading: heading_of(&child),
                    kind: SectionKind::Other,
                    entries: self.recurring_below(child),
                },
            }));
        }
        entries
    }

    fn openings(&mut self, node: Node) -> Vec<Entry> {
        let mut entries = opening::read(&node.blocks, &[]);
        for child in node.children {
            if self.own_kind(&child).is_some() {
                entries.push(Entry::Section(self.section(child)));
                continue;
            }
            let moment = child.heading.as_ref().map_or(&[][..], |heading| &heading.text);
            let mut below = opening::read(&child.blocks, moment);
            let heading =
                if below.iter().any(|entry| matches!(entry, Entry::Opening(o) if o.moment == moment)) {
                    None
                } else {
                    heading_of(&child)
                };
            below.extend(child.children.into_iter().map(|child| Entry::Section(self.section(child))));
            entries.push(Entry::Section(Section { heading, kind: SectionKind::Other, entries: below }));
        }
        entries
    }

    fn other(&mut self, node: Node) -> Vec<Entry> {
        let mut entries = self.prose(node.blocks);
        entries.extend(node.children.into_iter().map(|child| Entry::Section(self.section(child))));
        entries
    }

    fn kind_of(&self, node: &Node) -> SectionKind {
        match node.opens() {
            Opens::Section(SectionKind::Strengths | SectionKind::Errors) if self.around == Around::File => {
                SectionKind::Other
            }
            Opens::Section(kind) => *kind,
            _ => SectionKind::Other,
        }
    }

    /// What a heading opens by itself, whatever it stands under; `None` for one that belongs to what is above it.
    fn own_kind(&self, node: &Node) -> Option<SectionKind> {
        Some(self.kind_of(node)).filter(|kind| !matches!(kind, SectionKind::Other | SectionKind::Recurring))
    }

    /// What stands in an interview right below its heading: ordinary content, but for a table of strengths beside errors.
    pub fn preface(&mut self, blocks: Vec<Block>) -> Vec<Entry> {
        let mut entries = Vec::with_capacity(blocks.len());
        for block in blocks {
            let BlockKind::Table(typed) = &block.kind else {
                entries.extend(self.prose(vec![block]));
                continue;
            };
            match sides::read(typed) {
                Some(told) => {
                    entries.push(Entry::Prose(table::head(block.span, typed)));
                    entries.extend(told.into_iter().map(|told| self.told(told)));
                }
                None => entries.extend(self.prose(vec![block])),
            }
        }
        entries
    }

    /// Ordinary content; a recurring-gaps table is one wherever it stands.
    pub fn prose(&mut self, blocks: Vec<Block>) -> Vec<Entry> {
        let kept = blocks.into_iter().filter(|block| block.kind != BlockKind::Rule);
        kept.map(|block| match recurring::is_table(&block) {
            true => {
                let rows = recurring::read(self.file, &block, self.faults).unwrap_or_default();
                Entry::Recurring { block, rows }
            }
            false => Entry::Prose(block),
        })
        .collect()
    }

    fn told(&mut self, told: Told) -> Entry {
        match told {
            Told::Name(name) => Entry::Prose(Block::paragraph(name)),
            Told::Strength(line) => {
                let body = Block::paragraph(line);
                self.strength(Strength { span: body.span, body: vec![body] })
            }
            Told::Error(title, items) => self.found(Found::Gap(Box::new(errors::in_cell(title, items)))),
        }
    }
}

/// A heading as the model keeps it.
pub fn heading_of(node: &Node) -> Option<Heading> {
    let heading = node.heading.as_ref().filter(|heading| !heading.text.is_empty())?;
    Some(Heading { span: heading.span, text: heading.text.clone(), by_heart: heading.by_heart() })
}

fn has_list(node: &Node) -> bool {
    node.blocks.iter().any(|block| matches!(block.kind, BlockKind::List { .. }))
        || node.children.iter().any(has_list)
}

fn lists_recurring(entry: &Entry) -> bool {
    match entry {
        Entry::Recurring { rows, .. } => !rows.is_empty(),
        Entry::Section(section) => section.entries.iter().any(lists_recurring),
        _ => false,
    }
}
