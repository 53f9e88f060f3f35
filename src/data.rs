//! TOML, YAML and JSON: the only file that knows who reads and writes them.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_saphyr::{DefaultMessageFormatter, MessageFormatter};

use crate::span::Span;

/// Why a text is not the data that it should be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct DataError {
    /// The parser's word, on one line.
    pub message: String,
    /// Where in the text, when the parser tells.
    pub span: Option<Span>,
    /// Whether the text is larger or nested deeper than is read.
    pub is_excessive: bool,
    /// The key that means nothing, when that is the trouble.
    pub unknown_key: Option<String>,
    /// The keys that would mean something in its place.
    pub known_keys: Vec<String>,
}

/// By which words the parsers tell that they go no further.
const EXCESS: [&str; 4] = ["budget breached", "recursion", "recurse", "recursive references"];

/// A value of a TOML text, with its place in it.
pub type Placed<T> = ::toml::Spanned<T>;

/// Reads TOML.
pub fn toml<T: DeserializeOwned>(text: &str) -> Result<T, DataError> {
    ::toml::from_str(text)
        .map_err(|error| DataError::new(text, error.message(), error.span().map(Span::from)))
}

/// Reads one YAML document. Nesting, aliases and the number of nodes are bounded, so that no text,
/// however short, takes long or much memory.
pub fn yaml<T: DeserializeOwned>(text: &str) -> Result<T, DataError> {
    let options = serde_saphyr::options! {
        with_snippet: false,
        budget: serde_saphyr::budget! {
            max_events: 20_000,
            max_nodes: 10_000,
            max_aliases: 100,
            max_anchors: 100,
            max_depth: 32,
        },
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 20_000 },
    };
    serde_saphyr::from_str_with_options(text, options).map_err(|error| {
        let message = DefaultMessageFormatter.format_message(error.without_snippet()).into_owned();
        DataError::new(text, &message, error.location().map(|location| yaml_span(text, &location)))
    })
}

/// Reads JSON.
pub fn json<T: DeserializeOwned>(text: &str) -> Result<T, DataError> {
    serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
        DataError::new(text, message, json_span(text, &error))
    })
}

/// `value` as JSON on one line.
///
/// # Panics
/// When `value` is a map whose keys are not strings: a mistake in a type, not in any data.
#[expect(clippy::expect_used, reason = "no data can make it fail")]
pub fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("a value of ours is JSON")
}

/// `value` as JSON for people: two spaces of indentation and a last line end.
///
/// # Panics
/// As [`to_json`].
#[expect(clippy::expect_used, reason = "no data can make it fail")]
pub fn to_json_pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).expect("a value of ours is JSON") + "\n"
}

impl DataError {
    fn new(text: &str, message: &str, span: Option<Span>) -> Self {
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let (unknown_key, known_keys) = keys(&message).unzip();
        let span = span.map(|span| on_characters(text, span));
        let is_excessive = EXCESS.iter().any(|words| message.contains(words));
        Self { message, span, is_excessive, unknown_key, known_keys: known_keys.unwrap_or_default() }
    }
}

/// The keys in serde's own sentence for an unknown one, which all three parsers hand on with and without
/// marks around the known ones: ``unknown field `a`, expected `b` or `c` `` or `expected one of b, c`.
fn keys(message: &str) -> Option<(String, Vec<String>)> {
    let (key, rest) = message.strip_prefix("unknown field `")?.split_once('`')?;
    let (_, known) = rest.split_once("expected ")?;
    let known = known.strip_prefix("one of ").unwrap_or(known).replace(" or ", ", ");
    let known = known.split(", ").map(|key| key.trim_matches('`').to_string());
    Some((key.to_string(), known.collect()))
}

/// `span` cut to the text and widened to whole characters.
fn on_characters(text: &str, span: Span) -> Span {
    let start = text.floor_char_boundary(span.start.min(text.len()));
    let end = text.ceil_char_boundary(span.end.clamp(start, text.len()));
    Span::new(start, end)
}

/// The YAML parser counts characters; bytes it knows only sometimes.
fn yaml_span(text: &str, location: &serde_saphyr::Location) -> Span {
    let byte = |rank: u64| {
        let rank = usize::try_from(rank).unwrap_or(usize::MAX);
        text.char_indices().nth(rank).map_or(text.len(), |(at, _)| at)
    };
    let span = location.span();
    Span::new(byte(span.offset()), byte(span.offset().saturating_add(span.len())))
}

