//! `compilado completions`: what makes a shell complete commands and options.

use clap_complete::Shell;

use crate::error::Error;

use super::exit::Exit;
use super::print;

/// For which shell.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Terminal: bash, zsh, fish, powershell ou elvish
    #[arg(value_name = "TERMINAL", value_enum, hide_possible_values = true)]
    shell: Shell,
}

/// Prints the script of a shell.
///
/// # Errors
/// When it cannot be printed.
pub fn run(args: &Args) -> Result<Exit, Error> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut super::command(), "compilado", &mut script);
    print::out(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Fine)
}
