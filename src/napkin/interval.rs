//! How close is close enough: a stated number stands for all that rounds to it.

/// Nearer than this is right.
const RIGHT_WITHIN: f64 = 0.12;
/// From here on it is wrong; between the two nothing can be said.
const WRONG_FROM: f64 = 0.20;

/// How a stated number compares with the computed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// The same, within rounding.
    Same,
    /// Neither surely the same nor surely different.
    Between,
    /// Different.
    Off,
}

/// Two bounds, the lower one first; a point has both alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The lower bound.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
}

impl Bounds {
    /// Both bounds at `value`.
    pub fn point(value: f64) -> Self {
        Self { low: value, high: value }
    }

    /// The bounds of `a` and `b`, in whichever order they come.
    pub fn of(a: f64, b: f64) -> Self {
        Self { low: a.min(b), high: a.max(b) }
    }

    /// Both bounds times `factor`.
    pub fn times(self, factor: f64) -> Self {
        Self::of(self.low * factor, self.high * factor)
    }

    /// The middle.
    pub fn middle(self) -> f64 {
        self.low / 2.0 + self.high / 2.0
    }
}

/// A stated value in the same measure as the computed one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stated {
    /// The value, or the ends of the range.
    pub value: Bounds,
    /// Half the worth of the last typed digit.
    pub half: f64,
    /// The share of the value that rounding up may have added. A number in a unit that has
    /// smaller ones (`1 GB`) is not written for the half of it (`500 MB`).
    pub rounded_up: f64,
    /// It carries a mark of approximation.
    pub approximate: bool,
}

impl Stated {
    /// How close the computed value is.
    pub fn compare(&self, computed: Bounds) -> Closeness {
        let off = self.distance(computed);
        let (near, loosely) = (off < WRONG_FROM, self.loosely(computed));
        if self.rounds_to(computed, self.half) || off <= RIGHT_WITHIN || (near && loosely) {
            Closeness::Same
        } else if near || loosely {
            Closeness::Between
        } else {
            Closeness::Off
        }
    }

    /// The distance as a share of the computed value; 0 when the two overlap.
    pub fn distance(&self, computed: Bounds) -> f64 {
        let gap = (self.value.low - computed.high).max(computed.low - self.value.high).max(0.0);
        let nearest = if self.value.low > computed.high { computed.high } else { computed.low };
        match gap {
            0.0 => 0.0,
            _ => gap / nearest.abs(),
        }
    }

    /// `~` widens the interval by half, but never to more than half of the number.
    fn loosely(&self, computed: Bounds) -> bool {
        let widest = self.value.low.abs() * 0.5;
        self.approximate && self.rounds_to(computed, (self.half * 1.5).min(widest))
    }

    fn rounds_to(&self, computed: Bounds, half: f64) -> bool {
        let below = half.min(self.value.low.abs() * self.rounded_up);
        computed.high >= self.value.low - below && computed.low < self.value.high + half
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closeness(value: f64, half: f64, computed: f64) -> Closeness {
        let stated = Stated { value: Bounds::point(value), half, rounded_up: 1.0, approximate: false };
        stated.compare(Bounds::point(computed))
    }

    #[test]
    fn a_number_stands_for_what_rounds_to_it() {
        assert_eq!(closeness(0.03, 0.005, 0.034), Closeness::Same);
        assert_eq!(closeness(1.0, 0.5, 1.4), Closeness::Same);
        assert_eq!(closeness(16.0, 0.5, 16.5), Closeness::Same);
    }

    #[test]
    fn between_right_and_wrong_lies_a_strip() {
        assert_eq!(closeness(112.0, 0.5, 100.0), Closeness::Same);
        assert_eq!(closeness(116.0, 0.5, 100.0), Closeness::Between);
        assert_eq!(closeness(120.0, 0.5, 100.0), Closeness::Off);
        assert_eq!(closeness(10.0, 0.5, 100.0), Closeness::Off);
    }
}
