//! Cuts one line into tokens.

use super::number::Number;
use super::numeral::{self, InSum, run};
use super::saying;
use super::spoken::Spoken;
use super::token::{Bound, Kind, Op, Relation, Token};
use super::units::Data;
use crate::fold::folded;
use crate::span::Span;

/// The tokens of `line`, which starts at byte `base` of the whole text. Remarks in parentheses
/// that hold no number are left out: they never change a sum.
pub fn tokens(line: &str, base: usize) -> Vec<Token> {
    let mut lexer = Lexer { line, at: bullet(line), base, tokens: Vec::with_capacity(line.len() / 3) };
    while lexer.step() {}
    without_remarks(lexer.tokens)
}

/// How many tokens before `==` are looked at.
const LONGEST_THOUGHT: usize = 24;

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
        } else if let Some((number, length)) = saying::nines(rest) {
            self.push(Kind::Number(Box::new(number)), length);
        } else if let Some((mut number, length)) = numeral::scan(rest) {
            let more = saying::go_on(&mut number, rest.get(length..).unwrap_or(""));
            self.push(Kind::Number(Box::new(number)), length + more);
        } else {
            self.push(Kind::Other, numeral::digits_length(rest).max(1));
        }
    }

    fn word(&mut self) {
        let rest = self.rest();
        let length = word_length(rest);
        let typed = rest.get(..length).unwrap_or("");
        if let Some(length) = self.operator_word(typed) {
            return self.push(Kind::Op(Op::Multiply), length);
        }
        let folded = folded(typed);
        if let Some((number, more)) = saying::number(&folded, rest.get(length..).unwrap_or("")) {
            return self.said(number, length + more);
        }
        if typed == "mil" && matches!(self.last(), Some(Kind::Relation(_) | Kind::Op(_))) {
            return self.number_of("1 mil", length);
        }
        if let Some((unit, per_second)) = Data::named(typed) {
            return self.push(Kind::Data(unit, per_second), length);
        }
        let behind = rest.get(length..).unwrap_or("");
        match Spoken::of(typed, &folded, behind) {
            Some(Spoken::Op(op, more)) => self.push(Kind::Op(op), length + more),
            Some(Spoken::Relation(more)) => self.push(Kind::Relation(Relation::Arrow), length + more),
            Some(Spoken::Every) => self.every(length),
            Some(Spoken::Times) => self.times(length, behind),
            Some(Spoken::Verb) => self.push(Kind::Stop, length),
            Some(Spoken::Abbreviated) => self.push(Kind::Word(folded.into_owned()), length + 1),
            None => self.push(Kind::Word(folded.into_owned()), length),
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

    /// The number that would be typed as `digits`.
    fn number_of(&mut self, digits: &str, length: usize) {
        let kind = numeral::scan(digits).map_or(Kind::Other, |(number, _)| Kind::Number(Box::new(number)));
        self.push(kind, length);
    }

    /// A number in words; the article of `o dobro` belongs to it.
    fn said(&mut self, number: Number, length: usize) {
        let article = |token: &mut Token| matches!(token.word(), Some("o" | "a" | "the"));
        let before = if number.factor { self.tokens.pop_if(article) } else { None };
        self.push(Kind::Number(Box::new(number)), length);
        if let (Some(article), Some(number)) = (before, self.tokens.last_mut()) {
            number.span.start = article.span.start;
        }
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
        if rest.starts_with("==") && self.told_twice(rest) {
            return self.push(Kind::Relation(Relation::Equal), 2);
        }
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

    /// `300 × 20 == 6000`, and no condition of code: a computed number before, a number behind.
    fn told_twice(&self, rest: &str) -> bool {
        let last = self.tokens.iter().rev().take(LONGEST_THOUGHT);
        let thought = last.take_while(|token| !matches!(token.kind, Kind::Stop | Kind::Relation(_)));
        let computed = thought.filter(|token| token.number().is_some()).count() > 1;
        let behind = rest.get(2..).unwrap_or("").trim_start();
        computed && behind.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '~' | '$'))
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
        '@' if is_price(rest.get(1..).unwrap_or("")) => Kind::Op(Op::Multiply),
        '@' | '&' | '\\' | '%' | '/' => Kind::Other,
        _ => Kind::Stop,
    }
}

/// `@ $0.02`
fn is_price(rest: &str) -> bool {
    ["$", "R$", "US$", "€", "£"].iter().any(|sign| rest.trim_start().starts_with(sign))
}

/// Drops every pair of parentheses that holds neither a number nor a relation.
fn without_remarks(tokens: Vec<Token>) -> Vec<Token> {
    if tokens.iter().all(|token| token.kind != Kind::Open) {
        return tokens;
    }
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
        if restated(&kept) {
            kept.truncate(kept.len() - 3);
        }
    }
    kept
}

/// `quatro noves (99,99%)`, `99,99% (quatro noves)`: the same once more.
fn restated(tokens: &[Token]) -> bool {
    let Some([first, open, second, close]) = tokens.last_chunk() else { return false };
    let (Some(first), Some(second)) = (first.number(), second.number()) else { return false };
    let alike = (first.first.value - second.first.value).abs() < 1e-9;
    let nines = first.percent && second.percent && (first.said || second.said);
    alike && nines && open.kind == Kind::Open && close.kind == Kind::Close
}

fn mark(open: &mut [(usize, bool)]) {
    if let Some((_, worth)) = open.last_mut() {
        *worth = true;
    }
}
