//! Front matter: what it says overrules the text. Keys in English or Portuguese.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::data::{self, DataError};
use crate::dialect::private::hiding;
use crate::dialect::private::mark::{is_mark, title_says_private};
use crate::dialect::vocabulary::FRONT_MATTER_KEYS;
use crate::fault::{self, FaultKind, Faults};
use crate::file::SourceFile;
use crate::fold;
use crate::markdown::{Format, RawFrontMatter};
use crate::model::FrontMatter;
use crate::nearest::nearest;
use crate::span::Span;

/// Reads the front matter of a file, and what at the head of it should have been some. What does not parse says nothing and is
/// a fault; it may have said that the note is private, which stays hidden then.
pub fn read(file: &SourceFile, raw: Option<&RawFrontMatter>, faults: &mut Faults) -> FrontMatter {
    let mut front_matter = match raw {
        Some(raw) => block(file, raw, faults),
        None => unclosed(file, faults),
    };
    let text = file.text.get(front_matter.span.end..).unwrap_or("").trim_start_matches('\u{feff}');
    let span = hiding::stray(text).map(|span| span.shifted(file.text.len() - text.len()));
    in_doubt(&mut front_matter, file, span, faults);
    front_matter
}

fn block(file: &SourceFile, raw: &RawFrontMatter, faults: &mut Faults) -> FrontMatter {
    let text = file.slice(raw.inner);
    let parsed: Result<BTreeMap<String, Value>, DataError> = match raw.format {
        Format::Yaml => data::yaml(text),
        Format::Toml => data::toml(text),
    };
    let mut front_matter = FrontMatter { span: raw.span, ..FrontMatter::default() };
    match parsed {
        Ok(values) => {
            let unread = hiding::unread(text, |key| values.contains_key(key));
            let places = places(text);
            for (key, value) in values {
                // The whole block, when the key is not found as typed.
                let found = places.get(key.as_str()).copied().unwrap_or(Span::new(0, text.trim_end().len()));
                let place = found.shifted(raw.inner.start);
                if let Err(kind) = set(&mut front_matter, &key, value, place) {
                    let unknown = matches!(kind, FaultKind::FrontMatterKey { .. });
                    let whole = with_key(text, found).shifted(raw.inner.start);
                    faults.push(fault::at(file.id, if unknown { whole } else { place }, kind));
                }
            }
            in_doubt(&mut front_matter, file, unread.map(|span| span.shifted(raw.inner.start)), faults);
        }
        Err(error) => {
            front_matter.private = hiding::is_spoken_of(text);
            let place = error.span.unwrap_or_default().shifted(raw.inner.start);
            let kind = match error.is_excessive {
                true => FaultKind::FrontMatterExcessive,
                false => FaultKind::FrontMatterInvalid { cause: error.message },
            };
            faults.push(fault::at(file.id, place, kind));
        }
    }
    front_matter
}

/// Hides a note that words at `span` may want hidden, and tells so, where nothing else does.
fn in_doubt(front_matter: &mut FrontMatter, file: &SourceFile, span: Option<Span>, faults: &mut Faults) {
    if let Some(span) = span.filter(|_| !front_matter.draft && !front_matter.private) {
        front_matter.private = true;
        faults.push(fault::at(file.id, span, FaultKind::MaybePrivate));
    }
}

/// What front matter says of which nobody knows where it ends: it may hide the note, and nothing else.
fn unclosed(file: &SourceFile, faults: &Faults) -> FrontMatter {
    let opening = faults.iter().find(|fault| fault.kind == FaultKind::FrontMatterUnclosed);
    let rest = opening.and_then(|fault| file.text.get(fault.place.span.end..)).unwrap_or("");
    let keys = rest.lines().skip_while(|line| line.trim().is_empty());
    let keys: Vec<&str> = keys.take_while(|line| !line.trim().is_empty()).collect();
    FrontMatter { private: hiding::is_spoken_of(&keys.join("\n")), ..FrontMatter::default() }
}

/// What a key may hold.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Nothing,
    Bool(bool),
    Text(String),
    List(Vec<Value>),
    Table(Vec<(String, Value)>),
}

impl Value {
    fn text(self, key: &'static str) -> Result<String, FaultKind> {
        match self {
            Value::Text(text) => Ok(text),
            _ => Err(FaultKind::FrontMatterValue { key, expected: "text" }),
        }
    }

    /// Whether a value agrees with its key: by a yes, or by nothing else.
    fn may_say_yes(&self) -> bool {
        match self {
            Value::Text(text) => hiding::is_yes(text),
            value => matches!(value, Value::Bool(true) | Value::Nothing),
        }
    }

