//! A tab of the browser, with nothing remembered from other tabs.

use std::fmt::Debug;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use headless_chrome::Browser;
use headless_chrome::browser::tab::ModifierKey;
use headless_chrome::browser::tab::point::Point;
use headless_chrome::protocol::cdp::types::{Event, Method};
use headless_chrome::protocol::cdp::{Emulation, Page, Runtime};
use headless_chrome::types::PrintToPdfOptions;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// How long a page may take to settle.
const PATIENCE: Duration = Duration::from_secs(20);

/// A tab; it is closed with this value.
pub struct Tab(Arc<headless_chrome::Tab>);

impl Tab {
    /// An empty tab.
    pub fn new(browser: &Browser) -> Self {
        let context = browser.new_context().expect("a context");
        let tab = Self(context.new_tab().expect("a tab"));
        // Keys and focus work as if this were the only tab.
        tab.call::<Emulation::SetFocusEmulationEnabled>(json!({ "enabled": true }));
        tab
    }

    /// Opens a page and waits until it is complete.
    pub fn open(&self, url: &str) {
        self.0.navigate_to(url).unwrap_or_else(|error| panic!("{url}: {error}"));
        self.wait_for("document.readyState === 'complete'");
    }

    /// What a JavaScript expression gives.
    pub fn ask<T: DeserializeOwned>(&self, expression: &str) -> T {
        let answer = self.call::<Runtime::Evaluate>(
            json!({ "expression": format!("JSON.stringify({expression})"), "returnByValue": true }),
        );
        let trouble = answer.exception_details.map(|details| details.exception);
        assert!(trouble.is_none(), "{expression}: {trouble:?}");
        let text = answer.result.value.and_then(|value| value.as_str().map(str::to_owned));
        let text = text.unwrap_or_else(|| panic!("{expression}: no value"));
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{expression}: {error} in {text}"))
    }

    /// Runs JavaScript for what it does.
    pub fn run(&self, script: &str) {
        self.ask::<bool>(&format!("(() => {{ {script} }})() || true"));
    }

    /// Waits until a JavaScript condition holds.
    pub fn wait_for(&self, condition: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.ask::<bool>(&format!("!!({condition})")) {
            assert!(
                Instant::now() < end,
                "never true: {condition}, at {}",
                self.ask::<String>("location.href")
            );
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Presses and releases a key: `Tab`, `Enter`.
    pub fn press(&self, key: &str) {
        self.0.press_key(key).unwrap_or_else(|error| panic!("{key}: {error}"));
    }

    /// Presses and releases a key while Control is held.
    pub fn press_with_control(&self, key: &str) {
        let held = Some([ModifierKey::Ctrl].as_slice());
        self.0.press_key_with_modifiers(key, held).unwrap_or_else(|error| panic!("{key}: {error}"));
    }

    /// Types a text key by key.
    pub fn type_text(&self, text: &str) {
        self.0.type_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    }

    /// Moves the mouse to the middle of the first element that a selector finds.
    pub fn point_at(&self, selector: &str) {
        let element = format!("document.querySelector({selector:?})");
        self.run(&format!("{element}.scrollIntoView({{ block: 'center', behavior: 'instant' }})"));
        let [x, y]: [f64; 2] = self.ask(&format!(
            "(at => [at.left + at.width / 2, at.top + at.height / 2])({element}.getBoundingClientRect())"
        ));
        self.0.move_mouse_to_point(Point { x, y }).unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Turns the pages' scripts off, from the next page on.
    pub fn without_scripts(&self) {
        self.call::<Emulation::SetScriptExecutionDisabled>(json!({ "value": true }));
    }

    /// Makes the tab a phone of this width, in CSS pixels.
    pub fn narrow(&self, width: u32) {
        self.call::<Emulation::SetDeviceMetricsOverride>(
            json!({ "width": width, "height": 740, "deviceScaleFactor": 2, "mobile": true }),
        );
    }

    /// Makes the reader one who prefers `light` or `dark`.
    pub fn prefer(&self, scheme: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.call::<Emulation::SetEmulatedMedia>(json!({ "features": features }));
    }

    /// Shows the page as on `screen` or as in `print`.
    pub fn medium(&self, medium: &str) {
        self.call::<Emulation::SetEmulatedMedia>(json!({ "media": medium }));
    }

    /// Prints the page on paper of this width and height, in inches: a PDF.
    pub fn print(&self, [width, height]: [f64; 2]) -> Vec<u8> {
        let options = PrintToPdfOptions {
            paper_width: Some(width),
            paper_height: Some(height),
            print_background: Some(true),
            ..PrintToPdfOptions::default()
        };
        self.0.print_to_pdf(Some(options)).expect("a PDF")
    }

    /// Tells of every event of the tab.
    pub fn listen(&self, hear: impl Fn(&Event) + Send + Sync + 'static) {
        self.0.add_event_listener(Arc::new(hear)).expect("a listener");
    }

    /// Fetches the web manifest, as a browser does that could install the site.
    pub fn fetch_manifest(&self) {
        // Only the fetch matters: what it says about a manifest is of no interest here.
        let _ = self.0.call_method(Page::GetAppManifest { manifest_id: None });
    }

    /// Calls a method of the protocol. What it needs is given as JSON: only what matters here.
    pub fn call<M>(&self, needs: Value) -> M::ReturnObject
    where
        M: Method + DeserializeOwned + Serialize + Debug,
    {
        let method: M = serde_json::from_value(needs).expect("what the method needs");
        self.0.call_method(method).unwrap_or_else(|error| panic!("{}: {error}", M::NAME))
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        // When it cannot be closed, the browser is gone already.
        let _ = self.0.close_target();
    }
}
