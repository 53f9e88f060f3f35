//! Diagnostics, exported.

use serde::Serialize;

use crate::check::Diagnostic;
use crate::export::at::At;
use crate::file::Files;

/// One diagnostic.
#[derive(Debug, Serialize)]
pub struct Report {
    rule: &'static str,
    level: &'static str,
    #[serde(flatten)]
    at: At,
    end_line: usize,
    end_column: usize,
    message: String,
    label: String,
    help: Option<String>,
    related: Vec<Related>,
}

/// A place that explains a diagnostic.
#[derive(Debug, Serialize)]
struct Related {
    #[serde(flatten)]
    at: At,
    label: String,
}

/// `diagnostics` in their order, with places in `files` told as lines and columns.
pub fn diagnostics<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, files: &Files) -> Vec<Report> {
    diagnostics.into_iter().map(|diagnostic| report(diagnostic, files)).collect()
}

fn report(diagnostic: &Diagnostic, files: &Files) -> Report {
    let place = diagnostic.place;
    let end = files.get(place.file).position(place.span.end);
    let related = diagnostic.related.iter();
    Report {
        rule: diagnostic.rule,
        level: diagnostic.level.id(),
        at: At::place(place, files),
        end_line: end.line,
        end_column: end.column,
        message: diagnostic.message.clone(),
        label: diagnostic.label.clone(),
        help: diagnostic.help.clone(),
        related: related
            .map(|(place, label)| Related { at: At::place(*place, files), label: label.clone() })
            .collect(),
    }
}
