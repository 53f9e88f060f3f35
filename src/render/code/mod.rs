//! Code with colours: the text of a fence that names its language, cut into words, strings, numbers and comments.
//!
//! A small reader of our own: tables of a few families that design interviews really quote, nothing built at start,
//! and never a character more or less than typed.

mod languages;
mod lexer;

use crate::render::html::{push_attribute, push_escaped};

/// Adds `text` with its tokens in elements that the theme colours; as it stands when the language is unknown.
pub fn push_coloured(language: &str, text: &str, html: &mut String) {
    let Some(language) = languages::named(language) else { return push_escaped(text, html) };
    for token in lexer::tokens(language, text) {
        let Some(class) = token.kind.class() else {
            push_escaped(token.text, html);
            continue;
        };
        html.push_str("<span");
        push_attribute("class", class, html);
        html.push('>');
        push_escaped(token.text, html);
        html.push_str("</span>");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(language: &str, text: &str) -> String {
        let mut html = String::new();
        push_coloured(language, text, &mut html);
        html
    }

    #[test]
    fn a_known_language_has_colours_and_an_unknown_one_has_none() {
        assert_eq!(
            html("SQL", "select id -- x"),
            "<span class=\"c-k\">select</span> id <span class=\"c-c\">-- x</span>"
        );
        assert_eq!(html("klingon", "select <b>"), "select &lt;b&gt;");
    }

    #[test]
    fn code_cannot_leave_its_place() {
        assert_eq!(html("js", "\"</code>\""), "<span class=\"c-s\">&quot;&lt;/code&gt;&quot;</span>");
    }
}
