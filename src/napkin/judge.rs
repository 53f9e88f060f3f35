//! Compares a computed side with a stated one, in every reading that is fair to the writer.

use super::Convention;
use super::convention::{Sides, by_factors, by_units, worlds};
use super::evaluate::{Trouble, Value, World, evaluate, of_quantity, reading, scale};
use super::expression::{Expression, Side};
use super::interval::{Bounds, Closeness, Stated};
use super::price;
use super::quantity::Quantity;
use super::token::Bound;
use super::units::{Time, Unit};

/// What comparing brought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    /// How close the best reading comes.
    pub closeness: Closeness,
    /// The computed value, counted in the unit of the stated one.
    pub value: Bounds,
    /// What the reading rests on.
    pub convention: Option<Convention>,
}

/// A finding, and what may be done with it.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    finding: Finding,
    distance: f64,
    /// It may say that the sum is wrong, not only that it is right.
    convicts: bool,
    /// The writer spelled out this way of converting.
    spelled: bool,
}

/// How `expression` compares with `stated`; an error when the two cannot be compared.
pub fn compare(expression: &Expression, stated: &Quantity) -> Result<Finding, Trouble> {
    let sides = Sides::of(expression, stated);
    let timeless = timeless_is_fair(&sides);
    let bridged = sides.bridged();
    let convicting = bridged || !opposed(&sides);
    let mut trouble = Trouble::UnitsDiffer;
    let mut candidates = Vec::new();
    for world in worlds(&sides) {
        match evaluate(expression, &world) {
            Ok(value) => by_value(&sides, value, &world, &mut candidates),
            Err(found) => trouble = found,
        }
        let world = World { timeless: true, ..world };
        if let (true, Ok(value)) = (timeless, evaluate(expression, &world)) {
            let candidate = candidate(stated, value, &world, by_factors(&sides));
            candidates.extend(candidate.map(|it| Candidate { spelled: bridged, convicts: convicting, ..it }));
        }
    }
    best(&candidates).ok_or(trouble)
}

/// Whether `stated` holds for a value that lies below or above it, as in `= <1 QPS`.
pub fn bounded(finding: Finding, stated: &Quantity, bound: Bound) -> Finding {
    let inside = match bound {
        Bound::Below => finding.value.low <= stated.number.highest() * 1.12,
        Bound::Above => finding.value.high >= stated.number.first.value * 0.88,
    };
    Finding { closeness: if inside { Closeness::Same } else { Closeness::Between }, ..finding }
}

/// Whether `value`, counted in the unit of `stated`, is what `stated` says.
pub fn agrees(stated: &Quantity, value: Bounds) -> bool {
    let value = value.times(scale(&stated.unit, &World::PLAIN));
    closeness(stated, value, &World::PLAIN).0 == Closeness::Same
}

/// How `value` compares with the number of `stated`, whatever it counts.
pub fn closeness_in_number(stated: &Quantity, value: Bounds) -> Closeness {
    closeness(stated, value, &World::PLAIN).0
}

/// How two numbers compare when only one of them names a unit.
pub fn numbers(left: &Quantity, stated: &Quantity) -> Option<Finding> {
    let bare = |quantity: &Quantity| Quantity { unit: Unit::default(), ..quantity.clone() };
    compare(&Expression::Quantity(Box::new(bare(left))), &bare(stated)).ok()
}

/// Whether two expressions come to the same, by units or by their numbers alone.
pub fn equal(left: &Expression, right: &Expression) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() <= 0.12 * b.abs();
    [World::PLAIN, World { timeless: true, ..World::PLAIN }].iter().any(|world| {
        match (evaluate(left, world), evaluate(right, world)) {
            (Ok(a), Ok(b)) => a.alike(&b) && near(a.bounds.middle(), b.bounds.middle()),
            _ => false,
        }
    })
}

/// Whether the sum comes out right when all behind the first division sign divides.
pub fn holds_greedily(expression: &Expression, stated: &Quantity) -> bool {
    let Expression::Product(factors) = expression else { return false };
    let divides = |side: &(Side, Expression)| side.0 == Side::Over;
    let mixed = factors.iter().skip_while(|side| !divides(side)).any(|side| !divides(side));
    let worlds =
        [World { greedy: true, ..World::PLAIN }, World { greedy: true, timeless: true, ..World::PLAIN }];
    mixed
        && worlds.iter().any(|world| {
            let value =
                evaluate(expression, world).ok().filter(|value| value.alike(&of_quantity(stated, world)));
            value.is_some_and(|value| closeness(stated, value.bounds, world).0 == Closeness::Same)
        })
}

