//! Everything that is tested from outside: one binary, one module per subject.

mod cases;
mod check;
mod cli;
mod clusters;
mod corpus;
mod dialect;
mod export;
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
