//! Scans a number in running text: its digits, magnitude, percent sign, `x` and range.

use super::number::{Digits, Magnitude, Number};
use super::units::Time;
use crate::fold::fold;

/// Reads the number, range or factor that `rest` starts with, and how many bytes it takes.
pub fn scan(rest: &str) -> Option<(Number, usize)> {
    let (mut number, end) = single(rest)?;
    let Some((upper, length)) = range_end(rest.get(end..)?) else { return Some((number, end)) };
    if number.percent != upper.percent && !upper.percent {
        return Some((number, end));
    }
    if number.style.magnitude == 1.0 {
        number = alike(number, &upper);
    }
    if number.first.value >= upper.first.value {
        return single(rest);
    }
    number.upper = Some(upper.first.value);
    number.style = upper.style;
    Some((number, end + length))
}

/// The length of what looks like digits but is a date, a version, a clock time, a format such as
/// `3+2+1`; `in_sum` when an operator stands before it, where `1/3` is a fraction and no date.
pub fn not_a_number(rest: &str, in_sum: InSum) -> Option<usize> {
    if rest.starts_with("0x") {
        return Some(run(rest, |c| c.is_ascii_alphanumeric()));
    }
    let near = start(rest);
    match near.bytes().find(|byte| !byte.is_ascii_digit())? {
        b'/' => slashed(near, in_sum),
        b'-' => dashed(near),
        b':' => clock(near),
        b'+' => pluses(near),
        _ => None,
    }
}

/// The start of `rest` that a date, a clock time or a format may take.
fn start(rest: &str) -> &str {
    rest.get(..rest.floor_char_boundary(LONGEST_FORMAT)).unwrap_or(rest)
}

/// No date, clock time or format is longer, in bytes; a longer run is not read again for each of its numbers.
const LONGEST_FORMAT: usize = 48;

/// Whether an operator or a parenthesis stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InSum {
    /// It does.
    Yes,
    /// It does not.
    No,
}

/// `100:1`: the ratio and the bytes it takes.
pub fn ratio(rest: &str) -> Option<(f64, usize)> {
    let near = start(rest);
    let length = run(near, |c| c.is_ascii_digit() || c == ':');
    let typed = near.get(..length)?.trim_end_matches(':');
    let (left, right) = typed.split_once(':')?;
    let (left, right): (f64, f64) = (left.parse().ok()?, right.parse().ok()?);
    let one = left == 1.0 || right == 1.0;
    (one && left.max(right) < 1e9).then_some((left.max(right), typed.len()))
}

/// The length of the longest start of `rest` whose characters all satisfy `keep`.
pub fn run(rest: &str, keep: impl Fn(char) -> bool) -> usize {
    rest.find(|c| !keep(c)).unwrap_or(rest.len())
}

/// The length of the digits and their marks that `rest` starts with. Where [`scan`] reads no number in them, their marks
/// make none: versions, addresses, lists.
pub fn digits_length(rest: &str) -> usize {
    let length = run(rest, |c| c.is_ascii_digit() || matches!(c, '.' | ',' | '_'));
    rest.get(..length).map_or(0, |digits| digits.trim_end_matches(['.', ',', '_']).len())
}

/// `.5` is half, `1_000` a thousand.
fn digits(typed: &str) -> Option<Digits> {
    if !typed.starts_with('.') && !typed.contains('_') {
        return Digits::read(typed);
    }
    let whole = if typed.starts_with('.') { "0" } else { "" };
    Digits::read(&format!("{whole}{}", typed.replace('_', "")))
}

fn single(rest: &str) -> Option<(Number, usize)> {
    let length = digits_length(rest);
    let typed = rest.get(..length)?;
    let digits = digits(typed)?;
    let (magnitude, end, spaced) = magnitude(rest, length);
    let mut number = digits.scaled(magnitude);
    number.style.spaced = spaced;
    let end = end + suffix(&mut number, rest.get(end..)?);
    Some((number, end))
}

