//! Lines of a note as HTML.

use std::collections::BTreeMap;

use crate::content::{Inline, InlineKind, plain};
use crate::language::is_surely_english;
use crate::render::bytes;
use crate::render::html::{self, Tag, push_attribute, push_close, push_escaped, push_open};

/// Pairs of marks that people quote with.
const QUOTES: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];

/// Adds `inlines` to `html`. `scope` stands before the names of footnotes. Quoted English is marked, unless
/// all around it is English already (`inside` tells).
pub fn push_inlines(inlines: &[Inline], scope: &str, inside: Around, html: &mut String) {
    let mut allowed = closed_tags(inlines).into_iter();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Html(raw) => push_raw(raw, allowed.next().unwrap_or(false), html),
            kind => push_inline(kind, scope, inside, html),
        }
    }
}

/// The language around a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Around {
    /// The page's.
    Page,
    /// Marked as English already.
    English,
}

/// The id of a footnote on the page: any label becomes a name without spaces, and no two become one.
pub fn footnote_id(scope: &str, label: &str) -> String {
    let mut id = format!("fn_{scope}");
    for c in label.chars() {
        if c.is_ascii_alphanumeric() || c == '-' {
            id.push(c);
        } else {
            id.push_str(&format!("_{:x}", c as u32));
        }
    }
    id
}

fn push_inline(kind: &InlineKind, scope: &str, inside: Around, html: &mut String) {
    let mut wrap = |tag: &str, inner: &[Inline]| {
        push_open(tag, html);
        push_inlines(inner, scope, inside, html);
        push_close(tag, html);
    };
    match kind {
        InlineKind::Emphasis(inner) => wrap("em", inner),
        InlineKind::Strong(inner) => wrap("strong", inner),
        InlineKind::Strike(inner) => wrap("del", inner),
        InlineKind::Text(text) if inside == Around::Page => push_text(text, html),
        InlineKind::Text(text) => push_escaped(text, html),
        InlineKind::Code(code) => {
            html.push_str("<code>");
            push_escaped(code, html);
            html.push_str("</code>");
        }
        InlineKind::Link { to, text } => push_link(&to.address, &to.title, text, scope, html),
        InlineKind::Image { to, alt } => push_image(&to.address, &to.title, alt, html),
        InlineKind::SoftBreak => html.push('\n'),
        InlineKind::HardBreak => html.push_str("<br>\n"),
        InlineKind::FootnoteRef(label) => push_footnote_ref(label, scope, html),
        InlineKind::Html(raw) => push_raw(raw, false, html),
    }
}

fn push_link(target: &str, title: &str, text: &[Inline], scope: &str, html: &mut String) {
    let Some(address) = html::safe_address(target) else {
        return push_inlines(text, scope, Around::Page, html);
    };
    html.push_str("<a");
    push_attribute("href", &address, html);
    if !title.is_empty() {
        push_attribute("title", title, html);
    }
    // Paper shows the address of every other link behind its words.
    html.push_str(if plain(text) == target { " data-bare>" } else { ">" });
    push_inlines(text, scope, Around::Page, html);
    html.push_str("</a>");
}

fn push_image(target: &str, title: &str, alt: &[Inline], html: &mut String) {
    let Some(address) = html::safe_address(target) else {
        return push_escaped(&plain(alt), html);
    };
    html.push_str("<img loading=\"lazy\"");
    push_attribute("src", &address, html);
    push_attribute("alt", &plain(alt), html);
    if !title.is_empty() {
        push_attribute("title", title, html);
    }
    html.push('>');
}

fn push_footnote_ref(label: &str, scope: &str, html: &mut String) {
    html.push_str("<sup class=\"fnref\"><a");
    push_attribute("href", &format!("#{}", footnote_id(scope, label)), html);
    html.push('>');
    push_escaped(label, html);
    html.push_str("</a></sup>");
}

fn push_raw(raw: &str, allowed: bool, html: &mut String) {
    match html::tag(raw) {
        Some(Tag::Break) => html.push_str("<br>"),
        Some(Tag::Open(tag)) if allowed => push_open(tag, html),
        Some(Tag::Close(tag)) if allowed => push_close(tag, html),
        _ if html::is_comment(raw) => {}
        _ => push_escaped(raw, html),
    }
}

/// Of each raw tag in turn, whether it has its counterpart in the same line, properly nested.
fn closed_tags(inlines: &[Inline]) -> Vec<bool> {
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut open_of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut closed = Vec::new();
    let raw = inlines.iter().filter_map(|inline| match &inline.kind {
        InlineKind::Html(raw) => Some(raw),
        _ => None,
    });
    for (rank, raw) in raw.enumerate() {
        closed.push(false);
        match html::tag(raw) {
            Some(Tag::Open(tag)) => {
                open.push((rank, tag));
                *open_of.entry(tag).or_default() += 1;
            }
            // Where none is open, what is open is not searched.
            Some(Tag::Close(tag)) if open_of.get(tag).is_some_and(|count| *count > 0) => {
                let pair = last_open(tag, &mut open, &mut open_of).into_iter().chain([rank]);
                pair.for_each(|rank| closed.get_mut(rank).into_iter().for_each(|closed| *closed = true));
            }
            _ => {}
        }
    }
    closed
}

