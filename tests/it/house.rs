//! The house itself: who may import whom, which room knows which outside crate, and what no file does.
//! Reads the source as text, test code left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may import. A room stands below those that it names; none may name itself.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    // The ground floor.
    ("span", &[]),
    ("fold", &["span"]),
    ("start", &["fold", "span"]),
    ("hash", &[]),
    ("nearest", &[]),
    ("percent", &[]),
    ("scheme", &[]),
    ("artifact", &["hash"]),
    ("error", &[]),
    ("id", &["fold"]),
    ("language", &["fold"]),
    ("file", &["hash", "span"]),
    ("chain", &["fold", "language", "span"]),
    ("content", &["span"]),
    ("fault", &["span"]),
    ("data", &["span"]),
    // The nouns, and the sums that they carry.
    ("napkin", &["fold", "span", "start"]),
    ("model", &["content", "file", "napkin", "span"]),
    // The stages, in the order of the data.
    ("source", &["artifact", "error", "fault", "file", "hash", "id", "span"]),
    ("markdown", &["content", "fault", "file", "span"]),
    (
        "dialect",
        &[
            "content", "data", "fault", "file", "fold", "language", "markdown", "model", "napkin", "nearest",
            "span", "start",
        ],
    ),
    ("link", &["content", "fault", "file", "fold", "hash", "id", "model", "percent", "scheme", "span"]),
    ("check", &["content", "fault", "file", "fold", "model", "napkin", "nearest", "span"]),
    ("search", &["artifact", "data", "fold", "hash"]),
    ("offline", &["artifact", "data", "hash"]),
    ("view", &["chain", "content", "file", "id", "model", "napkin", "percent", "search", "span"]),
    (
        "render",
        &["artifact", "chain", "content", "data", "error", "fold", "language", "scheme", "span", "view"],
    ),
    ("kept", &["dialect", "fault", "file", "hash", "link", "markdown", "model", "span"]),
    ("output", &["artifact", "data", "error", "hash", "percent"]),
    // What stands around them.
    ("export", &["check", "content", "data", "file", "model", "napkin", "span"]),
    ("starter", &["artifact", "check", "dialect", "file", "hash", "id", "markdown", "model", "span"]),
    ("config", &["check", "data", "error", "file", "hash", "id", "link", "nearest", "span"]),
    (
        "pipeline",
        &[
            "artifact", "check", "config", "error", "fault", "file", "kept", "link", "model", "render",
            "search", "source", "span", "view",
        ],
    ),
    ("serve", &["artifact", "data", "error", "hash", "percent"]),
    (
        "cli",
        &[
            "artifact", "check", "config", "data", "error", "export", "file", "hash", "kept", "model",
            "nearest", "offline", "output", "percent", "pipeline", "render", "serve", "source", "span",
            "starter",
        ],
    ),
    ("main", &["cli"]),
    ("lib", &[]),
];

