//! Asks the system to open an address in the user's browser.

use std::io;
use std::process::{Command, Stdio};

/// Opens `url`, which is one of the server's own, and does not wait for the browser.
///
/// # Errors
/// When the system has no program for that.
pub fn open(url: &str) -> io::Result<()> {
    let [program, args @ ..] = opener();
    let mut command = Command::new(program);
    command.args(args.iter().filter(|arg| !arg.is_empty())).arg(url);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map(drop)
}

#[cfg(target_os = "macos")]
fn opener() -> [&'static str; 2] {
    ["open", ""]
}

#[cfg(windows)]
fn opener() -> [&'static str; 2] {
    ["rundll32", "url.dll,FileProtocolHandler"]
}

#[cfg(not(any(target_os = "macos", windows)))]
fn opener() -> [&'static str; 2] {
    ["xdg-open", ""]
}
