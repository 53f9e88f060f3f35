//! The command line: one file per command, an args struct and a `run`. The only room that prints.

mod build;
mod check;
mod completions;
mod count;
mod editor;
mod exit;
mod explain;
mod export;
mod harmless;
mod init;
mod man;
mod new;
mod news;
mod options;
mod print;
mod progress;
mod public;
pub mod report;
mod serve;
mod session;
mod today;
mod unchanged;
mod usage;

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::error::Error;

pub use exit::Exit;

use options::Options;

/// Transforma as notas das suas entrevistas simuladas em um guia de estudo.
#[derive(Debug, Parser)]
#[command(name = "compilado", version = env!("COMPILADO_VERSION"))]
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
    /// Cria a nota de um mock, com a data de hoje e o próximo número, e mostra onde ela está
    New(new::Args),
    /// Cria uma pasta de estudo: configuração, primeiras notas e publicação pelo GitHub
    Init(init::Args),
    /// Mostra o modelo lido das notas, para outros programas
    Export(export::Args),
    /// Explica uma regra: o que é, por quê, exemplos e como mudá-la
    Explain(explain::Args),
    /// Mostra o que faz o terminal completar comandos e opções com Tab
    Completions(completions::Args),
    /// Mostra a página de manual, para o comando man
    Man,
}

/// Runs the command that `args` ask for; the first of them is the program's own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let done = match parse(&args) {
        Ok(cli) => cli.run(),
        Err(error) => usage::answer(&error, named(&args).as_deref()),
    };
    done.unwrap_or_else(|error| {
        // Where even the error cannot be told, the exit status still tells it.
        let _ = print::failure(&error);
        Exit::Failed
    })
}

fn parse(args: &[OsString]) -> Result<Cli, clap::Error> {
    Cli::from_arg_matches(&command().try_get_matches_from(args)?)
}

/// The command that a command line is about, though the rest of it may be wrong.
fn named(args: &[OsString]) -> Option<String> {
    let command = command();
    let mut found = args.iter().skip(1).filter_map(|arg| command.find_subcommand(arg));
    found.next().map(|command| command.get_name().to_string())
}

/// The whole command line, for those who tell of it.
fn command() -> clap::Command {
    usage::in_portuguese(Cli::command())
}

impl Cli {
    fn run(&self) -> Result<Exit, Error> {
        match &self.command {
            Command::Build(args) => build::run(args, &self.options),
            Command::Serve(args) => serve::run(args, &self.options),
            Command::Check(args) => check::run(args, &self.options),
            Command::Export(args) => export::run(args, &self.options),
            Command::New(args) => new::run(args, &self.options),
            Command::Init(args) => init::run(args),
            Command::Explain(args) => explain::run(args, &self.options),
            Command::Completions(args) => completions::run(args),
            Command::Man => man::run(),
        }
    }
}
