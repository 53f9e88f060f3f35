//! The grammar of arithmetic: sums of products of powers of quantities.

use super::number::{Digits, Magnitude};
use super::quantity::{self, Quantity, says_during, says_of, says_with};
use super::token::{Kind, Op, Token};

/// What is to be computed.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// A number with its unit.
    Quantity(Box<Quantity>),
    /// Terms to add, or to subtract.
    Sum(Vec<(Sign, Expression)>),
    /// Factors to multiply by, or to divide by.
    Product(Vec<(Side, Expression)>),
    /// A base and its exponent.
    Power(Box<(Expression, Expression)>),
}

/// What happens to a term of a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// It is added.
    Plus,
    /// It is subtracted.
    Minus,
}

/// What happens to a factor of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It multiplies.
    Times,
    /// It divides.
    Over,
}

/// An expression and what was met while reading it.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The expression.
    pub expression: Expression,
    /// Words stand in front of an inner operand: they may change what it means.
    pub labelled: bool,
    /// A word stands for an operator: `10M tickets em 10 min`.
    pub spoken: bool,
    /// A word for "of" stands between two factors.
    pub shared: bool,
}

impl Expression {
    /// The quantity, when there is nothing to compute.
    pub fn single(&self) -> Option<&Quantity> {
        match self {
            Self::Quantity(quantity) => Some(quantity),
            _ => None,
        }
    }

    /// All its quantities, from left to right.
    pub fn quantities(&self) -> Vec<&Quantity> {
        match self {
            Self::Quantity(quantity) => vec![quantity],
            Self::Sum(terms) => terms.iter().flat_map(|(_, term)| term.quantities()).collect(),
            Self::Product(factors) => factors.iter().flat_map(|(_, factor)| factor.quantities()).collect(),
            Self::Power(parts) => [parts.0.quantities(), parts.1.quantities()].concat(),
        }
    }
}

/// Deeper nesting is not arithmetic on a napkin.
const DEEPEST: usize = 24;
/// Nor are longer terms.
const LONGEST: usize = 160;

/// Reads all of `tokens` as one expression; `None` when any of them is left over.
pub fn parse(tokens: &[Token]) -> Option<Parsed> {
    whole(tokens, Parser::sum)
}

/// Reads `tokens` as the rest of a product whose first factor is `base`: `÷ 30`, `× 5%`.
pub fn continue_from(base: Quantity, tokens: &[Token]) -> Option<Parsed> {
    let first = Expression::Quantity(Box::new(base));
    whole(tokens, |parser| parser.product_from(first))
}

/// What `read` makes of all `tokens`.
fn whole<'a>(
    tokens: &'a [Token],
    read: impl FnOnce(&mut Parser<'a>) -> Option<Expression>,
) -> Option<Parsed> {
    if tokens.len() > LONGEST {
        return None;
    }
    let mut parser = Parser { tokens, at: 0, depth: 0, labelled: false, spoken: false, shared: false };
    let expression = read(&mut parser)?;
    (parser.at == tokens.len()).then_some(Parsed {
        expression,
        labelled: parser.labelled,
        spoken: parser.spoken,
        shared: parser.shared,
    })
}

/// In `day 7 peak 3x` the 7 names the day, and is not what the factor multiplies.
fn measured(factors: &[(Side, Expression)]) -> bool {
    let mut quantities = factors.iter().flat_map(|(_, factor)| factor.quantities());
    factors.len() > 1 || quantities.any(|quantity| !quantity.unit.is_bare())
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
    labelled: bool,
    spoken: bool,
    shared: bool,
}

