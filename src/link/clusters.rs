//! Errors of different interviews that look alike and repeat no recurring gap: a row that the writer's
//! table may lack.
//!
//! Precise rather than complete. Two errors look alike when their titles speak of one known subject,
//! have the same telling words, or share two telling words side by side that make up half of each.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::hash::{BuildHasher, Hash};

use rayon::prelude::*;

use crate::content::plain;
use crate::fold;
use crate::hash::Quickly;
use crate::link::known::{Key, Told};
use crate::link::lexicon::{self, SubjectId};
use crate::link::same::singular;
use crate::link::small_words::{is_empty_word, is_told};
use crate::link::texts::{Text, Texts};
use crate::link::words::Words;
use crate::model::{Cluster, Gap, GapId, Guide, Interview, InterviewId};

/// The keys of the errors of an interview, each with the rank of its error; one for which the writer typed `→ Gap: …` has
/// none. `title` gives the title of an error.
pub fn keys<'a>(interview: &Interview, title: impl Fn(usize) -> Text<'a>) -> Vec<(u32, Key)> {
    let (mut keys, mut own) = (Vec::with_capacity(4 * interview.gaps.len()), Vec::with_capacity(8));
    let free = (0..).zip(&interview.gaps).filter(|(_, gap)| gap.counts && gap.references.is_empty());
    for (rank, _) in free {
        let title = title(rank as usize);
        own.extend(shared_by(title, &telling(title.words)).map(|(key, _)| key));
        own.sort_unstable();
        own.dedup();
        keys.extend(own.drain(..).map(|key| (rank, key)));
    }
    keys
}

/// The clusters of a guide whose errors are linked, larger ones first. An error is in one at most. `told` are its
/// interviews.
pub fn find(guide: &Guide, told: &[&Told]) -> Vec<Cluster> {
    let interviews = guide.interviews.par_iter().zip(told).enumerate();
    let mut free: Vec<(Key, GapId)> = interviews
        .flat_map_iter(|(id, (linked, told))| {
            let is_free = move |rank: u32| {
                linked.gap_links.get(rank as usize).is_some_and(|links| links.recurring.is_empty())
            };
            let keys = told.facts.keys.iter().filter(move |(rank, _)| is_free(*rank));
            keys.map(move |&(rank, key)| (key, GapId { interview: InterviewId(id), gap: rank as usize }))
        })
        .collect();
    free.par_sort_unstable();
    // Most errors are alone with what they say.
    let groups = free.chunk_by(|(a, _), (b, _)| a == b).filter(|errors| is_of_several(errors));
    let groups: Vec<&[(Key, GapId)]> = groups.collect();
    let mut groups: Vec<(&[(Key, GapId)], Common)> = groups
        .into_par_iter()
        .filter_map(|errors| Some((errors, Common::of(errors.first()?, told)?)))
        .collect();
    groups.sort_by(|(a, one), (b, other)| (Reverse(a.len()), one).cmp(&(Reverse(b.len()), other)));
    let mut taken: HashSet<GapId> = HashSet::new();
    let mut clusters = Vec::new();
    for (errors, common) in groups {
        let errors: Vec<_> = errors.iter().filter(|(_, id)| !taken.contains(id)).copied().collect();
        if is_of_several(&errors) {
            taken.extend(errors.iter().map(|(_, id)| *id));
            clusters.extend(cluster(&common, &errors, guide));
        }
    }
    clusters
}

/// Whether errors, in the order of their interviews, are of more than one.
fn is_of_several(errors: &[(Key, GapId)]) -> bool {
    let interviews = [errors.first(), errors.last()].map(|error| error.map(|(_, id)| id.interview));
    interviews[0] != interviews[1]
}

/// What several errors have in common, in the order in which it is told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Common {
    /// They speak of it.
    Subject(&'static str),
    /// All telling words of their titles, in alphabetical order.
    All(Vec<String>),
    /// Two of at most four telling words, side by side.
    Pair(String, String),
}

