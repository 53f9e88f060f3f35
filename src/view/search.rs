//! What can be found: everything that has a page or an anchor, with all its words.

use std::borrow::Cow;
use std::cell::LazyCell;

use crate::content::{self, plainly_blocks};
use crate::model::{
    Entry as Part, Gap, Interview, InterviewId, Item, LinkedInterview, LinkedNote, Opening, Pattern,
    RecurringGap, Section,
};
use crate::search::{Entry, Group, Page, Piece};
use crate::span::Span;
use crate::view::contents;
use crate::view::gap::spoken_anchor;
use crate::view::heading_ids::{self, HeadingIds};
use crate::view::here::Here;
use crate::view::parts::{self, Parts};
use crate::view::{note, urls};

/// As many characters of a strength stand for its title.
const SHORT: usize = 90;

/// What is short and asked for most comes first, then the newest interview.
pub fn pages<'a>(here: &'a Here<'a>) -> impl Iterator<Item = Page<'a>> + 'a {
    let guide = here.guide;
    let notes = guide.notes.iter().filter(|note| contents::has_page(note));
    let short = guide.recurring.iter().map(recurring).chain(guide.patterns.iter().map(pattern));
    let notes = notes.flat_map(|note| of_note(here, note));
    short.chain(notes).chain(guide.interview_ids().rev().map(|id| of_interview(here, id)))
}

fn recurring(gap: &RecurringGap) -> Page<'_> {
    let context = gap.number.map(|number| format!("#{number}")).unwrap_or_default();
    let whole = Whole { group: Group::Gaps, name: content::one_line(&gap.title) };
    let entry = whole.entry("".into(), "".into(), vec![piece(Group::Gaps, content::plainly(&gap.fix))]);
    Page { url: urls::gap(&gap.slug), own: context, context: String::new(), entries: vec![entry] }
}

fn pattern(pattern: &Pattern) -> Page<'_> {
    let name = pattern.name.name.as_str();
    let related = pattern.related.iter().map(|relative| relative.name.as_str());
    let formula = pattern.name.formula.as_deref().filter(|formula| *formula != name);
    let text = formula.into_iter().chain(related).collect::<Vec<_>>().join(" · ");
    let whole = Whole { group: Group::Patterns, name: name.into() };
    let entry = whole.entry("".into(), "".into(), vec![piece(Group::Patterns, text)]);
    let url = urls::pattern(&pattern.slug);
    Page { url, own: String::new(), context: String::new(), entries: vec![entry] }
}

/// One for each of its pages: a long note is several.
fn of_note<'a>(here: &Here<'a>, note: &'a LinkedNote) -> Vec<Page<'a>> {
    let list = here.lists().rank(note.file).and_then(|rank| here.lists().contents.get(rank));
    list.into_iter().flat_map(Parts::all).map(|part| of_part(here, note, &part)).collect()
}

fn of_part<'a>(here: &Here<'a>, note: &'a LinkedNote, part: &parts::Part) -> Page<'a> {
    let typed = if part.path == part.front { content::plainly(&note.title) } else { "".into() };
    let overruling = note.front_matter.title.as_ref().map(|(title, _)| title.clone());
    let name = overruling.unwrap_or_else(|| note::name(here, note));
    let (group, url, context) = (Group::Notes, part.path.clone(), name.clone());
    let whole = Whole { group, name: name.into() };
    let own = whole.entry("".into(), "".into(), vec![piece(group, typed)]);
    let ids = LazyCell::new(|| heading_ids::note_ids(note));
    let sections = Sections { whole: &whole, ids: &ids, interview: None };
    let entries = sections.entries(own, contents::sections(part.slice(&note.parts, 0)));
    Page { url, own: String::new(), context, entries }
}

