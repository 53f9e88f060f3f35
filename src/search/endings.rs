//! Words in the order of their ends, for slips in their first letters.

use crate::search::pack::{Packed, Shard};
use crate::search::terms::{Term, in_order};

/// Shorter words are taken as typed: nearly every one is a slip of another.
const SHORTEST: usize = 4;

/// The words that a slip can be a slip of, in shards of at most `limit` bytes: no numbers, as 140K is no slip of
/// 150K.
pub fn shards(terms: &[Term], limit: usize) -> Vec<Shard> {
    let mut words: Vec<(String, &str)> = terms
        .iter()
        .map(|term| term.folded.as_str())
        .filter(|word| word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic))
        .map(|word| (word.chars().rev().collect(), word))
        .collect();
    words.sort_unstable_by(|(a, _), (b, _)| in_order(a, b));
    words.dedup();
    let mut packed = Packed::new(limit);
    words.iter().for_each(|(key, word)| packed.add(key, word));
    packed.shards()
}
