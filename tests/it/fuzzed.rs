//! The corpus of the fuzz targets, replayed through the very checks that the targets make.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../../fuzz/src/checks.rs"]
mod checks;

#[test]
fn every_input_of_the_corpus_holds() {
    for (target, check) in checks::TARGETS {
        let inputs = inputs(target);
        assert!(inputs.len() >= 20, "{target}: {} inputs", inputs.len());
        for path in inputs {
            println!("{}", path.display());
            check(&fs::read(&path).expect("an input"));
        }
    }
}

#[test]
fn every_target_has_a_program() {
    let manifest = fs::read_to_string(folder().join("Cargo.toml")).expect("the manifest of the targets");
    for (target, _) in checks::TARGETS {
        let program = fs::read_to_string(folder().join(format!("fuzz_targets/{target}.rs"))).expect(target);
        assert!(
            program.contains(&format!("checks::{target}(")),
            "{target}: its program checks something else"
        );
        assert!(manifest.contains(&format!("name = \"{target}\"\n")), "{target}: not in the manifest");
    }
}

fn inputs(target: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder().join("corpus").join(target)).expect("the corpus of a target");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz")
}