fn of_interview<'a>(here: &Here<'a>, id: InterviewId) -> Page<'a> {
    let linked = here.guide.interview(id);
    let interview = &linked.interview;
    let heading = content::one_line(&interview.heading);
    let name = if interview.title.is_empty() { heading.clone() } else { interview.title.as_str().into() };
    let number = interview.number.map(|number| format!("#{number}"));
    let (number, date) = (number.as_deref(), interview.date.as_ref().map(|date| date.text.as_str()));
    let source = interview.source.as_ref().map(|source| source.text.as_str());
    let verdict = interview.verdict.as_ref().map(|verdict| verdict.text.as_str());
    let context = joined([number, Some(&name), date]);
    let whole = Whole { group: Group::Interviews, name };
    let typed = piece(Group::Interviews, with_tags(heading, &interview.tags));
    let own = whole.entry("".into(), "".into(), vec![typed]);
    let ids = LazyCell::new(|| heading_ids::interview_ids(linked));
    let sections = Sections { whole: &whole, ids: &ids, interview: Some(interview) };
    let mut entries = sections.entries(own, interview.sections.iter());
    entries.extend(errors(&whole, linked));
    entries.extend(strengths(&whole, linked));
    let (url, own) = (urls::interview(here.guide, id), joined([number, date, source, verdict]));
    Page { url, own, context, entries }
}

fn with_tags<'a>(heading: Cow<'a, str>, tags: &[String]) -> Cow<'a, str> {
    if tags.is_empty() { heading } else { Cow::Owned(format!("{heading} {}", tags.join(" "))) }
}

/// What all entries of one page have in common.
struct Whole<'a> {
    group: Group,
    name: Cow<'a, str>,
}

impl<'a> Whole<'a> {
    fn entry(&self, anchor: Cow<'a, str>, title: Cow<'a, str>, mut pieces: Vec<Piece<'a>>) -> Entry<'a> {
        let title = if title.trim().is_empty() { self.name.clone() } else { title };
        pieces.retain(|piece| !piece.text.trim().is_empty());
        Entry { group: self.group, title, anchor, pieces }
    }
}

/// What the reading of a page's sections needs.
struct Sections<'a, 'w, F> {
    whole: &'w Whole<'a>,
    /// Of many pages no section says anything itself, and none is asked for.
    ids: &'w LazyCell<HeadingIds, F>,
    interview: Option<&'a Interview>,
}

impl<'a, F: FnOnce() -> HeadingIds> Sections<'a, '_, F> {
    /// The page itself with what stands before its first heading, each section that says something itself,
    /// and the openings.
    fn entries(&self, mut own: Entry<'a>, sections: impl Iterator<Item = &'a Section>) -> Vec<Entry<'a>> {
        let mut below = Vec::new();
        for section in contents::flatten(sections) {
            let pieces = self.pieces(section);
            match section.heading.as_ref() {
                None => own.pieces.extend(pieces),
                Some(_) if pieces.is_empty() => {}
                Some(heading) => match self.id(section) {
                    "" => own.pieces.extend(pieces),
                    id => {
                        let title = content::one_line(&heading.text);
                        below.push(self.whole.entry(id.to_string().into(), title, pieces));
                    }
                },
            }
            below.extend(self.openings(section));
        }
        own.pieces.retain(|piece| !piece.text.trim().is_empty());
        below.insert(0, own);
        below
    }

    /// The anchor of a section's heading; empty when it has none.
    fn id(&self, section: &Section) -> &str {
        let id = section.heading.as_ref().and_then(|heading| self.ids.get(&heading.span));
        id.map_or("", String::as_str)
    }

    /// What a section says that is no entry of its own.
    fn pieces(&self, section: &'a Section) -> Vec<Piece<'a>> {
        let mut pieces = Pieces::default();
        for entry in &section.entries {
            if let Part::Prose(block) | Part::Recurring { block, .. } = entry {
                let group = group_of(self.interview, block.span, self.whole.group);
                pieces.add(piece(group, plainly_blocks(std::slice::from_ref(block))));
            }
        }
        pieces.0
    }

    fn openings(&self, section: &'a Section) -> impl Iterator<Item = Entry<'a>> {
        let entry = |opening: &'a Opening| {
            let pieces = vec![piece(Group::Phrases, plainly_blocks(&opening.body))];
            let title = content::one_line(&opening.moment);
            let entry = self.whole.entry(self.id(section).to_string().into(), title, pieces);
            Entry { group: Group::Phrases, ..entry }
        };
        let openings = section.entries.iter().filter_map(|entry| match entry {
            Part::Opening(opening) => Some(opening),
            _ => None,
        });
        openings.map(entry)
    }
}

