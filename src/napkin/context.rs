//! What was stated before: the value that `Peak 5x` of the next line is about.

use super::quantity::Quantity;

/// A value that later lines may build on.
#[derive(Debug, Clone)]
pub struct Known {
    /// The value as stated.
    pub quantity: Quantity,
    /// What its own sum came to, over what was stated; 1 when nothing was computed.
    pub exactness: f64,
    /// It is what a sum came to, not a number that merely stands in the text.
    pub computed: bool,
    /// The line that it stands on.
    pub line: usize,
}

/// The latest values, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Context {
    known: Vec<Known>,
    /// The last `100:1`, and its line.
    ratio: Option<(f64, usize)>,
    line: usize,
}

/// Older values are forgotten.
const MOST: usize = 12;

impl Context {
    /// Goes on to a line further below.
    pub fn at_line(&mut self, line: usize) {
        self.line = line;
    }

    /// The number of the line.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Adds a value that may be built on: no factor, no share, no range. `exactness` is that of its own sum.
    pub fn learn(&mut self, quantity: Quantity, exactness: Option<f64>) {
        let number = &quantity.number;
        if number.factor || number.percent || number.upper.is_some() || quantity.ambiguous {
            return;
        }
        if self.known.len() >= MOST {
            self.known.remove(0);
        }
        let computed = exactness.is_some();
        self.known.push(Known { quantity, exactness: exactness.unwrap_or(1.0), computed, line: self.line });
    }

    /// Adds a ratio.
    pub fn learn_ratio(&mut self, ratio: f64) {
        self.ratio = Some((ratio, self.line));
    }

    /// The last ratio, when it stands on this line or one of the two before.
    pub fn ratio(&self) -> Option<f64> {
        self.ratio.filter(|(ratio, line)| *ratio > 0.0 && line + 2 >= self.line).map(|(ratio, _)| ratio)
    }

    /// The known values, the latest first.
    pub fn latest(&self) -> impl Iterator<Item = &Known> {
        self.known.iter().rev()
    }

    /// The last value, when it stands on this line or the one before.
    pub fn at_hand(&self) -> Option<&Known> {
        self.known.last().filter(|known| known.line + 1 >= self.line)
    }

    /// How exact the stated `quantity` is, when it is one that was computed before.
    pub fn exactness_of(&self, quantity: &Quantity) -> f64 {
        let same = |known: &&Known| {
            known.quantity.number.first == quantity.number.first
                && known.quantity.unit.matches(&quantity.unit)
        };
        self.latest().find(same).map_or(1.0, |known| known.exactness)
    }
}
