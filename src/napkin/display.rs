//! Writes the right value the way the stated one was written.

use super::interval::Bounds;
use super::number::{LETTERS, Style};
use super::quantity::Quantity;
use crate::span::Span;

/// `value`, counted in the unit of `stated`, in its unit, magnitude and decimal mark.
/// `text` is the text that `stated` was read from.
pub fn like(stated: &Quantity, value: Bounds, text: &str) -> String {
    let slice = |start, end| text.get(Span::new(start, end).range()).unwrap_or("");
    let before = slice(stated.span.start, stated.number_span.start).trim_start_matches(['≈', '=']);
    let typed = slice(stated.number_span.end, stated.span.end);
    let (value, unit) = in_fitting_unit(stated, value, typed);
    let number = if value.high > value.low * 1.001 {
        format!("{}-{}", number(value.low, stated), number(value.high, stated))
    } else {
        number(value.low, stated)
    };
    format!("{before}{number}{unit}")
}

/// Steps from `0.05GB` to `50MB` where another prefix of the same unit fits better.
fn in_fitting_unit(stated: &Quantity, value: Bounds, typed: &str) -> (Bounds, String) {
    const LETTERS: [&str; 7] = ["", "K", "M", "G", "T", "P", "E"];
    let plain = (value, typed.to_owned());
    let [(data, 1)] = stated.unit.data.as_slice() else { return plain };
    let unit = typed.trim_start();
    let blank = typed.get(..typed.len() - unit.len()).unwrap_or("");
    let Some(first) = unit.chars().next().filter(|_| data.prefix > 0 && unit.len() < 12) else {
        return plain;
    };
    let kilo = if data.binary { 1024.0 } else { 1000.0 };
    let mut size = value.low.abs() * stated_magnitude(stated);
    let mut prefix = data.prefix;
    while size < 1.0 && size > 0.0 && prefix > 1 {
        size *= kilo;
        prefix -= 1;
    }
    while size >= 1000.0 && prefix < 6 {
        size /= kilo;
        prefix += 1;
    }
    let letter = usize::try_from(prefix).ok().and_then(|index| LETTERS.get(index)).copied().unwrap_or("");
    if prefix == data.prefix || !"kKMGTPE".contains(first) || unit.to_lowercase().contains("byte") {
        return plain;
    }
    let rest = unit.get(first.len_utf8()..).unwrap_or("");
    (value.times(kilo.powi(data.prefix - prefix)), format!("{blank}{letter}{rest}"))
}

/// Only plain numbers change their unit's prefix; `5K MB` stays in megabytes.
fn stated_magnitude(stated: &Quantity) -> f64 {
    if stated.number.style.magnitude == 1.0 { 1.0 } else { f64::NAN }
}

fn number(value: f64, stated: &Quantity) -> String {
    if stated.number.percent {
        return format!("{}%", decimal(value * 100.0, &stated.number.style, figures(stated)));
    }
    let style = &stated.number.style;
    let rank = rank(value, style);
    let digits = decimal(value / 1000f64.powi(rank as i32), style, figures(stated));
    let scale = if style.magnitude == 1.0 { &LETTERS } else { style.scale };
    let word = scale.0.get(rank).copied().unwrap_or("");
    let blank = if word.len() > 2 || (style.spaced && !word.is_empty()) { " " } else { "" };
    format!("{digits}{blank}{word}")
}

/// How many thousands to take out: those of the stated number, unless the value is of another size.
fn rank(value: f64, style: &Style) -> usize {
    let stated = [1e3, 1e6, 1e9, 1e12].iter().filter(|power| style.magnitude >= **power).count();
    let size = value.abs();
    let fitting = [1e3, 1e6, 1e9, 1e12].iter().filter(|power| size >= **power * 0.9995).count();
    match stated {
        0 if fitting < 2 => 0,
        _ => fitting,
    }
}

/// As many figures as were typed; where those are few, two if they are near enough, else three.
fn decimal(value: f64, style: &Style, typed: i32) -> String {
    if value == 0.0 || !value.is_finite() {
        return "0".to_owned();
    }
    let two = significant(value, typed.max(2));
    let near = (two - value).abs() <= 0.012 * value.abs();
    let kept = if near { two } else { significant(value, 3) };
    let plain = format!("{kept:.12}");
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let rest = rest.trim_end_matches('0');
    let whole = grouped(whole, style);
    if rest.is_empty() { whole } else { format!("{whole}{}{rest}", style.decimal) }
}

/// The figures that were typed, zeros at the end left out.
fn figures(stated: &Quantity) -> i32 {
    let reading = stated.number.first;
    let steps = (reading.value / reading.quantum).abs().round();
    if !(1.0..1e7).contains(&steps) {
        return 2;
    }
    let mut whole = steps as u32;
    while whole.is_multiple_of(10) {
        whole /= 10;
    }
    whole.ilog10() as i32 + 1
}

fn significant(value: f64, figures: i32) -> f64 {
    let power = figures - 1 - value.abs().log10().floor() as i32;
    if power >= 0 {
        let step = 10f64.powi(power.min(300));
        (value * step).round() / step
    } else {
        let step = 10f64.powi(-power);
        (value / step).round() * step
    }
}

fn grouped(whole: &str, style: &Style) -> String {
    let mark = match style.group {
        Some(mark) => mark,
        None if whole.len() < 5 => return whole.to_owned(),
        None => {
            if style.decimal == ',' {
                '.'
            } else {
                ','
            }
        }
    };
    let count = whole.chars().count();
    let mut marked = String::with_capacity(count + count / 3);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (count - index).is_multiple_of(3) && !marked.ends_with('-') {
            marked.push(mark);
        }
        marked.push(digit);
    }
    marked
}
