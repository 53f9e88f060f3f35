//! Raw HTML: where the element ends that a piece of it opens.

use crate::span::Span;

/// From the start of raw HTML in `text` to the end of the element that it opens, which may stand blocks below: to its own end when
/// such an element is never closed, and to that of the text when others of the kind are.
pub fn element(text: &str, html: Span) -> Span {
    let rest = text.get(html.start..).unwrap_or("");
    let Some((first, name)) = tags(rest).find_map(|(at, tag)| Some((at, name(tag)?))) else { return html };
    let (mut open, mut end) = (0_usize, html.end);
    for (at, tag) in tags(rest).filter(|(at, _)| *at >= first) {
        let (closes, tag) = tag.strip_prefix('/').map_or((false, tag), |tag| (true, tag));
        if self::name(tag).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            open = if closes { open.saturating_sub(1) } else { open + 1 };
            end = if closes { text.len() } else { end };
            if open == 0 {
                let end = html.start + at + tag.find('>').map_or(0, |end| end + "</>".len());
                return Span::new(html.start, html.end.max(end));
            }
        }
    }
    Span::new(html.start, end)
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
            ("<p", 2, "<p"),
            ("</p", 3, "</p"),
        ] {
            assert_eq!(&text[element(text, Span::new(0, first)).range()], told, "{text}");
        }
    }
}
