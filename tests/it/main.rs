//! Everything that is tested from outside: one binary, one module per subject.

mod cli;
mod output;
mod vault;
