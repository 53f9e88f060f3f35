//! Four times the notes take about four times as long, whatever stands in them often: nothing looks at all things for each.

use std::time::{Duration, Instant};

use compilado::napkin;
use compilado::pipeline::Reading;
use compilado::start;

use crate::{check, site};

/// What four times as much may cost at most. Where all is looked at for each, it is sixteen times.
const MOST: u32 = 7;

/// So many tries have to be even, of so many: a machine that has other things to do is slow at times.
const EVEN: (usize, usize) = (3, 9);

/// Holds that `work` grows with its input, which is made before the clock starts.
fn grows_evenly<T>(size: usize, input: impl Fn(usize) -> T, work: impl Fn(&T)) {
    let (small, large) = (input(size), input(4 * size));
    let cost = |input: &T| {
        let began = Instant::now();
        work(input);
        began.elapsed()
    };
    let mut tries = Vec::new();
    let is_even = |(small, large): &&(Duration, Duration)| *large < *small * MOST;
    while tries.iter().filter(is_even).count() < EVEN.0 {
        assert!(tries.len() < EVEN.1, "{size} and four times as many: {tries:?}");
        tries.push((cost(&small), cost(&large)));
    }
}

#[test]
fn wrong_sums_among_limits() {
    let line = "1M/day → 100 QPS, limite de 90K GB\n";
    grows_evenly(
        1_000,
        |lines| line.repeat(lines),
        |text| {
            drop(napkin::check(text, &start::each(text).collect::<Vec<_>>()));
        },
    );
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

#[test]
fn right_sums_in_blocks_of_one_error_and_in_many_errors() {
    let errors = |count| (2..count).map(|n| format!("**{n}. Foi 10M × 2 = 20M**\n\n- Sim\n\n")).collect();
    site_grows_evenly(2_000, |blocks| mock("10M × 2 = 20M\n\n".repeat(blocks)));
    site_grows_evenly(2_000, |count| mock(errors(count)));
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

/// One mock with `text` below its first error.
fn mock(text: String) -> Vec<(String, String)> {
    one(format!("# Mock #1: Chat (1/mar/2026) — Hire\n\n## O que errei\n\n**1. Pulei as contas**\n\n{text}"))
}
