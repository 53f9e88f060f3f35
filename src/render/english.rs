//! Tells English from Portuguese, cheaply and only where it is sure.
//! What is marked as English is read aloud as English by a screen reader.

use crate::fold;

/// Words that English cannot do without and Portuguese does not have. Those of both, such as `do` and `no`,
/// stand in neither list.
const ENGLISH: &[&str] = &[
    "about", "an", "and", "are", "at", "be", "because", "before", "both", "but", "by", "can", "could",
    "does", "each", "every", "for", "from", "handles", "has", "have", "here", "how", "i", "if", "in", "into",
    "is", "it", "its", "just", "let", "like", "m", "more", "need", "not", "of", "on", "only", "or", "our",
    "over", "re", "s", "should", "since", "some", "than", "that", "the", "then", "there", "these", "they",
    "this", "those", "through", "to", "under", "user", "using", "via", "was", "we", "what", "when", "which",
    "while", "will", "with", "without", "would", "you", "your",
];

/// Words that Portuguese cannot do without and English does not have; folded.
const PORTUGUESE: &[&str] = &[
    "ao", "aos", "com", "como", "da", "das", "de", "depois", "e", "ela", "ele", "em", "entre", "essa",
    "esse", "esta", "este", "eu", "foi", "isso", "mais", "mas", "meu", "muito", "na", "nao", "nas", "nem",
    "nos", "o", "os", "ou", "para", "pela", "pelo", "por", "pra", "quando", "que", "se", "sem", "ser", "seu",
    "sua", "tem", "um", "uma", "vou",
];

/// How many English words must be seen.
const ENOUGH: usize = 2;

/// Whether `text` is surely English: it has several English function words, none or hardly any Portuguese one,
/// and no letter that only Portuguese writes.
pub fn is_english(text: &str) -> bool {
    let words = fold::words(text);
    let count = |list: &[&str]| words.iter().filter(|word| list.contains(&word.as_str())).count();
    let (english, portuguese) = (count(ENGLISH), count(PORTUGUESE));
    let accented = text.chars().any(|c| "ãõçáéíóúâêôàÃÕÇÁÉÍÓÚÂÊÔÀ".contains(c));
    !accented && english >= ENOUGH && english >= 4 * portuguese
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sure_english_only() {
        assert!(is_english("Let me do some quick math before designing."));
        assert!(is_english("We chose X over Y because Z, accepting W"));
        assert!(!is_english("add more servers"));
        assert!(!is_english("Se crescer 100x, ainda Postgres single node"));
        assert!(!is_english("A força está em dizer isso: I don't need Kafka"));
        assert!(!is_english("10M reviews/month → 330K/day"));
    }
}
