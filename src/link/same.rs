//! Whether two words mean one thing: inflection, and a table of synonyms in Portuguese and English.

use crate::link::phrase::Form;

/// Each line a group of words with one meaning, as [`Form`] reads them.
const SYNONYMS: &str = include_str!("synonyms.txt");

/// The groups of the table, ready to be looked at.
pub struct Synonyms(Vec<Vec<Form>>);

impl Synonyms {
    /// The shipped table.
    pub fn shipped() -> Self {
        let group = |line: &'static str| line.split_whitespace().map(Form::new).collect();
        Self(SYNONYMS.lines().map(group).collect())
    }

    /// One word in two forms, or two words of one group.
    pub fn is_same(&self, a: &str, b: &str) -> bool {
        let holds = |group: &[Form], word: &str| group.iter().any(|form| form.is(word));
        is_inflected(a, b) || self.0.iter().any(|group| holds(group, a) && holds(group, b))
    }
}

/// One word in two forms: singular and plural, or a long common stem.
fn is_inflected(a: &str, b: &str) -> bool {
    let (a, b) = (singular(a), singular(b));
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || (common >= 6 && common * 10 >= a.len().max(b.len()) * 7)
}

/// A light singular, the same for what people mix: `partições`, `queries`, `requisitos`.
pub fn singular(word: &str) -> String {
    let endings =
        [("oes", "ao"), ("aes", "ao"), ("ais", "al"), ("eis", "el"), ("ies", "y"), ("ns", "m"), ("s", "")];
    let plural = endings.iter().find_map(|(plural, one)| Some(word.strip_suffix(plural)?.to_string() + one));
    plural.filter(|_| word.len() > 3 && !word.ends_with("ss")).unwrap_or_else(|| word.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_in_number_form_and_language() {
        let synonyms = Synonyms::shipped();
        for (a, b) in
            [("particoes", "particao"), ("shard", "partition"), ("queries", "query"), ("fila", "queues")]
        {
            assert!(synonyms.is_same(a, b) && synonyms.is_same(b, a), "{a} {b}");
        }
        for (a, b) in [("fila", "filtro"), ("no", "na"), ("cache", "custo"), ("pagina", "paginacao")] {
            assert!(!synonyms.is_same(a, b), "{a} {b}");
        }
    }
}
