//! The command line: the only printer.

pub mod report;
