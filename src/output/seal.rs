//! Whether a site still stands as it was written, told without reading it.

use std::fmt::Write;
use std::time::UNIX_EPOCH;

use crate::error::Error;
use crate::hash::Hash;

use super::folder::OutDir;
use super::manifest::{Manifest, State};

/// Stands for every file of a site with what was written, its length and the moment of its last change, which clocks may
/// tell twice; `None` when one is not there or was not written whole.
///
/// # Errors
/// When the disk refuses.
pub fn seal(out: &OutDir, manifest: &Manifest) -> Result<Option<Hash>, Error> {
    let mut text = String::new();
    for path in manifest.paths() {
        let Some(State::Whole(hash)) = manifest.get(path) else { return Ok(None) };
        let Some(found) = out.look(path)?.filter(|found| found.is_file()) else { return Ok(None) };
        let Ok(changed) = found.modified() else { return Ok(None) };
        let changed = changed.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{path} {hash} {} {changed}", found.len());
    }
    Ok(Some(Hash::of(text.as_bytes())))
}
