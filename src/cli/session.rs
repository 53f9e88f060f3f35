//! A command that does its work again after every change: what it keeps between two rounds.

use std::sync::Arc;

use crate::artifact::Artifact;
use crate::check::Lang;
use crate::config::Config;
use crate::error::Error;
use crate::kept::Kept;
use crate::pipeline::{self, Reading, Take};
use crate::render::Theme;
use crate::serve::{File, Site};
use crate::source::{Seen, Vault};

use super::news::News;
use super::options::{Format, Options};
use super::print;

/// All that was read in one round.
pub struct Round {
    /// The config.
    pub config: Config,
    /// The notes, and the files beside them.
    pub vault: Vault,
    /// What the notes say.
    pub reading: Arc<Reading>,
}

/// The rounds of one command.
pub struct Session {
    /// What the user asked for.
    pub options: Options,
    seen: Seen,
    kept: Kept,
    theme: Option<(Vec<Artifact>, Lang, Arc<Theme>)>,
    news: News,
    told: String,
    failed: Option<String>,
}

impl Session {
    /// Before the first round.
    pub fn new(options: &Options) -> Self {
        Self {
            options: options.clone(),
            seen: Seen::default(),
            kept: Kept::default(),
            theme: None,
            news: News::default(),
            told: String::new(),
            failed: None,
        }
    }

    /// Reads the config and the notes; of these only what changed since the last round.
    ///
    /// # Errors
    /// When the config or the disk fails.
    pub fn read(&mut self) -> Result<Round, Error> {
        let config = self.options.config()?;
        let vault = self.options.vault_again(&mut self.seen)?;
        let reading = pipeline::reread(&vault, &config, &mut self.kept);
        Ok(Round { config, vault, reading: Arc::new(reading) })
    }

    /// Makes the site of a round, which hands its assets over; `take` gets each file.
    ///
    /// # Errors
    /// When the theme or the config fails, or `take` does.
    pub fn build(&mut self, round: &mut Round, take: &Take) -> Result<(), Error> {
        let assets = std::mem::take(&mut round.vault.assets);
        let theme = self.theme(&round.config)?;
        pipeline::site(&round.reading, assets, &round.config, &theme, take)
    }

    /// The same site, each page and the search index made when they are asked for.
    ///
    /// # Errors
    /// When the theme does not hold together, or the config names what is not in the notes.
    pub fn promised(&mut self, round: &mut Round) -> Result<Site, Error> {
        let assets = std::mem::take(&mut round.vault.assets);
        let theme = self.theme(&round.config)?;
        let pages = Arc::new(pipeline::pages(&round.reading, &round.config)?);
        let page = |(rank, path): (usize, &str)| {
            let (reading, pages, theme) =
                (Arc::clone(&round.reading), Arc::clone(&pages), Arc::clone(&theme));
            File::later(path, move || {
                pages.page(&reading.guide, rank).map(|page| theme.render(&page)).transpose()
            })
        };
        let beside = theme.statics().iter().cloned().chain(pipeline::beside(&round.reading, assets));
        let files = pages.paths().enumerate().map(page).chain(beside.map(File::from)).collect();
        let (reading, pages) = (Arc::clone(&round.reading), Arc::clone(&pages));
        Ok(Site::new(files, move |take| pipeline::index(&reading, &pages, take)))
    }

    /// What a round found that the one before had not, and how much there is in all; `None` when nothing came or went.
    /// People need not read again what has only moved; programs get the whole whenever it says something else.
    pub fn news(&mut self, round: &Round) -> Option<String> {
        if self.options.format == Format::Human {
            let fresh = self.news.of(&round.reading)?;
            return Some(self.options.report_of(&fresh, &round.reading, &round.config));
        }
        let report = self.options.report(&round.reading, &round.config);
        let is_news = report != self.told;
        self.told.clone_from(&report);
        is_news.then_some(report)
    }

    /// Tells people that the first round is not the last, and how the command ends.
    ///
    /// # Errors
    /// When the config cannot be read, or it cannot be told.
    pub fn tell_waiting(&self) -> Result<(), Error> {
        if self.options.format != Format::Human {
            return Ok(());
        }
        let lang = self.options.config()?.lang;
        print::out(lang.pick("esperando mudanças; Ctrl+C encerra\n", "waiting for changes; Ctrl+C ends\n"))
    }

    /// Tells how a round failed, unless the one before failed just so. When nobody can be told, there is
    /// nobody who waits for it.
    pub fn tell_failure(&mut self, outcome: Result<(), &Error>) {
        let failed = outcome.err().map(ToString::to_string);
        if let (Err(error), true) = (outcome, failed != self.failed) {
            let _ = print::failure(error);
        }
        self.failed = failed;
    }

    /// The theme; taken apart again only when its files or the language changed.
    fn theme(&mut self, config: &Config) -> Result<Arc<Theme>, Error> {
        let overlay = self.options.overlay()?;
        let kept = self.theme.take().filter(|(files, lang, _)| *files == overlay && *lang == config.lang);
        let kept = match kept {
            Some(kept) => kept,
            None => {
                let theme = Theme::new(overlay.clone(), pipeline::language(config.lang))?;
                (overlay, config.lang, Arc::new(theme))
            }
        };
        Ok(Arc::clone(&self.theme.insert(kept).2))
    }
}
