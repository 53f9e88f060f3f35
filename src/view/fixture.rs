//! Guides for tests: notes as they are typed, through the real stages.

use crate::file::{Files, SourceFile};
use crate::hash::Hash;
use crate::model::Guide;
use crate::span::FileId;
use crate::view::{Language, Page, Pages, SiteInfo, Wishes};
use crate::{dialect, link, markdown};

/// What a site is called in tests.
pub fn info() -> SiteInfo {
    SiteInfo {
        title: "Guia".into(),
        base_url: None,
        language: Language::PtBr,
        words_per_minute: 130,
        wrap_up_seconds: 60,
        sheet: Wishes::default(),
        reports: Vec::new(),
    }
}

/// The guide of some notes, path and text.
pub fn guide(notes: &[(&str, &str)]) -> Guide {
    let file = |(rank, (path, text)): (usize, &(&str, &str))| {
        SourceFile::new(FileId(rank as u32), path.to_string(), text.to_string(), Hash::of(text.as_bytes()))
    };
    let files = Files::new(notes.iter().enumerate().map(file).collect());
    let notes = files.iter().map(|file| dialect::read(file, markdown::parse(file)).note).collect();
    link::resolve(notes, files, vec!["img/a b.png".into()], &link::Options::default()).guide
}

/// Every page of a guide.
pub fn pages(guide: &Guide, info: &SiteInfo) -> Vec<Page> {
    let pages = Pages::of(guide, info.clone());
    (0..pages.len()).filter_map(|rank| pages.page(guide, rank)).collect()
}
