//! What recurring gaps are usually about: the shipped table of subjects, as the build script makes it of the text
//! files in `subjects/`. All of it lies in the program ready to be searched, as plain numbers.

use crate::link::form::Order;
use crate::link::tree::{self, Node};

/// The shipped table. Skills of the interview stand in `skills.txt` and `telling.txt`, what a design is about in
/// `design.txt` and `systems.txt`.
pub static SHIPPED: Table = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// A subject and its phrases, ready to be searched.
#[derive(Debug)]
pub struct Table {
    /// In the order of the files.
    pub subjects: &'static [Subject],
    /// The phrases: subject by subject, those that mean it before its traps.
    pub rows: &'static [Row],
    /// For each row its steps: the number of a group, [`crate::link::form::PERHAPS`] added to it, or
    /// [`crate::link::form::SKIP`].
    pub steps: Lists,
    /// The forms that a step takes, in ascending order.
    pub groups: Lists,
    /// For each form the rows of which it may be the key.
    pub rows_by_form: Lists,
    /// Forms by their letters.
    pub tree: &'static [Node],
}

/// A subject.
#[derive(Debug)]
pub struct Subject {
    /// The usual name.
    pub name: &'static str,
    /// A phase of the interview as well as a skill: what went wrong *in* it may be about something else.
    pub is_phase: bool,
    /// What a design is about rather than a skill: two errors on it may have nothing else in common.
    pub is_topic: bool,
    /// The wider subjects that a title about this one is not about.
    pub narrows: &'static [&'static str],
}

/// A phrase of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it means.
    pub subject: u8,
    /// Whether it holds an alias of the subject and means something else.
    pub is_trap: bool,
    /// In what order it asks for its words.
    pub order: Order,
    /// How many words it asks for: the more, the surer.
    pub length: u8,
    /// How many words at least stand before its key, the word by which it is looked up.
    pub least_before: u8,
    /// How many at most.
    pub most_before: u8,
    /// Forms of two further words that it asks for, as [`crate::link::form::bit`]s: a text that has none of either has no
    /// such phrase. All bits where there is no such word.
    pub also: [u128; 2],
}

/// Lists of numbers, one behind the other.
#[derive(Debug)]
pub struct Lists {
    /// Where each ends.
    pub ends: &'static [u32],
    /// All of them.
    pub items: &'static [u16],
}

impl Lists {
    /// The list of that number; empty when there is none.
    pub fn get(&self, at: usize) -> &'static [u16] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.items.get(start as usize..end as usize).unwrap_or_default()
    }
}

impl Table {
    /// Hands over the forms that `word` has: beginnings of it, and itself.
    pub fn forms(&self, word: &str, found: impl FnMut(u16)) {
        tree::forms(self.tree, word, found);
    }
}
