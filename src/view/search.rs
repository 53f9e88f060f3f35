//! What can be found: everything that has a page or an anchor, with all its words.

use crate::content::{self, Block};
use crate::model::{
    self, Entry as Part, Gap, Interview, InterviewId, Item, LinkedInterview, LinkedNote, Opening, Pattern,
    RecurringGap, Section,
};
use crate::search::{Entry, Group, Page, Piece};
use crate::span::Span;
use crate::view::gap::{plain_title, spoken_anchor};
use crate::view::here::Here;
use crate::view::parts::{self, Parts};
use crate::view::places::{self, HeadingIds};
use crate::view::{note, urls};

/// As many characters of a strength stand for its title.
const SHORT: usize = 90;

/// What is short and asked for most comes first, then the newest interview.
pub fn pages<'a>(here: &'a Here<'a>) -> impl Iterator<Item = Page> + 'a {
    let guide = here.guide;
    let notes = guide.notes.iter().filter(|note| places::has_page(note));
    let short = guide.recurring.iter().map(recurring).chain(guide.patterns.iter().map(pattern));
    let notes = notes.flat_map(|note| of_note(here, note));
    short.chain(notes).chain(guide.interview_ids().rev().map(|id| of_interview(here, id)))
}

fn recurring(gap: &RecurringGap) -> Page {
    let context = gap.number.map(|number| format!("#{number}")).unwrap_or_default();
    let whole =
        Whole { group: Group::Gaps, url: urls::gap(&gap.slug), name: plain_title(&gap.title), context };
    Page { entries: vec![whole.entry("", "", vec![piece(Group::Gaps, content::plain(&gap.fix))])] }
}

fn pattern(pattern: &Pattern) -> Page {
    let name = pattern.name.name.clone();
    let related = pattern.related.iter().map(|relative| relative.name.as_str());
    let formula = pattern.name.formula.as_deref().filter(|formula| *formula != name);
    let text = formula.into_iter().chain(related).collect::<Vec<_>>().join(" · ");
    let url = urls::pattern(&pattern.slug);
    let whole = Whole { group: Group::Patterns, url, name, context: String::new() };
    Page { entries: vec![whole.entry("", "", vec![piece(Group::Patterns, text)])] }
}

/// One for each of its pages: a long note is several.
fn of_note(here: &Here, note: &LinkedNote) -> Vec<Page> {
    let list = here.lists().rank(note.file).and_then(|rank| here.lists().contents.get(rank));
    list.into_iter().flat_map(Parts::all).map(|part| of_part(here, note, &part)).collect()
}

fn of_part(here: &Here, note: &LinkedNote, part: &parts::Part) -> Page {
    let typed = if part.path == part.front { content::plain(&note.title) } else { String::new() };
    let overruling = note.front_matter.title.as_ref().map(|(title, _)| title.clone());
    let name = overruling.unwrap_or_else(|| note::name(here, note));
    let (group, url) = (Group::Notes, part.path.clone());
    let whole = Whole { group, url, context: name.clone(), name };
    let own = Entry { context: String::new(), ..whole.entry("", "", vec![piece(group, typed)]) };
    let sections = Sections { whole: &whole, ids: &places::note_ids(note), interview: None };
    Page { entries: sections.entries(own, places::sections(part.slice(&note.parts, 0))) }
}

fn of_interview(here: &Here, id: InterviewId) -> Page {
    let linked = here.guide.interview(id);
    let interview = &linked.interview;
    let heading = plain_title(&interview.heading);
    let name = if interview.title.is_empty() { heading.clone() } else { interview.title.clone() };
    let number = interview.number.map(|number| format!("#{number}"));
    let date = interview.date.as_ref().map(|date| date.text.clone());
    let source = interview.source.as_ref().map(|source| source.text.clone());
    let verdict = interview.verdict.as_ref().map(|verdict| verdict.text.clone());
    let context = joined([number.clone(), Some(name.clone()), date.clone()]);
    let whole = Whole { group: Group::Interviews, url: urls::interview(here.guide, id), name, context };
    let typed = piece(Group::Interviews, heading + " " + &interview.tags.join(" "));
    let context = joined([number, date, source, verdict]);
    let own = Entry { context, ..whole.entry("", "", vec![typed]) };
    let sections =
        Sections { whole: &whole, ids: &places::interview_ids(linked), interview: Some(interview) };
    let mut entries = sections.entries(own, interview.sections.iter());
    entries.extend(errors(&whole, linked));
    entries.extend(strengths(&whole, linked));
    Page { entries }
}

