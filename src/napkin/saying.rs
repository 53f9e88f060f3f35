//! Numbers said in words: `um milhão`, `três noves`, `metade`, and what goes on behind digits
//! (`2 milhões e meio`, `3 mil e 500`).

use super::number::{Digits, Magnitude, Number};
use super::numeral::{self, run};
use crate::fold::fold;
use crate::start::{Start, Starts, Word};

/// The bytes of the longest word that is looked at, and of the blanks before it.
const LONGEST: usize = 24;
/// Words between a share and its whole.
const DE: &[&str] = &["de", "do", "da", "dos", "das"];
const OF: &[&str] = &["of"];

/// Reads the number that the word `folded` starts, with `behind` after it; gives it and the bytes that it
/// takes of `behind`. Only the next few words are looked at, for the sake of long lines.
pub fn number(folded: &str, behind: &str) -> Option<(Number, usize)> {
    if !SAYS.may_hold(Start::of(folded)) {
        return None;
    }
    share(folded, behind).or_else(|| {
        let count = count(folded).filter(|_| counts_next(behind))?;
        let part = part(count, behind);
        part.or_else(|| nines_of(count, behind)).or_else(|| magnified(folded, count, behind))
    })
}

/// Whether a part of a text with these words holds any number, in digits or in words. Most hold none, and no sum.
/// `up_to_end` is the text from its start to the end of that part.
pub fn has_number(part: &str, words: &[Word], up_to_end: &str) -> bool {
    has_digit(part) || says_number(words, up_to_end)
}

fn has_digit(line: &str) -> bool {
    // All bytes at once take less time than to stop at the first; raised digits begin with C2, or go on with 81.
    let may = |may, byte: u8| may | byte.is_ascii_digit() | (byte == 0xc2) | (byte == 0x81);
    line.bytes().fold(false, may)
        && line.contains(|c: char| c.is_ascii_digit() || numeral::RAISED.contains(&c))
}

/// `um` and `a` stand everywhere, and hardly ever before what they count.
fn says_number(words: &[Word], up_to_end: &str) -> bool {
    let followed = |at: usize| words.get(at + 1).is_some_and(|next| COUNTED.may_hold(next.start));
    let may = |(at, word): &(usize, &Word)| {
        SAYS.may_hold(word.start) && (ALONE.may_hold(word.start) || followed(*at))
    };
    words.iter().enumerate().filter(may).any(|(_, word)| {
        let (folded, behind) = (word.folded(), up_to_end.get(word.span.end..).unwrap_or(""));
        folded == "mil" || number(&folded, behind).is_some()
    })
}

/// How the words begin that say a number without another word.
static ALONE: Starts =
    Starts::of(&["metade", "dobro", "triplo", "quadruplo", "half", "double", "twice", "triple", "mil"]);

/// How the words begin by which a number is said.
static SAYS: Starts = Starts::of(&[
    "metade", "dobro", "triplo", "quadruplo", "half", "double", "twice", "triple", "mil", "meio", "um",
    "uma", "one", "a", "dois", "duas", "two", "tres", "three", "quatro", "four", "cinco", "five", "seis",
    "six", "sete", "seven", "oito", "eight", "nove", "nine", "dez", "ten", "vinte", "twenty", "trinta",
    "thirty", "quarenta", "forty", "cinquenta", "fifty", "cem", "duzentos", "duzentas", "trezentos",
    "trezentas", "quatrocentos", "quatrocentas", "quinhentos", "quinhentas", "seiscentos", "seiscentas",
    "setecentos", "setecentas", "oitocentos", "oitocentas", "novecentos", "novecentas",
]);

/// How the words begin that are counted: shares, nines and magnitudes.
static COUNTED: Starts = Starts::of(&[
    "terco", "tercos", "third", "thirds", "quarto", "quartos", "quarter", "quarters", "quinto", "quintos",
    "fifth", "fifths", "decimo", "decimos", "tenth", "tenths", "noves", "nines", "9s", "k", "m", "b", "t",
    "mil", "mi", "bi", "tri", "milhao", "milhoes", "bilhao", "bilhoes", "trilhao", "trilhoes", "thousand",
    "million", "millions", "mn", "billion", "billions", "bn", "trillion", "trillions",
]);

