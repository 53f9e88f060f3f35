//! The order of interviews: by date where dates compare, else the writer's own.

use crate::link::known::Alone;
use crate::model::{Day, Interview};

/// Gives a date that still has no year the one of the config.
pub fn fill_year(interview: &mut Interview, year: Option<i32>) {
    if let Some(date) = &mut interview.date {
        for day in [&mut date.start, &mut date.end].into_iter().flatten() {
            day.year = day.year.or(year);
        }
    }
}

/// For each interview in the writer's order, its rank in the guide.
///
/// Days with a year compare with each other, and days without one do; between the two, and for an
/// interview without a day, the writer's order holds. So each of the two kinds is sorted within the
/// places that it takes in the writer's order, and all else stays.
pub fn ranks(notes: &[&Alone]) -> Vec<usize> {
    let interviews = notes.iter().flat_map(|note| note.interviews());
    let days: Vec<Option<Day>> =
        interviews.map(|told| told.interview.date.as_ref().and_then(|date| date.start)).collect();
    let mut ranks: Vec<usize> = (0..days.len()).collect();
    for dated in [true, false] {
        let of_kind = |day: &Day| day.year.is_some() == dated;
        let places = days.iter().enumerate().filter_map(|(at, day)| Some((at, day.filter(of_kind)?)));
        let mut sorted: Vec<(usize, Day)> = places.clone().collect();
        sorted.sort_by_key(|(_, day)| (day.year, day.month, day.day));
        for ((place, _), (interview, _)) in places.zip(sorted) {
            if let Some(rank) = ranks.get_mut(interview) {
                *rank = place;
            }
        }
    }
    ranks
}
