//! A working folder with notes in it, and the command run there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, OutputAssert, cargo_bin};

/// A note with nothing wrong in it.
pub const GOOD: &str = "\
# Mock #1: Encurtador de URL (03/03/2026) — Hire

## O que fiz bem

- Clarifiquei os requisitos antes de desenhar

## O que errei e como corrigir

**1. Não fiz as contas**
- DEVERIA TER FEITO: calcular o tráfego antes de escolher o banco
";

/// A working folder of its own, removed with this value.
pub struct Vault(tempfile::TempDir);

impl Vault {
    /// A folder that holds `files`, by path: `notes/a.md`.
    pub fn with(files: &[(&str, &str)]) -> Self {
        let vault = Self(tempfile::tempdir().expect("a folder"));
        for (path, text) in files {
            vault.write(path, text);
        }
        vault
    }

    /// A folder with one good note.
    pub fn good() -> Self {
        Self::with(&[("notes/mock-1.md", GOOD)])
    }

    /// Writes a file, and the folders around it.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder around it")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }

    /// Where `path` is.
    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    /// The command with these arguments, parted at spaces, ready to be run in the folder.
    pub fn command(&self, args: &str) -> Command {
        Command::new(cargo_bin!("compilado"))
            .current_dir(self.0.path())
            .env("NO_COLOR", "1")
            .args(args.split_whitespace())
    }

    /// Runs the command.
    pub fn run(&self, args: &str) -> OutputAssert {
        self.command(args).assert()
    }

    /// Every file below `folder`, by path.
    pub fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let root = self.path(folder);
        let mut files = BTreeMap::new();
        collect(&root, &root, &mut files);
        files
    }
}

/// What a run printed on its standard output.
pub fn stdout(run: &OutputAssert) -> String {
    String::from_utf8_lossy(&run.get_output().stdout).into_owned()
}

fn collect(folder: &Path, root: &Path, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, root, files);
        } else {
            let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
            files.insert(name, fs::read(&path).expect("a file"));
        }
    }
}
