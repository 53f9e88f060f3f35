//! The choices that a sum leaves open, and the name of the one that was made.

use super::Convention;
use super::evaluate::World;
use super::expression::Expression;
use super::quantity::Quantity;
use super::units::Time;

/// Both sides of a step, as far as units go.
#[derive(Debug, Clone)]
pub struct Sides<'a> {
    /// The quantities left of the sign.
    pub left: Vec<&'a Quantity>,
    /// The stated one.
    pub stated: &'a Quantity,
}

impl<'a> Sides<'a> {
    /// The sides of `expression = stated`.
    pub fn of(expression: &'a Expression, stated: &'a Quantity) -> Self {
        Self { left: expression.quantities(), stated }
    }

    /// Every quantity of both.
    pub fn all(&self) -> impl Iterator<Item = &'a Quantity> {
        self.left.iter().copied().chain(std::iter::once(self.stated))
    }

    /// Every unit of time of both, adjectives left out.
    pub fn times(&self) -> Vec<Time> {
        let mut times: Vec<Time> =
            self.all().flat_map(|quantity| quantity.unit.times.iter().map(|(time, _)| *time)).collect();
        times.sort_unstable();
        times.dedup();
        times
    }

    /// Whether the left side names a unit of time.
    pub fn left_has_time(&self) -> bool {
        self.left.iter().any(|quantity| !quantity.unit.times.is_empty())
    }

    /// Whether the step goes from days or longer to seconds or shorter, or back.
    pub fn crosses_the_day(&self) -> bool {
        let soft = self.all().filter_map(|quantity| quantity.unit.soft);
        let times: Vec<Time> = self.times().into_iter().chain(soft).collect();
        times.iter().any(|time| *time <= Time::Second) && times.iter().any(|time| *time >= Time::Day)
    }

    /// Numbers on the left that may stand for a conversion: 30, 86 400, `365 days`.
    pub fn bare_factors(&self) -> Vec<f64> {
        self.left
            .iter()
            .filter(|quantity| quantity.unit.data.is_empty() && !quantity.unit.is_rate())
            .map(|quantity| quantity.number.first.value)
            .filter(|value| *value > 1.0)
            .take(8)
            .collect()
    }

    /// Whether some of the bare factors make up the step from one unit of time to another.
    pub fn bridged(&self) -> bool {
        let products = products(&self.bare_factors());
        let times = self.times();
        let pairs = times
            .iter()
            .enumerate()
            .flat_map(|(at, short)| times.iter().skip(at + 1).map(move |long| (*short, *long)));
        pairs.into_iter().any(|(short, long)| {
            let ratio = long.seconds(86_400.0) / short.seconds(86_400.0);
            let slack = if short <= Time::Second && long >= Time::Day { 0.17 } else { 0.06 };
            products.iter().any(|product| (product / ratio - 1.0).abs() <= slack)
        })
    }
}

impl Sides<'_> {
    /// Whether a bare number is the very step between the two units of time, as in `5 GB/day × 30 = 150 GB/month`:
    /// then it hardly counts anything else.
    pub fn converted(&self) -> bool {
        let [short, long] = self.times()[..] else { return false };
        let rates = self.stated.unit.is_rate() && self.left.first().is_some_and(|first| first.unit.is_rate());
        let plain = |quantity: &&&Quantity| quantity.unit.is_bare() && quantity.nouns.is_empty();
        rates
            && [86_400.0, 100_000.0].iter().any(|day| {
                let ratio = long.seconds(*day) / short.seconds(*day);
                let near = |quantity: &&Quantity| (quantity.number.first.value / ratio - 1.0).abs() <= 0.03;
                self.left.iter().skip(1).filter(plain).any(near)
            })
    }
}

/// Every way to read both sides that their notation allows; the usual one first.
pub fn worlds(sides: &Sides<'_>) -> Vec<World> {
    let units = |quantity: &Quantity| quantity.unit.data.iter().any(|(data, _)| data.prefix > 0);
    let loose = |quantity: &Quantity| quantity.unit.data.iter().any(|(data, _)| data.loose);
    let mut worlds = vec![World::PLAIN];
    if sides.crosses_the_day() {
        split(&mut worlds, |world| World { day: 100_000.0, ..world });
    }
    if sides.all().any(units) {
        split(&mut worlds, |world| World { kilo: 1024.0, ..world });
    }
    if sides.all().any(|quantity| quantity.number.other.is_some()) {
        split(&mut worlds, |world| World { other: true, ..world });
    }
    if sides.all().any(|quantity| quantity.unit.soft.is_some()) {
        split(&mut worlds, |world| World { soft: true, ..world });
    }
    if sides.all().any(loose) {
        split(&mut worlds, |world| World { swapped: true, ..world });
    }
    worlds
}

/// The convention that a reading by units rests on.
pub fn by_units(sides: &Sides<'_>, world: &World) -> Option<Convention> {
    if sides.crosses_the_day() {
        return Some(if world.day == 100_000.0 { Convention::Day100K } else { Convention::Day86400 });
    }
    let times = sides.times();
    let converts = times.len() > 1;
    if converts && times.contains(&Time::Month) {
        Some(Convention::Month30)
    } else if converts && times.contains(&Time::Year) {
        Some(Convention::Year365)
    } else {
        None
    }
}

/// The convention that the bare numbers of a sum spell out.
pub fn by_factors(sides: &Sides<'_>) -> Option<Convention> {
    let times = sides.times();
    if times.is_empty() {
        return None;
    }
    // What comes first, or counts something, is converted and converts nothing.
    let plain = sides.left.iter().skip(1).filter(|quantity| quantity.nouns.is_empty());
    let factors: Vec<f64> = plain.map(|quantity| quantity.number.first.value).collect();
    let near = |wanted: f64| factors.iter().any(|factor| (factor / wanted - 1.0).abs() < 0.005);
    if near(86_400.0) {
        Some(Convention::Day86400)
    } else if near(100_000.0) {
        Some(Convention::Day100K)
    } else if near(30.0) && times.contains(&Time::Month) {
        Some(Convention::Month30)
    } else if near(365.0) && times.iter().any(|time| matches!(time, Time::Year | Time::Day)) {
        Some(Convention::Year365)
    } else {
        None
    }
}

fn split(worlds: &mut Vec<World>, change: impl Fn(World) -> World) {
    let changed: Vec<World> = worlds.iter().copied().map(change).collect();
    worlds.extend(changed);
}

/// The products of every choice of factors.
fn products(factors: &[f64]) -> Vec<f64> {
    let mut products = vec![1.0];
    for factor in factors {
        let more: Vec<f64> = products.iter().map(|product| product * factor).collect();
        products.extend(more);
    }
    products.retain(|product| *product > 1.0);
    products
}
