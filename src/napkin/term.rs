//! What stands between two signs: the value stated at its start, and what is computed at its end.

use super::expression::{self, Parsed};
use super::quantity::{self, Quantity};
use super::token::{Bound, Kind, Op, Relation, Token, span_of};
use crate::span::Span;

/// A value stated right behind a sign.
#[derive(Debug, Clone)]
pub struct Head<'a> {
    /// The value.
    pub quantity: Quantity,
    /// The words before it that name it: `→ leitura 10K/s`.
    pub label: &'a [Token],
    /// `<` or `>` before it.
    pub bound: Option<Bound>,
    /// All of it up to the next sign, when it goes on as arithmetic: `100K/month ÷ 30`.
    pub computed: Option<(Parsed, Span)>,
    /// What follows it in the same thought.
    pub tail: &'a [Token],
}

/// What stands left of a sign.
#[derive(Debug, Clone)]
pub struct Tail<'a> {
    /// What it is.
    pub kind: Left,
    /// From its first to its last mark, label left out unless it belongs to a factor.
    pub span: Span,
    /// The last thought of the term, label and all.
    pub phrase: &'a [Token],
    /// What stands before it in the same term.
    pub before: &'a [Token],
    /// Something unreadable touches it.
    pub tainted: bool,
}

/// Kinds of left sides.
#[derive(Debug, Clone)]
pub enum Left {
    /// A value with nothing to compute.
    Single(Box<Quantity>),
    /// Arithmetic.
    Arithmetic(Parsed),
    /// `Peak 5x`: a factor that waits for a value.
    Factor(f64),
    /// `100:1`: two parts of a whole.
    Ratio(f64),
    /// `÷ 30`, `users × 5`: the first operand is a name or stands before.
    Continued(Vec<Token>),
    /// Arithmetic that cannot be read.
    Unreadable,
}

impl Head<'_> {
    /// `≈` softens the value behind it.
    pub fn told(mut self, sign: Relation) -> Self {
        self.quantity.number.approximate |= sign == Relation::About;
        self
    }
}

/// More words than stand between a sign and its value.
const MOST_FILLERS: usize = 4;
/// Longer terms are cut here.
const LONGEST: usize = 160;

/// Reads the value that `term` starts with.
pub fn head(term: &[Token]) -> Option<Head<'_>> {
    let fillers =
        term.iter().take(MOST_FILLERS).take_while(|token| token.word().is_some_and(is_filler)).count();
    let (bound, at) = match term.get(fillers).map(|token| &token.kind) {
        Some(Kind::Compare(bound)) => (Some(*bound), fillers + 1),
        _ => (None, fillers),
    };
    let (mut quantity, next) = quantity::read(term, at)?;
    if quantity.number.factor || quantity.ambiguous {
        return None;
    }
    quantity.number.approximate |= fillers > 0;
    let rest = term.get(at..)?;
    let length = rest.iter().take(LONGEST).position(|token| ends_thought(&token.kind));
    let whole = rest.get(..length.unwrap_or(rest.len().min(LONGEST)))?;
    let tail = whole.get(next - at..).unwrap_or_default();
    Some(Head { quantity, label: &[], bound, computed: arithmetic(whole), tail })
}

/// Reads the value that `term` starts with behind a few words that name it.
pub fn named_head(term: &[Token]) -> Option<Head<'_>> {
    let label = term.iter().take(MOST_FILLERS).take_while(|token| token.word().is_some()).count();
    let (label, rest) = term.split_at_checked(label).filter(|(label, _)| !label.is_empty())?;
    Some(Head { label, ..head(rest)? })
}

/// Words for the load that a peak is told by.
pub fn names_an_average(word: &str) -> bool {
    matches!(word, "media" | "medio" | "medias" | "medios" | "average" | "avg" | "mean")
}

