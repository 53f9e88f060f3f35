//! The service worker: what lets a published site be opened without a network, once it was visited.
//!
//! Its file says what to keep and the version of that, so that a site with other words is another file, which a browser puts in
//! the place of the old one. Nothing on the disk needs it, and a server of the writing loop leaves it out.

use crate::artifact::Artifact;
use crate::data;
use crate::hash::Hash;

/// Where it stands: at the root, since a worker answers for its own folder and what is below.
pub const PATH: &str = "sw.js";

/// What it does.
const SCRIPT: &str = include_str!("worker.js");

/// Up to here, in bytes, a whole site is kept from the first visit on: some two hundred notes. Of a larger one only the pages
/// where its lists begin; the others once they were read.
const WHOLE: usize = 5_000_000;

/// A file of the site.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its place below the root.
    pub path: &'a str,
    /// How many bytes it has.
    pub length: usize,
    /// What tells its bytes from others.
    pub hash: &'a str,
}

/// The worker of the site that these files are.
pub fn worker<'a>(site: impl Iterator<Item = File<'a>>) -> Artifact {
    let mut kept: Vec<File> = site.filter(|file| is_of_readers(file.path)).collect();
    if kept.iter().map(|file| file.length).sum::<usize>() > WHOLE {
        kept.retain(|file| is_first(file.path));
    }
    kept.sort_unstable_by(|a, b| a.path.cmp(b.path));
    let paths: Vec<&str> = kept.iter().map(|file| file.path).collect();
    let text = format!(
        "const VERSION = \"{}\";\nconst FILES = {};\n{SCRIPT}",
        version(&kept),
        data::to_json(&paths)
    );
    Artifact::new(PATH, text)
}

/// What tells one state of the kept files, and of the worker itself, from all others.
fn version(kept: &[File]) -> Hash {
    let files: Vec<_> = kept.iter().map(|file| (file.path, file.hash)).collect();
    Hash::of(data::to_json(&(SCRIPT, files)).as_bytes())
}

/// Search engines, hosts and lost readers ask for the others, and they have a network.
fn is_of_readers(path: &str) -> bool {
    let is_for_hosts = path.starts_with('.') || path.ends_with(".xml") || path == "404.html" || path == PATH;
    !is_for_hosts
}

/// Whether a file stands at the root and is no further part of a list: `contas-2.html` is.
fn is_first(path: &str) -> bool {
    let stem = path.split('.').next().unwrap_or(path);
    let last = stem.rsplit('-').next().unwrap_or(stem);
    !path.contains('/') && (last == stem || !last.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(site: &[(&'static str, usize)]) -> String {
        let file = |&(path, length)| File { path, length, hash: "" };
        let text = String::from_utf8(worker(site.iter().map(file)).bytes).unwrap();
        text.lines().nth(1).unwrap_or("").to_string()
    }

    #[test]
    fn a_small_site_is_kept_whole_and_of_a_large_one_where_its_lists_begin() {
        let mut site = vec![
            ("sitemap.xml", 1),
            ("contas.html", 1),
            ("contas-2.html", 1),
            ("site.css", 1),
            ("icon-192.png", 1),
            ("mocks/a \"b\".html", 1),
            ("404.html", 1),
            (".nojekyll", 0),
        ];
        let all = r#"const FILES = ["contas-2.html","contas.html","icon-192.png","mocks/a \"b\".html","site.css"];"#;
        assert_eq!(listed(&site), all);
        site.push(("arquivos/video.mp4", WHOLE));
        assert_eq!(listed(&site), r#"const FILES = ["contas.html","site.css"];"#);
    }

    #[test]
    fn another_word_anywhere_is_another_version() {
        let file = |path, hash| File { path, length: 1, hash };
        let site = |hash| worker([file("a.html", hash), file("b.html", "b")].into_iter());
        assert_eq!(site("a"), site("a"));
        assert_ne!(site("a").bytes, site("c").bytes);
    }
}
