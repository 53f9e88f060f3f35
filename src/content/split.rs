//! Cutting inlines at a place in their plain text, marks kept on both sides.

use crate::content::{Inline, InlineKind, plainly};
use crate::span::Span;

/// The inlines before and after byte `at` of their plain text. Bold text that is cut is bold on both sides.
pub fn split_at(inlines: &[Inline], at: usize) -> (Vec<Inline>, Vec<Inline>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    let mut left = at;
    for inline in inlines {
        let length = plainly(std::slice::from_ref(inline)).len();
        if after.is_empty() && length <= left {
            before.push(inline.clone());
        } else if left == 0 || !after.is_empty() {
            after.push(inline.clone());
        } else {
            let (first, second) = cut(inline, left);
            before.push(first);
            after.push(second);
        }
        left = left.saturating_sub(length);
    }
    (before, after)
}

/// The inlines without the first `bytes` of their plain text. What has no text of its own, such as a
/// footnote mark or an image, is never dropped.
pub fn drop_start(inlines: &[Inline], bytes: usize) -> Vec<Inline> {
    if bytes == 0 {
        return inlines.to_vec();
    }
    let (before, after) = split_at(inlines, bytes);
    let mut kept = Vec::new();
    before.iter().for_each(|inline| push_marks(inline, &mut kept));
    kept.extend(after);
    kept
}

/// Footnote marks and images, at any depth.
fn push_marks(inline: &Inline, marks: &mut Vec<Inline>) {
    match &inline.kind {
        InlineKind::FootnoteRef(_) | InlineKind::Image { .. } => marks.push(inline.clone()),
        _ => inline.children().iter().for_each(|inner| push_marks(inner, marks)),
    }
}

/// The inlines without the white space and line ends that they begin with.
pub fn trim_start(inlines: Vec<Inline>) -> Vec<Inline> {
    let text = plainly(&inlines);
    match text.len() - text.trim_start().len() {
        0 => inlines,
        blank => drop_start(&inlines, blank),
    }
}

/// Whether nothing of the inlines would be seen: no text, no footnote mark, no image.
pub fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match &inline.kind {
        InlineKind::FootnoteRef(_) | InlineKind::Image { .. } => false,
        _ if inline.children().is_empty() => plainly(std::slice::from_ref(inline)).trim().is_empty(),
        _ => is_blank(inline.children()),
    })
}

/// Whether it is the end of a line.
pub fn is_break(inline: &Inline) -> bool {
    matches!(inline.kind, InlineKind::SoftBreak | InlineKind::HardBreak)
}

/// The inlines of each line, line ends left out.
pub fn lines(inlines: &[Inline]) -> impl Iterator<Item = &[Inline]> {
    inlines.split(is_break)
}

/// The inlines of the first line.
pub fn first_line(inlines: &[Inline]) -> &[Inline] {
    lines(inlines).next().unwrap_or(&[])
}

/// The inlines after the first line and its end.
pub fn other_lines(inlines: &[Inline]) -> &[Inline] {
    inlines.get(first_line(inlines).len() + 1..).unwrap_or(&[])
}

/// The lines, those together that belong together: one that `starts` something begins a new group.
pub fn groups(inlines: &[Inline], starts: impl Fn(&[Inline]) -> bool) -> Vec<&[Inline]> {
    let mut groups = Vec::new();
    let (mut from, mut at) = (0, 0);
    for line in lines(inlines) {
        if at > from && starts(line) {
            groups.extend(inlines.get(from..at - 1));
            from = at;
        }
        at += line.len() + 1;
    }
    groups.extend(inlines.get(from..));
    groups
}

/// From the first byte of the inlines to their last; `None` when there are none.
pub fn span_of(inlines: &[Inline]) -> Option<Span> {
    inlines.iter().map(|inline| inline.span).reduce(Span::cover)
}

/// Cuts one inline; `at` lies strictly inside its plain text.
fn cut(inline: &Inline, at: usize) -> (Inline, Inline) {
    match &inline.kind {
        InlineKind::Text(text) => cut_leaf(inline, text, at, InlineKind::Text),
        InlineKind::Code(code) => cut_leaf(inline, code, at, InlineKind::Code),
        _ => {
            let (before, after) = split_at(inline.children(), at);
            (around(inline, before), around(inline, after))
        }
    }
}

fn cut_leaf(inline: &Inline, text: &str, at: usize, kind: fn(String) -> InlineKind) -> (Inline, Inline) {
    let at = text.floor_char_boundary(at);
    let (before, after) = text.split_at(at);
    let middle = if text.len() == inline.span.end.saturating_sub(inline.span.start) {
        inline.span.start + at
    } else {
        inline.span.start
    };
    let end = if middle == inline.span.start { inline.span.end } else { middle };
    (
        Inline { span: Span::new(inline.span.start, end), kind: kind(before.to_string()) },
        Inline { span: Span::new(middle, inline.span.end), kind: kind(after.to_string()) },
    )
}

/// The same mark around `inner`.
fn around(inline: &Inline, inner: Vec<Inline>) -> Inline {
    let span = span_of(&inner).unwrap_or(inline.span);
    let kind = match &inline.kind {
        InlineKind::Emphasis(_) => InlineKind::Emphasis(inner),
        InlineKind::Strike(_) => InlineKind::Strike(inner),
        InlineKind::Link { to, .. } => InlineKind::Link { to: to.clone(), text: inner },
        InlineKind::Image { to, .. } => InlineKind::Image { to: to.clone(), alt: inner },
        _ => InlineKind::Strong(inner),
    };
    Inline { span, kind }
}
