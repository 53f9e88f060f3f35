//! The order of interviews: by date where dates compare, else the writer's own.

use crate::link::interviews_mut;
use crate::model::{Day, Note, Part};

/// Gives the dates that still have no year the one of the config.
pub fn fill_years(notes: &mut [Note], year: Option<i32>) {
    for interview in interviews_mut(notes) {
        if let Some(date) = &mut interview.date {
            for day in [&mut date.start, &mut date.end].into_iter().flatten() {
                day.year = day.year.or(year);
            }
        }
    }
}

/// For each interview in the writer's order, its rank in the guide.
///
/// Days with a year compare with each other, and days without one do; between the two, and for an
/// interview without a day, the writer's order holds. So each of the two kinds is sorted within the
/// places that it takes in the writer's order, and all else stays.
pub fn ranks(notes: &[Note]) -> Vec<usize> {
    let days: Vec<Option<Day>> = notes
        .iter()
        .flat_map(|note| &note.parts)
        .filter_map(|part| match part {
            Part::Interview(interview) => Some(interview.date.as_ref().and_then(|date| date.start)),
            Part::Section(_) => None,
        })
        .collect();
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
