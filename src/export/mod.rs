//! The guide for other programs. One file per kind of object, each a typed struct made from the model.

mod at;
mod calculation;
mod diagnostic;
mod gap;
mod ids;
mod interview;
mod json;
mod link;
mod opening;
mod pattern;
mod recurring;
mod strength;
mod wrap_up;

pub use diagnostic::{Report, diagnostics};
pub use json::json;
