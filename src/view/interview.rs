//! `mocks/<slug>.html`: one interview, every word of its note in the note's order.

use serde::Serialize;

use crate::content::{self, Inline, InlineKind};
use crate::model::{self, InterviewId, LinkedInterview};
use crate::span::Span;
use crate::view::contents;
use crate::view::heading_ids::{self, HeadingIds};
use crate::view::here::Here;
use crate::view::piece::Reader;
use crate::view::section::Section;
use crate::view::summary::{self, Called};
use crate::view::sums::Coverage;
use crate::view::{Words, is_false, urls};

/// The page of an interview.
#[derive(Debug, Serialize)]
pub struct InterviewPage {
    /// Its title alone.
    pub title: String,
    /// `#3`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// A practice rather than a mock.
    #[serde(skip_serializing_if = "is_false")]
    pub practice: bool,
    /// What the heading does not tell.
    pub untold: Untold,
    /// How it ended, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
    /// The rank of its verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u8>,
    /// How many errors it counts.
    pub errors: usize,
    /// How many strengths.
    pub strengths: usize,
    /// The heading carries the title; else front matter overrules it, or there is none.
    #[serde(skip_serializing_if = "is_false")]
    pub holds_title: bool,
    /// The heading as typed, cut where its parts begin; empty when it is shown whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// The heading as typed, where it is not cut: marks inside forbid it, or it does not carry the title.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub heading: Words,
    /// Tags of the front matter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What the note holds below the heading.
    pub sections: Vec<Section>,
    /// The table of contents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contents: Vec<Chapter>,
    /// Where its sums are told and how they were checked, when there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sums: Option<Told>,
    /// Whether the note spells out a wrap-up.
    #[serde(skip_serializing_if = "is_false")]
    pub wraps_up: bool,
    /// The page of the note file, where it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The note's file.
    pub file: String,
    /// The interview before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous: Option<Called>,
    /// The interview after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Called>,
}

/// Facts of an interview that stand elsewhere than in the heading of its page: in front matter, or in a line below.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Untold {
    /// Where a practice comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// When, as machines read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso: Option<String>,
    /// How it ended, as typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<String>,
}

/// Where the sums of an interview are told, and how many of their steps were checked.
#[derive(Debug, Serialize)]
pub struct Told {
    /// Their place on the page of all sums.
    pub href: String,
    /// All steps.
    pub all: usize,
    /// Those that could be judged.
    pub checked: usize,
}

/// A part of a heading.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// `lead`, `title`, `date`, `source`, `verdict`, `mark` or `sep`: a colon or dashes that part two of these.
    pub kind: &'static str,
    /// The characters as typed.
    pub text: String,
    /// Of the verdict its rank in a digit, which is 0 when the words are on no scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<String>,
}

/// A line of the table of contents.
#[derive(Debug, Serialize)]
pub struct Chapter {
    /// The anchor on this page.
    pub href: String,
    /// The heading.
    pub title: Words,
    /// An error's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// `section` or `gap`.
    pub kind: &'static str,
}

/// The page of interview `id`.
pub fn page(here: &Here, id: InterviewId) -> InterviewPage {
    let linked = here.guide.interview(id);
    let interview = &linked.interview;
    let shown: Vec<_> = interview.sections.iter().map(|section| (interview.file, section)).collect();
    let here = &here.showing(&shown);
    let ids = heading_ids::interview_ids(linked);
    let reader = Reader { here, file: interview.file, ids: &ids, interview: Some(id) };
    let (holds_title, parts) = heading(interview);
    let verdict = interview.verdict.as_ref();
    InterviewPage {
        title: interview.title.clone(),
        number: interview.number,
        practice: summary::is_practice(interview),
        untold: untold(interview, holds_title, &parts),
        verdict: verdict.map(|verdict| verdict.text.clone()),
        rank: verdict.map(summary::rank),
        errors: summary::errors(&interview.gaps),
        strengths: interview.strengths.len(),
        holds_title,
        heading: if parts.is_empty() {
            here.words(interview.file, &interview.heading)
        } else {
            Words::default()
        },
        parts,
        tags: interview.tags.clone(),
        sections: reader.sections(&interview.sections, 2),
        contents: contents(here, linked, &ids),
        sums: sums(here, id),
        wraps_up: interview.wrap_up.is_some(),
        note: note(here, interview),
        file: here.guide.files.get(interview.file).path.clone(),
        previous: neighbour(here, id.0.checked_sub(1)),
        next: neighbour(here, id.0.checked_add(1)),
    }
}

