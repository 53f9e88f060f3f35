//! Everything that is tested from outside: one binary, one module per subject.

mod cases;
mod check;
mod cli;
mod clusters;
mod corpus;
mod dialect;
mod export;
mod golden;
mod house;
mod html;
mod links;
mod long;
mod output;
mod patterns;
mod pdf;
mod recurrence;
mod site;
mod snippets;
mod starter;
mod text;
mod totality;
mod vault;
mod words;
