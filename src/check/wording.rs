//! Small pieces of wording that several rules share.

use crate::check::Lang;
use crate::fold;
use crate::model::How;

/// Longest quotation in a message, in characters.
const LONGEST: usize = 60;

/// Why a link to a recurring gap is there, as a short sentence.
pub fn reason(how: &How, lang: Lang) -> String {
    match how {
        How::Written { name } => {
            let name = quoted(name);
            lang.pick(format!("a nota aponta para {name}"), format!("the note points to {name}"))
        }
        How::Alias { subject, found } if fold::words(subject) == fold::words(found) => {
            let subject = quoted(subject);
            lang.pick(format!("os dois falam de {subject}"), format!("both speak of {subject}"))
        }
        How::Alias { subject, found } => {
            let (subject, found) = (quoted(subject), quoted(found));
            lang.pick(
                format!("{found} é outro nome de {subject}"),
                format!("{found} is another name of {subject}"),
            )
        }
        How::Words { shared } => {
            let shared = quoted(&shared.join(", "));
            lang.pick(format!("têm em comum {shared}"), format!("they share {shared}"))
        }
    }
}

/// Words of a note inside a message: on one line, short, harmless, in «».
pub(super) fn quoted(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("«{}…»", line.get(..cut).unwrap_or(&line).trim_end()),
        None => format!("«{line}»"),
    }
}

/// `text` on one line: white space as single spaces, control characters made visible.
pub(super) fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().map(|c| if c.is_control() { char::REPLACEMENT_CHARACTER } else { c }).collect()
}

/// `a`, `a e b`, `a, b e c`.
pub(super) fn joined(parts: &[String], lang: Lang) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), lang.pick("e", "and")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_short_and_on_one_line() {
        assert_eq!(quoted(" a\n\tb\u{1b} "), "«a b\u{fffd}»");
        assert_eq!(quoted(&"é".repeat(99)), format!("«{}…»", "é".repeat(60)));
    }

    #[test]
    fn lists_end_in_a_word() {
        let parts = ["a", "b", "c"].map(String::from);
        assert_eq!(joined(&parts, Lang::Pt), "a, b e c");
        assert_eq!(joined(&parts[..2], Lang::En), "a and b");
        assert_eq!(joined(&[], Lang::Pt), "");
    }

    #[test]
    fn a_reason_names_what_was_found() {
        let alias = |subject: &str, found: &str| How::Alias { subject: subject.into(), found: found.into() };
        assert_eq!(reason(&alias("Napkin math", "napkin math"), Lang::Pt), "os dois falam de «Napkin math»");
        assert_eq!(
            reason(&alias("Wrap-up", "fechamento"), Lang::Pt),
            "«fechamento» é outro nome de «Wrap-up»"
        );
        let words = How::Words { shared: vec!["deep".into(), "dive".into()] };
        assert_eq!(reason(&words, Lang::En), "they share «deep, dive»");
    }
}
