//! The words of the site: a strings file for each language, and the filters that fill their blanks.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::OnceLock;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::data;
use crate::error::Error;
use crate::render::policy;

/// The words by page and key.
pub type Strings = BTreeMap<String, BTreeMap<String, String>>;

/// Reads the strings file at `path`.
///
/// # Errors
/// When it is not TOML or is not tables of texts.
pub fn parse(path: &str, text: &str) -> Result<Strings, Error> {
    data::toml(text).map_err(|error| {
        let line =
            text.get(..error.span.map_or(0, |span| span.start)).map_or(1, |s| s.lines().count().max(1));
        Error::Theme { message: format!("{path}:{line}: {}", error.message) }
    })
}

/// Adds the filters that templates use.
pub fn register(tera: &mut Tera) {
    tera.register_filter("fill", fill);
    tera.register_filter("plural", plural);
    tera.register_filter("json", json);
    let of_all_pages = OnceLock::new();
    tera.register_filter("allowed", move |text: &str, _: Kwargs, _: &State| allowed(text, &of_all_pages));
}

/// `"{n} de {all}" | fill(n=1, all=2)`: each argument stands in its braces.
fn fill(text: &str, arguments: Kwargs, _: &State) -> String {
    filled(text, &arguments)
}

/// `"{n} erro|{n} erros" | plural(n=2)`: the part for one or for any other number, filled.
fn plural(text: &str, arguments: Kwargs, _: &State) -> TeraResult<String> {
    let n: u64 = arguments.must_get("n")?;
    let (one, other) = text.split_once('|').unwrap_or((text, text));
    Ok(filled(if n == 1 { one } else { other }, &arguments))
}

/// `text` with each argument in its braces. What stands in other braces stays.
fn filled(text: &str, arguments: &Kwargs) -> String {
    let mut filled = String::with_capacity(2 * text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        filled.push_str(before);
        rest = match argument(from, arguments) {
            Some((value, after)) => {
                push_value(value, &mut filled);
                after
            }
            None => {
                filled.push('{');
                from
            }
        };
    }
    filled.push_str(rest);
    filled
}

/// The argument whose name and closing brace `text` begins with, and what follows.
fn argument<'a>(text: &'a str, arguments: &'a Kwargs) -> Option<(&'a Value, &'a str)> {
    let (name, after) = text.split_once('}')?;
    let value = arguments.get::<&Value>(name).ok()??;
    Some((value, after))
}

fn push_value(value: &Value, filled: &mut String) {
    // Writing to a string cannot fail.
    let _ = match (value.as_str(), value.as_u64()) {
        (Some(text), _) => filled.write_str(text),
        (None, Some(number)) => write!(filled, "{number}"),
        (None, None) => write!(filled, "{value}"),
    };
}

/// A script or style that stands in the page, as the page's policy names what it allows. The one that is first asked for
/// stands in nearly all pages.
fn allowed(text: &str, of_all_pages: &OnceLock<(String, Value)>) -> Value {
    let allow = || Value::safe_string(&policy::source(text));
    let (first, allowed) = of_all_pages.get_or_init(|| (text.to_string(), allow()));
    if first == text { allowed.clone() } else { allow() }
}

/// A text as JSON writes it, its quotes included.
fn json(text: &str, _: Kwargs, _: &State) -> Value {
    Value::safe_string(&data::to_json(&text))
}
