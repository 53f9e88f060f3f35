//! What words speak of: the shipped subjects, found in one pass over a text.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use crate::link::phrase::{self, Form, Phrase};
use crate::link::same::Synonyms;
use crate::link::small_words::{GENERIC_NOUNS, NUMERALS, OF_THE_SKILL};
use crate::link::subjects::{self, Row, Subject};

/// Which subject of the table.
pub type SubjectId = usize;

/// All that is known of words, as the shipped tables have it.
pub struct Lexicon {
    subjects: Vec<Subject>,
    /// Words with one meaning.
    pub synonyms: Synonyms,
    /// Phrases by a word that each cannot do without; so a text meets few of the thousands.
    by_word: HashMap<&'static str, Vec<(SubjectId, usize)>>,
    /// The same for phrases of which every word has many endings, by the first letters.
    by_beginning: HashMap<&'static str, Vec<(&'static str, SubjectId, usize)>>,
    heard: RefCell<Heard>,
}

/// What texts were found to speak of: most of them are heard again and again.
#[derive(Default)]
struct Heard {
    /// Since the tables were last turned.
    now: HashMap<Vec<String>, Vec<Spoken>>,
    before: HashMap<Vec<String>, Vec<Spoken>>,
}

/// A subject that some words speak of, by the phrase that asks for most words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Which.
    pub subject: SubjectId,
    /// The words that say so.
    pub place: Range<usize>,
    /// How many words the phrase asks for.
    pub length: usize,
}

impl Spoken {
    /// `Hand-wavy numbers` is about numbers: what is said of them is no subject of its own.
    fn is_within(&self, other: &Self) -> bool {
        self.place.start >= other.place.start
            && self.place.end <= other.place.end
            && self.length < other.length
    }
}

/// A text, and what it speaks of.
pub struct Text {
    /// Its folded words.
    pub words: Vec<String>,
    /// The subjects that it speaks of.
    pub spoken: Vec<Spoken>,
}

impl Text {
    /// What `words` speak of.
    pub fn new(words: Vec<String>, lexicon: &Lexicon) -> Self {
        Self { spoken: lexicon.spoken_of(&words), words }
    }
}

/// How many letters of a beginning are looked up.
const LETTERS: usize = 3;

impl Lexicon {
    /// The shipped tables, read anew.
    pub fn shipped() -> Self {
        let mut lexicon = Self {
            subjects: subjects::shipped(),
            synonyms: Synonyms::shipped(),
            by_word: HashMap::new(),
            by_beginning: HashMap::new(),
            heard: RefCell::default(),
        };
        lexicon.index();
        lexicon
    }

    /// A subject of the table.
    pub fn subject(&self, id: SubjectId) -> &Subject {
        &self.subjects[id]
    }

    /// All subjects that `words` speak of, in the order of the table.
    pub fn spoken_of(&self, words: &[String]) -> Vec<Spoken> {
        let mut heard = self.heard.borrow_mut();
        if let Some(spoken) = heard.now.get(words) {
            return spoken.clone();
        }
        let (words, spoken) =
            heard.before.remove_entry(words).unwrap_or_else(|| (words.to_vec(), self.find(words)));
        heard.now.insert(words, spoken.clone());
        spoken
    }

    /// Forgets texts that were not heard since this was last called.
    pub fn forget_unused(&mut self) {
        let heard = self.heard.get_mut();
        heard.before = std::mem::take(&mut heard.now);
    }

    fn find(&self, words: &[String]) -> Vec<Spoken> {
        let mut candidates: Vec<(SubjectId, usize)> = Vec::new();
        for word in words {
            candidates.extend(self.by_word.get(word.as_str()).into_iter().flatten());
            let letters = word.get(..LETTERS).and_then(|letters| self.by_beginning.get(letters));
            let begun = letters.into_iter().flatten().filter(|(beginning, ..)| word.starts_with(beginning));
            candidates.extend(begun.map(|&(_, id, rank)| (id, rank)));
        }
        candidates.sort_unstable();
        candidates.dedup();
        let mut spoken: Vec<Spoken> = Vec::new();
        for (id, rank) in candidates {
            let subject = &self.subjects[id];
            let phrase = subject.aliases[rank].phrase();
            let known = spoken.last().filter(|known| known.subject == id).map_or(0, |known| known.length);
            if phrase.length() <= known {
                continue;
            }
            if let Some(place) = place(phrase, words, &subject.traps) {
                spoken.retain(|known| known.subject != id);
                spoken.push(Spoken { subject: id, place, length: phrase.length() });
            }
        }
        spoken
    }

