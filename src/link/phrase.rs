//! Phrases to look for among folded words, as a table writes them.
//!
//! Words in a row, each exact; `a|b` is either, `calcul*` any word that begins so, `..` up to three words
//! of any kind, `?` behind a word leaves it out or not, and a leading `^` asks for the start. `@sem` is any
//! of the words that say that something is missing. `& fim monolog*` asks for its words in any order, close together.

use std::ops::Range;

use crate::link::small_words::MISSING;

/// How a table writes any word that says that something is missing.
const MISSING_WORD: &str = "@sem";

/// How many words `..` passes over at most.
const FAR: usize = 3;

/// Among how many words those of `&` must stand.
const NEAR: usize = 9;

/// How many letters a small word has at most.
const SMALL: usize = 3;

/// One phrase, read from a table.
#[derive(Debug)]
pub struct Phrase {
    steps: Vec<Step>,
    order: Order,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// As written, anywhere.
    Row,
    /// As written, at the start.
    Start,
    /// Any.
    Loose,
}

#[derive(Debug)]
enum Step {
    One(Vec<Form>),
    Perhaps(Vec<Form>),
    Skip,
}

/// One word as a table writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Exactly this word.
    Word(&'static str),
    /// `calcul*`: any word that begins so.
    Beginning(&'static str),
    /// `@sem`: any word that says that something is missing.
    Missing,
}

impl Phrase {
    /// Reads a phrase as a table writes it; its words must be folded.
    pub fn new(written: &'static str) -> Self {
        let (order, rest) = order(written);
        Self { steps: rest.split_whitespace().map(Step::new).collect(), order }
    }

    /// How many words it asks for: the more, the surer.
    pub fn length(&self) -> usize {
        self.steps.iter().filter(|step| matches!(step, Step::One(_))).count()
    }

    /// Whether its words may stand in any order.
    pub fn is_loose(&self) -> bool {
        self.order == Order::Loose
    }

    /// Every place in `words` where it stands, by its start.
    pub fn places<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = Range<usize>> + 'a {
        let starts = if self.order == Order::Start { 0..words.len().min(1) } else { 0..words.len() };
        let asks = self.length() > 0;
        let end = |start| match self.order {
            Order::Loose => loose_end(&self.steps, words, start),
            _ => end(&self.steps, words, start),
        };
        starts.filter(move |_| asks).filter_map(move |start| Some(start..end(start)?))
    }
}

/// In what order a phrase asks for its words, and these.
fn order(written: &'static str) -> (Order, &'static str) {
    match (written.strip_prefix('^'), written.strip_prefix("& ")) {
        (Some(rest), _) => (Order::Start, rest),
        (_, Some(rest)) => (Order::Loose, rest),
        _ => (Order::Row, written),
    }
}

/// Where the last of the words of a loose phrase stands, when one of them stands at `from` and all near it.
fn loose_end(steps: &[Step], words: &[String], from: usize) -> Option<usize> {
    let window = words.get(from..).unwrap_or_default();
    let mut taken = Vec::with_capacity(steps.len());
    for step in steps {
        let mut near = window.iter().take(NEAR).enumerate();
        let (at, _) = near.find(|(at, word)| !taken.contains(at) && step.takes(word))?;
        taken.push(at);
    }
    let last = taken.iter().max().filter(|_| taken.contains(&0))?;
    Some(from + last + 1)
}

/// The forms of one word that the phrase so written cannot do without: of words that are not small, and so stand
/// in every text, the one with fewest. None when it asks for no word. Far cheaper than to read the phrase.
pub fn needed(written: &'static str) -> impl Iterator<Item = Form> {
    let asks = |word: &&str| *word != ".." && !word.ends_with('?') && !word.contains(MISSING_WORD);
    let words = order(written).1.split(' ').filter(asks);
    let small = |word: &str| word.split('|').any(|form| form.len() <= SMALL);
    let forms = |word: &str| word.bytes().filter(|&byte| byte == b'|').count();
    words
        .min_by_key(|word| (small(word), forms(word)))
        .into_iter()
        .flat_map(|word| word.split('|').map(Form::new))
}

/// Where the steps end when they begin at `from`.
fn end(steps: &[Step], words: &[String], from: usize) -> Option<usize> {
    let Some((step, rest)) = steps.split_first() else { return Some(from) };
    let takes = words.get(from).is_some_and(|word| step.takes(word));
    match step {
        Step::One(_) => takes.then(|| end(rest, words, from + 1))?,
        Step::Perhaps(_) if takes => end(rest, words, from + 1).or_else(|| end(rest, words, from)),
        Step::Perhaps(_) => end(rest, words, from),
        Step::Skip => (from..=from + FAR).find_map(|from| end(rest, words, from)),
    }
}

impl Step {
    fn new(written: &'static str) -> Self {
        let forms = |written: &'static str| written.split('|').map(Form::new).collect();
        match written.strip_suffix('?') {
            _ if written == ".." => Self::Skip,
            Some(written) => Self::Perhaps(forms(written)),
            None => Self::One(forms(written)),
        }
    }

    fn takes(&self, word: &str) -> bool {
        match self {
            Self::One(forms) | Self::Perhaps(forms) => forms.iter().any(|form| form.is(word)),
            Self::Skip => false,
        }
    }
}

impl Form {
    /// Reads a word of a table; it must be folded.
    pub fn new(written: &'static str) -> Self {
        match written.strip_suffix('*') {
            _ if written == MISSING_WORD => Self::Missing,
            Some(beginning) => Self::Beginning(beginning),
            None => Self::Word(written),
        }
    }

    /// Whether `word` is one of those it means.
    pub fn is(&self, word: &str) -> bool {
        match self {
            Self::Word(own) => *own == word,
            Self::Beginning(own) => word.starts_with(own),
            Self::Missing => MISSING.contains(&word),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    fn found(phrase: &'static str, text: &str) -> Vec<(usize, usize)> {
        let words = fold::words(text);
        Phrase::new(phrase).places(&words).map(|place| (place.start, place.end)).collect()
    }

    #[test]
    fn words_in_a_row() {
        assert_eq!(found("wrap up", "Wrap-up e mais wrap up"), [(0, 2), (4, 6)]);
        assert_eq!(found("wrap up", "wrap-around"), []);
        assert_eq!(found("^contas", "Contas erradas"), [(0, 1)]);
        assert_eq!(found("^contas", "As contas"), []);
    }

    #[test]
    fn forms_and_gaps() {
        assert_eq!(found("chut* .. numeros|qps", "Chutei todos os números"), [(0, 4)]);
        assert_eq!(found("chut* .. qps", "chutei um dois três quatro QPS"), []);
        assert_eq!(found("nao a? fechei", "não fechei"), [(0, 2)]);
        assert_eq!(found("nao a? fechei", "não a fechei"), [(0, 3)]);
        assert_eq!(found("@sem contas", "Esqueci contas"), [(0, 2)]);
        assert_eq!(found("& fim monolog*", "De novo o monólogo, no fim"), [(3, 6)]);
        assert_eq!(found("& fim monolog*", "fim de um dois três quatro cinco seis sete oito monólogo"), []);
        assert_eq!(found("& fim|final final", "final"), []);
        assert_eq!(found("", "nada"), []);
        assert_eq!(found("..", "nada"), []);
    }
}
