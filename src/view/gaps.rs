//! `gaps.html`: the matrix, the states, and the writer's own lists as typed.

use serde::Serialize;

use crate::model::{Guide, SectionKind, State};
use crate::view::contents;
use crate::view::gathered::{self, Gathered};
use crate::view::here::Here;
use crate::view::matrix::{self, Matrix};
use crate::view::parts::{Part, Turn};
use crate::view::risk;

/// `gaps.html`, or a further part of it.
#[derive(Debug, Serialize)]
pub struct Gaps {
    /// Recurring gap × interview, the riskiest gap first.
    pub matrix: Matrix,
    /// Recurring gaps in other parts.
    pub elsewhere: usize,
    /// How many gaps stand where.
    pub states: Vec<StateCount>,
    /// The lists as typed.
    pub lists: Vec<Gathered>,
    /// The ways to the other parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
}

/// How many gaps are in one state.
#[derive(Debug, Serialize)]
pub struct StateCount {
    /// The state.
    pub state: &'static str,
    /// How many; never 0.
    pub count: usize,
}

/// The page: the rows of the matrix, and after them the lists, as far as they stand in this part.
pub fn page(here: &Here, part: Part) -> Gaps {
    let ranked = risk::ranked(here.guide);
    let lists = contents::loose(here.guide, SectionKind::Recurring);
    let rows = part.slice(&ranked, 0);
    Gaps {
        matrix: matrix::matrix(here, rows),
        elsewhere: ranked.len() - rows.len(),
        states: states(here.guide),
        lists: gathered::gathered(here, part.slice(&lists, ranked.len())),
        turn: part.turn,
    }
}

/// How many gaps stand where, the ones that need most care first; states without a gap are left out.
pub fn states(guide: &Guide) -> Vec<StateCount> {
    let order = [State::Reopened, State::Open, State::Improving, State::Closed, State::Unseen];
    let count = |state: State| {
        let count = guide.recurring.iter().filter(|gap| gap.state == state).count();
        (count > 0).then(|| StateCount { state: state.id(), count })
    };
    order.into_iter().filter_map(count).collect()
}
