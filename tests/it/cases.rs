//! Case files: Markdown that a person can read, with notes and what is expected of them in fences.

use std::fs;
use std::path::{Path, PathBuf};

use compilado::content::{Block, BlockKind, plain};
use compilado::file::SourceFile;
use compilado::hash::Hash;
use compilado::markdown;
use compilado::span::FileId;

/// One case: a heading, the note below it, and the expected reading.
pub struct Case {
    /// `file: heading`.
    pub name: String,
    /// The note as typed.
    pub note: String,
    /// What it is expected to say.
    pub expected: String,
}

/// All cases of the files in a folder below `tests/`.
pub fn of_folder(folder: &str) -> Vec<Case> {
    let cases: Vec<Case> = files(folder).iter().flat_map(|path| of_file(path)).collect();
    assert!(!cases.is_empty(), "no case in {folder}");
    cases
}

/// The file as Markdown blocks.
pub fn blocks(path: &Path) -> Vec<Block> {
    let text = fs::read_to_string(path).expect("a case file");
    markdown::parse(&source(&path.to_string_lossy(), &text)).blocks
}

/// A note file in memory.
pub fn source(path: &str, text: &str) -> SourceFile {
    SourceFile::new(FileId(0), path.to_string(), text.to_string(), Hash::of(text.as_bytes()))
}

/// The folder of the tests.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

/// The files of a folder below `tests/`, by name.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join(folder)).expect("a folder of cases");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

fn of_file(path: &Path) -> Vec<Case> {
    let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let (mut cases, mut heading, mut note) = (Vec::new(), String::new(), None);
    let text = fs::read_to_string(path).expect("a case file");
    for block in blocks(path) {
        match block.kind {
            BlockKind::Heading { text, .. } => heading = plain(&text),
            BlockKind::Code(code) if code.language == "note" => {
                let escaped =
                    text[block.span.range()].lines().next().is_some_and(|line| line.contains("escaped"));
                let typed = code.text.as_str();
                note = Some(if escaped { unescape(typed.trim_end()) } else { typed.to_string() });
            }
            BlockKind::Code(code) if code.language == "model" => cases.push(Case {
                name: format!("{file}: {heading}"),
                note: note.take().unwrap_or_else(|| panic!("{file}: {heading}: a model without its note")),
                expected: code.text.as_str().to_string(),
            }),
            _ => {}
        }
    }
    cases
}

/// `\r`, `\n`, `\t` and `\u{…}` resolved.
pub fn unescape(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let (c, taken) = match after.as_bytes().first() {
            Some(b'n') => ('\n', 1),
            Some(b'r') => ('\r', 1),
            Some(b't') => ('\t', 1),
            Some(b'u') => {
                let end = after.find('}').expect("a closed escape");
                let code = u32::from_str_radix(&after[2..end], 16).expect("a hexadecimal escape");
                (char::from_u32(code).expect("a character"), end + 1)
            }
            _ => panic!("an escape that is none: {after}"),
        };
        plain.push(c);
        rest = &after[taken..];
    }
    plain + rest
}
