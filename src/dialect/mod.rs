//! What people type, read as what they mean. One file at a time; total; no wording.
mod date;
mod heading;
mod label;
mod outline;
mod title;
mod verdict;
mod vocabulary;
mod words;
