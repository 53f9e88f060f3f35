//! Slugs: the stable names of pages and anchors, made from titles. And names that differ from each other.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::fold;

/// Longest slug in characters: leaves room for `.html` and a suffix in any file system.
const LONGEST: usize = 80;

/// The number that makes a second name of one that is taken.
const FIRST: usize = 2;

/// Names that Windows keeps for devices, whatever their extension.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// `title` as lower-case ASCII words joined by `-`. Empty when no letter or digit is left.
pub fn slug(title: &str) -> String {
    let mut slug = Slug::default();
    slug.push(&fold::folded(title));
    slug.finish()
}

/// A slug in the making.
struct Slug {
    letters: String,
    in_word: bool,
}

impl Default for Slug {
    fn default() -> Self {
        Self { letters: String::with_capacity(LONGEST + 1), in_word: false }
    }
}

impl Slug {
    /// Adds a piece of text that is folded already.
    fn push(&mut self, folded: &str) {
        for byte in folded.bytes() {
            if self.letters.len() > LONGEST {
                break;
            }
            if byte.is_ascii_alphanumeric() {
                self.letters.push(char::from(byte));
                self.in_word = true;
            } else {
                self.end_word();
            }
        }
    }

    /// Adds a folded word, apart from what stands before it.
    fn push_word(&mut self, word: &str) {
        self.end_word();
        if self.letters.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            self.letters.push_str(word);
            self.in_word = true;
        } else {
            self.push(word);
        }
    }

    fn end_word(&mut self) {
        if self.in_word {
            self.letters.push('-');
        }
        self.in_word = false;
    }

    fn finish(mut self) -> String {
        self.letters.truncate(LONGEST);
        self.letters.truncate(self.letters.trim_end_matches('-').len());
        let is_device = self.letters.len() <= 4 && DEVICES.contains(&self.letters.as_str());
        if is_device { self.letters + "-" } else { self.letters }
    }
}

/// Hands out slugs that differ from each other, in the order of asking.
#[derive(Debug, Default)]
pub struct Slugs {
    names: Names,
}

impl Slugs {
    /// None handed out yet, with room for so many.
    pub fn with_room(count: usize) -> Self {
        Self { names: Names { taken: HashMap::with_capacity(count) } }
    }

    /// Hands out `slug` no more.
    pub fn take(&mut self, slug: &str) {
        self.names.taken.entry(slug.to_string()).or_insert(FIRST);
    }

    /// The slug of `title`, or of `fallback` when nothing is left of the title;
    /// `-2`, `-3` … when it is taken. Tells whether it was taken.
    pub fn claim(&mut self, title: &str, fallback: &str) -> (String, bool) {
        self.claim_slug(&slug(title), fallback)
    }

    /// The same of a title by its [`slug`].
    pub fn claim_slug(&mut self, wanted: &str, fallback: &str) -> (String, bool) {
        let fallback = wanted.is_empty().then(|| slug(fallback));
        let base = fallback.as_deref().unwrap_or(wanted);
        let free = self.names.claim(base, "");
        let collides = free != base;
        (free, collides)
    }

    /// The same of a title by its folded words.
    pub fn claim_words<'a>(&mut self, words: impl Iterator<Item = &'a str>) -> String {
        let mut slug = Slug::default();
        words.for_each(|word| slug.push_word(word));
        self.names.claim(&slug.finish(), "")
    }
}

/// Hands out names that differ from each other, in the order of asking.
#[derive(Debug, Default)]
pub struct Names {
    /// Those that are taken, each with the number to try next when it is asked for: a thousand of one name cost no more
    /// than a thousand names.
    taken: HashMap<String, usize>,
}

impl Names {
    /// `stem` and `ending` as one name; with `-2`, `-3` … between them when it is taken.
    pub fn claim(&mut self, stem: &str, ending: &str) -> String {
        let wanted = [stem, ending].concat();
        let mut next = match self.taken.entry(wanted.clone()) {
            Entry::Occupied(taken) => *taken.get(),
            Entry::Vacant(free) => {
                free.insert(FIRST);
                return wanted;
            }
        };
        let claimed = loop {
            let name = format!("{stem}-{next}{ending}");
            next += 1;
            if let Entry::Vacant(free) = self.taken.entry(name.clone()) {
                free.insert(FIRST);
                break name;
            }
        };
        self.taken.insert(wanted, next);
        claimed
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
