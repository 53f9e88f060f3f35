//! Finds a Chromium on this machine and launches it: alone, without a screen, with a profile of its own.

use std::collections::HashMap;
use std::env;
use std::ffi::OsStr;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::time::Duration;

use headless_chrome::{Browser, LaunchOptions};
use tempfile::TempDir;

/// Names under which a Chromium is looked for on the path.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// What keeps a browser from doing anything but what it is told.
const QUIET: [&str; 5] = [
    "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
];

/// A mouse, as readers at a desk have: a browser without a screen has none, and pages would not show what needs one.
const MOUSE: &str = "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,\
    availablePointerTypes=4";

/// How long the browser may take for one answer; a page of the largest vault takes well under a tenth of it.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running browser; it ends with this value, and leaves nothing on the disk.
pub struct Chrome {
    // The order matters: fields are dropped from the first to the last.
    browser: Browser,
    _folder: TempDir,
}

impl Chrome {
    /// Launches a browser. Fails the test when there is none.
    pub fn launch() -> Self {
        let path = find().unwrap_or_else(|trouble| panic!("{trouble}"));
        let folder = tempfile::tempdir().expect("a folder");
        let browser = Browser::new(options(&path, folder.path()));
        let browser = browser.unwrap_or_else(|error| panic!("{} does not start: {error}", path.display()));
        Self { browser, _folder: folder }
    }
}

impl Deref for Chrome {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

/// How the browser is started; all that it writes goes into `folder`.
fn options<'a>(path: &Path, folder: &Path) -> LaunchOptions<'a> {
    LaunchOptions {
        path: Some(path.to_owned()),
        user_data_dir: Some(folder.join("profile")),
        process_envs: Some(HashMap::from([("TMPDIR".to_owned(), folder.display().to_string())])),
        // The only pages that it opens are our own; a container has no rights for the sandbox.
        sandbox: false,
        // The browser chooses a free port itself.
        port: Some(0),
        args: QUIET.iter().chain([&MOUSE]).map(OsStr::new).collect(),
        idle_browser_timeout: PATIENCE,
        ..LaunchOptions::default()
    }
}

fn find() -> Result<PathBuf, String> {
    match env::var_os("CHROME").filter(|name| !name.is_empty()) {
        Some(name) => on_path(&name).ok_or_else(|| {
            format!("no browser was found: CHROME names {}, which is not there", name.display())
        }),
        None => NAMES.iter().find_map(|name| on_path(name.as_ref())).ok_or_else(none_found),
    }
}

fn none_found() -> String {
    format!(
        "no browser was found: none of {} is on the path. \
         Run ./test, which installs Debian's chromium, or name one: CHROME=/path/to/chrome cargo test",
        NAMES.join(", ")
    )
}

/// Where a program is: a path as it stands, a bare name on the path.
fn on_path(name: &OsStr) -> Option<PathBuf> {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).map(|folder| folder.join(name)).find(|path| path.is_file())
}
