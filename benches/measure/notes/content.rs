//! What an interview has to tell, before anybody types it: some four errors, about two of them old acquaintances, with
//! sums, words to say, a closing, a pattern.

use super::dice::Dice;
use super::said::{self, DEEP_DIVE, Gap, SUMS, TRADE_OFFS, WRAP_UP};
use super::words::{ENGLISH, PORTUGUESE, Words, capital};

/// One mock interview.
pub struct Mock {
    pub number: u64,
    pub title: String,
    /// Day, month, year.
    pub date: (u64, u64, u64),
    pub verdict: &'static str,
    pub strengths: Vec<String>,
    pub errors: Vec<Mistake>,
}

/// One error.
pub struct Mistake {
    pub title: String,
    pub story: String,
    pub fix: Fix,
    pub phrase: Option<String>,
    pub pattern: Option<&'static str>,
}

/// What should have been done or said.
pub enum Fix {
    /// In one line of Portuguese.
    Do(String),
    /// In lines of English, without quotes.
    Say(Vec<String>),
    /// The same, to close the interview.
    Close(Vec<String>),
    /// In lines of sums.
    Reckon(Vec<String>),
}

/// The words of both languages.
pub struct Vocabulary {
    portuguese: Words,
    english: Words,
}

impl Vocabulary {
    /// All of them.
    pub fn new() -> Self {
        Self { portuguese: Words::of(&PORTUGUESE), english: Words::of(&ENGLISH) }
    }

    /// The interview of that number.
    pub fn mock(&self, number: u64) -> Mock {
        let dice = &mut Dice::new(number);
        Mock {
            number,
            title: format!("{} {}", dice.one_of(said::SYSTEMS), capital(&self.portuguese.name(3, dice))),
            // Two interviews a day, 28 days a month.
            date: (number / 2 % 28 + 1, number / 56 % 12 + 1, 2011 + number / 672),
            verdict: dice.one_of(said::VERDICTS),
            strengths: (0..dice.between(3, 5)).map(|_| self.strength(dice)).collect(),
            errors: self.errors(dice),
        }
    }

    /// In the order in which interviews go: sums first, the closing last.
    fn errors(&self, dice: &mut Dice) -> Vec<Mistake> {
        let early: Vec<&Gap> = [&SUMS].into_iter().filter(|_| dice.happens(60)).collect();
        let late = [(&DEEP_DIVE, 25), (&TRADE_OFFS, 25), (&WRAP_UP, 50)];
        let late: Vec<&Gap> =
            late.into_iter().filter(|&(_, percent)| dice.happens(percent)).map(|(gap, _)| gap).collect();
        let new = dice.between(3, 5).saturating_sub((early.len() + late.len()) as u64);
        let mut errors: Vec<Mistake> = early.into_iter().map(|gap| self.again(gap, dice)).collect();
        errors.extend((0..new).map(|_| self.new_mistake(dice)));
        errors.extend(late.into_iter().map(|gap| self.again(gap, dice)));
        errors
    }

    /// A gap that came back.
    fn again(&self, gap: &Gap, dice: &mut Dice) -> Mistake {
        let fix = match gap.title {
            title if title == SUMS.title => Fix::Reckon(self.sums(dice)),
            title if title == WRAP_UP.title => Fix::Close(self.closing(dice)),
            _ => Fix::Say(self.speech(dice)),
        };
        let phrase = dice.happens(20).then(|| self.english.sentence(6, 14, dice));
        Mistake {
            title: dice.one_of(gap.errors).to_string(),
            story: self.portuguese.sentence(8, 20, dice),
            fix,
            phrase,
            pattern: None,
        }
    }

    /// An error that no other interview has.
    fn new_mistake(&self, dice: &mut Dice) -> Mistake {
        let words = &self.portuguese;
        let title = format!("{} de {} e {}", words.name(2, dice), words.name(2, dice), words.name(2, dice));
        let says = dice.happens(65);
        Mistake {
            title: capital(&title),
            story: words.sentence(10, 24, dice),
            fix: if says { Fix::Say(self.speech(dice)) } else { Fix::Do(words.sentence(6, 18, dice)) },
            phrase: dice.happens(25).then(|| self.english.sentence(6, 14, dice)),
            pattern: dice.happens(30).then(|| dice.one_of(said::PATTERNS)),
        }
    }

    fn strength(&self, dice: &mut Dice) -> String {
        if dice.happens(6) {
            let gap = dice.one_of(said::GAPS);
            dice.one_of(gap.progress).to_string()
        } else {
            self.portuguese.sentence(5, 13, dice)
        }
    }

    fn speech(&self, dice: &mut Dice) -> Vec<String> {
        (0..dice.between(3, 5)).map(|_| format!("{}.", self.english.sentence(8, 13, dice))).collect()
    }

    /// Three components, two trade-offs and an improvement, in about half a minute.
    fn closing(&self, dice: &mut Dice) -> Vec<String> {
        let mut thing = |words| self.english.thing(words, dice);
        let (a, b, c) = (thing(3), thing(4), thing(3));
        let mut trade_off =
            || format!("{} over {}, because {}, accepting {}", thing(2), thing(2), thing(4), thing(3));
        let (first, second) = (trade_off(), trade_off());
        vec![
            format!("Three key components: {a}, {b}, and {c}."),
            format!("Two trade-offs: {first}; {second}."),
            format!("With more time: {}.", self.english.thing(5, dice)),
        ]
    }

    /// Sums that hold.
    fn sums(&self, dice: &mut Dice) -> Vec<String> {
        let counted = dice.one_of(said::COUNTED);
        let (millions, peak) = (dice.between(1, 60), dice.between(2, 9));
        let (rows, bytes) = (dice.between(1, 40) * 10, dice.between(1, 9) * 100);
        let mut lines = vec![
            format!("{millions}M {counted}/dia ÷ 100K = {} QPS", millions * 10),
            format!("Pico {peak}x → {} QPS", millions * 10 * peak),
        ];
        if dice.happens(70) {
            lines.push(format!("{rows}M {counted} × {bytes} bytes = {}GB", rows * bytes / 1000));
        }
        if dice.happens(50) {
            lines.push(format!("→ {}", self.portuguese.sentence(4, 8, dice)));
        }
        lines
    }
}
