//! Turns notes typed after system-design mock interviews into a cross-linked study guide.
//!
//! The way of the data, told by the rooms. Each takes a value and gives a new one; only the first and
//! the last touch the disk.
//!
//! | room | takes | gives |
//! | --- | --- | --- |
//! | [`source`] | a folder | a vault: files, and what was wrong with their bytes |
//! | [`markdown`] | a file | a document: its text as a tree, every node with its place |
//! | [`dialect`] | a document | a note: interviews, errors, fixes, phrases, wrap-ups |
//! | [`link`] | all notes | the guide: names, recurrence, patterns, links both ways |
//! | [`check`] | the guide and all faults | diagnostics: what to tell the writer |
//! | [`view`] | the guide | pages as plain data |
//! | [`render`] | pages and a theme | artifacts: paths and bytes |
//! | [`search`] | what can be found | artifacts: the search index |
//! | [`offline`] | artifacts | one more: the worker that keeps the others |
//! | [`output`] | artifacts | the site in its folder |
//!
//! [`pipeline`] composes them, and [`cli`] runs it; [`serve`] runs it again whenever something changes, with
//! what [`kept`] still knows of the notes that have not. [`napkin`] checks sums for `dialect`, [`export`] gives
//! the guide to other programs, [`starter`] has texts to begin with, and [`config`] is what the user may choose.
//!
//! What a note can say has its nouns in [`model`]. The ground floor, words that every room shares: [`span`],
//! [`mod@file`], [`content`], [`fault`], [`error`], [`artifact`], [`id`], [`language`], [`chain`], [`fold`], [`hash`],
//! [`data`], [`nearest`], [`percent`], [`scheme`], [`start`].

// clippy.toml leaves tests free of the other lints of this kind, and has no word for this one.
#![cfg_attr(test, allow(clippy::string_slice, reason = "a test fails by stopping"))]

pub mod artifact;
pub mod chain;
pub mod check;
pub mod cli;
pub mod config;
pub mod content;
pub mod data;
pub mod dialect;
pub mod error;
pub mod export;
pub mod fault;
pub mod file;
pub mod fold;
pub mod hash;
pub mod id;
pub mod kept;
pub mod language;
pub mod link;
pub mod markdown;
pub mod model;
pub mod napkin;
pub mod nearest;
pub mod offline;
pub mod output;
pub mod percent;
pub mod pipeline;
pub mod render;
pub mod scheme;
pub mod search;
pub mod serve;
pub mod source;
pub mod span;
pub mod start;
pub mod starter;
pub mod view;
