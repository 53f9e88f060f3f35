//! What a recurring gap is recognised by: its subject's names, else its own words.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::content::plain;
use crate::fold;
use crate::link::lexicon::{self, SubjectId, Text};
use crate::link::options::Options;
use crate::link::same::{Meaning, singular};
use crate::link::small_words::EMPTY_WORDS;
use crate::model::{How, RecurringGap};

/// How much of a gap's meaning an error must share to be linked by words alone.
const ENOUGH: f64 = 0.75;

/// What a recurring gap is recognised by.
pub struct Matcher<'a> {
    /// The shipped subjects that its title speaks of.
    subjects: Vec<SubjectId>,
    /// The names that the config gives it, and the title that they are given to.
    written: Vec<(Vec<String>, &'a str)>,
    /// The words of its title that carry meaning, when no subject is known; each with its weight.
    words: Vec<(Meaning, f64)>,
}

/// An alias found in some words.
pub struct Found {
    /// At which word it begins.
    pub at: usize,
    /// How many words say so.
    pub length: usize,
    /// See [`crate::link::table::Subject::is_phase`].
    pub is_phase: bool,
    /// Why it means the gap.
    pub how: How,
}

/// A matcher for each recurring gap, its words weighed by how seldom they stand in the titles of errors.
pub fn all<'a>(gaps: &[RecurringGap], titles: &[Vec<Text>], options: &'a Options) -> Vec<Matcher<'a>> {
    let matchers = gaps.iter().map(|gap| Matcher::new(gap, options)).collect();
    with_weights(matchers, titles)
}

impl<'a> Matcher<'a> {
    fn new(gap: &RecurringGap, options: &'a Options) -> Self {
        let title = fold::words(&plain(&gap.title));
        let subjects = lexicon::subjects_of_gap(&title, &fold::words(&plain(&gap.fix)));
        let written = options.aliases.iter().filter(|written| fold::words(&written.title) == title);
        let written =
            written.flat_map(|gap| gap.aliases.iter().map(|name| (fold::words(name), gap.title.as_str())));
        let words = if subjects.is_empty() { content_words(&title) } else { Vec::new() };
        let words = words.into_iter().map(|word| (Meaning::of(word), 1.0)).collect();
        Self { subjects, written: written.collect(), words }
    }

    /// The surest name of the gap in a text.
    pub fn alias(&self, text: &Text) -> Option<Found> {
        let words = &text.words;
        let found = |subject: &str, place: Range<usize>, length, is_phase| {
            let typed = words.get(place.clone()).unwrap_or_default().join(" ");
            let how = How::Alias { subject: subject.to_string(), found: typed };
            Found { at: place.start, length, is_phase, how }
        };
        let written = self.written.iter().filter_map(|(name, gap)| {
            let at = words.windows(name.len().max(1)).position(|words| words == name)?;
            Some(found(gap, at..at + name.len(), name.len(), false))
        });
        let shipped =
            text.spoken.iter().filter(|spoken| self.subjects.contains(&spoken.subject)).map(|spoken| {
                let subject = lexicon::subject(spoken.subject);
                found(subject.name, spoken.place.clone(), spoken.length, subject.is_phase)
            });
        // Of equals the first: `max_by_key` would give the last.
        written.chain(shipped).reduce(|a, b| if b.length > a.length { b } else { a })
    }

    /// The words shared with `words`, when they weigh at least three quarters of the gap's own.
    pub fn shared(&self, words: &[String]) -> Option<How> {
        let total: f64 = self.words.iter().map(|(_, weight)| weight).sum();
        let shared = self.words.iter().filter(|(own, _)| words.iter().any(|word| own.is_of(word)));
        let (shared, weight) = shared.fold((Vec::new(), 0.0), |(mut shared, sum), (word, weight)| {
            shared.push(word.word().to_string());
            (shared, sum + weight)
        });
        (total > 0.0 && weight >= ENOUGH * total).then_some(How::Words { shared })
    }
}

/// Weighs words by how seldom they stand in the titles of errors: what stands everywhere tells nothing.
fn with_weights<'a>(mut matchers: Vec<Matcher<'a>>, titles: &[Vec<Text>]) -> Vec<Matcher<'a>> {
    if matchers.iter().all(|matcher| matcher.words.is_empty()) {
        return matchers;
    }
    let mut counts: HashMap<String, f64> = HashMap::new();
    for title in titles.iter().flatten() {
        let words: BTreeSet<String> = title.words.iter().map(|word| singular(word)).collect();
        words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1.0);
    }
    let titles: f64 = titles.iter().flatten().map(|_| 1.0).sum();
    for (word, weight) in matchers.iter_mut().flat_map(|matcher| &mut matcher.words) {
        let count = counts.get(&singular(word.word())).copied().unwrap_or(0.0);
        *weight = ((titles + 1.0) / (count + 1.0)).ln() + 1.0;
    }
    matchers
}

fn content_words(title: &[String]) -> Vec<String> {
    let mut words: Vec<String> =
        title.iter().filter(|word| !EMPTY_WORDS.contains(&word.as_str())).cloned().collect();
    words.sort_unstable();
    words.dedup();
    // `Segurança ignorada`: how it went is told by a participle, which no list holds whole.
    let told = |word: &String| word.len() < 7 || !PARTICIPLES.iter().any(|ending| word.ends_with(ending));
    if words.iter().any(told) {
        words.retain(told);
    }
    words
}

/// Endings of Portuguese participles.
const PARTICIPLES: [&str; 8] = ["ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"];
