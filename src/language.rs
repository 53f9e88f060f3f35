//! Tells English from Portuguese by the small words that one of them cannot do without.

use crate::fold;

/// Words of English that Portuguese does not have, in order. Those of both, such as `do` and `no`, stand in neither list.
const ENGLISH: [&str; 92] = [
    "about", "accept", "accepting", "after", "an", "and", "any", "are", "at", "be", "because", "before",
    "both", "but", "by", "can", "could", "d", "does", "don", "each", "every", "first", "for", "from",
    "handles", "has", "have", "here", "how", "i", "if", "in", "into", "is", "it", "its", "just", "let",
    "like", "ll", "m", "me", "more", "my", "need", "not", "of", "on", "only", "or", "our", "over", "per",
    "re", "s", "should", "since", "single", "so", "some", "start", "t", "than", "that", "the", "their",
    "then", "there", "these", "they", "this", "those", "through", "to", "under", "use", "user", "using",
    "via", "was", "we", "what", "when", "which", "while", "will", "with", "without", "would", "you", "your",
];

/// Words of Portuguese that English does not have; folded, in order.
const PORTUGUESE: [&str; 67] = [
    "antes", "ao", "aos", "aqui", "com", "como", "da", "das", "de", "depois", "dos", "e", "ela", "ele", "em",
    "entao", "entre", "essa", "esse", "esta", "este", "eu", "faria", "fazer", "foi", "isso", "isto", "ja",
    "mais", "mas", "meu", "minha", "muito", "na", "nao", "nas", "nem", "nos", "nosso", "o", "os", "ou",
    "para", "pela", "pelo", "por", "porque", "pra", "preciso", "primeiro", "quando", "que", "quero", "se",
    "sem", "ser", "seria", "seu", "sua", "tem", "ter", "um", "uma", "usar", "vamos", "voce", "vou",
];

/// How many slots [`SMALL`] has: a power of two, and so many that most words are found or missed at the first look.
const SLOTS: usize = 512;

/// The words of both lists, each in the slot that [`slot`] gives or the next free one.
const SMALL: [(Packed, Known); SLOTS] = small();

/// The small letter or the digit that each byte of a word stands for; 0 for what stands between words.
const LETTERS: [u8; 256] = letters();

/// How many English words make a text surely English.
const ENOUGH: usize = 2;

/// One of the two languages that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    English,
    Portuguese,
}

/// A word in small letters and digits of ASCII as one number: its last sixteen characters, a byte each. None of the
/// lists' words is as long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Packed(u128);

/// No word.
const NOTHING: Packed = Packed(0);

/// Whether a text reads as English rather than Portuguese; one without any small word does when it has no accent.
pub fn leans_english(text: &str) -> bool {
    let (english, portuguese) = counts(text);
    let telling = text.chars().any(char::is_alphanumeric) && text.is_ascii();
    english > portuguese || (english == 0 && portuguese == 0 && telling)
}

/// Whether a text is surely English, so that it may be read aloud as such: several English words, none or hardly
/// any Portuguese one, and no letter that only Portuguese writes.
pub fn is_surely_english(text: &str) -> bool {
    if has_portuguese_letter(text) {
        return false;
    }
    let (english, portuguese) = counts(text);
    english >= ENOUGH && english >= 4 * portuguese
}

/// Whether a folded word is one of the small words of either language.
pub fn is_small_word(word: &str) -> bool {
    language_of(packed(word.as_bytes())).is_some()
}

/// Whether one of `ãõçáéíóúâêôà` stands in a text, large or small. In UTF-8 each is C3 and a second byte, of which
/// one bit tells the large from the small.
fn has_portuguese_letter(text: &str) -> bool {
    const SECOND: [u8; 12] = [0xa3, 0xb5, 0xa7, 0xa1, 0xa9, 0xad, 0xb3, 0xba, 0xa2, 0xaa, 0xb4, 0xa0];
    let mut pairs = text.bytes().zip(text.bytes().skip(1));
    !text.is_ascii() && pairs.any(|(first, second)| first == 0xc3 && SECOND.contains(&(second | 0x20)))
}

/// How many small words of English and of Portuguese a text has.
fn counts(text: &str) -> (usize, usize) {
    let mut counts = (0, 0);
    each_word(text, |word| match language_of(word) {
        Some(Known::English) => counts.0 += 1,
        Some(Known::Portuguese) => counts.1 += 1,
        None => {}
    });
    counts
}

