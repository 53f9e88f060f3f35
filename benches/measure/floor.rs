//! The floor: what it takes to write a site's files when nothing has to be thought about. One thread, the same names,
//! the same bytes, each file created and written where it belongs; no temporary file, no manifest, no comparing.

use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Reads the files of `site` into memory, then writes them into a new folder below `out` in each round, and prints the
/// milliseconds of each.
///
/// # Errors
/// When the disk fails.
pub fn time(site: &Path, out: &Path, rounds: usize) -> Result<(), Box<dyn Error>> {
    let mut files = Vec::new();
    collect(site, Path::new(""), &mut files)?;
    for round in 0..rounds {
        let folder = out.join(round.to_string());
        let start = Instant::now();
        write(&files, &folder)?;
        println!("{:.3}", start.elapsed().as_secs_f64() * 1000.0);
        fs::remove_dir_all(&folder)?;
    }
    Ok(())
}

fn write(files: &[(PathBuf, Vec<u8>)], folder: &Path) -> io::Result<()> {
    let mut made = PathBuf::new();
    for (path, bytes) in files {
        let path = folder.join(path);
        // Files come folder by folder: one is made when its first file comes.
        if let Some(parent) = path.parent().filter(|parent| *parent != made) {
            fs::create_dir_all(parent)?;
            made = parent.to_path_buf();
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// The files below `root`, those of a folder before those of the folders in it.
fn collect(root: &Path, below: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(root.join(below))?
        .map(|entry| Ok(below.join(entry?.file_name())))
        .collect::<io::Result<_>>()?;
    entries.sort();
    let (folders, here): (Vec<PathBuf>, Vec<PathBuf>) =
        entries.into_iter().partition(|path| root.join(path).is_dir());
    for path in here {
        let bytes = fs::read(root.join(&path))?;
        files.push((path, bytes));
    }
    folders.iter().try_for_each(|folder| collect(root, folder, files))
}