fn errors<'a>(whole: &Whole<'a>, linked: &'a LinkedInterview) -> impl Iterator<Item = Entry<'a>> {
    let errors = linked.interview.gaps.iter().zip(&linked.gap_links);
    errors.map(|(gap, links)| {
        let pieces = pieces_of(&linked.interview, gap, &links.anchor);
        let title = content::one_line(&gap.title);
        Entry { group: Group::Errors, ..whole.entry(links.anchor.as_str().into(), title, pieces) }
    })
}

/// What an error says, words to say and sums apart.
fn pieces_of<'a>(interview: &'a Interview, gap: &'a Gap, anchor: &str) -> Vec<Piece<'a>> {
    let mut pieces = Pieces::default();
    for (rank, item) in gap.items.iter().enumerate() {
        let (label, said) = (content::plainly(&item.label), plainly_blocks(&item.body));
        match spoken_anchor(anchor, rank, item) {
            Some(anchor) => {
                pieces.add(piece(Group::Errors, label));
                let group = spoken_group(interview, item);
                pieces.0.push(Piece { group, anchor, text: said });
            }
            None => {
                let text = if label.is_empty() { said } else { label + " " + said };
                pieces.add(piece(group_of(Some(interview), item.span, Group::Errors), text));
            }
        }
    }
    pieces.0
}

fn spoken_group(interview: &Interview, item: &Item) -> Group {
    let closes = interview.wrap_up.as_ref().is_some_and(|closing| item.span.contains(closing.span));
    if closes { Group::WrapUps } else { Group::Phrases }
}

/// A sum where one was found, else `group`.
fn group_of(interview: Option<&Interview>, span: Span, group: Group) -> Group {
    let holds_sums = interview.is_some_and(|interview| interview.sums_in(span).next().is_some());
    if holds_sums { Group::Sums } else { group }
}

fn strengths<'a>(whole: &Whole<'a>, linked: &'a LinkedInterview) -> impl Iterator<Item = Entry<'a>> {
    let strengths = linked.interview.strengths.iter().zip(&linked.strength_links);
    strengths.map(|(strength, links)| {
        let (title, rest) = titled(plainly_blocks(&strength.body));
        let pieces = vec![piece(Group::Strengths, rest)];
        Entry { group: Group::Strengths, ..whole.entry(links.anchor.as_str().into(), title, pieces) }
    })
}

/// A title for a text that has none: all of it when it is short, else its start, and the whole below.
fn titled(text: Cow<str>) -> (Cow<str>, Cow<str>) {
    match text.char_indices().nth(SHORT).and_then(|(end, _)| text.get(..end)) {
        None => (text, "".into()),
        Some(start) => {
            let words = start.rsplit_once(char::is_whitespace).map_or(start, |(words, _)| words);
            (format!("{}…", words.trim_end()).into(), text)
        }
    }
}

/// Pieces in order; those of one kind that follow each other are one.
#[derive(Default)]
struct Pieces<'a>(Vec<Piece<'a>>);

impl<'a> Pieces<'a> {
    fn add(&mut self, piece: Piece<'a>) {
        match self.0.last_mut() {
            Some(last) if last.group == piece.group && last.anchor == piece.anchor => {
                let text = last.text.to_mut();
                text.push('\n');
                text.push_str(&piece.text);
            }
            _ if piece.text.trim().is_empty() => {}
            _ => self.0.push(piece),
        }
    }
}

fn piece<'a>(group: Group, text: impl Into<Cow<'a, str>>) -> Piece<'a> {
    Piece { group, anchor: String::new(), text: text.into() }
}