/// The magnitude behind the digits, where it ends, and whether a space parts them.
fn magnitude(rest: &str, at: usize) -> (Magnitude, usize, bool) {
    let none = (Magnitude::ONE, at, false);
    let Some(behind) = rest.get(at..) else { return none };
    if let Some((factor, length)) = exponent(behind).or_else(|| power_of_ten(rest.get(..at)?, behind)) {
        return (Magnitude { factor, ..Magnitude::ONE }, at + length, false);
    }
    if let Some((magnitude, length)) = glued(behind) {
        return (magnitude, at + length, false);
    }
    spaced(behind).map_or(none, |(magnitude, length)| (magnitude, at + length, true))
}

fn exponent(behind: &str) -> Option<(f64, usize)> {
    let digits = behind.strip_prefix(['e', 'E'])?;
    let sign = run(digits, |c| c == '-' || c == '+').min(1);
    let length = run(digits.get(sign..)?, |c| c.is_ascii_digit());
    let ends = digits.get(sign + length..)?.chars().next().is_none_or(|c| !c.is_alphanumeric());
    let power: i32 = digits.get(..sign + length)?.parse().ok()?;
    (ends && length > 0 && length < 5).then(|| (10f64.powi(power), 1 + sign + length))
}

/// `10^5`, `10**5`, `10⁵`: one number, not a sum.
fn power_of_ten(typed: &str, behind: &str) -> Option<(f64, usize)> {
    if typed != "10" {
        return None;
    }
    let sign = ["^", "**"].iter().find(|sign| behind.starts_with(**sign)).map_or(0, |sign| sign.len());
    let digits = behind.get(sign..)?;
    let (power, length) = if sign > 0 {
        let length = run(digits, |c| c.is_ascii_digit());
        (digits.get(..length)?.parse().ok()?, length)
    } else {
        superscript(digits)?
    };
    // The ten itself is already there.
    (length > 0).then(|| (10f64.powi(i32::min(power, 400) - 1), sign + length))
}

/// Raised digits, from 0 on.
pub const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The number that raised digits make, and the bytes they take.
pub fn superscript(rest: &str) -> Option<(i32, usize)> {
    let length = run(rest, |c| RAISED.contains(&c));
    let raised = rest.get(..length).filter(|raised| !raised.is_empty())?.chars();
    let digits = raised.filter_map(|c| RAISED.iter().position(|digit| *digit == c)).take(4);
    Some((digits.fold(0, |number, digit| number * 10 + digit as i32), length))
}

fn glued(behind: &str) -> Option<(Magnitude, usize)> {
    let length = run(behind, char::is_alphanumeric);
    let word = behind.get(..length)?;
    if let Some(magnitude) = Magnitude::glued(word) {
        return Some((magnitude, length));
    }
    let (letter, rate) = word.split_at_checked(1)?;
    let magnitude = Magnitude::glued(letter)?;
    Time::of_rate(&fold(rate)).map(|_| (magnitude, 1))
}

fn spaced(behind: &str) -> Option<(Magnitude, usize)> {
    let blank = run(behind, |c| c == ' ' || c == '\u{a0}' || c == '\u{202f}');
    let next = behind.get(blank..)?;
    let length = run(next, char::is_alphanumeric);
    let word = next.get(..length)?;
    let magnitude = match word {
        "K" | "k" | "M" | "B" | "T" => Magnitude::glued(word),
        _ if word.len() < 12 => Magnitude::word(&fold(word)),
        _ => None,
    }?;
    (blank > 0).then_some((magnitude, blank + length))
}

/// Percent sign, `x` or a plus behind a number; gives the bytes they take.
fn suffix(number: &mut Number, behind: &str) -> usize {
    if let Some(length) = percent(behind) {
        number.make_percent();
        return length;
    }
    if let Some(length) = factor(behind) {
        number.factor = true;
        return length;
    }
    let plus = behind.strip_prefix('+').is_some_and(|after| {
        let next = after.trim_start().chars().next();
        next.is_none_or(|c| c.is_alphabetic() || c == ')') && !after.starts_with('=')
    });
    number.approximate |= plus;
    usize::from(plus)
}

