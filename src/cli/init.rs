//! `compilado init`: a study folder that builds at once.

use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::output;
use crate::starter;

use super::exit::Exit;
use super::print;
use super::today;

/// Where the notes of a new folder stand; they must be all of them.
const NOTES: &str = "notes";

/// Which folder.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Pasta a criar; pode já existir, se nela não houver nada do que seria criado
    #[arg(value_name = "PASTA")]
    folder: PathBuf,
}

/// Makes the folder, and says what is in it and what to do next.
///
/// # Errors
/// When one of its files is there already, or the disk fails.
pub fn run(args: &Args) -> Result<Exit, Error> {
    let files = output::create(&args.folder, &[NOTES], &starter::folder(&today::today()))?;
    let made: String = files.iter().map(|path| format!("  {}\n", path.display())).collect();
    let enter = match args.folder.as_path() {
        here if here == Path::new(".") => String::new(),
        folder => format!("  cd {}\n", quoted(&folder.to_string_lossy())),
    };
    print::out(&format!(
        "Criados:\n{made}\nAgora:\n{enter}  compilado build                   escreve o site em public/\n  compilado new \"Título do mock\"    cria a próxima nota\n"
    ))?;
    Ok(Exit::Fine)
}

/// A path as it is typed at a terminal, of any system: between quotes when a shell would see more in it than a path.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "/\\:._-+@".contains(c);
    if path.chars().all(is_plain) { path.to_string() } else { format!("\"{path}\"") }
}
