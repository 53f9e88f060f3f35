//! What a recurring gap is recognised by: its subject's names, else its own words.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use crate::content::plain;
use crate::fold;
use crate::link::options::Options;
use crate::link::phrase::Phrase;
use crate::link::same::{Synonyms, singular};
use crate::link::small_words::{EMPTY_WORDS, GENERIC_NOUNS, NUMERALS, OF_THE_SKILL};
use crate::link::subjects::{self, Subject};
use crate::link::texts;
use crate::model::{How, LinkedInterview, RecurringGap};

/// How much of a gap's meaning an error must share to be linked by words alone.
const ENOUGH: f64 = 0.75;

/// What a recurring gap is recognised by.
pub struct Matcher<'a> {
    /// The shipped subjects that its title speaks of.
    subjects: Vec<&'a Subject>,
    /// The names that the config gives it, and the title that they are given to.
    written: Vec<(Phrase, &'a str)>,
    /// The words of its title that carry meaning, when no subject is known; each with its weight.
    words: Vec<(String, f64)>,
    synonyms: &'a Synonyms,
}

/// All that is known of words, as the shipped tables have it.
pub struct Lexicon {
    /// What recurring gaps are about.
    pub subjects: Vec<Subject>,
    /// Words with one meaning.
    pub synonyms: Synonyms,
}

/// An alias found in some words.
pub struct Found {
    /// At which word it begins.
    pub at: usize,
    /// See [`Subject::is_phase`].
    pub is_phase: bool,
    /// Why it means the gap.
    pub how: How,
}

impl Lexicon {
    /// The shipped tables, read anew.
    pub fn shipped() -> Self {
        Self { subjects: subjects::shipped(), synonyms: Synonyms::shipped() }
    }
}

/// A matcher for each recurring gap, its words weighed by how seldom they stand in the titles of errors.
pub fn all<'a>(
    gaps: &[RecurringGap],
    interviews: &[LinkedInterview],
    lexicon: &'a Lexicon,
    options: &'a Options,
) -> Vec<Matcher<'a>> {
    let matchers = gaps.iter().map(|gap| Matcher::new(gap, lexicon, options)).collect();
    with_weights(matchers, interviews)
}

/// All subjects that some words speak of.
pub fn subjects_of<'a>(words: &[String], subjects: &'a [Subject]) -> Vec<&'a Subject> {
    let speaks = |subject: &&Subject| {
        subject.aliases.iter().any(|alias| place(alias, words, &subject.traps).is_some())
    };
    subjects.iter().filter(speaks).collect()
}

/// The subjects of which `words` are a name, whole.
pub fn subjects_named<'a>(words: &[String], subjects: &'a [Subject]) -> Vec<&'a str> {
    let whole = |alias: &Phrase| alias.places(words).any(|place| place == (0..words.len()));
    subjects.iter().filter(|subject| subject.aliases.iter().any(whole)).map(|subject| subject.name).collect()
}

/// The subjects of the title of a recurring gap, the narrower of two alone.
fn subjects_of_gap<'a>(title: &[String], subjects: &'a [Subject]) -> Vec<&'a Subject> {
    let mut spoken = subjects_of(title, subjects);
    let narrowed: Vec<&str> = spoken.iter().flat_map(|subject| &subject.narrows).copied().collect();
    spoken.retain(|subject| !narrowed.contains(&subject.name));
    spoken
}

/// Where a phrase stands in `words` and means its subject.
fn place(phrase: &Phrase, words: &[String], traps: &[Phrase]) -> Option<Range<usize>> {
    let mut places = phrase.places(words);
    places.find(|place| !is_trap(words, place, traps) && !is_of_something_else(words, place))
}

impl<'a> Matcher<'a> {
    fn new(gap: &RecurringGap, lexicon: &'a Lexicon, options: &'a Options) -> Self {
        let title = fold::words(&plain(&gap.title));
        let subjects = subjects_of_gap(&title, &lexicon.subjects);
        let written = options.aliases.iter().filter(|written| fold::words(&written.title) == title);
        let written = written.flat_map(|gap| {
            gap.aliases.iter().map(|name| (Phrase::of_words(fold::words(name)), gap.title.as_str()))
        });
        let words = if subjects.is_empty() { content_words(&title) } else { Vec::new() };
        let words = words.into_iter().map(|word| (word, 1.0)).collect();
        Self { subjects, written: written.collect(), words, synonyms: &lexicon.synonyms }
    }

