//! What a link leads to, in a few words: shown beside it before anyone follows it.

use crate::content::{plain, plainly, plainly_blocks};
use crate::model::{Guide, Item, ItemKind, Mention, Pattern, PatternId, RecurringId};

/// The most characters that a peek shows.
const CHARACTERS: usize = 180;

/// What links to recurring gaps and patterns show: many links lead to each.
#[derive(Debug)]
pub struct Peeks {
    recurring: Vec<String>,
    patterns: Vec<String>,
}

impl Peeks {
    /// Those of a guide.
    pub fn of(guide: &Guide) -> Self {
        Self {
            recurring: guide.recurring.iter().map(|gap| of_text(&plain(&gap.fix))).collect(),
            patterns: guide.patterns.iter().map(|pattern| of_pattern(guide, pattern)).collect(),
        }
    }

    /// What to do instead of a recurring gap.
    pub fn recurring(&self, id: RecurringId) -> String {
        self.recurring.get(id.0).cloned().unwrap_or_default()
    }

    /// A pattern's formula where that is not its name, else the interviews that speak of it.
    pub fn pattern(&self, id: PatternId) -> String {
        self.patterns.get(id.0).cloned().unwrap_or_default()
    }
}

/// A few words of an error or strength: what to do instead, else the first thing said about it.
pub fn of(guide: &Guide, mention: Mention) -> String {
    match mention {
        Mention::Gap(id) => of_items(&guide.gap(id).items),
        // The link itself shows its first line.
        Mention::Strength(id) => {
            of_text(&plainly_blocks(guide.strength(id).body.get(1..).unwrap_or_default()))
        }
    }
}

fn of_pattern(guide: &Guide, pattern: &Pattern) -> String {
    let name = &pattern.name;
    if let Some(formula) = name.formula.as_ref().filter(|formula| **formula != name.name) {
        return of_text(formula);
    }
    let mut titles: Vec<&str> = Vec::new();
    for place in &pattern.places {
        let title = guide.interview(place.mention.interview()).interview.title.as_str();
        if !title.is_empty() && !titles.contains(&title) {
            titles.push(title);
        }
        if titles.len() > CHARACTERS / 10 {
            break;
        }
    }
    of_text(&titles.join(" · "))
}

/// The begin of a text, cut between two words.
fn of_text(text: &str) -> String {
    of_texts([text])
}

/// The same of texts that follow each other. Only the words that it shows are copied.
fn of_texts<const N: usize>(texts: [&str; N]) -> String {
    match texts.iter().any(|text| may_hold_wide_space(text)) {
        true => of_words(texts.into_iter().flat_map(str::split_whitespace)),
        false => of_words(texts.into_iter().flat_map(str::split_ascii_whitespace)),
    }
}

fn of_words<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut peek = String::with_capacity(CHARACTERS + CHARACTERS / 4);
    let mut room = CHARACTERS;
    for word in words {
        let length = characters(word) + 1;
        if length > room {
            peek.push('…');
            break;
        }
        room -= length;
        if !peek.is_empty() {
            peek.push(' ');
        }
        peek.push_str(word);
    }
    peek
}

/// Whether a byte stands in a text with which a space beyond ASCII begins, or the one that ASCII does not call a space.
fn may_hold_wide_space(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0xb | 0xc2 | 0xe1..=0xe3))
}

/// How many characters a word has; all bytes but those that go on with one begin one.
fn characters(word: &str) -> usize {
    word.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}

fn of_items(items: &[Item]) -> String {
    let fix = items.iter().find(|item| matches!(item.kind, ItemKind::Fix(_)) && !item.body.is_empty());
    let item = fix.or(items.iter().find(|item| !item.body.is_empty()));
    item.map_or(String::new(), |item| of_texts([&plainly(&item.label), &plainly_blocks(&item.body)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_peek_ends_between_two_words() {
        assert_eq!(of_text(" uma\n  fila "), "uma fila");
        for space in (char::MIN..=char::MAX).filter(|c| c.is_whitespace()) {
            assert_eq!(of_text(&format!("é{space}b")), "é b");
        }
        let long = of_text(&"palavra ".repeat(100));
        assert!(long.ends_with("palavra…") && long.chars().count() <= CHARACTERS, "{long}");
        assert_eq!(of_text(&"a".repeat(1000)), "…");
    }
}
