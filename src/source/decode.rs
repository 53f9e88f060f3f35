//! Bytes to text: nothing is refused, what is wrong is told.

use crate::fault::FaultKind;
use crate::span::Span;

/// How many bytes tell UTF-16 without a mark.
const SAMPLE: usize = 1024;

/// The text of a note, and what was wrong with its bytes.
pub struct Decoded {
    /// What can be read; empty for a binary file.
    pub text: String,
    /// What was wrong, and where in `text`.
    pub fault: Option<(Span, FaultKind)>,
}

/// Decodes UTF-8. Bytes that are none become U+FFFD; a NUL byte means that this is no text at all.
pub fn decode(bytes: &[u8]) -> Decoded {
    if is_utf16(bytes) {
        return Decoded { text: String::new(), fault: Some((Span::default(), FaultKind::Utf16)) };
    }
    if bytes.contains(&0) {
        return Decoded { text: String::new(), fault: Some((Span::default(), FaultKind::Binary)) };
    }
    let Decoded { text, fault } = utf8(bytes);
    Decoded { text: with_line_feeds(text), fault }
}

/// Whether the bytes begin with the mark of UTF-16, or look like letters of which every other byte is NUL.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return true;
    }
    let start = bytes.get(..SAMPLE).unwrap_or(bytes);
    // Nearly every note has none, and is not counted through.
    if !start.contains(&0) {
        return false;
    }
    let nuls = |rest| start.iter().enumerate().filter(|&(at, &byte)| at % 2 == rest && byte == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let most = start.len() / 3;
    start.len() >= 4 && ((even == 0 && odd > most) || (odd == 0 && even > most))
}

/// Old Macs ended lines with a carriage return alone. It becomes a line feed, which is as long: no place in the
/// text moves, and all later stages need to know two line ends.
fn with_line_feeds(text: String) -> String {
    let bytes = text.as_bytes();
    let is_alone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|(at, _)| is_alone(at)) {
        return text;
    }
    text.char_indices().map(|(at, c)| if c == '\r' && is_alone(at) { '\n' } else { c }).collect()
}

fn utf8(bytes: &[u8]) -> Decoded {
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
    fn carriage_returns_alone_end_lines_and_nothing_moves() {
        let text = |bytes: &[u8]| decode(bytes).text;
        assert_eq!(text(b"---\rprivate: true\r---\r"), "---\nprivate: true\n---\n");
        assert_eq!(text(b"a\r\r\nb\r"), "a\n\r\nb\n");
        assert_eq!(text(b"a\r\nb"), "a\r\nb");
    }

    #[test]
    fn utf16_is_told_with_and_without_its_mark() {
        let kind = |bytes: &[u8]| decode(bytes).fault.map(|(_, kind)| kind);
        let wide = |order: fn(u16) -> [u8; 2]| "# Ação\n".encode_utf16().flat_map(order).collect::<Vec<u8>>();
        for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
            assert_eq!(kind(&bytes), Some(FaultKind::Utf16));
        }
        assert_eq!(kind(b"\xff\xfe\x41\xd8"), Some(FaultKind::Utf16));
        assert_eq!(kind(b"\x89PNG\0\0\0\x0d"), Some(FaultKind::Binary));
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
