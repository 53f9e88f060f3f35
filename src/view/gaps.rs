//! `gaps.html`: the matrix, the states, and the writer's own lists as typed.

use serde::Serialize;

use crate::model::{Guide, SectionKind, State};
use crate::view::here::Here;
use crate::view::matrix::{self, Matrix};
use crate::view::section::{self, Gathered};

/// `gaps.html`.
#[derive(Debug, Serialize)]
pub struct Gaps {
    /// Recurring gap × interview.
    pub matrix: Matrix,
    /// How many gaps stand where.
    pub states: Vec<StateCount>,
    /// The lists as typed.
    pub lists: Vec<Gathered>,
}

/// How many gaps are in one state.
#[derive(Debug, Serialize)]
pub struct StateCount {
    /// The state.
    pub state: &'static str,
    /// How many; never 0.
    pub count: usize,
}

/// The page.
pub fn page(here: &Here) -> Gaps {
    let lists = section::gathered(here, &section::loose(here.guide, SectionKind::Recurring));
    Gaps { matrix: matrix::matrix(here), states: states(here.guide), lists }
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
