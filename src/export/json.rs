//! The whole guide as one JSON object.

use serde::Serialize;

use crate::check::{Diagnostic, Limits};
use crate::data;
use crate::export::calculation::{Calculation, calculations};
use crate::export::diagnostic::{Report, diagnostics};
use crate::export::interview::Interview;
use crate::export::opening::{Opening, openings};
use crate::export::pattern::Pattern;
use crate::export::recurring::RecurringGap;
use crate::model::Guide;
use crate::span::FileId;

/// Raised when a key goes or changes its meaning; a new key leaves it as it is.
const SCHEMA_VERSION: u32 = 1;

/// The guide and its diagnostics. Diagnostics of files that are not to be seen (drafts, private
/// notes) are left out with them: they would tell the file's name and words.
pub fn json(guide: &Guide, diagnostics: &[Diagnostic], limits: &Limits) -> String {
    data::to_json_pretty(&Export::new(guide, diagnostics, limits))
}

/// The exported model.
#[derive(Debug, Serialize)]
struct Export {
    schema_version: u32,
    interviews: Vec<Interview>,
    recurring_gaps: Vec<RecurringGap>,
    patterns: Vec<Pattern>,
    openings: Vec<Opening>,
    calculations: Vec<Calculation>,
    diagnostics: Vec<Report>,
}

impl Export {
    fn new(guide: &Guide, reports: &[Diagnostic], limits: &Limits) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            interviews: guide.interview_ids().map(|id| Interview::new(guide, id, limits)).collect(),
            recurring_gaps: guide.recurring.iter().map(|gap| RecurringGap::new(guide, gap)).collect(),
            patterns: guide.patterns.iter().map(|pattern| Pattern::new(guide, pattern)).collect(),
            openings: openings(guide),
            calculations: calculations(guide),
            diagnostics: diagnostics(&to_be_seen(guide, reports), &guide.files),
        }
    }
}

fn to_be_seen(guide: &Guide, reports: &[Diagnostic]) -> Vec<Diagnostic> {
    let seen = |report: &&Diagnostic| is_seen(guide, report.place.file);
    reports.iter().filter(seen).cloned().collect()
}

/// A file that could not be read is no note of the guide, and did not ask to be hidden either.
fn is_seen(guide: &Guide, file: FileId) -> bool {
    guide.notes.iter().any(|note| note.file == file) || guide.files.get(file).text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{
        self, calculation, gap, item, mock, opening, recurring, strength, trade_off, verdict, wrap_up,
    };
    use crate::check::{Input, Levels, run};
    use crate::fault::{Fault, FaultKind};
    use crate::model::{
        self, GapId, How, InterviewId, ItemKind, Mention, Occurrence, PatternName, PatternPlace, RecurringId,
        Slot, Speech, WrapUp,
    };
    use crate::span::Place;

    const ERROR: GapId = GapId { interview: InterviewId(0), gap: 0 };

    fn how() -> How {
        How::Words { shared: vec!["napkin".into()] }
    }

    fn interview() -> model::Interview {
        let items = vec![
            item(ItemKind::Observation, "pulei as contas"),
            item(ItemKind::Fix(Speech::Say), "Let me do the math."),
            item(ItemKind::Reference, "#1"),
        ];
        model::Interview {
            verdict: Some(verdict()),
            gaps: vec![model::Gap { items, ..gap("Não fiz napkin math") }],
            strengths: vec![strength("API enxuta")],
            wrap_up: Some(WrapUp { trade_offs: vec![trade_off(vec![Slot::Accepting])], ..wrap_up(1, 50) }),
            calculations: vec![calculation()],
            sections: vec![opening("Após requirements:", "Let me start.")],
            ..mock("Chat")
        }
    }

    fn guide() -> Guide {
        let mut guide = fixture::guide(vec![interview()]);
        guide.interviews[0].gap_links[0].recurring.push((RecurringId(0), how()));
        guide.recurring = vec![model::RecurringGap {
            occurrences: vec![Occurrence { gap: ERROR, how: how() }],
            ..recurring(1, "Napkin math")
        }];
        guide.patterns = vec![model::Pattern {
            slug: "async-after-200".into(),
            name: PatternName {
                span: crate::span::Span::default(),
                name: "Async After 200".into(),
                formula: None,
            },
            places: vec![PatternPlace { place: Place::default(), mention: Mention::Gap(ERROR), named: true }],
            related: vec![],
        }];
        guide
    }

    #[test]
    fn a_small_guide_is_exported_whole() {
        let guide = guide();
        let found = run(&fixture::input(&guide), &Levels::default());
        insta::assert_snapshot!(json(&guide, &found, &Limits::default()));
    }

    #[test]
    fn what_is_not_to_be_seen_is_not_told() {
        let faults = fixture::every_fault();
        let guide = Guide { notes: vec![], ..fixture::guide(vec![]) };
        let found = run(&Input { faults: &faults, ..fixture::input(&guide) }, &Levels::default());
        assert!(!found.is_empty());
        assert!(json(&guide, &found, &Limits::default()).contains("\"diagnostics\": []"));
    }

    #[test]
    fn a_file_that_could_not_be_read_is_told() {
        let place = Place::default();
        let faults = [Fault::new(place, FaultKind::Unreadable { cause: "negado".into() })];
        let guide = Guide { notes: vec![], files: fixture::files(""), ..fixture::guide(vec![]) };
        let found = run(&Input { faults: &faults, ..fixture::input(&guide) }, &Levels::default());
        assert!(json(&guide, &found, &Limits::default()).contains("arquivo-ilegivel"));
    }
}
