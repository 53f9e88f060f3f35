//! `compilado man`: the manual page, of the same words as the help.

use std::io;

use clap::Command;
use clap_mangen::Man;

use crate::error::Error;

use super::exit::Exit;
use super::print;
use super::usage::EXIT_STATUS;

/// A piece of the page, as the generator writes it.
type Piece = fn(&Man, &mut dyn io::Write) -> io::Result<()>;

/// Prints the page, in the language of `man`.
///
/// # Errors
/// When it cannot be printed.
pub fn run() -> Result<Exit, Error> {
    print::out(&page(super::command()).map_err(Error::writing("stdout"))?)?;
    Ok(Exit::Fine)
}

fn page(command: Command) -> io::Result<String> {
    let source = format!("compilado {}", env!("CARGO_PKG_VERSION"));
    // Each command's own options; those that all share are told once.
    let commands: Vec<Command> = command.get_subcommands().cloned().collect();
    let man = Man::new(command).title("COMPILADO").source(source).manual("Manual do compilado");
    let mut page = piece(&man, |man, to| man.render_title(to))?;
    page += &headed(&man, ".SH NOME", |man, to| man.render_name_section(to))?;
    page += &headed(&man, ".SH SINOPSE", |man, to| man.render_synopsis_section(to))?;
    page += &headed(&man, ".SH OPÇÕES", |man, to| man.render_options_section(to))?;
    page += ".SH COMANDOS\n";
    for command in commands {
        page += &subcommand(command)?;
    }
    Ok(page + &exit_statuses())
}

fn subcommand(command: Command) -> io::Result<String> {
    let heading = format!(".SS {}", escaped(command.get_name()));
    let man = Man::new(command.disable_help_flag(true).mut_args(|arg| {
        let is_help = arg.get_id() == "help";
        arg.hide(is_help).help_heading(None)
    }));
    let mut text = headed(&man, &heading, |man, to| man.render_synopsis_section(to))?;
    text += &headed(&man, ".PP", |man, to| man.render_description_section(to))?;
    text += &headed(&man, ".PP", |man, to| man.render_options_section(to))?;
    Ok(text)
}

/// A piece without what the generator says before it and without its English heading, under another one.
fn headed(man: &Man, heading: &str, render: Piece) -> io::Result<String> {
    let text = piece(man, render)?;
    let body = text.split_once(".SH ").and_then(|(_, rest)| rest.split_once('\n'));
    Ok(body.map_or_else(String::new, |(_, body)| format!("{heading}\n{body}")))
}

fn piece(man: &Man, render: Piece) -> io::Result<String> {
    let mut bytes = Vec::new();
    render(man, &mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The statuses as a list: the first line of their text is its heading.
fn exit_statuses() -> String {
    let mut lines = EXIT_STATUS.lines();
    let heading = lines.next().unwrap_or("").trim_end_matches(':').to_uppercase();
    let statuses = lines.filter_map(|line| line.trim().split_once("  "));
    let list: String =
        statuses.map(|(status, meaning)| format!(".TP\n{status}\n{}\n", escaped(meaning))).collect();
    format!(".SH \"{heading}\"\n{list}")
}

/// Text as the page's language has it: a plain hyphen would become a typographic one.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\e").replace('-', "\\-")
}
