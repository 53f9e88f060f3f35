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
        let places: Vec<usize> =
            (0..days.len()).filter(|&at| days[at].is_some_and(|day| day.year.is_some() == dated)).collect();
        let mut sorted = places.clone();
        sorted.sort_by_key(|&at| days[at].map(|day| (day.year, day.month, day.day)));
        for (&place, &interview) in places.iter().zip(&sorted) {
            ranks[interview] = place;
        }
    }
    ranks
}
