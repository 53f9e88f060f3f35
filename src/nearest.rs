//! The known word that is most like a mistyped one: the only file that knows how likeness is measured.

/// Below this likeness (0 to 1) a suggestion would be a guess.
const ALIKE: f64 = 0.8;

/// The one of `known` that was probably meant by `word`, if any; case is forgiven.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    known
        .iter()
        .map(|&known| (strsim::jaro_winkler(&word, &known.to_lowercase()), known))
        .filter(|&(likeness, _)| likeness >= ALIKE)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_understood_and_a_stranger_is_not() {
        let known = ["title", "language", "words_per_minute"];
        assert_eq!(nearest("titel", &known), Some("title"));
        assert_eq!(nearest("Language", &known), Some("language"));
        assert_eq!(nearest("words-per-minute", &known), Some("words_per_minute"));
        assert_eq!(nearest("xyz", &known), None);
    }
}