/// What all entries of one page have in common.
struct Whole {
    group: Group,
    url: String,
    name: String,
    context: String,
}

impl Whole {
    fn entry(&self, anchor: &str, title: &str, pieces: Vec<Piece>) -> Entry {
        let url = if anchor.is_empty() { self.url.clone() } else { format!("{}#{anchor}", self.url) };
        let title = if title.trim().is_empty() { self.name.clone() } else { title.to_string() };
        let pieces = pieces.into_iter().filter(|piece| !piece.text.trim().is_empty()).collect();
        Entry { group: self.group, title, context: self.context.clone(), url, pieces }
    }
}

/// What the reading of a page's sections needs.
struct Sections<'a> {
    whole: &'a Whole,
    ids: &'a HeadingIds,
    interview: Option<&'a Interview>,
}

impl Sections<'_> {
    /// The page itself with what stands before its first heading, each section that says something itself,
    /// and the openings.
    fn entries<'s>(&self, mut own: Entry, sections: impl Iterator<Item = &'s Section>) -> Vec<Entry> {
        let mut below = Vec::new();
        for section in places::flatten(sections) {
            let heading = section.heading.as_ref();
            let heading = heading.and_then(|heading| Some((heading, self.ids.get(&heading.span)?.as_str())));
            let pieces = self.pieces(section);
            match heading {
                Some((heading, id)) if !pieces.is_empty() => {
                    below.push(self.whole.entry(id, &plain_title(&heading.text), pieces));
                }
                Some(_) => {}
                None => own.pieces.extend(pieces),
            }
            below.extend(self.openings(section, heading.map_or("", |(_, id)| id)));
        }
        own.pieces.retain(|piece| !piece.text.trim().is_empty());
        below.insert(0, own);
        below
    }

    /// What a section says that is no entry of its own.
    fn pieces(&self, section: &Section) -> Vec<Piece> {
        let mut pieces = Pieces::default();
        for entry in &section.entries {
            if let Part::Prose(block) | Part::Recurring { block, .. } = entry {
                let group = group_of(self.interview, block.span, self.whole.group);
                pieces.add(piece(group, said(std::slice::from_ref(block))));
            }
        }
        pieces.0
    }

    fn openings(&self, section: &Section, anchor: &str) -> Vec<Entry> {
        let entry = |opening: &Opening| {
            let pieces = vec![piece(Group::Phrases, said(&opening.body))];
            let entry = self.whole.entry(anchor, &plain_title(&opening.moment), pieces);
            Entry { group: Group::Phrases, ..entry }
        };
        let openings = section.entries.iter().filter_map(|entry| match entry {
            Part::Opening(opening) => Some(opening),
            _ => None,
        });
        openings.map(entry).collect()
    }
}

fn errors(whole: &Whole, linked: &LinkedInterview) -> Vec<Entry> {
    let errors = linked.interview.gaps.iter().zip(&linked.gap_links);
    let entry = |(gap, links): (&Gap, &model::GapLinks)| {
        let pieces = pieces_of(&linked.interview, gap, &links.anchor);
        let entry = whole.entry(&links.anchor, &plain_title(&gap.title), pieces);
        Entry { group: Group::Errors, ..entry }
    };
    errors.map(entry).collect()
}

