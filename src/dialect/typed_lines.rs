//! Lines that the writer ended, where Markdown sees one paragraph: each says a thing of its own.

use crate::content::{Block, Inline, ListItem, first_line, groups, lines, plainly, span_of};
use crate::dialect::bullets::is_fact;
use crate::dialect::errors::title::{numbered_line, starts_bold};
use crate::dialect::vocabulary::HINDSIGHT;
use crate::dialect::{items, words};

/// No editor fills lines up to less than this, and hardly any up to more than the other.
const NARROWEST: usize = 60;
const WIDEST: usize = 80;

/// The lines of a paragraph of errors, as [`items`]. One that ends as a sentence may be of a story, which counts no errors.
pub fn errors(inlines: &[Inline], least: usize) -> Option<Vec<ListItem>> {
    let tells = |line: &[Inline]| !belongs_above(line) && plainly(line).trim_end().ends_with('.');
    items(inlines, least).filter(|_| !lines(inlines).any(tells))
}

/// The lines of a paragraph as items of a list, at least `least` of them; what should have been done or said belongs to the
/// line above it. `None` where a line may end because it was full, where bold words or numbers part the lines, and where one
/// goes on with another, or says nothing of the kind.
pub fn items(inlines: &[Inline], least: usize) -> Option<Vec<ListItem>> {
    let groups = groups(inlines, |line| !belongs_above(line));
    let titled = |line: &[Inline]| starts_bold(line) || numbered_line(line);
    let plain = groups.first().is_some_and(|first| !belongs_above(first)) && !lines(inlines).any(titled);
    let all = || groups.iter().map(|group| item(group)).collect::<Option<Vec<_>>>();
    let firsts = || groups.iter().map(|group| first_line(group));
    (plain && groups.len() >= least && are_ended(inlines) && says_things(firsts)).then(all)?
}

/// Whether each line may say a thing of its own: none is a fact, an address or the lead of the next, and a sentence that
/// began with a capital does not go on in small letters.
fn says_things<'a, I: Iterator<Item = &'a [Inline]>>(lines: impl Fn() -> I) -> bool {
    let begins = |line: &[Inline], is_case: fn(char) -> bool| {
        plainly(line).chars().find(|c| c.is_alphanumeric()).is_some_and(is_case)
    };
    let leads = |line: &[Inline]| plainly(line).trim_end().ends_with([',', ':']);
    let capital = lines().next().is_some_and(|first| begins(first, char::is_uppercase));
    !lines().any(|line| {
        leads(line) || is_fact(line) || is_address(line) || (capital && begins(line, char::is_lowercase))
    })
}

/// Whether a line is an address and nothing else.
fn is_address(line: &[Inline]) -> bool {
    let text = plainly(line);
    text.contains("://") && text.split_whitespace().count() == 1
}

/// Whether the next line's first word would have had room on every line; of lines too long to be filled by an editor, on one.
fn are_ended(inlines: &[Inline]) -> bool {
    let lengths: Vec<(usize, usize)> = lines(inlines).map(|line| lengths(&plainly(line))).collect();
    let widest = lengths.iter().map(|(line, _)| *line).max().unwrap_or(0).max(NARROWEST);
    let mut ends = lengths.windows(2).map(|pair| match pair {
        [(line, _), (_, word)] => line + 1 + word <= widest,
        _ => true,
    });
    if widest > WIDEST { ends.len() == 0 || ends.any(|early| early) } else { ends.all(|early| early) }
}

/// How many characters a line and its first word have.
fn lengths(line: &str) -> (usize, usize) {
    (line.trim().chars().count(), line.split_whitespace().next().map_or(0, |word| word.chars().count()))
}

/// Whether a line goes on with the one above it: it begins with a label, or says what should have been.
fn belongs_above(line: &[Inline]) -> bool {
    items::opens_item(line) || words::longest_of(&words::leading(&plainly(line)), HINDSIGHT).is_some()
}

/// A line, and those that belong to it as paragraphs of their own.
fn item(group: &[Inline]) -> Option<ListItem> {
    let paragraph = |line: &[Inline]| Block::paragraph(line.to_vec());
    Some(ListItem { span: span_of(group)?, task: None, body: lines(group).map(paragraph).collect() })
}
