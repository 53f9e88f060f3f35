//! Tells English from Portuguese by the small words that one of them cannot do without.

use crate::fold;

/// Words of English that Portuguese does not have, in order. Those of both, such as `do` and `no`, stand in neither list.
const ENGLISH: &[&str] = &[
    "about", "accept", "accepting", "after", "an", "and", "any", "are", "at", "be", "because", "before",
    "both", "but", "by", "can", "could", "d", "does", "don", "each", "every", "first", "for", "from",
    "handles", "has", "have", "here", "how", "i", "if", "in", "into", "is", "it", "its", "just", "let",
    "like", "ll", "m", "me", "more", "my", "need", "not", "of", "on", "only", "or", "our", "over", "per",
    "re", "s", "should", "since", "single", "so", "some", "start", "t", "than", "that", "the", "their",
    "then", "there", "these", "they", "this", "those", "through", "to", "under", "use", "user", "using",
    "via", "was", "we", "what", "when", "which", "while", "will", "with", "without", "would", "you", "your",
];

/// Words of Portuguese that English does not have; folded, in order.
const PORTUGUESE: &[&str] = &[
    "antes", "ao", "aos", "aqui", "com", "como", "da", "das", "de", "depois", "dos", "e", "ela", "ele", "em",
    "entao", "entre", "essa", "esse", "esta", "este", "eu", "faria", "fazer", "foi", "isso", "isto", "ja",
    "mais", "mas", "meu", "minha", "muito", "na", "nao", "nas", "nem", "nos", "nosso", "o", "os", "ou",
    "para", "pela", "pelo", "por", "porque", "pra", "preciso", "primeiro", "quando", "que", "quero", "se",
    "sem", "ser", "seria", "seu", "sua", "tem", "ter", "um", "uma", "usar", "vamos", "voce", "vou",
];

/// How many English words make a text surely English.
const ENOUGH: usize = 2;

/// Whether a text reads as English rather than Portuguese; one without any small word does when it has no accent.
pub fn leans_english(text: &str) -> bool {
    let (english, portuguese) = counts(text);
    let telling = text.chars().any(char::is_alphanumeric) && text.is_ascii();
    english > portuguese || (english == 0 && portuguese == 0 && telling)
}

/// Whether a text is surely English, so that it may be read aloud as such: several English words, none or hardly
/// any Portuguese one, and no letter that only Portuguese writes.
pub fn is_surely_english(text: &str) -> bool {
    let is_portuguese = |c: char| !c.is_ascii() && "ãõçáéíóúâêôàÃÕÇÁÉÍÓÚÂÊÔÀ".contains(c);
    if text.chars().any(is_portuguese) {
        return false;
    }
    let (english, portuguese) = counts(text);
    english >= ENOUGH && english >= 4 * portuguese
}

/// Whether a folded word is one of the small words of either language.
pub fn is_small_word(word: &str) -> bool {
    is_in(ENGLISH, word) || is_in(PORTUGUESE, word)
}

/// How many small words of English and of Portuguese a text has.
fn counts(text: &str) -> (usize, usize) {
    let words = fold::words(text);
    let count = |list: &[&str]| words.iter().filter(|word| is_in(list, word)).count();
    (count(ENGLISH), count(PORTUGUESE))
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(ENGLISH.is_sorted() && PORTUGUESE.is_sorted());
    }

    #[test]
    fn sure_english_only() {
        assert!(is_surely_english("Let me do some quick math before designing."));
        assert!(is_surely_english("We chose X over Y because Z, accepting W"));
        assert!(!is_surely_english("add more servers"));
        assert!(!is_surely_english("Se crescer 100x, ainda Postgres single node"));
        assert!(!is_surely_english("A força está em dizer isso: I don't need Kafka"));
        assert!(!is_surely_english("10M reviews/month → 330K/day"));
    }

    #[test]
    fn a_text_leans_to_one_of_the_two() {
        assert!(leans_english("I'd go with option A for latency"));
        assert!(leans_english("add more servers"));
        assert!(!leans_english("Primeiro eu faria as contas de QPS"));
    }
}
