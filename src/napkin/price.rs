//! Prices that leave out what they are for: `500 GB × $0.023 = $11.50/month`.

use super::convention::Sides;
use super::evaluate::{Value, World, of_quantity, scale};
use super::quantity::Quantity;
use super::units::{Time, Unit};

/// A sum of money, counted in the measure of the stated one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counted {
    /// The sum.
    pub value: Value,
    /// Nothing usual explains why the stated one differs.
    pub sure: bool,
}

/// What `value` comes to when its price is for one of the unit that was counted, or for one gigabyte, and for
/// the period of the stated value. Empty when the sides do not tell a price.
pub fn counted(sides: &Sides<'_>, value: Value, world: &World) -> Vec<Counted> {
    let stated = sides.stated;
    let said = of_quantity(stated, world);
    let prices = sides.left.iter().filter(|quantity| quantity.unit.money != 0).count();
    let Some(value) = in_period(sides, value, said).filter(|_| stated.unit.money != 0) else {
        return Vec::new();
    };
    if value.data == said.data {
        return if prices == 1 { vec![judged(value, said, prices)] } else { Vec::new() };
    }
    let mut sizes = sides.left.iter().filter(|quantity| quantity.unit.data_power() == 1);
    let (Some(size), None) = (sizes.next(), sizes.next()) else { return Vec::new() };
    units(size, world)
        .into_iter()
        .map(|unit| Value { bounds: value.bounds.times(1.0 / unit), data: said.data, ..value })
        .map(|value| judged(value, said, prices))
        .collect()
}

/// A price without a period is for that of the stated value.
fn in_period(sides: &Sides<'_>, value: Value, said: Value) -> Option<Value> {
    if value.time == said.time {
        return Some(value);
    }
    let [(period, -1)] = sides.stated.unit.times.as_slice() else { return None };
    let open = value.time == 0 && !sides.left_has_time() && *period >= Time::Day;
    let bounds = value.bounds.times(1.0 / period.seconds(86_400.0));
    open.then_some(Value { bounds, time: said.time, ..value })
}

/// What one of the counted unit is worth in bytes; large sizes are paid by the gigabyte, too.
fn units(size: &Quantity, world: &World) -> Vec<f64> {
    let data = Unit { data: size.unit.data.clone(), ..Unit::default() };
    let own = scale(&data, world);
    let gigabyte = world.kilo.powi(3);
    if own > gigabyte { vec![gigabyte, own] } else { vec![own] }
}

fn judged(value: Value, said: Value, prices: usize) -> Counted {
    /// Other units of data, and other periods, that the price may have been for.
    const OTHERS: [f64; 11] =
        [1000.0, 1024.0, 1e6, 1_048_576.0, 12.0, 24.0, 30.0, 365.0, 720.0, 8_760.0, 3_600.0];
    let times = (said.bounds.middle() / value.bounds.middle()).abs().ln().abs();
    let explained = OTHERS.iter().any(|other| (times - other.ln()).abs() < 0.12);
    Counted { value, sure: prices == 1 && !explained }
}
