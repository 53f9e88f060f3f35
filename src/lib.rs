//! compilado
pub mod artifact;
pub mod content;
pub mod dialect;
pub mod error;
pub mod fault;
pub mod file;
pub mod fold;
pub mod hash;
pub mod id;
pub mod markdown;
pub mod model;
pub mod napkin;
pub mod span;
