//! Measures compilado: makes notes to measure on, runs the stages one by one, writes the files of a site as plainly
//! as can be, and builds large notes. `benches/stages`, `benches/peers` and `benches/growth` call it; alone it times the stages on a thousand notes.

#![allow(
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "it reads no notes, and tells what it measured"
)]

mod floor;
mod growth;
mod notes;
mod stages;

use std::env;
use std::error::Error;
use std::path::Path;

/// The same as the command's.
#[cfg(not(target_env = "msvc"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const USAGE: &str = "\
measure notes COUNT FOLDER        writes COUNT interviews, and the file of recurring gaps, into FOLDER
measure stages NOTES OUT ROUNDS   times every stage: its name, its median in ms, the most memory so far in KB
measure count NOTES OUT           runs every stage once on one thread, for a counter of instructions
measure floor SITE OUT ROUNDS     times writing the files of SITE into OUT, each round into a new folder: ms a round
measure growth ROUNDS             times large notes and four times as large ones: name, ms, ms, how many times as long";

fn main() -> Result<(), Box<dyn Error>> {
    // cargo adds `--bench` to what it is asked to pass on.
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        [] => a_thousand_notes(),
        ["notes", count, folder] => Ok(notes::write(count.parse()?, Path::new(folder))?),
        ["stages", notes, out, rounds] => stages::time(Path::new(notes), Path::new(out), rounds.parse()?),
        ["count", notes, out] => stages::count(Path::new(notes), Path::new(out)),
        ["growth", rounds] => growth::time(rounds.parse()?),
        ["floor", site, out, rounds] => floor::time(Path::new(site), Path::new(out), rounds.parse()?),
        _ => Err(USAGE.into()),
    }
}

fn a_thousand_notes() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let (notes, out) = (folder.path().join("notes"), folder.path().join("out"));
    notes::write(1000, &notes)?;
    stages::time(&notes, &out, 5)
}
