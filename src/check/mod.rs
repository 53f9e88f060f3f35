//! Judges a guide: words every fault, and finds what the notes leave out. Pure: reads neither the text
//! of a note nor the disk.
//!
//! One file per rule in `rules/`: its page, its logic and its examples stand together.

mod diagnostic;
mod explain;
#[cfg(test)]
pub(crate) mod fixture;
mod ignore;
mod lang;
mod levels;
mod limits;
mod rule;
mod rules;
mod sum;
mod wording;

pub use diagnostic::{Diagnostic, Level};
pub use explain::explain;
pub use lang::{Bilingual, Lang};
pub use levels::{Levels, UnknownRule};
pub use limits::Limits;
pub use rule::{Example, Finding, Input, Rule};
pub use rules::RULES;
pub use wording::reason;

use ignore::Ignores;

/// Every diagnostic of the guide and of the faults that its reading brought: sorted by place, then by
/// rule, each told once. Rules that `levels` switches off find nothing, and what the notes themselves
/// ask to ignore is not told.
pub fn run(input: &Input, levels: &Levels) -> Vec<Diagnostic> {
    let ignores = Ignores::of(input.ignores);
    let mut diagnostics: Vec<_> = RULES
        .iter()
        .map(|rule| (rule, levels.get(rule.id)))
        .filter(|&(_, level)| level != Level::Off)
        .flat_map(|(rule, level)| worded(rule, level, input))
        .filter(|diagnostic| !ignores.cover(diagnostic))
        .collect();
    diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
    diagnostics.dedup();
    diagnostics
}

/// A note that a rule's page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// The rule.
    pub rule: &'static str,
    /// The note, as Markdown.
    pub note: &'static str,
    /// Whether the rule finds something in it.
    pub fires: bool,
}

/// The notes on the pages of all rules, to be read whole and held against what the page claims.
/// A page that can only describe its trouble (a file that cannot be read) gives none.
pub fn examples() -> impl Iterator<Item = Sample> {
    RULES.iter().flat_map(|rule| {
        let sample = |example: Example, fires| match example {
            Example::Note(note) => Some(Sample { rule: rule.id, note, fires }),
            Example::Told(_) => None,
        };
        [sample(rule.bad, true), sample(rule.good, false)].into_iter().flatten()
    })
}

fn worded(rule: &Rule, level: Level, input: &Input) -> Vec<Diagnostic> {
    (rule.find)(input).into_iter().map(|finding| finding.into_diagnostic(rule.id, level)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fault::{Fault, FaultKind};
    use crate::model::Ignore;
    use crate::span::{FileId, Place, Span};

    fn broken(start: usize) -> Fault {
        let place = Place::new(FileId(0), Span::new(start, start + 1));
        Fault::new(place, FaultKind::BrokenLink { target: "x.md".into() })
    }

    fn run_on(faults: &[Fault], levels: &Levels) -> Vec<Diagnostic> {
        let guide = fixture::guide(vec![]);
        run(&Input { faults, ..fixture::input(&guide) }, levels)
    }

    #[test]
    fn diagnostics_come_by_place_and_only_once() {
        let found = run_on(&[broken(9), broken(3), broken(9)], &Levels::default());
        let starts: Vec<_> = found.iter().map(|d| d.place.span.start).collect();
        assert_eq!(starts, [3, 9]);
    }

    #[test]
    fn a_rule_can_be_switched_off_or_raised() {
        let mut levels = Levels::default();
        levels.set("link-quebrado", Level::Warning).unwrap();
        assert_eq!(run_on(&[broken(0)], &levels)[0].level, Level::Warning);
        levels.set("link-quebrado", Level::Off).unwrap();
        assert!(run_on(&[broken(0)], &levels).is_empty());
    }

    #[test]
    fn a_comment_covers_a_place_for_its_rules_or_for_all() {
        let told = |rules: &[&str], end: usize| {
            let guide = fixture::guide(vec![]);
            let place = Place::new(FileId(0), Span::new(3, end));
            let rules = rules.iter().map(|name| (name.to_string(), Span::default())).collect();
            let (faults, ignores) = ([broken(5)], [Ignore { place, rules }]);
            let input = Input { faults: &faults, ignores: &ignores, ..fixture::input(&guide) };
            run(&input, &Levels::default()).iter().map(|found| found.rule).collect::<Vec<_>>()
        };
        assert_eq!(told(&[], 9), [""; 0]);
        assert_eq!(told(&["sem-veredito", "LINK-QUEBRADO"], 9), [""; 0]);
        assert_eq!(told(&["sem-veredito"], 9), ["link-quebrado"]);
        assert_eq!(told(&[], 4), ["link-quebrado"]);
    }

    #[test]
    fn what_is_wrong_with_a_file_cannot_be_ignored() {
        let (guide, everywhere) = (fixture::guide(vec![]), Place::new(FileId(0), Span::new(0, 99)));
        let ignores = [Ignore { place: everywhere, rules: vec![] }];
        let faults = fixture::every_fault();
        let found =
            run(&Input { faults: &faults, ignores: &ignores, ..fixture::input(&guide) }, &Levels::default());
        assert!(found.iter().all(|found| ignore::OF_THE_FILE.contains(&found.rule)), "{found:?}");
        assert_eq!(found.len(), 11);
    }

    #[test]
    fn every_fault_is_worded_by_some_rule() {
        for fault in fixture::every_fault() {
            assert_eq!(run_on(std::slice::from_ref(&fault), &Levels::default()).len(), 1, "{fault:?}");
        }
    }
}