/// What is known, parted by points.
fn joined<const N: usize>(parts: [Option<&str>; N]) -> String {
    let mut known = String::new();
    for part in parts.into_iter().flatten().filter(|part| !part.trim().is_empty()) {
        if !known.is_empty() {
            known.push_str(" · ");
        }
        known.push_str(part);
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::fixture;

    const NOTE: &str = "# Mock #2: Feed (24/02/2026) — Hire\n\nAntes de tudo.\n\n## O que fiz bem\n\n- Bom começo\n\n\
        ## O que errei e como corrigir\n\n**1. Sem conta**\n- Pulei\n- DEVERIA TER FEITO:\n```\n10M/day = 116 QPS\n```\n\
        - DEVERIA TER DITO:\n```\n\"Three key components: a cache, a queue, a log. Two trade-offs: x over y; \
        a over b. With more time: I'd shard.\"\n```\n→ Frase: \"I would start small.\"\n\n## Desenho\n\nA → B\n";
    const LIST: &str = "# Listas\n\n## Gaps Recorrentes\n\n| # | Gap | Fix |\n|--|--|--|\n| 1 | Sem conta | Antes |\n\n\
        ## Frase de Abertura\n\nApós requirements:\n\n> \"Math first.\"\n\n## Resto\n\nUma nota livre.\n";

    /// What `tell` says of each entry, and of the page that it is on.
    fn found<T>(notes: &[(&str, &str)], tell: impl Fn(&Page, &Entry) -> T) -> Vec<T> {
        let guide = fixture::guide(notes);
        let mut found = Vec::new();
        let take = &mut |page: Page| -> Result<(), ()> {
            found.extend(page.entries.iter().map(|entry| tell(&page, entry)));
            Ok(())
        };
        crate::view::Pages::of(&guide, fixture::info()).search(&guide, take).unwrap();
        found
    }

    #[test]
    fn everything_with_a_page_or_an_anchor_can_be_found() {
        let told = |page: &Page, entry: &Entry| {
            let part = if entry.anchor.is_empty() { "" } else { "#" };
            format!("{}: {} {}{part}{}", entry.group.id(), entry.title, page.url, entry.anchor)
        };
        assert_eq!(
            found(&[("feed.md", NOTE), ("listas.md", LIST)], told),
            [
                "gaps: Sem conta gaps/sem-conta.html",
                "notes: Listas notas/listas.html",
                "notes: Gaps Recorrentes notas/listas.html#gaps-recorrentes",
                "phrases: Após requirements: notas/listas.html#frase-de-abertura",
                "notes: Resto notas/listas.html#resto",
                "interviews: Feed mocks/mock-2-feed.html",
                "interviews: Desenho mocks/mock-2-feed.html#desenho",
                "errors: Sem conta mocks/mock-2-feed.html#erro-sem-conta",
                "strengths: Bom começo mocks/mock-2-feed.html#bem-bom-comeco",
            ]
        );
    }

    #[test]
    fn an_error_tells_words_to_say_and_sums_apart() {
        let told = |piece: &Piece| {
            let text = piece.text.trim();
            format!("{} {} {}", piece.group.id(), piece.anchor, text.get(..16).unwrap_or(text))
        };
        let of_error = |page: &Page, entry: &Entry| {
            assert_eq!(page.context, "#2 · Feed · 24/02/2026");
            let pieces = entry.pieces.iter().filter(|_| entry.group == Group::Errors);
            pieces.map(told).collect::<Vec<_>>()
        };
        assert_eq!(
            found(&[("feed.md", NOTE)], of_error).concat(),
            [
                "errors  Pulei",
                "sums  DEVERIA TER FEIT",
                "errors  DEVERIA TER DITO",
                "wrap_ups erro-sem-conta--3 \"Three key compo",
                "errors  → Frase:",
                "phrases erro-sem-conta--4 \"I would start s",
            ]
        );
    }

    #[test]
    fn a_long_strength_is_cut_between_words() {
        let long = "palavra ".repeat(20);
        let (title, rest) = titled(long.trim().into());
        assert!(title.ends_with("palavra…") && title.chars().count() <= SHORT + 1, "{title}");
        assert_eq!(rest, long.trim());
        assert_eq!(titled("curto".into()), ("curto".into(), "".into()));
    }

    #[test]
    fn hidden_notes_leave_no_word() {
        let hidden = format!("---\nprivate: true\n---\n{}", NOTE.replace("Pulei", "Marimba"));
        assert!(found(&[("a.md", &hidden)], |_, _| ()).is_empty());
    }
}
