//! What words speak of: the shipped subjects, found in one pass over a text.

use std::ops::Range;

use crate::link::form::Order;
use crate::link::phrase::{self, Ear, Stand};
use crate::link::small_words::{GENERIC_NOUNS, NUMERALS, OF_THE_SKILL};
use crate::link::table::{Row, SHIPPED, Subject};
use crate::link::words::Words;

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

/// A subject of the table.
///
/// # Panics
/// Never: ids of subjects come from this very table, as it was compiled.
#[expect(clippy::indexing_slicing, reason = "an id is a rank in the table")]
pub fn subject(id: SubjectId) -> &'static Subject {
    &SHIPPED.subjects[id]
}

/// All subjects that `words` speak of, in the order of the table.
pub fn spoken_of(words: Words, ear: &mut Ear) -> impl Iterator<Item = Spoken> {
    let stands = phrase::all(&SHIPPED, words, ear);
    let subjects = stands.chunk_by(|a, b| row(a).map(|row| row.subject) == row(b).map(|row| row.subject));
    subjects.filter_map(move |stands| spoken(words, stands))
}

/// The subjects of a recurring gap, the narrower of two alone: what its title speaks of, else the one
/// that its fix does.
pub fn subjects_of_gap(title: &[Spoken], fix: &[Spoken]) -> Vec<SubjectId> {
    let outer = title.iter().filter(|spoken| !title.iter().any(|other| spoken.is_within(other)));
    let mut spoken: Vec<SubjectId> = outer.map(|spoken| spoken.subject).collect();
    if let ([], [only]) = (&spoken[..], fix) {
        spoken.push(only.subject);
    }
    let narrowed: Vec<&str> = spoken.iter().flat_map(|&id| subject(id).narrows).copied().collect();
    spoken.retain(|&id| !narrowed.contains(&subject(id).name));
    spoken
}

/// The subjects of which `words` are a name, whole.
pub fn named(words: Words) -> Vec<SubjectId> {
    let mut ear = Ear::default();
    let stands = phrase::all(&SHIPPED, words, &mut ear).iter();
    let whole = stands.filter(|stand| stand.place() == (0..words.len())).filter_map(row);
    let mut subjects: Vec<SubjectId> =
        whole.filter(|row| !row.is_trap).map(|row| usize::from(row.subject)).collect();
    subjects.dedup();
    subjects
}

/// The phrase that stands there.
fn row(stand: &Stand) -> Option<&'static Row> {
    SHIPPED.rows.get(usize::from(stand.row))
}

/// The phrase of one subject that asks for most words, the first of equals, where it means the subject.
fn spoken(words: Words, stands: &[Stand]) -> Option<Spoken> {
    let is_alias = |stand: &Stand| row(stand).is_some_and(|row| !row.is_trap);
    let (aliases, traps) = stands.split_at(stands.partition_point(is_alias));
    let mut longest: Option<Spoken> = None;
    for (stand, row) in aliases.iter().filter_map(|stand| Some((stand, row(stand)?))) {
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
fn means_it(row: &Row, place: &Range<usize>, words: Words, traps: &[Stand]) -> bool {
    let mut traps = traps.iter().map(Stand::place);
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
fn is_of_something_else(words: Words, place: &Range<usize>) -> bool {
    let is = |at: usize, list: &[&str]| words.get(at).is_some_and(|word| list.contains(&word));
    let noun = !place.is_empty() && is(place.end - 1, GENERIC_NOUNS);
    let of = || is(place.end, &["de", "do", "da", "dos", "das", "of"]);
    let size = || words.get(place.end + 1).is_some_and(|word| NUMERALS.contains(&word) || is_number(word));
    noun && of() && !size() && !is(place.end + 1, OF_THE_SKILL)
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
    use crate::link::texts::Texts;

    #[test]
    fn what_words_speak_of() {
        let spoken = |text: &str| -> Vec<&str> {
            let texts = Texts::of(text);
            texts.get(0).spoken.iter().map(|spoken| subject(spoken.subject).name).collect()
        };
        assert_eq!(spoken("Chutei todos os números"), ["napkin math"]);
        assert_eq!(spoken("Wrap-up sem trade-offs"), ["wrap-up", "trade-offs"]);
        assert_eq!(spoken("Contas de usuário duplicadas"), [""; 0]);
        assert_eq!(spoken("Estimativa de frete"), [""; 0]);
    }
}
