//! Addresses within the site: `%XX`, and the way from one page to another.

use std::fmt::Write;

/// An address as the path that it means; `None` when that is no text.
pub fn decoded(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'%' => bytes.push(digit(rest.next()?)? * 16 + digit(rest.next()?)?),
            byte => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}

/// A text with everything but plain letters, digits and `-_.~` as `%XX`: fit for any part of an address
/// and for an attribute.
pub fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => encoded.push(byte.into()),
            // Writing to a string cannot fail.
            byte => drop(write!(encoded, "%{byte:02X}")),
        }
    }
    encoded
}

/// The path of what a relative address on the page at `from` means.
pub fn resolved(from: &str, address: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn digit(byte: u8) -> Option<u8> {
    u8::try_from(char::from(byte).to_digit(16)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for text in ["mocks/a.html", "é ç%/?#&\"<>", ""] {
            assert_eq!(decoded(&encoded(text)).as_deref(), Some(text));
        }
        assert_eq!(encoded("a/é"), "a%2F%C3%A9");
    }

    #[test]
    fn what_is_no_text_is_no_path() {
        for address in ["%", "%4", "%zz", "%+1", "%ff"] {
            assert_eq!(decoded(address), None, "{address}");
        }
    }

    #[test]
    fn relative_addresses_are_resolved() {
        assert_eq!(resolved("mocks/a.html", "../site.css"), "site.css");
        assert_eq!(resolved("index.html", "./a/b.png"), "a/b.png");
        assert_eq!(resolved("index.html", "../../a"), "a");
    }
}
