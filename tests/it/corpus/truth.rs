//! Reads the fence `model` of a case: what two careful readers agree that the note says.

use std::collections::BTreeMap;

use super::reading::{Gap, Interview, Item, Reading, Recurring, Strength, Sum, Verdict, folded};

/// One line, taken apart: the words, the quoted texts, and the `key=value` pairs, each in order.
#[derive(Default)]
struct Line {
    words: Vec<String>,
    texts: Vec<String>,
    pairs: BTreeMap<String, String>,
}

/// The truth of the case called `case`.
///
/// # Panics
/// When a line is not of the form that `tests/corpus/README.md` tells.
pub fn read(model: &str, case: &str) -> Reading {
    let mut reading = Reading::default();
    for typed in model.lines().filter(|line| !line.trim().is_empty()) {
        let strange = || panic!("{case}: a line that is none of the truth's: {typed}");
        take(&mut reading, line(typed)).unwrap_or_else(strange);
    }
    reading
}

fn take(reading: &mut Reading, line: Line) -> Option<()> {
    match line.words.first()?.as_str() {
        "interview" => reading.interviews.push(interview(&line)?),
        "recurring" => {
            let rank = reading.recurring.len() as u32 + 1;
            reading.recurring.push(recurring(&line, rank)?);
        }
        "state" => {
            let key = line.number()?;
            let row = reading.recurring.iter_mut().find(|row| row.key == key)?;
            row.state = line.words.last().cloned();
        }
        "opening" => reading.openings.push(format!("{}: {}", line.text(0)?, line.text(1)?)),
        "pattern-index" => reading.patterns.push(line.text(0)?),
        "fault" => reading.faults.push(line.words.get(1..)?.join(" ")),
        _ => inside(reading.interviews.last_mut()?, &line)?,
    }
    Some(())
}

fn inside(interview: &mut Interview, line: &Line) -> Option<()> {
    match line.words.first()?.as_str() {
        "strength" => {
            interview.strengths.push(Strength { text: line.text(0)?, shows: line.numbers("shows")? })
        }
        "gap" => interview.gaps.push(gap(line)?),
        "wrap_up" => interview.wrap_up = line.words.get(1).cloned(),
        "sum" => interview.sums.push(Sum {
            text: line.texts.first()?.clone(),
            verdict: verdict(line.words.last()?)?,
            at: 0,
        }),
        _ => interview.gaps.last_mut()?.items.push(item(line)?),
    }
    Some(())
}

fn interview(line: &Line) -> Option<Interview> {
    let mut fields = BTreeMap::from([("kind", line.words.get(1)?.clone()), ("title", line.text(0)?)]);
    if let Some(number) = line.number() {
        fields.insert("number", number.to_string());
    }
    for name in ["date", "source"] {
        if let Some(value) = line.pairs.get(name) {
            fields.insert(name, folded(value));
        }
    }
    if let Some(level) = line.pairs.get("verdict") {
        let nuance = line.pairs.get("nuance").map_or(String::new(), |nuance| format!(" ({nuance})"));
        fields.insert("verdict", format!("{level}{nuance}"));
    }
    Some(Interview { fields, ..Interview::default() })
}

fn gap(line: &Line) -> Option<Gap> {
    let said = |word: &str| line.words.iter().any(|typed| typed == word);
    Some(Gap {
        title: line.text(0)?,
        number: line.number(),
        again: said("again"),
        advice: said("advice"),
        repeats: line.numbers("repeats")?,
        items: Vec::new(),
    })
}

fn item(line: &Line) -> Option<Item> {
    const KINDS: [&str; 8] =
        ["observation", "problem", "fix", "alternative", "phrase", "pattern", "remark", "reference"];
    let known = line.words[0].split('|').all(|kind| KINDS.contains(&kind));
    let note = line.pairs.get("note").map(|note| folded(note));
    known.then_some(Item { kind: line.words.join(" "), text: line.text(0)?, note })
}

fn recurring(line: &Line, rank: u32) -> Option<Recurring> {
    let number = line.number();
    let fix = line.pairs.get("fix").map(|fix| folded(fix));
    Some(Recurring { key: number.unwrap_or(rank), number, title: line.text(0)?, fix, state: None })
}

fn verdict(word: &str) -> Option<Verdict> {
    Some(match word {
        "holds" => Verdict::Holds,
        "wrong" => Verdict::Wrong,
        "conclusion" => Verdict::Conclusion,
        "unchecked" => Verdict::Unchecked,
        _ => return None,
    })
}

impl Line {
    fn text(&self, rank: usize) -> Option<String> {
        self.texts.get(rank).map(|text| folded(text))
    }

    fn number(&self) -> Option<u32> {
        self.words.iter().find_map(|word| word.strip_prefix('#')?.parse().ok())
    }

    /// `1,4`; none when the key is absent.
    fn numbers(&self, key: &str) -> Option<Vec<u32>> {
        let list = self.pairs.get(key).map_or("", String::as_str);
        list.split(',').filter(|number| !number.is_empty()).map(|number| number.parse().ok()).collect()
    }
}

/// Words part at spaces that stand in no quotation; `\"`, `\\` and `\n` are escapes in one.
fn line(typed: &str) -> Line {
    let mut line = Line::default();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let end = rest.find([' ', '"']).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let quotation = after.strip_prefix('"').map(quoted);
        rest = quotation.as_ref().map_or(after, |(_, rest)| *rest).trim_start();
        match (word.split_once('='), quotation) {
            (Some((key, _)), Some((text, _))) => drop(line.pairs.insert(key.to_string(), text)),
            (Some((key, value)), None) => drop(line.pairs.insert(key.to_string(), value.to_string())),
            (None, Some((text, _))) => line.texts.push(text),
            (None, None) => line.words.push(word.to_string()),
        }
    }
    line
}

/// The text up to the closing mark, and what follows.
fn quoted(typed: &str) -> (String, &str) {
    let mut text = String::new();
    let mut chars = typed.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (text, &typed[at + 1..]),
            '\\' => match chars.next() {
                Some((_, 'n')) => text.push('\n'),
                Some((_, c)) => text.push(c),
                None => {}
            },
            c => text.push(c),
        }
    }
    panic!("a quotation that is never closed: {typed}")
}
