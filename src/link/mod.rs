//! The whole vault at once.

mod options;

pub use options::{GapAliases, Options};
