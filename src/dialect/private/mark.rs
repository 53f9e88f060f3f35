//! The words by which a heading, a title, a line or a cell keeps what belongs to it off the site.

use crate::content::{Inline, InlineKind, any_piece, plainly};
use crate::dialect::title::group::is_source;
use crate::dialect::verdict;
use crate::dialect::vocabulary::KEPT_PRIVATE;
use crate::dialect::words::{self, DASHES};
use crate::span::Span;

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
    groups(text, &OPENING).any(holds_mark) || tail()
}

/// Whether a mark stands between parentheses beside what tells of an interview. `(draft, review)` lists what a design is about: a mark
/// first, and another plain word.
fn holds_mark(inside: &str) -> bool {
    let pieces: Vec<&str> = inside.split([',', ';', '—', '–']).collect();
    let is_list = matches!(&pieces[..], [first, rest @ ..] if is_mark(first) && rest.iter().any(|piece| is_plain(piece)));
    !is_list && pieces.iter().any(|piece| piece.split('/').any(is_mark))
}

/// Whether a text is one word in lower case that tells nothing of an interview.
fn is_plain(text: &str) -> bool {
    let word = text.trim();
    word.chars().all(char::is_lowercase)
        && !is_mark(word)
        && !is_source(word)
        && verdict::alone(word, Span::default()).is_none()
}

/// Whether a line of text keeps its block private: by brackets, or by saying nothing else. In a sentence, parentheses may be a part of it;
/// code tells of a mark and is none, and double brackets are a link.
pub fn line_says_private(line: &[Inline]) -> bool {
    if !may_say_private(line) {
        return false;
    }
    let text = without_code(line).replace("[[", "");
    // The title of a callout is one as a heading is.
    let title = text.trim().strip_prefix("[!").and_then(|kind| kind.split_once(']')).map(|(_, title)| title);
    let said = title.unwrap_or(&text).trim();
    let is_alone = said.starts_with(OPENING) && said.ends_with(CLOSING) && is_mark(said);
    is_alone || title.is_some_and(says_private) || groups(&text, &['[']).any(is_mark)
}

/// Whether the bold words at the start of a line do: `**Salário (privado):** …`.
pub fn lead_says_private(line: &[Inline]) -> bool {
    matches!(line, [bold @ Inline { kind: InlineKind::Strong(_), .. }, ..]
        if says_private(&plainly(std::slice::from_ref(bold))))
}

/// The words of a line, with a sign in the place of each piece of code.
fn without_code(line: &[Inline]) -> String {
    let words = |inline: &Inline| match &inline.kind {
        InlineKind::Code(_) => "`".to_string(),
        _ if inline.children().is_empty() => plainly(std::slice::from_ref(inline)).into_owned(),
        _ => without_code(inline.children()),
    };
    line.iter().map(words).collect()
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
        for marked in [
            "Mock #3: Chat (25/fev, privado) — Hire",
            "Mock #3: Chat — rascunho",
            "Mock #3: Chat (privado, 25/fev)",
            "Mock #3: Chat (25/fev/privado)",
            "Mock #3: Chat (draft, hire)",
            "Mock #3: Chat (privado, pramp)",
            "Mock #3: Chat (com o João, privado)",
        ] {
            assert!(title_says_private(marked), "{marked}");
        }
        for seen in [
            "Mock #3: Rede privada — Hire", "Mock #3: Chat (bucket privado)",
            "Mock #1: Blog (draft, review)", "Mock #1: Blog (draft; publish)",
        ] {
            assert!(!title_says_private(seen), "{seen}");
        }
    }
}
