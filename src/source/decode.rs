//! Bytes to text: nothing is refused, what is wrong is told.

use crate::fault::FaultKind;
use crate::span::Span;

/// The text of a note, and what was wrong with its bytes.
pub struct Decoded {
    /// What can be read; empty for a binary file.
    pub text: String,
    /// What was wrong, and where in `text`.
    pub fault: Option<(Span, FaultKind)>,
}

/// Decodes UTF-8. Bytes that are none become U+FFFD; a NUL byte means that this is no text at all.
pub fn decode(bytes: &[u8]) -> Decoded {
    if bytes.contains(&0) {
        return Decoded { text: String::new(), fault: Some((Span::default(), FaultKind::Binary)) };
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: text.to_string(), fault: None },
        Err(error) => {
            // What is valid before the first bad byte is as long in the text as in the bytes.
            let at = error.valid_up_to();
            let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            let text = String::from_utf8_lossy(bytes).into_owned();
            Decoded { text, fault: Some((span, FaultKind::NotUtf8)) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bad_byte_is_placed_in_the_text() {
        let decoded = decode(b"\xc3\xa9 caf\xe9 \xff fim");
        assert_eq!(decoded.text, "é caf\u{fffd} \u{fffd} fim");
        let (span, kind) = decoded.fault.expect("a fault");
        assert_eq!((&decoded.text[span.range()], kind), ("\u{fffd}", FaultKind::NotUtf8));
    }

    #[test]
    fn a_file_with_nul_bytes_is_no_text() {
        let decoded = decode(b"# T\0tulo");
        assert_eq!(
            (decoded.text.as_str(), decoded.fault.map(|(_, kind)| kind)),
            ("", Some(FaultKind::Binary))
        );
    }
}
