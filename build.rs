//! Compiles the tables of phrases in `src/link/subjects/` before the program is compiled: an error in one of them
//! ends the build with its file and line, and a start of the program has nothing to read.

#[path = "src/link/compile.rs"]
mod compile;
#[allow(dead_code, reason = "the rest of it is for the program")]
#[path = "src/link/form.rs"]
mod form;
#[path = "src/link/written.rs"]
mod written;

use std::error::Error;
use std::path::Path;
use std::{env, fs, process};

/// The tables, in the order of their subjects.
const FILES: [&str; 4] = ["skills.txt", "telling.txt", "design.txt", "systems.txt"];

const FOLDER: &str = "src/link/subjects";

fn main() -> Result<(), Box<dyn Error>> {
    for source in [FOLDER, "src/link/compile.rs", "src/link/form.rs", "src/link/written.rs", "build.rs"] {
        println!("cargo::rerun-if-changed={source}");
    }
    let paths = FILES.map(|file| format!("{FOLDER}/{file}"));
    let texts = paths.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    let files: Vec<(&str, &str)> =
        paths.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    let compiled = compile::compile(&files).unwrap_or_else(|trouble| {
        println!("cargo::error={}:{}: {}", trouble.file, trouble.line, trouble.what);
        process::exit(1)
    });
    let folder = env::var("OUT_DIR")?;
    fs::write(Path::new(&folder).join("table.rs"), compiled.to_string())?;
    Ok(())
}
