//! `compilado new`: the skeleton of a mock's note.

use std::collections::BTreeSet;

use crate::error::Error;
use crate::output;
use crate::pipeline;
use crate::starter::{self, Mock};

use super::editor::Editor;
use super::exit::Exit;
use super::options::Options;
use super::print;
use super::today;

/// Which mock.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Título do mock, entre aspas: "Encurtador de URL"
    #[arg(value_name = "TÍTULO", value_parser = title)]
    title: String,
    /// Data do mock, como nas notas: 2026-02-25, 25/02/2026, 24/fev (padrão: hoje, no fuso do sistema)
    #[arg(long, value_name = "DATA", value_parser = date)]
    date: Option<String>,
    /// Número do mock, até 9999 (padrão: um a mais que o maior das notas)
    #[arg(long, value_name = "NÚMERO", value_parser = clap::value_parser!(u32).range(0..=9999))]
    number: Option<u32>,
    /// Abre a nota no editor que VISUAL ou EDITOR diz
    #[arg(long)]
    edit: bool,
}

/// Makes the note, prints its path, and opens it when asked.
///
/// # Errors
/// When the config or the disk fails, there is no folder of notes, the note or its number is there already, or the
/// editor fails.
pub fn run(args: &Args, options: &Options) -> Result<Exit, Error> {
    let config = options.config()?;
    let editor = args.edit.then(Editor::of_the_user).transpose()?;
    let taken = starter::numbers(&pipeline::notes(&options.vault()?));
    let note = starter::mock(&Mock {
        title: &args.title,
        number: number(args, &taken)?,
        date: &args.date.clone().unwrap_or_else(today::today),
        lang: config.lang,
    });
    for path in output::create(&options.notes, &[], &[note])? {
        print::out(&format!("{}\n", path.display()))?;
        editor.as_ref().map_or(Ok(()), |editor| editor.open(&path))?;
    }
    Ok(Exit::Fine)
}

/// The number that was chosen, or the next.
fn number(args: &Args, taken: &BTreeSet<u32>) -> Result<u32, Error> {
    let next = starter::next_number(taken);
    match args.number {
        Some(number) if taken.contains(&number) => Err(Error::NumberTaken { number, next }),
        chosen => Ok(chosen.unwrap_or(next)),
    }
}

fn title(typed: &str) -> Result<String, &'static str> {
    starter::title(typed).ok_or("o título está vazio")
}

fn date(typed: &str) -> Result<String, &'static str> {
    starter::date(typed).ok_or("não é uma data das notas")
}