impl Common {
    /// What stands behind the key of an error.
    fn of(&(key, id): &(Key, GapId), told: &[&Told]) -> Option<Self> {
        let title = told.get(id.interview.0)?.facts.title(id.gap);
        let telling = telling(title.words);
        let shared = shared_by(title, &telling).find(|(known, _)| *known == key)?.1;
        let stem = |at: usize| {
            telling.get(at).and_then(|(rank, _)| title.words.get(*rank)).map(|word| stem(word).collect())
        };
        Some(match shared {
            Shared::Subject(id) => Common::Subject(lexicon::subject(id).name),
            Shared::Pair(at) => Common::Pair(stem(at)?, stem(at + 1)?),
            Shared::All => {
                let mut all: Vec<String> = (0..telling.len()).filter_map(stem).collect();
                all.sort_unstable();
                all.dedup();
                Common::All(all)
            }
        })
    }
}

/// What an error may have in common with others.
enum Shared {
    Subject(SubjectId),
    /// All telling words.
    All,
    /// The telling word of that rank and the next.
    Pair(usize),
}

/// What an error with that title and those telling words may have in common with others.
fn shared_by(title: Text, telling: &[(usize, u64)]) -> impl Iterator<Item = (Key, Shared)> {
    let skills =
        title.spoken.iter().map(|spoken| spoken.subject).filter(|&id| !lexicon::subject(id).is_topic);
    let skills = skills.map(|id| (Key(hash((0, id))), Shared::Subject(id)));
    let mut all: Vec<u64> = telling.iter().map(|(_, stem)| *stem).collect();
    all.sort_unstable();
    all.dedup();
    let is_short = all.len() <= 4;
    let pairs = telling.windows(2).enumerate().filter_map(move |(at, pair)| match pair {
        [(_, a), (_, b)] if is_short && a != b => Some((Key(hash((1, a, b))), Shared::Pair(at))),
        _ => None,
    });
    let all = (!all.is_empty()).then(|| (Key(hash((2, &all))), Shared::All));
    skills.chain(pairs).chain(all)
}

fn hash(of: impl Hash) -> u64 {
    Quickly::default().hash_one(of)
}

/// The words of a title that say what it is about: the rank of each, and the number of its stem.
fn telling(words: Words) -> Vec<(usize, u64)> {
    let tells = |word: &str| {
        word.len() > 1 && !is_empty_word(word) && !is_told(word) && !word.chars().all(|c| c.is_ascii_digit())
    };
    let telling = words.iter().enumerate().filter(|(_, word)| tells(word));
    telling.map(|(rank, word)| (rank, number(stem(word)))).collect()
}

/// The number of a stem (FNV-1a).
fn number(stem: impl Iterator<Item = char>) -> u64 {
    stem.fold(0xcbf2_9ce4_8422_2325, |hash: u64, c| {
        (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// Letters by which long words are compared: what follows is inflection (`consistente`, `consistência`).
const STEM: usize = 8;

fn stem(word: &str) -> impl Iterator<Item = char> {
    singular(word).chars().take(STEM)
}

/// What the errors share is told in the words of the first.
fn cluster(common: &Common, errors: &[(Key, GapId)], guide: &Guide) -> Option<Cluster> {
    let (_, first) = errors.first()?;
    let of_first = |shared: &[&String]| {
        let words = typed(guide.gap(*first)).into_iter();
        words.filter(|(_, stem)| shared.contains(&stem)).map(|(typed, _)| typed).collect()
    };
    let words = match common {
        Common::Subject(name) => vec![name.to_string()],
        Common::All(all) => of_first(&all.iter().collect::<Vec<_>>()),
        Common::Pair(a, b) => of_first(&[a, b]),
    };
    Some(Cluster { gaps: errors.iter().map(|(_, id)| *id).collect(), words })
}

/// Telling words of a title: as typed, and their stems.
fn typed(gap: &Gap) -> Vec<(String, String)> {
    let title = plain(&gap.title);
    let words = fold::words_with_places(&title).into_iter();
    let typed = words
        .map(|(word, span)| (title.get(span.range()).unwrap_or("").to_lowercase(), stem(&word).collect()));
    let telling = telling(Texts::of(&title).get(0).words);
    typed
        .enumerate()
        .filter(|(rank, _)| telling.iter().any(|(at, _)| at == rank))
        .map(|(_, word)| word)
        .collect()
}
