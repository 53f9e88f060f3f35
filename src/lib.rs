//! compilado
pub mod artifact;
pub mod check;
pub mod cli;
pub mod content;
pub mod data;
pub mod error;
pub mod export;
pub mod fault;
pub mod file;
pub mod fold;
pub mod hash;
pub mod id;
pub mod model;
pub mod napkin;
pub mod nearest;
pub mod span;
