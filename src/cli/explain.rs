//! `compilado explain`: a rule's page.

use crate::check::{self, RULES, UnknownRule};
use crate::error::Error;

use super::exit::Exit;
use super::options::Options;
use super::print;

/// Which rule.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Nome da regra, como aparece nas mensagens: cerca-aberta
    #[arg(value_name = "REGRA")]
    rule: String,
}

/// Prints the page of a rule.
///
/// # Errors
/// When there is no such rule, or the config fails.
pub fn run(args: &Args, options: &Options) -> Result<Exit, Error> {
    let config = options.config()?;
    let page = check::explain(&args.rule, config.lang).ok_or_else(|| unknown(&args.rule))?;
    print::out(&page)?;
    Ok(Exit::Fine)
}

fn unknown(rule: &str) -> Error {
    let UnknownRule { name, nearest } = UnknownRule::new(rule);
    let all = || RULES.iter().map(|rule| rule.id).collect::<Vec<_>>().join(", ");
    let help = nearest
        .map_or_else(|| format!("as regras são {}", all()), |rule| format!("você quis dizer «{rule}»?"));
    Error::UnknownRule { name, help }
}
