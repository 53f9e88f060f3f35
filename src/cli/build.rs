//! `compilado build`: notes in, site out.

use std::path::PathBuf;

use crate::artifact::Artifact;
use crate::check::Lang;
use crate::config::Config;
use crate::error::Error;
use crate::hash::Hash;
use crate::kept::Past;
use crate::offline;
use crate::output::{self, OutDir, Ready, Stage, Written, pdf};
use crate::pipeline::{self, Reading, Take};
use crate::render::Theme;
use crate::serve::{self, Watch, Work};
use crate::source::Vault;

use super::count::count;
use super::exit::Exit;
use super::options::{Format, Options};
use super::print;
use super::progress::{PAGES, Progress, READING};
use super::public;
use super::session::Session;
use super::unchanged::{self, Record, Told};

/// The name of what notes said in the cache.
const NOTES: &str = "notes.bin";

/// How to build.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Constrói de novo a cada mudança nas notas, no tema ou na configuração, até Ctrl+C
    #[arg(long)]
    watch: bool,
    /// Faz tudo de novo, sem usar nem guardar o que poupa trabalho na próxima vez (.compilado-cache)
    #[arg(long)]
    no_cache: bool,
    /// Lista o que vai a público; com publish = "explicit", só constrói se toda nota disser que pode
    #[arg(long, conflicts_with = "watch")]
    public: bool,
    /// Imprime também a cola em cola.pdf, com um navegador desta máquina
    #[arg(long)]
    pdf: bool,
    /// O navegador que imprime (padrão: COMPILADO_BROWSER, senão o primeiro encontrado)
    #[arg(long, value_name = "CAMINHO", requires = "pdf")]
    browser: Option<PathBuf>,
}

/// Builds the site. What is wrong with the notes is told before anything is written.
///
/// # Errors
/// When the config, the theme or the disk fails, or no browser prints the PDF that was asked for; then all the rest is
/// written.
pub fn run(args: &Args, options: &Options) -> Result<Exit, Error> {
    if args.watch {
        return watch(args, options);
    }
    let (config, overlay) = (options.config()?, options.overlay()?);
    let progress = Progress::start(options.format);
    progress.stage(READING);
    let vault = options.vault()?;
    let inputs =
        unchanged::inputs(&format!("{args:?} {options:?}"), &options.config_text()?, &overlay, &vault);
    if let Some(last) = known(args, options, &inputs)? {
        drop(progress);
        return tell_again(&last, options, config.lang);
    }
    let theme = Theme::new(overlay, pipeline::language(config.lang))?;
    let reading = read(args, options, &vault, &config);
    let report = news(&reading, options, &config);
    progress.clear();
    tell_report(options, &report)?;
    if let Some(refusal) = public::refusal(&reading, options, &config).filter(|_| args.public) {
        print::err(&refusal)?;
        return Ok(Exit::Notes);
    }
    progress.stage(PAGES);
    let out = OutDir::open(&options.out)?;
    let make = |take: &Take| pipeline::site(&reading, vault.assets, &config, &theme, take);
    let (written, printed) = write(make, args, &out)?;
    drop(progress);
    if args.public {
        tell_summary(options, &public::listing(&reading, options, config.lang))?;
    }
    let (found, left_out) = found(&reading, options, config.lang);
    let exit = options.exit(&reading.diagnostics);
    tell_summary(options, &summary(&found, &left_out, &written, options, config.lang))?;
    printed?;
    let told = Told { report, found, left_out, needs_writer: exit == Exit::Notes };
    if uses_cache(args) && !reading.warns_of_hidden() {
        unchanged::keep(&options.cache(), &inputs, &out, told)?;
    }
    // The process is about to end, and the system takes all of its memory at once: ten thousand notes given back piece by
    // piece are a noticeable part of a build.
    std::mem::forget(reading);
    Ok(exit)
}