/// The rooms that know an outside crate. `serde` names the shape of data and is known everywhere.
const KNOWN_IN: &[(&str, &[&str])] = &[
    ("annotate-snippets", &["cli"]),
    ("anstream", &["cli"]),
    ("axum", &["serve"]),
    ("blake3", &["hash"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("futures-util", &["serve"]),
    ("include_dir", &["render"]),
    ("jiff", &["cli"]),
    ("notify", &["serve"]),
    ("percent-encoding", &["percent"]),
    ("postcard", &["kept"]),
    ("pulldown-cmark", &["markdown"]),
    ("rayon", &["kept", "link", "pipeline", "source", "view"]),
    ("serde-saphyr", &["data"]),
    ("serde_json", &["data"]),
    ("sha2", &["render"]),
    ("strsim", &["nearest"]),
    ("tempfile", &["output"]),
    ("tera", &["render"]),
    ("thiserror", &["data", "error"]),
    ("tikv-jemallocator", &["main"]),
    ("tokio", &["serve"]),
    ("toml", &["data"]),
    ("unicode-normalization", &["fold"]),
    ("walkdir", &["source"]),
];

/// Crates that any room may know.
const KNOWN_EVERYWHERE: &[&str] = &["serde"];

/// No file is longer, data included.
const LONGEST: usize = 400;

/// A source file without its test code.
struct Source {
    /// Below `src/`.
    path: String,
    /// The first folder of the path, or the file's own name.
    room: String,
    /// The whole text.
    text: String,
    /// Its lines with their numbers from 1, test code and comments left out.
    code: Vec<(usize, String)>,
}

#[test]
fn imports_go_one_way() {
    let table: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    let mut wrong = Vec::new();
    for source in sources() {
        let Some(allowed) = table.get(source.room.as_str()) else {
            wrong.push(format!("{}: a room that the table does not know", source.path));
            continue;
        };
        for (line, code) in &source.code {
            for room in imported(&source, code) {
                if room != source.room && !allowed.contains(&room.as_str()) {
                    wrong.push(format!("src/{}:{line}: {} imports {room}", source.path, source.room));
                }
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_table_itself_has_no_circle() {
    let mut below: BTreeSet<&str> = BTreeSet::new();
    let mut left: Vec<_> = MAY_IMPORT.to_vec();
    while !left.is_empty() {
        let before = left.len();
        left.retain(|(room, allowed)| {
            let stands = allowed.iter().all(|room| below.contains(room));
            if stands {
                below.insert(room);
            }
            !stands
        });
        assert!(left.len() < before, "a circle, or a room that is not there: {left:?}");
    }
}

#[test]
fn no_file_imports_one_that_imports_it() {
    let mut left: BTreeMap<String, BTreeSet<String>> = sources()
        .iter()
        .filter(|source| !source.path.ends_with("/mod.rs"))
        .map(|source| (module(&source.path), modules_in(source)))
        .collect();
    loop {
        let names: BTreeSet<String> = left.keys().cloned().collect();
        let before = left.len();
        left.retain(|_, imports| imports.iter().any(|import| names.contains(import)));
        if left.len() == before {
            break;
        }
    }
    // Who merely stands above a circle is left too: the test names a few more files than are in it.
    assert!(left.is_empty(), "files that import each other, or stand above such: {:?}", left.keys());
}

#[test]
fn an_outside_crate_is_known_in_one_room() {
    let table: BTreeMap<&str, &[&str]> = KNOWN_IN.iter().copied().collect();
    let mut wrong = Vec::new();
    for name in dependencies() {
        let rooms = rooms_that_know(&name);
        let allowed = table.get(name.as_str()).copied();
        if rooms.is_empty() {
            wrong.push(format!("{name}: no room uses it"));
        } else if KNOWN_EVERYWHERE.contains(&name.as_str()) {
        } else if let Some(allowed) = allowed {
            let strangers = rooms.iter().filter(|(room, _)| !allowed.contains(&room.as_str()));
            wrong.extend(strangers.map(|(room, place)| format!("{place}: {room} knows {name}")));
        } else {
            wrong.push(format!("{name}: a crate that the table does not know"));
        }
    }
    assert_none(&wrong);
}

#[test]
fn every_file_says_its_duty_and_is_short() {
    let mut wrong = Vec::new();
    for source in sources_with_tests() {
        let duty = source.text.lines().next().and_then(|line| line.strip_prefix("//! ")).unwrap_or("");
        if duty.split_whitespace().count() < 2 {
            wrong.push(format!("src/{}: does not open with its duty", source.path));
        }
        let lines = source.text.lines().count();
        if lines > LONGEST {
            wrong.push(format!("src/{}: {lines} lines", source.path));
        }
    }
    assert_none(&wrong);
}

#[test]
fn only_main_ends_the_process_and_only_the_command_prints() {
    let mut wrong = find(&["process::exit", "process::abort", "ExitCode"], &["main", "cli"]);
    wrong.extend(find(&["process::exit", "process::abort"], &["main"]));
    wrong.extend(find(
        &["println!", "print!", "eprintln!", "eprint!", "dbg!", "stdout()", "stderr()"],
        &["cli"],
    ));
    assert_none(&wrong);
}

#[test]
fn only_the_writer_and_the_command_start_a_process() {
    // A browser that prints or shows the site, and the editor that the user asks for.
    let mut wrong = find(&["process::Command", "Command::new(", ".spawn()"], &["output", "cli"]);
    wrong.retain(|place| !place.starts_with("src/serve/open.rs:"));
    assert_none(&wrong);
}

#[test]
fn nothing_a_note_says_can_make_the_program_stop() {
    let stops = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("];
    let mut wrong = Vec::new();
    for source in sources() {
        for (line, code) in &source.code {
            if stops.iter().any(|stop| code.contains(stop)) && !says_that_it_panics(&source.text, *line) {
                wrong.push(format!("src/{}:{line}: {}", source.path, code.trim()));
            }
        }
    }
    assert_none(&wrong);
}

/// Whether the function around a line has `# Panics` in its documentation.
fn says_that_it_panics(text: &str, line: usize) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let is_function = |line: &&str| {
        let line = line.trim_start();
        ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn "].iter().any(|start| line.starts_with(start))
    };
    let Some(function) = lines[..line].iter().rposition(is_function) else { return false };
    let above = lines[..function].iter().rev().map(|line| line.trim_start());
    above
        .take_while(|line| line.starts_with("///") || line.starts_with("#["))
        .any(|line| line.contains("# Panics"))
}

fn find(words: &[&str], rooms: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| !rooms.contains(&source.room.as_str())) {
        for (line, code) in &source.code {
            if words.iter().any(|word| has_word(code, word)) {
                found.push(format!("src/{}:{line}: {}", source.path, code.trim()));
            }
        }
    }
    found
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} found\n{}", wrong.len(), wrong.join("\n"));
}

/// The rooms that a line names: after `crate::`, after `use crate::{`, in the program itself after its own name.
fn imported(source: &Source, code: &str) -> Vec<String> {
    let root = if source.room == "main" { "compilado::" } else { "crate::" };
    let mut rooms = Vec::new();
    for (at, _) in code.match_indices(root) {
        let after = &code[at + root.len()..];
        match after.strip_prefix('{') {
            Some(group) => {
                let group = group.split('}').next().unwrap_or("");
                rooms.extend(
                    group.split(',').filter_map(|name| name.trim().split("::").next()).map(String::from),
                );
            }
            None => rooms.push(word(after).to_string()),
        }
    }
    rooms.retain(|room| !room.is_empty());
    rooms
}

/// `view/gap.rs` as `view::gap`.
fn module(path: &str) -> String {
    path.trim_end_matches(".rs").replace('/', "::")
}

/// The modules that a file names below their rooms, itself left out: `crate::view::gap::Gap`, `crate::view::{gap, urls}`.
fn modules_in(source: &Source) -> BTreeSet<String> {
    let code: String = source.code.iter().map(|(_, line)| line.trim()).collect();
    let mut modules = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let path = code[at + "crate::".len()..].split([';', '<', '(', ' ']).next().unwrap_or("");
        let (room, below) = path.split_once("::").unwrap_or((path, ""));
        let whole = code[at + "crate::".len() + room.len()..].trim_start_matches("::");
        let names: Vec<&str> = match whole.strip_prefix('{') {
            Some(group) => {
                group.split('}').next().unwrap_or("").split(',').map(|name| word(name.trim())).collect()
            }
            None => vec![word(below)],
        };
        // A file may stand one folder further down.
        let deeper =
            below.split_once("::").map(|(_, rest)| format!("{room}::{}::{}", word(below), word(rest)));
        modules.extend(names.into_iter().map(|name| format!("{room}::{name}")).chain(deeper));
    }
    modules.remove(&module(&source.path));
    modules
}

fn word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("")
}

/// Whether `word` stands in the line and not inside a longer name, nor, with `::` at its end, inside a path.
fn has_word(code: &str, word: &str) -> bool {
    let in_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].strip_suffix("::").filter(|_| word.ends_with("::")).unwrap_or(&code[..at]);
        !before.ends_with(in_name)
    })
}

