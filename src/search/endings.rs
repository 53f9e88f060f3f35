//! Words in the order of their ends, for slips in their first letters.

use crate::search::pack::{Packed, Shard};
use crate::search::terms::{Term, in_order, start};

/// Shorter words are taken as typed: nearly every one is a slip of another.
const SHORTEST: usize = 4;

/// The words that a slip can be a slip of, in shards of at most `limit` bytes: no numbers, as 140K is no slip of
/// 150K.
pub fn shards(terms: &[Term], limit: usize) -> Vec<Shard> {
    let mut words: Vec<&str> = terms.iter().map(|term| term.folded.as_str()).collect();
    // Forms of one word follow each other.
    words.dedup();
    words.retain(|word| word.chars().nth(SHORTEST - 1).is_some() && word.chars().all(char::is_alphabetic));
    let mut words: Vec<(u64, String, &str)> = words.into_iter().map(from_its_end).collect();
    words.sort_unstable_by(|(a_start, a, _), (b_start, b, _)| {
        a_start.cmp(b_start).then_with(|| in_order(a, b))
    });
    let mut packed = Packed::new(limit);
    words.iter().for_each(|(_, key, word)| packed.add(key, word));
    packed.shards()
}

/// A word behind its letters from the last to the first, and their start as a number.
fn from_its_end(word: &str) -> (u64, String, &str) {
    let mut key = String::with_capacity(word.len());
    key.extend(word.chars().rev());
    (start(&key), key, word)
}
