//! clap in Portuguese: the help's frame and the words for what was typed wrong.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use crate::error::Error;

use super::exit::Exit;
use super::print;

const HELP: &str = "{about}\n\nUso: {usage}\n\n{all-args}{after-help}";
const OPTIONS: &str = "Opções";
/// What exit statuses mean: a line with their name, then one line for each.
pub const EXIT_STATUS: &str = "\
Códigos de saída:
  0  tudo certo (pode haver avisos)
  1  algo nas notas precisa de você: um erro, ou um aviso com --strict
  2  o comando, a configuração, o tema ou o disco falhou";

/// `command` with help in Portuguese.
pub fn in_portuguese(command: Command) -> Command {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    framed(command)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading("Comandos")
        .override_usage("compilado [OPÇÕES] <COMANDO>")
        .after_help(EXIT_STATUS)
        .arg(version.help("Mostra a versão").help_heading(OPTIONS))
        .mut_subcommands(|command| {
            let words: String =
                command.get_positionals().map(|arg| format!(" <{}>", value_name(arg))).collect();
            let usage = format!("compilado {} [OPÇÕES]{words}", command.get_name());
            framed(command).override_usage(usage)
        })
}

/// Help and version as asked for, or what is wrong with the command line, which was that of `command` when it named one.
///
/// # Errors
/// When it cannot be printed.
pub fn answer(error: &clap::Error, command: Option<&str>) -> Result<Exit, Error> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print::out(&error.render().ansi().to_string())?;
            return Ok(Exit::Fine);
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            print::err(&error.render().ansi().to_string())?
        }
        _ => {
            let command = command.map(|name| format!("{name} ")).unwrap_or_default();
            print::err(&format!("erro: {}\n  ajuda: veja compilado {command}--help\n", wording(error)))?;
        }
    }
    Ok(Exit::Failed)
}

fn framed(command: Command) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Mostra esta ajuda");
    command.help_template(HELP).disable_help_flag(true).arg(help.help_heading(OPTIONS)).mut_args(|arg| {
        let heading = if arg.is_positional() { "Argumentos" } else { OPTIONS };
        arg.help_heading(heading)
    })
}

fn value_name(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(" ")
}

/// What is wrong, in a sentence.
fn wording(error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let problem = match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => format!("a opção «{argument}» não existe"),
        ErrorKind::UnknownArgument => format!("«{argument}» está sobrando"),
        ErrorKind::InvalidSubcommand => {
            format!("o comando «{}» não existe", context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("falta {argument}"),
        ErrorKind::MissingSubcommand => "falta o comando".to_string(),
        // An argument without a name that was given as "".
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if value.is_empty() && argument.starts_with('<') =>
        {
            format!("falta {argument}")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
            format!("a opção {argument} precisa de um valor")
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("«{value}» não serve para {argument}")
        }
        ErrorKind::ArgumentConflict => match context(error, ContextKind::PriorArg) {
            other if other.is_empty() || other == argument => format!("{argument} foi dado mais de uma vez"),
            other => format!("{argument} não combina com {other}"),
        },
        ErrorKind::TooManyValues => format!("«{value}» está sobrando"),
        _ => "a linha de comando não pôde ser entendida".to_string(),
    };
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    match suggested.map(|kind| context(error, kind)).into_iter().find(|word| !word.is_empty()) {
        Some(word) => format!("{problem}; você quis dizer «{word}»?"),
        None => problem,
    }
}

/// A part of the error as words; empty when it has no such part.
fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}
