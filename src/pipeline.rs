//! Composes the stages, notes in, site out: the whole way of the data on one page.
//! Touches no disk, prints nothing, and knows no command line.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::artifact::Artifact;
use crate::check::{self, Diagnostic, Input, Lang};
use crate::config::Config;
use crate::error::Error;
use crate::fault::Faults;
use crate::file::SourceFile;
use crate::kept::{self, Kept, Past, Said};
use crate::link::{self, Alone};
use crate::model::{Guide, Ignore, Note};
use crate::render::Theme;
use crate::search;
use crate::source::{ASSETS, Vault};
use crate::span::{FileId, Place, Span, Spans};
use crate::view::{self, Language, Pages, Report, SiteInfo, Wishes};

/// What the notes say, and what is wrong with them.
#[derive(Debug, Clone)]
pub struct Reading {
    /// All notes, linked both ways.
    pub guide: Guide,
    /// Everything found wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// What is not to be seen: what is wrong there is told to its writer and to nobody else.
    pub hidden: Hidden,
}

/// Drafts, and what is private.
#[derive(Debug, Clone, Default)]
pub struct Hidden {
    /// Whole notes.
    pub notes: BTreeSet<FileId>,
    /// How many parts of other notes.
    pub parts: usize,
    places: BTreeMap<FileId, Spans>,
}

impl Hidden {
    fn of(notes: &[&Alone]) -> Self {
        let (seen, hidden): (Vec<&Alone>, Vec<&Alone>) = notes.iter().partition(|note| note.is_visible());
        let parts = seen.iter().filter(|note| !note.hidden.is_empty());
        Self {
            notes: hidden.iter().map(|note| note.file).collect(),
            parts: seen.iter().map(|note| note.hidden.len()).sum(),
            places: parts.map(|note| (note.file, note.hidden.iter().copied().collect())).collect(),
        }
    }

    /// Whether everything is to be seen.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty() && self.parts == 0
    }

    /// Whether any of a place is hidden.
    fn holds(&self, place: Place) -> bool {
        let Span { start, end } = place.span;
        let span = Span::new(start, end.max(start + 1));
        self.notes.contains(&place.file) || self.places.get(&place.file).is_some_and(|parts| parts.meet(span))
    }
}

impl Reading {
    /// What may be told to everyone of what is wrong.
    pub fn told(&self) -> impl Iterator<Item = &Diagnostic> {
        self.diagnostics.iter().filter(|diagnostic| !self.hidden.holds(diagnostic.place))
    }

    /// Whether something is wrong that only the writer may be told.
    pub fn warns_of_hidden(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| self.hidden.holds(diagnostic.place))
    }
}

/// Understands a vault. Total: whatever the notes hold, there is a guide.
pub fn read(vault: &Vault, config: &Config) -> Reading {
    let files: Vec<&SourceFile> = vault.notes().collect();
    let said = files.into_par_iter().map(|file| Said::new(kept::read(file), config.links.year));
    understand_once(vault, config, said.collect())
}

/// The same, reading only the notes that changed since `kept` was last handed in.
pub fn reread(vault: &Vault, config: &Config, kept: &mut Kept) -> Reading {
    let files: Vec<&SourceFile> = vault.notes().collect();
    let said = kept.read(&files, config.links.year);
    understand(vault, config, &said.iter().map(|said| &**said).collect::<Vec<_>>())
}

/// The same, reading only the notes that the `past` does not know.
pub fn recall(vault: &Vault, config: &Config, past: &mut Past) -> Reading {
    let files: Vec<&SourceFile> = vault.notes().collect();
    let said = past.read(&files).into_par_iter().map(|parsed| Said::new(parsed, config.links.year));
    understand_once(vault, config, said.collect())
}

fn understand_once(vault: &Vault, config: &Config, said: Vec<Said>) -> Reading {
    let reading = understand(vault, config, &said.iter().collect::<Vec<_>>());
    // Its memory is given back while the next stage works already.
    rayon::spawn(move || drop(said));
    reading
}

