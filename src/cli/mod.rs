//! The command line: one file per command, an args struct and a `run`. The only room that prints.

mod build;
mod check;
mod count;
mod exit;
mod explain;
mod export;
mod options;
mod print;
pub mod report;
mod serve;
mod session;
mod usage;

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::error::Error;

pub use exit::Exit;

use options::Options;

/// Transforma as notas das suas entrevistas simuladas em um guia de estudo.
#[derive(Debug, Parser)]
#[command(name = "compilado", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    options: Options,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Lê as notas e escreve o site
    Build(build::Args),
    /// Mostra o site no navegador e o refaz a cada mudança, sem escrever nada
    Serve(serve::Args),
    /// Lê as notas e diz o que há de errado nelas, sem escrever nada
    Check(check::Args),
    /// Mostra o modelo lido das notas, para outros programas
    Export(export::Args),
    /// Explica uma regra: o que é, por quê, exemplos e como mudá-la
    Explain(explain::Args),
}

/// Runs the command that `args` ask for; the first of them is the program's own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let done = match parse(args) {
        Ok(cli) => cli.run(),
        Err(error) => usage::answer(&error),
    };
    done.unwrap_or_else(|error| {
        // Where even the error cannot be told, the exit status still tells it.
        let _ = print::failure(&error);
        Exit::Failed
    })
}

fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&usage::in_portuguese(Cli::command()).try_get_matches_from(args)?)
}

impl Cli {
    fn run(&self) -> Result<Exit, Error> {
        match &self.command {
            Command::Build(args) => build::run(args, &self.options),
            Command::Serve(args) => serve::run(args, &self.options),
            Command::Check(args) => check::run(args, &self.options),
            Command::Export(args) => export::run(args, &self.options),
            Command::Explain(args) => explain::run(args, &self.options),
        }
    }
}
