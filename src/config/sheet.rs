//! What the user wants first on the printed sheet, and what not at all.

use std::path::PathBuf;

use crate::data::Placed;
use crate::error::Error;
use crate::id;
use crate::nearest;

use super::written;
use super::{Text, did_you_mean};

/// `[sheet]`: names of gaps, patterns and interviews, by title or slug.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    path: PathBuf,
    pin: Vec<Name>,
    drop: Vec<Name>,
}

/// A name, and where it was typed.
#[derive(Debug, Clone)]
struct Name {
    typed: String,
    slug: String,
    line: usize,
    column: usize,
}

impl Sheet {
    /// What is written, with its places.
    pub(super) fn of(written: &written::Sheet, text: &Text) -> Self {
        let names = |names: &[Placed<String>]| names.iter().map(|name| Name::of(name, text)).collect();
        Self { path: text.path.into(), pin: names(&written.pin), drop: names(&written.drop) }
    }

    /// What comes first, as typed, in this order.
    pub fn pinned(&self) -> Vec<String> {
        self.pin.iter().map(|name| name.typed.clone()).collect()
    }

    /// What is left out, as typed.
    pub fn dropped(&self) -> Vec<String> {
        self.drop.iter().map(|name| name.typed.clone()).collect()
    }

    /// Whether every name is one of `known`: titles and slugs.
    ///
    /// # Errors
    /// For the first that is not, with its place and the nearest name.
    pub fn verify(&self, known: &[String]) -> Result<(), Error> {
        let slugs: Vec<String> = known.iter().map(|name| id::slug(name)).collect();
        let names = self.pin.iter().chain(&self.drop);
        names.filter(|name| !slugs.contains(&name.slug)).try_for_each(|name| Err(self.unknown(name, known)))
    }

    fn unknown(&self, name: &Name, known: &[String]) -> Error {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let help = match nearest::nearest(&name.typed, &known) {
            Some(meant) => did_you_mean(meant),
            None => "vale o título, ou o nome da página sem .html, de um gap, um padrão ou uma entrevista"
                .to_string(),
        };
        Error::Config {
            path: self.path.clone(),
            line: name.line,
            column: name.column,
            message: format!("nada nas notas se chama «{}»", name.typed),
            help: Some(help),
        }
    }
}

impl Name {
    fn of(written: &Placed<String>, text: &Text) -> Self {
        let position = text.file.position(written.span().start);
        let typed = written.get_ref().clone();
        Self { slug: id::slug(&typed), typed, line: position.line, column: position.column }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use crate::config;

    #[test]
    fn a_name_that_nothing_has_is_placed_and_the_nearest_one_told() {
        let text = "[sheet]\npin = ['deep-dive-raso']\ndrop = ['Não confirma requirements', 'Xyz']\n";
        let sheet = config::parse(text, Path::new("compilado.toml")).unwrap().sheet;
        let known = |names: &[&str]| names.iter().map(|name| name.to_string()).collect::<Vec<_>>();
        let all = known(&["Deep dive raso", "Não confirma requirements", "xyz"]);
        assert!(sheet.verify(&all).is_ok());
        let told = sheet.verify(&known(&["Deep dive raso", "Não confirma os requirements"])).unwrap_err();
        assert_eq!(
            told.to_string(),
            "compilado.toml:3:9: nada nas notas se chama «Não confirma requirements»\n  ajuda: você quis dizer «Não confirma os requirements»?"
        );
    }
}
