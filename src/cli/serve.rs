//! `compilado serve`: the site in the browser, made anew while the notes are written.

use std::time::Instant;

use crate::check::Lang;
use crate::error::Error;
use crate::serve::{self, Listening, Port, Site, Watch, Work};

use super::exit::Exit;
use super::options::Options;
use super::print;
use super::session::{Round, Session};

/// The port when none is named.
const PORT: u16 = 4321;

/// How to serve.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Abre o site no navegador
    #[arg(long)]
    open: bool,
    /// Porta (padrão: 4321, ou a próxima livre)
    #[arg(long, value_name = "NÚMERO")]
    port: Option<u16>,
    /// Atende também a rede: o celular, por exemplo; com um nome ou número, só por ele
    #[arg(long, value_name = "ENDEREÇO", num_args = 0..=1, default_missing_value = "0.0.0.0")]
    host: Option<String>,
}

/// Serves the site until the user interrupts.
///
/// # Errors
/// When the config, the theme, the disk or the network fails.
pub fn run(args: &Args, options: &Options) -> Result<Exit, Error> {
    // The watch begins first: what changes during the first round is seen.
    let watch = Watch::over(options.places())?;
    let mut rounds = Rounds::new(options);
    let site = rounds.first()?;
    let listening = serve::listen(args.host.as_deref(), args.port.map_or(Port::From(PORT), Port::Exactly))?;
    rounds.tell_report();
    print::out(&welcome(&listening, args, rounds.lang()))?;
    if args.open {
        open(&listening)?;
    }
    serve::serve(listening, site, watch, rounds)?;
    Ok(Exit::Fine)
}

/// The rounds of the server.
struct Rounds {
    session: Session,
    last: Option<Round>,
    /// The one before the last: it takes a while to be taken down, and nobody waits for that.
    before: Option<Round>,
    began: Instant,
}

impl Rounds {
    fn new(options: &Options) -> Self {
        Self { session: Session::new(options), last: None, before: None, began: Instant::now() }
    }

    /// The first site; its front page can be made, and so the theme holds together.
    fn first(&mut self) -> Result<Site, Error> {
        let mut round = self.session.read()?;
        let site = self.session.promised(&mut round)?;
        site.get("index.html")?;
        self.last = Some(round);
        Ok(site)
    }

    fn lang(&self) -> Lang {
        self.last.as_ref().map_or_else(Lang::default, |round| round.config.lang)
    }

    /// Prints what is wrong with the notes, when that is news. When nobody can be told, the site still can
    /// be shown.
    fn tell_report(&mut self) {
        if let Some(report) = self.last.as_ref().and_then(|round| self.session.news(round)) {
            let _ = print::out(&report);
        }
    }
}

impl Work for Rounds {
    type Made = Site;

    fn make(&mut self) -> Result<Site, Error> {
        self.began = Instant::now();
        let mut round = self.session.read()?;
        let site = self.session.promised(&mut round)?;
        self.before = self.last.replace(round);
        Ok(site)
    }

    fn tell(&mut self, outcome: Result<(), &Error>) {
        self.session.tell_failure(outcome);
        if outcome.is_ok() {
            let took = self.began.elapsed().as_millis();
            let done = self.lang().pick(format!("refeito em {took} ms\n"), format!("rebuilt in {took} ms\n"));
            let _ = print::out(&done);
            self.tell_report();
            self.before = None;
        }
    }
}

/// Where the site is, for whom, and how it ends.
fn welcome(listening: &Listening, args: &Args, lang: Lang) -> String {
    let port = listening.address.port();
    let mut lines = Vec::new();
    if args.port.is_none() && port != PORT {
        lines.push(lang.pick(
            format!("a porta {PORT} está ocupada; usando a {port}"),
            format!("port {PORT} is taken; using {port}"),
        ));
    }
    lines.push(format!("{} {}", lang.pick("servindo em", "serving at"), listening.url()));
    if let Some(url) = listening.network_url() {
        lines.push(lang.pick(
            format!("no celular, na mesma rede: {url} (quem estiver nela também pode ler)"),
            format!("on the phone, in the same network: {url} (everyone in it can read, too)"),
        ));
    }
    lines.push(lang.pick("Ctrl+C encerra", "Ctrl+C ends").to_string());
    lines.join("\n") + "\n"
}

fn open(listening: &Listening) -> Result<(), Error> {
    serve::open(&listening.url()).or_else(|cause| {
        print::err(&format!(
            "aviso: o navegador não pôde ser aberto ({cause}); abra {} nele\n",
            listening.url()
        ))
    })
}
