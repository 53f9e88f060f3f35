//! One error of an interview with all that belongs to it, and the links that lead on from it.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::model::{self, GapLinks, How, ItemKind, PatternId, RecurringId, Speech};
use crate::span::Span;
use crate::view::here::Here;
use crate::view::piece::{self, Piece, Reader, Setting, Text};
use crate::view::sums::Check;
use crate::view::wrap_up::WrapUp;
use crate::view::{Prose, Words, is_false, urls};

/// An error or advice.
#[derive(Debug, Serialize)]
pub struct Gap {
    /// Its anchor.
    pub anchor: String,
    /// The level of its heading.
    pub level: u8,
    /// What stands before the title as typed: the number with its point or bracket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The title.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub title: Words,
    /// Advice rather than an error.
    #[serde(skip_serializing_if = "is_false")]
    pub advice: bool,
    /// The writer knew that it came back.
    #[serde(skip_serializing_if = "is_false")]
    pub again: bool,
    /// Everything in it, in order.
    pub items: Vec<Item>,
    /// Recurring gaps that it repeats.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recurring: Vec<RecurringLink>,
    /// Patterns that it mentions, but for those that an item names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<PatternLink>,
    /// The check of sums that stand in no item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// The interview's wrap-up, where this error holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wrap_up: Option<WrapUp>,
}

/// One thing said about an error.
#[derive(Debug, Serialize)]
pub struct Item {
    /// The anchor of words that one may want to take along.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<String>,
    /// What it is and how deep it is nested, for classes: `i-fix i-say d0`.
    pub classes: String,
    /// The label as typed.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub label: Words,
    /// What it says, up to the first sums.
    pub prose: Prose,
    /// The check of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// The rest.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<Piece>,
    /// The pattern that it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<PatternLink>,
}

/// The way to a recurring gap, and why it is told.
#[derive(Debug, Serialize)]
pub struct RecurringLink {
    /// Its page.
    pub href: String,
    /// The writer's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// Its title, without links.
    pub title: Words,
    /// Where it stands.
    pub state: &'static str,
    /// How often it went wrong.
    pub erred: usize,
    /// What to do instead, in a few words.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub peek: String,
    /// Why the link is there: `written`, `alias` or `words`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<&'static str>,
    /// The subject's usual name; only of an alias.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub subject: String,
    /// What was typed or shared.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub found: String,
}

/// The way to a pattern.
#[derive(Debug, Serialize)]
pub struct PatternLink {
    /// Its page.
    pub href: String,
    /// Its name as typed.
    pub name: String,
    /// How many places speak of it.
    pub places: usize,
    /// Its formula, else where it was used, in a few words.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub peek: String,
}

/// The error at `index` of the reader's interview, with its heading at `level`.
pub fn show(reader: &Reader, index: usize, level: u8) -> Option<Gap> {
    let linked = reader.linked()?;
    let gap = linked.interview.gaps.get(index)?;
    let GapLinks { anchor, recurring, patterns } = linked.gap_links.get(index)?;
    let show = |(rank, item)| Item {
        anchor: spoken_anchor(anchor, rank, item),
        ..show_item(reader, item, patterns, level)
    };
    let items: Vec<_> = gap.items.iter().enumerate().map(show).collect();
    let named = |link: &PatternLink| {
        items.iter().any(|item| item.pattern.as_ref().is_some_and(|p| p.href == link.href))
    };
    let links = patterns.iter().filter_map(|id| pattern_link(reader.here, *id));
    let wrap_up = linked.interview.wrap_up.as_ref().filter(|wrap_up| wrap_up.gap == index);
    Some(Gap {
        anchor: anchor.clone(),
        level,
        number: Some(gap.lead.clone()).filter(|lead| !lead.is_empty()),
        title: reader.here.words(reader.file, &gap.title),
        advice: !gap.counts,
        again: gap.again,
        recurring: recurring_links(reader.here, recurring),
        patterns: links.filter(|link| !named(link)).collect(),
        check: loose_sums(reader, gap),
        wrap_up: wrap_up.map(|wrap_up| WrapUp::of(wrap_up, reader.here.info)),
        items,
    })
}

