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

/// Raised when a key goes or changes its meaning; a new key leaves it as it is.
const SCHEMA_VERSION: u32 = 1;

/// The guide and the diagnostics that may be told with it: those of a draft would tell its name and words.
pub fn json<'a>(guide: &Guide, told: impl IntoIterator<Item = &'a Diagnostic>, limits: &Limits) -> String {
    data::to_json_pretty(&Export::new(guide, told, limits))
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
    fn new<'a>(guide: &Guide, told: impl IntoIterator<Item = &'a Diagnostic>, limits: &Limits) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            interviews: guide.interview_ids().map(|id| Interview::new(guide, id, limits)).collect(),
            recurring_gaps: guide.recurring.iter().map(|gap| RecurringGap::new(guide, gap)).collect(),
            patterns: guide.patterns.iter().map(|pattern| Pattern::new(guide, pattern)).collect(),
            openings: openings(guide),
            calculations: calculations(guide),
            diagnostics: diagnostics(told, &guide.files),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture::{
        self, calculation, gap, item, mock, opening, recurring, strength, trade_off, verdict, wrap_up,
    };
    use crate::check::{Levels, run};
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
}
