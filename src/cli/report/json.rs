//! Diagnostics for machines, as JSON.

use crate::check::Diagnostic;
use crate::cli::report::Context;
use crate::{data, export};

/// An array of objects, one per diagnostic, as in the exported model: paths below the notes folder,
/// lines and columns from 1, columns in characters.
pub fn json(diagnostics: &[Diagnostic], context: &Context) -> String {
    data::to_json_pretty(&export::diagnostics(diagnostics, context.files))
}
