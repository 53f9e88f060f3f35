//! Computes an expression under one reading of its numbers and units.

use super::expression::{Expression, Side, Sign};
use super::interval::Bounds;
use super::number::Reading;
use super::quantity::Quantity;
use super::units::{Data, Unit};

/// One way to read a sum where its notation leaves a choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct World {
    /// Seconds in a day.
    pub day: f64,
    /// Bytes in a kilobyte.
    pub kilo: f64,
    /// Take the second meaning of numbers that have two.
    pub other: bool,
    /// Let `monthly` and the like count as a period.
    pub soft: bool,
    /// Take `Gb` for gigabytes.
    pub swapped: bool,
    /// Leave all units of time out: they were handled by bare numbers such as 30 or 86 400.
    pub timeless: bool,
    /// Take all behind the first division sign as divisors.
    pub greedy: bool,
}

impl World {
    /// A day of 86 400 seconds, kilobytes of 1 000 bytes, every number as it is usually meant.
    pub const PLAIN: Self = Self {
        day: 86_400.0,
        kilo: 1000.0,
        other: false,
        soft: false,
        swapped: false,
        timeless: false,
        greedy: false,
    };
}

/// A value in seconds and bytes, with the powers of both. Money is never converted, so it leaves no trace.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Value {
    /// The value; two ends where a range was typed.
    pub bounds: Bounds,
    /// The power of time.
    pub time: i32,
    /// The power of data.
    pub data: i32,
    /// It came from a percentage.
    pub percent: bool,
}

impl Value {
    /// Whether both measure the same kind of thing.
    pub fn alike(&self, other: &Self) -> bool {
        (self.time, self.data) == (other.time, other.data)
    }
}

/// Why there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Things of different kinds were added.
    UnitsDiffer,
    /// Too large, too small, or divided by zero.
    OutOfRange,
}

/// No estimate needs larger numbers.
const LARGEST: f64 = 1e30;

/// The value of `expression` in `world`.
pub fn evaluate(expression: &Expression, world: &World) -> Result<Value, Trouble> {
    let value = match expression {
        Expression::Quantity(quantity) => of_quantity(quantity, world),
        Expression::Sum(terms) => sum(terms, world)?,
        Expression::Product(factors) => product(factors, world)?,
        Expression::Power(parts) => power(&parts.0, &parts.1, world)?,
    };
    in_range(value)
}

/// The value of one quantity in `world`.
pub fn of_quantity(quantity: &Quantity, world: &World) -> Value {
    let reading = reading(quantity, world);
    let high = quantity.number.upper.unwrap_or(reading.value);
    Value {
        bounds: Bounds::of(reading.value, high).times(scale(&quantity.unit, world)),
        time: if world.timeless { 0 } else { quantity.unit.time_power() + soft_power(&quantity.unit, world) },
        data: quantity.unit.data_power() + i32::from(reading.bytes),
        percent: quantity.number.percent,
    }
}

/// The reading of the number that `world` takes.
pub fn reading(quantity: &Quantity, world: &World) -> Reading {
    quantity.number.other.filter(|_| world.other).unwrap_or(quantity.number.first)
}

/// What one of `unit` is worth in seconds and bytes.
pub fn scale(unit: &Unit, world: &World) -> f64 {
    let data: f64 = unit.data.iter().map(|(data, power)| bytes(*data, world).powi(*power)).product();
    if world.timeless {
        return data;
    }
    let time: f64 = unit.times.iter().map(|(time, power)| time.seconds(world.day).powi(*power)).product();
    let soft = unit.soft.filter(|_| world.soft && unit.times.is_empty());
    data * time / soft.map_or(1.0, |period| period.seconds(world.day))
}

fn soft_power(unit: &Unit, world: &World) -> i32 {
    if world.soft && unit.soft.is_some() && unit.times.is_empty() { -1 } else { 0 }
}

fn bytes(data: Data, world: &World) -> f64 {
    let bits = if data.loose && world.swapped { !data.bits } else { data.bits };
    Data { bits, ..data }.bytes(world.kilo)
}

fn in_range(value: Value) -> Result<Value, Trouble> {
    let fits = |bound: f64| bound.is_finite() && bound.abs() < LARGEST;
    if fits(value.bounds.low) && fits(value.bounds.high) { Ok(value) } else { Err(Trouble::OutOfRange) }
}

fn sum(terms: &[(Sign, Expression)], world: &World) -> Result<Value, Trouble> {
    let mut total: Option<Value> = None;
    for (sign, term) in terms {
        let term = evaluate(term, world)?;
        total = Some(match total {
            None => term,
            Some(before) => add(before, *sign, term)?,
        });
    }
    total.ok_or(Trouble::UnitsDiffer)
}

fn add(before: Value, sign: Sign, term: Value) -> Result<Value, Trouble> {
    let direction = if sign == Sign::Plus { 1.0 } else { -1.0 };
    let change = term.bounds.times(direction);
    // A share is added of what stands before it.
    if term.percent && !before.percent {
        let share = Bounds { low: 1.0 + change.low, high: 1.0 + change.high };
        return Ok(Value { bounds: times(before.bounds, share), ..before });
    }
    if !before.alike(&term) {
        return Err(Trouble::UnitsDiffer);
    }
    let bounds = Bounds { low: before.bounds.low + change.low, high: before.bounds.high + change.high };
    Ok(Value { bounds, ..before })
}

fn product(factors: &[(Side, Expression)], world: &World) -> Result<Value, Trouble> {
    let mut total = Value { bounds: Bounds::point(1.0), time: 0, data: 0, percent: true };
    let mut dividing = false;
    for (side, factor) in factors {
        let factor = evaluate(factor, world)?;
        dividing |= *side == Side::Over;
        let over = *side == Side::Over || (world.greedy && dividing);
        total = in_range(if over { divide(total, factor)? } else { multiply(total, factor) })?;
    }
    Ok(total)
}

fn multiply(a: Value, b: Value) -> Value {
    Value {
        bounds: times(a.bounds, b.bounds),
        time: a.time + b.time,
        data: a.data + b.data,
        percent: a.percent && b.percent,
    }
}

fn divide(a: Value, b: Value) -> Result<Value, Trouble> {
    if b.bounds.low <= 0.0 && b.bounds.high >= 0.0 {
        return Err(Trouble::OutOfRange);
    }
    let inverse = Value {
        bounds: Bounds::of(1.0 / b.bounds.low, 1.0 / b.bounds.high),
        time: -b.time,
        data: -b.data,
        percent: b.percent,
    };
    Ok(multiply(a, inverse))
}

/// Bounds of a product; exact for the positive numbers of estimates.
fn times(a: Bounds, b: Bounds) -> Bounds {
    Bounds::of(a.low * b.low, a.high * b.high)
}

fn power(base: &Expression, exponent: &Expression, world: &World) -> Result<Value, Trouble> {
    let (base, exponent) = (evaluate(base, world)?, evaluate(exponent, world)?);
    if base.time != 0 || base.data != 0 || exponent.time != 0 || exponent.data != 0 {
        return Err(Trouble::UnitsDiffer);
    }
    let raised = base.bounds.middle().powf(exponent.bounds.middle());
    in_range(Value { bounds: Bounds::point(raised), percent: false, ..base })
}
