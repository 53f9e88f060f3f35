//! Hashes of content, and of words in tables. Words that are known when the program is compiled have numbers of their own where
//! they stand, since a hasher cannot work then.

use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};

use serde::{Deserialize, Serialize};

/// 256 bits that stand for some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hash([u8; 32]);

/// For tables of words: much cheaper than what is usual, and no defence against words that were made to meet. Who would
/// make them slows down the build of their own notes.
pub type Quickly = BuildHasherDefault<Quick>;

/// The state of a hash on its way.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quick(u64);

/// An odd number of no pattern: the fraction of the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        eights.iter().for_each(|eight| self.write_u64(u64::from_le_bytes(*eight)));
        let rest = rest.iter().fold(rest.len() as u64, |all, byte| all << 8 | u64::from(*byte));
        self.write_u64(rest);
    }

    /// Ends a text: its length was told already.
    fn write_u8(&mut self, byte: u8) {
        self.0 ^= u64::from(byte);
    }

    fn write_u64(&mut self, value: u64) {
        let product = u128::from(self.0 ^ value ^ SPREAD) * u128::from(SPREAD);
        self.0 = (product as u64) ^ (product >> 64) as u64;
    }

    fn write_u128(&mut self, value: u128) {
        self.write_u64(value as u64);
        self.write_u64((value >> 64) as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

impl Hash {
    /// The hash of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }
}

/// Sixty-four hexadecimal digits.
impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut digits = [0; 64];
        for (pair, byte) in digits.as_chunks_mut::<2>().0.iter_mut().zip(self.0) {
            *pair = [digit(byte >> 4), digit(byte & 0xf)];
        }
        f.write_str(std::str::from_utf8(&digits).unwrap_or_default())
    }
}

fn digit(value: u8) -> u8 {
    if value < 10 { b'0' + value } else { b'a' - 10 + value }
}

#[cfg(test)]
mod tests {
    use std::hash::BuildHasher;

    use super::*;

    #[test]
    fn a_hash_is_told_in_hexadecimal_digits() {
        let told = Hash(std::array::from_fn(|at| at as u8 * 8 + 7)).to_string();
        assert_eq!(told, "070f171f272f373f474f575f676f777f878f979fa7afb7bfc7cfd7dfe7eff7ff");
    }

    #[test]
    fn words_that_differ_little_are_told_apart() {
        let words = (0..100_000).map(|n| Quickly::default().hash_one(format!("palavra{n}")));
        // A table looks at the low bits first, then at the high ones.
        let ends: std::collections::HashSet<u64> = words.map(|hash| hash << 44 | hash >> 57).collect();
        assert!(ends.len() > 99_000, "{}", ends.len());
    }
}
