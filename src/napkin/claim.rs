//! Decides whether two sides make a claim at all, and judges it.

use super::Reason;
use super::context::Context;
use super::evaluate::Trouble;
use super::expression::{Expression, Parsed};
use super::interval::Closeness;
use super::judge::{self, Finding};
use super::quantity::Quantity;
use super::term::{Head, Left, Tail};
use super::token::Relation;
use super::{excuse, pending, single};

/// What came of a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The two sides were compared.
    Found(Finding),
    /// They are equal, and both are arithmetic.
    Equal,
    /// They could not be compared with certainty.
    Not(Reason),
}

/// Two sides and the sign between them.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'a> {
    /// The left side.
    pub tail: &'a Tail<'a>,
    /// The right side.
    pub head: &'a Head<'a>,
    /// The sign.
    pub sign: Relation,
    /// What was stated before.
    pub context: &'a Context,
}

impl Claim<'_> {
    /// The judgement; `None` when this is no sum.
    pub fn judge(&self) -> Option<Outcome> {
        let told_next = self.head.computed.is_some() && !matches!(self.tail.kind, Left::Arithmetic(_));
        match &self.tail.kind {
            // What follows the sign is the next sum, not the value of this one.
            _ if told_next => None,
            Left::Single(quantity) => single::judge(self, quantity),
            Left::Arithmetic(parsed) => Some(self.arithmetic(parsed)),
            Left::Factor(factor) => pending::factor(self, *factor),
            Left::Ratio(ratio) => pending::ratio(self, *ratio),
            Left::Continued(tokens) => pending::continued(self, tokens),
            Left::Unreadable => Some(Outcome::Not(Reason::Unreadable)),
        }
    }

    /// Judges arithmetic against the stated value, or against the arithmetic that goes on from it.
    pub fn arithmetic(&self, parsed: &Parsed) -> Outcome {
        if parsed.expression.quantities().iter().any(|quantity| quantity.ambiguous) {
            return Outcome::Not(Reason::Unreadable);
        }
        let first = self.compare(parsed);
        let Some((whole, _)) = &self.head.computed else { return first };
        if matches!(first, Outcome::Found(Finding { closeness: Closeness::Same, .. })) {
            first
        } else if judge::equal(&parsed.expression, &whole.expression) {
            Outcome::Equal
        } else if self.sign == Relation::Arrow {
            Outcome::Not(Reason::Uncertain)
        } else {
            first
        }
    }

    /// The stated value.
    pub fn stated(&self) -> &Quantity {
        &self.head.quantity
    }

    fn compare(&self, parsed: &Parsed) -> Outcome {
        match self.finding(&parsed.expression) {
            Ok(finding) if finding.closeness == Closeness::Off && excuse::any(self, parsed, finding) => {
                Outcome::Not(Reason::Uncertain)
            }
            Ok(finding) => Outcome::Found(finding),
            Err(Trouble::OutOfRange) => Outcome::Not(Reason::OutOfRange),
            Err(Trouble::UnitsDiffer) => Outcome::Not(Reason::UnitsDiffer),
        }
    }

    /// How `expression` compares with the stated value, or with the bound that it sets.
    pub fn finding(&self, expression: &Expression) -> Result<Finding, Trouble> {
        let finding = judge::compare(expression, self.stated())?;
        Ok(match self.head.bound {
            Some(bound) => judge::bounded(finding, self.stated(), bound),
            None => finding,
        })
    }
}
