//! Tells open pages what happens to them: that they have changed, or that the site cannot be made anew.

use std::convert::Infallible;
use std::sync::Arc;

use axum::body::Bytes;
use axum::response::sse::{Event, Sse};
use futures_util::stream::{self, Stream};
use tokio::sync::watch;

use crate::data;
use crate::error::Error;
use crate::hash::Hash;
use crate::percent;

use super::site::{Shown, Site};

/// Where pages listen. Names of files in the site never begin with a dot.
pub const EVENTS: &str = "/.compilado/events";
/// Where their script is.
pub const SCRIPT: &str = "/.compilado/reload.js";
/// The script itself.
pub const JAVASCRIPT: &[u8] = include_bytes!("reload.js");

/// A page with the script that listens for changes of the page at `path`, which is now of this version.
pub fn with_script(html: &[u8], path: &str, version: Option<Hash>) -> Bytes {
    let script = format!(
        "<script src=\"{SCRIPT}\" data-page=\"{}\" data-version=\"{}\" defer></script>",
        percent::part(path),
        told(version)
    );
    let end = b"</body>";
    let at = html.windows(end.len()).rposition(|window| window == end).unwrap_or(html.len());
    let (before, after) = html.split_at(at);
    [before, script.as_bytes(), after].concat().into()
}

/// The events for the page that `query` names with the version that it is of: `page=…&version=…`.
pub fn events(
    shown: watch::Receiver<Shown>,
    query: &str,
) -> Sse<impl Stream<Item = Result<Event, Infallible>> + use<>> {
    let value = |name: &str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .filter(|(key, _)| *key == name)
            .find_map(|(_, value)| percent::decoded(value))
            .unwrap_or_default()
            .into_owned()
    };
    let reader = Reader { shown, page: value("page"), version: value("version"), seen: None, told: None };
    Sse::new(stream::unfold(reader, |mut reader| async {
        let event = reader.next().await?;
        Some((Ok(event), reader))
    }))
}

/// One open page.
struct Reader {
    shown: watch::Receiver<Shown>,
    page: String,
    /// What it shows, or was last told to show.
    version: String,
    /// The site that it was last held against.
    seen: Option<Arc<Site>>,
    /// What it was last told to be in trouble.
    told: Option<Option<Arc<str>>>,
}

impl Reader {
    /// Waits for something to tell; `None` when the server ends.
    async fn next(&mut self) -> Option<Event> {
        loop {
            let shown = self.shown.borrow_and_update().clone();
            match self.news(&shown) {
                Some(event) => return Some(event),
                None => self.shown.changed().await.ok()?,
            }
        }
    }

    fn news(&mut self, shown: &Shown) -> Option<Event> {
        let trouble = match self.has_changed(&shown.site) {
            Ok(true) => return Some(Event::default().event("reload").data(&self.version)),
            Ok(false) => shown.trouble.clone(),
            // The page stays as it was.
            Err(error) => Some(error.to_string().into()),
        };
        // Told at once to a new reader: it may still show a trouble that was mended while it slept.
        if self.told.as_ref() == Some(&trouble) {
            return None;
        }
        let event = match &trouble {
            Some(trouble) => Event::default().event("trouble").data(data::to_json(&&**trouble)),
            None => Event::default().event("fine").data("-"),
        };
        self.told = Some(trouble);
        Some(event)
    }

    fn has_changed(&mut self, site: &Arc<Site>) -> Result<bool, Arc<Error>> {
        if self.seen.as_ref().is_some_and(|seen| Arc::ptr_eq(seen, site)) {
            return Ok(false);
        }
        let version = told(site.version(&self.page)?);
        self.seen = Some(Arc::clone(site));
        Ok(std::mem::replace(&mut self.version, version) != self.version)
    }
}

/// A version as it stands in pages and addresses.
fn told(version: Option<Hash>) -> String {
    version.map_or_else(|| "none".to_string(), |version| version.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_last_in_the_body() {
        let page = with_script(b"<body></body>a</body></html>", "a \"b\".html", None);
        let page = String::from_utf8(page.to_vec()).unwrap();
        assert!(page.starts_with("<body></body>a<script "), "{page}");
        assert!(page.contains(" data-page=\"a%20%22b%22.html\" data-version=\"none\" "), "{page}");
        assert!(page.ends_with("</script></body></html>"), "{page}");
        assert!(with_script("é".as_bytes(), "a", None).starts_with("é<script".as_bytes()));
    }
}
