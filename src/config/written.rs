//! `compilado.toml` as written. Every key is optional; one that is not here is refused.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use serde::Deserialize;

use crate::check::{Lang, Level};
use crate::data::Placed;

/// The whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Written {
    /// The name of the site.
    pub title: Option<Title>,
    /// The language of the site and of the messages.
    pub language: Option<Language>,
    /// Where the site will be published: for the sitemap alone, all links are relative.
    pub base_url: Option<BaseUrl>,
    /// Which notes `build --public` lets out.
    pub publish: Publish,
    /// The year of dates that have none.
    pub year: Option<Year>,
    /// How fast a wrap-up is spoken.
    pub words_per_minute: Option<NonZeroU32>,
    /// How long a wrap-up may take.
    pub wrap_up_seconds: Option<NonZeroU32>,
    /// Names that belong to the pattern index wherever they are mentioned.
    pub patterns: Vec<String>,
    /// Other names of recurring gaps.
    pub gap: Vec<Gap>,
    /// What the printed sheet shows.
    pub sheet: Sheet,
    /// How grave each rule is.
    pub rules: BTreeMap<Placed<String>, Level>,
}

/// `[sheet]`: titles or slugs of gaps, patterns and interviews.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Sheet {
    /// What comes first among its kind.
    pub pin: Vec<Placed<String>>,
    /// What is left out.
    pub drop: Vec<Placed<String>>,
}

/// One `[[gap]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The gap, as its table in the notes names it.
    pub title: String,
    /// What else it is called.
    pub aliases: Vec<String>,
}

/// `publish`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Publish {
    /// All but drafts and private ones.
    #[default]
    All,
    /// Those that say `public: true`; one that says nothing keeps the site from being built.
    Explicit,
}

/// `language`.
#[derive(Debug, Clone, Copy, Deserialize)]
pub enum Language {
    /// Portuguese.
    #[serde(rename = "pt-BR")]
    PtBr,
    /// English.
    #[serde(rename = "en")]
    En,
}

/// A name with at least one letter.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct Title(pub String);

/// An address of the web, without its last `/`.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct BaseUrl(pub String);

/// A year of four digits.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "i64")]
pub struct Year(pub i32);

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::PtBr => Lang::Pt,
            Language::En => Lang::En,
        }
    }
}

impl TryFrom<String> for Title {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.trim() {
            "" => Err("o título está vazio"),
            title => Ok(Self(title.to_string())),
        }
    }
}

impl TryFrom<String> for BaseUrl {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let is_plain = |host: &str| {
            !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "<>\"?#".contains(c))
        };
        match host {
            Some(host) if is_plain(host) => Ok(Self(text.trim_end_matches('/').to_string())),
            _ => Err("o endereço deve começar com https:// e não ter espaços, ? nem #"),
        }
    }
}

impl TryFrom<i64> for Year {
    type Error = &'static str;

    fn try_from(year: i64) -> Result<Self, Self::Error> {
        match i32::try_from(year) {
            Ok(year @ 1000..=9999) => Ok(Self(year)),
            _ => Err("o ano deve ter quatro algarismos"),
        }
    }
}
