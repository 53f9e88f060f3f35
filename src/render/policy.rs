//! How a page's Content-Security-Policy names a script or a style that stands in the page itself.

use sha2::{Digest, Sha256};

/// The characters of Base64, by the six bits that each stands for.
const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// `'sha256-…'`: the source expression that allows just this text (CSP level 3, 2.3.1). Line ends are those that a
/// browser makes of them before it looks.
pub fn source(text: &str) -> String {
    let seen = text.replace("\r\n", "\n").replace('\r', "\n");
    format!("'sha256-{}'", base64(&Sha256::digest(seen.as_bytes())))
}

/// `bytes` as RFC 4648, section 4, writes them.
fn base64(bytes: &[u8]) -> String {
    bytes.chunks(3).flat_map(group).map(char::from).collect()
}

/// The four characters of up to three bytes.
fn group(bytes: &[u8]) -> [u8; 4] {
    let bits =
        (0..3).fold(0_usize, |bits, at| bits << 8 | bytes.get(at).map_or(0, |&byte| usize::from(byte)));
    [0, 1, 2, 3].map(|at| match at <= bytes.len() {
        true => BASE64.get(bits >> (18 - 6 * at) & 63).copied().unwrap_or(b'='),
        false => b'=',
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_the_standard_itself() {
        for (text, written) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(text.as_bytes()), written);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xbf]), "+/+/");
    }

    #[test]
    fn a_browser_sees_every_line_end_as_one_character() {
        assert_eq!(source("doSubmit()"), "'sha256-jzgBGA4UWFFmpOBq0JpdsySukE1FrEN5bUpoK8Z29fY='");
        assert_eq!(source("a\r\nb\rc"), source("a\nb\nc"));
    }
}
