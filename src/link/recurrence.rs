//! Which errors repeat which recurring gaps, and which strengths show one closing.
//!
//! A wrong link is worse than a missing one. A link is made when the title of an error names the gap's
//! subject, or shares the words that tell the gap from all others; what is only told in passing, or
//! below the title, is a suggestion.

use rayon::prelude::*;

use crate::content::plain;
use crate::fault::{Fault, FaultKind, Faults};
use crate::link::known::Told;
use crate::link::lexicon;
use crate::link::matcher::{self, Found, Matcher};
use crate::link::options::Options;
use crate::link::place;
use crate::link::small_words::{ABSENCE, ARTICLES, IN, PLACES, PROMPTED, WENT_WRONG, WRONG_IN};
use crate::link::texts::{Text, Texts};
use crate::link::words::Words;
use crate::model::{
    Evidence, Gap, GapId, Guide, How, InterviewId, LinkedInterview, Occurrence, RecurringGap, RecurringId,
    StrengthId, Suggestion,
};

/// Links errors and strengths of the guide with its recurring gaps, both ways. `told` are its interviews.
pub fn link(guide: &mut Guide, told: &[&Told], options: &Options, faults: &mut Faults) {
    let titles: Vec<Texts> = guide.recurring.iter().map(|gap| Texts::of(&plain(&gap.title))).collect();
    let matchers = matcher::all(&guide.recurring, &titles, told, options);
    let known = Known { recurring: &guide.recurring, titles: &titles, matchers: &matchers };
    let interviews = guide.interviews.par_iter().zip(told).enumerate();
    let links: Vec<Links> =
        interviews.map(|(id, (linked, told))| known.links(InterviewId(id), linked, told)).collect();
    for (id, links) in links.into_iter().enumerate() {
        faults.extend(links.unknown);
        guide.suggestions.extend(links.doubts);
        record(guide, InterviewId(id), links.erred, links.shown);
    }
}

/// What is found of one interview.
#[derive(Default)]
struct Links {
    /// For each error the gaps that it repeats.
    erred: Vec<Vec<(RecurringId, How)>>,
    /// For each strength the gaps that it shows closing.
    shown: Vec<Vec<(RecurringId, How)>>,
    doubts: Vec<Suggestion>,
    /// Names of gaps that are not there.
    unknown: Vec<Fault>,
}

/// The recurring gaps, and what each is recognised by.
struct Known<'a> {
    recurring: &'a [RecurringGap],
    /// Their titles.
    titles: &'a [Texts],
    matchers: &'a [Matcher<'a>],
}

impl Known<'_> {
    fn links(&self, id: InterviewId, linked: &LinkedInterview, told: &Told) -> Links {
        let mut links = Links::default();
        links.erred.reserve_exact(linked.interview.gaps.len());
        for (rank, gap) in linked.interview.gaps.iter().enumerate() {
            let written = self.written(gap, |span, name| {
                links.unknown.push(Fault::new(place(linked, span), FaultKind::UnknownGap { name }));
            });
            let id = GapId { interview: id, gap: rank };
            let erred = written.unwrap_or_else(|| match gap.counts {
                true => inferred(id, told, self.matchers, &mut links.doubts),
                false => Vec::new(),
            });
            links.erred.push(erred);
        }
        let strengths = 0..linked.interview.strengths.len();
        let mut shown: Vec<_> =
            strengths.map(|rank| shown(told.facts.strength(rank), self.matchers)).collect();
        // Where the same interview erred on it, a strength near it shows no progress.
        let failed = |id: &RecurringId| links.erred.iter().flatten().any(|(erred, _)| erred == id);
        shown.iter_mut().for_each(|links| links.retain(|(id, _)| !failed(id)));
        links.shown = shown;
        links
    }

    /// The links that the writer typed; `None` when there are none. `nenhum` is a link to nothing.
    fn written(
        &self,
        gap: &Gap,
        mut unknown: impl FnMut(crate::span::Span, String),
    ) -> Option<Vec<(RecurringId, How)>> {
        if gap.references.is_empty() {
            return None;
        }
        let mut links = Vec::new();
        for reference in &gap.references {
            let name = Texts::of(&reference.name);
            let words = name.get(0).words;
            if let (1, Some("nenhum" | "nenhuma" | "none" | "nada")) = (words.len(), words.get(0)) {
                continue;
            }
            match self.by_name(words) {
                Some(at) => links.push((RecurringId(at), How::Written { name: reference.name.clone() })),
                None => unknown(reference.span, reference.name.clone()),
            }
        }
        Some(links)
    }

    /// The gap of that number or title; a subject's name will do when only one gap is about it.
    fn by_name(&self, words: Words) -> Option<usize> {
        let only = words.get(0).filter(|_| words.len() == 1);
        let number: Option<u32> = only.and_then(|word| word.parse().ok());
        if number.is_some() {
            return self.recurring.iter().position(|gap| gap.number == number);
        }
        self.titles.iter().position(|title| title.get(0).words == words).or_else(|| {
            let named = lexicon::named(words);
            let is_about =
                |title: &Texts| title.get(0).spoken.iter().any(|spoken| named.contains(&spoken.subject));
            let mut about = self.titles.iter().enumerate().filter(|(_, title)| is_about(title));
            let (at, _) = about.next()?;
            about.next().is_none().then_some(at)
        })
    }
}

