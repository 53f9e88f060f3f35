//! A number with what it counts: `2M users`, `330K/day`, `50MB total`, `8,76 h por ano`.

use super::number::{Magnitude, Number};
use super::token::{Kind, Op, Token};
use super::units::{Time, Unit};
use crate::span::Span;

/// A number and its unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The number.
    pub number: Number,
    /// What can be converted.
    pub unit: Unit,
    /// What cannot: the things that are counted, folded.
    pub nouns: Vec<String>,
    /// From the first mark to the end of the unit; nouns behind it are left out.
    pub span: Span,
    /// The digits and the magnitude alone.
    pub number_span: Span,
    /// `5m` may be minutes, metres or millions.
    pub ambiguous: bool,
}

/// Marks in front of a number: `~R$`.
const MOST_MARKS: usize = 3;
/// More words than any counted thing has.
const MOST_WORDS: usize = 8;

/// Reads the quantity that starts at `at`; gives it and the index behind it, all its words taken.
pub fn read(tokens: &[Token], at: usize) -> Option<(Quantity, usize)> {
    let start = tokens.get(at)?.span.start;
    let mut at = at;
    let (mut money, mut approximate) = (0, false);
    for token in tokens.get(at..)?.iter().take(MOST_MARKS) {
        match token.kind {
            Kind::Tilde => approximate = true,
            Kind::Currency => money = 1,
            _ => break,
        }
        at += 1;
    }
    let token = tokens.get(at)?;
    let mut number = token.number()?.clone();
    number.approximate |= approximate;
    let mut phrase = Phrase::new(number, token.span.end);
    phrase.unit.money = money;
    let next = phrase.read(tokens, at + 1);
    if phrase.nouns.iter().any(|noun| !matches!(noun.as_str(), "cada" | "each")) {
        // `12B URLs` are no bytes.
        phrase.number.other = phrase.number.other.filter(|other| !other.bytes);
    }
    let span = Span::new(start, phrase.end);
    let quantity = Quantity {
        number: phrase.number,
        unit: phrase.unit,
        nouns: phrase.nouns,
        span,
        number_span: token.span,
        ambiguous: phrase.ambiguous,
    };
    Some((quantity, next))
}

/// Words that say "of" between a share and its whole.
pub fn says_of(word: &str) -> bool {
    matches!(word, "de" | "do" | "da" | "dos" | "das" | "of" | "sobre")
}

/// Whether the word at `at` ties a size to each of what was counted: `com 300 bytes cada`.
pub fn says_with(word: &str, tokens: &[Token], at: usize) -> bool {
    let size = |token: &Token| matches!(token.kind, Kind::Data(..)) || token.may_be_bytes();
    let next = || tokens.get(at + 1..at + 3).unwrap_or_default();
    matches!(word, "com" | "with")
        && next().first().is_some_and(|token| token.number().is_some())
        && next().iter().any(size)
        && tokens.iter().skip(at).take(5).any(|token| matches!(token.word(), Some("cada" | "each")))
}

/// Words that say in how much time something happens.
pub fn says_during(word: &str) -> bool {
    matches!(word, "em" | "in" | "over" | "durante" | "during" | "within")
}

/// What follows a number, read word by word.
struct Phrase {
    number: Number,
    number_end: usize,
    unit: Unit,
    nouns: Vec<String>,
    end: usize,
    words: usize,
    ambiguous: bool,
}

impl Phrase {
    fn new(number: Number, end: usize) -> Self {
        Self {
            number,
            number_end: end,
            unit: Unit::default(),
            nouns: Vec::new(),
            end,
            words: 0,
            ambiguous: false,
        }
    }

    fn read(&mut self, tokens: &[Token], start: usize) -> usize {
        let mut at = start;
        while self.words < MOST_WORDS {
            let taken = match tokens.get(at).map(|token| &token.kind) {
                Some(Kind::Data(data, per_second)) if self.unit.data.is_empty() => {
                    self.unit.data.push((*data, 1));
                    self.unit.times.extend(per_second.then_some((Time::Second, -1)));
                    self.measured(tokens, at, 1)
                }
                Some(Kind::Word(word)) => self.word(word, tokens, at),
                Some(Kind::Op(Op::Divide)) => self.per(tokens, at),
                _ => 0,
            };
            if taken == 0 {
                break;
            }
            at += taken;
            self.words += 1;
        }
        at
    }

    /// Takes `count` tokens as part of the unit.
    fn measured(&mut self, tokens: &[Token], at: usize, count: usize) -> usize {
        self.end = tokens.get(at + count - 1).map_or(self.end, |token| token.span.end);
        count
    }

