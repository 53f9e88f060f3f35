//! Cuts one line into tokens.

use super::number::Number;
use super::numeral::{self, InSum, run};
use super::token::{Bound, Kind, Op, Relation, Token};
use super::units::Data;
use crate::fold::fold;
use crate::span::Span;

/// The tokens of `line`, which starts at byte `base` of the whole text. Remarks in parentheses
/// that hold no number are left out: they never change a sum.
pub fn tokens(line: &str, base: usize) -> Vec<Token> {
    let mut lexer = Lexer { line, at: bullet(line), base, tokens: Vec::new() };
    while lexer.step() {}
    without_remarks(lexer.tokens)
}

/// The bytes of the longest word for a magnitude, and of the blanks before it.
const LONGEST_MAGNITUDE: usize = 24;

struct Lexer<'a> {
    line: &'a str,
    at: usize,
    base: usize,
    tokens: Vec<Token>,
}

impl<'a> Lexer<'a> {
    fn step(&mut self) -> bool {
        let Some(c) = self.rest().chars().next() else { return false };
        match c {
            _ if c.is_whitespace() || c == '`' => self.at += c.len_utf8(),
            _ if c.is_ascii_digit() => self.number(),
            '.' if self.decimal_point() => self.number(),
            _ if c.is_alphabetic() || c == '_' => self.word(),
            _ => self.symbol(c),
        }
        true
    }

    fn rest(&self) -> &'a str {
        self.line.get(self.at..).unwrap_or("")
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let start = self.base + self.at;
        self.tokens.push(Token { kind, span: Span::new(start, start + length) });
        self.at += length;
    }

    fn last(&self) -> Option<&Kind> {
        self.tokens.last().map(|token| &token.kind)
    }

    /// `.5` behind a space or an operator.
    fn decimal_point(&self) -> bool {
        let touching = self.tokens.last().is_some_and(|token| token.span.end == self.base + self.at);
        self.rest().get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) && !touching
    }

    fn number(&mut self) {
        let rest = self.rest();
        let in_sum = match self.last() {
            Some(Kind::Op(_) | Kind::Open) => InSum::Yes,
            _ => InSum::No,
        };
        if let Some((ratio, length)) = numeral::ratio(rest) {
            self.push(Kind::Ratio(ratio), length);
        } else if let Some(length) = numeral::not_a_number(rest, in_sum) {
            self.push(Kind::Other, length.max(1));
        } else if let Some((number, length)) = numeral::scan(rest) {
            self.push(Kind::Number(Box::new(number)), length);
        } else {
            self.push(Kind::Other, 1);
        }
    }

    fn word(&mut self) {
        let rest = self.rest();
        let length = word_length(rest);
        let typed = rest.get(..length).unwrap_or("");
        if let Some(length) = self.operator_word(typed) {
            return self.push(Kind::Op(Op::Multiply), length);
        }
        if let Some((number, more)) = one_of_many(typed, rest.get(length..).unwrap_or("")) {
            return self.push(Kind::Number(Box::new(number)), length + more);
        }
        if let Some((unit, per_second)) = Data::named(typed) {
            return self.push(Kind::Data(unit, per_second), length);
        }
        let folded = fold(typed);
        let behind = rest.get(length..).unwrap_or("");
        match Spoken::of(typed, &folded, behind) {
            Some(Spoken::Op(op, more)) => self.push(Kind::Op(op), length + more),
            Some(Spoken::Relation(more)) => self.push(Kind::Relation(Relation::Arrow), length + more),
            Some(Spoken::Every) => self.every(length),
            Some(Spoken::Times) => self.times(length, behind),
            Some(Spoken::Abbreviated) => self.push(Kind::Word(folded), length + 1),
            None => self.push(Kind::Word(folded), length),
        }
    }

    /// The `x` of `3 x 5` and of `pico x5`.
    fn operator_word(&mut self, typed: &str) -> Option<usize> {
        let digits = typed.strip_prefix(['x', 'X'])?;
        if !digits.is_empty() {
            let factor = digits.starts_with(|c: char| c.is_ascii_digit()) && !self.tokens.is_empty();
            return factor.then_some(1);
        }
        let behind = self.rest().get(1..)?.trim_start();
        let operand = matches!(self.last()?, Kind::Number(_) | Kind::Close | Kind::Word(_) | Kind::Data(..));
        (operand && behind.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '~' | '$')))
            .then_some(1)
    }

    /// `a cada 3 s` divides; `cada usuário` does not.
    fn every(&mut self, length: usize) {
        if matches!(self.last(), Some(Kind::Word(word)) if word == "a") {
            self.tokens.pop();
        }
        self.push(Kind::Op(Op::Divide), length);
    }

    /// `5 vezes 3` multiplies; `5 vezes` is a factor like `5x`.
    fn times(&mut self, length: usize, behind: &str) {
        if behind.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '(') {
            return self.push(Kind::Op(Op::Multiply), length);
        }
        match self.tokens.last_mut() {
            Some(Token { kind: Kind::Number(number), span }) => {
                number.factor = true;
                span.end = self.base + self.at + length;
                self.at += length;
            }
            _ => self.push(Kind::Word("times".into()), length),
        }
    }

    fn symbol(&mut self, c: char) {
        let rest = self.rest();
        if let Some((kind, length)) = relation(rest).or_else(|| superscript(rest)) {
            if matches!(kind, Kind::Number(_)) {
                self.tokens.push(Token {
                    kind: Kind::Op(Op::Power),
                    span: Span::new(self.base + self.at, self.base + self.at),
                });
            }
            return self.push(kind, length);
        }
        if c == '*' && rest.starts_with("**") {
            return self.stars(rest);
        }
        if c == '$' {
            return self.currency();
        }
        if c == '#' {
            return self.push(Kind::Other, 1 + run(rest.get(1..).unwrap_or(""), char::is_alphanumeric));
        }
        self.push(plain_symbol(c, rest), c.len_utf8());
    }

    /// The letters of `R$` and `US$` belong to the sign.
    fn currency(&mut self) {
        let here = self.base + self.at;
        let letters = |token: &mut Token| token.span.end == here && matches!(token.word(), Some("r" | "us"));
        let start = self.tokens.pop_if(letters).map_or(here, |token| token.span.start);
        self.push(Kind::Currency, 1);
        if let Some(sign) = self.tokens.last_mut() {
            sign.span.start = start;
        }
    }

    /// `2**10` is a power; other double stars are emphasis.
    fn stars(&mut self, rest: &str) {
        let power = matches!(self.last(), Some(Kind::Number(_)))
            && rest.get(2..).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
        if power { self.push(Kind::Op(Op::Power), 2) } else { self.at += 2 }
    }
}

