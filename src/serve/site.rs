//! The site in memory: its files by path, made when they are asked for, and what a page that is open
//! depends on.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use axum::body::Bytes;

use crate::artifact::Artifact;
use crate::error::Error;
use crate::hash::Hash;
use crate::percent;

use super::address::resolved;

/// One file of the site.
pub struct File {
    path: String,
    content: Content,
}

/// How a file comes to its bytes. Of ten thousand pages few are looked at before the next save: a page is made when
/// it is asked for, and not kept, since making one takes no longer than finding it.
enum Content {
    Made(Bytes),
    Promised(Box<Make>),
}

type Make = dyn Fn() -> Result<Option<Artifact>, Error> + Send + Sync;

type MakeRest = dyn Fn(&Take) -> Result<(), Error> + Send + Sync;

/// Takes a file that was made.
pub type Take<'a> = dyn Fn(Artifact) -> Result<(), Error> + Sync + 'a;

/// All files of the site.
pub struct Site {
    /// By path, so that of several broken pages the same one is told each time.
    files: BTreeMap<String, Content>,
    /// Files whose names are only known when they are made: nobody who does not search waits for them.
    rest: OnceLock<HashMap<String, Bytes>>,
    make_rest: Box<MakeRest>,
}

/// What the server shows: the last good site, and why it is not a newer one.
#[derive(Clone)]
pub struct Shown {
    /// The site; replaced as a whole.
    pub site: Arc<Site>,
    /// The error that keeps the site from being made anew.
    pub trouble: Option<Arc<str>>,
}

impl File {
    /// A file that `make` makes when it is asked for; it is empty when there is nothing to make it of.
    pub fn later(
        path: impl Into<String>,
        make: impl Fn() -> Result<Option<Artifact>, Error> + Send + Sync + 'static,
    ) -> Self {
        Self { path: path.into(), content: Content::Promised(Box::new(make)) }
    }
}

impl From<Artifact> for File {
    fn from(file: Artifact) -> Self {
        Self { path: file.path, content: Content::Made(Bytes::from(file.bytes)) }
    }
}

impl Content {
    fn get(&self) -> Result<Bytes, Error> {
        match self {
            Content::Made(bytes) => Ok(bytes.clone()),
            Content::Promised(make) => Ok(make()?.map(|file| Bytes::from(file.bytes)).unwrap_or_default()),
        }
    }
}

impl Site {
    /// The site of some files and of what `rest` makes, when a path is asked for that is not among them.
    pub fn new(files: Vec<File>, rest: impl Fn(&Take) -> Result<(), Error> + Send + Sync + 'static) -> Self {
        let files = files.into_iter().map(|file| (file.path, file.content)).collect();
        Self { files, rest: OnceLock::new(), make_rest: Box::new(rest) }
    }

    /// The file at `path`; `None` when there is none.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn get(&self, path: &str) -> Result<Option<Bytes>, Error> {
        match self.files.get(path) {
            Some(content) => content.get().map(Some),
            None => Ok(self.rest()?.get(path).cloned()),
        }
    }

    fn rest(&self) -> Result<&HashMap<String, Bytes>, Error> {
        if let Some(rest) = self.rest.get() {
            return Ok(rest);
        }
        let files = Mutex::new(HashMap::new());
        (self.make_rest)(&|file| {
            let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
            files.insert(file.path, Bytes::from(file.bytes));
            Ok(())
        })?;
        Ok(self.rest.get_or_init(|| files.into_inner().unwrap_or_else(PoisonError::into_inner)))
    }

    /// Sees whether every file can be made, as long as there is nothing else to do.
    ///
    /// # Errors
    /// The first by its path that cannot be made.
    pub fn try_all(&self, mut is_idle: impl FnMut() -> bool) -> Result<(), Error> {
        let promised = self.files.values().filter(|content| matches!(content, Content::Promised(_)));
        let mut promised = promised.take_while(|_| is_idle());
        promised.try_for_each(|content| content.get().map(drop))
    }

    /// What tells a state of the page at `path` from all others: the page's own bytes, and those of the
    /// styles, scripts and images that it names. `None` when there is no such page.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn version(&self, path: &str) -> Result<Option<Hash>, Error> {
        let Some(bytes) = self.get(path)? else { return Ok(None) };
        let mut all = Hash::of(&bytes).to_string();
        for part in parts(path, &String::from_utf8_lossy(&bytes)) {
            if let Some(bytes) = self.get(&part)? {
                // Writing to a string cannot fail.
                let _ = write!(all, " {part} {}", Hash::of(&bytes));
            }
        }
        Ok(Some(Hash::of(all.as_bytes())))
    }
}

