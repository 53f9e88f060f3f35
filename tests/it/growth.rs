//! Four times the notes take about four times as long, whatever stands in them often: nothing looks at all things for each.

use std::time::Instant;

use compilado::napkin;

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
