//! Small pieces of safe HTML: escaped text, checked addresses, allowed tags.

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
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // Characters that HTML does not allow, not even escaped.
            '\0'..='\u{8}' | '\u{b}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => html.push('\u{fffd}'),
            '\u{fdd0}'..='\u{fdef}' => html.push('\u{fffd}'),
            c if (c as u32) & 0xfffe == 0xfffe => html.push('\u{fffd}'),
            c => html.push(c),
        }
    }
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
}
