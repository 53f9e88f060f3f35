//! Verdicts over time as a picture: each column an interview, older ones together by the rule of [`periods`]; a dot
//! where verdicts are, larger where there are more. No average: nobody gave one.

use serde::Serialize;

use crate::model::{Guide, InterviewId, Level};
use crate::view::here::Here;
use crate::view::periods::{self, Folding, Group, Limits, Period};
use crate::view::summary::Summary;

/// Columns at most: what a phone can show.
const LIMITS: Limits = Limits { single: 12, months: 6, years: 6 };

/// The size of the picture, in its own units: a column takes its share of the width, a rank a seventh of the height.
const WIDTH: usize = 1400;
/// The height of a rank.
const RANK: usize = 100;

/// The picture, and the same in words.
#[derive(Debug, Serialize)]
pub struct Picture {
    /// Its width.
    pub width: usize,
    /// Its height.
    pub height: usize,
    /// Where the lines of the ranks are, the best one first.
    pub ranks: Vec<Rank>,
    /// The dots, oldest first.
    pub dots: Vec<Dot>,
    /// The line through the interviews that stand alone: points as SVG writes them.
    pub line: String,
    /// What each column says, newest first.
    pub columns: Vec<Column>,
    /// How interviews share columns.
    pub folding: Folding,
}

/// A rank of the scale.
#[derive(Debug, Serialize)]
pub struct Rank {
    /// Its name in the model.
    pub level: &'static str,
    /// From above.
    pub y: usize,
}

/// Verdicts of one rank in one column.
#[derive(Debug, Serialize)]
pub struct Dot {
    /// From the left.
    pub x: usize,
    /// From above.
    pub y: usize,
    /// 1 to 7.
    pub rank: u8,
    /// 1 to 4: how large.
    pub size: u8,
}

/// A column in words.
#[derive(Debug, Serialize)]
pub struct Column {
    /// The interview that stands alone.
    pub interview: Option<Summary>,
    /// When those took place that share the column.
    pub period: Option<Period>,
    /// The list that has the newest of those.
    pub href: String,
    /// How often each rank was given, the best one first; never 0.
    pub counts: Vec<(&'static str, usize)>,
}

/// The picture of all verdicts on the scale; `None` without any.
pub fn picture(here: &Here) -> Option<Picture> {
    let judged = judged(here.guide);
    let days: Vec<_> = judged.iter().map(|(id, _)| periods::day(here.guide.interview(*id))).collect();
    let groups = periods::groups(&days, LIMITS);
    let columns: Vec<_> = groups
        .iter()
        .enumerate()
        .filter_map(|(at, group)| {
            let x = (2 * at + 1) * WIDTH / (2 * groups.len());
            Some((x, group, judged.get(group.ids.clone())?))
        })
        .collect();
    let alone = columns.iter().filter(|(_, group, _)| group.period.is_none());
    let points = alone.filter_map(|(x, _, held)| Some(format!("{x},{}", y(held.first()?.1))));
    (!judged.is_empty()).then(|| Picture {
        width: WIDTH,
        height: RANK * Level::ALL.len(),
        ranks: Level::ALL.iter().rev().map(|level| Rank { level: level.id(), y: y(*level) }).collect(),
        dots: columns.iter().flat_map(|(x, _, held)| dots(*x, held)).collect(),
        line: points.collect::<Vec<_>>().join(" "),
        columns: columns.iter().rev().filter_map(|(_, group, held)| column(here, group, held)).collect(),
        folding: periods::folding(&groups),
    })
}

fn judged(guide: &Guide) -> Vec<(InterviewId, Level)> {
    let level = |id: InterviewId| {
        let verdict = guide.interview(id).interview.verdict.as_ref();
        Some((id, verdict?.level?))
    };
    guide.interview_ids().filter_map(level).collect()
}

fn dots(x: usize, held: &[(InterviewId, Level)]) -> Vec<Dot> {
    let dot = |(level, count): (Level, usize)| Dot { x, y: y(level), rank: level.rank(), size: size(count) };
    counted(held).into_iter().map(dot).collect()
}

fn column(here: &Here, group: &Group, held: &[(InterviewId, Level)]) -> Option<Column> {
    let (newest, _) = *held.last()?;
    Some(Column {
        interview: group.period.is_none().then(|| Summary::of(here, newest)),
        period: group.period,
        href: here.in_list(newest),
        counts: counted(held).into_iter().map(|(level, count)| (level.id(), count)).collect(),
    })
}

/// How often each rank was given, the best one first.
fn counted(held: &[(InterviewId, Level)]) -> Vec<(Level, usize)> {
    let count = |level: Level| (level, held.iter().filter(|(_, given)| *given == level).count());
    Level::ALL.into_iter().rev().map(count).filter(|(_, count)| *count > 0).collect()
}

/// The middle of a rank's line, from above.
fn y(level: Level) -> usize {
    RANK * (Level::ALL.len() - usize::from(level.rank())) + RANK / 2
}

/// Ten times as many are twice as large: more would cover the neighbours.
fn size(count: usize) -> u8 {
    match count {
        0..=1 => 1,
        2..=9 => 2,
        10..=99 => 3,
        _ => 4,
    }
}
