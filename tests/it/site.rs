//! Whole sites in memory, from notes given as path and text.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use compilado::artifact::Artifact;
use compilado::config::{self, Config};
use compilado::pipeline::{self, Reading};
use compilado::render::Theme;
use compilado::source::Vault;
use compilado::view::Language;

use crate::check;
use crate::html::{self, Element};

static THEME: LazyLock<Theme> = LazyLock::new(|| Theme::new(vec![], Language::PtBr).expect("the theme"));

/// The pages of the site that the notes make, by path.
pub fn pages(notes: &[(&str, &str)]) -> BTreeMap<String, Element> {
    let artifacts = of(&check::read(notes, ""));
    let page = |artifact: Artifact| {
        let text = String::from_utf8(artifact.bytes).expect("a page is UTF-8");
        (artifact.path, html::parse(&text))
    };
    artifacts.into_iter().filter(|artifact| artifact.path.ends_with(".html")).map(page).collect()
}

/// The site of a reading, in the default theme.
pub fn of(reading: &Reading) -> Vec<Artifact> {
    of_vault(reading, &Vault::default())
}

/// The site of a reading with the files beside its notes.
pub fn of_vault(reading: &Reading, vault: &Vault) -> Vec<Artifact> {
    let config = config::parse("", "compilado.toml".as_ref()).expect("an empty config");
    made(reading, vault.assets.clone(), &config)
}

/// The site of a reading under a config.
pub fn of_config(reading: &Reading, config: &Config) -> Vec<Artifact> {
    made(reading, vec![], config)
}

fn made(reading: &Reading, assets: Vec<Artifact>, config: &Config) -> Vec<Artifact> {
    let site = Mutex::new(Vec::new());
    let take = |file| {
        site.lock().expect("no thread failed").push(file);
        Ok(())
    };
    pipeline::site(reading, assets, config, &THEME, &take).expect("a site");
    let mut site = site.into_inner().expect("no thread failed");
    site.sort_by(|a, b| a.path.cmp(&b.path));
    site
}

/// Where `href` leads from the page at `from`: the page and the anchor on it.
pub fn follow(from: &str, href: &str) -> (String, Option<String>) {
    let (path, anchor) = match href.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_string())),
        None => (href, None),
    };
    let mut parts: Vec<&str> = from.split('/').collect();
    if !path.is_empty() {
        parts.pop();
    }
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    (parts.join("/"), anchor)
}
