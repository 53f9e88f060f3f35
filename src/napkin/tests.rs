//! Runs the cases, and proves what holds for all sums: spans, wording, conventions, time.

mod cases;
mod lines;
mod wordings;

use self::cases::*;
use self::lines::*;
use self::wordings::*;
use super::{Convention, Reason, Sum, Verdict};
use crate::start::{self, Word};

fn check(text: &str) -> Vec<Sum> {
    super::check(text, &start::each(text).collect::<Vec<Word>>())
}

fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Holds => "ok",
        Verdict::DoesNotHold => "no",
        Verdict::ChangesConclusion => "cut",
        Verdict::NotChecked => "?",
    }
}

fn judgements(sums: &[Sum]) -> String {
    let words: Vec<&str> = sums.iter().flat_map(|sum| &sum.steps).map(|step| word(step.verdict)).collect();
    if words.is_empty() { "-".to_owned() } else { words.join(" ") }
}

fn run(table: &str) {
    let mut wrong = Vec::new();
    for case in table.lines().filter(|line| !line.trim().is_empty()) {
        let (expected, text) = case.split_once('|').expect("a bar in every case");
        let text = text.trim().replace("\\n", "\n");
        let found = judgements(&check(&text));
        if found != expected.trim() {
            wrong.push(format!("{found:<8} not {case}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn rates_are_converted() {
    run(RATES);
}

#[test]
fn chains_are_followed_step_by_step() {
    run(CHAINS);
}

#[test]
fn data_and_plain_times_are_converted() {
    run(DATA);
}

#[test]
fn availability_is_what_is_missing_to_a_hundred() {
    run(AVAILABILITY);
}

#[test]
fn peaks_and_copies_build_on_the_value_before() {
    run(PENDING);
}

#[test]
fn a_wrong_number_across_a_limit_changes_the_conclusion() {
    run(LIMITS);
}

#[test]
fn both_ends_of_a_range_are_counted() {
    run(RANGES);
}

#[test]
fn what_is_no_sum_is_left_alone() {
    run(NO_SUMS);
}

#[test]
fn a_peak_may_name_the_average() {
    run(AVERAGES);
}

#[test]
fn a_result_may_stand_behind_a_colon_or_two_equal_signs() {
    run(COLONS);
}

#[test]
fn nines_are_counted() {
    run(NINES);
}

#[test]
fn lists_take_the_unit_at_their_end() {
    run(LISTS);
}

#[test]
fn prices_are_for_what_was_counted() {
    run(PRICES);
}

#[test]
fn reads_and_writes_share_a_load() {
    run(RATIOS);
}

#[test]
fn numbers_may_be_said_in_words() {
    run(SAID);
}

#[test]
fn the_step_between_two_units_may_be_spelled_out() {
    run(STEPS_OF_UNITS);
}

#[test]
fn wordings_may_come_together() {
    run(TOGETHER);
}

#[test]
fn a_verb_or_a_conjunction_ends_a_thought() {
    run(THOUGHTS);
}

#[test]
fn what_only_looks_like_these_is_left_alone() {
    run(NEAR_MISSES);
}

#[test]
fn doubts_are_not_alarms() {
    run(DOUBTS);
}

#[test]
fn whole_estimates_raise_no_alarm() {
    run(ESTIMATES);
}

#[test]
fn a_step_says_where_it_stands_and_what_would_be_right() {
    let text = "contas: 330K/day → 33 QPS, muito";
    let sums = check(text);
    let step = sums.first().and_then(|sum| sum.steps.first()).expect("one step");
    assert_eq!(text.get(step.span.range()), Some("330K/day → 33 QPS"));
    assert_eq!((step.left.as_str(), step.stated.as_str()), ("330K/day", "33 QPS"));
    assert_eq!(step.computed.as_deref(), Some("3.8 QPS"));
    assert_eq!(step.convention, Some(Convention::Day86400));
}

#[test]
fn the_right_value_is_written_like_the_stated_one() {
    let cases = [
        ("10M/month → ~33K/day", "~330K/day"),
        ("100K × 500 bytes = 50 GB", "50 MB"),
        ("330K/dia → 38,2 QPS", "3,82 QPS"),
        ("2M × 5% = 1M", "100K"),
        ("2 milhões × 5% = 1 milhão", "100 mil"),
        ("1M orders/day = 120 QPS", "11.6 QPS"),
        ("50M × 1000 = 5 bilhões", "50 bilhões"),
        ("10K × 10 = 1,000,000", "100,000"),
        ("R$ 5 × 10K = R$ 500K", "R$ 50K"),
        ("100K / 2M = 50%", "5%"),
        ("99.9% = 87.6 h/year", "8.76 h/year"),
    ];
    for (text, expected) in cases {
        let sums = check(text);
        let step = sums.first().and_then(|sum| sum.steps.first()).expect(text);
        assert_eq!(step.computed.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_chain_is_one_sum_over_a_name_and_a_line_end() {
    for text in [
        "10/s = 20/s = leituras = 40/s",
        "100M/dia → 1.2K QPS\n→ 5 GB\n→ 72K/min",
        "300/min → 5/s\n→ 432K/dia",
    ] {
        let sums = check(text);
        let apart = sums.is_sorted_by(|before, after| before.span.end <= after.span.start);
        assert!(apart, "{text}: {sums:?}");
    }
    let spans: Vec<usize> = check("300/min → 5/s\n→ 432K/dia").iter().map(|sum| sum.steps.len()).collect();
    assert_eq!(spans, [2]);
}

#[test]
fn the_convention_is_named() {
    let cases = [
        ("330K/day → 3.3 QPS", Some(Convention::Day100K)),
        ("330K/day → 3.8 QPS", Some(Convention::Day86400)),
        ("10M/month → 330K/day", Some(Convention::Month30)),
        ("100K/month ÷ 30 = 3,300/day", Some(Convention::Month30)),
        ("1M/day ÷ 86400 = 11.6 QPS", Some(Convention::Day86400)),
        ("365M/ano = 1M/dia", Some(Convention::Year365)),
        ("2 × 3 = 6", None),
    ];
    for (text, expected) in cases {
        let sums = check(text);
        assert_eq!(sums[0].steps[0].convention, expected, "{text}");
    }
}

#[test]
fn the_threshold_is_told_as_typed() {
    let sums = check("1B/day → 1.1K QPS\nPostgres aguenta (5-10K writes/sec)");
    assert_eq!(sums[0].steps[0].reason, Some(Reason::Threshold("5-10K writes/sec".into())));
}

#[test]
fn one_line_may_build_on_the_one_before() {
    let found = check("330K/day → 3.3 QPS\nPeak 5x → 16 QPS\nPeak 5x → 160 QPS");
    assert_eq!(judgements(&found), "ok ok no");
}

#[test]
fn steps_that_go_on_from_one_another_are_one_sum() {
    assert_eq!(check("10M/month → 330K/day → 3.3 QPS").len(), 1);
    assert_eq!(check("2 × 3 = 6; 4 × 5 = 20").len(), 2);
}

#[test]
fn hostile_input_ends_at_once() {
    let big = 200_000;
    let hostile = [
        "9".repeat(1_000_000),
        "=".repeat(big),
        "1=".repeat(big / 2),
        "1 = ".repeat(big / 4),
        "(".repeat(10_000) + "1" + &")".repeat(10_000) + " = 1",
        "(1×".repeat(10_000) + "1" + &")".repeat(10_000) + " = 1",
        "5x=1 ".repeat(big / 5),
        "a 5x = 1\n".repeat(5_000),
        "1/".repeat(big / 2),
        "1 × ".repeat(big / 5) + "1 = 1",
        "(".repeat(big),
        "1 users ".repeat(big / 8),
        "1-1".repeat(big / 3),
        "a".repeat(big),
        "a ".repeat(big / 2),
        "um ".repeat(big / 3),
        "100+".repeat(big / 4),
        "1:".repeat(big / 2),
        "1-".repeat(big / 2),
        "2026-".repeat(big / 5),
        "1.".repeat(big / 2),
        "~ ".repeat(big / 2),
        "1 × 1 == ".repeat(big / 10),
        "metade de ".repeat(big / 10),
        "1 × 1: ".repeat(big / 7),
        "dois mil e ".repeat(big / 11),
        "$1 por mil @ $".repeat(big / 14),
        "2^99999 = 5".into(),
        "1e308 × 1e308 = 1".into(),
        "0 / 0 = 0".into(),
        "10^999999 × 2 = 5".into(),
    ];
    for text in hostile {
        let alarms = check(&text)
            .iter()
            .flat_map(|sum| sum.steps.clone())
            .any(|step| matches!(step.verdict, Verdict::DoesNotHold | Verdict::ChangesConclusion));
        assert!(!alarms, "{}", text.chars().take(40).collect::<String>());
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "\\PC{0,80}") {
        spans_are_sound(&text);
    }

    #[test]
    fn anything_like_a_sum_is_read_without_panic(
        text in "([0-9]{1,4}|[.,()=x×/÷+^%~<>$:\\-]| |→|K|M|B|T|bytes|QPS|/day|\\n|dia|Peak|5x|é){0,40}"
    ) {
        spans_are_sound(&text);
    }

    #[test]
    fn products_hold_when_they_are_right(a in 2u64..5000, b in 2u64..5000) {
        let right = a * b;
        let word = |stated: u64| judgements(&check(&format!("{a} × {b} = {stated}")));
        proptest::prop_assert_eq!(word(right), "ok");
        proptest::prop_assert_eq!(word(right * 10), "no");
        proptest::prop_assert_eq!(word(right + right / 4 + 2), "no");
    }

    #[test]
    fn rates_hold_under_either_day(millions in 1u32..900) {
        let word = |day: f64| {
            let rate = f64::from(millions) * 1e6 / day;
            judgements(&check(&format!("{millions}M/day → {rate:.1} QPS")))
        };
        proptest::prop_assert_eq!(word(86_400.0), "ok");
        proptest::prop_assert_eq!(word(100_000.0), "ok");
        proptest::prop_assert_eq!(word(8_640.0), "no");
    }
}

fn spans_are_sound(text: &str) {
    for sum in check(text) {
        assert!(text.get(sum.span.range()).is_some());
        for step in sum.steps {
            assert!(text.get(step.span.range()).is_some());
            assert!(sum.span.contains(step.span));
            assert!(!step.stated.is_empty());
        }
    }
}
