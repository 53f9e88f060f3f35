//! Words in the order of their ends, for slips in their first letters.

use crate::search::pack::{Packed, Shard};
use crate::search::terms::{Term, in_order, start};

/// Shorter words are taken as typed: nearly every one is a slip of another.
const SHORTEST: usize = 4;

/// The words that a slip can be a slip of, in shards of at most `limit` bytes: no numbers, as 140K is no slip of
/// 150K. Their keys are reversed.
pub fn shards(terms: &[Term], limit: usize) -> Vec<Shard<String>> {
    let mut words: Vec<&str> = terms.iter().map(Term::folded).collect();
    // Forms of one word follow each other.
    words.dedup();
    words.retain(|word| word.chars().nth(SHORTEST - 1).is_some() && word.chars().all(char::is_alphabetic));
    let mut key = String::new();
    let mut words: Vec<(u128, &str)> = words.into_iter().map(|word| (end(word, &mut key), word)).collect();
    words.sort_unstable_by(|(a_end, a), (b_end, b)| {
        a_end.cmp(b_end).then_with(|| in_order(&reversed(a), &reversed(b)))
    });
    let mut packed = Packed::new(limit);
    words.iter().for_each(|(_, word)| packed.add(*word, word));
    let keyed = |Shard { text, first, last }| Shard { text, first: reversed(first), last: reversed(last) };
    packed.shards().into_iter().map(keyed).collect()
}

/// The start of a word that is read from its end; `key` is room for it.
fn end(word: &str, key: &mut String) -> u128 {
    key.clear();
    key.extend(word.chars().rev());
    start(key)
}

fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}
