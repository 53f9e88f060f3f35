//! Takes a note apart, and works out all that linking has to know of it before it knows other notes: once for what the note
//! holds, however often other notes change.

use std::iter::once;
use std::sync::Arc;

use crate::fold;
use crate::id::{self, Slugs};
use crate::link::clusters;
use crate::link::codes::Codes;
use crate::link::known::{Alone, Facts, Told};
use crate::link::order;
use crate::link::patterns;
use crate::link::phrase::Ear;
use crate::link::piece::{Spot, pieces};
use crate::link::recurring;
use crate::link::texts::Texts;
use crate::model::{Interview, Kind, Note, Part, Section};

impl Alone {
    /// What there is to know of `note`. Dates that have no year get `year`.
    pub fn new(note: Note, year: Option<i32>) -> Self {
        let Note { file, front_matter, title, parts, links, hidden, hidden_links, ignores } = note;
        let parts: Vec<_> = parts.into_iter().map(|part| taken_apart(part, year)).collect();
        let lists_gaps = parts.iter().any(|part| match part {
            Part::Interview(told) => told.interview.sections.iter().any(recurring::is_listed_in),
            Part::Section(section) => recurring::is_listed_in(section),
        });
        let front_matter = Arc::new(front_matter);
        Self { file, front_matter, title, parts, links, hidden, hidden_links, ignores, lists_gaps }
    }
}

fn taken_apart(part: Part<Interview>, year: Option<i32>) -> Part<Told, Arc<Section>> {
    match part {
        Part::Section(section) => Part::Section(Arc::new(section)),
        Part::Interview(mut interview) => {
            order::fill_year(&mut interview, year);
            let facts = Arc::new(Facts::of(&interview));
            Part::Interview(Told { interview: Arc::new(interview), facts })
        }
    }
}

impl Facts {
    fn of(interview: &Interview) -> Self {
        let (mut texts, mut codes, mut ear) = (Texts::roomy(), Codes::roomy(), Ear::default());
        let mut openings = Vec::new();
        for (spot, piece) in pieces(interview) {
            if matches!(spot, Spot::Title(rank) if rank > 0) {
                texts.close(&mut ear);
            }
            let text = piece.said();
            let is_compared = spot.is_compared();
            fold::each_word(&text, |word| {
                codes.push(word);
                if is_compared {
                    texts.push(word);
                }
            });
            codes.close();
            match spot {
                Spot::Item(..) => {}
                Spot::Title(_) => texts.close(&mut ear),
                Spot::Strength(_) => {
                    texts.close(&mut ear);
                    openings.push(opening(&text));
                }
            }
        }
        if !interview.gaps.is_empty() {
            texts.close(&mut ear);
        }
        let mut facts = Self {
            slug: id::slug(&page_title(interview)),
            anchors: Default::default(),
            keys: Vec::new(),
            patterns: patterns::keys(interview),
            codes: codes.fitted(),
            strengths: interview.strengths.len(),
            texts: texts.fitted(),
        };
        facts.anchors = facts.named(interview.gaps.len(), &openings);
        facts.keys = clusters::keys(interview, |rank| facts.title(rank));
        facts
    }

    /// What errors are called, and strengths, of which `openings` are the first words.
    fn named(&self, gaps: usize, openings: &[usize]) -> (Vec<String>, Vec<String>) {
        let mut slugs = Slugs::with_room(gaps + openings.len());
        // Folded words make the slug that the text would make.
        let gaps = (0..gaps).map(|rank| slugs.claim_words(once("erro").chain(self.title(rank).words.iter())));
        let gaps = gaps.collect();
        let strengths = openings.iter().enumerate().map(|(rank, &count)| {
            let words = self.strength(rank).words.iter().take(count);
            slugs.claim_words(once("bem").chain(words))
        });
        (gaps, strengths.collect())
    }
}

/// How many words of a strength make its anchor, as a reader counts them.
const ANCHOR_WORDS: usize = 6;

/// How many folded words the first words of a strength are.
fn opening(text: &str) -> usize {
    text.split_whitespace().take(ANCHOR_WORDS).map(|word| fold::places(word).count()).sum()
}

fn page_title(interview: &Interview) -> String {
    match (interview.kind, interview.number) {
        (Kind::Mock, Some(number)) => format!("mock {number} {}", interview.title),
        _ => interview.title.clone(),
    }
}
