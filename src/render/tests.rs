//! The default theme, tried whole.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::artifact::Artifact;
use crate::render::{Theme, render, strings, theme};
use crate::view::{self, Language, fixture};

#[test]
#[ignore]
fn dump() {
    let out = std::env::var("DUMP_OUT").unwrap();
    let text = std::fs::read_to_string(std::env::var("DUMP_IN").unwrap()).unwrap();
    let guide = fixture::guide(&[("notas.md", &text)]);
    let pages = view::site(&guide, &fixture::info());
    let theme = Theme::new(Vec::new(), Language::PtBr).unwrap_or_else(|e| panic!("{e}"));
    for artifact in render(&theme, &pages).unwrap_or_else(|e| panic!("{e}")) {
        let path = std::path::Path::new(&out).join(&artifact.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, artifact.bytes).unwrap();
    }
}