/// `%` is a percent sign, but the remainder operator in `17 % 5`.
fn percent(behind: &str) -> Option<usize> {
    if behind.starts_with('%') {
        return Some(1);
    }
    let after = behind.strip_prefix(" %")?;
    let next = after.trim_start().chars().next();
    next.is_none_or(|c| !c.is_ascii_digit()).then_some(2)
}

/// `5x` before anything but a number is a factor; before one it is an operator.
fn factor(behind: &str) -> Option<usize> {
    let sign = behind.chars().next().filter(|c| matches!(c, 'x' | 'X' | '×'))?;
    let after = behind.get(sign.len_utf8()..)?;
    let next = after.trim_start().chars().next();
    let multiplies = next.is_some_and(|c| c.is_ascii_digit() || matches!(c, '(' | '~' | '$'));
    let in_word = sign != '×' && after.starts_with(|c: char| c.is_alphanumeric());
    (!multiplies && !in_word).then_some(sign.len_utf8())
}

fn range_end(behind: &str) -> Option<(Number, usize)> {
    let dash = behind.chars().next().filter(|c| matches!(c, '-' | '–'))?;
    let rest = behind.get(dash.len_utf8()..)?;
    rest.starts_with(|c: char| c.is_ascii_digit()).then_some(())?;
    let (upper, length) = single(rest)?;
    Some((upper, dash.len_utf8() + length))
}

/// The lower end of `5-10K` is in thousands too, of `10-20%` in hundredths.
fn alike(mut number: Number, upper: &Number) -> Number {
    let percent = if upper.percent && !number.percent { 0.01 } else { 1.0 };
    number.first.value *= upper.style.magnitude * percent;
    number.first.quantum = upper.first.quantum;
    number.other = None;
    number.percent = upper.percent;
    number
}

fn slashed(rest: &str, in_sum: InSum) -> Option<usize> {
    let length = run(rest, |c| c.is_ascii_digit() || c == '/');
    let typed = rest.get(..length)?;
    let parts: Vec<&str> = typed.split('/').take(4).collect();
    let next = rest.get(length..)?.chars().next();
    let ends = next.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '%' | '.' | ','))
        || rest.get(length..)?.trim_start_matches(['.', ',']).starts_with(char::is_whitespace);
    let short = |most: usize| parts.iter().all(|part| !part.is_empty() && part.len() <= most);
    // `1/3 × 30` is a fraction of something.
    let multiplies = rest.get(length..)?.trim_start().starts_with(['×', '*', '÷', '·']);
    match parts.len() {
        2 if multiplies => None,
        2 => (in_sum == InSum::No && short(2) && ends).then_some(length),
        3 => (short(4) && ends).then_some(length),
        4 => Some(length),
        _ => None,
    }
}

fn dashed(rest: &str) -> Option<usize> {
    let length = run(rest, |c| c.is_ascii_digit() || c == '-');
    let dashes = rest.get(..length)?.trim_end_matches('-').matches('-').take(2).count();
    (dashes == 2).then(|| run(rest, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':' | '.')))
}

fn clock(rest: &str) -> Option<usize> {
    let length = run(rest, |c| c.is_ascii_digit() || c == ':');
    let colons = rest.get(..length)?.trim_end_matches(':').matches(':').take(2).count();
    (colons > 0 && ratio(rest).is_none()).then_some(length)
}

fn pluses(rest: &str) -> Option<usize> {
    let length = run(rest, |c| c.is_ascii_digit() || c == '+');
    let typed = rest.get(..length)?;
    let short = typed.split('+').all(|part| (1..=2).contains(&part.len()));
    (short && typed.matches('+').take(2).count() == 2).then_some(length)
}
