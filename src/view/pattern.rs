//! `patterns.html` and `patterns/<slug>.html`: the pattern index, and one pattern with every place that used it.

use serde::Serialize;

use crate::model::{Mention, Pattern, Relative};
use crate::view::gap::{self, PatternLink};
use crate::view::here::Here;
use crate::view::matrix::{self, Mark};
use crate::view::parts::{Part, Turn};
use crate::view::summary::Summary;
use crate::view::{is_false, urls};

/// `patterns.html`.
#[derive(Debug, Serialize)]
pub struct Patterns {
    /// The index.
    pub patterns: Vec<Indexed>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// A pattern in the index.
#[derive(Debug, Serialize)]
pub struct Indexed {
    /// Its page.
    pub href: String,
    /// Its name and formula.
    pub name: Name,
    /// How many places speak of it.
    pub places: usize,
    /// Other names of the same idea.
    pub related: Vec<String>,
}

/// A pattern's name and formula.
#[derive(Debug, Serialize)]
pub struct Name {
    /// As typed.
    pub text: String,
    /// The formula, where it is not the name itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formula: Option<String>,
    /// The name is the formula.
    #[serde(skip_serializing_if = "is_false")]
    pub is_formula: bool,
}

/// The page of a pattern, or a further part of it.
#[derive(Debug, Serialize)]
pub struct PatternPage {
    /// Its name and formula.
    pub name: Name,
    /// How many places speak of it.
    pub count: usize,
    /// Its places, newest first.
    pub places: Vec<UsedAt>,
    /// Other names of the same idea.
    pub related: Vec<Related>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// A place that speaks of a pattern.
#[derive(Debug, Serialize)]
pub struct UsedAt {
    /// The interview.
    pub interview: Summary,
    /// The error or strength.
    pub mark: Mark,
    /// `→ Pattern:` rather than in passing.
    #[serde(skip_serializing_if = "is_false")]
    pub named: bool,
}

/// Another name of a pattern's idea.
#[derive(Debug, Serialize)]
pub struct Related {
    /// As typed.
    pub name: String,
    /// Its own page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<PatternLink>,
    /// Where it stands.
    pub at: UsedAt,
}

/// A part of the index.
pub fn index(here: &Here, part: Part) -> Patterns {
    let patterns = part.slice(&here.guide.patterns, 0);
    Patterns { patterns: patterns.iter().map(|pattern| indexed(here, pattern)).collect(), turn: part.turn }
}

/// A part of the page of `pattern`.
pub fn page(here: &Here, pattern: &Pattern, part: Part) -> PatternPage {
    let places = part.slice(&pattern.places, 0).iter().rev();
    // They come after the places and backwards: as one reads, they are the first that does not fit with the newest.
    let backwards: Vec<_> = pattern.related.iter().rev().collect();
    let relatives = part.slice(&backwards, pattern.places.len()).iter().rev();
    PatternPage {
        name: Name::of(pattern),
        count: pattern.places.len(),
        places: places.map(|place| used_at(here, place.mention, place.named)).collect(),
        related: relatives.map(|relative| related(here, relative)).collect(),
        turn: part.turn,
    }
}

impl Name {
    /// The name of `pattern`.
    pub fn of(pattern: &Pattern) -> Self {
        let text = pattern.name.name.clone();
        let is_formula = pattern.name.formula.as_ref() == Some(&text);
        Self { formula: pattern.name.formula.clone().filter(|_| !is_formula), text, is_formula }
    }
}

fn indexed(here: &Here, pattern: &Pattern) -> Indexed {
    Indexed {
        href: here.href(urls::pattern(&pattern.slug)),
        name: Name::of(pattern),
        places: pattern.places.len(),
        related: pattern.related.iter().map(|relative| relative.name.clone()).collect(),
    }
}

fn used_at(here: &Here, mention: Mention, named: bool) -> UsedAt {
    UsedAt { interview: Summary::of(here, mention.interview()), mark: matrix::mark(here, mention), named }
}

fn related(here: &Here, relative: &Relative) -> Related {
    Related {
        name: relative.name.clone(),
        pattern: relative.pattern.and_then(|id| gap::pattern_link(here, id)),
        at: used_at(here, relative.mention, false),
    }
}
