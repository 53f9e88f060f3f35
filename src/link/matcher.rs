//! What a recurring gap is recognised by: its subject's names, else its own words.

use std::ops::Range;

use rayon::prelude::*;

use crate::content::plain;
use crate::link::known::Told;
use crate::link::lexicon::{self, SubjectId};
use crate::link::options::{GapAliases, Options};
use crate::link::same::{Meaning, singular};
use crate::link::small_words::is_empty_word;
use crate::link::texts::{Text, Texts};
use crate::link::words::Words;
use crate::model::{How, RecurringGap};

/// How much of a gap's meaning an error must share to be linked by words alone.
const ENOUGH: f64 = 0.75;

/// What a recurring gap is recognised by.
pub struct Matcher<'a> {
    /// The shipped subjects that its title speaks of.
    subjects: Vec<SubjectId>,
    /// The names that the config gives it, and the title that they are given to.
    written: Vec<(Texts, &'a str)>,
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

/// A matcher for each recurring gap, of which `titles` are the titles; its words are weighed by how seldom they stand in
/// the titles of the errors of `told`.
pub fn all<'a>(
    gaps: &[RecurringGap],
    titles: &[Texts],
    told: &[&Told],
    options: &'a Options,
) -> Vec<Matcher<'a>> {
    let gaps = gaps.iter().zip(titles);
    with_weights(gaps.map(|(gap, title)| Matcher::new(gap, title.get(0), options)).collect(), told)
}

impl<'a> Matcher<'a> {
    fn new(gap: &RecurringGap, title: Text, options: &'a Options) -> Self {
        let fix = Texts::of(&plain(&gap.fix));
        let subjects = lexicon::subjects_of_gap(title.spoken, fix.get(0).spoken);
        let is_named = |written: &&GapAliases| Texts::of(&written.title).get(0).words == title.words;
        let written = options.aliases.iter().filter(is_named);
        let written =
            written.flat_map(|gap| gap.aliases.iter().map(|name| (Texts::of(name), gap.title.as_str())));
        let words = if subjects.is_empty() { content_words(title.words) } else { Vec::new() };
        let words = words.into_iter().map(|word| (Meaning::of(word), 1.0)).collect();
        Self { subjects, written: written.collect(), words }
    }

    /// The surest name of the gap in a text.
    pub fn alias(&self, text: Text) -> Option<Found> {
        let found = |subject: &str, place: Range<usize>, length, is_phase| {
            let how = How::Alias { subject: subject.to_string(), found: text.words.joined(place.clone()) };
            Found { at: place.start, length, is_phase, how }
        };
        let written = self.written.iter().filter_map(|(name, gap)| {
            let name = name.get(0).words;
            let at = text.words.position(name).filter(|_| name.len() > 0)?;
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
    pub fn shared(&self, words: Words) -> Option<How> {
        if self.words.is_empty() {
            return None;
        }
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
fn with_weights<'a>(mut matchers: Vec<Matcher<'a>>, told: &[&Told]) -> Vec<Matcher<'a>> {
    let words: Vec<String> =
        matchers.iter().flat_map(|matcher| &matcher.words).map(|(word, _)| word.word().to_string()).collect();
    if words.is_empty() {
        return matchers;
    }
    let titles = || told.par_iter().flat_map_iter(|told| told.facts.titles());
    let counts = titles().fold(
        || vec![0_u32; words.len()],
        |mut counts, title| {
            for (word, count) in words.iter().zip(&mut counts) {
                *count += u32::from(has(title.words, word));
            }
            counts
        },
    );
    let sums = |a: Vec<u32>, b: Vec<u32>| a.into_iter().zip(b).map(|(a, b)| a + b).collect();
    let counts: Vec<u32> = counts.reduce(|| vec![0; words.len()], sums);
    let titles = f64::from(u32::try_from(titles().count()).unwrap_or(u32::MAX));
    let weighed = matchers.iter_mut().flat_map(|matcher| &mut matcher.words);
    for ((_, weight), count) in weighed.zip(counts) {
        *weight = ((titles + 1.0) / (f64::from(count) + 1.0)).ln() + 1.0;
    }
    matchers
}

/// Whether a word stands among others in the same singular. None that begins otherwise does.
fn has(words: Words, word: &str) -> bool {
    let first = word.as_bytes().first();
    let (own, mut alike) = (singular(word), words.iter().filter(|other| other.as_bytes().first() == first));
    alike.any(|other| singular(other) == own)
}

fn content_words(title: Words) -> Vec<String> {
    let mut words: Vec<String> = title.iter().filter(|word| !is_empty_word(word)).map(String::from).collect();
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
