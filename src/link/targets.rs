//! Links and images of the notes: where they lead, and which lead nowhere.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::fault::{self, FaultKind, Faults};
use crate::file::Files;
use crate::model::Target;
use crate::percent;
use crate::scheme;
use crate::span::{FileId, Place, Span};

/// Resolves every link against the visible notes and the files beside them.
pub fn resolve(
    links: Vec<(FileId, Span, &str)>,
    files: &Files,
    visible: &[FileId],
    assets: &[String],
    faults: &mut Faults,
) -> BTreeMap<Place, Target> {
    if links.is_empty() {
        return BTreeMap::new();
    }
    let notes: HashMap<&str, FileId> = visible.iter().map(|&id| (files.get(id).path.as_str(), id)).collect();
    let assets: HashSet<&str> = assets.iter().map(String::as_str).collect();
    let mut targets = BTreeMap::new();
    for (file, span, typed) in links {
        let target = match classify(typed) {
            Class::Unsafe => {
                faults.push(fault::at(file, span, FaultKind::UnsafeLink { target: typed.to_string() }));
                Target::Nowhere
            }
            Class::External => Target::External(typed.to_string()),
            Class::Anchor(anchor) => Target::Anchor(anchor),
            Class::Path { path, anchor } => {
                let found = locate(&files.get(file).path, &path, anchor, &notes, &assets);
                found.unwrap_or_else(|| {
                    faults.push(fault::at(file, span, FaultKind::BrokenLink { target: typed.to_string() }));
                    Target::Nowhere
                })
            }
        };
        targets.insert(Place::new(file, span), target);
    }
    targets
}

enum Class {
    Unsafe,
    External,
    Anchor(String),
    Path { path: String, anchor: Option<String> },
}

/// Browsers pass over white space and control characters in a scheme: so does this.
fn classify(typed: &str) -> Class {
    let clean: String = typed.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    if let Some((scheme, _)) = clean.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
        return if scheme::is_safe(scheme) { Class::External } else { Class::Unsafe };
    }
    if clean.starts_with("//") {
        return Class::External;
    }
    let (path, anchor) = match typed.split_once('#') {
        Some((path, anchor)) => (path, Some(decode(anchor))),
        None => (typed, None),
    };
    match (path.split('?').next().unwrap_or(path), anchor) {
        ("", Some(anchor)) => Class::Anchor(anchor),
        (path, anchor) => Class::Path { path: decode(path), anchor },
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
}

/// The note or file that a path means, from the folder of the note that names it; `/` is the notes folder.
fn locate(
    from: &str,
    path: &str,
    anchor: Option<String>,
    notes: &HashMap<&str, FileId>,
    assets: &HashSet<&str>,
) -> Option<Target> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let joined = if let Some(rooted) = path.strip_prefix('/') {
        rooted.to_string()
    } else {
        format!("{folder}/{path}")
    };
    let path = normal(&joined)?;
    let note = [path.clone(), format!("{path}.md"), format!("{path}.markdown")];
    if let Some(&id) = note.iter().find_map(|path| notes.get(path.as_str())) {
        return Some(Target::Note(id, anchor));
    }
    assets.contains(path.as_str()).then_some(Target::Asset(path))
}

/// The path without `.` and `..`; `None` when it leaves the notes folder.
fn normal(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (!parts.is_empty()).then(|| parts.join("/"))
}

/// `%20` and the like resolved, where that gives a text.
fn decode(text: &str) -> String {
    percent::decoded(text).map_or_else(|| text.to_string(), Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_hide_in_many_ways() {
        for typed in [
            "javascript:alert(1)", "JaVaScript:x", "java\nscript:x", " data:text/html,x", "vbscript:x",
            "file:///etc",
        ] {
            assert!(matches!(classify(typed), Class::Unsafe), "{typed}");
        }
        for typed in ["https://a.b/c", "mailto:a@b.c", "tel:+5511999999999"] {
            assert!(matches!(classify(typed), Class::External), "{typed}");
        }
        assert!(matches!(classify("mock-1.md#erro"), Class::Path { .. }));
    }

    #[test]
    fn paths_stay_in_the_folder() {
        assert_eq!(normal("a/../b/./c.md").as_deref(), Some("b/c.md"));
        assert_eq!(normal("../x"), None);
        assert_eq!((decode("m%C3%A3e"), decode("%ff")), ("mãe".into(), "%ff".into()));
    }
}
