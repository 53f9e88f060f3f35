//! The theme: the one that is built in, with the user's files laid over it one by one.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use tera::{Context, Tera, Value};

use crate::artifact::Artifact;
use crate::error::Error;
use crate::render::{html, strings, wording};
use crate::view::{Language, Page};

static DEFAULT: Dir = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The bytes that most pages need.
const ROOM: usize = 16 * 1024;

/// Templates, strings and static files, ready to show pages.
pub struct Theme {
    tera: Tera,
    statics: Vec<Artifact>,
}

impl Theme {
    /// The built-in theme with the files of `overlay` in place of those at the same path:
    /// `templates/base.html`, `strings/pt-BR.toml`, `static/site.css`.
    ///
    /// # Errors
    /// When a template does not parse or uses what is not there, or a strings file does not parse.
    pub fn new(overlay: Vec<Artifact>, language: Language) -> Result<Self, Error> {
        let files = laid_over(overlay);
        let mut tera = Tera::new();
        strings::register(&mut tera);
        let words = words(&files, language)?;
        tera.global_context().insert("t", &words);
        tera.autoescape_on([".html", ".xml"]);
        tera.set_escape_fn(html::write_escaped);
        tera.add_raw_templates(templates(&files, &words)?).map_err(failed)?;
        let once = once(&tera)?;
        tera.global_context().insert("once", &once);
        Ok(Self { tera, statics: statics(files) })
    }

    /// The page as the file that it becomes.
    ///
    /// # Errors
    /// When its template fails.
    pub fn render(&self, page: &Page) -> Result<Artifact, Error> {
        let context = Context::from_serialize(page).map_err(failed)?;
        let mut html = Vec::with_capacity(ROOM);
        self.tera.render_to(page.content.template(), &context, &mut html).map_err(failed)?;
        Ok(Artifact::new(page.path.clone(), html))
    }

    /// The files that the site has beside its pages; below the theme they stand in `static/`.
    pub fn statics(&self) -> &[Artifact] {
        &self.statics
    }
}

/// The files of the built-in theme, by path below the theme.
pub fn built_in() -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    collect(&DEFAULT, &mut files);
    files
}

fn collect(dir: &Dir, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    for below in dir.dirs() {
        collect(below, files);
    }
}

fn laid_over(overlay: Vec<Artifact>) -> BTreeMap<String, Vec<u8>> {
    let mut files = built_in();
    files.extend(overlay.into_iter().map(|file| (file.path, file.bytes)));
    files
}

fn words(files: &BTreeMap<String, Vec<u8>>, language: Language) -> Result<strings::Strings, Error> {
    let path = format!("strings/{}.toml", language.tag());
    let text = files.get(&path).map(|bytes| text(&path, bytes)).transpose()?;
    let mut words = strings::parse(&path, text.unwrap_or(""))?;
    words.entry("site".into()).or_default().insert("language".into(), language.tag().into());
    Ok(words)
}

fn templates<'a>(
    files: &'a BTreeMap<String, Vec<u8>>,
    words: &strings::Strings,
) -> Result<Vec<(&'a str, String)>, Error> {
    let named = files.iter().filter_map(|(path, bytes)| Some((path.strip_prefix("templates/")?, bytes)));
    named.map(|(name, bytes)| Ok((name, wording::set(text(name, bytes)?, words)))).collect()
}

/// What is the same on every page: each template of `once/` by its name, shown when the theme is read.
fn once(tera: &Tera) -> Result<BTreeMap<String, Value>, Error> {
    let names = tera.get_template_names().filter_map(|path| {
        let name = path.strip_prefix("once/")?.strip_suffix(".html")?;
        Some((path, name))
    });
    let shown = |(path, name): (&str, &str)| {
        let html = tera.render(path, &Context::new()).map_err(failed)?;
        Ok((name.to_string(), Value::safe_string(&html)))
    };
    names.map(shown).collect()
}

fn statics(files: BTreeMap<String, Vec<u8>>) -> Vec<Artifact> {
    let below = |(path, bytes): (String, Vec<u8>)| {
        path.strip_prefix("static/").map(|path| Artifact::new(path, bytes))
    };
    files.into_iter().filter_map(below).collect()
}

fn text<'a>(path: &str, bytes: &'a [u8]) -> Result<&'a str, Error> {
    let not_utf8 = || Error::Theme { message: format!("{path}: o arquivo não é UTF-8") };
    std::str::from_utf8(bytes).map_err(|_| not_utf8())
}

fn failed(error: tera::Error) -> Error {
    Error::Theme { message: error.to_string() }
}