/// How `value` compares with what `stated` says in `world`.
fn closeness(stated: &Quantity, value: Bounds, world: &World) -> (Closeness, f64) {
    let said = stated_interval(stated, world);
    if let Some(found) = nearly_all(stated, said, value) {
        return found;
    }
    (said.compare(value), said.distance(value))
}

/// Shares near one are compared by what is missing: `99.9%` and `99%` are not the same.
fn nearly_all(stated: &Quantity, said: Stated, value: Bounds) -> Option<(Closeness, f64)> {
    let all = stated.number.percent
        && (0.9..=1.0).contains(&said.value.low)
        && value.high < 1.0
        && value.low >= 0.9;
    let missing = |bounds: Bounds| Bounds::of(1.0 - bounds.low, 1.0 - bounds.high);
    let said = Stated { value: missing(said.value), ..said };
    let value = missing(value);
    all.then(|| (said.compare(value).min(Closeness::Between), said.distance(value)))
}

fn stated_interval(stated: &Quantity, world: &World) -> Stated {
    let scale = scale(&stated.unit, world);
    let has_smaller = stated.number.style.magnitude > 1.0
        || stated.unit.data.iter().any(|(data, power)| data.prefix > 0 && *power > 0);
    Stated {
        value: of_quantity(stated, world).bounds,
        half: reading(stated, world).quantum * scale / 2.0,
        rounded_up: if has_smaller { 0.3 } else { 1.0 },
        approximate: stated.number.approximate,
    }
}

/// `heartbeat 30 s × 3M → 100K/s`: time counts on the left, and divides on the right.
fn opposed(sides: &Sides<'_>) -> bool {
    let left: i32 = sides.left.iter().map(|quantity| quantity.unit.time_power()).sum();
    left.signum() * sides.stated.unit.time_power().signum() < 0
}

/// Bare numbers may have done the work of the units of time: `100K/month ÷ 30 = 3,300/day`.
fn timeless_is_fair(sides: &Sides<'_>) -> bool {
    let left: i32 = sides.left.iter().map(|quantity| quantity.unit.time_power()).sum();
    match (sides.left_has_time(), !sides.stated.unit.times.is_empty()) {
        (false, false) => false,
        (false, true) => true,
        (true, false) if left != 0 => true,
        (true, false) => sides.bridged(),
        (true, true) => {
            sides.bridged() || (left != sides.stated.unit.time_power() && sides.times().len() == 1)
        }
    }
}

fn by_value(sides: &Sides<'_>, value: Value, world: &World, candidates: &mut Vec<Candidate>) {
    let stated = sides.stated;
    let said = of_quantity(stated, world);
    if value.alike(&said) {
        let by_units = candidate(stated, value, world, by_units(sides, world));
        candidates.extend(by_units.map(|it| if sides.converted() { demote(it) } else { it }));
        let spelled = bits_by_eight(sides, value, said).into_iter().chain(prefix_by_kilo(sides, value));
        let spelled = spelled.filter_map(|value| candidate(stated, value, world, None));
        candidates.extend(spelled.map(|it| Candidate { spelled: true, ..it }));
    } else if stated.unit.money != 0 {
        for counted in price::counted(sides, value, world) {
            let found = candidate(stated, counted.value, world, None);
            candidates.extend(found.map(|it| Candidate { convicts: counted.sure, ..it }));
        }
    } else if value.data != said.data && (value.data == 0 || said.data == 0) {
        // The unit of data was left out on one side: right in plain bytes, else nothing can be said.
        let plain = Value { data: said.data, time: said.time, ..value };
        candidates.extend(candidate(stated, plain, world, None).map(excuse));
    } else if let Some(value) = by_the_day(sides, value, said) {
        candidates.extend(candidate(stated, value, world, None).map(excuse));
    } else if !sides.left_has_time() && value.data == said.data {
        candidates.extend(implied(stated, value, said.time, world));
    }
}

/// Converting by the units what a bare number has converted already is hardly what was meant.
fn demote(mut candidate: Candidate) -> Candidate {
    candidate.finding.closeness = match candidate.finding.closeness {
        Closeness::Same => Closeness::Between,
        Closeness::Between | Closeness::Off => Closeness::Off,
    };
    candidate
}

fn excuse(candidate: Candidate) -> Candidate {
    Candidate { convicts: false, ..candidate }
}

