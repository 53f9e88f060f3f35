//! The words by which a heading, a title, a line or a cell keeps what belongs to it off the site.

use crate::content::{Inline, InlineKind, any_piece, plainly};
use crate::dialect::heading::{Heading, Opens};
use crate::dialect::vocabulary::KEPT_PRIVATE;
use crate::dialect::words::{self, DASHES};

const OPENING: [char; 5] = ['(', '[', '{', '（', '【'];
const CLOSING: [char; 5] = [')', ']', '}', '）', '】'];

/// Whether anything in a text may keep it private: most have no bracket at all.
pub fn may_say_private(text: &[Inline]) -> bool {
    any_piece(text, holds_opening)
}

/// Whether parentheses or brackets of a heading hold nothing but words that keep something private.
pub fn says_private(text: &str) -> bool {
    groups(text, &OPENING).any(is_mark)
}

/// The same of the title of an interview, where such words may also stand beside the date, or in the place of the verdict.
pub fn title_says_private(text: &str) -> bool {
    let tail = || text.rsplit_once(DASHES).is_some_and(|(_, tail)| is_mark(tail));
    let mut pieces = groups(text, &OPENING).flat_map(|inside| inside.split([',', ';', '/', '—', '–']));
    pieces.any(is_mark) || tail()
}

/// Whether a heading keeps private what stands below it.
pub fn heading_says_private(heading: &Heading) -> bool {
    let text = plainly(&heading.text);
    says_private(&text) || (matches!(heading.opens, Opens::Interview(_)) && title_says_private(&text))
}

/// Whether a line of text keeps its block private: by brackets, by bold words at its start, or by saying nothing else. In a
/// sentence, parentheses may be a part of it.
pub fn line_says_private(line: &[Inline]) -> bool {
    let text = plainly(line);
    if !text.contains(OPENING) {
        return false;
    }
    let said =
        text.trim().strip_prefix("[!").and_then(|kind| kind.split_once(']')).map_or(&*text, |(_, rest)| rest);
    let is_alone = said.trim().starts_with(OPENING) && said.trim().ends_with(CLOSING) && is_mark(said);
    let is_bold = matches!(line, [bold @ Inline { kind: InlineKind::Strong(_), .. }, ..]
        if says_private(&plainly(std::slice::from_ref(bold))));
    is_alone || is_bold || groups(&text, &['[']).any(is_mark)
}

/// Whether a text is nothing but words that keep something private.
pub fn is_mark(text: &str) -> bool {
    let words = words::words(text);
    let mut rest = &words[..];
    while let Some(taken) = words::longest_of(rest, KEPT_PRIVATE) {
        rest = rest.get(taken..).unwrap_or(&[]);
    }
    !words.is_empty() && rest.is_empty()
}

/// Whether one of [`OPENING`] may stand in a text, by their first bytes. (All bytes at once take less time than to stop at
/// the first.)
fn holds_opening(text: &str) -> bool {
    let may_open = |byte: u8| matches!(byte, b'(' | b'[' | b'{' | 0xe3 | 0xef);
    text.bytes().fold(false, |any, byte| any | may_open(byte))
}

/// What stands in parentheses or brackets.
fn groups<'t>(text: &'t str, opening: &[char]) -> impl Iterator<Item = &'t str> {
    let after = text.split(opening).skip(1);
    after.filter_map(|after| after.split_once(CLOSING)).map(|(inside, _)| inside)
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
            "A （privados）",
        ] {
            assert!(says_private(marked), "{marked}");
        }
        for seen in [
            "Rede privada", "Bucket (privado por padrão)", "Chat (rascunho 2)", "(", "()", "[privado",
            "privado)", "A (DECORAR)", "Bucket — privado",
        ] {
            assert!(!says_private(seen), "{seen}");
        }
    }

    #[test]
    fn the_title_of_an_interview_has_more_places_for_a_mark() {
        for marked in ["Mock #3: Chat (25/fev, privado) — Hire", "Mock #3: Chat — rascunho"] {
            assert!(title_says_private(marked), "{marked}");
        }
        for seen in ["Mock #3: Rede privada — Hire", "Mock #3: Chat (bucket privado)"] {
            assert!(!title_says_private(seen), "{seen}");
        }
    }
}
