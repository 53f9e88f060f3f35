//! Mock interviews that leave out something every one should tell.

use crate::check::wording::quoted;
use crate::check::{Bilingual, Finding, Input};
use crate::model::{Interview, Kind};

/// A finding at each mock interview for which `lacks` holds: it has no `what`, and `help` says what to do.
pub(super) fn find(
    input: &Input,
    lacks: impl Fn(&Interview) -> bool,
    what: Bilingual,
    help: Bilingual,
) -> Vec<Finding> {
    let (what, help) = (what.get(input.lang), help.get(input.lang));
    input.each_interview(|linked| {
        let interview = &linked.interview;
        let tell = || {
            let title = quoted(&interview.title);
            let message = input
                .lang
                .pick(format!("o mock {title} não tem {what}"), format!("the mock {title} has no {what}"));
            Finding::at(interview.place(), message).help(help)
        };
        (interview.kind == Kind::Mock && lacks(interview)).then(tell)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Lang;
    use crate::check::fixture::{guide, input, mock};

    #[test]
    fn what_is_lacking_is_told_in_the_language_asked_for() {
        let guide = guide(vec![mock("Chat"), Interview { kind: Kind::Practice, ..mock("Feed") }]);
        let what = Bilingual { pt: "veredito", en: "verdict" };
        for (lang, message) in [(Lang::Pt, "Chat» não tem veredito"), (Lang::En, "Chat» has no verdict")] {
            let found = find(&Input { lang, ..input(&guide) }, |_| true, what, what);
            assert!(found.len() == 1 && format!("{found:?}").contains(message), "{found:?}");
        }
    }
}
