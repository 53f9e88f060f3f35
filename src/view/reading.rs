//! `leitura.html`: how each note was read, and what was found wrong in it.

use serde::Serialize;

use crate::content::Block;
use crate::file::SourceFile;
use crate::model::{Entry, FrontMatter, Interview, ItemKind, LinkedNote, Section};
use crate::span::Span;
use crate::view::contents;
use crate::view::here::Here;
use crate::view::parts::{Part, Turn};
use crate::view::summary;
use crate::view::urls;

/// `leitura.html`.
#[derive(Debug, Serialize)]
pub struct Reading {
    /// Each note that is to be seen.
    pub files: Vec<FileReading>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// How one note was read.
#[derive(Debug, Serialize)]
pub struct FileReading {
    /// Its anchor.
    pub anchor: String,
    /// The page that shows it.
    pub href: String,
    /// Its path.
    pub path: String,
    /// How many lines it has.
    pub lines: usize,
    /// How many interviews were read.
    pub interviews: usize,
    /// How many strengths.
    pub strengths: usize,
    /// How many errors.
    pub errors: usize,
    /// How many sums.
    pub sums: usize,
    /// Front matter: key and value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub front_matter: Vec<(&'static str, String)>,
    /// Lines kept as ordinary text, first and last.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plain: Vec<(usize, usize)>,
    /// How many lines those are.
    pub plain_lines: usize,
    /// What was found wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reports: Vec<Reported>,
}

/// Something that was found wrong.
#[derive(Debug, Serialize)]
pub struct Reported {
    /// The line, from 1.
    pub line: usize,
    /// `error` or `warning`.
    pub level: &'static str,
    /// The rule.
    pub rule: &'static str,
    /// What is wrong and what to do.
    pub message: String,
}

/// A part of the page. Reports on files that are not to be seen are left out with them.
pub fn page(here: &Here, part: Part) -> Reading {
    let notes = part.slice(&here.guide.notes, 0);
    Reading { files: notes.iter().map(|note| read(here, note)).collect(), turn: part.turn }
}

fn read(here: &Here, note: &LinkedNote) -> FileReading {
    let file = here.guide.files.get(note.file);
    let interviews: Vec<&Interview> =
        contents::interviews(note).map(|id| &*here.guide.interview(id).interview).collect();
    let plain = plain_lines(file, note, &interviews);
    FileReading {
        anchor: urls::note_anchor(&note.slug),
        href: here.file(note.file).unwrap_or_else(|| here.href(urls::HOME)),
        path: file.path.clone(),
        lines: file.line_count(),
        interviews: interviews.len(),
        strengths: interviews.iter().map(|interview| interview.strengths.len()).sum(),
        errors: interviews.iter().map(|interview| summary::errors(&interview.gaps)).sum(),
        sums: interviews.iter().map(|interview| interview.calculations.len()).sum(),
        front_matter: front_matter(&note.front_matter),
        plain_lines: plain.iter().map(|(first, last)| last + 1 - first).sum(),
        plain,
        reports: reports(here, file),
    }
}

fn reports(here: &Here, file: &SourceFile) -> Vec<Reported> {
    let reports = &here.info.reports;
    let before = reports.partition_point(|report| report.place.file < file.id);
    let of_file = reports.iter().skip(before).take_while(|report| report.place.file == file.id);
    let reported = of_file.map(|report| Reported {
        line: file.position(report.place.span.start).line,
        level: report.level,
        rule: report.rule,
        message: report.message.clone(),
    });
    reported.collect()
}

fn front_matter(front_matter: &FrontMatter) -> Vec<(&'static str, String)> {
    let texts = [
        ("title", &front_matter.title),
        ("date", &front_matter.date),
        ("verdict", &front_matter.verdict),
        ("source", &front_matter.source),
    ];
    let typed = texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?.0.clone())));
    let tags = (!front_matter.tags.is_empty()).then(|| ("tags", front_matter.tags.join(", ")));
    let year = front_matter.year.map(|year| ("year", year.to_string()));
    typed.chain(tags).chain(year).collect()
}

/// The lines that no rule recognised, as ranges in order; neighbours are joined.
fn plain_lines(file: &SourceFile, note: &LinkedNote, interviews: &[&Interview]) -> Vec<(usize, usize)> {
    let sections = interviews.iter().flat_map(|interview| &interview.sections);
    let mut spans = Vec::new();
    for section in contents::flatten(contents::loose_sections(note).chain(sections)) {
        spans.extend(prose_spans(section));
    }
    for gap in interviews.iter().flat_map(|interview| &interview.gaps) {
        let remarks = gap.items.iter().filter(|item| item.kind == ItemKind::Remark);
        spans.extend(remarks.map(|item| item.span));
    }
    spans.sort();
    joined(spans.into_iter().map(|span| line_range(file, span)))
}

fn prose_spans(section: &Section) -> impl Iterator<Item = Span> {
    section.entries.iter().filter_map(|entry| match entry {
        Entry::Prose(Block { span, kind }) => (*kind != crate::content::BlockKind::Rule).then_some(*span),
        _ => None,
    })
}

fn line_range(file: &SourceFile, span: Span) -> (usize, usize) {
    let length = file.slice(span).trim_end().len();
    let last = span.start + length.saturating_sub(1);
    (file.position(span.start).line, file.position(last).line)
}

fn joined(ranges: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize)> {
    let mut all: Vec<(usize, usize)> = Vec::new();
    for (first, last) in ranges {
        match all.last_mut() {
            Some((_, end)) if first <= *end + 1 => *end = last.max(*end),
            _ => all.push((first, last)),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_lines_are_one_range() {
        assert_eq!(joined([(1, 2), (3, 3), (7, 9), (8, 8)].into_iter()), [(1, 3), (7, 9)]);
    }
}
