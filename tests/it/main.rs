//! Everything that is tested from outside: one binary, one module per subject.

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

mod bad_input;
mod cases;
mod check;
mod cli;
mod clusters;
mod corpus;
mod dialect;
mod export;
mod faults;
mod fuzzed;
mod golden;
#[path = "../support/hostile.rs"]
mod hostile;
mod house;
mod html;
mod injection;
mod kept;
mod links;
mod long;
mod output;
mod patterns;
mod pdf;
mod private;
mod recurrence;
mod serve;
#[path = "../support/served.rs"]
mod served;
mod site;
mod snippets;
mod starter;
mod text;
mod totality;
mod unchanged;
mod vault;
mod words;