fn neighbour(here: &Here, index: Option<usize>) -> Option<Called> {
    let index = index.filter(|index| *index < here.guide.interviews.len())?;
    Some(Called::of(here, InterviewId(index)))
}

fn sums(here: &Here, id: InterviewId) -> Option<Told> {
    let href = here.sums(id)?;
    let calculations = &here.guide.interview(id).interview.calculations;
    let Coverage { all, checked, .. } = Coverage::of(calculations.iter().flat_map(|sum| &sum.steps));
    Some(Told { href, all, checked })
}

fn note(here: &Here, interview: &model::Interview) -> Option<String> {
    let note = here.note(interview.file)?;
    contents::has_page(note).then(|| here.href(urls::note(&note.slug)))
}

fn contents(here: &Here, linked: &LinkedInterview, ids: &HeadingIds) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    for section in contents::flatten(linked.interview.sections.iter()) {
        let says_something = |heading: &&model::Heading| !content::one_line(&heading.text).trim().is_empty();
        let heading = section.heading.as_ref().filter(says_something);
        if let Some((heading, id)) = heading.and_then(|heading| Some((heading, ids.get(&heading.span)?))) {
            let title = here.label(&heading.text);
            chapters.push(Chapter { href: urls::place("", id), title, number: None, kind: "section" });
        }
        chapters.extend(section.entries.iter().filter_map(|entry| chapter(here, linked, entry)));
    }
    chapters
}

fn chapter(here: &Here, linked: &LinkedInterview, entry: &model::Entry) -> Option<Chapter> {
    let model::Entry::Gap(index) = entry else { return None };
    let gap = linked.interview.gaps.get(*index)?;
    let anchor = &linked.gap_links.get(*index)?.anchor;
    let named = gap.number.is_some() || !content::one_line(&gap.title).is_empty();
    let title = here.label(&gap.title);
    named.then(|| Chapter { href: urls::place("", anchor), title, number: gap.number, kind: "gap" })
}

/// Whether the heading carries the title, and then its parts.
fn heading(interview: &model::Interview) -> (bool, Vec<Part>) {
    let plain = content::plain(&interview.heading);
    let holds_title = !interview.title.is_empty() && plain.contains(&interview.title);
    (holds_title, if holds_title { parts(interview, &plain) } else { Vec::new() })
}

/// What the heading that is shown as the page's own does not tell.
fn untold(interview: &model::Interview, holds_title: bool, parts: &[Part]) -> Untold {
    let plain = content::plain(&interview.heading);
    let is_untold = |kind: &str, typed: &str| {
        let is_part = || parts.iter().any(|part| part.kind == kind);
        !holds_title || if parts.is_empty() { !plain.contains(typed) } else { !is_part() }
    };
    let source = interview.source.as_ref().filter(|source| is_untold("source", &source.text));
    let date = interview.date.as_ref().filter(|date| is_untold("date", &date.text));
    let verdict = interview.verdict.as_ref().filter(|verdict| is_untold("verdict", &verdict.text));
    Untold {
        source: source.map(|source| source.text.clone()),
        date: date.map(|date| date.text.clone()),
        iso: date.and_then(summary::iso),
        verdict: verdict.map(|verdict| verdict.text.clone()),
    }
}

/// The heading cut into its parts; none when it holds more than plain characters.
fn parts(interview: &model::Interview, plain: &str) -> Vec<Part> {
    let only_text = |inline: &Inline| matches!(inline.kind, InlineKind::Text(_));
    if !interview.heading.iter().all(only_text) {
        return Vec::new();
    }
    let text = content::text_of(&interview.heading);
    let Some(start) = plain.find(&interview.title) else { return Vec::new() };
    let title = Span::new(start, start + interview.title.len());
    let mut found = vec![(title, "title")];
    let after = |typed: &str, span: Span| find_at(plain, typed, title.end, |place| text.place(place) == span);
    let typed = [
        interview.source.as_ref().map(|source| (source.text.as_str(), source.span, "source")),
        interview.date.as_ref().map(|date| (date.text.as_str(), date.span, "date")),
        interview.verdict.as_ref().map(|verdict| (verdict.text.as_str(), verdict.span, "verdict")),
    ];
    for (typed, span, kind) in typed.into_iter().flatten() {
        found.extend(after(typed, span).map(|place| (place, kind)));
    }
    found.sort();
    let mut parts = cut(plain, &found);
    let verdict = parts.iter_mut().find(|part| part.kind == "verdict");
    if let (Some(part), Some(verdict)) = (verdict, &interview.verdict) {
        part.rank = Some(summary::rank(verdict).to_string());
    }
    parts
}

