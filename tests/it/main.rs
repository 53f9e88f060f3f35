//! Everything that is tested from outside: one binary, one module per subject.

mod cases;
mod check;
mod cli;
mod corpus;
mod dialect;
mod export;
mod output;
mod recurrence;
mod vault;