/// The ways to recurring gaps, with why.
pub fn recurring_links(here: &Here, links: &[(RecurringId, How)]) -> Vec<RecurringLink> {
    links.iter().filter_map(|(id, how)| RecurringLink::to(here, *id, Some(how))).collect()
}

/// The way to a pattern.
pub fn pattern_link(here: &Here, id: PatternId) -> Option<PatternLink> {
    let pattern = here.guide.patterns.get(id.0)?;
    Some(PatternLink {
        href: here.href(urls::pattern(&pattern.slug)),
        name: pattern.name.name.clone(),
        places: pattern.places.len(),
        peek: here.peeks().pattern(id),
    })
}

impl RecurringLink {
    /// The way to the gap `id`, and why it is there.
    pub fn to(here: &Here, id: RecurringId, how: Option<&How>) -> Option<Self> {
        let gap = here.guide.recurring.get(id.0)?;
        let (subject, found) = how.map(found).unwrap_or_default();
        Some(Self {
            href: here.href(urls::gap(&gap.slug)),
            number: gap.number,
            title: here.label(&gap.title),
            state: gap.state.id(),
            erred: gap.occurrences.len(),
            peek: here.peeks().recurring(id),
            how: how.map(How::id),
            subject,
            found,
        })
    }
}

/// What a link goes by: the usual name of an alias's subject, and what was typed or shared. The strings of the site put
/// it into words.
pub fn found(how: &How) -> (String, String) {
    match how {
        How::Written { name } => (String::new(), name.clone()),
        How::Alias { subject, found } => (subject.clone(), found.clone()),
        How::Words { shared } => (String::new(), shared.join(", ")),
    }
}

fn show_item(reader: &Reader, item: &model::Item, patterns: &[PatternId], level: u8) -> Item {
    let setting = setting(item.kind);
    let Text { prose, check, more } = piece::text(reader, &item.body, level + 1, setting);
    let pattern = (item.kind == ItemKind::Pattern).then(|| named_pattern(reader, item, patterns));
    Item {
        anchor: None,
        classes: classes(item),
        label: reader.here.words(reader.file, &item.label),
        prose,
        check,
        more,
        pattern: pattern.flatten(),
    }
}

fn classes(item: &model::Item) -> String {
    let depth = match item.depth {
        0 => " d0",
        1 => " d1",
        2 => " d2",
        3 => " d3",
        4.. => " d4",
    };
    match item.kind.speech() {
        Some(speech) => ["i-", item.kind.id(), " i-", speech, depth].concat(),
        None => ["i-", item.kind.id(), depth].concat(),
    }
}

/// The anchor of words to say: that of their error, two hyphens, which no slug has inside, and their rank.
pub fn spoken_anchor(error: &str, rank: usize, item: &model::Item) -> Option<String> {
    is_spoken(item).then(|| [error, "--", &(rank + 1).to_string()].concat())
}

fn is_spoken(item: &model::Item) -> bool {
    setting(item.kind) == Setting::Spoken && !item.body.is_empty()
}

fn setting(kind: ItemKind) -> Setting {
    match kind {
        ItemKind::Fix(Speech::Say | Speech::Ask) | ItemKind::Phrase => Setting::Spoken,
        _ => Setting::Written,
    }
}

fn named_pattern(reader: &Reader, item: &model::Item, patterns: &[PatternId]) -> Option<PatternLink> {
    let interview = reader.interview?;
    let stands_here = |id: &&PatternId| {
        let pattern = reader.here.guide.patterns.get(id.0);
        pattern.is_some_and(|pattern| pattern.stands_in(interview, item.span))
    };
    patterns.iter().find(stands_here).and_then(|id| pattern_link(reader.here, *id))
}

/// Sums in an error's title or labels, which no item's text carries.
fn loose_sums(reader: &Reader, gap: &model::Gap) -> Option<Check> {
    let blocks = gap.items.iter().flat_map(|item| &item.body);
    let carried: BTreeSet<Span> =
        blocks.flat_map(|block| piece::sums_in(reader, block.span)).map(|sum| sum.span).collect();
    Check::of(piece::sums_in(reader, gap.span).filter(|sum| !carried.contains(&sum.span)))
}