/// Reads what `term` ends with; `None` when there is nothing to compute or compare.
pub fn tail(term: &[Token]) -> Option<Tail<'_>> {
    let start = start_of_last_phrase(term);
    let phrase = term.get(start..)?;
    let touched = start.checked_sub(1).and_then(|at| term.get(at));
    let cut_operator = start.checked_sub(2).and_then(|at| term.get(at)).is_some_and(is_operator);
    let tainted = touched.is_some_and(|token| matches!(token.kind, Kind::Other)) || cut_operator;
    let label = label_length(phrase);
    let (words, body) = phrase.split_at_checked(label)?;
    let before = term.get(..start)?;
    let found = |kind, span| Some(Tail { kind, span, phrase, before, tainted });
    if let Some((quantity, span)) = with_ratio(phrase) {
        return found(Left::Single(Box::new(quantity)), span);
    }
    let goes_on = phrase.first().is_some_and(is_operator);
    if let Some(kind) = factor(phrase).filter(|_| !goes_on).or_else(|| copies(phrase)) {
        return found(kind, span_of(phrase)?);
    }
    let span = span_of(body)?;
    if body.first().is_some_and(is_operator) {
        body.iter().find(|token| token.number().is_some())?;
        let whole = span_of(if words.len() < 4 { phrase } else { body })?;
        return found(Left::Continued(body.to_vec()), whole);
    }
    let called = words
        .last()
        .zip(body.first())
        .is_some_and(|(name, open)| open.kind == Kind::Open && open.touches(name));
    match expression::parse(body).filter(|_| !called) {
        Some(parsed) => match parsed.expression.single() {
            Some(quantity) if quantity.number.factor => {
                found(Left::Factor(quantity.number.first.value), span)
            }
            Some(quantity) => found(Left::Single(Box::new(quantity.clone())), span),
            None => found(Left::Arithmetic(parsed), span),
        },
        None if waiting(phrase).is_some() => {
            let (phrase, kind) = waiting(phrase)?;
            let before = term.get(..term.len() - phrase.len())?;
            Some(Tail { kind, span: span_of(phrase)?, phrase, before, tainted })
        }
        None => looks_computed(body).then(|| found(Left::Unreadable, span)).flatten(),
    }
}

/// `= 100K/month ÷ 30`: the value goes on as arithmetic.
fn arithmetic(whole: &[Token]) -> Option<(Parsed, Span)> {
    let parsed = expression::parse(whole)?;
    parsed.expression.single().is_none().then_some((parsed, span_of(whole)?))
}

/// Words for "about" and "only".
fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "cerca"
            | "de"
            | "aprox"
            | "aproximadamente"
            | "approx"
            | "approximately"
            | "about"
            | "around"
            | "roughly"
            | "uns"
            | "umas"
            | "quase"
            | "pouco"
            | "perto"
            | "almost"
            | "nearly"
            | "ca"
            | "circa"
            | "so"
            | "apenas"
            | "only"
            | "just"
            | "mais"
            | "ou"
            | "menos"
    )
}

fn is_operator(token: &Token) -> bool {
    matches!(token.kind, Kind::Op(Op::Multiply | Op::Divide | Op::Power))
}

fn ends_thought(kind: &Kind) -> bool {
    matches!(kind, Kind::Stop | Kind::Comma | Kind::Colon | Kind::Other | Kind::Compare(_))
}

/// The index where the last phrase of `term` starts, whole pairs of parentheses passed over.
fn start_of_last_phrase(term: &[Token]) -> usize {
    let mut depth = 0usize;
    let mut unmatched = 0;
    for (at, token) in term.iter().enumerate().rev().take(LONGEST) {
        match &token.kind {
            Kind::Close => {
                unmatched = if depth == 0 { at + 1 } else { unmatched };
                depth += 1;
            }
            Kind::Open if depth == 0 => return at + 1,
            Kind::Open => depth -= 1,
            kind if depth == 0 && ends_thought(kind) => return at + 1,
            Kind::Number(_) if depth == 0 && in_a_row(term, at) => return at + 1,
            _ => {}
        }
    }
    if depth > 0 { unmatched } else { term.len().saturating_sub(LONGEST) }
}

/// `1 10M × 2 = 20M`: a number right behind a number stands in another cell of a table.
fn in_a_row(term: &[Token], at: usize) -> bool {
    term.get(at + 1).and_then(Token::number).is_some_and(|next| !next.factor)
}

/// The words in front of the first number; a dash behind them belongs to them.
fn label_length(phrase: &[Token]) -> usize {
    let is_label = |token: &&Token| {
        matches!(token.kind, Kind::Word(_) | Kind::Data(..) | Kind::Op(Op::Add | Op::Subtract))
    };
    phrase.iter().take_while(is_label).count()
}

