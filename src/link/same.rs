//! Whether two words mean one thing: inflection, and a table of synonyms in Portuguese and English.

use crate::link::form::Form;

/// Each line a group of words with one meaning, as [`Form`] reads them.
const SYNONYMS: &str = include_str!("synonyms.txt");

/// What a word means, ready to be held against others.
pub struct Meaning {
    word: String,
    /// Every group of the table that holds it.
    synonyms: Vec<Form<'static>>,
}

impl Meaning {
    /// The meaning of a folded word.
    pub fn of(word: String) -> Self {
        let groups = SYNONYMS.lines().filter(|line| group(line).any(|form| form.is(&word)));
        Self { synonyms: groups.flat_map(group).collect(), word }
    }

    /// The word itself.
    pub fn word(&self) -> &str {
        &self.word
    }

    /// Whether it is that of `word` too: one word in two forms, or two words of one group.
    pub fn is_of(&self, word: &str) -> bool {
        is_inflected(&self.word, word) || self.synonyms.iter().any(|form| form.is(word))
    }
}

fn group(line: &str) -> impl Iterator<Item = Form<'_>> {
    line.split_whitespace().map(Form::new)
}

/// One word in two forms: singular and plural, or a long common stem.
fn is_inflected(a: &str, b: &str) -> bool {
    // Most words are told apart by their first letter, which no form changes.
    if a.as_bytes().first() != b.as_bytes().first() {
        return false;
    }
    let (a, b) = (singular(a), singular(b));
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || (common >= 6 && common * 10 >= a.len().max(b.len()) * 7)
}

/// A word in the singular: its letters, and those that take the place of the plural's ending.
#[derive(Debug, Clone, Copy)]
pub struct Singular<'a> {
    letters: &'a str,
    ending: &'static str,
}

/// A light singular, the same for what people mix: `partições`, `queries`, `requisitos`.
pub fn singular(word: &str) -> Singular<'_> {
    const ENDINGS: [(&str, &str); 6] =
        [("oes", "ao"), ("aes", "ao"), ("ais", "al"), ("eis", "el"), ("ies", "y"), ("ns", "m")];
    let Some(without) = word.strip_suffix('s').filter(|_| word.len() > 3 && !word.ends_with("ss")) else {
        return Singular { letters: word, ending: "" };
    };
    let known = ENDINGS.iter().find_map(|(plural, one)| Some((word.strip_suffix(plural)?, *one)));
    let (letters, ending) = known.unwrap_or((without, ""));
    Singular { letters, ending }
}

impl<'a> Singular<'a> {
    /// How many bytes it has.
    fn len(self) -> usize {
        self.letters.len() + self.ending.len()
    }

    /// Its bytes.
    fn bytes(self) -> impl Iterator<Item = u8> + use<'a> {
        self.letters.bytes().chain(self.ending.bytes())
    }

    /// Its characters.
    pub fn chars(self) -> impl Iterator<Item = char> + use<'a> {
        self.letters.chars().chain(self.ending.chars())
    }
}

impl PartialEq for Singular<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.bytes().eq(other.bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_in_number_form_and_language() {
        let is_same = |a: &str, b: &str| Meaning::of(a.to_string()).is_of(b);
        for (a, b) in
            [("particoes", "particao"), ("shard", "partition"), ("queries", "query"), ("fila", "queues")]
        {
            assert!(is_same(a, b) && is_same(b, a), "{a} {b}");
        }
        for (a, b) in [("fila", "filtro"), ("no", "na"), ("cache", "custo"), ("pagina", "paginacao")] {
            assert!(!is_same(a, b), "{a} {b}");
        }
    }
}
