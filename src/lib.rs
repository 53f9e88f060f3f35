//! compilado
pub mod artifact;
pub mod content;
pub mod data;
pub mod error;
pub mod fault;
pub mod file;
pub mod fold;
pub mod hash;
pub mod id;
pub mod model;
pub mod napkin;
pub mod render;
pub mod span;
pub mod view;
