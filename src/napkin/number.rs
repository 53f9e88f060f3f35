//! Numbers as people type them: what a run of digits may mean, and how finely it was stated.

/// One thing that a typed number can mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// The value, magnitude included.
    pub value: f64,
    /// The worth of one step of the last typed digit.
    pub quantum: f64,
    /// The letter behind the digits was `B` for bytes.
    pub bytes: bool,
    /// Possible, but not how the notation is usually meant: it may excuse, never convict.
    pub weak: bool,
}

/// How a number was written, so that another one can be written alike.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The mark between units and decimals.
    pub decimal: char,
    /// The mark between groups of three digits, if any was typed.
    pub group: Option<char>,
    /// The words for thousands, millions and so on.
    pub scale: &'static Scale,
    /// What the typed magnitude multiplies by; 1 without one.
    pub magnitude: f64,
    /// Whether a space stands before the magnitude.
    pub spaced: bool,
}

/// A number with everything that was typed about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// The likeliest meaning first; never empty.
    pub first: Reading,
    /// The other meaning, where the notation has two.
    pub other: Option<Reading>,
    /// The upper end of a range such as `5-10K`.
    pub upper: Option<f64>,
    /// `5x`: a factor that waits for what it multiplies.
    pub factor: bool,
    /// Followed by a percent sign; the readings are already hundredths.
    pub percent: bool,
    /// Said in words that name a share, a multiple or a count of nines.
    pub said: bool,
    /// Marked with `~` or a word for "about".
    pub approximate: bool,
    /// How it was written.
    pub style: Style,
}

impl Number {
    /// The same notation for another value: `change` goes over all that grows with it, the far end of a range too.
    pub fn change(&mut self, change: impl Fn(f64) -> f64) {
        for reading in std::iter::once(&mut self.first).chain(self.other.as_mut()) {
            reading.value = change(reading.value);
            reading.quantum = change(reading.quantum);
        }
        self.upper = self.upper.map(change);
    }

    /// Takes the number as hundredths, as a percent sign behind it says; once, however often it is said.
    pub fn make_percent(&mut self) {
        if std::mem::replace(&mut self.percent, true) {
            return;
        }
        // `99.999%` is no hundred thousand.
        if let Some(other) = self.other.filter(|_| self.first.value > 100.0) {
            self.first = Reading { weak: false, ..other };
            self.other = None;
        }
        self.change(|value| value / 100.0);
    }

    /// The upper end of a range, else the number itself.
    pub fn highest(&self) -> f64 {
        self.upper.unwrap_or(self.first.value)
    }
}

/// A family of magnitude words: none, thousand, million, billion, trillion.
#[derive(Debug, PartialEq)]
pub struct Scale(pub [&'static str; 5]);

/// `10K`, `2M`.
pub static LETTERS: Scale = Scale(["", "K", "M", "B", "T"]);
static LOWER: Scale = Scale(["", "k", "M", "B", "T"]);
static SHORT: Scale = Scale(["", "mil", "mi", "bi", "tri"]);
static LONG: Scale = Scale(["", "mil", "milhões", "bilhões", "trilhões"]);
static ENGLISH: Scale = Scale(["", "thousand", "million", "billion", "trillion"]);

/// What a magnitude word multiplies by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Magnitude {
    /// The factor.
    pub factor: f64,
    /// Its family.
    pub scale: &'static Scale,
    /// It may also mean bytes (`500B`).
    pub or_bytes: bool,
}

impl Magnitude {
    /// No magnitude at all.
    pub const ONE: Self = Self { factor: 1.0, scale: &LETTERS, or_bytes: false };

    fn of(factor: f64, scale: &'static Scale) -> Option<Self> {
        Some(Self { factor, scale, or_bytes: false })
    }

    /// The magnitude meant by letters that touch the digits, such as `K` or `mi`.
    pub fn glued(word: &str) -> Option<Self> {
        match word {
            "B" => Some(Self { factor: 1e9, scale: &LETTERS, or_bytes: true }),
            "K" => Self::of(1e3, &LETTERS),
            "k" => Self::of(1e3, &LOWER),
            "M" | "MM" | "kk" | "KK" => Self::of(1e6, &LETTERS),
            "G" => Self::of(1e9, &LETTERS),
            "T" => Self::of(1e12, &LETTERS),
            _ => Self::word(&crate::fold::fold(word)),
        }
    }

    /// The magnitude meant by a whole folded word, such as `milhoes`.
    pub fn word(folded: &str) -> Option<Self> {
        match folded {
            "mil" => Self::of(1e3, &SHORT),
            "mi" => Self::of(1e6, &SHORT),
            "bi" => Self::of(1e9, &SHORT),
            "tri" => Self::of(1e12, &SHORT),
            "milhao" | "milhoes" => Self::of(1e6, &LONG),
            "bilhao" | "bilhoes" => Self::of(1e9, &LONG),
            "trilhao" | "trilhoes" => Self::of(1e12, &LONG),
            "thousand" => Self::of(1e3, &ENGLISH),
            "million" | "millions" | "mn" => Self::of(1e6, &ENGLISH),
            "billion" | "billions" | "bn" => Self::of(1e9, &ENGLISH),
            "trillion" | "trillions" => Self::of(1e12, &ENGLISH),
            _ => None,
        }
    }
}

/// Digits with their marks, before any magnitude.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Digits {
    first: (f64, u32),
    other: Option<(f64, u32)>,
    other_is_weak: bool,
    decimal: char,
    group: Option<char>,
}