impl Parser<'_> {
    fn kind(&self) -> Option<&Kind> {
        self.tokens.get(self.at).map(|token| &token.kind)
    }

    fn sum(&mut self) -> Option<Expression> {
        let mut terms = vec![(Sign::Plus, self.product()?)];
        while let Some(Kind::Op(op @ (Op::Add | Op::Subtract))) = self.kind() {
            let sign = if *op == Op::Add { Sign::Plus } else { Sign::Minus };
            self.at += 1;
            terms.push((sign, self.product()?));
        }
        Some(if terms.len() == 1 { terms.pop()?.1 } else { Expression::Sum(terms) })
    }

    fn product(&mut self) -> Option<Expression> {
        let first = self.power()?;
        self.product_from(first)
    }

    fn product_from(&mut self, first: Expression) -> Option<Expression> {
        let mut factors = vec![(Side::Times, first)];
        while let Some(side) = self.factor_sign().or_else(|| self.during(&factors)) {
            factors.push((side, self.power()?));
        }
        Some(if factors.len() == 1 { factors.pop()?.1 } else { Expression::Product(factors) })
    }

    /// Takes `×`, `÷`, or the `of` between a share and a number.
    fn factor_sign(&mut self) -> Option<Side> {
        match self.kind()? {
            Kind::Op(Op::Multiply) => {
                self.at += 1;
                Some(Side::Times)
            }
            Kind::Op(Op::Divide) => {
                self.at += 1;
                Some(Side::Over)
            }
            // `500 GB a $0.02`
            Kind::Word(word)
                if matches!(word.as_str(), "a" | "at" | "por" | "for") && self.price_follows() =>
            {
                self.at += 1;
                Some(Side::Times)
            }
            // `10M posts com 300 bytes cada`
            Kind::Word(word) if says_with(word, self.tokens, self.at) => {
                self.spoken = true;
                self.at += 1;
                Some(Side::Times)
            }
            Kind::Word(word) if says_of(word) => {
                self.shared = true;
                self.at += 1;
                Some(Side::Times)
            }
            _ => None,
        }
    }

    fn price_follows(&self) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|token| token.kind == Kind::Currency)
    }

    /// Takes the `em` of `10M tickets em 10 min` (a division), of `5 GB/dia em 5 anos` (a product).
    fn during(&mut self, before: &[(Side, Expression)]) -> Option<Side> {
        let word = match self.kind()? {
            Kind::Word(word) => word,
            // `500 GB com replicação 3x`
            Kind::Number(number) if number.factor && measured(before) => {
                self.spoken = true;
                return Some(Side::Times);
            }
            _ => return None,
        };
        let (time, _) = quantity::read(self.tokens, self.at + 1).filter(|_| says_during(word))?;
        let lasts = time.unit.times.len() == 1 && time.unit.time_power() == 1 && time.unit.data.is_empty();
        let rate =
            before.iter().flat_map(|(_, factor)| factor.quantities()).any(|quantity| quantity.unit.is_rate());
        self.at += usize::from(lasts);
        self.spoken |= lasts;
        lasts.then_some(if rate { Side::Times } else { Side::Over })
    }

    fn power(&mut self) -> Option<Expression> {
        let base = self.atom()?;
        if self.kind() != Some(&Kind::Op(Op::Power)) {
            return Some(base);
        }
        self.at += 1;
        let exponent = self.atom()?;
        Some(Expression::Power(Box::new((base, exponent))))
    }

    fn atom(&mut self) -> Option<Expression> {
        while let Some(Kind::Word(_)) = self.kind() {
            self.labelled = true;
            self.at += 1;
        }
        if self.kind() == Some(&Kind::Open) {
            return self.group();
        }
        let (mut quantity, next) = quantity::read(self.tokens, self.at)?;
        if self.tokens.get(next..).is_some_and(|rest| rest.iter().any(Token::may_be_bytes)) {
            // Of `1B × 500B` only the last can be in bytes.
            quantity.number.other = quantity.number.other.filter(|other| !other.bytes);
        }
        self.at = next;
        Some(Expression::Quantity(Box::new(quantity)))
    }

    fn group(&mut self) -> Option<Expression> {
        self.depth += 1;
        if self.depth > DEEPEST || self.called() {
            return None;
        }
        self.at += 1;
        let inner = self.sum()?;
        if self.kind() != Some(&Kind::Close) {
            return None;
        }
        self.depth -= 1;
        self.at += 1;
        self.unit_behind(inner)
    }

    /// `log2(8)`: the parenthesis touches a name.
    fn called(&self) -> bool {
        let before = self.at.checked_sub(1).and_then(|at| self.tokens.get(at));
        let here = self.tokens.get(self.at);
        matches!((before, here), (Some(name), Some(open)) if name.word().is_some() && open.touches(name))
    }

    /// `(10M × 2) posts/day`: the unit behind a group counts once.
    fn unit_behind(&mut self, inner: Expression) -> Option<Expression> {
        let closing = self.tokens.get(self.at.checked_sub(1)?)?;
        let one = Token {
            kind: Kind::Number(Box::new(Digits::read("1")?.scaled(Magnitude::ONE))),
            span: closing.span,
        };
        let behind = self.tokens.get(self.at..)?.iter().take(10).cloned();
        let tokens: Vec<Token> = std::iter::once(one).chain(behind).collect();
        let (unit, next) = quantity::read(&tokens, 0)?;
        self.at += next - 1;
        Some(match unit.unit.is_bare() && !unit.ambiguous {
            true => inner,
            false => Expression::Product(vec![
                (Side::Times, inner),
                (Side::Times, Expression::Quantity(Box::new(unit))),
            ]),
        })
    }
}