/// The paths of the files that are shown on the page at `path`, in its order; other pages are only led to.
fn parts(path: &str, html: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for attribute in [" src=\"", " href=\""] {
        for after in html.split(attribute).skip(1) {
            let address = after.split(['"', '?', '#']).next().unwrap_or("");
            let is_part = !address.is_empty() && !address.ends_with(".html") && !address.contains(':');
            parts.extend(
                is_part.then(|| percent::decoded(address)).flatten().map(|address| resolved(path, &address)),
            );
        }
    }
    parts.sort_unstable();
    parts.dedup();
    parts
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    const PAGE: &str = "<link href=\"../site.css\"><a href=\"b.html\">b</a><img alt=\"\" src=\"../arquivos/a%20b.png?x#y\">\
                        <a href=\"https://x.org/site.js\">x</a>";

    fn site(change: &str) -> Site {
        let files = [
            ("mocks/a.html", PAGE),
            ("mocks/b.html", "b"),
            ("site.css", "c"),
            ("arquivos/a b.png", "p"),
            ("site.js", "j"),
        ];
        let text =
            |path: &str, text: &str| if path == change { format!("{text}!") } else { text.to_string() };
        let file = |(path, bytes)| File::from(Artifact::new(path, text(path, bytes)));
        Site::new(files.map(file).into_iter().collect(), |_| Ok(()))
    }

    #[test]
    fn a_page_has_another_version_when_it_or_a_part_of_it_changes() {
        let version = |change: &str| site(change).version("mocks/a.html").unwrap();
        assert!(version("").is_some());
        for part in ["mocks/a.html", "site.css", "arquivos/a b.png"] {
            assert_ne!(version(part), version(""), "{part}");
        }
        for other in ["mocks/b.html", "site.js"] {
            assert_eq!(version(other), version(""), "{other}");
        }
        assert_eq!(site("").version("mocks/c.html").unwrap(), None);
    }

    #[test]
    fn pages_are_made_when_they_are_asked_for() {
        let made = Arc::new(AtomicUsize::new(0));
        let page = |path: &'static str| {
            let made = Arc::clone(&made);
            File::later(path, move || {
                made.fetch_add(1, Ordering::Relaxed);
                match path {
                    "broken" => Err(Error::Theme { message: "broken".into() }),
                    path => Ok(Some(Artifact::new(path, path))),
                }
            })
        };
        let site =
            Site::new(vec![page("a"), page("b"), page("broken")], |take| take(Artifact::new("rest", "r")));
        assert_eq!(made.load(Ordering::Relaxed), 0);
        assert_eq!(site.get("a").unwrap().as_deref(), Some(&b"a"[..]));
        site.try_all(|| false).unwrap();
        assert_eq!(made.load(Ordering::Relaxed), 1);
        assert!(
            site.try_all(|| true).is_err() && site.get("broken").is_err() && site.version("broken").is_err()
        );
        assert_eq!((site.get("c").unwrap(), site.get("rest").unwrap()), (None, Some("r".into())));
    }

    #[test]
    fn of_several_broken_pages_the_first_is_told() {
        let broken = |n: usize| {
            let message = format!("{n:02}");
            File::later(message.clone(), move || Err(Error::Theme { message: message.clone() }))
        };
        let site = Site::new((1..20).rev().map(broken).collect(), |_| Ok(()));
        let told = site.try_all(|| true).unwrap_err();
        assert!(matches!(&told, Error::Theme { message } if message == "01"), "{told}");
    }
}
