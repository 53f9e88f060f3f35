//! Small pieces of safe HTML: escaped text, checked addresses, allowed tags.

use std::io::{self, Write};

use crate::render::bytes;
use crate::scheme;

/// Tags of raw HTML that notes may use, without attributes, as long as they are closed.
const TAGS: [&str; 14] =
    ["abbr", "b", "cite", "del", "em", "i", "ins", "kbd", "mark", "small", "strong", "sub", "sup", "u"];

/// A tag of raw HTML that is let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// `<kbd>`.
    Open(&'static str),
    /// `</kbd>`.
    Close(&'static str),
    /// `<br>`.
    Break,
}

/// Adds `text` with the characters that mean something in HTML escaped.
pub fn push_escaped(text: &str, html: &mut String) {
    let mut rest = text;
    while let Some((plain, from)) = first_doubt(rest).and_then(|at| rest.split_at_checked(at)) {
        html.push_str(plain);
        let mut chars = from.chars();
        chars.by_ref().take(1).for_each(|c| push_escaped_one(c, html));
        rest = chars.as_str();
    }
    html.push_str(rest);
}

/// Writes `text` with the five characters escaped that could lead out of their place; for the theme's engine.
///
/// # Errors
/// Those of `out`.
pub fn write_escaped(text: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut rest = text;
    while let Some((plain, from)) = bytes::first(rest, leads_out).and_then(|at| rest.split_at_checked(at)) {
        out.write_all(plain.as_bytes())?;
        let mut chars = from.chars();
        out.write_all(chars.next().map_or("", entity).as_bytes())?;
        rest = chars.as_str();
    }
    out.write_all(rest.as_bytes())
}

fn leads_out(byte: u8) -> bool {
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\'')
}

fn entity(c: char) -> &'static str {
    match c {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "",
    }
}

/// Where the first character stands that may have to be escaped.
fn first_doubt(text: &str) -> Option<usize> {
    bytes::first(text, is_doubtful)
}

/// Whether a byte begins a character that cannot stand in HTML as it is, or one of some that can. In UTF-8 what HTML
/// does not allow begins with C2, EF, or F0 and more.
fn is_doubtful(byte: u8) -> bool {
    let control = (byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != 0xc) & (byte != b'\r');
    control | leads_out(byte) | (byte == 0x7f) | (byte == 0xc2) | (byte >= 0xef)
}

fn push_escaped_one(c: char, html: &mut String) {
    match c {
        '&' | '<' | '>' | '"' | '\'' => html.push_str(entity(c)),
        // Characters that HTML does not allow, not even escaped.
        '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => html.push('\u{fffd}'),
        '\u{fdd0}'..='\u{fdef}' => html.push('\u{fffd}'),
        c if (c as u32) & 0xfffe == 0xfffe => html.push('\u{fffd}'),
        c => html.push(c),
    }
}

/// Adds `<tag>`.
pub fn push_open(tag: &str, html: &mut String) {
    html.push('<');
    html.push_str(tag);
    html.push('>');
}

/// Adds `</tag>`.
pub fn push_close(tag: &str, html: &mut String) {
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}

/// Adds ` name="value"`, escaped.
pub fn push_attribute(name: &str, value: &str, html: &mut String) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    push_escaped(value, html);
    html.push('"');
}

/// `address` fit for an attribute, when it is relative or has a scheme that cannot run code.
pub fn safe_address(address: &str) -> Option<String> {
    let address: String = address.chars().filter(|c| !c.is_control()).collect();
    let address = address.trim();
    let before = address.split(['/', '?', '#']).next().unwrap_or("");
    let allowed = match before.split_once(':') {
        Some((scheme, _)) => scheme::is_safe(scheme),
        None => true,
    };
    allowed.then(|| encoded(address))
}

/// The tag that a piece of raw HTML is, when it is let through.
pub fn tag(raw: &str) -> Option<Tag> {
    let inner = raw.strip_prefix('<')?.strip_suffix('>')?;
    let name = inner.trim_end().trim_end_matches('/').trim_end();
    if name.eq_ignore_ascii_case("br") {
        return Some(Tag::Break);
    }
    let known = |name: &str| TAGS.iter().find(|tag| tag.eq_ignore_ascii_case(name)).copied();
    match inner.strip_prefix('/') {
        Some(name) => known(name.trim_end()).map(Tag::Close),
        None => known(inner).map(Tag::Open),
    }
}

/// Whether a piece of raw HTML is a comment, which says nothing to a reader.
pub fn is_comment(raw: &str) -> bool {
    let inner = raw.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| !inner.contains("-->"))
}

/// Spaces and the few characters that no address may hold, as `%XX`.
fn encoded(address: &str) -> String {
    let mut encoded = String::new();
    for c in address.chars() {
        match c {
            ' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                encoded.push_str(&format!("%{:02X}", c as u32));
            }
            c => encoded.push(c),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_pass() {
        for good in [
            "https://a.b/c?d=e#f", "HTTP://x", "mailto:a@b.c", "tel:+55", "../a.html#b", "#x", "a/b:c",
            "?q=a:b",
        ] {
            assert!(safe_address(good).is_some(), "{good}");
        }
        for bad in
            ["javascript:alert(1)", " JavaScript:x", "java\nscript:x", "data:text/html,x", "vbscript:x"]
        {
            assert_eq!(safe_address(bad), None, "{bad}");
        }
        assert_eq!(safe_address("a b").as_deref(), Some("a%20b"));
    }

    #[test]
    fn only_bare_tags_pass() {
        assert_eq!(tag("<kbd>"), Some(Tag::Open("kbd")));
        assert_eq!(tag("</KBD >"), Some(Tag::Close("kbd")));
        assert_eq!(tag("<br />"), Some(Tag::Break));
        assert_eq!(tag("<b onclick=\"x\">"), None);
        assert_eq!(tag("<script>"), None);
    }

    #[test]
    fn text_cannot_leave_its_place() {
        let mut html = String::new();
        push_escaped("<a href=\"x\">'&\u{1}", &mut html);
        assert_eq!(html, "&lt;a href=&quot;x&quot;&gt;&#39;&amp;\u{fffd}");
    }

    #[test]
    fn the_engine_escapes_what_leads_out_and_nothing_else() {
        let mut out = Vec::new();
        write_escaped("é <a href=\"x\">'&\u{1}, e mais de dezesseis letras", &mut out)
            .expect("memory takes all");
        let html = "é &lt;a href=&quot;x&quot;&gt;&#39;&amp;\u{1}, e mais de dezesseis letras";
        assert_eq!(String::from_utf8_lossy(&out), html);
    }

    #[test]
    fn no_character_is_escaped_or_passed_by_mistake() {
        for c in '\0'..='\u{2ffff}' {
            let (mut alone, mut within) = (String::new(), String::new());
            push_escaped_one(c, &mut alone);
            push_escaped(&format!("é{c}a"), &mut within);
            assert_eq!(within, format!("é{alone}a"), "{c:?}");
        }
    }
}
