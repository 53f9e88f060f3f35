//! A build of what was built before: nothing is done twice.
//!
//! Trusted only when everything is the same that a site depends on: this very program, the options, the config, the
//! theme, every note and file beside it; and when the site still stands as it was written.

use std::fmt::Write;
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use crate::artifact::Artifact;
use crate::data;
use crate::error::Error;
use crate::hash::Hash;
use crate::output::{self, Cache, OutDir};
use crate::source::Vault;

/// The name of the record in the cache.
const NAME: &str = "build.json";

/// What the last build was made of, what it made, and what it told.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    inputs: String,
    outputs: String,
    /// What was found wrong in the notes; empty when nothing was told.
    pub report: String,
    /// What was found in the notes.
    pub found: String,
    /// What was left out of the site; empty when nothing was.
    pub left_out: String,
    /// How many files the site has.
    pub files: usize,
    /// Whether something needs the writer.
    pub needs_writer: bool,
}

/// What a build told.
pub struct Told {
    /// As in [`Record`].
    pub report: String,
    /// As in [`Record`].
    pub found: String,
    /// As in [`Record`].
    pub left_out: String,
    /// As in [`Record`].
    pub needs_writer: bool,
}

/// Stands for all that a site is made of. `options` are those of the command, in any form that tells them apart.
pub fn inputs(options: &str, config: &str, overlay: &[Artifact], vault: &Vault) -> Hash {
    let mut text = format!("{}\n{options}\n{:?}\n", program(), (config, &vault.faults));
    let theme = overlay.iter().map(|file| ("tema", &file.path, file.hash));
    let notes = vault.files.iter().map(|file| ("nota", &file.path, file.hash));
    let assets = vault.assets.iter().map(|file| ("arquivo", &file.path, file.hash));
    for (kind, path, hash) in theme.chain(notes).chain(assets) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{kind} {hash} {path:?}");
    }
    Hash::of(text.as_bytes())
}

/// The last build, when it was made of `inputs` and stands in `out` as it was written.
///
/// # Errors
/// When the output folder cannot be read.
pub fn find(cache: &Cache, inputs: &Hash, out: &Path) -> Result<Option<Record>, Error> {
    let text = cache.get(NAME).and_then(|bytes| String::from_utf8(bytes).ok());
    let record = text.and_then(|text| data::json::<Record>(&text).ok());
    let Some(record) = record.filter(|record| record.inputs == inputs.to_string() && out.is_dir()) else {
        return Ok(None);
    };
    let out = OutDir::open(out)?;
    let outputs = output::seal(&out, &out.manifest()?)?;
    Ok(outputs.is_some_and(|outputs| outputs.to_string() == record.outputs).then_some(record))
}

/// Keeps what a build has told, nothing private in it, that was made of `inputs` and stands in `out`.
///
/// # Errors
/// When the output folder cannot be read.
pub fn keep(cache: &Cache, inputs: &Hash, out: &OutDir, told: Told) -> Result<(), Error> {
    let manifest = out.manifest()?;
    if let Some(outputs) = output::seal(out, &manifest)? {
        let Told { report, found, left_out, needs_writer } = told;
        let (inputs, outputs, files) = (inputs.to_string(), outputs.to_string(), manifest.paths().count());
        let record = Record { inputs, outputs, report, found, left_out, files, needs_writer };
        cache.put(NAME, data::to_json(&record).as_bytes());
    }
    Ok(())
}

/// Takes away what the last build told: something in it may have become private since.
pub fn forget(cache: &Cache) {
    cache.remove(NAME);
}

/// Tells this program from every other: two builds of it may have one version and yet make different sites.
pub fn program() -> String {
    let found = std::env::current_exe().and_then(|path| path.metadata());
    let changed = found.and_then(|found| Ok((found.len(), found.modified()?)));
    let changed = changed
        .map(|(length, changed)| (length, changed.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos()));
    format!("{} {:?}", env!("COMPILADO_VERSION"), changed.ok())
}