/// Hands over the words of a text; those that are not all ASCII are folded.
fn each_word(text: &str, mut take: impl FnMut(Packed)) {
    if text.is_ascii() {
        return each_ascii_word(text, take);
    }
    for place in fold::places(text) {
        let word = text.get(place.range()).unwrap_or("");
        match word.is_ascii() {
            true => take(packed(word.as_bytes())),
            false => take(packed(fold::folded(word).as_bytes())),
        }
    }
}

fn each_ascii_word(text: &str, mut take: impl FnMut(Packed)) {
    let mut word = NOTHING;
    for byte in text.bytes() {
        match LETTERS.get(usize::from(byte)) {
            Some(letter) if *letter > 0 => word = Packed(word.0 << 8 | u128::from(*letter)),
            _ if word != NOTHING => take(std::mem::replace(&mut word, NOTHING)),
            _ => {}
        }
    }
    if word != NOTHING {
        take(word);
    }
}

/// A word with large letters as small ones.
const fn packed(word: &[u8]) -> Packed {
    let mut packed = 0;
    let mut rest = word;
    while let [byte, after @ ..] = rest {
        packed = packed << 8 | byte.to_ascii_lowercase() as u128;
        rest = after;
    }
    Packed(packed)
}

/// The language that a word is a small word of.
fn language_of(word: Packed) -> Option<Known> {
    let from = slot(word);
    let slots = SMALL.get(from..)?.iter().chain(&SMALL);
    let mut held = slots.take_while(|(small, _)| *small != NOTHING);
    held.find(|(small, _)| *small == word).map(|(_, language)| *language)
}

/// The slot where a word is looked for first: the top bits of its product with a number whose bits are well mixed.
const fn slot(word: Packed) -> usize {
    let folded = (word.0 ^ (word.0 >> 64)) as u64;
    (folded.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOTS.trailing_zeros())) as usize
}

#[expect(clippy::indexing_slicing, reason = "worked out while it compiles")]
const fn letters() -> [u8; 256] {
    let mut letters = [0; 256];
    let mut byte = 0;
    while byte < letters.len() {
        if (byte as u8).is_ascii_alphanumeric() {
            letters[byte] = (byte as u8).to_ascii_lowercase();
        }
        byte += 1;
    }
    letters
}

#[expect(clippy::indexing_slicing, reason = "worked out while it compiles, of lists that no note touches")]
const fn small() -> [(Packed, Known); SLOTS] {
    let mut all = [(NOTHING, Known::English); SLOTS];
    let mut rank = 0;
    while rank < ENGLISH.len() + PORTUGUESE.len() {
        let (word, language) = match rank < ENGLISH.len() {
            true => (packed(ENGLISH[rank].as_bytes()), Known::English),
            false => (packed(PORTUGUESE[rank - ENGLISH.len()].as_bytes()), Known::Portuguese),
        };
        let mut at = slot(word);
        while all[at].0.0 != 0 {
            at = (at + 1) % SLOTS;
        }
        all[at] = (word, language);
        rank += 1;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(ENGLISH.iter().chain(&PORTUGUESE).all(|word| language_of(packed(word.as_bytes())).is_some()));
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
    fn only_letters_of_portuguese_tell_it() {
        for letter in "ãõçáéíóúâêôàÃÕÇÁÉÍÓÚÂÊÔÀ".chars() {
            assert!(has_portuguese_letter(&format!("a{letter}b")), "{letter}");
        }
        for other in "ïüñèëîûÏÜÑ×÷→€".chars() {
            assert!(!has_portuguese_letter(&format!("a{other}b")), "{other}");
        }
    }

    #[test]
    fn small_words_are_told_in_any_case_and_with_accents() {
        assert_eq!(counts("The queue, THEN the cache: accepting → Não, de novo"), (4, 2));
        assert_eq!(counts("I'd don't accepting-it"), (6, 0));
        assert!(!is_small_word("zaccepting") && !is_small_word("[n") && !is_small_word("ccepting"));
        assert!(is_small_word("entao") && !is_small_word("") && !is_small_word("extraordinariamente"));
    }

    #[test]
    fn a_text_leans_to_one_of_the_two() {
        assert!(leans_english("I'd go with option A for latency"));
        assert!(leans_english("add more servers"));
        assert!(!leans_english("Primeiro eu faria as contas de QPS"));
    }
}
