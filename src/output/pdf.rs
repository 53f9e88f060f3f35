//! The sheet as a PDF: printed by a browser from the folder that was just written, and then a file of the site like any
//! other.

use std::path::Path;
use std::time::Duration;

use crate::artifact::Artifact;
use crate::error::Error;

use super::browser;
use super::folder::OutDir;
use super::manifest::{Manifest, State};
use super::stage::Ready;

/// The page that is printed.
const SHEET: &str = "cola.html";
/// What it becomes.
const PDF: &str = "cola.pdf";
/// How long the browser may take: a slow machine needs a few seconds.
const PATIENCE: Duration = Duration::from_secs(60);

/// The PDF of the last build, when nothing that it shows has changed since: `before` is the list of that build, `site`
/// the new one. A browser gives every PDF another date; so an unchanged site stays unchanged.
pub fn unchanged(before: &Manifest, site: &[Ready], out: &OutDir) -> Option<Artifact> {
    let shows = |file: &&Ready| file.path == SHEET || file.path.ends_with(".css");
    let is_listed = |path: &str, hash: &str| before.get(path) == Some(&State::Whole(hash.to_string()));
    let same = site.iter().filter(shows).all(|file| is_listed(&file.path, &file.hash));
    let kept = Artifact::new(PDF, out.read(PDF)?);
    (same && is_listed(PDF, &kept.hash.to_string())).then_some(kept)
}

/// The PDF of the sheet that stands in `out`, printed by `named` or a browser that is found.
///
/// # Errors
/// When there is no browser, or it fails.
pub fn print(out: &OutDir, named: Option<&Path>) -> Result<Artifact, Error> {
    let browser = browser::find(named)?;
    let folder = out.scratch()?;
    let page = out.whole_path(SHEET)?;
    let printed = browser::print(&browser, &page, folder.path(), PATIENCE);
    Ok(Artifact::new(PDF, printed?))
}
