//! What to write, keep and remove: pure.

use super::manifest::{Manifest, State};
use super::stage::Ready;

/// The way from the site of the last build to the new one.
#[derive(Debug)]
pub struct Plan<'a> {
    /// Files that are new or changed.
    pub write: Vec<&'a Ready>,
    /// Files that stand in the folder just as they should.
    pub keep: Vec<&'a Ready>,
    /// Paths of files that the new site has not, in order.
    pub remove: Vec<String>,
    /// The list as it was.
    pub(super) before: Manifest,
    /// The list as it will be.
    pub(super) after: Manifest,
}

/// The plan that makes `site`, which is all that was taken in for it, of what `before` lists.
pub fn plan(before: Manifest, site: &[Ready]) -> Plan<'_> {
    let after: Manifest =
        site.iter().map(|file| (file.path.clone(), State::Whole(file.hash.clone()))).collect();
    let (write, keep) = site.iter().partition(|file| file.aside.is_some());
    let remove = before.paths().filter(|path| after.get(path).is_none()).map(String::from).collect();
    Plan { write, keep, remove, before, after }
}

impl Plan<'_> {
    /// Whether the file at `path` is to be removed.
    pub fn removes(&self, path: &str) -> bool {
        self.remove.binary_search_by(|stale| stale.as_str().cmp(path)).is_ok()
    }
}