/// A factor of 8 between bits and bytes that the writer spelled out.
fn bits_by_eight(sides: &Sides<'_>, value: Value, said: Value) -> Option<Value> {
    let bits = |quantity: &Quantity| quantity.unit.data.iter().any(|(data, _)| data.bits);
    let mixed = bits(sides.stated) != sides.left.iter().any(|quantity| bits(quantity));
    let spelled = mixed && said.data != 0 && sides.bare_factors().contains(&8.0);
    let factor = if bits(sides.stated) { 0.125 } else { 8.0 };
    spelled.then(|| Value { bounds: value.bounds.times(factor), ..value })
}

/// `100K × 8 h × 720/h = 576M/dia`: the hours are those of a day.
fn by_the_day(sides: &Sides<'_>, value: Value, said: Value) -> Option<Value> {
    let [(period, -1)] = sides.stated.unit.times.as_slice() else { return None };
    let cancelled =
        value.time == 0 && sides.left_has_time() && value.data == said.data && *period >= Time::Day;
    let bounds = value.bounds.times(1.0 / period.seconds(86_400.0));
    cancelled.then_some(Value { bounds, time: said.time, ..value })
}

/// `5 GB × 1024 = 5120 MB`: the step from one unit to the next that the writer spelled out.
fn prefix_by_kilo(sides: &Sides<'_>, value: Value) -> Option<Value> {
    let prefix = |quantity: &&Quantity| {
        quantity.unit.data.first().filter(|(_, power)| *power == 1).map(|(data, _)| data.prefix)
    };
    let (from, to) = (sides.left.iter().find_map(prefix)?, prefix(&sides.stated)?);
    let kilo = sides.bare_factors().into_iter().find(|factor| matches!(*factor, 1000.0 | 1024.0))?;
    let factor = match from - to {
        1 => 1.0 / kilo,
        -1 => kilo,
        _ => return None,
    };
    Some(Value { bounds: value.bounds.times(factor), ..value })
}

/// A left side without a unit of time may mean "per day" or "seconds".
fn implied(stated: &Quantity, value: Value, time: i32, world: &World) -> Vec<Candidate> {
    let guesses: &[Time] = match time {
        -1 => &[Time::Day, Time::Month, Time::Hour, Time::Year],
        1 => &[Time::Second, Time::Millisecond, Time::Minute, Time::Hour],
        _ => &[],
    };
    let guess = |unit: &Time| {
        let bounds = value.bounds.times(unit.seconds(world.day).powi(time));
        let mut found = excuse(candidate(stated, Value { bounds, time, ..value }, world, None)?);
        if *unit == Time::Day {
            found.finding.convention = Some(Convention::Day86400);
        } else {
            found.finding.closeness = found.finding.closeness.max(Closeness::Between);
        }
        Some(found)
    };
    // A rate may leave out a period that is longer than its own: posts a day, told per second.
    let longer = |unit: &&Time| time > 0 || stated.unit.times.iter().all(|(own, _)| own < *unit);
    guesses.iter().filter(longer).filter_map(guess).collect()
}

fn candidate(
    stated: &Quantity,
    value: Value,
    world: &World,
    convention: Option<Convention>,
) -> Option<Candidate> {
    let said = of_quantity(stated, world);
    if !value.alike(&said) {
        return None;
    }
    let (found, distance) = closeness(stated, value.bounds, world);
    let weak = world.other && reading(stated, world).weak;
    let closeness = if weak && found == Closeness::Same { Closeness::Between } else { found };
    let value = value.bounds.times(1.0 / scale(&stated.unit, world));
    Some(Candidate {
        finding: Finding { closeness, value, convention },
        distance,
        convicts: true,
        spelled: false,
    })
}

/// The kindest reading decides; among those that say "wrong", the one that the writer most likely meant.
fn best(candidates: &[Candidate]) -> Option<Finding> {
    let of = |closeness: Closeness| candidates.iter().filter(move |it| it.finding.closeness == closeness);
    let rank = |it: &Candidate| (!it.convicts, it.distance);
    let nearest = |closeness| {
        of(closeness).min_by(|a, b| rank(a).0.cmp(&rank(b).0).then(rank(a).1.total_cmp(&rank(b).1)))
    };
    if let Some(found) = nearest(Closeness::Same).or_else(|| nearest(Closeness::Between)) {
        return Some(found.finding);
    }
    let wrong = || candidates.iter().filter(|it| it.convicts);
    let meant = wrong().find(|it| it.spelled).or_else(|| wrong().next())?;
    Some(meant.finding)
}
