//! The only writer of the disk: makes the output folder hold exactly the site, and touches nothing else in it.
//! Besides, [`create`] makes files that are the user's own from then on, and [`Cache`] keeps what saves work.
//!
//! A [`Stage`] takes the files of the new site in, one by one, and sets them aside. A hidden list in the folder, the
//! [`Manifest`], says which files are the tool's own. [`plan`] compares it with the new site, [`apply`] carries the
//! plan out. At every moment each page is whole, old or new, and
//! the list names at least all of the tool's files: after a kill the next build ends as a clean one would.

mod apply;
mod browser;
mod cache;
mod folder;
mod fresh;
mod manifest;
mod path;
pub mod pdf;
mod plan;
mod seal;
mod stage;

pub use apply::{Written, apply};
pub use browser::VARIABLE as BROWSER_VARIABLE;
pub use cache::Cache;
pub use folder::OutDir;
pub use fresh::create;
pub use manifest::Manifest;
pub use plan::{Plan, plan};
pub use seal::seal;
pub use stage::{Ready, Stage, settle};

#[cfg(test)]
mod tests;
