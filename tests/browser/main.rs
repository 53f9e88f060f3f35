//! The site in a real browser, opened from the disk: one binary, one module per subject.
//!
//! A Chromium must be on the machine: `$CHROME`, or one on the path. Without one these tests fail.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unreachable,
    clippy::unwrap_used,
    reason = "a test fails by stopping, and clippy.toml knows only the tests themselves"
)]

mod both_ways;
mod chrome;
mod crawl;
#[path = "../support/hostile.rs"]
mod hostile;
mod interview;
mod links;
mod long;
mod looks;
mod matrix;
mod no_script;
mod offline;
mod policy;
mod quiet;
mod reading;
mod search;
mod serve;
#[path = "../support/served.rs"]
#[allow(dead_code, reason = "the suite without a browser asks for more")]
mod served;
mod sheet;
mod site;
mod support;
mod tab;
mod vaults;
mod web;
