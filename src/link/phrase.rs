//! Phrases to look for among folded words, as a table writes them.
//!
//! Words in a row, each exact; `a|b` is either, `calcul*` any word that begins so, `..` up to three words
//! of any kind, `?` behind a word leaves it out or not, and a leading `^` asks for the start. `@sem` is any
//! of the words that say that something is missing.

use std::ops::Range;

use crate::link::small_words::MISSING;

/// How many words `..` passes over at most.
const FAR: usize = 3;

/// How many letters a small word has at most.
const SMALL: usize = 3;

/// One phrase, read from a table.
#[derive(Debug)]
pub struct Phrase {
    steps: Vec<Step>,
    at_start: bool,
}

#[derive(Debug)]
enum Step {
    One(Vec<Form>),
    Perhaps(Vec<Form>),
    /// A word that says that something is missing.
    Missing,
    Skip,
}

/// One word as a table writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Exactly this word.
    Word(&'static str),
    /// `calcul*`: any word that begins so.
    Beginning(&'static str),
}

impl Phrase {
    /// Reads a phrase as a table writes it; its words must be folded.
    pub fn new(written: &'static str) -> Self {
        let (at_start, rest) = match written.strip_prefix('^') {
            Some(rest) => (true, rest),
            None => (false, written),
        };
        Self { steps: rest.split_whitespace().map(Step::new).collect(), at_start }
    }

    /// How many words it asks for: the more, the surer.
    pub fn length(&self) -> usize {
        self.steps.iter().filter(|step| matches!(step, Step::One(_) | Step::Missing)).count()
    }

    /// Every place in `words` where it stands, by its start.
    pub fn places<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = Range<usize>> + 'a {
        let starts = if self.at_start { 0..words.len().min(1) } else { 0..words.len() };
        let asks = self.length() > 0;
        starts.filter(move |_| asks).filter_map(|start| Some(start..end(&self.steps, words, start)?))
    }
}

/// The forms of one word that the phrase so written cannot do without: of words that are not small, and so stand
/// in every text, the one with fewest. None when it asks for no word. Far cheaper than to read the phrase.
pub fn needed(written: &'static str) -> impl Iterator<Item = Form> {
    let asks = |word: &&str| !word.is_empty() && *word != ".." && *word != "@sem" && !word.ends_with('?');
    let words = written.strip_prefix('^').unwrap_or(written).split(' ').filter(asks);
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
    let takes = |forms: &[Form]| words.get(from).is_some_and(|word| forms.iter().any(|form| form.is(word)));
    match step {
        Step::Missing => {
            let missing = words.get(from).is_some_and(|word| MISSING.contains(&word.as_str()));
            missing.then(|| end(rest, words, from + 1))?
        }
        Step::One(forms) => takes(forms).then(|| end(rest, words, from + 1))?,
        Step::Perhaps(forms) if takes(forms) => end(rest, words, from + 1).or_else(|| end(rest, words, from)),
        Step::Perhaps(_) => end(rest, words, from),
        Step::Skip => (from..=from + FAR).find_map(|from| end(rest, words, from)),
    }
}

impl Step {
    fn new(written: &'static str) -> Self {
        let forms = |written: &'static str| written.split('|').map(Form::new).collect();
        match written.strip_suffix('?') {
            _ if written == ".." => Self::Skip,
            _ if written == "@sem" => Self::Missing,
            Some(written) => Self::Perhaps(forms(written)),
            None => Self::One(forms(written)),
        }
    }
}

impl Form {
    /// Reads a word of a table; it must be folded.
    pub fn new(written: &'static str) -> Self {
        written.strip_suffix('*').map_or(Self::Word(written), Self::Beginning)
    }

    /// Whether `word` is one of those it means.
    pub fn is(&self, word: &str) -> bool {
        match self {
            Self::Word(own) => *own == word,
            Self::Beginning(own) => word.starts_with(own),
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
        assert_eq!(found("", "nada"), []);
        assert_eq!(found("..", "nada"), []);
    }
}
