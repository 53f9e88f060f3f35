//! One line at a terminal that says what takes so long, and goes away when it is done.

use std::io::{self, IsTerminal};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::options::Format;
use super::print;

/// Reading the notes.
pub const READING: &str = "lendo as notas";
/// Making the site.
pub const PAGES: &str = "montando as páginas";

/// What takes less is not told.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the seconds are told anew.
const TICK: Duration = Duration::from_secs(1);
/// Back to the start of a line that is blank up to where ours ends. No control sequence: those are left out
/// where no colours are wanted.
const ERASE: &str = "\r                                   \r";

/// The line; it goes away with this value. Nothing is shown unless the standard error is a terminal
/// and the reader a person.
#[derive(Debug)]
pub struct Progress(Option<Shown>);

#[derive(Debug)]
struct Shown {
    told: Sender<Told>,
    thread: JoinHandle<()>,
}

/// What the line is told.
#[derive(Debug)]
enum Told {
    /// This is being done now.
    Stage(&'static str),
    /// Something else will be printed: go away, and answer.
    Clear(Sender<()>),
}

impl Progress {
    /// The clock starts here.
    pub fn start(format: Format) -> Self {
        let is_dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        if format != Format::Human || is_dumb || !io::stderr().is_terminal() {
            return Self(None);
        }
        let (told, heard) = mpsc::channel();
        let line = Line { heard, patience: PATIENCE, begun: Instant::now(), stage: None, is_drawn: false };
        // A line that cannot be drawn is not worth a failure.
        let thread = thread::spawn(move || line.run(|text| drop(print::err(text))));
        Self(Some(Shown { told, thread }))
    }

    /// Says what is being done from now on.
    pub fn stage(&self, stage: &'static str) {
        self.tell(Told::Stage(stage));
    }

    /// Makes room for something else to be printed; comes back with the next stage.
    pub fn clear(&self) {
        let (done, wait) = mpsc::channel();
        self.tell(Told::Clear(done));
        // An error says that nobody is there to answer, and so nothing drawn.
        let _ = wait.recv();
    }

    fn tell(&self, told: Told) {
        if let Some(shown) = &self.0 {
            let _ = shown.told.send(told);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(Shown { told, thread }) = self.0.take() {
            drop(told);
            let _ = thread.join();
        }
    }
}

/// The line, in a thread of its own.
struct Line {
    heard: Receiver<Told>,
    patience: Duration,
    begun: Instant,
    stage: Option<&'static str>,
    is_drawn: bool,
}

impl Line {
    /// Draws and clears until nobody tells anything any more.
    fn run(mut self, mut draw: impl FnMut(&str)) {
        loop {
            let left = self.patience.saturating_sub(self.begun.elapsed());
            let wait = if left.is_zero() { TICK } else { left };
            match self.heard.recv_timeout(wait) {
                Ok(Told::Stage(stage)) => {
                    self.stage = Some(stage);
                    if self.is_drawn {
                        self.draw(&mut draw);
                    }
                }
                Ok(Told::Clear(done)) => {
                    self.erase(&mut draw);
                    self.stage = None;
                    let _ = done.send(());
                }
                Err(RecvTimeoutError::Timeout) => self.draw(&mut draw),
                Err(RecvTimeoutError::Disconnected) => return self.erase(&mut draw),
            }
        }
    }

    fn draw(&mut self, draw: &mut impl FnMut(&str)) {
        let Some(stage) = self.stage else { return };
        let elapsed = self.begun.elapsed();
        if elapsed >= self.patience {
            draw(&format!("{ERASE}{stage}… {} s", elapsed.as_secs()));
            self.is_drawn = true;
        }
    }

    fn erase(&mut self, draw: &mut impl FnMut(&str)) {
        if std::mem::take(&mut self.is_drawn) {
            draw(ERASE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is drawn for a stage that goes on until so many lines were drawn, and is then cleared away.
    fn drawn(patience: Duration, lines: usize) -> Vec<String> {
        let (told, heard) = mpsc::channel();
        let (draw, seen) = mpsc::channel();
        let line = Line { heard, patience, begun: Instant::now(), stage: None, is_drawn: false };
        let thread = thread::spawn(move || line.run(|text| draw.send(text.to_string()).unwrap()));
        told.send(Told::Stage(READING)).unwrap();
        let mut drawn: Vec<String> = seen.iter().take(lines).collect();
        let (done, wait) = mpsc::channel();
        told.send(Told::Clear(done)).unwrap();
        wait.recv().unwrap();
        drop(told);
        thread.join().unwrap();
        drawn.extend(seen.try_iter());
        drawn
    }

    #[test]
    fn what_is_quick_is_not_told() {
        assert_eq!(drawn(Duration::from_secs(3600), 0), [""; 0]);
    }

    #[test]
    fn what_is_slow_is_told_and_then_erased() {
        let drawn = drawn(Duration::from_millis(1), 1);
        assert!(drawn.len() >= 2, "{drawn:?}");
        assert!(drawn.first().unwrap().starts_with(&format!("{ERASE}lendo as notas… ")));
        assert_eq!(drawn.last().unwrap(), ERASE);
    }
}