    fn word(&mut self, word: &str, tokens: &[Token], at: usize) -> usize {
        if self.words == 0 && word == "m" {
            self.ambiguous = true;
            return 1;
        }
        if self.goes_on(word, tokens, at) {
            self.ambiguous = true;
            return 1;
        }
        if let Some(time) = Time::named(word).filter(|_| self.words == 0) {
            self.unit.times.push((time, 1));
            return self.measured(tokens, at, 1);
        }
        if let Some(time) = Time::of_rate(word).filter(|_| !self.unit.is_rate()) {
            self.unit.times.push((time, -1));
            return self.measured(tokens, at, 1);
        }
        if let Some(time) = Time::adjective(word) {
            self.unit.soft = Some(time);
            return self.measured(tokens, at, 1);
        }
        self.linked(word, tokens, at)
    }

    /// `2h30`, `3 milhões e meio`, `200 mil milhões`: more of the same number.
    fn goes_on(&self, word: &str, tokens: &[Token], at: usize) -> bool {
        let glued = tokens.get(at).is_some_and(|token| token.span.start == self.number_end);
        let digits = word.contains(|c: char| c.is_ascii_digit());
        let next = tokens.get(at + 1).and_then(Token::word);
        let half = matches!(word, "e" | "and") && matches!(next, Some("meio" | "meia" | "a" | "half"));
        let magnified = self.number.style.magnitude > 1.0 && Magnitude::word(word).is_some();
        half || (self.words == 0 && ((glued && digits) || magnified))
    }

    /// Prepositions, and nouns.
    fn linked(&mut self, word: &str, tokens: &[Token], at: usize) -> usize {
        let next = tokens.get(at + 1);
        let next_word = next.and_then(Token::word);
        match word {
            "percent" | "pct" => self.percent(tokens, at, 1),
            "por" if next_word == Some("cento") => self.percent(tokens, at, 2),
            "por" | "per" if self.unit.data.is_empty() && next.is_some_and(is_data) => self.per(tokens, at),
            "por" | "a" | "at" | "for" if next.is_some_and(|token| token.kind == Kind::Currency) => 0,
            "por" | "per" | "ao" | "a" | "an" | "each" | "cada" | "em" if next_word.is_some() => {
                self.per_word(word, next_word.unwrap_or_default(), tokens, at)
            }
            // `69 QPS e ninguém reclamou`: what is counted ends where another thought begins.
            "e" | "and" | "mas" | "but" | "porque" | "because" => 0,
            _ if says_with(word, tokens, at) => 0,
            _ if says_during(word) && next.is_some_and(|token| token.number().is_some()) => 0,
            _ if says_of(word)
                && next.is_some_and(|token| !matches!(token.kind, Kind::Word(_) | Kind::Data(..))) =>
            {
                0
            }
            _ => {
                self.nouns.push(word.to_owned());
                1
            }
        }
    }

    fn percent(&mut self, tokens: &[Token], at: usize, count: usize) -> usize {
        self.number.make_percent();
        self.measured(tokens, at, count)
    }

    fn per_word(&mut self, word: &str, next: &str, tokens: &[Token], at: usize) -> usize {
        match Time::named(next) {
            Some(time) if word != "em" => {
                self.unit.times.push((time, -1));
                self.measured(tokens, at, 2)
            }
            None if matches!(word, "por" | "per" | "a" | "cada") && self.per_many(next) => 2,
            _ => 1,
        }
    }

    /// `$0.20 por milhão`: the price of one is a millionth of it.
    fn per_many(&mut self, word: &str) -> bool {
        let letter = match word {
            "k" => Some(1e3),
            "m" if self.unit.money != 0 => Some(1e6),
            _ => None,
        };
        let Some(many) = letter.or_else(|| Some(Magnitude::word(word)?.factor)) else { return false };
        self.number.change(|value| value / many);
        true
    }

    /// `/day`, `/user`, `/GB`; a slash before a number divides instead.
    fn per(&mut self, tokens: &[Token], at: usize) -> usize {
        match tokens.get(at + 1).map(|token| &token.kind) {
            Some(Kind::Word(word)) => {
                let priced = self.unit.money != 0;
                self.ambiguous |= word == "m" && !priced;
                match Time::named(word) {
                    Some(time) => {
                        self.unit.times.push((time, -1));
                        self.measured(tokens, at, 2)
                    }
                    None => {
                        self.per_many(word);
                        2
                    }
                }
            }
            Some(Kind::Data(data, _)) => {
                self.unit.data.push((*data, -1));
                self.measured(tokens, at, 2)
            }
            _ => 0,
        }
    }
}

fn is_data(token: &Token) -> bool {
    matches!(token.kind, Kind::Data(..))
}
