//! How well notes of many hands are understood: `tests/corpus`, each note with its whole truth, and the figures.

mod found;
mod reading;
mod score;
mod sums;
mod truth;

use compilado::content::{Block, BlockKind, Code, plain};
use compilado::file::SourceFile;
use compilado::hash::Hash;
use compilado::span::FileId;

use crate::cases;
use reading::Reading;
use score::Score;

/// Of the links made, how many are right; and of the right ones, how many are made.
const LINK_PRECISION: f64 = 0.97;
const LINK_RECALL: f64 = 0.90;
/// Precision and recall of everything else that is read.
const FIELDS: f64 = 0.95;
/// Of the wrong sums, how many are found; of all that can be judged, how many are. No false alarm is borne.
const WRONG_SUMS: f64 = 0.95;
const CHECKED_SUMS: f64 = 0.85;

/// A vault of one writer, and what it says.
struct Case {
    name: String,
    files: Vec<SourceFile>,
    truth: Reading,
}

#[test]
fn notes_of_many_hands() {
    let mut score = Score::default();
    let cases = cases();
    for case in &cases {
        score.add(&case.name, &case.truth, &found::read(case.files.clone()));
    }
    println!("{} vaults\n\n{score}", cases.len());
    let broken = score.below(FIELDS, LINK_PRECISION, LINK_RECALL, WRONG_SUMS, CHECKED_SUMS);
    assert!(broken.is_empty(), "below the floor:\n{}", broken.join("\n"));
}

/// Every word of a truth stands in its note, and every sum that it judges can be found there.
#[test]
fn the_truth_is_about_its_note() {
    let strange: Vec<String> = cases()
        .iter()
        .flat_map(|case| {
            let typed: String = case.files.iter().map(|file| file.text.as_str()).collect();
            let foreign = case.truth.foreign_to(&typed);
            foreign.into_iter().map(|text| format!("{}: {text}", case.name)).collect::<Vec<_>>()
        })
        .collect();
    assert!(strange.is_empty(), "not in the note:\n{}", strange.join("\n"));
}

/// The case files, by name; what is no numbered note (such as the folder's own page) is left out. The variable
/// `CORPUS` names another folder to judge, so that notes which nobody has tuned on need not lie in the repository.
fn cases() -> Vec<Case> {
    let numbered = |path: &std::path::PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(|c: char| c.is_ascii_digit()))
    };
    let files = cases::files(&std::env::var("CORPUS").unwrap_or("corpus".to_string()));
    let cases: Vec<Case> =
        files.iter().filter(|path| numbered(path)).flat_map(|path| of_file(path)).collect();
    assert!(!cases.is_empty(), "no case in the corpus");
    cases
}

fn of_file(path: &std::path::Path) -> Vec<Case> {
    let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let text = std::fs::read_to_string(path).expect("a case file");
    let (mut cases, mut heading, mut notes) = (Vec::new(), String::new(), Vec::new());
    for block in cases::blocks(path) {
        match &block.kind {
            BlockKind::Heading { text, .. } => heading = plain(text),
            BlockKind::Code(code) if code.language == "note" => notes.push(note(&text, &block, code)),
            BlockKind::Code(code) if code.language == "model" => {
                let name = format!("{file}: {heading}");
                let truth = truth::read(code.text.as_str(), &name);
                cases.push(Case { name, files: vault(std::mem::take(&mut notes)), truth });
            }
            _ => {}
        }
    }
    assert!(notes.is_empty(), "{file}: a note without its model");
    cases
}

/// A fence `note`, with what may follow the word: `path=…`, `escaped`, `crlf`, `bom`.
fn note(file: &str, block: &Block, code: &Code) -> (String, String) {
    let opening = file[block.span.range()].lines().next().unwrap_or_default();
    let said = |word: &str| opening.split_whitespace().any(|typed| typed == word);
    let path = opening.split_whitespace().find_map(|word| word.strip_prefix("path="));
    let mut text = code.text.as_str().to_string();
    if said("escaped") {
        text = cases::unescape(text.trim_end());
    }
    if said("crlf") {
        text = text.replace('\n', "\r\n");
    }
    if said("bom") {
        text.insert(0, '\u{feff}');
    }
    (path.unwrap_or("nota.md").to_string(), text)
}

/// The files in the order of a vault.
fn vault(mut notes: Vec<(String, String)>) -> Vec<SourceFile> {
    notes.sort();
    let file = |(id, (path, text)): (u32, (String, String))| {
        let hash = Hash::of(text.as_bytes());
        SourceFile::new(FileId(id), path, text, hash)
    };
    (0..).zip(notes).map(file).collect()
}
