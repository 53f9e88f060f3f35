//! What the writer switched off in a note, by `<!-- compilado: ignorar … -->`.

use std::collections::BTreeMap;

use crate::check::{Diagnostic, RULES};
use crate::fold;
use crate::model::Ignore;
use crate::span::FileId;

/// Rules about a file that could not be read whole: what is missing of it may be the comment's own context.
pub(super) const OF_THE_FILE: [&str; 2] = ["arquivo-ilegivel", "nao-utf8"];

/// The rule that a comment means by `name`; accents are forgiven, since ids have none.
pub(super) fn rule(name: &str) -> Option<&'static str> {
    let name = fold::fold(name);
    RULES.iter().map(|rule| rule.id).find(|id| *id == name)
}

/// The comments of all notes, by file.
pub(super) struct Ignores<'a>(BTreeMap<FileId, Vec<&'a Ignore>>);

impl<'a> Ignores<'a> {
    /// Those of `all`, in any order.
    pub(super) fn of(all: &'a [Ignore]) -> Self {
        let mut by_file: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for ignore in all {
            by_file.entry(ignore.place.file).or_default().push(ignore);
        }
        Self(by_file)
    }

    /// Whether some comment covers the place of `diagnostic`, and means its rule or all rules.
    pub(super) fn cover(&self, diagnostic: &Diagnostic) -> bool {
        let mut of_file = self.0.get(&diagnostic.place.file).into_iter().flatten();
        !OF_THE_FILE.contains(&diagnostic.rule) && of_file.any(|ignore| ignores_it(ignore, diagnostic))
    }
}

fn ignores_it(ignore: &Ignore, diagnostic: &Diagnostic) -> bool {
    let covered = ignore.place.span;
    let here = (covered.start..=covered.end).contains(&diagnostic.place.span.start);
    let named = || ignore.rules.iter().any(|(name, _)| rule(name) == Some(diagnostic.rule));
    here && (ignore.rules.is_empty() || named())
}
