//! What a recurring gap is recognised by: its subject's names, else its own words.

use std::collections::{BTreeSet, HashMap};

use crate::content::plain;
use crate::fold;
use crate::link::options::Options;
use crate::link::small_words::{EMPTY_WORDS, GENERIC_NOUNS, OF_THE_SKILL};
use crate::link::subjects::{SUBJECTS, Subject};
use crate::link::texts;
use crate::model::{How, LinkedInterview, RecurringGap};

/// How much of a gap's meaning an error must share to be linked by words alone.
const ENOUGH: f64 = 0.75;

/// What a recurring gap is recognised by.
pub struct Matcher {
    /// Its subjects' names, longest first.
    aliases: Vec<Alias>,
    /// Phrases that hold an alias and mean something else.
    traps: Vec<Vec<String>>,
    /// The words of its title that carry meaning, when no subject is known; each with its weight.
    words: Vec<(String, f64)>,
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

/// One name of a subject.
struct Alias {
    words: Vec<String>,
    /// Counts only at the start of a title.
    at_start: bool,
    subject: String,
    is_phase: bool,
}

impl Alias {
    fn new(name: &str, subject: &str, is_phase: bool) -> Self {
        Self {
            words: fold::words(name),
            at_start: name.starts_with('^'),
            subject: subject.to_string(),
            is_phase,
        }
    }
}

/// A matcher for each recurring gap, its words weighed by how seldom they stand in the titles of errors.
pub fn all(gaps: &[RecurringGap], interviews: &[LinkedInterview], options: &Options) -> Vec<Matcher> {
    let matchers = gaps.iter().map(|gap| Matcher::new(gap, options)).collect();
    with_weights(matchers, interviews)
}

/// The subjects of a title, the narrower of two alone.
fn subjects_of(title: &[String]) -> Vec<&'static Subject> {
    let mut subjects: Vec<&Subject> = SUBJECTS.iter().filter(|subject| speaks_of(title, subject)).collect();
    let narrowed: Vec<&str> = subjects.iter().filter_map(|subject| subject.narrows).collect();
    subjects.retain(|subject| !narrowed.contains(&subject.name));
    subjects
}

/// Whether a title speaks of a subject.
pub fn speaks_of(title: &[String], subject: &Subject) -> bool {
    let traps: Vec<Vec<String>> = subject.traps.iter().map(|trap| fold::words(trap)).collect();
    subject.aliases.iter().any(|alias| find_alias(title, &Alias::new(alias, "", false), &traps).is_some())
}

impl Matcher {
    fn new(gap: &RecurringGap, options: &Options) -> Self {
        let title = fold::words(&plain(&gap.title));
        let subjects = subjects_of(&title);
        let shipped = subjects.iter().flat_map(|subject| {
            subject.aliases.iter().map(|name| Alias::new(name, subject.name, subject.is_phase))
        });
        let written = options.aliases.iter().filter(|written| fold::words(&written.title) == title);
        let written =
            written.flat_map(|gap| gap.aliases.iter().map(|name| Alias::new(name, &gap.title, false)));
        let mut aliases: Vec<Alias> =
            shipped.chain(written).filter(|alias| !alias.words.is_empty()).collect();
        aliases.sort_by_key(|alias| std::cmp::Reverse(alias.words.len()));
        let traps = subjects.iter().flat_map(|subject| subject.traps).map(|trap| fold::words(trap)).collect();
        let words = if subjects.is_empty() { content_words(&title) } else { Vec::new() };
        Self { aliases, traps, words: words.into_iter().map(|word| (word, 1.0)).collect() }
    }

    /// The longest alias in `words` that is no part of a trap.
    pub fn alias(&self, words: &[String]) -> Option<Found> {
        self.aliases.iter().find_map(|alias| {
            let at = find_alias(words, alias, &self.traps)?;
            let how = How::Alias { subject: alias.subject.clone(), found: alias.words.join(" ") };
            Some(Found { at, is_phase: alias.is_phase, how })
        })
    }

    /// The words shared with `words`, when they weigh at least three quarters of the gap's own.
    pub fn shared(&self, words: &[String]) -> Option<How> {
        let total: f64 = self.words.iter().map(|(_, weight)| weight).sum();
        let shared = self.words.iter().filter(|(own, _)| words.iter().any(|word| is_same(own, word)));
        let (shared, weight) = shared.fold((Vec::new(), 0.0), |(mut shared, sum), (word, weight)| {
            shared.push(word.clone());
            (shared, sum + weight)
        });
        (total > 0.0 && weight >= ENOUGH * total).then_some(How::Words { shared })
    }
}

/// Weighs words by how seldom they stand in the titles of errors: what stands everywhere tells nothing.
fn with_weights(mut matchers: Vec<Matcher>, interviews: &[LinkedInterview]) -> Vec<Matcher> {
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

fn find_alias(words: &[String], alias: &Alias, traps: &[Vec<String>]) -> Option<usize> {
    let length = alias.words.len();
    texts::find(words, &alias.words)
        .find(|&at| (!alias.at_start || at == 0) && !is_trap(words, at, length, traps))
        .filter(|&at| !is_of_something_else(words, at, length))
}

/// `Estimativa de frete`: a noun that means a skill only alone, or of what the skill is about.
fn is_of_something_else(words: &[String], at: usize, length: usize) -> bool {
    let is = |word: Option<&String>, list: &[&str]| word.is_some_and(|word| list.contains(&word.as_str()));
    let noun = words[at..at + length].iter().any(|word| GENERIC_NOUNS.contains(&word.as_str()));
    let of = is(words.get(at + length), &["de", "do", "da", "dos", "das", "of"]);
    noun && of && !is(words.get(at + length + 1), OF_THE_SKILL)
}

fn is_trap(words: &[String], at: usize, length: usize, traps: &[Vec<String>]) -> bool {
    let covers = |start: usize, trap: &[String]| start <= at && at + length <= start + trap.len();
    traps.iter().any(|trap| texts::find(words, trap).any(|start| covers(start, trap)))
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

/// One word in two forms: singular and plural, or a long common stem.
fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (singular(a), singular(b));
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || (common >= 6 && common * 20 >= a.len().max(b.len()) * 13)
}

/// A light singular, the same for what people mix: `partições`, `queries`, `requisitos`.
pub fn singular(word: &str) -> String {
    let endings =
        [("oes", "ao"), ("aes", "ao"), ("ais", "al"), ("eis", "el"), ("ies", "y"), ("ns", "m"), ("s", "")];
    let plural = endings.iter().find_map(|(plural, one)| Some(word.strip_suffix(plural)?.to_string() + one));
    plural.filter(|_| word.len() > 3 && !word.ends_with("ss")).unwrap_or_else(|| word.to_string())
}
