//! What words speak of: the shipped subjects, found in one pass over a text.

use std::ops::Range;

use crate::link::form::Order;
use crate::link::phrase::{self, Stand};
use crate::link::small_words::{GENERIC_NOUNS, NUMERALS, OF_THE_SKILL};
use crate::link::table::{Row, SHIPPED, Subject};

/// Which subject of the table.
pub type SubjectId = usize;

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
    pub fn new(words: Vec<String>) -> Self {
        Self { spoken: spoken_of(&words), words }
    }
}

/// A subject of the table.
///
/// # Panics
/// Never: ids of subjects come from this very table, as it was compiled.
#[expect(clippy::indexing_slicing, reason = "an id is a rank in the table")]
pub fn subject(id: SubjectId) -> &'static Subject {
    &SHIPPED.subjects[id]
}

/// All subjects that `words` speak of, in the order of the table.
pub fn spoken_of(words: &[String]) -> Vec<Spoken> {
    let stands = found(words);
    let subjects = stands.chunk_by(|(a, _), (b, _)| a.subject == b.subject);
    subjects.filter_map(|stands| spoken(words, stands)).collect()
}

/// The subjects of a recurring gap, the narrower of two alone: what its title speaks of, else the one
/// that its fix does.
pub fn subjects_of_gap(title: &[String], fix: &[String]) -> Vec<SubjectId> {
    let in_title = spoken_of(title);
    let outer = in_title.iter().filter(|spoken| !in_title.iter().any(|other| spoken.is_within(other)));
    let mut spoken: Vec<SubjectId> = outer.map(|spoken| spoken.subject).collect();
    if let ([], [only]) = (&spoken[..], &spoken_of(fix)[..]) {
        spoken.push(only.subject);
    }
    let narrowed: Vec<&str> = spoken.iter().flat_map(|&id| subject(id).narrows).copied().collect();
    spoken.retain(|&id| !narrowed.contains(&subject(id).name));
    spoken
}

/// The subjects of which `words` are a name, whole.
pub fn named(words: &[String]) -> Vec<SubjectId> {
    let stands = found(words).into_iter();
    let whole = stands.filter(|(row, stand)| !row.is_trap && stand.place() == (0..words.len()));
    let mut subjects: Vec<SubjectId> = whole.map(|(row, _)| usize::from(row.subject)).collect();
    subjects.dedup();
    subjects
}

/// The phrases that stand in `words`, in the order of the table.
fn found(words: &[String]) -> Vec<(&'static Row, Stand)> {
    let stands = phrase::all(&SHIPPED, words).into_iter();
    stands.filter_map(|stand| Some((SHIPPED.rows.get(usize::from(stand.row))?, stand))).collect()
}

/// The phrase of one subject that asks for most words, the first of equals, where it means the subject.
fn spoken(words: &[String], stands: &[(&Row, Stand)]) -> Option<Spoken> {
    let (aliases, traps) = stands.split_at(stands.partition_point(|(row, _)| !row.is_trap));
    let mut longest: Option<Spoken> = None;
    for (row, stand) in aliases {
        let length = usize::from(row.length);
        let known = longest.as_ref().map_or(0, |spoken| spoken.length);
        if length > known && means_it(row, &stand.place(), words, traps) {
            let subject = usize::from(row.subject);
            longest = Some(Spoken { subject, place: stand.place(), length });
        }
    }
    longest
}

/// Whether a phrase that stands at `place` means its subject there.
fn means_it(row: &Row, place: &Range<usize>, words: &[String], traps: &[(&Row, Stand)]) -> bool {
    let mut traps = traps.iter().map(|(_, trap)| trap.place());
    match row.order {
        Order::Loose => !traps.any(|trap| meets(&trap, place)),
        // A phrase ends with what it is about: `não falo de métricas` of `métricas de sucesso` is not about metrics.
        _ => {
            let covers = |trap: Range<usize>| trap.start < place.end && place.end <= trap.end;
            !is_of_something_else(words, place) && !traps.any(covers)
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn what_words_speak_of() {
        let spoken = |text: &str| -> Vec<&str> {
            let spoken = spoken_of(&fold::words(text));
            spoken.iter().map(|spoken| subject(spoken.subject).name).collect()
        };
        assert_eq!(spoken("Chutei todos os números"), ["napkin math"]);
        assert_eq!(spoken("Wrap-up sem trade-offs"), ["wrap-up", "trade-offs"]);
        assert_eq!(spoken("Contas de usuário duplicadas"), [""; 0]);
        assert_eq!(spoken("Estimativa de frete"), [""; 0]);
    }
}