/// The rooms that name a crate, each with the first place that does.
fn rooms_that_know(name: &str) -> BTreeMap<String, String> {
    let path = format!("{}::", name.replace('-', "_"));
    let mut rooms = BTreeMap::new();
    for source in sources() {
        if let Some((line, _)) = source.code.iter().find(|(_, code)| has_word(code, &path)) {
            rooms.entry(source.room).or_insert(format!("src/{}:{line}", source.path));
        }
    }
    rooms
}

fn dependencies() -> Vec<String> {
    let text = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest");
    let (mut names, mut wanted) = (Vec::new(), false);
    for line in text.lines() {
        if line.starts_with('[') {
            // Those of every system, and those of some.
            wanted = line == "[dependencies]" || line.ends_with(".dependencies]");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| wanted) {
            names.push(name.trim().to_string());
        }
    }
    assert!(names.len() > 5, "the dependencies are found");
    names
}

/// Every file whose code is in the program.
fn sources() -> Vec<Source> {
    let all = sources_with_tests();
    let test_files: BTreeSet<String> = all.iter().flat_map(test_modules).collect();
    let is_below = |path: &str, file: &String| {
        path.strip_prefix(file.trim_end_matches(".rs"))
            .is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    };
    all.into_iter().filter(|source| !test_files.iter().any(|file| is_below(&source.path, file))).collect()
}

fn sources_with_tests() -> Vec<Source> {
    let (root, mut paths) = (root().join("src"), Vec::new());
    collect(&root, &mut paths);
    paths.sort();
    assert!(paths.len() > 50, "the source is found");
    paths.iter().map(|path| source(&root, path)).collect()
}

fn source(root: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).expect("a source file");
    let path = path.strip_prefix(root).expect("below src").to_string_lossy().replace('\\', "/");
    let room = path.split('/').next().unwrap_or("").trim_end_matches(".rs").to_string();
    let code = code(&text);
    Source { path, room, text, code }
}

/// The lines that are neither comment nor test.
fn code(text: &str) -> Vec<(usize, String)> {
    let mut code = Vec::new();
    let mut lines = (1..).zip(text.lines()).peekable();
    while let Some((number, line)) = lines.next() {
        if line.trim() == "#[cfg(test)]" {
            let opens = lines.next().is_some_and(|(_, line)| line.trim_end().ends_with('{'));
            while opens && lines.next_if(|(_, line)| *line != "}").is_some() {}
        } else if !line.trim_start().starts_with("//") {
            code.push((number, line.split(" // ").next().unwrap_or(line).to_string()));
        }
    }
    code
}

/// The files of modules that are there for tests alone.
fn test_modules(source: &Source) -> Vec<String> {
    let folder = match source.path.rsplit_once('/') {
        Some((folder, "mod.rs")) => format!("{folder}/"),
        _ => format!("{}/", source.path.trim_end_matches(".rs")),
    };
    let lines: Vec<&str> = source.text.lines().map(str::trim).collect();
    let declared = lines
        .windows(2)
        .filter(|pair| pair[0] == "#[cfg(test)]")
        .filter_map(|pair| pair[1].split("mod ").nth(1)?.strip_suffix(';'));
    declared.map(|name| format!("{folder}{name}.rs")).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}
