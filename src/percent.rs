//! Text as part of an address, and back: `São Paulo` as `S%C3%A3o%20Paulo`. The only file that knows percent-encoding.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All that means something in some part of an address, or in an attribute.
const PART: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const PATH: AsciiSet = PART.remove(b'/');

/// A text that is to be one part of an address: plain letters, digits and `-._~` stay, all else is written as `%XX`.
pub fn part(text: &str) -> String {
    utf8_percent_encode(text, &PART).to_string()
}

/// The same of a path, whose `/` stay.
pub fn path(text: &str) -> String {
    utf8_percent_encode(text, &PATH).to_string()
}

/// The text that stands behind `%XX`; what is no such code stays as it is. `None` when the bytes are no text.
pub fn decoded(address: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(address).decode_utf8().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for text in ["mocks/a.html", "é ç%/?#&\"<>", ""] {
            assert_eq!(decoded(&part(text)).as_deref(), Some(text));
        }
        assert_eq!((part("a/é"), path("a/é b#~")), ("a%2F%C3%A9".into(), "a/%C3%A9%20b%23~".into()));
    }

    #[test]
    fn what_is_no_code_stays_and_what_is_no_text_is_none() {
        assert_eq!(decoded("m%C3%A3e%20%zz").as_deref(), Some("mãe %zz"));
        assert_eq!(decoded("%+d%-1%2").as_deref(), Some("%+d%-1%2"));
        assert_eq!(decoded("%ff"), None);
    }
}