/// The first place of `typed` from `from` on, the one that `is_it` where there are several.
fn find_at(plain: &str, typed: &str, from: usize, is_it: impl Fn(Span) -> bool) -> Option<Span> {
    let rest = plain.get(from..).filter(|_| !typed.is_empty())?;
    let places = || rest.match_indices(typed).map(|(at, _)| Span::new(from + at, from + at + typed.len()));
    places().find(|place| is_it(*place)).or_else(|| places().next())
}

/// `plain` cut at `found`, which is ordered; what lies between is lead before the title and marks after it.
fn cut(plain: &str, found: &[(Span, &'static str)]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut at = 0;
    for (span, kind) in found.iter().filter(|(span, _)| span.end > span.start) {
        let (Some(between), Some(text)) = (plain.get(at..span.start), plain.get(span.range())) else {
            continue;
        };
        let gap = if at == 0 { "lead" } else { "mark" };
        push_between(&mut parts, gap, between);
        push(&mut parts, kind, text);
        at = span.end;
    }
    push_between(&mut parts, "mark", plain.get(at..).unwrap_or(""));
    parts
}

/// What stands between two parts: `) — ` is a mark and what parts.
fn push_between(parts: &mut Vec<Part>, kind: &'static str, text: &str) {
    let kept = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '-' | '–' | '—'));
    let (kept, parting) = text.split_at(kept.len());
    if parting.trim().is_empty() {
        return push(parts, kind, text);
    }
    push(parts, kind, kept);
    push(parts, "sep", parting);
}

fn push(parts: &mut Vec<Part>, kind: &'static str, text: &str) {
    if !text.is_empty() {
        parts.push(Part { kind, text: text.to_string(), rank: None });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::{Content, fixture};

    #[test]
    fn a_heading_is_cut_without_losing_a_character() {
        let plain = "Mock #1: Feed (24/fev) — Hire";
        let found = [(Span::new(9, 13), "title"), (Span::new(15, 21), "date")];
        let parts = cut(plain, &found);
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), plain);
        assert_eq!(
            parts.iter().map(|part| part.kind).collect::<Vec<_>>(),
            ["lead", "sep", "title", "mark", "date", "mark"]
        );
    }

    #[test]
    fn what_parts_is_told_from_what_it_parts() {
        let plain = "Mock 1 | Feed (24/fev) — Hire -";
        let found =
            [(Span::new(9, 13), "title"), (Span::new(15, 21), "date"), (Span::new(27, 31), "verdict")];
        let parts = cut(plain, &found);
        let kinds: Vec<_> = parts.iter().map(|part| (part.kind, part.text.as_str())).collect();
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), plain);
        assert_eq!(
            kinds,
            [
                ("lead", "Mock 1"),
                ("sep", " | "),
                ("title", "Feed"),
                ("mark", " ("),
                ("date", "24/fev"),
                ("mark", ")"),
                ("sep", " — "),
                ("verdict", "Hire"),
                ("sep", " -"),
            ]
        );
    }

    #[test]
    fn facts_that_the_heading_does_not_tell_are_told_below_it() {
        let front = "---\ndate: 2026-11-15\nverdict: No Hire\n---\n";
        assert_eq!(
            untold_of(&format!("{front}# Mock #1: Feed\n")),
            Untold {
                date: Some("2026-11-15".into()),
                iso: Some("2026-11-15".into()),
                verdict: Some("No Hire".into()),
                ..Untold::default()
            }
        );
        assert_eq!(untold_of("# Mock #1: Feed (24/02/2026) — Hire\n"), Untold::default());
        assert_eq!(untold_of("# Mock #1: `Feed` (24/02/2026) — Hire\n"), Untold::default());
    }

    fn untold_of(text: &str) -> Untold {
        let guide = fixture::guide(&[("feed.md", text)]);
        let pages = fixture::pages(&guide, &fixture::info());
        let page = pages.into_iter().find_map(|page| match page.content {
            Content::Interview(page) => Some(page.untold),
            _ => None,
        });
        page.expect("the page of the interview")
    }

    #[test]
    fn overlapping_parts_are_shown_once() {
        let found = [(Span::new(0, 4), "title"), (Span::new(2, 6), "date")];
        let parts = cut("abcdef", &found);
        assert_eq!(parts.iter().map(|part| part.text.as_str()).collect::<String>(), "abcdef");
    }
}
