//! `compilado export`: the model for other programs.

use clap::ValueEnum;

use crate::error::Error;
use crate::export;

use super::exit::Exit;
use super::options::{Format, Options};
use super::print;

/// What to export.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Formato do modelo: json
    #[arg(value_name = "MODELO", value_enum, hide_possible_values = true)]
    model: Model,
}

/// The forms of the model.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Model {
    /// Everything, as one JSON object.
    Json,
}

/// Prints the model. What is wrong with the notes is part of it, and is told to people besides.
///
/// # Errors
/// When the config or the disk fails.
pub fn run(args: &Args, options: &Options) -> Result<Exit, Error> {
    let config = options.config()?;
    let (_, reading) = options.read(&config)?;
    let text = match args.model {
        // Who asks for the model may hand it on: what is private is told to the writer alone, below.
        Model::Json => export::json(&reading.guide, reading.told(), &config.limits),
    };
    print::out(&text)?;
    if options.format == Format::Human && !reading.diagnostics.is_empty() {
        print::err(&options.report(&reading, &config))?;
    }
    Ok(options.exit(&reading.diagnostics))
}
