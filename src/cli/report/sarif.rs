//! Diagnostics as SARIF 2.1.0, the form in which code scanning and editors take the findings of a tool.

use serde::Serialize;

use crate::check::{Diagnostic, Lang, Level, RULES, Rule, explain};
use crate::cli::report::{Context, told};
use crate::data;
use crate::percent;
use crate::span::Place;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// One log of one run: every rule with its page, and every diagnostic with its place. Paths are
/// relative addresses from where the command ran, lines and columns count from 1.
pub fn sarif(diagnostics: &[Diagnostic], context: &Context) -> String {
    let driver = Driver {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        rules: RULES.iter().map(|rule| descriptor(rule, context.lang)).collect(),
    };
    let run = Run {
        tool: Tool { driver },
        language: context.lang.pick("pt-BR", "en"),
        column_kind: "unicodeCodePoints",
        results: diagnostics.iter().map(|diagnostic| result(diagnostic, context)).collect(),
    };
    data::to_json_pretty(&Log { schema: SCHEMA, version: "2.1.0", runs: [run] })
}

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    results: Vec<Found>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Descriptor>,
}

/// A rule.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    enabled: bool,
    level: &'static str,
}

/// A diagnostic.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: Region,
}

#[derive(Serialize)]
struct ArtifactLocation {
    uri: String,
}

/// The column of the end is one past the last character.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

impl Text {
    fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

fn descriptor(rule: &Rule, lang: Lang) -> Descriptor {
    Descriptor {
        id: rule.id,
        short_description: Text::new(rule.summary.get(lang)),
        full_description: Text::new(rule.why.get(lang).replace('\n', " ")),
        help: Text::new(explain(rule.id, lang).unwrap_or_default()),
        default_configuration: Configuration {
            enabled: rule.level != Level::Off,
            level: severity(rule.level),
        },
    }
}

fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning | Level::Off => "warning",
    }
}

fn result(diagnostic: &Diagnostic, context: &Context) -> Found {
    let related = diagnostic.related.iter().zip(1..).map(|((place, label), id)| Location {
        id: Some(id),
        physical_location: at(*place, context),
        message: Some(Text::new(label.as_str())),
    });
    Found {
        rule_id: diagnostic.rule,
        rule_index: RULES.iter().position(|rule| rule.id == diagnostic.rule),
        level: severity(diagnostic.level),
        message: Text::new(told(diagnostic)),
        locations: [Location { id: None, physical_location: at(diagnostic.place, context), message: None }],
        related_locations: related.collect(),
    }
}

fn at(place: Place, context: &Context) -> PhysicalLocation {
    let file = context.files.get(place.file);
    let (start, end) = (file.position(place.span.start), file.position(place.span.end.max(place.span.start)));
    PhysicalLocation {
        artifact_location: ArtifactLocation { uri: uri(&context.path(place.file)) },
        region: Region {
            start_line: start.line,
            start_column: start.column,
            end_line: end.line,
            end_column: end.column,
        },
    }
}

/// A path as an address: what could be taken for another part of one is written as codes.
fn uri(path: &str) -> String {
    let path = path.trim_start_matches("./");
    let scheme = if path.starts_with('/') { "file://" } else { "" };
    scheme.to_string() + &percent::path(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::span::{FileId, Span};

    #[test]
    fn a_result_tells_its_rule_and_its_region_in_characters_from_1() {
        let place = Place::new(FileId(0), Span::new(5, 9));
        let diagnostic = Diagnostic {
            rule: "link-quebrado",
            level: Level::Error,
            place,
            message: "não existe".into(),
            label: "aqui".into(),
            help: Some("corrija".into()),
            related: vec![(place, "e aqui".into())],
        };
        let files = fixture::files("é\né → x\n");
        let found = result(&diagnostic, &Context { files: &files, notes: "./notes", lang: Lang::Pt });
        assert_eq!(found.rule_index.map(|at| RULES[at].id), Some("link-quebrado"));
        assert_eq!(found.message.text, "não existe\naqui\ncorrija");
        let PhysicalLocation { artifact_location, region } = &found.locations[0].physical_location;
        assert_eq!(artifact_location.uri, "notes/nota.md");
        let columns = (region.start_line, region.start_column, region.end_line, region.end_column);
        assert_eq!(columns, (2, 2, 2, 4));
        assert_eq!(found.related_locations[0].id, Some(1));
    }

    #[test]
    fn a_path_is_an_address() {
        assert_eq!(uri("./notes/São Paulo #1.md"), "notes/S%C3%A3o%20Paulo%20%231.md");
        assert_eq!(uri("no:tes/a%b.md"), "no%3Ates/a%25b.md");
        assert_eq!(uri("/home/a/b.md"), "file:///home/a/b.md");
        assert_eq!(uri("../notes/b.md"), "../notes/b.md");
    }
}
