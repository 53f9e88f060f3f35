//! What the tests share: one browser, one site of the shipped notes and one crawl through it.

use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use crate::chrome::Chrome;
use crate::crawl::Crawl;
use crate::site::Site;
use crate::tab::Tab;

/// A browser and the site of the shipped notes.
pub struct World {
    /// The site.
    pub site: Site,
    browser: Chrome,
    crawl: OnceLock<Crawl>,
}

impl World {
    /// The one that is in use, else a new one. It ends with the last test that holds it: a value that lived
    /// as long as the program would never be dropped, and would leave a browser behind.
    pub fn shared() -> Arc<Self> {
        static SHARED: Mutex<Weak<World>> = Mutex::new(Weak::new());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.upgrade().unwrap_or_else(|| {
            let world = Arc::new(Self::new());
            *shared = Arc::downgrade(&world);
            world
        })
    }

    /// An empty tab.
    pub fn tab(&self) -> Tab {
        Tab::new(&self.browser)
    }

    /// Every page that is reached from home, read once.
    pub fn crawl(&self) -> &Crawl {
        self.crawl.get_or_init(|| Crawl::through(&self.site, &self.tab()))
    }

    fn new() -> Self {
        Self { browser: Chrome::launch(), site: Site::of_the_shipped_notes(), crawl: OnceLock::new() }
    }
}

/// Fails with every trouble that was found, not with the first alone.
pub fn assert_none(what: &str, troubles: &[String]) {
    assert!(troubles.is_empty(), "{what}: {}\n{}", troubles.len(), troubles.join("\n"));
}
