//! Where each page lives: the only place that knows the names of the site's files.

use crate::model::{Guide, InterviewId};
use crate::percent;

/// The front page.
pub const HOME: &str = "index.html";
/// The matrix of recurring gaps.
pub const GAPS: &str = "gaps.html";
/// The pattern index.
pub const PATTERNS: &str = "patterns.html";
/// Phrases to say.
pub const PHRASES: &str = "frases.html";
/// All interviews, where the front page shows only the newest.
pub const INTERVIEWS: &str = "mocks.html";
/// All notes with a page of their own, where the front page does not show them all.
pub const NOTES: &str = "notas.html";
/// Every sum.
pub const SUMS: &str = "contas.html";
/// The printable sheet.
pub const SHEET: &str = "cola.html";
/// How the notes were read.
pub const READING: &str = "leitura.html";
/// What a server shows for an address without a page.
pub const NOT_FOUND: &str = "404.html";
/// The list of all pages.
pub const SITEMAP: &str = "sitemap.xml";
/// What a phone needs to keep the site as an app.
pub const MANIFEST: &str = "site.webmanifest";
/// The words of the search.
pub const SEARCH_WORDS: &str = "search-words.js";

/// One of several lists of pages, from 1.
pub fn sitemap(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// The page of an interview.
pub fn interview(guide: &Guide, id: InterviewId) -> String {
    ["mocks/", &guide.interview(id).slug, ".html"].concat()
}

/// The place on `page` that has `anchor`. Pages have dozens of them: pieces are set together without the machinery that
/// formats what is no text.
pub fn place(page: &str, anchor: &str) -> String {
    [page, "#", anchor].concat()
}

/// The anchor of an interview on pages that list several. No heading's has a `_`.
pub fn interview_anchor(slug: &str) -> String {
    ["i_", slug].concat()
}

/// The anchor of a note on pages that list several.
pub fn note_anchor(slug: &str) -> String {
    ["n_", slug].concat()
}

/// The page of a recurring gap.
pub fn gap(slug: &str) -> String {
    ["gaps/", slug, ".html"].concat()
}

/// The page of a pattern.
pub fn pattern(slug: &str) -> String {
    ["patterns/", slug, ".html"].concat()
}

/// The page of a note file.
pub fn note(slug: &str) -> String {
    ["notas/", slug, ".html"].concat()
}

/// A further part of the list that begins at `page`. Below a folder pages are named after titles, which may end in
/// `-2` but never hold a `_`.
pub fn part(page: &str, number: usize) -> String {
    let stem = page.strip_suffix(".html").unwrap_or(page);
    let joint = if page.contains('/') { '_' } else { '-' };
    format!("{stem}{joint}{number}.html")
}

/// A file beside the notes, by its path below the notes folder; safe to stand in an address.
pub fn asset(path: &str) -> String {
    ["arquivos/", &percent::path(path)].concat()
}

/// The way from the page at `path` back to the root: `../` once per folder.
pub fn way_up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assets_are_safe_addresses() {
        assert_eq!(asset("img/a b#1?.png"), "arquivos/img/a%20b%231%3F.png");
        assert_eq!(asset("é.png"), "arquivos/%C3%A9.png");
    }

    #[test]
    fn parts_of_a_list_never_meet_a_page_named_after_a_title() {
        assert_eq!(part("contas.html", 2), "contas-2.html");
        assert_eq!(part("gaps/wrap-up.html", 2), "gaps/wrap-up_2.html");
    }

    #[test]
    fn the_way_up_has_one_step_per_folder() {
        assert_eq!(way_up("index.html"), "");
        assert_eq!(way_up("mocks/a.html"), "../");
    }
}