/// Whether the next word may be one that is counted.
fn counts_next(behind: &str) -> bool {
    next_word(behind).is_some_and(|(word, _)| COUNTED.may_hold(Start::typed(word)))
}

/// `4 noves`, `5 9s`: the availability that so many nines make, and its bytes.
pub fn nines(rest: &str) -> Option<(Number, usize)> {
    let count = rest.chars().next()?.to_digit(10)?;
    let (number, more) = nines_of(f64::from(count), rest.get(1..)?)?;
    Some((number, 1 + more))
}

/// Takes what goes on behind a magnitude: `e meio`, `e 500`, `e duzentos mil`; gives its bytes.
pub fn go_on(number: &mut Number, behind: &str) -> usize {
    let magnitude = number.style.magnitude;
    let more = (magnitude > 1.0 && number.upper.is_none()).then(|| addend(magnitude, behind)).flatten();
    let Some((value, quantum, length)) = more else { return 0 };
    number.first.value += value;
    number.first.quantum = quantum;
    number.other = None;
    length
}

/// The words for a share or a multiple; those that also mean other things only before `de` and a number.
fn share(folded: &str, behind: &str) -> Option<(Number, usize)> {
    let value = match folded {
        "metade" => 0.5,
        "dobro" => 2.0,
        "triplo" => 3.0,
        "quadruplo" => 4.0,
        "half" if whole_follows(behind, OF) => 0.5,
        "double" | "twice" if whole_follows(behind, OF) => 2.0,
        "triple" if whole_follows(behind, OF) => 3.0,
        _ => return None,
    };
    Some((said(value, true)?, 0))
}

/// `um terço`, `dois terços`, `a quarter of 8M`.
fn part(count: f64, behind: &str) -> Option<(Number, usize)> {
    let (word, length) = next_word(behind)?;
    let whole = |of| behind.get(length..).is_some_and(|rest| whole_follows(rest, of));
    let parts = match fold(word).as_str() {
        "terco" | "tercos" => 3.0,
        "third" | "thirds" if whole(OF) => 3.0,
        "quarto" | "quartos" if whole(DE) => 4.0,
        "quarter" | "quarters" if whole(OF) => 4.0,
        "quinto" | "quintos" if whole(DE) => 5.0,
        "fifth" | "fifths" if whole(OF) => 5.0,
        "decimo" | "decimos" if whole(DE) => 10.0,
        "tenth" | "tenths" if whole(OF) => 10.0,
        _ => return None,
    };
    (count < parts).then(|| Some((said(count / parts, true)?, length))).flatten()
}

fn nines_of(count: f64, behind: &str) -> Option<(Number, usize)> {
    let (word, length) = next_word(behind).filter(|_| (2.0..=7.0).contains(&count))?;
    if !matches!(fold(word).as_str(), "noves" | "nines" | "9s") {
        return None;
    }
    // `três noves e meio` is 99.95 %.
    let (half, more) = addend(1.0, behind.get(length..)?)
        .filter(|(half, ..)| *half == 0.5)
        .map_or((1.0, 0), |it| (0.5, it.2));
    let mut number = said(1.0 - half * 10f64.powf(-count), false)?;
    number.percent = true;
    number.first.quantum = 10f64.powf(-count);
    Some((number, length + more))
}

/// `um milhão`, `dez mil`.
fn magnified(folded: &str, count: f64, behind: &str) -> Option<(Number, usize)> {
    let (_, length) = next_word(behind)?;
    let (mut number, taken) = numeral::scan(&format!("1{}", behind.get(..length)?))?;
    let one = matches!(folded, "um" | "uma" | "one" | "a" | "meio");
    number.first.value *= count;
    let least = if one { 1e6 } else { 1e3 };
    let length = taken.checked_sub(1).filter(|_| number.style.magnitude >= least)?;
    let more = go_on(&mut number, behind.get(length..)?);
    Some((number, length + more))
}

