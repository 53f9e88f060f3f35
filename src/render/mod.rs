//! Pages to bytes: the only room that knows the template engine.
//!
//! A theme is templates, strings and static files. It decides how things look and are worded;
//! what a page says and where its links lead was decided before.

mod code;
mod flow;
mod html;
mod inline;
mod policy;
mod prose;
mod strings;
mod theme;

#[cfg(test)]
mod tests;

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::error::Error;
use crate::view::Page;

pub use theme::Theme;

/// The files of the site: one for each page, in their order, and then the theme's static files.
///
/// # Errors
/// When a template fails on a page; the message names template, line and column.
pub fn render(theme: &Theme, pages: &[Page]) -> Result<Vec<Artifact>, Error> {
    let mut artifacts = pages.par_iter().map(|page| theme.render(page)).collect::<Result<Vec<_>, Error>>()?;
    artifacts.extend(theme.statics().iter().cloned());
    Ok(artifacts)
}
