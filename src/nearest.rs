//! The known word that is most like a mistyped one: the only file that knows how likeness is measured.

/// Below this likeness (0 to 1) a suggestion would be a guess.
const ALIKE: f64 = 0.8;

/// From this likeness on, a word is taken for another without asking.
const HARDLY_ELSE: f64 = 0.9;

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

/// Whether a word can hardly be anything but a slip of one of `known`, case forgiven: as like as that, and begun with the same letter unless
/// it is long. `prioridade` is no slip of `privado`, nor `raft` of `draft`.
pub fn is_slip_of(word: &str, known: &[&str]) -> bool {
    let word = word.to_lowercase();
    let is_begun = |known: &str| word.chars().next() == known.chars().next() || word.chars().count() > 5;
    known.iter().any(|known| is_begun(known) && strsim::jaro_winkler(&word, known) >= HARDLY_ELSE)
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

    #[test]
    fn a_slip_is_told_from_a_word_of_its_own() {
        let known = ["draft", "rascunho", "private", "privado", "privada"];
        for slip in [
            "prviate", "pirvate", "Privat", "prvado", "rivate", "darft", "drfat", "drft", "rascuno",
            "privacidade",
        ] {
            assert!(is_slip_of(slip, &known), "{slip}");
        }
        for word in ["prioridade", "price", "aprovada", "raft", "revisado", "prova", "draw", ""] {
            assert!(!is_slip_of(word, &known), "{word}");
        }
    }
}