/// Writes the links of an interview's errors and strengths down at both ends.
fn record(
    guide: &mut Guide,
    id: InterviewId,
    erred: Vec<Vec<(RecurringId, How)>>,
    shown: Vec<Vec<(RecurringId, How)>>,
) {
    let Some(linked) = guide.interviews.get_mut(id.0) else { return };
    for (rank, (own, links)) in linked.gap_links.iter_mut().zip(erred).enumerate() {
        let gap = GapId { interview: id, gap: rank };
        for (recurring, how) in &links {
            if let Some(recurring) = guide.recurring.get_mut(recurring.0) {
                recurring.occurrences.push(Occurrence { gap, how: how.clone() });
            }
        }
        own.recurring = links;
    }
    for (rank, (own, links)) in linked.strength_links.iter_mut().zip(shown).enumerate() {
        let strength = StrengthId { interview: id, strength: rank };
        for (recurring, how) in &links {
            if let Some(recurring) = guide.recurring.get_mut(recurring.0) {
                recurring.evidence.push(Evidence { strength, how: how.clone() });
            }
        }
        own.recurring = links;
    }
}

/// The links of an error, told from its title. What is told in passing is a suggestion, and, of an error whose
/// title links nothing, what its story tells.
fn inferred(
    id: GapId,
    told: &Told,
    matchers: &[Matcher],
    suggestions: &mut Vec<Suggestion>,
) -> Vec<(RecurringId, How)> {
    let title = told.facts.title(id.gap);
    let mut links = Vec::new();
    let mut passed = Vec::new();
    for (at, matcher) in matchers.iter().enumerate() {
        let recurring = RecurringId(at);
        match matcher.alias(title) {
            Some(found) if is_place(title.words, &found) => passed.push((recurring, found)),
            Some(found) => links.push((recurring, found.how)),
            None => links.extend(matcher.shared(title.words).map(|how| (recurring, how))),
        }
    }
    if links.is_empty() {
        let story = told.facts.story(id.gap);
        for (at, matcher) in matchers.iter().enumerate() {
            let known = passed.iter().any(|(recurring, _)| *recurring == RecurringId(at));
            let found = matcher.alias(story).filter(|_| !known);
            passed.extend(found.map(|found| (RecurringId(at), found)));
        }
    }
    let doubts =
        passed.into_iter().map(|(recurring, found)| Suggestion { gap: id, recurring, how: found.how });
    suggestions.extend(doubts);
    links
}

/// The recurring gaps that a strength shows closing: it speaks of the subject, and not of its absence.
fn shown(text: Text, matchers: &[Matcher]) -> Vec<(RecurringId, How)> {
    let found = matchers.iter().enumerate().filter_map(|(at, matcher)| {
        let how = match matcher.alias(text) {
            Some(found) if is_absent(text.words, found.at) => return None,
            Some(found) => found.how,
            None => matcher.shared(text.words)?,
        };
        Some((RecurringId(at), how))
    });
    let found: Vec<_> = found.collect();
    let is_prompted = || PROMPTED.iter().any(|said| stands_in(said, text.words));
    if found.is_empty() || is_prompted() { Vec::new() } else { found }
}

/// Whether some words stand among others, in a row.
fn stands_in(said: &[&str], words: Words) -> bool {
    (0..words.len()).any(|at| said.iter().zip(at..).all(|(word, at)| words.get(at) == Some(word)))
}

fn is_absent(words: Words, at: usize) -> bool {
    let before = || words.iter().take(at).rev();
    let last = before().find(|word| !ARTICLES.contains(word));
    let absent = last.is_some_and(|word| ABSENCE.contains(&word));
    absent || before().take(3).any(|word| WENT_WRONG.contains(&word))
}

/// Whether what was found tells the place of an error rather than the error.
fn is_place(words: Words, found: &Found) -> bool {
    let small = ["o", "a", "os", "as", "do", "da", "de"];
    let before = words.iter().take(found.at).rev();
    let mut before = before.skip_while(|word| small.contains(word));
    match before.next() {
        Some(word) if PLACES.contains(&word) => true,
        Some(word) if found.is_phase && IN.contains(&word) => {
            before.next().is_some_and(|word| !WRONG_IN.contains(&word))
        }
        _ => false,
    }
}
