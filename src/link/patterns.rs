//! The pattern index: which names belong to it, who speaks of them, and which are one idea.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use rayon::prelude::*;

use crate::content::Text;
use crate::fold::{self, folded};
use crate::id::Slugs;
use crate::link::codes::Names;
use crate::link::covered::Covered;
use crate::link::known::Told;
use crate::link::options::Options;
use crate::link::piece::{self, Spot};
use crate::link::place;
use crate::model::{
    GapId, Guide, Interview, InterviewId, LinkedInterview, Mention, Pattern, PatternId, PatternName,
    PatternPlace, Relative, StrengthId,
};
use crate::span::{Place, Span};

/// What makes the names of patterns one, error by error.
pub fn keys(interview: &Interview) -> Vec<String> {
    interview.gaps.iter().flat_map(|gap| &gap.patterns).map(|name| key(&name.name)).collect()
}

/// Makes the index of the guide, and links its places both ways. `told` are its interviews.
pub fn link(guide: &mut Guide, told: &[&Told], options: &Options) {
    let mut index = Index::default();
    for name in &options.patterns {
        let name = PatternName { span: Span::default(), name: name.trim().to_string(), formula: None };
        index.add(&key(&name.name), &name);
    }
    for (id, (linked, told)) in guide.interviews.iter().zip(told).enumerate() {
        named(linked, told, InterviewId(id), &mut index);
    }
    let interviews = guide.interviews.par_iter().zip(told).enumerate();
    let found: Vec<Found> = interviews
        .flat_map_iter(|(id, (linked, told))| mentioned(linked, told, InterviewId(id), &index))
        .collect();
    found.into_iter().for_each(|found| index.record(found));
    guide.patterns = index.finish();
    for (at, pattern) in guide.patterns.iter().enumerate() {
        let mentions = pattern.places.iter().map(|place| place.mention);
        for mention in mentions.chain(pattern.related.iter().map(|relative| relative.mention)) {
            let Some(linked) = guide.interviews.get_mut(mention.interview().0) else { continue };
            let patterns = match mention {
                Mention::Gap(id) => linked.gap_links.get_mut(id.gap).map(|links| &mut links.patterns),
                Mention::Strength(id) => {
                    linked.strength_links.get_mut(id.strength).map(|links| &mut links.patterns)
                }
            };
            if let Some(patterns) = patterns.filter(|patterns| !patterns.contains(&PatternId(at))) {
                patterns.push(PatternId(at));
            }
        }
    }
}

/// A place that speaks of the pattern of that rank.
struct Found {
    pattern: usize,
    what: What,
}

enum What {
    Place(PatternPlace),
    Relative(Relative),
}

#[derive(Default)]
struct Index {
    patterns: Vec<Pattern>,
    by_key: HashMap<String, usize>,
    /// How many words keys have that begin with a word.
    lengths: HashMap<String, BTreeSet<usize>>,
    /// Patterns by the shape of their key: however many there are, a text meets only those that it may mention.
    by_shape: HashMap<String, Vec<usize>>,
    keys: Vec<Vec<String>>,
    names: Names,
}

impl Index {
    /// The pattern of that name and its key, made when it is new.
    fn add(&mut self, key: &str, name: &PatternName) -> Option<usize> {
        if let Some(&at) = self.by_key.get(key) {
            return Some(at);
        }
        let words: Vec<String> = key.split_whitespace().map(String::from).collect();
        let (at, first) = (self.patterns.len(), words.first()?.clone());
        self.names.add(words.iter().map(String::as_str));
        self.lengths.entry(first).or_default().insert(words.len());
        let name = name.clone();
        self.patterns.push(Pattern { slug: String::new(), name, places: Vec::new(), related: Vec::new() });
        self.by_shape.entry(shape(&words)).or_default().push(at);
        self.by_key.insert(key.to_string(), at);
        self.keys.push(words);
        Some(at)
    }

    /// Every place of `text` that speaks of a known pattern, or of a relative of one.
    fn mentions(&self, text: &Text, linked: &LinkedInterview, mention: Mention, found: &mut Vec<Found>) {
        let typed = |span: Span| text.as_str().get(span.range()).unwrap_or("");
        let (words, places): (Vec<Cow<str>>, Vec<Span>) =
            fold::places(text.as_str()).map(|span| (folded(typed(span)), span)).unzip();
        for (at, first) in words.iter().enumerate() {
            for &length in self.lengths.get(&**first).into_iter().flatten() {
                let range = at..at + length;
                let (Some(words), Some(places)) = (words.get(range.clone()), places.get(range)) else {
                    continue;
                };
                let span =
                    places.iter().copied().reduce(|a, b| Span::new(a.start, b.end)).unwrap_or_default();
                for &pattern in self.by_shape.get(&shape(words)).into_iter().flatten() {
                    let place = place(linked, text.place(span));
                    let what = self.what(pattern, words, typed(span), place, mention);
                    found.extend(what.map(|what| Found { pattern, what }));
                }
            }
        }
    }

