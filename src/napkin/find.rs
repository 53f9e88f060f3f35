//! Walks a text line by line, sign by sign, and gathers its sums.

use super::claim::{Claim, Outcome};
use super::context::Context;
use super::interval::Closeness;
use super::judge::Finding;
use super::quantity::{self, Quantity};
use super::term::{self, Head, Left, Tail};
use super::threshold::Limits;
use super::token::{Kind, Relation, Token};
use super::{Reason, Step, Sum, Verdict, decide, display, lexer, saying, signs, single};
use crate::span::Span;
use crate::start::Word;

/// A line with more signs than this is no sum.
const MOST_SIGNS: usize = 64;

/// The sums of `text`, of which these are the words.
pub fn sums(text: &str, words: &[Word]) -> Vec<Sum> {
    if !saying::has_number(text, words, text) {
        return Vec::new();
    }
    let lines = lines(text, words);
    // Most numbers are part of no sum.
    if lines.iter().all(|line| line.signs.is_empty()) {
        return Vec::new();
    }
    let mut limits = Limits::default();
    lines.iter().for_each(|line| limits.add(&line.tokens));
    let context = Context::default();
    let mut walk = Walk { text, limits, context, sums: Vec::new(), exact: None, named: None };
    let nothing = Line::default();
    let mut before = &nothing;
    for line in &lines {
        walk.line(if before.rank + 1 == line.rank { before } else { &nothing }, line);
        before = line;
    }
    walk.sums
}

/// A line with a number: nothing is stated or computed in others.
#[derive(Debug, Default)]
struct Line {
    /// From 1.
    rank: usize,
    tokens: Vec<Token>,
    /// See [`signs::find`].
    signs: Vec<(usize, Relation)>,
}

fn lines(text: &str, mut words: &[Word]) -> Vec<Line> {
    let mut end = 0;
    let mut lines = Vec::new();
    for (before, line) in text.split_inclusive('\n').enumerate() {
        let start = end;
        end += line.len();
        let here = words.iter().take_while(|word| word.span.start < end).count();
        let (of_line, below) = words.split_at_checked(here).unwrap_or_default();
        words = below;
        if saying::has_number(line, of_line, text.get(..end).unwrap_or("")) {
            let tokens = lexer::tokens(line, start);
            lines.push(Line { rank: before + 1, signs: signs::find(&tokens), tokens });
        }
    }
    lines
}

struct Walk<'a> {
    text: &'a str,
    limits: Limits,
    context: Context,
    sums: Vec<Sum>,
    /// Where the last judged value starts, and what its sum came to over what was stated.
    exact: Option<(usize, f64)>,
    /// Where the value of `DAU = 10M` starts, and its name.
    named: Option<(usize, String)>,
}

