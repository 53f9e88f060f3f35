//! Folding of words for comparison: no case, no accents, no punctuation.
//! What a person would call "the same word" whoever typed it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in lower case without accents; everything else as it stands.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The folded words of `text`: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(String::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_case_and_accents() {
        assert_eq!(fold("PARTIÇÃO"), "particao");
        assert_eq!(words("Wrap-up — DE NOVO não fiz!"), ["wrap", "up", "de", "novo", "nao", "fiz"]);
    }
}
