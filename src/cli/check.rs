//! `compilado check`: what is wrong with the notes; writes nothing.

use crate::error::Error;

use super::exit::Exit;
use super::options::Options;
use super::print;

/// Reads the notes and tells what was found.
///
/// # Errors
/// When the config or the disk fails.
pub fn run(options: &Options) -> Result<Exit, Error> {
    let config = options.config()?;
    let (_, reading) = options.read(&config)?;
    print::out(&options.report(&reading, &config))?;
    Ok(options.exit(&reading.diagnostics))
}
