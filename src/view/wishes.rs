//! What the user wants first on the sheet, and what not at all.

use crate::content;
use crate::id;
use crate::model::Guide;

/// Titles or slugs of gaps, patterns and interviews.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// What comes first among its kind, in this order.
    pub pin: Vec<String>,
    /// What is left out.
    pub drop: Vec<String>,
}

/// Every name that a wish can have.
pub fn names(guide: &Guide) -> Vec<String> {
    let gaps = guide.recurring.iter().flat_map(|gap| [content::plain(&gap.title), gap.slug.clone()]);
    let patterns =
        guide.patterns.iter().flat_map(|pattern| [pattern.name.name.clone(), pattern.slug.clone()]);
    let interviews =
        guide.interviews.iter().flat_map(|linked| [linked.interview.title.clone(), linked.slug.clone()]);
    gaps.chain(patterns).chain(interviews).collect()
}

impl Wishes {
    /// `things` with the pinned ones first and without those that are dropped, and how many those are. `name` gives the
    /// slug and the title of a thing.
    pub fn grant<T>(&self, things: Vec<T>, name: impl Fn(&T) -> (String, String)) -> (Vec<T>, usize) {
        let (pin, drop) = (slugs(&self.pin), slugs(&self.drop));
        let rank = |thing: &T, wanted: &[String]| {
            let (slug, title) = if wanted.is_empty() { Default::default() } else { name(thing) };
            let title = id::slug(&title);
            wanted.iter().position(|wanted| *wanted == slug || *wanted == title)
        };
        let all = things.len();
        let mut kept: Vec<T> = things.into_iter().filter(|thing| rank(thing, &drop).is_none()).collect();
        kept.sort_by_cached_key(|thing| rank(thing, &pin).unwrap_or(usize::MAX));
        let dropped = all - kept.len();
        (kept, dropped)
    }
}

/// A name without a letter means nothing.
fn slugs(names: &[String]) -> Vec<String> {
    names.iter().map(|name| id::slug(name)).filter(|slug| !slug.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pins_come_first_in_their_order_and_drops_are_counted() {
        let names = |names: &[&str]| names.iter().map(|name| name.to_string()).collect::<Vec<_>>();
        let wishes = Wishes { pin: names(&["Tête-à-tête!", "d"]), drop: names(&["mock-2"]) };
        let things = vec![("mock-1", "A"), ("mock-2", "B"), ("mock-3", "tete a tete"), ("d", "D")];
        let (kept, dropped) = wishes.grant(things, |(slug, title)| (slug.to_string(), title.to_string()));
        assert_eq!(kept.iter().map(|(slug, _)| *slug).collect::<Vec<_>>(), ["mock-3", "d", "mock-1"]);
        assert_eq!(dropped, 1);
        assert_eq!(Wishes::default().grant(vec![1, 2], |_| Default::default()), (vec![1, 2], 0));
    }
}
