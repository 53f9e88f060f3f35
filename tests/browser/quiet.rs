//! No page complains, and none asks for anything outside its folder.

use std::fs;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use headless_chrome::protocol::cdp::Log::LogEntryLevel;
use headless_chrome::protocol::cdp::Runtime::ConsoleAPICalledEventTypeOption as Called;
use headless_chrome::protocol::cdp::types::Event;
use headless_chrome::protocol::cdp::{Log, Network, Runtime};

use serde_json::json;

use crate::support::{World, assert_none};
use crate::tab::Tab;

/// How long a page is listened to after it is complete.
const AFTER: Duration = Duration::from_millis(60);

#[test]
fn no_page_complains_or_asks_for_anything_outside() {
    let world = World::shared();
    let tab = world.tab();
    let home = world.site.url("");
    let heard = Heard::on(&tab, &home);
    let mut troubles = Vec::new();
    for page in world.site.pages() {
        tab.open(&world.site.url(&page));
        tab.run("scrollTo(0, document.body.scrollHeight)");
        tab.fetch_manifest();
        thread::sleep(AFTER);
        troubles.extend(heard.take().into_iter().map(|told| format!("{page}: {told}")));
    }
    assert_none("things heard", &troubles);
}

/// The proof that silence means something.
#[test]
fn a_page_that_complains_is_heard() {
    let world = World::shared();
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("loud.html");
    let text = "<!DOCTYPE html><title>loud</title><link rel=stylesheet href=gone.css><script>\
        console.warn('warned'); console.error('erred'); new Image().src = 'http://127.0.0.1:9/asked';\
        throw new Error('thrown')</script>";
    fs::write(&page, text).expect("a page");
    let tab = world.tab();
    let heard = Heard::on(&tab, "file:///nowhere/");
    tab.open(&format!("file://{}", page.display()));
    thread::sleep(10 * AFTER);
    let told = heard.take().join("\n");
    for part in ["warned", "erred", "http://127.0.0.1:9/asked", "thrown", "gone.css"] {
        assert!(told.contains(part), "{part} was not heard: {told}");
    }
}

/// What a tab was heard to complain about.
pub struct Heard(Arc<Mutex<Vec<String>>>);

impl Heard {
    /// Listens to a tab; requests below `home` are no trouble.
    pub fn on(tab: &Tab, home: &str) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let (ear, home) = (Arc::clone(&heard), home.to_owned());
        tab.listen(move |event| {
            let told = trouble(event, &home);
            ear.lock().unwrap_or_else(PoisonError::into_inner).extend(told);
        });
        tab.call::<Network::Enable>(json!({}));
        tab.call::<Runtime::Enable>(json!(null));
        tab.call::<Log::Enable>(json!(null));
        Self(heard)
    }

    /// What was heard since the last time.
    pub fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What an event complains about.
fn trouble(event: &Event, home: &str) -> Option<String> {
    match event {
        Event::NetworkRequestWillBeSent(event) => asked(&event.params.request.url, home),
        Event::NetworkWebSocketCreated(event) => asked(&event.params.url, home),
        Event::RuntimeExceptionThrown(event) => {
            let details = &event.params.exception_details;
            let said = details.exception.as_ref().and_then(|exception| exception.description.as_deref());
            Some(format!("exception: {}", said.unwrap_or(&details.text)))
        }
        Event::RuntimeConsoleAPICalled(event) => {
            let is_bad = matches!(event.params.Type, Called::Warning | Called::Error | Called::Assert);
            is_bad.then(|| format!("console: {:?}", event.params.args))
        }
        Event::LogEntryAdded(event) => {
            let entry = &event.params.entry;
            let is_bad = matches!(entry.level, LogEntryLevel::Warning | LogEntryLevel::Error);
            is_bad.then(|| format!("log: {} ({})", entry.text, entry.url.as_deref().unwrap_or_default()))
        }
        _ => None,
    }
}

/// A request outside the site. Data in the page itself is no request.
fn asked(url: &str, home: &str) -> Option<String> {
    let is_own = url.starts_with(home) || url.starts_with("data:") || url.starts_with("about:");
    (!is_own).then(|| format!("request: {url}"))
}