/// More digits than any estimate needs; a longer run is a number out of all range.
const MOST_DIGITS: usize = 40;

impl Digits {
    /// Reads a run of digits, points and commas that starts and ends with a digit.
    /// `None` when it is no number, as in `1.2.3` or `10,20`-like lists.
    pub fn read(run: &str) -> Option<Self> {
        if run.len() > MOST_DIGITS {
            return Some(Self::plain(f64::INFINITY));
        }
        let points = run.matches('.').count();
        let commas = run.matches(',').count();
        match (points, commas) {
            (0, 0) => run.parse().ok().map(Self::plain),
            (1, 0) => Self::one_mark(run, '.'),
            (0, 1) => Self::one_mark(run, ','),
            (_, 0) => Self::grouped(run, '.', ','),
            (0, _) => Self::grouped(run, ',', '.'),
            (1, 1) if run.rfind('.') > run.rfind(',') => Self::both_marks(run, ',', '.'),
            (_, 1) => Self::both_marks(run, '.', ','),
            (1, _) => Self::both_marks(run, ',', '.'),
            _ => None,
        }
    }

    /// The number that these digits and `magnitude` make.
    pub fn scaled(self, magnitude: Magnitude) -> Number {
        let reading = |(value, decimals): (f64, u32), weak| Reading {
            value: value * magnitude.factor,
            quantum: magnitude.factor / 10f64.powi(decimals.min(40) as i32),
            bytes: false,
            weak,
        };
        let first = reading(self.first, false);
        let in_bytes = Reading {
            value: self.first.0,
            quantum: first.quantum / magnitude.factor,
            bytes: true,
            weak: false,
        };
        let other = self.other.map(|digits| reading(digits, self.other_is_weak));
        Number {
            first,
            other: if magnitude.or_bytes { Some(in_bytes) } else { other },
            upper: None,
            factor: false,
            percent: false,
            said: false,
            approximate: false,
            style: self.style(magnitude),
        }
    }

    fn style(self, magnitude: Magnitude) -> Style {
        Style {
            decimal: self.decimal,
            group: self.group,
            scale: magnitude.scale,
            magnitude: magnitude.factor,
            spaced: false,
        }
    }

    fn plain(value: f64) -> Self {
        Self { first: (value, 0), other: None, other_is_weak: false, decimal: '.', group: None }
    }

    /// One mark: decimals, unless three digits follow it, which may be a group of thousands.
    fn one_mark(run: &str, mark: char) -> Option<Self> {
        let (whole, rest) = run.split_once(mark)?;
        let joined = format!("{whole}{rest}").parse().ok()?;
        let decimals = (format!("{whole}.{rest}").parse().ok()?, rest.len() as u32);
        let other_mark = if mark == '.' { ',' } else { '.' };
        let grouped = Self { group: Some(mark), decimal: other_mark, ..Self::plain(joined) };
        let may_group = rest.len() == 3 && whole.len() <= 3 && !whole.starts_with('0');
        match (may_group, rest.ends_with('0')) {
            (false, _) => Some(Self { first: decimals, decimal: mark, ..Self::plain(joined) }),
            // Nobody writes 3.3 as `3.300`.
            (true, true) => Some(grouped),
            (true, false) => Some(Self { other: Some(decimals), other_is_weak: mark == ',', ..grouped }),
        }
    }

    fn grouped(run: &str, mark: char, decimal: char) -> Option<Self> {
        are_groups(run, mark).then(|| run.replace(mark, "").parse().ok()).flatten().map(|value| Self {
            group: Some(mark),
            decimal,
            ..Self::plain(value)
        })
    }

    fn both_marks(run: &str, group: char, decimal: char) -> Option<Self> {
        let (whole, rest) = run.rsplit_once(decimal)?;
        if !are_groups(whole, group) || rest.contains(group) {
            return None;
        }
        let value = format!("{}.{rest}", whole.replace(group, "")).parse().ok()?;
        Some(Self { first: (value, rest.len() as u32), group: Some(group), decimal, ..Self::plain(value) })
    }
}

/// `1.234.567`: one to three digits, then groups of exactly three.
fn are_groups(run: &str, mark: char) -> bool {
    let mut parts = run.split(mark);
    parts.next().is_some_and(|first| (1..=3).contains(&first.len())) && parts.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(run: &str) -> Vec<f64> {
        let Some(digits) = Digits::read(run) else { return Vec::new() };
        let number = digits.scaled(Magnitude::ONE);
        std::iter::once(number.first).chain(number.other).map(|reading| reading.value).collect()
    }

    #[test]
    fn marks_are_read_as_people_mean_them() {
        let cases: [(&str, &[f64]); 12] = [
            ("3,300", &[3300.0]),
            ("3.300", &[3300.0]),
            ("1,5", &[1.5]),
            ("1.5", &[1.5]),
            ("0.125", &[0.125]),
            ("1.157", &[1157.0, 1.157]),
            ("1.234.567", &[1_234_567.0]),
            ("1,234.5", &[1234.5]),
            ("1.234,5", &[1234.5]),
            ("1.2.3", &[]),
            ("10,20,30", &[]),
            ("86400", &[86_400.0]),
        ];
        for (run, expected) in cases {
            assert_eq!(values(run), expected, "{run}");
        }
    }
}