fn understand(vault: &Vault, config: &Config, said: &[&Said]) -> Reading {
    let notes: Vec<&Alone> = said.iter().map(|said| &said.note).collect();
    let hidden = Hidden::of(&notes);
    let ignores: Vec<Ignore> = notes.iter().flat_map(|note| note.ignores.iter().cloned()).collect();
    let assets = vault.asset_paths().map(String::from).collect();
    let link::Resolved { guide, faults } = link::together(&notes, vault.files.clone(), assets, &config.links);
    let of_notes = vault.faults.iter().chain(said.iter().flat_map(|said| &said.faults)).cloned();
    let faults: Faults = of_notes.chain(faults).collect();
    let input = Input {
        guide: &guide,
        faults: &faults,
        ignores: &ignores,
        limits: &config.limits,
        lang: config.lang,
    };
    let diagnostics = check::run(&input, &config.levels);
    Reading { guide, diagnostics, hidden }
}

/// Each note of a vault on its own, drafts and private ones included, linked to nothing.
pub fn notes(vault: &Vault) -> Vec<Note> {
    let files: Vec<&SourceFile> = vault.notes().collect();
    files.into_par_iter().map(|file| kept::read(file).note).collect()
}

/// Makes the site of a reading and hands each file to `take` as soon as it is made, several at once, so that they
/// need not all be held: its pages, the theme's files, the search index, and those of `assets` that the guide knows.
///
/// # Errors
/// When the config names what is not in the notes, the theme fails, or `take` does; the first error ends the work.
pub fn site(
    reading: &Reading,
    assets: Vec<Artifact>,
    config: &Config,
    theme: &Theme,
    take: &Take,
) -> Result<(), Error> {
    let pages = pages(reading, config)?;
    let render = || render_all(reading, &pages, theme, take);
    let (rendered, indexed) = rayon::join(render, || index(reading, &pages, take));
    rendered.and(indexed)?;
    theme.statics().iter().cloned().chain(beside(reading, assets)).try_for_each(take)
}

/// What becomes of a file of the site.
pub type Take<'a> = dyn Fn(Artifact) -> Result<(), Error> + Sync + 'a;

fn render_all(reading: &Reading, pages: &Pages, theme: &Theme, take: &Take) -> Result<(), Error> {
    (0..pages.len()).into_par_iter().try_for_each(|rank| {
        let page = pages.page(&reading.guide, rank);
        page.map_or(Ok(()), |page| take(theme.render(&page)?))
    })
}

/// The pages of a reading, each made when it is asked for.
///
/// # Errors
/// When the config names what is not in the notes.
pub fn pages(reading: &Reading, config: &Config) -> Result<Pages, Error> {
    config.sheet.verify(&view::sheet_names(&reading.guide))?;
    Ok(Pages::of(&reading.guide, info(reading, config)))
}

/// Makes the search index of a reading; `take` gets each file.
///
/// # Errors
/// When `take` does.
pub fn index(reading: &Reading, pages: &Pages, take: &Take) -> Result<(), Error> {
    let mut index = search::Index::new(take);
    pages.search(&reading.guide, &mut |page| index.add(&page))?;
    index.finish()
}

/// Those of `assets` that the guide of a reading knows.
pub fn beside(reading: &Reading, assets: Vec<Artifact>) -> impl Iterator<Item = Artifact> {
    let known: BTreeSet<&str> = reading.guide.assets.iter().map(String::as_str).collect();
    let is_known =
        move |asset: &Artifact| asset.path.strip_prefix(ASSETS).is_some_and(|path| known.contains(path));
    assets.into_iter().filter(is_known)
}

/// The language of the site for that of the messages.
pub fn language(lang: Lang) -> Language {
    lang.pick(Language::PtBr, Language::En)
}

fn info(reading: &Reading, config: &Config) -> SiteInfo {
    SiteInfo {
        title: config.title.clone(),
        base_url: config.base_url.clone(),
        language: language(config.lang),
        words_per_minute: config.limits.words_per_minute,
        wrap_up_seconds: config.limits.wrap_up_seconds,
        sheet: Wishes { pin: config.sheet.pinned(), drop: config.sheet.dropped() },
        reports: reading.told().map(report).collect(),
    }
}

fn report(diagnostic: &Diagnostic) -> Report {
    Report {
        place: diagnostic.place,
        level: diagnostic.level.id(),
        rule: diagnostic.rule,
        message: diagnostic.message.clone(),
    }
}
