//! The browser that prints: where it is found on a machine, and one run of it.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::percent;

/// Names the browser, over what is found.
pub const VARIABLE: &str = "COMPILADO_BROWSER";

/// Names on the path, the likeliest first.
const NAMES: [&str; 9] = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "brave-browser",
    "brave", "microsoft-edge", "msedge",
];

/// Where macOS and Windows keep them; `%NAME%` at the beginning is a variable of the system.
const PLACES: [&str; 10] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "%ProgramFiles%/Google/Chrome/Application/chrome.exe",
    "%ProgramFiles(x86)%/Google/Chrome/Application/chrome.exe",
    "%LocalAppData%/Google/Chrome/Application/chrome.exe",
    "%ProgramFiles%/BraveSoftware/Brave-Browser/Application/brave.exe",
    "%ProgramFiles(x86)%/Microsoft/Edge/Application/msedge.exe",
    "%ProgramFiles%/Microsoft/Edge/Application/msedge.exe",
];

/// Alone, without a screen, without a network and without a word.
const QUIET: [&str; 12] = [
    "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--disable-sync", "--disable-crash-reporter", "--no-pdf-header-footer",
    "--host-resolver-rules=MAP * ~NOTFOUND",
];

/// How often a running browser is looked at.
const GLANCE: Duration = Duration::from_millis(20);

/// How a run ended.
enum End {
    Exit(ExitStatus),
    TimeOut,
}

/// The browser to use: `named`, else the one that [`VARIABLE`] names, else the first that is found.
///
/// # Errors
/// When none is found, or the one that is named is not there.
pub fn find(named: Option<&Path>) -> Result<PathBuf, Error> {
    let variable = || env::var_os(VARIABLE).filter(|name| !name.is_empty()).map(PathBuf::from);
    match named.map(Path::to_path_buf).or_else(variable) {
        Some(name) => on_path(&name).ok_or(Error::BrowserNotThere { name }),
        None => {
            let known = NAMES.iter().find_map(|name| on_path(name.as_ref()));
            known.or_else(|| PLACES.iter().find_map(|place| there(place))).ok_or(Error::NoBrowser)
        }
    }
}

/// Prints the page at `page` on the disk as `pdf`, by A4 or what the page asks for. All that the browser writes goes
/// into `folder`, which is there; `patience` is how long it may take.
///
/// # Errors
/// When it does not start, fails, takes too long, or leaves no PDF.
pub fn print(browser: &Path, page: &Path, folder: &Path, patience: Duration) -> Result<Vec<u8>, Error> {
    match run(browser, page, folder, patience, &[]) {
        // A container, or the system's first user, has no rights for the sandbox. The page is our own.
        Err(told) if told.to_lowercase().contains("sandbox") => {
            run(browser, page, folder, patience, &["--no-sandbox"])
        }
        done => done,
    }
    .map_err(|cause| Error::Browser { browser: browser.into(), cause })
}

fn run(
    browser: &Path,
    page: &Path,
    folder: &Path,
    patience: Duration,
    more: &[&str],
) -> Result<Vec<u8>, String> {
    let (pdf, told) = (folder.join("cola.pdf"), folder.join("browser.txt"));
    let words = File::create(&told).map_err(|cause| cause.to_string())?;
    let mut child = Command::new(browser)
        .args(QUIET)
        .args(more)
        .arg(option("--user-data-dir=", &folder.join("profile")))
        .arg(option("--print-to-pdf=", &pdf))
        .arg(address(page))
        .env("TMPDIR", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::from(words))
        .spawn()
        .map_err(|cause| cause.to_string())?;
    match wait(&mut child, patience).map_err(|cause| cause.to_string())? {
        End::TimeOut => Err(format!("não terminou em {} s", patience.as_secs())),
        End::Exit(status) => match fs::read(&pdf) {
            Ok(bytes) if status.success() && bytes.starts_with(b"%PDF-") => Ok(bytes),
            _ => Err(format!("nenhum PDF foi feito ({status}){}", last_words(&told))),
        },
    }
}

fn wait(child: &mut Child, patience: Duration) -> std::io::Result<End> {
    let end = Instant::now() + patience;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(End::Exit(status));
        }
        if Instant::now() >= end {
            child.kill()?;
            child.wait()?;
            return Ok(End::TimeOut);
        }
        thread::sleep(GLANCE);
    }
}

/// The last line that the browser told: its cause of death, most of the time.
fn last_words(told: &Path) -> String {
    let text = fs::read(told).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let last = text.lines().rev().find(|line| !line.trim().is_empty());
    last.map(|line| format!(": {}", line.trim())).unwrap_or_default()
}

fn option(name: &str, path: &Path) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from(name);
    option.push(path);
    option
}

/// The address of a file, every character that means something in addresses written as `%XX`.
fn address(page: &Path) -> String {
    let text = page.to_string_lossy().replace('\\', "/");
    let text = text.trim_start_matches("//?/");
    // The colon of a drive.
    let encoded = percent::path(text).replace("%3A", ":");
    format!("file://{}{encoded}", if encoded.starts_with('/') { "" } else { "/" })
}

/// Where a program is: a path as it stands, a bare name on the path.
fn on_path(name: &Path) -> Option<PathBuf> {
    if name.components().count() > 1 {
        return name.is_file().then(|| name.to_path_buf());
    }
    let folders = env::var_os("PATH").unwrap_or_default();
    let file = |folder: PathBuf| [folder.join(name), folder.join(name).with_extension("exe")];
    env::split_paths(&folders).flat_map(file).find(|path| path.is_file())
}

fn there(place: &str) -> Option<PathBuf> {
    let path = match place.strip_prefix('%').and_then(|rest| rest.split_once('%')) {
        Some((name, rest)) => PathBuf::from(env::var_os(name)?).join(rest.trim_start_matches('/')),
        None => PathBuf::from(place),
    };
    path.is_file().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_safe() {
        assert_eq!(address(Path::new("/a b/é#?.html")), "file:///a%20b/%C3%A9%23%3F.html");
        assert_eq!(address(Path::new(r"\\?\C:\site\cola.html")), "file:///C:/site/cola.html");
    }

    #[test]
    fn a_browser_that_is_named_and_not_there_is_told() {
        let told = find(Some(Path::new("/nowhere/browser"))).map_err(|error| error.to_string());
        assert!(told.is_err_and(|told| told.contains("/nowhere/browser")));
    }

    #[test]
    #[cfg(unix)]
    fn a_browser_that_never_ends_is_ended() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("sleeps");
        fs::write(&script, "#!/bin/sh\nexec sleep 60\n").unwrap();
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
        let begin = Instant::now();
        let told = print(&script, Path::new("/a.html"), folder.path(), Duration::from_millis(100));
        assert!(told.is_err_and(|error| error.to_string().contains("não terminou em 0 s")));
        assert!(begin.elapsed() < Duration::from_secs(30));
    }
}
