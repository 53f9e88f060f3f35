//! Errors of different interviews that look alike and repeat no recurring gap: a row that the writer's
//! table may lack.
//!
//! Precise rather than complete. Two errors look alike when their titles speak of one known subject,
//! have the same telling words, or share two telling words side by side that make up half of each.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use crate::content::plain;
use crate::fold;
use crate::link::lexicon::{self, Text};
use crate::link::same::singular;
use crate::link::small_words::{EMPTY_WORDS, TOLD};
use crate::model::{Cluster, Gap, GapId, Guide, InterviewId, LinkedInterview};

/// The clusters of a guide whose errors are linked, larger ones first. An error is in one at most; one
/// for which the writer typed `→ Gap: …` is in none. `titles` are those of the errors of each interview.
pub fn find(guide: &Guide, titles: &[Vec<Text>]) -> Vec<Cluster> {
    let interviews = guide.interviews.par_iter().zip(titles).enumerate();
    let free = interviews.flat_map_iter(|(id, (linked, titles))| free(InterviewId(id), linked, titles));
    let free: Vec<Free> = free.collect();
    let mut groups: HashMap<&Key, Vec<&Free>> = HashMap::new();
    for error in &free {
        error.keys.iter().for_each(|key| groups.entry(key).or_default().push(error));
    }
    // Most errors are alone with what they say.
    let mut groups: Vec<(&Key, Vec<&Free>)> =
        groups.into_iter().filter(|(_, errors)| errors.len() > 1).collect();
    groups.sort_unstable_by(|(a, one), (b, other)| (other.len(), *a).cmp(&(one.len(), *b)));
    let mut taken: BTreeSet<GapId> = BTreeSet::new();
    let mut clusters = Vec::new();
    for (key, mut errors) in groups {
        errors.retain(|error| !taken.contains(&error.id));
        let interviews: BTreeSet<_> = errors.iter().map(|error| error.id.interview).collect();
        if interviews.len() > 1 {
            taken.extend(errors.iter().map(|error| error.id));
            clusters.push(cluster(key, &errors));
        }
    }
    clusters
}

/// What several errors may have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    /// Both speak of it.
    Subject(&'static str),
    /// All telling words of the title, in alphabetical order.
    All(Vec<String>),
    /// Two of at most four telling words, side by side.
    Pair(String, String),
}

/// An error that repeats nothing.
struct Free {
    id: GapId,
    keys: Vec<Key>,
    /// Telling words of the title: as typed, and as compared.
    words: Vec<(String, String)>,
}

fn free<'a>(
    interview: InterviewId,
    linked: &'a LinkedInterview,
    titles: &'a [Text],
) -> impl Iterator<Item = Free> + 'a {
    let gaps = linked.interview.gaps.iter().zip(&linked.gap_links).zip(titles).enumerate();
    let unlinked = gaps.filter(|(_, ((gap, links), _))| {
        gap.counts && gap.references.is_empty() && links.recurring.is_empty()
    });
    unlinked.map(move |(rank, ((gap, _), title))| {
        let words = telling_words(gap);
        Free { id: GapId { interview, gap: rank }, keys: keys(title, &words), words }
    })
}

fn keys(title: &Text, words: &[(String, String)]) -> Vec<Key> {
    let spoken = title.spoken.iter().map(|spoken| lexicon::subject(spoken.subject));
    let skills = spoken.filter(|subject| !subject.is_topic);
    let mut keys: Vec<Key> = skills.map(|subject| Key::Subject(subject.name)).collect();
    let all: BTreeSet<String> = words.iter().map(|(_, word)| word.clone()).collect();
    if all.len() <= 4 {
        let pairs = words.windows(2).filter_map(|pair| match pair {
            [(_, a), (_, b)] if a != b => Some(Key::Pair(a.clone(), b.clone())),
            _ => None,
        });
        keys.extend(pairs);
    }
    if !all.is_empty() {
        keys.push(Key::All(all.into_iter().collect()));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The words of a title that say what it is about.
fn telling_words(gap: &Gap) -> Vec<(String, String)> {
    let title = plain(&gap.title);
    let words = fold::words_with_places(&title).into_iter();
    words
        .map(|(folded, span)| (title.get(span.range()).unwrap_or("").to_lowercase(), folded))
        .filter(|(_, folded)| folded.len() > 1)
        .filter(|(_, folded)| [EMPTY_WORDS, TOLD].iter().all(|list| !list.contains(&folded.as_str())))
        .filter(|(_, folded)| !folded.chars().all(|c| c.is_ascii_digit()))
        .map(|(typed, folded)| (typed, stem(&folded)))
        .collect()
}

/// Letters by which long words are compared: what follows is inflection (`consistente`, `consistência`).
const STEM: usize = 8;

fn stem(word: &str) -> String {
    singular(word).chars().take(STEM).collect()
}

/// What the errors share is told in the words of the first.
fn cluster(key: &Key, errors: &[&Free]) -> Cluster {
    let of_first = |shared: &[&String]| -> Vec<String> {
        let words = errors.first().into_iter().flat_map(|error| &error.words);
        words.filter(|(_, word)| shared.contains(&word)).map(|(typed, _)| typed.clone()).collect()
    };
    let words = match key {
        Key::Subject(name) => vec![name.to_string()],
        Key::All(all) => of_first(&all.iter().collect::<Vec<_>>()),
        Key::Pair(a, b) => of_first(&[a, b]),
    };
    Cluster { gaps: errors.iter().map(|error| error.id).collect(), words }
}
