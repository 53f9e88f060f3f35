//! The options that all commands share, and what they stand for.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::artifact::Artifact;
use crate::check::{Diagnostic, Lang};
use crate::config::{self, Config};
use crate::error::Error;
use crate::output::Cache;
use crate::pipeline::{self, Reading};
use crate::serve::Places;
use crate::source::{self, Roots, Seen, Vault};

use super::exit::{Exit, Strictness};
use super::report::{self, Context};

/// Where the config is looked for when none is named.
const CONFIG: &str = "compilado.toml";

/// The folder beside it for what saves the next build work.
const CACHE: &str = ".compilado-cache";

/// Options of every command.
#[derive(Debug, Clone, clap::Args)]
pub struct Options {
    /// Pasta das notas (padrão: notes)
    #[arg(long, global = true, value_name = "PASTA", default_value = "notes", hide_default_value = true)]
    pub notes: PathBuf,
    /// Pasta do site (padrão: public)
    #[arg(long, global = true, value_name = "PASTA", default_value = "public", hide_default_value = true)]
    pub out: PathBuf,
    /// Pasta com arquivos que substituem os do tema padrão
    #[arg(long, global = true, value_name = "PASTA")]
    theme: Option<PathBuf>,
    /// Arquivo de configuração (padrão: compilado.toml, se existir)
    #[arg(long, global = true, value_name = "ARQUIVO")]
    config: Option<PathBuf>,
    /// Trata avisos como erros no código de saída
    #[arg(long, global = true)]
    strict: bool,
    /// Idioma das mensagens e do site, acima do que diz a configuração: pt ou en
    #[arg(long, global = true, value_name = "IDIOMA", value_enum, hide_possible_values = true)]
    lang: Option<Language>,
    /// Formato das mensagens: human (padrão), json, github ou sarif
    #[arg(long, global = true, value_name = "FORMATO", value_enum, default_value = "human")]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub format: Format,
}

/// The form of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people at a terminal.
    Human,
    /// For programs.
    Json,
    /// For the annotations of a pull request.
    Github,
    /// For code scanning and editors.
    Sarif,
}

/// A language, as it is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Language {
    /// Portuguese.
    #[value(alias = "pt-BR")]
    Pt,
    /// English.
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Pt => Lang::Pt,
            Language::En => Lang::En,
        }
    }
}

impl Options {
    /// The config, under what the command line says; all defaults when none is named and none is there.
    ///
    /// # Errors
    /// When it cannot be read or meant, or is named and not there.
    pub fn config(&self) -> Result<Config, Error> {
        let mut config = config::parse(&self.config_text()?, &self.config_file())?;
        config.lang = self.lang.map_or(config.lang, Lang::from);
        Ok(config)
    }

    /// The config as it is written; empty when none is named and none is there.
    ///
    /// # Errors
    /// When it cannot be read, or is named and not there.
    pub fn config_text(&self) -> Result<String, Error> {
        match (source::text(&self.config_file())?, &self.config) {
            (None, Some(named)) => Err(Error::MissingConfig { path: named.clone() }),
            (text, _) => Ok(text.unwrap_or_default()),
        }
    }

    /// Where builds keep what saves work: beside the config, where the site and the notes are at home.
    pub fn cache(&self) -> Cache {
        Cache::at(&self.config_file().with_file_name(CACHE))
    }

    /// The user's files of the theme.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn overlay(&self) -> Result<Vec<Artifact>, Error> {
        Ok(self.theme.as_deref().map(source::overlay).transpose()?.unwrap_or_default())
    }

    /// The vault and what it says.
    ///
    /// # Errors
    /// When there is no folder of notes.
    pub fn read(&self, config: &Config) -> Result<(Vault, Reading), Error> {
        let vault = self.vault()?;
        let reading = pipeline::read(&vault, config);
        Ok((vault, reading))
    }

    /// The vault.
    ///
    /// # Errors
    /// When there is no folder of notes.
    pub fn vault(&self) -> Result<Vault, Error> {
        source::read(&self.roots())
    }

    /// The vault; notes that are as they were when `seen` was last handed in are not opened.
    ///
    /// # Errors
    /// When there is no folder of notes.
    pub fn vault_again(&self, seen: &mut Seen) -> Result<Vault, Error> {
        source::reread(&self.roots(), seen)
    }

    fn roots(&self) -> Roots {
        let exclude = [self.out.clone(), self.config_file()].into_iter().chain(self.theme.clone()).collect();
        Roots { notes: self.notes.clone(), exclude }
    }

    /// Everything that the site is made of.
    pub fn places(&self) -> Places {
        let roots = [self.notes.clone(), self.config_file()].into_iter().chain(self.theme.clone());
        Places {
            roots: roots.collect(),
            ignore: vec![self.out.clone(), self.config_file().with_file_name(CACHE)],
        }
    }

    fn config_file(&self) -> PathBuf {
        self.config.clone().unwrap_or_else(|| CONFIG.into())
    }

    /// What was found, in the form that was asked for.
    pub fn report(&self, reading: &Reading, config: &Config) -> String {
        self.report_of(&reading.diagnostics, reading, config)
    }

    /// Some of what was found; people are told how much there is in all.
    pub fn report_of(&self, shown: &[Diagnostic], reading: &Reading, config: &Config) -> String {
        let notes = self.notes.to_string_lossy();
        let context = Context { files: &reading.guide.files, notes: &notes, lang: config.lang };
        match self.format {
            Format::Human => report::terminal(shown, &reading.diagnostics, &context),
            Format::Json => report::json(shown, &context),
            Format::Github => report::github(shown, &context),
            Format::Sarif => report::sarif(shown, &context),
        }
    }

    /// How to begin, when there are no notes.
    pub fn no_notes(&self, reading: &Reading, lang: Lang) -> Option<String> {
        let files = &reading.guide.files;
        let context = Context { files, notes: &self.notes.to_string_lossy(), lang };
        files.iter().next().is_none().then(|| report::no_notes(&context))
    }

    /// A path below the notes folder, as it can be opened from where the user is.
    pub fn path(&self, below: &str) -> String {
        report::path(&self.notes.to_string_lossy(), below)
    }

    /// How a command ends that found these.
    pub fn exit(&self, diagnostics: &[Diagnostic]) -> Exit {
        Exit::of(diagnostics, if self.strict { Strictness::Warnings } else { Strictness::Errors })
    }
}
