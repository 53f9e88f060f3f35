//! Two things that the program is to know before it starts: which commit it is of, for `--version`, and the phrases.
//!
//! Compiles the tables of phrases in `src/link/subjects/` before the program is compiled: an error in one of them
//! ends the build with its file and line, and a start of the program has nothing to read.

#[path = "src/link/compile.rs"]
mod compile;
#[allow(dead_code, reason = "the rest of it is for the program")]
#[path = "src/link/form.rs"]
mod form;
#[path = "src/link/grow.rs"]
mod grow;
#[allow(dead_code, reason = "the rest of it is for the program")]
#[path = "src/link/tree.rs"]
mod tree;
#[path = "src/link/written.rs"]
mod written;

use std::error::Error;
use std::path::Path;
use std::process::{self, Command};
use std::{env, fs};

/// The tables, in the order of their subjects.
const FILES: [&str; 4] = ["skills.txt", "telling.txt", "design.txt", "systems.txt"];

const FOLDER: &str = "src/link/subjects";

/// What it shares with the program, and with its tests.
const SOURCES: [&str; 5] = [
    "src/link/compile.rs", "src/link/form.rs", "src/link/grow.rs", "src/link/tree.rs", "src/link/written.rs",
];

fn main() -> Result<(), Box<dyn Error>> {
    for source in [FOLDER, "build.rs"].into_iter().chain(SOURCES) {
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
    let commit = commit().map(|commit| format!(" ({commit})")).unwrap_or_default();
    println!("cargo::rustc-env=COMPILADO_VERSION={}{commit}", env::var("CARGO_PKG_VERSION")?);
    Ok(())
}

/// The commit that is compiled: of a package as cargo wrote it down, else of the repository whose root this is. Only for
/// those who use the program: every commit compiles it anew, and its makers need not wait for that.
fn commit() -> Option<String> {
    const PACKAGED: &str = ".cargo_vcs_info.json";
    const LOG: &str = ".git/logs/HEAD";
    if env::var("PROFILE").ok()? != "release" {
        return None;
    }
    if let Ok(info) = fs::read_to_string(PACKAGED) {
        return short(info.split("\"sha1\": \"").nth(1)?);
    }
    if Path::new(LOG).exists() {
        println!("cargo::rerun-if-changed={LOG}");
    }
    let is_root = git(&["rev-parse", "--show-prefix"])?.is_empty();
    short(&git(&["rev-parse", "HEAD"])?).filter(|_| is_root)
}

/// The first digits of a commit, enough to tell it from the others.
fn short(commit: &str) -> Option<String> {
    commit.get(..10).filter(|short| short.bytes().all(|byte| byte.is_ascii_hexdigit())).map(String::from)
}

fn git(args: &[&str]) -> Option<String> {
    let told = Command::new("git").args(args).output().ok().filter(|told| told.status.success())?;
    Some(String::from_utf8(told.stdout).ok()?.trim().to_string())
}