    /// The subjects of a recurring gap, the narrower of two alone: what its title speaks of, else the one
    /// that its fix does.
    pub fn subjects_of_gap(&self, title: &[String], fix: &[String]) -> Vec<SubjectId> {
        let in_title = self.spoken_of(title);
        let outer = in_title.iter().filter(|spoken| !in_title.iter().any(|other| spoken.is_within(other)));
        let mut spoken: Vec<SubjectId> = outer.map(|spoken| spoken.subject).collect();
        if let ([], [only]) = (&spoken[..], &self.spoken_of(fix)[..]) {
            spoken.push(only.subject);
        }
        let narrowed: Vec<&str> = spoken.iter().flat_map(|&id| &self.subject(id).narrows).copied().collect();
        spoken.retain(|&id| !narrowed.contains(&self.subject(id).name));
        spoken
    }

    /// The subjects of which `words` are a name, whole.
    pub fn named(&self, words: &[String]) -> Vec<SubjectId> {
        let whole = |alias: &Row| alias.phrase().places(words).any(|place| place == (0..words.len()));
        let ids = 0..self.subjects.len();
        ids.filter(|&id| self.subject(id).aliases.iter().any(whole)).collect()
    }

    fn index(&mut self) {
        for (id, subject) in self.subjects.iter().enumerate() {
            for (rank, alias) in subject.aliases.iter().enumerate() {
                for form in phrase::needed(alias.written) {
                    match form {
                        Form::Word(word) => self.by_word.entry(word).or_default().push((id, rank)),
                        Form::Beginning(beginning) => {
                            let letters = beginning.get(..LETTERS).unwrap_or(beginning);
                            self.by_beginning.entry(letters).or_default().push((beginning, id, rank));
                        }
                        Form::Missing => {}
                    }
                }
            }
        }
    }
}

/// Where a phrase stands in `words` and means its subject.
fn place(phrase: &Phrase, words: &[String], traps: &[Row]) -> Option<Range<usize>> {
    let mut places = phrase.places(words);
    places.find(|place| match phrase.is_loose() {
        true => !traps.iter().any(|trap| trap.phrase().places(words).any(|trap| meets(&trap, place))),
        false => !is_of_something_else(words, place) && !is_trap(words, place, traps),
    })
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

fn meets(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

fn is_trap(words: &[String], place: &Range<usize>, traps: &[Row]) -> bool {
    // A phrase ends with what it is about: `não falo de métricas` of `métricas de sucesso` is not about metrics.
    let covers = |trap: Range<usize>| trap.start < place.end && place.end <= trap.end;
    traps.iter().any(|trap| trap.phrase().places(words).any(covers))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn every_phrase_can_be_looked_up() {
        for subject in subjects::shipped() {
            for alias in &subject.aliases {
                let long = |form: &Form| match form {
                    Form::Word(word) => !word.is_empty(),
                    Form::Beginning(letters) => letters.len() >= LETTERS,
                    Form::Missing => false,
                };
                let forms: Vec<Form> = phrase::needed(alias.written).collect();
                assert!(!forms.is_empty() && forms.iter().all(long), "{}: {}", subject.name, alias.written);
            }
        }
    }

    #[test]
    fn what_words_speak_of() {
        let lexicon = Lexicon::shipped();
        let spoken = |text: &str| -> Vec<&str> {
            let spoken = lexicon.spoken_of(&fold::words(text));
            spoken.iter().map(|spoken| lexicon.subject(spoken.subject).name).collect()
        };
        assert_eq!(spoken("Chutei todos os números"), ["napkin math"]);
        assert_eq!(spoken("Wrap-up sem trade-offs"), ["wrap-up", "trade-offs"]);
        assert_eq!(spoken("Contas de usuário duplicadas"), [""; 0]);
        assert_eq!(spoken("Estimativa de frete"), [""; 0]);
    }
}
