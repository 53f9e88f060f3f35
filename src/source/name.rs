//! Names of files, from what the system gives to what can safely be shown and written.

use std::ffi::OsStr;
use std::path::Path;

use crate::id::Names;

/// Whether a path is that of a note: `.md` or `.markdown` in any case.
pub fn is_note(path: &str) -> bool {
    let extension = Path::new(path).extension().unwrap_or_default();
    extension.eq_ignore_ascii_case("md") || extension.eq_ignore_ascii_case("markdown")
}

/// Whether a file or folder wants to be left alone: `.git`, `.obsidian`, `.DS_Store`.
pub fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
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

fn safe_part(part: &OsStr) -> String {
    let odd = |c: char| c.is_control() || matches!(c, '\\' | '/' | char::REPLACEMENT_CHARACTER);
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
