//! The guide for other programs. One file per kind of object, each a typed struct made from the model.

mod at;
mod calculation;
mod diagnostic;
mod error;
mod ids;
mod interview;
mod json;
mod opening;
mod pattern;
mod recurring;
mod wrap_up;

pub use diagnostic::{Report, diagnostics};
pub use json::json;
