//! One interview, put together from its heading, its lines, its sections and its front matter.

use crate::content::{Inline, InlineKind, Text, plainly};
use crate::dialect::facts::{self, Facts};
use crate::dialect::heading::Opens;
use crate::dialect::near_label;
use crate::dialect::outline::Node;
use crate::dialect::section::{Around, Collected, Reader};
use crate::dialect::title::told::Title;
use crate::dialect::{calculation, date, implied, title, verdict, words, wrap_up};
use crate::fault::{self, FaultKind, Faults};
use crate::model::{Calculation, Entry, FrontMatter, Gap, Interview, Kind, Section, SectionKind, Source};
use crate::span::FileId;

/// Reads the interview of a node of `file`, whose whole text is `text`. `front_matter` overrules what the text says; it is that of a file
/// that holds this interview alone, else empty.
pub fn read(
    file: FileId,
    text: &str,
    mut node: Node,
    front_matter: &FrontMatter,
    faults: &mut Faults,
) -> Interview {
    faults.extend(near_label::in_headings(file, &node));
    let mut interview = bare(file, &node);
    implied::sections(&mut node, text);
    let mut collected = Collected::default();
    interview.sections = sections(file, node, &mut collected, faults);
    let Collected { strengths, gaps } = collected;
    (interview.strengths, interview.gaps) = (strengths, gaps);
    overrule(&mut interview, front_matter);
    report(&interview, faults);
    read_texts(&mut interview);
    interview
}

fn sections(file: FileId, node: Node, collected: &mut Collected, faults: &mut Faults) -> Vec<Section> {
    let mut reader = Reader::new(file, Around::Interview, collected, faults);
    let entries = reader.preface(node.blocks);
    let preface = Section { heading: None, kind: SectionKind::Other, entries };
    let mut sections = if preface.entries.is_empty() { vec![] } else { vec![preface] };
    sections.extend(node.children.into_iter().map(|child| reader.section(child)));
    sections
}

/// The interview without what its sections tell.
fn bare(file: FileId, node: &Node) -> Interview {
    let heading = node.heading.as_ref();
    let title = match node.opens() {
        Opens::Interview(title) => Title::clone(title),
        _ => title::parse(&[]),
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
        sections: Vec::new(),
        strengths: Vec::new(),
        gaps: Vec::new(),
        calculations: Vec::new(),
        wrap_up: None,
        word_count: 0,
    }
}

fn overrule(interview: &mut Interview, front_matter: &FrontMatter) {
    if let Some((title, place)) = &front_matter.title {
        let typed = Inline { span: *place, kind: InlineKind::Text(title.clone()) };
        match title::explicit(std::slice::from_ref(&typed)).filter(|told| !told.title.is_empty()) {
            Some(told) => named(interview, told),
            None => interview.title.clone_from(title),
        }
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

/// Takes what a title of the front matter tells that is a whole heading: `Mock 19 - Feed (5/nov)`.
fn named(interview: &mut Interview, told: Title) {
    interview.kind = told.keyword.unwrap_or(interview.kind);
    interview.number = told.number.or(interview.number);
    interview.title = told.title;
    interview.source = told.source.or(interview.source.take());
    interview.date = told.date.or(interview.date.take());
    interview.verdict = told.verdict.or(interview.verdict.take());
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

/// Reckons in every text of the interview, counts its words, and looks for the wrap-up.
fn read_texts(interview: &mut Interview) {
    let heading = plainly(&interview.heading);
    let words = words::spoken_count(&heading, &words::words(&heading));
    let mut texts =
        Texts { interview, text: Text::default(), calculations: Vec::new(), words, closings: Vec::new() };
    texts.sections(&interview.sections);
    let Texts { mut calculations, words, closings, .. } = texts;
    // The columns of a table are read in the order of what they mean.
    calculations.sort_by_key(|sum| sum.span.start);
    interview.wrap_up = wrap_up::of_gaps(closings.into_iter());
    interview.calculations = calculations;
    interview.word_count = words;
}

/// Every text of an interview below its heading, in order: a block, a strength or an error each.
struct Texts<'a> {
    interview: &'a Interview,
    /// The text at hand.
    text: Text,
    calculations: Vec<Calculation>,
    words: usize,
    /// The errors in which a wrap-up may stand, each with its rank.
    closings: Vec<(usize, &'a Gap)>,
}

impl<'a> Texts<'a> {
    fn sections(&mut self, sections: &'a [Section]) {
        for section in sections {
            if let Some(heading) = &section.heading {
                self.one(|text| text.push_inlines(&heading.text));
            }
            section.entries.iter().for_each(|entry| self.entry(entry));
        }
    }

    fn entry(&mut self, entry: &'a Entry) {
        match entry {
            Entry::Prose(block) | Entry::Recurring { block, .. } => {
                self.one(|text| text.push_blocks(std::slice::from_ref(block)));
            }
            Entry::Strength(index) => {
                if let Some(strength) = self.interview.strengths.get(*index) {
                    self.one(|text| text.push_blocks(&strength.body));
                }
            }
            Entry::Gap(index) => {
                if let Some(gap) = self.interview.gaps.get(*index) {
                    let closes = self.one(|text| push_gap(gap, text));
                    self.closings.extend(closes.then_some((*index, gap)));
                }
            }
            Entry::Opening(opening) => {
                self.one(|text| text.push_inlines(&opening.moment));
                self.one(|text| text.push_blocks(&opening.body));
            }
            Entry::Section(section) => self.sections(std::slice::from_ref(section)),
        }
    }

    /// Reads one text, which `push` makes; tells whether a wrap-up may stand in it. Its words are found once for all who ask.
    fn one(&mut self, push: impl FnOnce(&mut Text)) -> bool {
        self.text.clear();
        push(&mut self.text);
        let words = words::words(self.text.as_str());
        self.calculations.extend(calculation::read(&self.text, &words));
        self.words += words::spoken_count(self.text.as_str(), &words);
        wrap_up::may_stand_in(&words)
    }
}

/// An error is one text: a sum may go on from one bullet to the next.
fn push_gap(gap: &Gap, text: &mut Text) {
    text.push_inlines(&gap.title);
    for item in &gap.items {
        text.push_below(|text| text.push_inlines(&item.label));
        text.push_below(|text| text.push_blocks(&item.body));
    }
}
