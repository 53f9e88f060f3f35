//! The config file: as written, with every key optional and unknown ones refused, then as meant.

mod meant;
mod sheet;
mod written;

use std::path::Path;

use crate::data::{self, DataError};
use crate::error::Error;
use crate::file::SourceFile;
use crate::hash::Hash;
use crate::nearest;
use crate::span::{FileId, Span};

pub use meant::Config;
pub use sheet::Sheet;
pub use written::Publish;

/// What a config's text means. `path` is only told in errors.
///
/// # Errors
/// With line and column, when the text is not TOML, has a key that means nothing, or a value that cannot be meant.
pub fn parse(text: &str, path: &Path) -> Result<Config, Error> {
    let file = SourceFile::new(FileId::default(), String::new(), text.into(), Hash::of(text.as_bytes()));
    let placed = Text { file, path };
    let mend = |mistake: Mistake| placed.error(mistake);
    let written = data::toml(text).map_err(Mistake::from).map_err(mend)?;
    meant::mean(written, &placed).map_err(mend)
}

/// The config file, to tell places in it.
struct Text<'a> {
    file: SourceFile,
    path: &'a Path,
}

/// Something wrong in the text.
#[derive(Debug)]
struct Mistake {
    span: Span,
    message: String,
    help: Option<String>,
}

impl Text<'_> {
    fn error(&self, mistake: Mistake) -> Error {
        let position = self.file.position(mistake.span.start);
        Error::Config {
            path: self.path.into(),
            line: position.line,
            column: position.column,
            message: mistake.message,
            help: mistake.help,
        }
    }
}

impl From<DataError> for Mistake {
    fn from(error: DataError) -> Self {
        let span = error.span.unwrap_or_default();
        let Some(key) = error.unknown_key else {
            return Self { span, message: error.message, help: None };
        };
        let known: Vec<&str> = error.known_keys.iter().map(String::as_str).collect();
        let help = match nearest::nearest(&key, &known) {
            Some(meant) => did_you_mean(meant),
            None => format!("as chaves daqui são {}", known.join(", ")),
        };
        Self { span, message: format!("a chave «{key}» não existe"), help: Some(help) }
    }
}

fn did_you_mean(word: &str) -> String {
    format!("você quis dizer «{word}»?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Lang, Level};

    fn refusal(text: &str) -> String {
        parse(text, Path::new("compilado.toml")).unwrap_err().to_string()
    }

    #[test]
    fn without_a_word_everything_has_a_default() {
        let config = parse("", Path::new("x")).unwrap();
        assert_eq!((config.title.as_str(), config.lang), ("Compilado", Lang::Pt));
        assert_eq!((config.limits.words_per_minute, config.limits.wrap_up_seconds), (150, 60));
        assert_eq!((config.base_url, config.links.year), (None, None));
    }

    #[test]
    fn every_key_is_heard() {
        let text = r#"
            title = "Meus mocks"
            language = "en"
            base_url = "https://exemplo.org/estudo/"
            year = 2026
            words_per_minute = 120
            wrap_up_seconds = 45
            patterns = ["Circuit Breaker"]
            [[gap]]
            title = "Napkin math"
            aliases = ["contas", "estimativas"]
            [sheet]
            pin = ["Napkin math"]
            [rules]
            sem-veredito = "off"
        "#;
        let config = parse(text, Path::new("x")).unwrap();
        assert_eq!((config.title.as_str(), config.lang), ("Meus mocks", Lang::En));
        assert_eq!(config.base_url.as_deref(), Some("https://exemplo.org/estudo"));
        assert_eq!((config.limits.words_per_minute, config.limits.wrap_up_seconds), (120, 45));
        assert_eq!(
            (config.links.year, config.links.patterns),
            (Some(2026), vec!["Circuit Breaker".to_string()])
        );
        assert_eq!(config.links.aliases[0].title, "Napkin math");
        assert_eq!(config.links.aliases[0].aliases, ["contas", "estimativas"]);
        assert_eq!(config.levels.get("sem-veredito"), Level::Off);
        assert_eq!(
            (config.sheet.pinned(), config.sheet.dropped()),
            (vec!["Napkin math".to_string()], vec![])
        );
    }

    #[test]
    fn an_unknown_key_is_placed_and_the_nearest_one_told() {
        assert_eq!(
            refusal("year = 2026\ntitel = 'x'\n"),
            "compilado.toml:2:1: a chave «titel» não existe\n  ajuda: você quis dizer «title»?"
        );
        assert_eq!(
            refusal("[[gap]]\ntitle = 'x'\nxyz = []\n"),
            "compilado.toml:3:1: a chave «xyz» não existe\n  ajuda: as chaves daqui são title, aliases"
        );
    }

    #[test]
    fn an_unknown_rule_is_placed_and_the_nearest_one_told() {
        assert_eq!(
            refusal("[rules]\ncerca-abertas = 'off'\n"),
            "compilado.toml:2:1: a regra «cerca-abertas» não existe\n  ajuda: você quis dizer «cerca-aberta»?"
        );
    }

    #[test]
    fn values_that_cannot_be_meant_are_refused_where_they_stand() {
        for (text, column) in [
            ("words_per_minute = 0", 20),
            ("words_per_minute = 'x'", 20),
            ("year = 20266", 8),
            ("base_url = 'exemplo.org'", 12),
            ("base_url = 'javascript:alert(1)'", 12),
            ("language = 'fr'", 12),
            ("title = ''", 9),
            ("rules = { sem-veredito = 'nunca' }", 26),
            ("title = = 1", 9),
        ] {
            let refusal = refusal(text);
            assert!(refusal.starts_with(&format!("compilado.toml:1:{column}: ")), "{text}: {refusal}");
        }
    }
}