/// A build that lists what goes out looks at it anew.
fn uses_cache(args: &Args) -> bool {
    !args.no_cache && !args.public
}

/// The last build, when this one would be the same.
fn known(args: &Args, options: &Options, inputs: &Hash) -> Result<Option<Record>, Error> {
    if uses_cache(args) { unchanged::find(&options.cache(), inputs, &options.out) } else { Ok(None) }
}

/// Reads the notes; those that an earlier build has read, and that are the same, are taken from the cache.
/// One that lists what goes out does so too: what has become private goes from the cache as well.
fn read(args: &Args, options: &Options, vault: &Vault, config: &Config) -> Reading {
    if args.no_cache {
        return pipeline::read(vault, config);
    }
    let cache = options.cache();
    let program = Hash::of(unchanged::program().as_bytes());
    let mut past = Past::new(program, cache.get(NOTES).unwrap_or_default());
    let reading = pipeline::recall(vault, config, &mut past);
    if let Some(news) = past.news() {
        cache.put(NOTES, news);
    }
    if !reading.hidden.is_empty() {
        unchanged::forget(&cache);
    }
    reading
}

/// Says what the last build said; nothing was written.
fn tell_again(last: &Record, options: &Options, lang: Lang) -> Result<Exit, Error> {
    tell_report(options, &last.report)?;
    let kept = Written { kept: last.files, ..Written::default() };
    tell_summary(options, &summary(&last.found, &last.left_out, &kept, options, lang))?;
    Ok(if last.needs_writer { Exit::Notes } else { Exit::Fine })
}

/// What is wrong with the notes; people are not told when nothing is.
fn news(reading: &Reading, options: &Options, config: &Config) -> String {
    let is_told = options.format != Format::Human || !reading.diagnostics.is_empty();
    if is_told { options.report(reading, config) } else { String::new() }
}

fn watch(args: &Args, options: &Options) -> Result<Exit, Error> {
    let watch = Watch::over(options.places())?;
    let mut rounds = Rounds { args: args.clone(), session: Session::new(options) };
    rounds.make()?;
    rounds.session.tell_waiting()?;
    serve::again(watch, rounds)?;
    Ok(Exit::Fine)
}

/// The rounds of a build that goes on.
struct Rounds {
    args: Args,
    session: Session,
}

impl Work for Rounds {
    type Made = ();

    fn make(&mut self) -> Result<(), Error> {
        let mut round = self.session.read()?;
        if let Some(report) = self.session.news(&round) {
            tell_report(&self.session.options, &report)?;
        }
        let out = OutDir::open(&self.session.options.out)?;
        let (written, printed) = write(|take| self.session.build(&mut round, take), &self.args, &out)?;
        let (options, lang) = (&self.session.options, round.config.lang);
        let (found, left_out) = found(&round.reading, options, lang);
        tell_summary(options, &summary(&found, &left_out, &written, options, lang))?;
        printed
    }

    fn tell(&mut self, outcome: Result<(), &Error>) {
        self.session.tell_failure(outcome);
    }
}

fn tell_report(options: &Options, report: &str) -> Result<(), Error> {
    match options.format {
        _ if report.is_empty() => Ok(()),
        Format::Human => print::err(report),
        Format::Json | Format::Github | Format::Sarif => print::out(report),
    }
}

fn tell_summary(options: &Options, summary: &str) -> Result<(), Error> {
    match options.format {
        Format::Human | Format::Github => print::out(summary),
        // The standard output is one JSON value and nothing else.
        Format::Json | Format::Sarif => print::err(summary),
    }
}

