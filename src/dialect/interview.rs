//! One interview, put together from its heading, its lines, its sections and its front matter.

use crate::content::{self, Block, Text, plain};
use crate::dialect::facts::{self, Facts};
use crate::dialect::heading::Opens;
use crate::dialect::near_label;
use crate::dialect::outline::Node;
use crate::dialect::section::{Around, Collected, Reader};
use crate::dialect::title::Title;
use crate::dialect::{calculation, date, verdict, words, wrap_up};
use crate::fault::{self, FaultKind, Faults};
use crate::model::{Entry, FrontMatter, Gap, Interview, Kind, Section, SectionKind, Source, Strength};
use crate::span::{FileId, Span};

/// Reads the interview of a node. `front_matter` overrules what the text says; it is that of a file
/// that holds this interview alone, else empty.
pub fn read(file: FileId, node: &Node, front_matter: &FrontMatter, faults: &mut Faults) -> Interview {
    faults.extend(near_label::in_headings(file, node));
    let mut collected = Collected::default();
    let sections = sections(file, node, &mut collected, faults);
    let Collected { strengths, gaps } = collected;
    let mut interview = bare(file, node, sections, strengths, gaps);
    overrule(&mut interview, front_matter);
    report(&interview, faults);
    let texts = texts(&interview);
    interview.calculations = texts.iter().flat_map(calculation::read).collect();
    interview.wrap_up = wrap_up::of_gaps(&interview.gaps);
    let heading = plain(&interview.heading);
    let spoken = texts.iter().map(|text| words::spoken_count(text.as_str())).sum::<usize>();
    interview.word_count = words::spoken_count(&heading) + spoken;
    interview
}

fn sections(file: FileId, node: &Node, collected: &mut Collected, faults: &mut Faults) -> Vec<Section> {
    let mut reader = Reader::new(file, Around::Interview, collected, faults);
    let entries = reader.prose(&node.blocks);
    let preface = Section { heading: None, kind: SectionKind::Other, entries };
    let mut sections = if preface.entries.is_empty() { vec![] } else { vec![preface] };
    sections.extend(node.children.iter().map(|child| reader.section(child)));
    sections
}

fn bare(
    file: FileId,
    node: &Node,
    sections: Vec<Section>,
    strengths: Vec<Strength>,
    gaps: Vec<Gap>,
) -> Interview {
    let heading = node.heading.as_ref();
    let title = match node.opens() {
        Opens::Interview(title) => Title::clone(title),
        _ => crate::dialect::title::parse(&[]),
    };
    let Facts { date, verdict, source } = facts::read(node);
    Interview {
        file,
        span: node.span().unwrap_or_default(),
        heading_span: heading.map(|heading| heading.span).unwrap_or_default(),
        heading: heading.map_or_else(Vec::new, |heading| heading.text.clone()),
        kind: title.keyword.unwrap_or(Kind::Practice),
        number: title.number,
        title: title.title,
        source: title.source.or(source),
        date: title.date.or(date),
        verdict: title.verdict.or(verdict),
        tags: Vec::new(),
        sections,
        strengths,
        gaps,
        calculations: Vec::new(),
        wrap_up: None,
        word_count: 0,
    }
}

fn overrule(interview: &mut Interview, front_matter: &FrontMatter) {
    if let Some((title, _)) = &front_matter.title {
        interview.title.clone_from(title);
    }
    if let Some((text, span)) = &front_matter.date {
        interview.date = date::parse(text, *span).or(interview.date.take());
    }
    if let Some((text, span)) = &front_matter.verdict {
        interview.verdict = Some(verdict::parse(text, *span));
    }
    if let Some((text, span)) = &front_matter.source {
        interview.source = Some(Source { text: text.clone(), span: *span });
    }
    interview.tags.clone_from(&front_matter.tags);
}

fn report(interview: &Interview, faults: &mut Faults) {
    let mut push = |span, kind| faults.push(fault::at(interview.file, span, kind));
    if let Some(date) = interview.date.as_ref().filter(|date| date::is_impossible(date)) {
        push(date.span, FaultKind::ImpossibleDate { text: date.text.clone() });
    }
    if let Some(verdict) = interview.verdict.as_ref().filter(|verdict| verdict.level.is_none()) {
        push(verdict.span, FaultKind::VerdictUnknown { text: verdict.text.clone() });
    }
}

/// Every text of the interview below its heading, in order: a block, a strength or an error each.
fn texts(interview: &Interview) -> Vec<Text> {
    let mut texts = Vec::new();
    push_sections(interview, &interview.sections, &mut texts);
    texts
}

fn push_sections(interview: &Interview, sections: &[Section], texts: &mut Vec<Text>) {
    for section in sections {
        texts.extend(section.heading.iter().map(|heading| content::text_of(&heading.text)));
        for entry in &section.entries {
            push_entry(interview, entry, texts);
        }
    }
}

fn push_entry(interview: &Interview, entry: &Entry, texts: &mut Vec<Text>) {
    let blocks = |blocks: &[Block]| content::text_of_blocks(blocks);
    match entry {
        Entry::Prose(block) | Entry::Recurring { block, .. } => {
            texts.push(blocks(std::slice::from_ref(block)))
        }
        Entry::Strength(index) => texts.extend(interview.strengths.get(*index).map(|s| blocks(&s.body))),
        Entry::Gap(index) => {
            if let Some(gap) = interview.gaps.get(*index) {
                push_gap(gap, texts);
            }
        }
        Entry::Opening(opening) => {
            texts.push(content::text_of(&opening.moment));
            texts.push(blocks(&opening.body));
        }
        Entry::Section(section) => push_sections(interview, std::slice::from_ref(section), texts),
    }
}

/// An error is one text: a sum may go on from one bullet to the next.
fn push_gap(gap: &Gap, texts: &mut Vec<Text>) {
    let mut text = content::text_of(&gap.title);
    for item in &gap.items {
        for part in [content::text_of(&item.label), content::text_of_blocks(&item.body)] {
            let end = text.place(Span::new(text.as_str().len(), text.as_str().len()));
            text.push(if text.as_str().is_empty() || part.as_str().is_empty() { "" } else { "\n" }, end);
            text.append(&part);
        }
    }
    texts.push(text);
}