/// The byte at which serde_json stopped: it counts lines and the bytes of a line, from 1.
fn json_span(text: &str, error: &serde_json::Error) -> Option<Span> {
    let before: usize = text.split_inclusive('\n').take(error.line().checked_sub(1)?).map(str::len).sum();
    let start = before + error.column().saturating_sub(1);
    Some(Span::new(start, start + 1))
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize, PartialEq, Default)]
    #[serde(deny_unknown_fields, default)]
    struct Sample {
        title: Option<String>,
        draft: bool,
        year: Option<i32>,
    }

    fn slice(text: &str, error: &DataError) -> String {
        text[error.span.expect("a place").range()].to_string()
    }

    #[test]
    fn the_three_read_the_same() {
        let sample = Sample { title: Some("É".into()), draft: true, year: Some(2026) };
        assert_eq!(toml::<Sample>("title = 'É'\ndraft = true\nyear = 2026"), Ok(sample));
        assert_eq!(
            yaml::<Sample>("title: É\ndraft: true\nyear: 2026\n").ok(),
            json::<Sample>(r#"{"title": "É", "draft": true, "year": 2026}"#).ok()
        );
    }

    #[test]
    fn nothing_is_an_empty_table() {
        assert_eq!(toml::<Sample>(""), Ok(Sample::default()));
        assert_eq!(yaml::<Sample>(""), Ok(Sample::default()));
        assert_eq!(yaml::<Sample>("# só um comentário\n"), Ok(Sample::default()));
    }

    #[test]
    fn an_unknown_key_is_named_and_placed() {
        let text = "draft = true\ntitel = 'é'\n";
        let error = toml::<Sample>(text).unwrap_err();
        assert_eq!((error.unknown_key.as_deref(), slice(text, &error).as_str()), (Some("titel"), "titel"));
        assert_eq!(error.known_keys, ["title", "draft", "year"]);
        let text = "draft: true\ntitel: é\n";
        let error = yaml::<Sample>(text).unwrap_err();
        assert_eq!((error.unknown_key.as_deref(), slice(text, &error).as_str()), (Some("titel"), "titel"));
        assert_eq!(error.known_keys, ["title", "draft", "year"]);
        assert_eq!(json::<Sample>(r#"{"titel": 1}"#).unwrap_err().unknown_key.as_deref(), Some("titel"));
    }

    #[test]
    fn a_broken_text_is_placed() {
        let text = "título = 'É'\nano = = 3\n";
        assert_eq!(toml::<Sample>(text).unwrap_err().span.map(|span| span.start), Some(21));
        let text = "# é\ntitle: 'aberta\n";
        assert_eq!(slice(text, &yaml::<Sample>(text).unwrap_err()), "'");
        let text = "{\"title\": \"é\",\n ]";
        assert_eq!(slice(text, &json::<Sample>(text).unwrap_err()), "]");
    }

    #[test]
    fn a_bomb_is_refused() {
        let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for n in 1..12 {
            let previous = format!("*a{}, ", n - 1).repeat(10);
            text += &format!("a{n}: &a{n} [{}]\n", previous.trim_end_matches(", "));
        }
        let is_excessive = |error: Option<DataError>| error.is_some_and(|error| error.is_excessive);
        assert!(is_excessive(yaml::<serde_json::Value>(&text).err()));
        assert!(is_excessive(yaml::<serde_json::Value>("a: &a [*a]").err()));
        for open in ["[", "{a="] {
            let deep = open.repeat(100_000);
            assert!(is_excessive(yaml::<serde_json::Value>(&deep).err()) || open != "[");
            assert!(is_excessive(toml::<toml::Value>(&format!("a = {deep}")).err()), "{open}");
        }
        assert!(yaml::<Sample>("title: [").is_err_and(|error| !error.is_excessive));
    }

    #[test]
    fn json_is_written_for_machines_and_for_people() {
        assert_eq!(to_json(&[1, 2]), "[1,2]");
        assert_eq!(to_json_pretty(&[1]), "[\n  1\n]\n");
    }
}