/// Words that stand for signs.
enum Spoken {
    Op(Op, usize),
    Relation(usize),
    Every,
    Times,
    Abbreviated,
}

impl Spoken {
    /// What `folded` (typed as `typed`, with `behind` after it) says, when it is such a word.
    fn of(typed: &str, folded: &str, behind: &str) -> Option<Self> {
        match folded {
            "dividido" | "divided" | "dividindo" | "divididos" | "divide" => {
                Some(Self::Op(Op::Divide, link(behind, &["por", "by"])?))
            }
            "multiplicado" | "multiplied" | "multiplicando" => {
                Some(Self::Op(Op::Multiply, link(behind, &["por", "by"])?))
            }
            "equivale" | "resulta" | "igual" => Some(Self::Relation(link(behind, &["a", "em", "ao"])?)),
            "equals" | "gives" => Some(Self::Relation(0)),
            // Without their accents they are other words.
            "da" | "dao" if matches!(typed.to_lowercase().as_str(), "dá" | "dão") => {
                Some(Self::Relation(0))
            }
            "ou" => Some(Self::Relation(link(behind, &["seja"])?)),
            "which" | "that" | "isso" => Some(Self::Relation(link(behind, &["is", "e"])?)),
            "chega" | "chegam" | "chegando" => {
                let to = link(behind, &["a"])?;
                valued(behind.get(to..)?).then_some(Self::Relation(to))
            }
            "that's" | "that’s" | "is" | "are" | "era" | "eram" | "deu" | "deram" | "sao" | "vira"
            | "viram" | "means" | "dando" => valued(behind).then_some(Self::Relation(0)),
            "e" if typed == "é" => valued(behind).then_some(Self::Relation(0)),
            "every" | "cada" => numbered(behind).then_some(Self::Every),
            "vezes" | "times" => Some(Self::Times),
            "aprox" | "approx" | "ca" if behind.starts_with('.') => Some(Self::Abbreviated),
            _ => None,
        }
    }
}

/// `um milhão`, `one billion`: only the word that comes next is looked at, for the sake of long lines.
fn one_of_many(typed: &str, behind: &str) -> Option<(Number, usize)> {
    let one = match fold(typed).as_str() {
        "um" | "uma" | "one" | "a" => 1.0,
        "meio" => 0.5,
        _ => return None,
    };
    let blank = run(behind, |c| c == ' ');
    let word = run(behind.get(blank..)?, char::is_alphabetic);
    let next = behind.get(..blank + word).filter(|next| next.len() <= LONGEST_MAGNITUDE)?;
    let (mut number, length) = numeral::scan(&format!("1{next}"))?;
    number.first.value *= one;
    (number.style.magnitude >= 1e6).then_some((number, length.checked_sub(1)?))
}

