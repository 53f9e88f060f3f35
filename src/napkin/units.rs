//! What is measured: time, data, money. Everything else that is counted stays an opaque noun.

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    /// 10⁻⁹ s
    Nanosecond,
    /// 10⁻⁶ s
    Microsecond,
    /// 10⁻³ s
    Millisecond,
    /// 1 s
    Second,
    /// 60 s
    Minute,
    /// 3 600 s
    Hour,
    /// 86 400 s, or 100 000 s by the shortcut
    Day,
    /// 7 days
    Week,
    /// 30 days
    Month,
    /// 90 days
    Quarter,
    /// 365 days
    Year,
}

impl Time {
    /// Its length in seconds when a day has `day` of them.
    pub fn seconds(self, day: f64) -> f64 {
        match self {
            Self::Nanosecond => 1e-9,
            Self::Microsecond => 1e-6,
            Self::Millisecond => 1e-3,
            Self::Second => 1.0,
            Self::Minute => 60.0,
            Self::Hour => 3600.0,
            Self::Day => day,
            Self::Week => 7.0 * day,
            Self::Month => 30.0 * day,
            Self::Quarter => 90.0 * day,
            Self::Year => 365.0 * day,
        }
    }

    /// The unit named by a folded word.
    pub fn named(folded: &str) -> Option<Self> {
        Some(match folded {
            "ns" | "nanosecond" | "nanoseconds" | "nanossegundos" => Self::Nanosecond,
            "us" | "µs" | "μs" | "microsecond" | "microseconds" | "microssegundos" => Self::Microsecond,
            "ms" | "millis" | "millisecond" | "milliseconds" | "milissegundo" | "milissegundos" => {
                Self::Millisecond
            }
            "s" | "sec" | "secs" | "second" | "seconds" | "seg" | "segs" | "segundo" | "segundos" => {
                Self::Second
            }
            "min" | "mins" | "minute" | "minutes" | "minuto" | "minutos" => Self::Minute,
            "h" | "hr" | "hrs" | "hour" | "hours" | "hora" | "horas" => Self::Hour,
            "d" | "day" | "days" | "dia" | "dias" => Self::Day,
            "week" | "weeks" | "wk" | "semana" | "semanas" => Self::Week,
            "month" | "months" | "mo" | "mth" | "mes" | "meses" => Self::Month,
            "quarter" | "quarters" | "trimestre" | "trimestres" => Self::Quarter,
            "year" | "years" | "yr" | "yrs" | "y" | "ano" | "anos" => Self::Year,
            _ => return None,
        })
    }

    /// The period that an adjective such as `daily` or `mensais` may imply.
    pub fn adjective(folded: &str) -> Option<Self> {
        Some(match folded {
            "hourly" | "horario" | "horaria" => Self::Hour,
            "daily" | "diario" | "diaria" | "diarios" | "diarias" => Self::Day,
            "weekly" | "semanal" | "semanais" => Self::Week,
            "monthly" | "mensal" | "mensais" => Self::Month,
            "yearly" | "annual" | "annually" | "anual" | "anuais" => Self::Year,
            _ => return None,
        })
    }

    /// The period of a rate named by one word, such as `QPS`.
    pub fn of_rate(folded: &str) -> Option<Self> {
        match folded {
            "qps" | "rps" | "tps" | "wps" | "iops" | "hz" => Some(Self::Second),
            "qpm" | "rpm" | "tpm" => Some(Self::Minute),
            _ => None,
        }
    }
}

/// A unit of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Data {
    /// 0 for bytes or bits, 1 for kilo, 2 for mega …
    pub prefix: i32,
    /// `KiB`: powers of 1024 for certain.
    pub binary: bool,
    /// Bits.
    pub bits: bool,
    /// `Mb` is often typed for megabytes: the other of bits and bytes may be meant.
    pub loose: bool,
}