/// What an error says, words to say and sums apart.
fn pieces_of(interview: &Interview, gap: &Gap, anchor: &str) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    for (rank, item) in gap.items.iter().enumerate() {
        let (label, said) = (content::plain(&item.label), said(&item.body));
        match spoken_anchor(anchor, rank, item) {
            Some(anchor) => {
                pieces.add(piece(Group::Errors, label));
                let group = spoken_group(interview, item);
                pieces.0.push(Piece { group, anchor, text: said });
            }
            None => {
                pieces.add(piece(group_of(Some(interview), item.span, Group::Errors), label + " " + &said))
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
    let mut sums = interview.into_iter().flat_map(|interview| &interview.calculations);
    if sums.any(|sum| span.contains(sum.span)) { Group::Sums } else { group }
}

fn strengths(whole: &Whole, linked: &LinkedInterview) -> Vec<Entry> {
    let strengths = linked.interview.strengths.iter().zip(&linked.strength_links);
    let entry = |(strength, links): (&model::Strength, &model::StrengthLinks)| {
        let (title, rest) = titled(&said(&strength.body));
        let entry = whole.entry(&links.anchor, &title, vec![piece(Group::Strengths, rest)]);
        Entry { group: Group::Strengths, ..entry }
    };
    strengths.map(entry).collect()
}

/// A title for a text that has none: all of it when it is short, else its start, and the whole below.
fn titled(text: &str) -> (String, String) {
    match text.char_indices().nth(SHORT).and_then(|(end, _)| text.get(..end)) {
        None => (text.to_string(), String::new()),
        Some(start) => {
            let words = start.rsplit_once(char::is_whitespace).map_or(start, |(words, _)| words);
            (format!("{}…", words.trim_end()), text.to_string())
        }
    }
}

/// Pieces in order; those of one kind that follow each other are one.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn add(&mut self, piece: Piece) {
        match self.0.last_mut() {
            Some(last) if last.group == piece.group && last.anchor == piece.anchor => {
                last.text.push('\n');
                last.text.push_str(&piece.text);
            }
            _ if piece.text.trim().is_empty() => {}
            _ => self.0.push(piece),
        }
    }
}

fn piece(group: Group, text: String) -> Piece {
    Piece { group, anchor: String::new(), text }
}

fn said(body: &[Block]) -> String {
    content::plain_blocks(body)
}

/// What is known, parted by points.
fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let known = parts.into_iter().flatten().filter(|part| !part.trim().is_empty());
    known.collect::<Vec<_>>().join(" · ")
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

    fn found(notes: &[(&str, &str)]) -> Vec<Entry> {
        let guide = fixture::guide(notes);
        let mut found = Vec::new();
        let take = &mut |page: Page| -> Result<(), ()> {
            found.extend(page.entries);
            Ok(())
        };
        crate::view::Pages::of(&guide, fixture::info()).search(&guide, take).unwrap();
        found
    }

    #[test]
    fn everything_with_a_page_or_an_anchor_can_be_found() {
        let found = found(&[("feed.md", NOTE), ("listas.md", LIST)]);
        let told: Vec<String> = found
            .iter()
            .map(|entry| format!("{}: {} {}", entry.group.id(), entry.title, entry.url))
            .collect();
        assert_eq!(
            told,
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
        let found = found(&[("feed.md", NOTE)]);
        let error = found.iter().find(|entry| entry.group == Group::Errors).expect("an error");
        assert_eq!(error.context, "#2 · Feed · 24/02/2026");
        let told: Vec<_> = error
            .pieces
            .iter()
            .map(|piece| (piece.group.id(), piece.anchor.as_str(), piece.text.trim()))
            .map(|(group, anchor, text)| format!("{group} {anchor} {}", text.get(..16).unwrap_or(text)))
            .collect();
        assert_eq!(
            told,
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
        let (title, rest) = titled(long.trim());
        assert!(title.ends_with("palavra…") && title.chars().count() <= SHORT + 1, "{title}");
        assert_eq!(rest, long.trim());
        assert_eq!(titled("curto"), ("curto".to_string(), String::new()));
    }

    #[test]
    fn hidden_notes_leave_no_word() {
        let hidden = format!("---\nprivate: true\n---\n{}", NOTE.replace("Pulei", "Marimba"));
        assert!(found(&[("a.md", &hidden)]).is_empty());
    }
}
