//! Pages to bytes: the only room that knows the template engine.
//!
//! A theme is templates, strings and static files. It decides how things look and are worded;
//! what a page says and where its links lead was decided before.

mod blanks;
mod bytes;
mod code;
mod flow;
mod html;
mod inline;
mod policy;
mod prose;
mod strings;
mod theme;
mod wording;

#[cfg(test)]
mod tests;

pub use theme::Theme;
