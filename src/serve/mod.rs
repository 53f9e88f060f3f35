//! The writing loop: watches what the site is made of, has it made anew, and shows it in the browser from
//! memory. Knows neither notes nor pages, and writes nothing.

mod address;
mod content_type;
mod host;
mod http;
mod open;
mod places;
mod quiet;
mod reload;
mod site;
mod watch;

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::thread;

use tokio::sync::{oneshot, watch as shared};

use crate::error::Error;

use site::Shown;

pub use host::{Listening, Port, listen};
pub use open::open;
pub use places::Places;
pub use site::{File, Site};
pub use watch::Watch;

/// What is done anew whenever something has changed.
pub trait Work: Send + 'static {
    /// What it makes.
    type Made;

    /// Does it.
    ///
    /// # Errors
    /// When the config, the theme or the disk fails.
    fn make(&mut self) -> Result<Self::Made, Error>;

    /// Tells how it went, after everyone has it who waited for it.
    fn tell(&mut self, outcome: Result<(), &Error>);
}

/// Does the work after every change, until the user interrupts.
///
/// # Errors
/// When the work stops by itself, or the system refuses.
pub fn again(watch: Watch, work: impl Work) -> Result<(), Error> {
    let stopped = spawn(watch, work, |_| (), |_| Ok(()));
    runtime()?.block_on(until_interrupted(stopped, std::future::pending()))
}

/// Shows `site`, and after every change what `work` makes of it, until the user interrupts. While it cannot
/// be made, the last good one stays and the error is shown over it.
///
/// # Errors
/// When the work stops by itself, or the system refuses.
pub fn serve(
    listening: Listening,
    site: Site,
    watch: Watch,
    work: impl Work<Made = Site>,
) -> Result<(), Error> {
    let (shown, seen) = shared::channel(Shown { site: Arc::new(site), trouble: None });
    let shown = Arc::new(shown);
    let later = Arc::clone(&shown);
    let show = move |outcome: Result<Site, &Error>| show(&shown, outcome);
    let stopped = spawn(watch, work, show, move |watch| try_all(&later, watch));
    let Listening { listener, hosts, address } = listening;
    let refused = |cause| Error::Listen { address: address.to_string(), cause, help: "tente outra vez" };
    runtime()?.block_on(async {
        listener.set_nonblocking(true).map_err(refused)?;
        let listener = tokio::net::TcpListener::from_std(listener).map_err(refused)?;
        let server = axum::serve(listener, http::service(seen, hosts));
        until_interrupted(stopped, async { server.await.map_err(refused) }).await
    })
}

/// The loop, in a thread of its own: it may be long at work when the user interrupts, and nothing waits for
/// it then. What is given ends with the loop.
fn spawn<W: Work>(
    mut watch: Watch,
    mut work: W,
    mut show: impl FnMut(Result<W::Made, &Error>) + Send + 'static,
    mut afterwards: impl FnMut(&mut Watch) -> Result<(), Error> + Send + 'static,
) -> oneshot::Receiver<Error> {
    let (stop, stopped) = oneshot::channel();
    thread::spawn(move || {
        let mut is_new = true;
        let error = loop {
            if is_new && let Err(error) = afterwards(&mut watch) {
                work.tell(Err(&error));
            }
            if let Err(error) = watch.wait() {
                break error;
            }
            let made = work.make();
            is_new = made.is_ok();
            match made {
                Ok(made) => {
                    show(Ok(made));
                    work.tell(Ok(()));
                }
                Err(error) => {
                    show(Err(&error));
                    work.tell(Err(&error));
                }
            }
        };
        // Nobody waits for the error when the user has interrupted.
        let _ = stop.send(error);
    });
    stopped
}

fn show(shown: &shared::Sender<Shown>, outcome: Result<Site, &Error>) {
    let mut next = shown.borrow().clone();
    match outcome {
        Ok(site) => next = Shown { site: Arc::new(site), trouble: None },
        Err(error) => next.trouble = Some(error.to_string().into()),
    }
    // The old site is dropped here, outside the lock that requests wait for.
    drop(shown.send_replace(next));
}

/// Tries the pages that nobody looks at, so that every broken one is told; a change goes before.
fn try_all(shown: &shared::Sender<Shown>, watch: &mut Watch) -> Result<(), Error> {
    let site = Arc::clone(&shown.borrow().site);
    let tried = site.try_all(|| watch.is_still());
    if let Err(error) = &tried {
        shown.send_modify(|shown| shown.trouble = Some(error.to_string().into()));
    }
    tried
}

/// One thread is enough for one reader, and it is started only here.
fn runtime() -> Result<tokio::runtime::Runtime, Error> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(Error::reading("tokio"))
}

async fn until_interrupted(
    stopped: oneshot::Receiver<Error>,
    other: impl Future<Output = Result<(), Error>>,
) -> Result<(), Error> {
    let other = pin!(other);
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted.map_err(Error::reading("Ctrl+C")),
        error = stopped => Err(error.unwrap_or(Error::WorkStopped)),
        ended = other => ended,
    }
}
