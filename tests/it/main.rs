//! Everything that is tested from outside: one binary, one module per subject.

mod check;
mod cli;
mod export;
mod output;
mod vault;
