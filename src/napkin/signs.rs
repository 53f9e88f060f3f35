//! Finds the signs of a line: what ties two sides, and where a colon or a tilde does so.

use super::token::{Kind, Op, Relation, Token};
use super::units::Time;

/// The tokens of the name that a factor may have before its colon.
const LONGEST_NAME: usize = 4;
/// How far before a colon its arithmetic may start, and how far behind it its result may go.
const REACH: usize = 24;

/// Where the signs stand; of several in a row the last counts, and a colon behind a factor is one.
pub fn find(tokens: &[Token]) -> Vec<(usize, Relation)> {
    let mut signs: Vec<(usize, Relation)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let sign = match token.kind {
            Kind::Relation(sign) => sign,
            Kind::Tilde if behind_value(tokens, at) => Relation::About,
            Kind::Colon if behind_factor(tokens, at) => Relation::Arrow,
            Kind::Colon if tells_result(tokens, at) => Relation::Colon,
            _ => continue,
        };
        match signs.last_mut() {
            Some(last) if last.0 + 1 == at => *last = (at, sign),
            _ => signs.push((at, sign)),
        }
    }
    signs
}

/// `1M/dia (~12 QPS)`, `10M / 86400 ~ 116`: a tilde that ties, and does not only soften.
fn behind_value(tokens: &[Token], at: usize) -> bool {
    let token = |at: Option<usize>| at.and_then(|at| tokens.get(at));
    let (before, after) = (token(at.checked_sub(1)), token(at.checked_add(1)));
    let number_follows = after.is_some_and(|token| token.number().is_some());
    let spaced = after.zip(token(Some(at))).is_some_and(|(after, tilde)| !after.touches(tilde));
    let valued =
        |token: &Token| matches!(token.kind, Kind::Number(_) | Kind::Word(_) | Kind::Data(..) | Kind::Close);
    number_follows
        && match before.map(|token| &token.kind) {
            Some(Kind::Open) => token(at.checked_sub(2)).is_some_and(valued),
            Some(Kind::Number(_) | Kind::Data(..)) => spaced,
            // `5 min ~ 10 min` is a range, `1M/day ~ 12/s` is none.
            Some(Kind::Word(word)) => spaced && ends_rate(word, token(at.checked_sub(2))),
            _ => false,
        }
}

/// The last word of `/day`, `por dia`, or a unit such as `QPS`.
fn ends_rate(word: &str, before: Option<&Token>) -> bool {
    let per = before.is_some_and(|token| {
        token.kind == Kind::Op(Op::Divide) || matches!(token.word(), Some("por" | "per"))
    });
    Time::of_rate(word).is_some() || (per && Time::named(word).is_some())
}

/// `Pico (5x): 16 QPS`, `pico 3x a média: 420 QPS`
fn behind_factor(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(LONGEST_NAME)..at).unwrap_or_default();
    let near = before
        .iter()
        .rev()
        .take_while(|token| matches!(token.kind, Kind::Word(_) | Kind::Close | Kind::Number(_)));
    value_follows(tokens, at) && near.filter_map(Token::number).any(|number| number.factor)
}

/// `1M × 100KB: 100 GB`, `4 noves: 52 min/ano`: arithmetic before the colon, one value and no more behind it.
fn tells_result(tokens: &[Token], at: usize) -> bool {
    let before = tokens.get(at.saturating_sub(REACH)..at).unwrap_or_default();
    let thought = before.iter().rev().take_while(|token| !parts(&token.kind));
    let nines = || thought.filter_map(Token::number).any(|number| number.percent && number.said);
    value_follows(tokens, at) && ends_with_value(tokens.get(at + 1..)) && (ties(before) || nines())
}

/// Whether one value stands before the end of the thought, or of the line.
fn ends_with_value(behind: Option<&[Token]>) -> bool {
    let Some(behind) = behind.filter(|behind| behind.len() <= REACH) else { return false };
    let length = behind.iter().position(|token| parts(&token.kind)).unwrap_or(behind.len());
    let ends = behind.get(length).is_none_or(|token| token.kind == Kind::Stop);
    let value = behind.get(..length).unwrap_or_default();
    let more = |token: &Token| matches!(token.kind, Kind::Op(Op::Multiply) | Kind::Open | Kind::Ratio(_));
    ends && value.iter().filter_map(Token::number).count() == 1 && !value.iter().any(more)
}

/// Whether the last thought of `tokens` has two numbers and a sign of multiplication or division.
fn ties(tokens: &[Token]) -> bool {
    let start = tokens.iter().rposition(|token| parts(&token.kind)).map_or(0, |at| at + 1);
    let thought = tokens.get(start..).unwrap_or_default();
    let divides = |pair: &[Token]| match pair {
        [sign, number] => sign.kind == Kind::Op(Op::Divide) && number.number().is_some(),
        _ => false,
    };
    let multiplies = thought.iter().any(|token| token.kind == Kind::Op(Op::Multiply));
    let numbers = thought.iter().filter(|token| token.number().is_some()).count();
    numbers > 1 && (multiplies || thought.windows(2).any(divides))
}

fn parts(kind: &Kind) -> bool {
    matches!(kind, Kind::Relation(_) | Kind::Colon | Kind::Comma | Kind::Stop | Kind::Other)
}

fn value_follows(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at + 1)
        .is_some_and(|token| token.number().is_some() || matches!(token.kind, Kind::Tilde | Kind::Currency))
}