impl Walk<'_> {
    fn line(&mut self, before: &Line, Line { rank, tokens, signs }: &Line) {
        self.context.at_line(*rank);
        let mut learnt = 0;
        for (rank, &(at, sign)) in signs.iter().enumerate().take_while(|_| signs.len() <= MOST_SIGNS) {
            let start = rank.checked_sub(1).and_then(|rank| signs.get(rank)).map_or(0, |(at, _)| at + 1);
            let end = signs.get(rank + 1).map_or(tokens.len(), |(at, _)| *at);
            let left = without_trailing_commas(tokens.get(start..at).unwrap_or_default());
            let right = tokens.get(at + 1..end).unwrap_or_default();
            let (computed, label) = behind_name(tokens, signs, rank).unwrap_or((left, &[]));
            let tail = term::tail(computed);
            let known =
                tail.as_ref().filter(|_| label.is_empty()).map_or(at, |tail| start + tail.before.len());
            learnt = self.learn(tokens, learnt, known);
            computed.iter().for_each(|token| self.learn_ratio(Some(token)));
            self.named = name(left, right).filter(|_| tail.is_none() || !label.is_empty());
            let head =
                term::head(right).map(|head| Head { label, ..head }).or_else(|| term::named_head(right));
            let step = head.map(|head| head.told(sign)).and_then(|head| match tail {
                Some(tail) => self.step(&tail, &head, sign),
                None if rank == 0 && left.is_empty() => self.after_line_before(before, &head, sign),
                None => None,
            });
            learnt = self.learn(tokens, learnt, at);
            self.keep(step);
        }
        self.learn(tokens, learnt, tokens.len());
    }

    /// Takes the values between two tokens into the context.
    fn learn(&mut self, tokens: &[Token], from: usize, to: usize) -> usize {
        let mut at = from;
        while at < to {
            let Some((mut quantity, next)) = quantity::read(tokens, at) else {
                self.learn_ratio(tokens.get(at));
                at += 1;
                continue;
            };
            let limit = self.limits.hold(quantity.number_span);
            let exact = self.exact.filter(|(start, _)| *start == quantity.span.start).map(|(_, exact)| exact);
            let named = self.named.as_ref().filter(|(start, _)| *start == quantity.span.start);
            quantity.nouns.extend(named.map(|(_, name)| name.clone()));
            let operand = at
                .checked_sub(1)
                .and_then(|before| tokens.get(before))
                .is_some_and(|token| matches!(token.kind, Kind::Op(_)));
            let constant = operand && quantity.unit.is_bare() && quantity.nouns.is_empty();
            if !limit && !constant {
                self.context.learn(quantity, exact);
            }
            at = next;
        }
        at.max(from)
    }

    fn learn_ratio(&mut self, token: Option<&Token>) {
        if let Some(Token { kind: Kind::Ratio(ratio), .. }) = token {
            self.context.learn_ratio(*ratio);
        }
    }

    /// Adds a step to the sum that it goes on from, also over a name or a line end, or starts a new one.
    fn keep(&mut self, step: Option<Step>) {
        let Some(step) = step else { return };
        match self.sums.last_mut().filter(|sum| step.span.start < sum.span.end) {
            Some(sum) => {
                sum.span = sum.span.cover(step.span);
                sum.steps.push(step);
            }
            None => self.sums.push(Sum { span: step.span, steps: vec![step] }),
        }
    }

    fn step(&mut self, tail: &Tail<'_>, head: &Head<'_>, sign: Relation) -> Option<Step> {
        let outcome = decide::judge(&Claim { tail, head, sign, context: &self.context })?;
        Some(self.worded(tail.span, head, outcome))
    }

    /// `→ 330K/day` under a line that ended with `10M/month`, `= 30M` under `10M × 3`.
    fn after_line_before(&mut self, before: &Line, head: &Head<'_>, sign: Relation) -> Option<Step> {
        let start = before.signs.last().map_or(0, |(at, _)| at + 1);
        let tail = term::tail(without_trailing_commas(before.tokens.get(start..)?))?;
        let claim = Claim { tail: &tail, head, sign, context: &self.context };
        let outcome = decide::judge(&claim)?;
        let meant = match &tail.kind {
            Left::Single(quantity) => goes_on(quantity, head, sign),
            Left::Arithmetic(_) if tail.before.is_empty() && sign != Relation::Arrow => {
                matches!(outcome, Outcome::Found(_))
            }
            Left::Arithmetic(_) | Left::Continued(_) => {
                matches!(&outcome, Outcome::Found(finding) if finding.closeness == Closeness::Same)
            }
            _ => false,
        };
        meant.then(|| self.worded(tail.span, head, outcome))
    }

    fn worded(&mut self, left: Span, head: &Head<'_>, outcome: Outcome) -> Step {
        let stated = match (&outcome, &head.computed) {
            (Outcome::Equal, Some((_, whole))) => *whole,
            _ => head.quantity.span,
        };
        let mut step = Step {
            span: left.cover(stated),
            left: self.slice(left),
            stated: self.slice(stated),
            computed: None,
            verdict: Verdict::NotChecked,
            convention: None,
            reason: None,
        };
        match outcome {
            Outcome::Equal => step.verdict = Verdict::Holds,
            Outcome::Not(reason) => step.reason = Some(reason),
            Outcome::Found(finding) => self.found(&mut step, head, finding),
        }
        step
    }

    fn found(&mut self, step: &mut Step, head: &Head<'_>, finding: Finding) {
        if finding.closeness == Closeness::Between {
            step.reason = Some(Reason::Uncertain);
            return;
        }
        let stated = &head.quantity;
        self.exact = Some((stated.span.start, finding.value.middle() / stated.number.first.value));
        step.computed = Some(display::like(stated, finding.value, self.text));
        step.convention = finding.convention;
        if finding.closeness == Closeness::Same {
            step.verdict = Verdict::Holds;
            return;
        }
        step.verdict = Verdict::DoesNotHold;
        if let Some(limit) = self.limits.crossed(stated, finding.value) {
            step.verdict = Verdict::ChangesConclusion;
            step.reason = Some(Reason::Threshold(self.slice(limit)));
        }
    }

    fn slice(&self, span: Span) -> String {
        self.text.get(span.range()).unwrap_or("").to_owned()
    }
}

/// Whether the value under `quantity` is that same rate in another unit, with nothing said about it.
fn goes_on(quantity: &Quantity, head: &Head<'_>, sign: Relation) -> bool {
    let plain = head.tail.is_empty()
        && head.quantity.nouns.is_empty()
        && head.computed.is_none()
        && head.label.is_empty();
    plain && quantity.unit.is_rate() && single::converts(quantity, &head.quantity, sign)
}

/// `100M por dia, ou seja 1.2K QPS`
fn without_trailing_commas(term: &[Token]) -> &[Token] {
    let mut term = without_link(term);
    while let Some((Token { kind: Kind::Comma | Kind::Open, .. }, rest)) = term.split_last() {
        term = rest;
    }
    term
}

/// `500/s → leituras = 25K/s`: what stands before the first of the two signs, and the name between them.
fn behind_name<'a>(
    tokens: &'a [Token],
    signs: &[(usize, Relation)],
    rank: usize,
) -> Option<(&'a [Token], &'a [Token])> {
    let (at, _) = signs.get(rank)?;
    let (before, _) = signs.get(rank.checked_sub(1)?)?;
    let name = tokens.get(before + 1..*at)?;
    let named = (1..=3).contains(&name.len()) && name.iter().all(|token| token.word().is_some());
    let start = rank.checked_sub(2).and_then(|rank| signs.get(rank)).map_or(0, |(at, _)| at + 1);
    named.then_some((without_trailing_commas(tokens.get(start..*before)?), name))
}

/// `100M por dia, o que dá 1.2K QPS`
fn without_link(term: &[Token]) -> &[Token] {
    const LINKS: [&str; 12] =
        ["o", "que", "isso", "e", "entao", "logo", "portanto", "which", "that", "so", "it", "ai"];
    let word = |token: &Token| token.word().is_some_and(|word| LINKS.contains(&word));
    let words = term.iter().rev().take(3).take_while(|token| word(token)).count();
    let comma = term.len().checked_sub(words + 1).filter(|_| words > 0);
    comma
        .filter(|comma| term.get(*comma).is_some_and(|token| token.kind == Kind::Comma))
        .and_then(|comma| term.get(..comma))
        .unwrap_or(term)
}

/// The name that `DAU = 10M` gives to its value, and where the value starts.
fn name(left: &[Token], right: &[Token]) -> Option<(usize, String)> {
    let name = left.last()?.word()?.to_owned();
    Some((term::head(right)?.quantity.span.start, name))
}