/// A number follows, alone or behind a word for "about".
fn valued(behind: &str) -> bool {
    const ABOUT: [&str; 7] =
        ["about ", "roughly ", "around ", "approximately ", "cerca de ", "uns ", "umas "];
    let next = behind.trim_start();
    let next = ABOUT.iter().find_map(|about| next.strip_prefix(about)).unwrap_or(next);
    next.starts_with(|c: char| c.is_ascii_digit() || c == '~')
}

fn numbered(behind: &str) -> bool {
    behind.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// The bytes up to the end of the small word that must come next.
fn link(behind: &str, words: &[&str]) -> Option<usize> {
    let blank = behind.len() - behind.trim_start().len();
    let next = behind.get(blank..)?;
    let length = run(next, char::is_alphanumeric);
    words.contains(&next.get(..length)?).then_some(blank + length)
}

/// Letters and digits, with hyphens and apostrophes inside.
fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins =
            matches!(c, '-' | '\'' | '’') && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        if !(c.is_alphanumeric() || c == '_' || joins) {
            return at;
        }
    }
    rest.len()
}

/// The bytes of a list mark in front of the line.
fn bullet(line: &str) -> usize {
    let blank = line.len() - line.trim_start().len();
    let body = line.get(blank..).unwrap_or("");
    let mark = ["- ", "* ", "+ ", "• ", "> "].iter().find(|mark| body.starts_with(**mark));
    mark.map_or(blank, |mark| blank + mark.len())
}

fn relation(rest: &str) -> Option<(Kind, usize)> {
    const SIGNS: [(&str, Option<Relation>); 26] = [
        ("==>", Some(Relation::Arrow)),
        ("-->", Some(Relation::Arrow)),
        ("<->", None),
        ("<=>", None),
        ("=~", Some(Relation::About)),
        ("~=", Some(Relation::About)),
        ("=>", Some(Relation::Arrow)),
        ("->", Some(Relation::Arrow)),
        ("==", None),
        ("!=", None),
        (":=", None),
        ("+=", None),
        ("-=", None),
        ("*=", None),
        ("/=", None),
        ("++", None),
        ("<-", None),
        ("=", Some(Relation::Equal)),
        ("≈", Some(Relation::About)),
        ("≅", Some(Relation::About)),
        ("≃", Some(Relation::About)),
        ("→", Some(Relation::Arrow)),
        ("⇒", Some(Relation::Arrow)),
        ("⟶", Some(Relation::Arrow)),
        ("➜", Some(Relation::Arrow)),
        ("➔", Some(Relation::Arrow)),
    ];
    let (sign, relation) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign))?;
    let kind = relation.map_or(Kind::Other, Kind::Relation);
    Some((kind, sign.len()))
}

/// `62⁷`: the exponent as a number.
fn superscript(rest: &str) -> Option<(Kind, usize)> {
    let (power, length) = numeral::superscript(rest)?;
    let (number, _) = numeral::scan(&power.to_string())?;
    Some((Kind::Number(Box::new(number)), length))
}

fn plain_symbol(c: char, rest: &str) -> Kind {
    match c {
        '+' => Kind::Op(Op::Add),
        '-' | '−' | '–' => Kind::Op(Op::Subtract),
        '*' | '×' | '·' | '∙' | '⋅' | '✕' | '✖' => Kind::Op(Op::Multiply),
        '÷' | '∕' => Kind::Op(Op::Divide),
        '/' if !rest.starts_with("//") => Kind::Op(Op::Divide),
        '^' => Kind::Op(Op::Power),
        '(' => Kind::Open,
        ')' => Kind::Close,
        '~' | '±' => Kind::Tilde,
        '$' | '€' | '£' => Kind::Currency,
        '<' | '≤' => Kind::Compare(Bound::Below),
        '>' | '≥' => Kind::Compare(Bound::Above),
        ':' => Kind::Colon,
        ',' => Kind::Comma,
        '@' | '&' | '\\' | '%' | '/' => Kind::Other,
        _ => Kind::Stop,
    }
}

/// Drops every pair of parentheses that holds neither a number nor a relation.
fn without_remarks(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut open: Vec<(usize, bool)> = Vec::new();
    for token in tokens {
        match token.kind {
            Kind::Open => open.push((kept.len(), false)),
            Kind::Number(_) | Kind::Ratio(_) | Kind::Relation(_) => mark(&mut open),
            Kind::Close => match open.pop() {
                Some((start, false)) => {
                    kept.truncate(start);
                    continue;
                }
                Some((_, true)) => mark(&mut open),
                None => {}
            },
            _ => {}
        }
        kept.push(token);
    }
    kept
}

fn mark(open: &mut [(usize, bool)]) {
    if let Some((_, worth)) = open.last_mut() {
        *worth = true;
    }
}
