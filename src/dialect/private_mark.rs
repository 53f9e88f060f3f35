//! The words by which a heading, a title or a bullet keeps what belongs to it off the site.

use crate::dialect::vocabulary::KEPT_PRIVATE;
use crate::dialect::words;

/// Whether parentheses or brackets hold nothing but words that keep something private.
pub fn says_private(text: &str) -> bool {
    let groups = text.split(['(', '[']).skip(1).filter_map(|after| after.split_once([')', ']']));
    groups.map(|(inside, _)| inside).any(is_mark)
}

fn is_mark(text: &str) -> bool {
    let words = words::words(text);
    let mut rest = &words[..];
    while let Some(taken) = words::longest_of(rest, KEPT_PRIVATE) {
        rest = rest.get(taken..).unwrap_or(&[]);
    }
    !words.is_empty() && rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_stands_alone_in_its_parentheses() {
        for marked in [
            "Salário (privado)",
            "Mock #3: Chat (25/fev) [Rascunho] — Hire",
            "Frases (decorar) (NÃO PUBLICAR)",
            "A (private, draft)",
            "[privada] A",
        ] {
            assert!(says_private(marked), "{marked}");
        }
        for seen in [
            "Rede privada", "Bucket (privado por padrão)", "Chat (rascunho 2)", "(", "()", "[privado",
            "privado)", "A (DECORAR)",
        ] {
            assert!(!says_private(seen), "{seen}");
        }
    }
}
