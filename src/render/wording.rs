//! Sets the site's words into templates when the theme is read: `t.nav.home` is the same on every page, and need not be
//! looked up on each. What depends on a page, such as `t.state[gap.state]`, is left to the engine, as is a word that
//! is not there: it tells the template's writer.

use crate::render::blanks;
use crate::render::strings::Strings;

/// A tag of a template: what stands in it, and what closes it.
struct Tag<'a> {
    opening: &'static str,
    inner: &'a str,
    closing: &'static str,
}

/// The template with the words that it names in place of their names.
pub fn set(template: &str, words: &Strings) -> String {
    // Raw text shows tags as they are.
    if template.contains("endraw") {
        return template.to_string();
    }
    all_set(template, words).unwrap_or_else(|| template.to_string())
}

/// Nothing when the template means something else by `t`.
fn all_set(template: &str, words: &Strings) -> Option<String> {
    let mut set = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, from)) = rest.find('{').and_then(|at| rest.split_at_checked(at)) {
        set.push_str(before);
        let Some((tag, after)) = first_tag(from) else {
            set.push('{');
            rest = from.get(1..).unwrap_or("");
            continue;
        };
        push_tag(&tag, words, &mut set)?;
        rest = after;
    }
    set.push_str(rest);
    Some(set)
}

/// The tag that `text` begins with, and what follows.
fn first_tag(text: &str) -> Option<(Tag<'_>, &str)> {
    let kinds = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")];
    let (opening, closing) = kinds.into_iter().find(|(opening, _)| text.starts_with(opening))?;
    let inside = text.strip_prefix(opening)?;
    let (inner, after) = inside.split_at_checked(end(inside, closing)?)?;
    Some((Tag { opening, inner, closing }, after.strip_prefix(closing)?))
}

/// Where a tag ends; in quotes nothing does.
fn end(inside: &str, closing: &str) -> Option<usize> {
    if closing == "#}" {
        return inside.find(closing);
    }
    let mut rest = inside;
    while !rest.starts_with(closing) {
        rest = first_token(rest)?.1;
    }
    Some(inside.len() - rest.len())
}

/// The quotation, the path or else the character that `text` begins with, and what follows.
fn first_token(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?;
    let length = match first {
        '"' | '\'' | '`' => quotation(text, first)?,
        _ if is_of_path(first) => text.find(|c| !is_of_path(c)).unwrap_or(text.len()),
        _ => first.len_utf8(),
    };
    text.split_at_checked(length)
}

/// The length of the quotation that `text` begins with, marks included.
fn quotation(text: &str, mark: char) -> Option<usize> {
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            c if c == mark => return Some(at + c.len_utf8()),
            _ => {}
        }
    }
    None
}

fn is_of_path(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '?' | '@')
}

fn push_tag(tag: &Tag, words: &Strings, set: &mut String) -> Option<()> {
    let alone = word(tag.inner.trim(), words).filter(|word| tag.opening == "{{" && is_plain(word));
    if let Some(word) = alone {
        set.push_str(word);
        return Some(());
    }
    let written = || blanks::written_out(tag.inner, |path| word(path, words));
    if let Some(written) = Some(tag.opening).filter(|opening| *opening == "{{").and_then(|_| written()) {
        set.push_str(&written);
        return Some(());
    }
    set.push_str(tag.opening);
    match tag.opening {
        "{#" => set.push_str(tag.inner),
        _ => push_inner(tag.inner, words, set)?,
    }
    set.push_str(tag.closing);
    Some(())
}

/// Whether a word can stand as it is: nothing in it opens a tag or wants escaping, and no tag beside it trims it.
fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.trim() == word && !word.contains(['{', '&', '<', '>', '"', '\''])
}

fn push_inner(inner: &str, words: &Strings, set: &mut String) -> Option<()> {
    let mut rest = inner;
    while let Some((token, after)) = first_token(rest) {
        match word(token, words) {
            Some(word) if !after.starts_with(['[', '(']) => push_quoted(word, set),
            None if token == "t" && !after.starts_with('[') => return None,
            _ => set.push_str(token),
        }
        rest = after;
    }
    set.push_str(rest);
    Some(())
}

/// The word of a path such as `t.nav.home`.
fn word<'a>(path: &str, words: &'a Strings) -> Option<&'a str> {
    let (page, key) = path.strip_prefix("t.")?.split_once('.')?;
    words.get(page)?.get(key).map(String::as_str)
}

/// Adds a word as templates quote it.
fn push_quoted(word: &str, set: &mut String) {
    set.push('"');
    for c in word.chars() {
        if matches!(c, '"' | '\\') {
            set.push('\\');
        }
        set.push(c);
    }
    set.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Strings {
        let page = [
            ("home", "Início"),
            ("both", "a|\"b\""),
            ("wide", " \u{b7} "),
            ("tag", "{{ x }}"),
            ("and", "<&"),
        ];
        let page = page.map(|(key, word)| (key.to_string(), word.to_string()));
        Strings::from([("nav".to_string(), page.into())])
    }

    #[test]
    fn a_word_stands_where_it_was_named() {
        let set = |template| set(template, &words());
        assert_eq!(set("<a>{{ t.nav.home }}</a> {{t.nav.and}}"), "<a>Início</a> {{\"<&\"}}");
        assert_eq!(set("{{- t.nav.home }} {{ t.nav.wide }}"), "{{- \"Início\" }} {{ \" \u{b7} \" }}");
        assert_eq!(
            set("{{ t.nav.both | plural(n=a.t.nav.home) }}"),
            r#"{{ "a|\"b\"" | plural(n=a.t.nav.home) }}"#
        );
        assert_eq!(
            set("{{ t.nav.tag }} {% if x or t.nav.home %}"),
            "{{ \"{{ x }}\" }} {% if x or \"Início\" %}"
        );
    }

    #[test]
    fn what_is_no_known_word_stays() {
        for template in [
            "t.nav.home { t.nav.home } {# {{ t.nav.home }} #} {{ 't.nav.home }}' }}",
            "{{ t.nav.gone }} {{ t.nav[key] }} {{ t[a] }} {{ t.nav.home[0] }} {{ t?.nav.home }} {{ t.nav.home.x }}",
            "{% set t = x %}{{ t.nav.home }}",
            "{%- component x(t) -%}{{ t.nav.home }}{%- endcomponent x -%}",
            "{% raw %}{{ t.nav.home }}{% endraw %}",
            "{{ t.nav.home",
            "{{ 'open }}",
        ] {
            assert_eq!(set(template, &words()), template);
        }
    }
}
