//! The files of the index: one of each part, or a single one while all of it is short.

use crate::artifact::Artifact;
use crate::hash::Hash;
use crate::search::script::{self, Json};

/// Parts on their way out.
pub struct Files<T> {
    take: T,
    limit: usize,
    /// Parts that may still come to be one file.
    held: Vec<Artifact>,
    length: usize,
    hashes: String,
    /// How many parts of each kind there are.
    kinds: Vec<(&'static str, usize)>,
}

impl<E, T: FnMut(Artifact) -> Result<(), E>> Files<T> {
    /// No parts yet; what is no longer than `limit` becomes one file.
    pub fn new(take: T, limit: usize) -> Self {
        Self { take, limit, held: Vec::new(), length: 0, hashes: String::new(), kinds: Vec::new() }
    }

    /// The next part of a kind.
    ///
    /// # Errors
    /// When `take` does.
    pub fn put(&mut self, kind: &'static str, json: &Json) -> Result<(), E> {
        let at = self.next(kind);
        let part = Artifact::new(format!("busca/{kind}{at}.js"), script::call(kind, at, json));
        self.hashes.push_str(&part.hash.to_string());
        self.length += part.bytes.len();
        self.held.push(part);
        if self.length <= self.limit { Ok(()) } else { self.let_go() }
    }

    /// Differs whenever a part does, so that a browser never takes an old one for a new one.
    pub fn version(&self) -> String {
        Hash::of(self.hashes.as_bytes()).to_string().chars().take(12).collect()
    }

    /// The directory, and what is still held.
    ///
    /// # Errors
    /// When `take` does.
    pub fn finish(mut self, directory: &str) -> Result<(), E> {
        let mut root = directory.as_bytes().to_vec();
        if self.length + directory.len() <= self.limit {
            root.extend(self.held.drain(..).flat_map(|part| part.bytes));
        }
        self.let_go()?;
        (self.take)(Artifact::new("busca/raiz.js", root))
    }

    fn let_go(&mut self) -> Result<(), E> {
        self.held.drain(..).try_for_each(&mut self.take)
    }

    fn next(&mut self, kind: &'static str) -> usize {
        if !self.kinds.iter().any(|(known, _)| *known == kind) {
            self.kinds.push((kind, 0));
        }
        let count = self.kinds.iter_mut().find(|(known, _)| *known == kind);
        count.map_or(0, |(_, count)| std::mem::replace(count, *count + 1))
    }
}