/// What is added, how finely it was told, and its bytes.
fn addend(magnitude: f64, behind: &str) -> Option<(f64, f64, usize)> {
    let (word, and) = next_word(behind).filter(|(word, _)| matches!(*word, "e" | "and"))?;
    let rest = behind.get(and..)?;
    let (next, length) = next_word(rest)?;
    if word == "e" && matches!(next, "meio" | "meia") {
        return Some((magnitude / 2.0, magnitude / 10.0, and + length));
    }
    if next == "a" {
        let (_, half) = next_word(rest.get(length..)?).filter(|(word, _)| *word == "half")?;
        return Some((magnitude / 2.0, magnitude / 10.0, and + length + half));
    }
    let count = next.parse().ok().or_else(|| hundreds(&fold(next)))?;
    let after = rest.get(length..)?;
    let (unit, more) = next_word(after)
        .and_then(|(word, more)| Some((Magnitude::word(&fold(word))?.factor, more)))
        .unwrap_or((1.0, 0));
    // `3 mil e 50` is hardly ever said, and `3 mil e 500.000` is another number.
    let fits = unit * 1000.0 == magnitude && (1.0..1000.0).contains(&count) && (count >= 100.0 || unit > 1.0);
    let ends = more > 0 || !after.starts_with(['.', ',', '%', ':', '/', '-']) || after.starts_with("/s");
    let fine = if count % 100.0 == 0.0 { 100.0 } else { 1.0 };
    (fits && ends).then_some((count * unit, fine * unit, and + length + more))
}

fn count(folded: &str) -> Option<f64> {
    Some(match folded {
        "meio" => 0.5,
        "um" | "uma" | "one" | "a" => 1.0,
        "dois" | "duas" | "two" => 2.0,
        "tres" | "three" => 3.0,
        "quatro" | "four" => 4.0,
        "cinco" | "five" => 5.0,
        "seis" | "six" => 6.0,
        "sete" | "seven" => 7.0,
        "oito" | "eight" => 8.0,
        "nove" | "nine" => 9.0,
        "dez" | "ten" => 10.0,
        "vinte" | "twenty" => 20.0,
        "trinta" | "thirty" => 30.0,
        "quarenta" | "forty" => 40.0,
        "cinquenta" | "fifty" => 50.0,
        _ => return hundreds(folded),
    })
}

fn hundreds(folded: &str) -> Option<f64> {
    Some(match folded {
        "cem" => 100.0,
        "duzentos" | "duzentas" => 200.0,
        "trezentos" | "trezentas" => 300.0,
        "quatrocentos" | "quatrocentas" => 400.0,
        "quinhentos" | "quinhentas" => 500.0,
        "seiscentos" | "seiscentas" => 600.0,
        "setecentos" | "setecentas" => 700.0,
        "oitocentos" | "oitocentas" => 800.0,
        "novecentos" | "novecentas" => 900.0,
        _ => return None,
    })
}

/// The next word behind blanks, and the bytes of both.
fn next_word(behind: &str) -> Option<(&str, usize)> {
    let blank = run(behind, |c| c == ' ');
    let length = run(behind.get(blank..)?, char::is_alphanumeric);
    let word = behind.get(blank..blank + length)?;
    (blank > 0 && length > 0 && blank + length <= LONGEST).then_some((word, blank + length))
}

/// ` de 10M`.
fn whole_follows(behind: &str, of: &[&str]) -> bool {
    let Some((_, length)) = next_word(behind).filter(|(word, _)| of.contains(word)) else { return false };
    let rest = behind.get(length..).unwrap_or("").trim_start();
    rest.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '~' | '$'))
}

fn said(value: f64, factor: bool) -> Option<Number> {
    let mut number = Digits::read("1")?.scaled(Magnitude::ONE);
    number.first.value = value;
    number.first.quantum = 0.0;
    number.factor = factor;
    number.said = true;
    Some(number)
}