/// Writes the site that `make` makes with the worker that keeps it, and the sheet as a PDF where that is asked for: printed
/// from what was written, and only when it changed. A browser that fails takes nothing away from the site.
fn write(
    make: impl FnOnce(&Take) -> Result<(), Error>,
    args: &Args,
    out: &OutDir,
) -> Result<(Written, Result<(), Error>), Error> {
    let before = out.manifest()?;
    let stage = Stage::new(out);
    make(&|file| stage.put(file)).map_err(Error::aside)?;
    let mut site = stage.ready();
    let worker = offline::worker(site.iter().map(|file| offline::File {
        path: &file.path,
        length: file.length,
        hash: &file.hash,
    }));
    add(&mut site, worker, out)?;
    let kept = if args.pdf { pdf::unchanged(&before, &site, out) } else { None };
    let is_missing = args.pdf && kept.is_none();
    if let Some(kept) = kept {
        add(&mut site, kept, out)?;
    }
    let mut written = output::apply(&output::plan(before, &site), out)?;
    if !is_missing {
        return Ok((written, Ok(())));
    }
    let printed = pdf::print(out, args.browser.as_deref()).and_then(|sheet| {
        output::settle(&mut site);
        add(&mut site, sheet, out)?;
        output::apply(&output::plan(out.manifest()?, &site), out)
    });
    written.written += usize::from(printed.is_ok());
    Ok((written, printed.map(drop)))
}

/// One more file of the site.
fn add(site: &mut Vec<Ready>, file: Artifact, out: &OutDir) -> Result<(), Error> {
    let stage = Stage::new(out);
    stage.put(file)?;
    site.extend(stage.ready());
    Ok(())
}

/// `4 entrevistas, 13 erros, 4 gaps recorrentes → public (12 arquivos: 3 escritos, 9 iguais)`.
/// What was left out is told below.
fn summary(found: &str, left_out: &str, written: &Written, options: &Options, lang: Lang) -> String {
    format!("{found} → {} ({})\n{left_out}", options.out.to_string_lossy(), files(written, lang))
}

/// `4 entrevistas, 13 erros, 4 gaps recorrentes`, and what was left out; without notes, how to begin.
fn found(reading: &Reading, options: &Options, lang: Lang) -> (String, String) {
    let guide = &reading.guide;
    let gaps = guide.interviews.iter().flat_map(|linked| &linked.interview.gaps);
    let found = [
        count(guide.interviews.len(), lang.pick(["entrevista", "entrevistas"], ["interview", "interviews"])),
        count(gaps.filter(|gap| gap.counts).count(), lang.pick(["erro", "erros"], ["error", "errors"])),
        count(
            guide.recurring.len(),
            lang.pick(["gap recorrente", "gaps recorrentes"], ["recurring gap", "recurring gaps"]),
        ),
    ];
    let left_out = match options.no_notes(reading, lang) {
        Some(hint) => hint + "\n",
        None => public::left_out(&reading.hidden, lang).unwrap_or_default(),
    };
    (found.join(", "), left_out)
}

/// `12 arquivos: 3 escritos, 9 iguais`; what did not happen is not told.
fn files(written: &Written, lang: Lang) -> String {
    let all = count(written.written + written.kept, lang.pick(["arquivo", "arquivos"], ["file", "files"]));
    let done = [
        (written.written, lang.pick(["escrito", "escritos"], ["written", "written"])),
        (written.kept, lang.pick(["igual", "iguais"], ["unchanged", "unchanged"])),
        (written.removed, lang.pick(["removido", "removidos"], ["removed", "removed"])),
    ];
    let done: Vec<String> =
        done.into_iter().filter(|&(n, _)| n > 0).map(|(n, words)| count(n, words)).collect();
    format!("{all}: {}", done.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_happened_to_files_is_told() {
        let first = Written { written: 1, kept: 0, removed: 0 };
        assert_eq!(files(&first, Lang::Pt), "1 arquivo: 1 escrito");
        let later = Written { written: 3, kept: 9, removed: 1 };
        assert_eq!(files(&later, Lang::Pt), "12 arquivos: 3 escritos, 9 iguais, 1 removido");
        assert_eq!(files(&later, Lang::En), "12 files: 3 written, 9 unchanged, 1 removed");
    }
}
