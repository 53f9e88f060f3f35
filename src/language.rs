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

/// How many small words there are.
const COUNT: usize = ENGLISH.len() + PORTUGUESE.len();

/// The words of both lists by their first letters.
const SMALL: [(Packed, Known); COUNT] = small();

/// Where the words of each letter begin in [`SMALL`]; behind the last, where they end.
const STARTS: [usize; 27] = starts();

/// The lengths of the words of either list, a bit for each, by their first letter: most words are none of them.
const LENGTHS: [u32; 26] = lengths();

/// How many English words make a text surely English.
const ENOUGH: usize = 2;

/// One of the two languages that are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    English,
    Portuguese,
}

/// A word in small letters of ASCII, packed so that one look compares it. None of the lists' words is longer than nine
/// letters, and no two of them that begin with the same letter end in the same eight.
#[derive(Debug, Clone, Copy, Default)]
struct Packed {
    first: u8,
    length: u32,
    last_eight: u64,
}

impl Packed {
    /// The word with one more letter or digit at its end.
    const fn and(self, byte: u8) -> Self {
        let small = byte | 0x20;
        let first = if self.length == 0 { small } else { self.first };
        Self { first, length: self.length + 1, last_eight: self.last_eight << 8 | small as u64 }
    }
}

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
    let mut word = Packed::default();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            word = word.and(byte);
        } else if word.length > 0 {
            take(std::mem::take(&mut word));
        }
    }
    if word.length > 0 {
        take(word);
    }
}

const fn packed(word: &[u8]) -> Packed {
    let mut packed = Packed { first: 0, length: 0, last_eight: 0 };
    let mut rest = word;
    while let [byte, after @ ..] = rest {
        packed = packed.and(*byte);
        rest = after;
    }
    packed
}

/// The language that a word is a small word of.
fn language_of(word: Packed) -> Option<Known> {
    if !may_be_small(word) {
        return None;
    }
    let is_it = |small: &Packed| small.last_eight == word.last_eight && small.length == word.length;
    of_letter(word.first)?.iter().find(|(small, _)| is_it(small)).map(|(_, language)| *language)
}

/// The small words that begin with a letter.
fn of_letter(first: u8) -> Option<&'static [(Packed, Known)]> {
    let letter = letter(first);
    SMALL.get(*STARTS.get(letter)?..*STARTS.get(letter + 1)?)
}

/// The rank of a small letter of ASCII; of another byte, one above all.
const fn letter(byte: u8) -> usize {
    byte.wrapping_sub(b'a') as usize
}

/// Whether some small word is as long and begins with the same letter.
fn may_be_small(word: Packed) -> bool {
    let lengths = LENGTHS.get(letter(word.first)).copied().unwrap_or(0);
    lengths.checked_shr(word.length).unwrap_or(0) & 1 == 1
}

#[expect(clippy::indexing_slicing, reason = "worked out while it compiles, of lists that no note touches")]
const fn lengths() -> [u32; 26] {
    let mut lengths = [0; 26];
    let mut rank = 0;
    while rank < COUNT {
        let word = word_at(rank).0;
        lengths[letter(word[0])] |= 1 << word.len();
        rank += 1;
    }
    lengths
}

#[expect(clippy::indexing_slicing, reason = "worked out while it compiles, of lists that no note touches")]
const fn word_at(rank: usize) -> (&'static [u8], Known) {
    match rank < ENGLISH.len() {
        true => (ENGLISH[rank].as_bytes(), Known::English),
        false => (PORTUGUESE[rank - ENGLISH.len()].as_bytes(), Known::Portuguese),
    }
}

#[expect(clippy::indexing_slicing, reason = "worked out while it compiles, of lists that no note touches")]
const fn small() -> [(Packed, Known); COUNT] {
    let mut all = [(packed(b""), Known::English); COUNT];
    let (mut first, mut filled) = (b'a', 0);
    while first <= b'z' {
        let mut rank = 0;
        while rank < COUNT {
            let (word, language) = word_at(rank);
            if word[0] == first {
                all[filled] = (packed(word), language);
                filled += 1;
            }
            rank += 1;
        }
        first += 1;
    }
    all
}

#[expect(clippy::indexing_slicing, reason = "worked out while it compiles, of lists that no note touches")]
const fn starts() -> [usize; 27] {
    let mut starts = [0; 27];
    let mut rank = 0;
    while rank < COUNT {
        starts[letter(word_at(rank).0[0]) + 1] += 1;
        rank += 1;
    }
    let mut at = 1;
    while at < starts.len() {
        starts[at] += starts[at - 1];
        at += 1;
    }
    starts
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
        assert!(!is_small_word("xccepting") && !is_small_word("zaccepting") && !is_small_word("[n"));
        assert!(is_small_word("entao") && !is_small_word("") && !is_small_word("extraordinariamente"));
    }

    #[test]
    fn a_text_leans_to_one_of_the_two() {
        assert!(leans_english("I'd go with option A for latency"));
        assert!(leans_english("add more servers"));
        assert!(!leans_english("Primeiro eu faria as contas de QPS"));
    }
}
