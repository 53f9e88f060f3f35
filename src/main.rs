//! Hands the command line over, and is the only one to end the process.

use std::process::ExitCode;

fn main() -> ExitCode {
    compilado::cli::run(std::env::args_os()).into()
}