    /// What some words of its shape are to a pattern.
    fn what(
        &self,
        pattern: usize,
        words: &[Cow<str>],
        typed: &str,
        place: Place,
        mention: Mention,
    ) -> Option<What> {
        let (key, known) = (self.keys.get(pattern)?, self.patterns.get(pattern)?);
        if words == key && (key.len() > 1 || has_case_of(&known.name.name, typed)) {
            Some(What::Place(PatternPlace { place, mention, named: false }))
        } else if is_relative(words, key) {
            Some(What::Relative(Relative { name: typed.to_string(), pattern: None, place, mention }))
        } else {
            None
        }
    }

    /// Writes down what an interview says in passing.
    fn record(&mut self, found: Found) {
        if let Some(pattern) = self.patterns.get_mut(found.pattern) {
            match found.what {
                What::Place(place) => pattern.places.push(place),
                What::Relative(relative) => pattern.related.push(relative),
            }
        }
    }

    /// The patterns by name, with their slugs, and relatives tied to their own pages.
    fn finish(self) -> Vec<Pattern> {
        let mut patterns = self.patterns;
        patterns.retain(|pattern| !pattern.places.is_empty());
        patterns.par_iter_mut().for_each(settle);
        patterns.sort_by_cached_key(|pattern| fold::fold(&pattern.name.name));
        let mut slugs = Slugs::default();
        for pattern in &mut patterns {
            pattern.slug = slugs.claim(&pattern.name.name, "padrao").0;
        }
        let by_key: HashMap<String, usize> =
            patterns.iter().enumerate().map(|(at, pattern)| (key(&pattern.name.name), at)).collect();
        for pattern in &mut patterns {
            for relative in &mut pattern.related {
                relative.pattern = by_key.get(&key(&relative.name)).copied().map(PatternId);
            }
        }
        patterns
    }
}

/// Patterns that the errors of an interview name.
fn named(linked: &LinkedInterview, told: &Told, id: InterviewId, index: &mut Index) {
    let gaps = linked.interview.gaps.iter().enumerate();
    let names = gaps.flat_map(|(rank, gap)| gap.patterns.iter().map(move |name| (rank, name)));
    for ((rank, name), key) in names.zip(&told.facts.patterns) {
        let mention = Mention::Gap(GapId { interview: id, gap: rank });
        let at = index.add(key, name);
        if let Some(pattern) = at.and_then(|at| index.patterns.get_mut(at)) {
            let place = place(linked, name.span);
            pattern.places.push(PatternPlace { place, mention, named: true });
        }
    }
}

/// Places of an interview that speak of known patterns in passing. Few of its pieces may: only these are read again.
fn mentioned(linked: &LinkedInterview, told: &Told, id: InterviewId, index: &Index) -> Vec<Found> {
    let mut found = Vec::new();
    let candidates = told.facts.codes.texts_with(&index.names);
    if candidates.is_empty() {
        return found;
    }
    for (rank, (spot, piece)) in piece::pieces(&linked.interview).enumerate() {
        if candidates.binary_search(&rank).is_err() {
            continue;
        }
        let mention = match spot {
            Spot::Strength(strength) => Mention::Strength(StrengthId { interview: id, strength }),
            Spot::Title(gap) | Spot::Item(gap, _) => Mention::Gap(GapId { interview: id, gap }),
        };
        index.mentions(&piece.text(), linked, mention, &mut found);
    }
    found
}

/// Each place once, the first that told it; then all in the order of the interviews.
fn settle(pattern: &mut Pattern) {
    let mut covered = Covered::default();
    pattern.places.retain(|place| covered.add(place.place));
    pattern.places.sort_by_key(|place| (place.mention.interview(), place.place));
    let mut known = HashSet::new();
    pattern.related.retain(|relative| known.insert(relative.place));
}

/// What makes two names one: the words, without the word `pattern` itself.
fn key(name: &str) -> String {
    let words = fold::words(name).into_iter().filter(|word| word != "pattern" && word != "padrao");
    words.collect::<Vec<_>>().join(" ")
}

/// What the words of relatives have in common: all but the numbers behind the first.
fn shape<T: AsRef<str>>(words: &[T]) -> String {
    let words = words.iter().map(AsRef::as_ref).enumerate();
    words.fold(String::new(), |shape, (at, word)| {
        shape + if at > 0 && is_number(word) { "0" } else { word } + " "
    })
}

/// One idea under two names, of one shape: there are words in it beside the numbers.
fn is_relative(found: &[Cow<str>], key: &[String]) -> bool {
    found != key && key.iter().filter(|word| !is_number(word)).count() >= 2
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether one word is typed in the same case as another; an accent is none of its letters.
fn has_case_of(a: &str, b: &str) -> bool {
    let cases = |word: &str| -> Vec<bool> {
        word.chars().filter(|c| c.is_alphanumeric()).map(char::is_uppercase).collect()
    };
    cases(a) == cases(b)
}
