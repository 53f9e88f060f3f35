//! The command serving a folder: what it prints, and how it is asked. It ends with this value.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use snapbox::cmd::cargo_bin;

/// How long anything may take before a test fails: generous, since machines are busy.
const PATIENCE: Duration = Duration::from_secs(60);

/// A command that goes on until it is ended.
pub struct Running {
    child: Child,
    lines: Receiver<String>,
}

/// A server of a folder.
pub struct Served {
    /// The command.
    pub running: Running,
    /// `127.0.0.1:` and its port.
    pub address: String,
}

/// An answer.
pub struct Answer {
    /// The number: 200.
    pub status: u16,
    /// The lines of the head, names in lower case.
    pub head: Vec<String>,
    /// What follows it.
    pub body: String,
}

impl Running {
    /// Starts the command in a folder, with arguments that are parted at spaces.
    pub fn start(folder: &Path, args: &str) -> Self {
        let mut child = Command::new(cargo_bin!("compilado"))
            .current_dir(folder)
            .env("NO_COLOR", "1")
            .args(args.split_whitespace())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the command starts");
        let (heard, lines) = mpsc::channel();
        let (out, err) = (child.stdout.take().expect("its output"), child.stderr.take().expect("its errors"));
        listen(out, heard.clone());
        listen(err, heard);
        Self { child, lines }
    }

    /// Waits for a line that holds `words`, and gives it.
    pub fn wait_for(&self, words: &str) -> String {
        let mut heard = Vec::new();
        let end = Instant::now() + PATIENCE;
        loop {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) if line.contains(words) => return line,
                Ok(line) => heard.push(line),
                Err(error) => panic!("{words:?} was never printed ({error}): {heard:#?}"),
            }
        }
    }

    /// The lines that were printed and not yet waited for, once nothing was printed for `quiet`.
    pub fn lines_until(&self, quiet: Duration) -> Vec<String> {
        std::iter::from_fn(|| self.lines.recv_timeout(quiet).ok()).collect()
    }

    /// Interrupts the command as Ctrl+C does, and gives its exit status.
    pub fn interrupt(mut self) -> Option<i32> {
        let kill = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        assert!(kill.expect("kill").success());
        self.child.wait().expect("an end").code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Served {
    /// Serves a folder at a free port.
    pub fn start(folder: &Path, args: &str) -> Self {
        let running = Running::start(folder, &format!("serve --port 0 {args}"));
        let line = running.wait_for("http://");
        let (_, address) = line.split_once("http://").expect("an address");
        let address = address.trim_end_matches('/').to_string();
        Self { running, address }
    }

    /// Asks for a path in the usual way.
    pub fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\n", self.address))
    }

    /// Asks with the lines of a request.
    pub fn ask(&self, request: &str) -> Answer {
        let mut stream = self.connect(&format!("{request}Connection: close\r\n\r\n"));
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        let head = head.lines().map(|line| match line.split_once(':') {
            Some((name, value)) => format!("{}:{value}", name.to_lowercase()),
            None => line.to_string(),
        });
        Answer { status, head: head.collect(), body: body.to_string() }
    }

    /// Listens to what the page at `page` is told, as its script does.
    pub fn listen(&self, page: &str) -> Events {
        let body = self.get(&format!("/{page}")).body;
        let version = attribute(&body, "data-version");
        let stream = self.connect(&format!(
            "GET /.compilado/events?page={}&version={version} HTTP/1.1\r\nHost: {}\r\n\r\n",
            attribute(&body, "data-page"),
            self.address
        ));
        let events = Events(BufReader::new(stream));
        events.settled()
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).expect("a server");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream.write_all(request.as_bytes()).expect("a request");
        stream
    }
}

impl Answer {
    /// The value of a header; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        let value = self.head.iter().find_map(|line| line.strip_prefix(&format!("{name}:")));
        value.map_or("", str::trim)
    }
}

/// What a page is told.
pub struct Events(BufReader<TcpStream>);

impl Events {
    /// Waits for the next event: its name and its data.
    pub fn next(&mut self) -> (String, String) {
        let mut name = String::new();
        loop {
            let mut line = String::new();
            let read = self.0.read_line(&mut line).expect("an event in time");
            assert!(read > 0, "the server has gone");
            if let Some(value) = line.strip_prefix("event: ") {
                name = value.trim().to_string();
            } else if let Some(data) = line.strip_prefix("data: ") {
                return (name, data.trim().to_string());
            }
        }
    }

    /// Waits for an event of that name, and gives its data.
    pub fn expect(&mut self, name: &str) -> String {
        let (found, data) = self.next();
        assert_eq!(found, name, "{data}");
        data
    }

    /// Begins after the first event, which tells that all is fine and that the server listens.
    fn settled(mut self) -> Self {
        self.expect("fine");
        self
    }
}

/// The value of an attribute in a page.
fn attribute(html: &str, name: &str) -> String {
    let after = html.split(&format!("{name}=\"")).nth(1).unwrap_or_else(|| panic!("no {name} in {html}"));
    after.split('"').next().unwrap_or("").to_string()
}

fn listen(from: impl Read + Send + 'static, heard: mpsc::Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(Result::ok) {
            // The test may have ended.
            let _ = heard.send(line);
        }
    });
}