/// Takes the last open `tag`, and all that was opened behind it, which is never closed; gives the rank of the tag.
fn last_open<'a>(
    tag: &str,
    open: &mut Vec<(usize, &'a str)>,
    open_of: &mut BTreeMap<&'a str, usize>,
) -> Option<usize> {
    while let Some((rank, name)) = open.pop() {
        open_of.entry(name).and_modify(|count| *count -= 1);
        if name == tag {
            return Some(rank);
        }
    }
    None
}

/// Text with each quotation that is surely English marked as such.
fn push_text(text: &str, html: &mut String) {
    let (mut rest, mut unclosed) = (text, String::new());
    while let Some((before, quote, after)) = next_quote(rest, &mut unclosed) {
        push_escaped(before, html);
        let english = is_surely_english(quote);
        html.push_str(if english { "<span lang=\"en\">" } else { "" });
        push_escaped(quote, html);
        html.push_str(if english { "</span>" } else { "" });
        rest = after;
    }
    push_escaped(rest, html);
}

/// What stands before the first quotation, the quotation with its marks, and what stands after. A mark that nothing
/// closes (`15" de tela`) opens none, nor does any of its kind behind it: it goes to the `unclosed`.
fn next_quote<'a>(text: &'a str, unclosed: &mut String) -> Option<(&'a str, &'a str, &'a str)> {
    loop {
        let start = first_mark(text, unclosed)?;
        let (before, from) = text.split_at_checked(start)?;
        let open = from.chars().next()?;
        let close = QUOTES.iter().find(|(mark, _)| *mark == open)?.1;
        let Some(inner) = from.get(open.len_utf8()..)?.find(close) else {
            unclosed.push(open);
            continue;
        };
        let (quote, after) = from.split_at_checked(open.len_utf8() + inner + close.len_utf8())?;
        return Some((before, quote, after));
    }
}

/// Where the first mark stands that opens a quotation, those of `but` left out. Most texts have none of the bytes that such
/// marks begin with.
fn first_mark(text: &str, but: &str) -> Option<usize> {
    let doubt = bytes::first(text, |byte| (byte == b'"') | (byte == 0xc2) | (byte == 0xe2))?;
    let opens = |c: char| QUOTES.iter().any(|(open, _)| *open == c) && !but.contains(c);
    Some(doubt + text.get(doubt..)?.find(opens)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Target;
    use crate::span::Span;

    fn html(kinds: Vec<InlineKind>) -> String {
        let inlines: Vec<_> = kinds.into_iter().map(|kind| Inline { span: Span::default(), kind }).collect();
        let mut html = String::new();
        push_inlines(&inlines, "", Around::Page, &mut html);
        html
    }

    #[test]
    fn raw_tags_pass_in_pairs_and_all_else_is_text() {
        let raw = |tag: &str| InlineKind::Html(tag.into());
        let text = || InlineKind::Text("x".into());
        assert_eq!(html(vec![raw("<kbd>"), text(), raw("</kbd>")]), "<kbd>x</kbd>");
        assert_eq!(html(vec![raw("<b>"), text()]), "&lt;b&gt;x");
        assert_eq!(html(vec![raw("<script>"), text(), raw("</script>")]), "&lt;script&gt;x&lt;/script&gt;");
        assert_eq!(
            html(vec![raw("<b>"), raw("<i>"), raw("</b>"), raw("</i>")]),
            "<b>&lt;i&gt;</b>&lt;/i&gt;"
        );
    }

    #[test]
    fn quoted_english_is_marked() {
        let text = InlineKind::Text("Na hora: \"I would go with the queue\" e pronto".into());
        assert_eq!(
            html(vec![text]),
            "Na hora: <span lang=\"en\">&quot;I would go with the queue&quot;</span> e pronto"
        );
    }

    #[test]
    fn a_mark_that_nothing_closes_hides_no_quotation() {
        let english = |quote: &str| format!("<span lang=\"en\">{quote}</span>");
        let cases = [
            (
                "tela de 15\" e “I would go with the queue”",
                "tela de 15&quot; e ",
                "“I would go with the queue”",
            ),
            ("«aberto “I would go with the queue”", "«aberto ", "“I would go with the queue”"),
        ];
        for (text, before, quote) in cases {
            let text = InlineKind::Text(text.into());
            assert_eq!(html(vec![text]), before.to_owned() + &english(quote));
        }
    }

    #[test]
    fn a_link_that_could_run_code_keeps_only_its_words() {
        let link = InlineKind::Link {
            to: Box::new(Target { address: "javascript:alert(1)".into(), title: String::new() }),
            text: vec![Inline { span: Span::default(), kind: InlineKind::Text("oi".into()) }],
        };
        assert_eq!(html(vec![link]), "oi");
    }
}
