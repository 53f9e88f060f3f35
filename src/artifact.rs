//! One file of the site, before it is written.

use crate::hash::Hash;

/// Bytes and the place below the output folder where they belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Relative path with `/` between its parts, never empty, absolute or with `..`:
    /// the writer refuses any other.
    pub path: String,
    /// The whole content.
    pub bytes: Vec<u8>,
    /// The hash of it, which several stages ask for.
    pub hash: Hash,
}

impl Artifact {
    /// `bytes` at `path`.
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        let bytes = bytes.into();
        Self { path: path.into(), hash: Hash::of(&bytes), bytes }
    }
}
