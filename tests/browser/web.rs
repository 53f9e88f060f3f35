//! A site as a plain host of files shows it, below any path. It stops with this value.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};

/// A host of one folder.
pub struct Web {
    address: SocketAddr,
    prefix: String,
    stopped: Arc<AtomicBool>,
    running: Option<JoinHandle<()>>,
}

impl Web {
    /// Shows the files of `root` below `prefix`: `/`, `/repo/`.
    pub fn over(root: &Path, prefix: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("its address");
        let stopped = Arc::new(AtomicBool::new(false));
        let (root, below, end) = (root.to_owned(), prefix.to_owned(), Arc::clone(&stopped));
        let running = thread::spawn(move || {
            for stream in listener.incoming().take_while(|_| !end.load(Ordering::SeqCst)).flatten() {
                let (root, below) = (root.clone(), below.clone());
                // A browser opens connections that it does not use: none may keep the others waiting.
                thread::spawn(move || answer(&stream, &root, &below));
            }
        });
        Self { address, prefix: prefix.to_owned(), stopped, running: Some(running) }
    }

    /// Where the browser finds a page.
    pub fn url(&self, page: &str) -> String {
        format!("http://{}{}{page}", self.address, self.prefix)
    }
}

impl Drop for Web {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::SeqCst);
        // Wakes the one that waits for a call.
        let _ = TcpStream::connect(self.address);
        let _ = self.running.take().map(JoinHandle::join);
    }
}

fn answer(stream: &TcpStream, root: &Path, prefix: &str) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let first = lines.next().unwrap_or_default();
    // The whole head is read: a connection that is closed before that is an error to a browser.
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let path = first.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/");
    let (status, file) = match found(path, root, prefix) {
        Some(file) => ("200 OK", file),
        None => ("404 Not Found", root.join("404.html")),
    };
    let body = fs::read(&file).unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        kind(&file),
        body.len()
    );
    let mut out = stream;
    let _ = out.write_all(head.as_bytes()).and_then(|()| out.write_all(&body));
}

fn found(path: &str, root: &Path, prefix: &str) -> Option<PathBuf> {
    let name = path.strip_prefix(prefix)?;
    let name = if name.is_empty() { "index.html" } else { name };
    Some(root.join(name)).filter(|file| file.is_file())
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
