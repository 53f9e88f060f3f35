//! Four times the notes take about four times as long, whatever stands in them often: nothing looks at all things for each.

use std::time::Instant;

use compilado::napkin;
use compilado::pipeline::Reading;

use crate::{check, site};

/// What four times as much may cost at most. Where all is looked at for each, it is sixteen times.
const MOST: u32 = 8;

/// A machine that has other things to do may be slow at any time, but not each time.
const TRIES: usize = 8;

/// Holds that `work` grows with its input, which is made before the clock starts.
fn grows_evenly<T>(size: usize, input: impl Fn(usize) -> T, work: impl Fn(&T)) {
    let (small, large) = (input(size), input(4 * size));
    let cost = |input: &T| {
        let began = Instant::now();
        work(input);
        began.elapsed()
    };
    let mut costs = (0..TRIES).map(|_| (cost(&small), cost(&large)));
    assert!(costs.any(|(small, large)| large < small * MOST), "{size} and four times as much");
}

#[test]
fn wrong_sums_among_limits() {
    let line = "1M/day → 100 QPS, limite de 90K GB\n";
    grows_evenly(1_000, |lines| line.repeat(lines), |text| drop(napkin::check(text)));
}

#[test]
fn tags_that_close_and_tags_that_do_not() {
    site_grows_evenly(2_000, |tags| one("<b>x</b>".repeat(tags)));
    site_grows_evenly(2_000, |tags| one("<b>".repeat(tags) + &"</i>".repeat(tags)));
}

#[test]
fn quotations_that_nothing_closes() {
    site_grows_evenly(10_000, |marks| one("“I would” « ".repeat(marks)));
}

/// The same of the site that notes make, given as path and text.
fn site_grows_evenly(size: usize, notes: impl Fn(usize) -> Vec<(String, String)>) {
    grows_evenly(size, |size| read(&notes(size)), |reading| drop(site::of(reading)));
}

fn read(notes: &[(String, String)]) -> Reading {
    let notes: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    check::read(&notes, "")
}

fn one(text: String) -> Vec<(String, String)> {
    vec![("a.md".into(), text)]
}