    /// The surest alias in `words` that is no part of a trap.
    pub fn alias(&self, words: &[String]) -> Option<Found> {
        let found = |phrase: &Phrase, traps: &[Phrase], subject: &str, is_phase| {
            let place = place(phrase, words, traps)?;
            let typed = words.get(place.clone()).unwrap_or_default().join(" ");
            let how = How::Alias { subject: subject.to_string(), found: typed };
            Some((phrase.length(), Found { at: place.start, is_phase, how }))
        };
        let written = self.written.iter().filter_map(|(phrase, gap)| found(phrase, &[], gap, false));
        let shipped = self.subjects.iter().flat_map(|subject| {
            let phrases = subject.aliases.iter();
            phrases.filter_map(|phrase| found(phrase, &subject.traps, subject.name, subject.is_phase))
        });
        // Of equals the first: `max_by_key` would give the last.
        let surest = written.chain(shipped).reduce(|a, b| if b.0 > a.0 { b } else { a });
        surest.map(|(_, found)| found)
    }

    /// The words shared with `words`, when they weigh at least three quarters of the gap's own.
    pub fn shared(&self, words: &[String]) -> Option<How> {
        let total: f64 = self.words.iter().map(|(_, weight)| weight).sum();
        let shared =
            self.words.iter().filter(|(own, _)| words.iter().any(|word| self.synonyms.is_same(own, word)));
        let (shared, weight) = shared.fold((Vec::new(), 0.0), |(mut shared, sum), (word, weight)| {
            shared.push(word.clone());
            (shared, sum + weight)
        });
        (total > 0.0 && weight >= ENOUGH * total).then_some(How::Words { shared })
    }
}

/// Weighs words by how seldom they stand in the titles of errors: what stands everywhere tells nothing.
fn with_weights<'a>(mut matchers: Vec<Matcher<'a>>, interviews: &[LinkedInterview]) -> Vec<Matcher<'a>> {
    if matchers.iter().all(|matcher| matcher.words.is_empty()) {
        return matchers;
    }
    let mut titles = 0.0_f64;
    let mut counts: HashMap<String, f64> = HashMap::new();
    for gap in interviews.iter().flat_map(|linked| &linked.interview.gaps) {
        titles += 1.0;
        let words: BTreeSet<String> = texts::title(gap).iter().map(|word| singular(word)).collect();
        words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1.0);
    }
    for (word, weight) in matchers.iter_mut().flat_map(|matcher| &mut matcher.words) {
        let count = counts.get(&singular(word)).copied().unwrap_or(0.0);
        *weight = ((titles + 1.0) / (count + 1.0)).ln() + 1.0;
    }
    matchers
}

/// `Estimativa de frete`: a noun that means a skill only alone, or of what the skill is about.
fn is_of_something_else(words: &[String], place: &Range<usize>) -> bool {
    let is = |word: Option<&String>, list: &[&str]| word.is_some_and(|word| list.contains(&word.as_str()));
    let found = words.get(place.clone()).unwrap_or_default();
    let noun = found.last().is_some_and(|word| GENERIC_NOUNS.contains(&word.as_str()));
    let of = is(words.get(place.end), &["de", "do", "da", "dos", "das", "of"]);
    let size =
        words.get(place.end + 1).is_some_and(|word| NUMERALS.contains(&word.as_str()) || is_number(word));
    noun && of && !size && !is(words.get(place.end + 1), OF_THE_SKILL)
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

fn is_trap(words: &[String], place: &Range<usize>, traps: &[Phrase]) -> bool {
    let covers = |trap: Range<usize>| trap.start <= place.start && place.end <= trap.end;
    traps.iter().any(|trap| trap.places(words).any(covers))
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
