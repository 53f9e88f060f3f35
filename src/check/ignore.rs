//! What the writer switched off in a note, by `<!-- compilado: ignorar … -->`.

use crate::check::{Diagnostic, RULES};
use crate::fold;
use crate::model::Ignore;

/// Rules about a file that could not be read whole: what is missing of it may be the comment's own context.
pub(super) const OF_THE_FILE: [&str; 2] = ["arquivo-ilegivel", "nao-utf8"];

/// The rule that a comment means by `name`; accents are forgiven, since ids have none.
pub(super) fn rule(name: &str) -> Option<&'static str> {
    let name = fold::fold(name);
    RULES.iter().map(|rule| rule.id).find(|id| *id == name)
}

/// Whether some comment covers the place of `diagnostic`, and means its rule or all rules.
pub(super) fn covers(ignores: &[Ignore], diagnostic: &Diagnostic) -> bool {
    !OF_THE_FILE.contains(&diagnostic.rule) && ignores.iter().any(|ignore| ignores_it(ignore, diagnostic))
}

fn ignores_it(ignore: &Ignore, diagnostic: &Diagnostic) -> bool {
    let (covered, place) = (ignore.place, diagnostic.place);
    let here =
        covered.file == place.file && (covered.span.start..=covered.span.end).contains(&place.span.start);
    let named = || ignore.rules.iter().any(|(name, _)| rule(name) == Some(diagnostic.rule));
    here && (ignore.rules.is_empty() || named())
}
