//! The pieces of an interview that may speak of something, in a fixed order.

use std::borrow::Cow;
use std::iter::once;

use crate::content::{self, Block, Inline};
use crate::model::{Interview, ItemKind};

/// A piece of an interview that may speak of something.
pub enum Spot {
    /// The strength of that rank.
    Strength(usize),
    /// The title of the error of that rank.
    Title(usize),
    /// An item of the error of that rank.
    Item(usize, ItemKind),
}

/// What stands in such a place.
pub enum Piece<'a> {
    Line(&'a [Inline]),
    Body(&'a [Block]),
}

impl Spot {
    /// Whether its words are compared with those of recurring gaps.
    pub fn is_compared(&self) -> bool {
        match self {
            Spot::Strength(_) | Spot::Title(_) => true,
            Spot::Item(_, kind) => matches!(kind, ItemKind::Observation | ItemKind::Problem),
        }
    }
}

impl Piece<'_> {
    /// Its plain text.
    pub fn said(&self) -> Cow<'_, str> {
        match self {
            Piece::Line(inlines) => content::plainly(inlines),
            Piece::Body(blocks) => content::plainly_blocks(blocks),
        }
    }

    /// Its text with the way back to the file.
    pub fn text(&self) -> content::Text {
        match self {
            Piece::Line(inlines) => content::text_of(inlines),
            Piece::Body(blocks) => content::text_of_blocks(blocks),
        }
    }
}

/// All that is said of what went well and wrong, but for the names of patterns, in a fixed order.
pub fn pieces(interview: &Interview) -> impl Iterator<Item = (Spot, Piece<'_>)> {
    let strengths = interview.strengths.iter().enumerate();
    let strengths = strengths.map(|(rank, strength)| (Spot::Strength(rank), Piece::Body(&strength.body)));
    let gaps = interview.gaps.iter().enumerate().flat_map(|(rank, gap)| {
        let items = gap.items.iter().filter(|item| item.kind != ItemKind::Pattern);
        let items = items.map(move |item| (Spot::Item(rank, item.kind), Piece::Body(&item.body)));
        once((Spot::Title(rank), Piece::Line(&gap.title))).chain(items)
    });
    strengths.chain(gaps)
}
