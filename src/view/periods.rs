//! Any number of interviews as a bounded number of columns, by one rule at every size: the newest one by one, those
//! before them by month, those before by year, and all that is older together.

use std::ops::Range;

use serde::Serialize;

use crate::model::{Day, LinkedInterview};

/// How many columns of each kind there may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Interviews with a column of their own.
    pub single: usize,
    /// Months.
    pub months: usize,
    /// Years.
    pub years: usize,
}

/// Interviews that stand together, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub ids: Range<usize>,
    /// From when to when; `None` for an interview that stands alone.
    pub period: Option<Period>,
}

/// From when to when, as far as dates tell; `is` tells how much that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Period {
    /// No date.
    Undated,
    /// One month.
    Month {
        /// 1 to 12.
        month: u8,
        /// Where dates have one.
        year: Option<i32>,
    },
    /// Months of one year.
    Months {
        /// 1 to 12.
        from: u8,
        /// 1 to 12.
        to: u8,
        /// Where dates have one.
        year: Option<i32>,
    },
    /// Several years.
    Years {
        /// The first.
        from: i32,
        /// The last.
        to: i32,
    },
}

/// What the columns are, for the words that tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Folding {
    /// Columns of one interview.
    pub single: usize,
    /// Columns of several.
    pub folded: usize,
    /// Interviews in those.
    pub older: usize,
}

/// The columns of interviews that took place on these days, oldest first.
///
/// The order is that of the interviews: those of one month that others stand between are two columns, and an undated
/// one stands with its undated neighbours.
pub fn groups(days: &[Option<Day>], limits: Limits) -> Vec<Group> {
    let mut folder = Folder { days, left: days.len(), groups: Vec::new() };
    for _ in 0..limits.single {
        folder.take(folder.left.saturating_sub(1), None);
    }
    folder.fold(limits.months, |day| (day.year, Some(day.month)));
    folder.fold(limits.years, |day| day.year);
    folder.take(0, Some(period(folder.left())));
    folder.groups.reverse();
    folder.groups
}

/// What `groups` are, in numbers.
pub fn folding(groups: &[Group]) -> Folding {
    let folded = || groups.iter().filter(|group| group.period.is_some());
    Folding {
        single: groups.len() - folded().count(),
        folded: folded().count(),
        older: folded().map(|group| group.ids.len()).sum(),
    }
}

/// The first day of an interview.
pub fn day(interview: &LinkedInterview) -> Option<Day> {
    interview.interview.date.as_ref().and_then(|date| date.start)
}

/// Days that are not yet in a group, the newest of them next.
struct Folder<'a> {
    days: &'a [Option<Day>],
    left: usize,
    groups: Vec<Group>,
}

impl<'a> Folder<'a> {
    fn left(&self) -> &'a [Option<Day>] {
        self.days.get(..self.left).unwrap_or_default()
    }

    /// Makes up to `most` groups of neighbours with the same key.
    fn fold<K: PartialEq>(&mut self, most: usize, key: impl Fn(Day) -> K) {
        for _ in 0..most {
            let left = self.left();
            let Some(newest) = left.last() else { return };
            let same = |day: &Option<Day>| day.map(&key) == newest.map(&key);
            let start = left.iter().rposition(|day| !same(day)).map_or(0, |at| at + 1);
            self.take(start, Some(period(left.get(start..).unwrap_or_default())));
        }
    }

    fn take(&mut self, start: usize, period: Option<Period>) {
        if start < self.left {
            self.groups.push(Group { ids: start..self.left, period });
            self.left = start;
        }
    }
}

fn period(days: &[Option<Day>]) -> Period {
    let dated = || days.iter().flatten();
    let years = || dated().filter_map(|day| day.year);
    let months = || dated().map(|day| day.month);
    let year = years().min();
    match (months().min(), months().max(), year, years().max()) {
        (_, _, Some(from), Some(to)) if from < to => Period::Years { from, to },
        (Some(month), Some(last), ..) if month == last => Period::Month { month, year },
        (Some(from), Some(to), ..) => Period::Months { from, to, year },
        _ => Period::Undated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { single: 3, months: 2, years: 2 };

    fn on(year: i32, month: u8) -> Option<Day> {
        Some(Day { year: Some(year), month, day: None })
    }

    /// `count` days, three a month, up to December 2025.
    fn days(count: usize) -> Vec<Option<Day>> {
        let ago = |n: usize| on(2025 - (n / 36) as i32, 12 - (n / 3 % 12) as u8);
        (0..count).rev().map(ago).collect()
    }

    #[test]
    fn every_interview_stands_in_one_column_and_columns_are_bounded() {
        for count in [0, 1, 3, 4, 40, 400, 10_000] {
            let groups = groups(&days(count), LIMITS);
            let all: Vec<usize> = groups.iter().flat_map(|group| group.ids.clone()).collect();
            assert_eq!(all, (0..count).collect::<Vec<_>>());
            assert!(groups.len() <= 3 + 2 + 2 + 1);
        }
    }

    #[test]
    fn the_newest_stand_alone_then_months_then_years_then_all_the_rest() {
        let periods: Vec<_> = groups(&days(200), LIMITS).iter().rev().map(|group| group.period).collect();
        let expected = [
            None,
            None,
            None,
            Some(Period::Month { month: 11, year: Some(2025) }),
            Some(Period::Month { month: 10, year: Some(2025) }),
            Some(Period::Months { from: 1, to: 9, year: Some(2025) }),
            Some(Period::Months { from: 1, to: 12, year: Some(2024) }),
            Some(Period::Years { from: 2020, to: 2023 }),
        ];
        assert_eq!(periods, expected);
    }

    #[test]
    fn days_without_a_year_or_a_date_are_told_as_far_as_they_tell() {
        let month = |month| Some(Day { year: None, month, day: Some(3) });
        assert_eq!(period(&[month(2), month(5)]), Period::Months { from: 2, to: 5, year: None });
        assert_eq!(period(&[None, None]), Period::Undated);
        let days = [None, on(2025, 1), None, None, on(2025, 1), None];
        let groups = groups(&days, Limits { single: 0, months: 9, years: 0 });
        assert_eq!(
            groups.iter().map(|group| group.ids.clone()).collect::<Vec<_>>(),
            [0..1, 1..2, 2..4, 4..5, 5..6]
        );
    }

    #[test]
    fn what_is_folded_is_counted() {
        let groups = groups(&days(10), LIMITS);
        assert_eq!(folding(&groups), Folding { single: 3, folded: 3, older: 7 });
    }
}