/// One factor or ratio, with words around it and nothing to compute.
fn factor(phrase: &[Token]) -> Option<Left> {
    if let Some(found) = of_average(phrase) {
        return Some(found);
    }
    let mut found = None;
    let mut signs = 0;
    for token in phrase {
        match &token.kind {
            Kind::Word(_) | Kind::Open | Kind::Close | Kind::Tilde => {}
            Kind::Op(Op::Multiply) if found.is_none() => signs += 1,
            Kind::Number(number) if found.is_none() && (number.factor || signs == 1) => {
                let plain = number.upper.is_none() && !number.percent;
                found = Some(Left::Factor(plain.then_some(number.first.value)?));
            }
            Kind::Ratio(ratio) if found.is_none() => found = Some(Left::Ratio(*ratio)),
            _ => return None,
        }
    }
    found.filter(|_| signs < 2)
}

/// `3 × média`
fn of_average(phrase: &[Token]) -> Option<Left> {
    let [first, sign, names @ ..] = phrase else { return None };
    let number = first.number().filter(|number| number.upper.is_none() && !number.percent)?;
    let named = names.len() <= 4
        && names.iter().all(|token| token.word().is_some())
        && names.iter().filter_map(Token::word).any(names_an_average);
    (named && sign.kind == Kind::Op(Op::Multiply)).then_some(Left::Factor(number.first.value))
}

/// `50 writes/s (100:1)`, `50 writes/s with a 100:1 ratio`: the value that the ratio is about.
fn with_ratio(phrase: &[Token]) -> Option<(Quantity, Span)> {
    let ratio = phrase.iter().position(|token| matches!(token.kind, Kind::Ratio(_)))?;
    let (before, behind) = phrase.split_at_checked(ratio)?;
    let first = before.iter().position(|token| token.number().is_some())?;
    let (quantity, next) = quantity::read(before, first)?;
    let opened = before.get(next..)?.iter().all(|token| token.kind == Kind::Open);
    let words = |token: &Token| matches!(token.kind, Kind::Word(_) | Kind::Close | Kind::Op(Op::Divide));
    let compressed = phrase.iter().filter_map(Token::word).any(|word| word.starts_with("compr"));
    let alone = opened && !compressed && behind.iter().skip(1).all(words);
    alone.then(|| Some((quantity, span_of(phrase)?))).flatten()
}

/// `day 7 (payday) peak 10x`: the factor at the end, with the words behind the number before it.
fn waiting(phrase: &[Token]) -> Option<(&[Token], Left)> {
    let last = phrase.iter().rposition(|token| token.number().is_some_and(|number| number.factor))?;
    let numbered = |token: &Token| matches!(token.kind, Kind::Number(_) | Kind::Other | Kind::Close);
    let cut = phrase.get(..last)?.iter().rposition(numbered)?;
    let phrase = phrase.get(cut + 1..).filter(|rest| rest.first().and_then(Token::word).is_some())?;
    Some((phrase, factor(phrase)?))
}

/// `RF 3`, `3 réplicas`: a count of copies is a factor too.
fn copies(phrase: &[Token]) -> Option<Left> {
    let named = phrase.iter().filter_map(Token::word).any(|word| word.starts_with("replic") || word == "rf");
    let mut numbers = phrase.iter().filter_map(Token::number);
    let number = numbers.next().filter(|number| named && number.first.value <= 20.0 && !number.percent)?;
    let alone = numbers.next().is_none()
        && phrase
            .iter()
            .all(|token| matches!(token.kind, Kind::Word(_) | Kind::Number(_) | Kind::Open | Kind::Close));
    alone.then_some(Left::Factor(number.first.value))
}

/// Numbers tied by a sign of multiplication or division, without a name in the place of a number.
fn looks_computed(body: &[Token]) -> bool {
    let operators: Vec<usize> = (0..body.len()).filter(|at| body.get(*at).is_some_and(is_sign)).collect();
    let starts = std::iter::once(0).chain(operators.iter().map(|at| at + 1));
    let ends = operators.iter().copied().chain(std::iter::once(body.len()));
    let numbered = |(from, to): (usize, usize)| {
        body.get(from..to).is_some_and(|operand| operand.iter().any(|token| token.number().is_some()))
    };
    let ties = |at: &usize| {
        let follows =
            body.get(at + 1).is_some_and(|token| token.number().is_some() || token.kind == Kind::Open);
        body.get(*at)
            .is_some_and(|token| is_operator(token) && (follows || token.kind != Kind::Op(Op::Divide)))
    };
    operators.iter().any(ties) && starts.zip(ends).all(numbered)
}

fn is_sign(token: &Token) -> bool {
    matches!(token.kind, Kind::Op(_))
}
