//! `compilado build`: notes in, site out.

use std::path::PathBuf;

use crate::artifact::Artifact;
use crate::check::Lang;
use crate::error::Error;
use crate::offline;
use crate::output::{self, OutDir, Written, pdf};
use crate::pipeline::{self, Reading};
use crate::serve::{self, Watch, Work};

use super::count::count;
use super::exit::Exit;
use super::options::{Format, Options};
use super::print;
use super::progress::{PAGES, Progress, READING, WRITING};
use super::public;
use super::session::Session;

/// How to build.
#[derive(Debug, Clone, clap::Args)]
pub struct Args {
    /// Constrói de novo a cada mudança nas notas, no tema ou na configuração, até Ctrl+C
    #[arg(long)]
    watch: bool,
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
    let config = options.config()?;
    let theme = options.theme(&config)?;
    let progress = Progress::start(options.format);
    progress.stage(READING);
    let (vault, reading) = options.read(&config)?;
    progress.clear();
    if options.format != Format::Human || !reading.diagnostics.is_empty() {
        tell_report(options, &options.report(&reading, &config))?;
    }
    if let Some(refusal) = public::refusal(&reading, options, &config).filter(|_| args.public) {
        print::err(&refusal)?;
        return Ok(Exit::Notes);
    }
    progress.stage(PAGES);
    let site = pipeline::site(&reading, vault.assets, &config, &theme)?;
    progress.stage(WRITING);
    let (written, printed) = write(site, args, &OutDir::open(&options.out)?)?;
    drop(progress);
    if args.public {
        tell_summary(options, &public::listing(&reading, options, config.lang))?;
    }
    tell_summary(options, &summary(&reading, &written, &options.out.to_string_lossy(), config.lang))?;
    printed.map(|()| options.exit(&reading.diagnostics))
}

fn watch(args: &Args, options: &Options) -> Result<Exit, Error> {
    let watch = Watch::over(options.places())?;
    let mut rounds = Rounds { args: args.clone(), session: Session::new(options) };
    rounds.make()?;
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
        let site = self.session.built(&mut round)?;
        let (options, lang) = (&self.session.options, round.config.lang);
        let (written, printed) = write(site, &self.args, &OutDir::open(&options.out)?)?;
        let summary = summary(&round.reading, &written, &options.out.to_string_lossy(), lang);
        tell_summary(options, &summary)?;
        printed
    }

    fn tell(&mut self, outcome: Result<(), &Error>) {
        self.session.tell_failure(outcome);
    }
}

fn tell_report(options: &Options, report: &str) -> Result<(), Error> {
    match options.format {
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

/// Writes the site with the worker that keeps it, and the sheet as a PDF where that is asked for: printed from what was written, and only when it
/// changed. A browser that fails takes nothing away from the site.
fn write(mut site: Vec<Artifact>, args: &Args, out: &OutDir) -> Result<(Written, Result<(), Error>), Error> {
    site.push(offline::worker(&site));
    let before = out.manifest()?;
    let kept = if args.pdf { pdf::unchanged(&before, &site, out) } else { None };
    let is_missing = args.pdf && kept.is_none();
    site.extend(kept);
    let mut written = output::apply(&output::plan(&before, &site), out)?;
    if !is_missing {
        return Ok((written, Ok(())));
    }
    let printed = match pdf::print(out, args.browser.as_deref()) {
        Ok(sheet) => {
            site.push(sheet);
            output::apply(&output::plan(&out.manifest()?, &site), out)?;
            written.written += 1;
            Ok(())
        }
        Err(error) => Err(error),
    };
    Ok((written, printed))
}

/// `4 entrevistas, 13 erros, 4 gaps recorrentes → public (12 arquivos: 3 escritos, 9 iguais)`.
/// What was left out is told below.
fn summary(reading: &Reading, written: &Written, out: &str, lang: Lang) -> String {
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
    let left_out = public::left_out(&reading.hidden, lang).unwrap_or_default();
    format!("{} → {out} ({})\n{left_out}", found.join(", "), files(written, lang))
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