    /// Whether the value of a key that means nothing may say that the note is hidden: `status: rascunho`, a key below it.
    fn may_hide(&self) -> bool {
        match self {
            Value::Text(text) => is_mark(text),
            Value::List(list) => list.iter().any(Value::may_hide),
            Value::Table(entries) => {
                entries.iter().any(|(key, value)| hiding::is_slip(&fold::fold(key)) || value.may_hide())
            }
            Value::Nothing | Value::Bool(_) => false,
        }
    }
}

fn set(front_matter: &mut FrontMatter, key: &str, value: Value, place: Span) -> Result<(), FaultKind> {
    let folded = fold::fold(key.trim());
    let Some((key, _)) = FRONT_MATTER_KEYS.iter().find(|(_, names)| names.contains(&folded.as_str())) else {
        let known: Vec<&'static str> = FRONT_MATTER_KEYS.iter().map(|(key, _)| *key).collect();
        let nearest = nearest(&folded, &known);
        let is_secret = hiding::is_secret(&folded) && value.may_say_yes();
        let hides = is_secret || hiding::is_slip(&folded) || value.may_hide();
        front_matter.private |= hides;
        return Err(FaultKind::FrontMatterKey { key: key.to_string(), nearest, hides });
    };
    let says_who_sees_it = matches!(*key, "draft" | "private" | "public");
    if value == Value::Nothing && !says_who_sees_it {
        return Ok(());
    }
    match *key {
        "title" => {
            let title = value.text("title")?;
            front_matter.private |= title_says_private(&title);
            front_matter.title = Some((title, place));
        }
        "date" => front_matter.date = Some((value.text("date")?, place)),
        "verdict" => front_matter.verdict = Some((value.text("verdict")?, place)),
        "source" => front_matter.source = Some((value.text("source")?, place)),
        "tags" => {
            front_matter.tags = tags(value)?;
            if front_matter.tags.iter().any(|tag| is_mark(tag)) {
                front_matter.private = true;
                return Err(FaultKind::MaybePrivate);
            }
        }
        "draft" => front_matter.draft |= hidden(value, "draft", front_matter)?,
        "private" => front_matter.private |= hidden(value, "private", front_matter)?,
        "public" => publish(value, front_matter)?,
        _ => front_matter.year = Some(year(value)?),
    }
    Ok(())
}

/// Only `true` and `false` are clear. What is not clear keeps the note hidden, and is told.
fn hidden(value: Value, key: &'static str, front_matter: &mut FrontMatter) -> Result<bool, FaultKind> {
    match value {
        Value::Bool(hidden) => Ok(hidden),
        _ => {
            front_matter.private = true;
            Err(FaultKind::FrontMatterValue { key, expected: "boolean" })
        }
    }
}

/// `public: false` says as much as `private: true`.
fn publish(value: Value, front_matter: &mut FrontMatter) -> Result<(), FaultKind> {
    let public = hidden(value, "public", front_matter)?;
    front_matter.public |= public;
    front_matter.private |= !public;
    Ok(())
}

fn year(value: Value) -> Result<i32, FaultKind> {
    let wrong = FaultKind::FrontMatterValue { key: "year", expected: "year" };
    let text = value.text("year").map_err(|_| wrong.clone())?;
    text.trim().parse().ok().filter(|year| (1900..2200).contains(year)).ok_or(wrong)
}

/// A list, or words parted by commas.
fn tags(value: Value) -> Result<Vec<String>, FaultKind> {
    match value {
        Value::List(list) => list.into_iter().map(|value| value.text("tags")).collect(),
        value => {
            let text = value.text("tags")?;
            Ok(text.split(',').map(|tag| tag.trim().to_string()).filter(|tag| !tag.is_empty()).collect())
        }
    }
}

/// Where the values of the keys stand, found in one pass; of a key that is typed twice, the first.
fn places(text: &str) -> HashMap<&str, Span> {
    let mut places = HashMap::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some((key, value)) = line.split_once([':', '=']) {
            let start = at + line.len() - value.trim_start().len();
            let span = Span::new(start, (at + line.trim_end().len()).max(start));
            places.entry(key.trim().trim_matches(['"', '\''])).or_insert(span);
        }
        at += line.len();
    }
    places
}

/// The value of a key that stands at `value`, and the key before it.
fn with_key(text: &str, value: Span) -> Span {
    let line = text.get(..value.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    Span::new(line.min(value.start), value.end)
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ValueVisitor)
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            list.push(value);
        }
        Ok(Value::List(list))
    }

    /// A TOML date comes as a table of one entry, whose value is the date as typed.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry::<String, Value>()? {
            entries.push(entry);
        }
        match entries.pop() {
            Some((key, Value::Text(date))) if key.starts_with("$__toml") && entries.is_empty() => {
                Ok(Value::Text(date))
            }
            Some(last) => Ok(Value::Table(entries.into_iter().chain([last]).collect())),
            None => Ok(Value::Table(Vec::new())),
        }
    }
}
