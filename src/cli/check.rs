//! `compilado check`: what is wrong with the notes; writes nothing.

use crate::error::Error;
use crate::serve::{self, Watch, Work};

use super::exit::Exit;
use super::options::Options;
use super::print;
use super::progress::{Progress, READING};
use super::session::Session;

/// How to check.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Confere de novo a cada mudança nas notas ou na configuração, até Ctrl+C
    #[arg(long)]
    watch: bool,
}

/// Reads the notes and tells what was found.
///
/// # Errors
/// When the config or the disk fails.
pub fn run(args: &Args, options: &Options) -> Result<Exit, Error> {
    if args.watch {
        return watch(options);
    }
    let config = options.config()?;
    let progress = Progress::start(options.format);
    progress.stage(READING);
    let (_, reading) = options.read(&config)?;
    drop(progress);
    print::out(&options.report(&reading, &config))?;
    Ok(options.exit(&reading.diagnostics))
}

fn watch(options: &Options) -> Result<Exit, Error> {
    let watch = Watch::over(options.places())?;
    let mut rounds = Rounds { session: Session::new(options), told: String::new() };
    rounds.make()?;
    rounds.session.tell_waiting()?;
    serve::again(watch, rounds)?;
    Ok(Exit::Fine)
}

/// The rounds of a check that goes on.
struct Rounds {
    session: Session,
    told: String,
}

impl Work for Rounds {
    type Made = ();

    fn make(&mut self) -> Result<(), Error> {
        let round = self.session.read()?;
        let report = self.session.options.report(&round.reading, &round.config);
        if report != self.told {
            print::out(&report)?;
        }
        self.told = report;
        Ok(())
    }

    fn tell(&mut self, outcome: Result<(), &Error>) {
        self.session.tell_failure(outcome);
    }
}
