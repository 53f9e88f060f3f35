//! The words of a text in lower case, each made and known in one walk.
//!
//! Nearly every word is short, and of the letters of ASCII and Latin-1: it becomes a number while its bytes are looked at, and is
//! hashed and compared as one. What is not goes the way of [`fold`].

use crate::fold;

/// Words are known by so many characters; what is longer is noise such as keys and hashes.
const LONGEST: usize = 40;

/// The first byte of the letters from `À` to `ÿ`.
const LATIN: u8 = 0xc3;

/// The letters and digits of ASCII in lower case; nothing stands for all other bytes.
const SMALL: [Option<u8>; 256] = small_letters();

/// A word in lower case with its accents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word<'a> {
    /// One of at most [`Short::MOST`] bytes.
    Short(Short),
    /// A longer one.
    Long(&'a str),
}

/// The bytes of a short word as a number, the last of them lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Short(u128);

impl Short {
    /// How many bytes it has at most.
    const MOST: usize = 16;

    fn push(&mut self, byte: u8) {
        self.0 = self.0 << 8 | u128::from(byte);
    }
}

impl From<Short> for String {
    fn from(word: Short) -> Self {
        let bytes = word.0.to_be_bytes();
        let start = bytes.iter().position(|&byte| byte > 0).unwrap_or(bytes.len());
        let letters = bytes.get(start..).and_then(|word| str::from_utf8(word).ok());
        letters.unwrap_or_default().to_string()
    }
}

/// Hands over each word of `text`.
pub fn each(text: &str, mut take: impl FnMut(Word)) {
    let mut at = 0;
    while at < text.len() {
        let (word, end) = run(text.as_bytes(), at);
        let gap = text.get(end..).and_then(gap);
        at = match (gap, end - at) {
            (Some(gap), 0) => end + gap,
            (Some(gap), 1..=Short::MOST) => {
                take(Word::Short(word));
                end + gap
            }
            _ => at + any_word(text.get(at..).unwrap_or_default(), &mut take),
        };
    }
}

/// The word that begins at `at`, as far as its letters are of ASCII and Latin-1, and where that ends. Of a long word only the
/// end is right.
fn run(bytes: &[u8], mut at: usize) -> (Short, usize) {
    let mut word = Short::default();
    while let Some(&byte) = bytes.get(at) {
        if let Some(small) = SMALL.get(usize::from(byte)).copied().flatten() {
            word.push(small);
            at += 1;
        } else if let Some(second) = bytes.get(at + 1).filter(|_| byte == LATIN).and_then(small_latin) {
            word.push(LATIN);
            word.push(second);
            at += 2;
        } else {
            break;
        }
    }
    (word, at)
}

/// How long the character is that `rest` begins with, when it can be no part of a word.
fn gap(rest: &str) -> Option<usize> {
    match rest.as_bytes().first() {
        None => Some(0),
        Some(byte) if byte.is_ascii() => Some(1),
        Some(_) => rest.chars().next().filter(|&c| is_gap(c)).map(char::len_utf8),
    }
}

/// Whether `c` is one of the signs that are often met: dashes, quotes, arrows, those of sums.
fn is_gap(c: char) -> bool {
    matches!(c, '\u{a0}' | '·' | '×' | '\u{2010}'..='\u{205e}' | '←'..='↙' | '∀'..='⋿')
}

/// Hands over the next word of `rest`, whatever its letters are, and tells where it ends.
fn any_word(rest: &str, take: &mut impl FnMut(Word)) -> usize {
    let Some(span) = fold::places(rest).next() else { return rest.len() };
    let form = fold::lowered(rest.get(span.range()).unwrap_or_default());
    let form = cut(&form);
    if form.len() > Short::MOST {
        take(Word::Long(form));
    } else {
        let mut word = Short::default();
        form.bytes().for_each(|byte| word.push(byte));
        take(Word::Short(word));
    }
    span.end
}

fn cut(word: &str) -> &str {
    // No character takes less than a byte.
    let end = if word.len() > LONGEST { word.char_indices().nth(LONGEST) } else { None };
    end.and_then(|(at, _)| word.get(..at)).unwrap_or(word)
}

const fn small_letters() -> [Option<u8>; 256] {
    let mut small = [None; 256];
    let mut rest = small.as_mut_slice();
    let mut byte = 0_u8;
    while let [first, behind @ ..] = rest {
        if byte.is_ascii_alphanumeric() {
            *first = Some(byte.to_ascii_lowercase());
        }
        byte = byte.wrapping_add(1);
        rest = behind;
    }
    small
}

/// The second byte of a letter from `À` to `ÿ` in lower case; the signs in the midst of them are no letters.
fn small_latin(second: &u8) -> Option<u8> {
    match *second {
        0x97 | 0xb7 => None,
        0x80..=0x9e => Some(second + 0x20),
        second => Some(second),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each word as a text.
    fn walked(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each(text, |word| {
            let form = match word {
                Word::Short(short) => String::from(short),
                Word::Long(long) => long.to_string(),
            };
            assert_eq!(matches!(word, Word::Short(_)), form.len() <= Short::MOST, "{form}");
            words.push(form);
        });
        words
    }

    /// What the walk is to give, the long way.
    fn expected(text: &str) -> Vec<String> {
        let forms = fold::places(text).map(|span| fold::lower(&text[span.range()]));
        forms.map(|form| cut(&form).to_string()).collect()
    }

    #[test]
    fn words_are_walked_as_they_are_folded() {
        let long = "é".repeat(60);
        let (decomposed, odd) = ("Partic\u{327}a\u{303}o já", "×a÷b→c≈2—d·ÀÞß \u{301} \u{301}x");
        let lengths = "abcdefghijklmnop abcdefghijklmnopq ção123456789012 ção1234567890123";
        for text in
            ["", " ", "a", "Não fiz, DE NOVO!", &long, decomposed, odd, lengths, "fim ñ", "K8s-\u{10400}"]
        {
            assert_eq!(walked(text), expected(text), "{text:?}");
        }
        assert_eq!(walked("Partição PARTIC\u{327}A\u{303}O"), ["partição", "partição"]);
    }

    #[test]
    fn what_parts_words_without_a_table_parts_them_anyway() {
        for c in ('\u{80}'..=char::MAX).filter(|&c| is_gap(c)) {
            assert_eq!(expected(&format!("a{c}b")), ["a", "b"], "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_walked_as_it_is_folded(text in "([a-cA-C0 À-ÿ\u{300}-\u{303}Ā-ſ—→ªé\u{93e}中\u{10400}]|\\PC){0,60}") {
            prop_assert_eq!(walked(&text), expected(&text));
        }
    }
}
