//! The config as meant: nothing is optional that has a default.

use crate::check::{Lang, Levels, Limits};
use crate::link::{GapAliases, Options};

use super::sheet::Sheet;
use super::written::{Publish, Written};
use super::{Mistake, Text, did_you_mean};

/// Everything that the user may choose.
#[derive(Debug, Clone)]
pub struct Config {
    /// The name of the site.
    pub title: String,
    /// The language of the site and of the messages.
    pub lang: Lang,
    /// Where the site will be published, without the last `/`.
    pub base_url: Option<String>,
    /// Which notes `build --public` lets out.
    pub publish: Publish,
    /// The measures of a wrap-up.
    pub limits: Limits,
    /// What the linker is told.
    pub links: Options,
    /// What the user wants on the sheet.
    pub sheet: Sheet,
    /// How grave each rule is.
    pub levels: Levels,
}

/// What a config means whose keys are all known.
pub(super) fn mean(written: Written, text: &Text) -> Result<Config, Mistake> {
    let levels = levels(&written)?;
    let limits = limits(&written);
    let aliases = written.gap.into_iter().map(|gap| GapAliases { title: gap.title, aliases: gap.aliases });
    Ok(Config {
        title: written.title.map_or_else(|| "Compilado".to_string(), |title| title.0),
        lang: written.language.map(Lang::from).unwrap_or_default(),
        base_url: written.base_url.map(|url| url.0),
        publish: written.publish,
        limits,
        links: Options {
            aliases: aliases.collect(),
            patterns: written.patterns,
            year: written.year.map(|year| year.0),
        },
        sheet: Sheet::of(&written.sheet, text),
        levels,
    })
}

fn limits(written: &Written) -> Limits {
    let Limits { words_per_minute, wrap_up_seconds } = Limits::default();
    Limits {
        words_per_minute: written.words_per_minute.map_or(words_per_minute, u32::from),
        wrap_up_seconds: written.wrap_up_seconds.map_or(wrap_up_seconds, u32::from),
    }
}

fn levels(written: &Written) -> Result<Levels, Mistake> {
    let mut levels = Levels::default();
    for (rule, &level) in &written.rules {
        levels.set(rule.get_ref(), level).map_err(|unknown| Mistake {
            span: rule.span().into(),
            message: format!("a regra «{}» não existe", unknown.name),
            help: unknown.nearest.map(did_you_mean),
        })?;
    }
    Ok(levels)
}
