//! How well sums are found and judged.

use super::reading::{Interview, Sum, Verdict};

/// The counts over all steps.
#[derive(Debug, Default)]
pub struct Sums {
    /// Steps that the truth names, and those of them that were found.
    pub named: usize,
    pub found: usize,
    /// Found ones with the very verdict of the truth.
    pub agreed: usize,
    /// Steps that can be judged, and those of them that were.
    pub judgeable: usize,
    pub judged: usize,
    /// Wrong steps, and those of them that were told.
    pub wrong: usize,
    pub told: usize,
    /// Steps told as wrong that hold, that nobody can judge, or that are no sums.
    pub alarms: usize,
    /// Steps that the truth does not name: told to hold, and left open.
    pub extra_held: usize,
    pub extra_open: usize,
}

impl Sums {
    /// Adds the steps of one interview; `None` when it was not found. Gives the differences.
    pub fn add(&mut self, truth: &Interview, found: Option<&Interview>) -> Vec<String> {
        let mut differences = Vec::new();
        let mut left: Vec<&Sum> = found.map_or(Vec::new(), |found| found.sums.iter().collect());
        let mut from = 0;
        for step in &truth.sums {
            let at = found.and_then(|found| place(&found.text, &step.text, from));
            from = at.map_or(from, |(start, _)| start + 1);
            let rank = left.iter().position(|found| at.is_some_and(|(_, number)| found.at == number));
            let found = rank.map(|rank| left.remove(rank).verdict);
            self.count(step.verdict, found);
            if found != Some(step.verdict) {
                let told = found.map_or("not found".to_string(), |found| format!("{found:?}"));
                differences.push(format!("  - sum {:?} {:?}, told {told}", step.text, step.verdict));
            }
        }
        for step in left {
            match step.verdict {
                Verdict::Holds => self.extra_held += 1,
                Verdict::Unchecked => self.extra_open += 1,
                Verdict::Wrong | Verdict::Conclusion => self.alarms += 1,
            }
            differences.push(format!("  + sum {:?} {:?}", step.text, step.verdict));
        }
        differences
    }

    fn count(&mut self, truth: Verdict, found: Option<Verdict>) {
        let judged = found.is_some_and(|found| found != Verdict::Unchecked);
        let told = found.is_some_and(Verdict::accuses);
        self.named += 1;
        self.found += usize::from(found.is_some());
        self.agreed += usize::from(found == Some(truth));
        if truth != Verdict::Unchecked {
            self.judgeable += 1;
            self.judged += usize::from(judged);
        }
        if truth.accuses() {
            self.wrong += 1;
            self.told += usize::from(told);
        } else {
            self.alarms += usize::from(told);
        }
    }
}

/// Where a step stands in the text, from `from` on: its start, and the first digit of what it states.
fn place(text: &str, step: &str, from: usize) -> Option<(usize, usize)> {
    let from = text.ceil_char_boundary(from);
    let start = from + text.get(from..)?.find(step)?;
    let sign =
        ["=", "≈", "→", "->", "⇒"].iter().filter_map(|sign| Some(step.rfind(sign)? + sign.len())).max()?;
    let digit = step[sign..].find(|c: char| c.is_ascii_digit())?;
    Some((start, start + sign + digit))
}
