//! Slugs: the stable names of pages and anchors, made from titles. And names that differ from each other.

use std::collections::{HashMap, HashSet};

use crate::fold;

/// Longest slug in characters: leaves room for `.html` and a suffix in any file system.
const LONGEST: usize = 80;

/// Names that Windows keeps for devices, whatever their extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// `title` as lower-case ASCII words joined by `-`. Empty when no letter or digit is left.
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(LONGEST + 1);
    let mut in_word = false;
    for byte in fold::folded(title).bytes() {
        if byte.is_ascii_alphanumeric() {
            slug.push(char::from(byte));
        } else if in_word {
            slug.push('-');
        }
        in_word = byte.is_ascii_alphanumeric();
        if slug.len() > LONGEST {
            break;
        }
    }
    slug.truncate(LONGEST);
    slug.truncate(slug.trim_end_matches('-').len());
    if DEVICES.contains(&slug.as_str()) { slug + "-" } else { slug }
}

/// Hands out slugs that differ from each other, in the order of asking.
#[derive(Debug, Default)]
pub struct Slugs {
    names: Names,
}

impl Slugs {
    /// Hands out `slug` no more.
    pub fn take(&mut self, slug: &str) {
        self.names.taken.insert(slug.to_string());
    }

    /// The slug of `title`, or of `fallback` when nothing is left of the title;
    /// `-2`, `-3` … when it is taken. Tells whether it was taken.
    pub fn claim(&mut self, title: &str, fallback: &str) -> (String, bool) {
        let base = match slug(title) {
            empty if empty.is_empty() => slug(fallback),
            slug => slug,
        };
        let free = self.names.claim(&base, "");
        let collides = free != base;
        (free, collides)
    }
}

/// Hands out names that differ from each other, in the order of asking.
#[derive(Debug, Default)]
pub struct Names {
    taken: HashSet<String>,
    /// The number to try next for a name that was asked for before: a thousand of one name cost no more
    /// than a thousand names.
    next: HashMap<String, usize>,
}

impl Names {
    /// `stem` and `ending` as one name; with `-2`, `-3` … between them when it is taken.
    pub fn claim(&mut self, stem: &str, ending: &str) -> String {
        let wanted = format!("{stem}{ending}");
        if self.taken.insert(wanted.clone()) {
            return wanted;
        }
        let next = self.next.entry(wanted).or_insert(2);
        loop {
            let name = format!("{stem}-{next}{ending}");
            *next += 1;
            if self.taken.insert(name.clone()) {
                return name;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_and_short() {
        assert_eq!(slug("Mock #1: Food Reviews + Payouts"), "mock-1-food-reviews-payouts");
        assert_eq!(slug("Não fiz napkin math!"), "nao-fiz-napkin-math");
        assert_eq!(slug("../../etc/passwd"), "etc-passwd");
        assert_eq!(slug("🎉"), "");
        assert_eq!(slug("NUL"), "nul-");
        assert_eq!((slug("COM1"), slug("lpt9")), ("com1-".into(), "lpt9-".into()));
        assert_eq!((slug("COM 1"), slug("com10")), ("com-1".into(), "com10".into()));
        assert!(slug(&"ab ".repeat(200)).len() <= LONGEST);
    }

    #[test]
    fn a_taken_slug_gets_a_number() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.claim("A", "x"), ("a".into(), false));
        assert_eq!(slugs.claim("a!", "x"), ("a-2".into(), true));
        assert_eq!(slugs.claim("🎉", "x"), ("x".into(), false));
    }

    #[test]
    fn a_number_that_a_title_has_already_is_passed_over() {
        let mut slugs = Slugs::default();
        let claimed = ["a 2", "a", "a", "a 2", "a"].map(|title| slugs.claim(title, "x").0);
        assert_eq!(claimed, ["a-2", "a", "a-3", "a-2-2", "a-4"]);
    }

    #[test]
    fn many_equal_titles_are_numbered_without_counting_anew() {
        let mut slugs = Slugs::default();
        let last = (0..20_000).map(|_| slugs.claim("a", "x").0).last();
        assert_eq!(last.as_deref(), Some("a-20000"));
    }
}
