//! Raw HTML: where the element ends that a piece of it opens.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::span::Span;

/// The elements of a text.
pub struct Elements<'a> {
    text: &'a str,
    /// Where the last tag stands that closes an element of a name, lower-cased; found when it is first asked for, so that no element that is
    /// never closed is looked through to the end of the text.
    closed: OnceCell<HashMap<String, usize>>,
}

impl<'a> Elements<'a> {
    /// Those of `text`.
    pub fn new(text: &'a str) -> Self {
        Self { text, closed: OnceCell::new() }
    }

    /// From the start of raw HTML to the end of the element that it opens, which may stand blocks below: to its own end when such an
    /// element is never closed, and to that of the text when others of the kind are.
    pub fn from(&self, html: Span) -> Span {
        let own =
            tags(self.text.get(html.range()).unwrap_or("")).find_map(|(at, tag)| Some((at, name(tag)?)));
        let Some((first, name)) = own.filter(|(_, name)| self.is_closed(name, html.start)) else {
            return html;
        };
        let rest = self.text.get(html.start..).unwrap_or("");
        let mut open = 0_usize;
        for (at, tag) in tags(rest).skip_while(|(at, _)| *at < first) {
            let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
            if self::name(tag).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
                open = if closes { open.saturating_sub(1) } else { open + 1 };
                if open == 0 {
                    let end = html.start + at + tag.find('>').map_or(0, |end| end + "</>".len());
                    return Span::new(html.start, html.end.max(end));
                }
            }
        }
        Span::new(html.start, self.text.len())
    }

    /// Whether anything behind a byte closes an element of that name.
    fn is_closed(&self, name: &str, from: usize) -> bool {
        let closed = self.closed.get_or_init(|| {
            let closing = |(at, tag): (usize, &'a str)| Some((self::name(tag.strip_prefix('/')?)?, at));
            tags(self.text).filter_map(closing).map(|(name, at)| (name.to_ascii_lowercase(), at)).collect()
        });
        closed.get(&name.to_ascii_lowercase()).is_some_and(|last| *last > from)
    }
}

/// What follows each `<`, and where that stands.
fn tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('<').filter_map(|(at, _)| Some((at, text.get(at + 1..)?)))
}

fn name(tag: &str) -> Option<&str> {
    let length = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
    tag.get(..length).filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_ends_where_it_is_closed() {
        for (text, first, told) in [
            ("<div>a</div>\n\nb", 12, "<div>a</div>"),
            ("<Details>\n\na\n\n</details>\n\nb", 9, "<Details>\n\na\n\n</details>"),
            ("<div>\n\n<div>\n\n</div>\n\n</div>\n\nb</div>", 5, "<div>\n\n<div>\n\n</div>\n\n</div>"),
            ("<b>\n\n<b>a</b>", 3, "<b>\n\n<b>a</b>"),
            ("<br>\n\na", 4, "<br>"),
            ("<!-- a -->\n\na", 10, "<!-- a -->"),
            ("<!-- a -->\n\n<b>a</b>", 10, "<!-- a -->"),
            ("<div>\n\n<div>\n\n</div>\n\nb", 5, "<div>\n\n<div>\n\n</div>\n\nb"),
            ("<p", 2, "<p"),
            ("</p", 3, "</p"),
        ] {
            assert_eq!(&text[Elements::new(text).from(Span::new(0, first)).range()], told, "{text}");
        }
    }
}
