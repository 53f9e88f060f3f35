//! A claim: two sides, the sign between them, and what may come of it.

use super::Reason;
use super::context::Context;
use super::evaluate::Trouble;
use super::expression::Expression;
use super::judge::{self, Finding};
use super::quantity::Quantity;
use super::term::{Head, Tail};
use super::token::Relation;

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
    /// The stated value.
    pub fn stated(&self) -> &Quantity {
        &self.head.quantity
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
