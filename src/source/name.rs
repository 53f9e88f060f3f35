//! Names of files, from what the system gives to what can safely be shown and written.

use std::ffi::OsStr;
use std::path::Path;

use crate::id::Names;

/// Longest path, in bytes: macOS takes 1024, and the folder around it needs some of them.
const LONGEST_PATH: usize = 900;

/// Longest name in a path, in bytes, on most file systems.
const LONGEST_NAME: usize = 255;

/// How names end of what editors and other tools leave beside a file that they write, in lower case.
const LEFT_BEHIND: [&str; 10] =
    ["~", ".bak", ".old", ".orig", ".rej", ".save", ".swo", ".swp", ".temp", ".tmp"];

/// Whole names of such files, and of those that systems put into folders, in lower case. vim tries with the
/// first whether it may write in a folder.
const IN_PASSING: [&str; 3] = ["4913", "desktop.ini", "thumbs.db"];

/// Whether a path is that of a note: `.md` or `.markdown` in any case.
pub fn is_note(path: &str) -> bool {
    let extension = Path::new(path).extension().unwrap_or_default();
    extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown")
}

/// Whether a file or folder wants to be left alone: `.git`, `.obsidian`, `.DS_Store`.
pub fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// Whether a file is what an editor, a tool or the system left: `nota.md~`, `#nota.md#`, `nota.md.bak`. Copies of a
/// private note hold every word of it.
pub fn is_left_behind(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    let is_unsaved = name.len() > 1 && name.starts_with('#') && name.ends_with('#');
    is_unsaved || LEFT_BEHIND.iter().any(|end| name.ends_with(end)) || IN_PASSING.contains(&name.as_str())
}

/// `relative` with `/` between its parts. What is not Unicode, and what could leave the folder, break a
/// line or start a command in a terminal, stands as `_`.
pub fn safe(relative: &Path) -> String {
    let parts: Vec<String> = relative.components().map(|part| safe_part(part.as_os_str())).collect();
    parts.join("/")
}

/// `path`, or with `-2`, `-3` … before its extension when it is taken.
pub fn unique(path: &str, taken: &mut Names) -> String {
    let parted = path.rfind('.').map(|dot| path.split_at(dot));
    let (stem, extension) = parted.filter(|(_, end)| !end.contains('/')).unwrap_or((path, ""));
    taken.claim(stem, extension)
}

/// Whether systems take a file at `path`, which has yet to be put below the site's folder.
pub fn fits(path: &str) -> bool {
    path.len() <= LONGEST_PATH && path.split('/').all(|part| part.len() <= LONGEST_NAME)
}

fn safe_part(part: &OsStr) -> String {
    // `C:` names a disk on Windows; a colon elsewhere is part of a name.
    let is_disk = part.len() == 2;
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '\\' | '/' | '\u{2028}' | '\u{2029}' | char::REPLACEMENT_CHARACTER)
            || (is_disk && c == ':')
    };
    part.to_string_lossy().chars().map(|c| if odd(c) { '_' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_by_their_extension() {
        assert!(is_note("a.md") && is_note("b/C.MD") && is_note("d.Markdown"));
        assert!(!is_note("md") && !is_note("a.md.png") && !is_note("a.mdx"));
    }

    #[test]
    fn odd_names_are_made_plain() {
        assert_eq!(safe(Path::new("mês/nota\n[31m.md")), "mês/nota_[31m.md");
        assert_eq!(safe(Path::new(r"..\..\x")), ".._.._x");
        assert_eq!((safe(Path::new("C:")), safe(Path::new("a:b.png"))), ("C_".into(), "a:b.png".into()));
    }

    #[test]
    fn what_no_system_takes_is_told() {
        assert!(fits("a/b.png") && fits(&"x".repeat(255)));
        assert!(!fits(&"x".repeat(256)) && !fits(&"pasta/".repeat(200)));
    }

    #[test]
    fn names_that_became_equal_are_parted() {
        let mut taken = Names::default();
        assert_eq!(unique("p.q/a.md", &mut taken), "p.q/a.md");
        assert_eq!(unique("p.q/a.md", &mut taken), "p.q/a-2.md");
        assert_eq!(unique("p.q/a", &mut taken), "p.q/a");
        assert_eq!(unique("p.q/a", &mut taken), "p.q/a-2");
    }
}