impl Data {
    /// The unit named by a word as typed (case tells bits from bytes), and whether it is per second.
    pub fn named(word: &str) -> Option<(Self, bool)> {
        let lower = word.bytes().all(|byte| byte.is_ascii_lowercase());
        let long = if lower { Self::in_words(word) } else { Self::in_words(&word.to_lowercase()) };
        if let Some(long) = long {
            return Some((long, false));
        }
        let (stem, per_second) = match word.strip_suffix("ps") {
            Some(stem) => (stem, true),
            None => (word, false),
        };
        let bits = stem.ends_with('b');
        let scaled = stem.strip_suffix(['b', 'B'])?;
        let (letters, binary) = match scaled.strip_suffix('i') {
            Some(letters) => (letters, true),
            None => (scaled, false),
        };
        let lower = bits && !letters.is_empty() && letters.chars().all(char::is_lowercase);
        let prefix = Self::prefix(letters)?;
        let bits = bits && (per_second || !lower);
        (per_second || prefix > 0)
            .then_some((Self { prefix, binary, bits, loose: stem.ends_with('b') && !per_second }, per_second))
    }

    /// Its size in bytes when a kilobyte has `kilo` of them.
    pub fn bytes(self, kilo: f64) -> f64 {
        let base: f64 = if self.binary { 1024.0 } else { kilo };
        let scale = base.powi(self.prefix);
        if self.bits { scale / 8.0 } else { scale }
    }

    fn prefix(letters: &str) -> Option<i32> {
        Some(match letters {
            "" => 0,
            "k" | "K" => 1,
            "m" | "M" => 2,
            "g" | "G" => 3,
            "t" | "T" => 4,
            "p" | "P" => 5,
            "e" | "E" => 6,
            _ => return None,
        })
    }

    fn in_words(lower: &str) -> Option<Self> {
        let (prefix, bits) = match lower {
            "byte" | "bytes" => (0, false),
            "bit" | "bits" => (0, true),
            "kilobyte" | "kilobytes" => (1, false),
            "megabyte" | "megabytes" | "mega" | "megas" => (2, false),
            "gigabyte" | "gigabytes" | "giga" | "gigas" => (3, false),
            "terabyte" | "terabytes" | "tera" | "teras" => (4, false),
            "petabyte" | "petabytes" => (5, false),
            "kilobit" | "kilobits" | "kbit" | "kbits" => (1, true),
            "megabit" | "megabits" | "mbit" | "mbits" => (2, true),
            "gigabit" | "gigabits" | "gbit" | "gbits" => (3, true),
            "terabit" | "terabits" | "tbit" | "tbits" => (4, true),
            _ => return None,
        };
        Some(Self { prefix, binary: false, bits, loose: false })
    }
}

/// A unit put together: powers of time, data and money. Nouns leave no trace in it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Unit {
    /// Times with their powers; `/day` is a day to the power -1.
    pub times: Vec<(Time, i32)>,
    /// Data with their powers.
    pub data: Vec<(Data, i32)>,
    /// The power of money.
    pub money: i32,
    /// A period that an adjective implies and that may count or not.
    pub soft: Option<Time>,
}

impl Unit {
    /// Whether nothing measurable is named.
    pub fn is_bare(&self) -> bool {
        self.times.is_empty() && self.data.is_empty() && self.money == 0
    }

    /// The power of time.
    pub fn time_power(&self) -> i32 {
        self.times.iter().map(|(_, power)| power).sum()
    }

    /// The power of data.
    pub fn data_power(&self) -> i32 {
        self.data.iter().map(|(_, power)| power).sum()
    }

    /// Whether it measures something per time.
    pub fn is_rate(&self) -> bool {
        self.time_power() < 0
    }

    /// Whether both measure the same kind of thing.
    pub fn matches(&self, other: &Self) -> bool {
        self.time_power() == other.time_power() && self.data_power() == other.data_power()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_tells_bits_from_bytes() {
        let bytes = |word: &str| Data::named(word).map(|(unit, per_second)| (unit.bytes(1000.0), per_second));
        assert_eq!(bytes("MB"), Some((1e6, false)));
        assert_eq!(bytes("KiB"), Some((1024.0, false)));
        assert_eq!(bytes("Mbps"), Some((125_000.0, true)));
        assert_eq!(bytes("gb"), Some((1e9, false)));
        assert_eq!(bytes("bytes"), Some((1.0, false)));
        assert_eq!(bytes("users"), None);
        assert_eq!(bytes("b"), None);
    }
}
