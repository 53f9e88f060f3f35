//! What to write, keep and remove: pure.

use std::collections::HashSet;

use crate::artifact::Artifact;
use crate::hash::Hash;

use super::manifest::{Manifest, State};

/// The way from the site of the last build to the new one.
#[derive(Debug)]
pub struct Plan<'a> {
    /// Files that are new or changed.
    pub write: Vec<&'a Artifact>,
    /// Files that were written before just as they are now.
    pub keep: Vec<&'a Artifact>,
    /// Paths of files that the new site has not, in order.
    pub remove: Vec<String>,
    /// The list as it was.
    pub(super) before: Manifest,
    /// The list as it will be.
    pub(super) after: Manifest,
}

/// The plan that makes `site` of what `before` lists. The order of `site` does not matter.
pub fn plan<'a>(before: &Manifest, site: &'a [Artifact]) -> Plan<'a> {
    let after: Manifest = site
        .iter()
        .map(|file| (file.path.clone(), State::Whole(Hash::of(&file.bytes).to_string())))
        .collect();
    let mut sorted: Vec<&Artifact> = site.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let (keep, write) = sorted.into_iter().partition(|file| before.get(&file.path) == after.get(&file.path));
    let wanted: HashSet<&str> = after.paths().collect();
    let remove = before.paths().filter(|path| !wanted.contains(path)).map(String::from).collect();
    Plan { write, keep, remove, before: before.clone(), after }
}

impl Plan<'_> {
    /// Whether the file at `path` is to be removed.
    pub fn removes(&self, path: &str) -> bool {
        self.remove.binary_search_by(|stale| stale.as_str().cmp(path)).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_the_difference() {
        let old = [("a", "1"), ("b", "1"), ("c", "1")].map(|(path, text)| Artifact::new(path, text));
        let new = [("d", "1"), ("b", "2"), ("a", "1")].map(|(path, text)| Artifact::new(path, text));
        let before = plan(&Manifest::default(), &old).after;
        let plan = plan(&before, &new);
        let paths = |files: &[&Artifact]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
        assert_eq!(paths(&plan.write), ["b", "d"]);
        assert_eq!(paths(&plan.keep), ["a"]);
        assert_eq!(plan.remove, ["c"]);
    }
}
