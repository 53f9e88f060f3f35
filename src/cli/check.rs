//! `compilado check`: what is wrong with the notes; writes nothing.

use crate::error::Error;

use super::exit::Exit;
use super::options::Options;
use super::print;
use super::progress::{Progress, READING};

/// Reads the notes and tells what was found.
///
/// # Errors
/// When the config or the disk fails.
pub fn run(options: &Options) -> Result<Exit, Error> {
    let config = options.config()?;
    let progress = Progress::start(options.format);
    progress.stage(READING);
    let (_, reading) = options.read(&config)?;
    drop(progress);
    print::out(&options.report(&reading, &config))?;
    Ok(options.exit(&reading.diagnostics))
}
