//! How the cost of a whole build grows with one large note, whatever stands in it often: where something is looked for
//! among all for each, four times as much costs sixteen times as much.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use compilado::config::{self, Config};
use compilado::pipeline;
use compilado::render::Theme;
use compilado::source::Vault;

/// What stands often in a note: its name, how often in the smaller of two notes, and the note.
type Case = (&'static str, usize, fn(usize) -> String);

/// How much larger the larger note is.
const TIMES: usize = 4;

const CASES: [Case; 11] = [
    ("wrong sums among limits", 2000, |n| "1M/day → 100 QPS, limite de 90K GB\n".repeat(n)),
    ("right sums below an error", 4000, |n| mock(&"10M × 2 = 20M\n\n".repeat(n))),
    ("errors with a sum", 2000, |n| mock(&errors(n))),
    ("tags that close", 10_000, |n| "<b>x</b>".repeat(n)),
    ("tags that do not", 10_000, |n| "<b>".repeat(n) + &"</i>".repeat(n)),
    ("quotations that nothing closes", 20_000, |n| "“I would” « ".repeat(n)),
    ("comments on a line", 10_000, |n| "a <!-- b --> ".repeat(n)),
    ("private comments on a line", 4000, |n| "a <!-- compilado: privado --> ".repeat(n)),
    ("private blocks", 4000, |n| "<!-- compilado: privado -->\n\nSegredo\n\n".repeat(n)),
    ("broken links", 4000, |n| "[a](b.md) ".repeat(n)),
    ("nested brackets", 20_000, |n| "[".repeat(n)),
];

/// Prints of each case the milliseconds of the smaller and of the larger note, and how many times as long the larger one
/// took: medians of so many rounds.
///
/// # Errors
/// When there is no theme.
pub fn time(rounds: usize) -> Result<(), Box<dyn Error>> {
    let config = config::parse("", Path::new("compilado.toml"))?;
    let theme = Theme::new(Vec::new(), pipeline::language(config.lang))?;
    for (name, size, note) in CASES {
        let sizes = [size, TIMES * size].map(note);
        let mut costs = Vec::new();
        for _ in 0..rounds {
            let [small, large] = [cost(&sizes[0], &config, &theme)?, cost(&sizes[1], &config, &theme)?];
            costs.push((large.as_secs_f64() / small.as_secs_f64(), small, large));
        }
        costs.sort_by(|one, other| one.0.total_cmp(&other.0));
        let (ratio, small, large) = costs[rounds / 2];
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        println!("{name}\t{:.1}\t{:.1}\t{ratio:.2}", ms(small), ms(large));
    }
    Ok(())
}

/// The time of a whole build in memory.
fn cost(note: &str, config: &Config, theme: &Theme) -> Result<Duration, Box<dyn Error>> {
    let began = Instant::now();
    let vault = Vault::from_iter([("nota.md".to_string(), note.as_bytes().to_vec())]);
    let reading = pipeline::read(&vault, config);
    pipeline::site(&reading, Vec::new(), config, theme, &|_| Ok(()))?;
    Ok(began.elapsed())
}

/// One mock with `text` below its first error.
fn mock(text: &str) -> String {
    format!("# Mock #1: Chat (1/mar/2026) — Hire\n\n## O que errei\n\n**1. Pulei as contas**\n\n{text}")
}

fn errors(count: usize) -> String {
    (2..count).map(|n| format!("**{n}. Foi 10M × 2 = 20M**\n\n- Sim\n\n")).collect()
}
