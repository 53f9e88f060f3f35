//! Everything that is tested from outside: one binary, one module per subject.

mod bad_input;
mod cases;
mod check;
mod cli;
mod clusters;
mod corpus;
mod dialect;
mod export;
mod faults;
mod golden;
mod house;
mod html;
mod kept;
mod links;
mod long;
mod output;
mod patterns;
mod pdf;
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
