//! `compilado build`: notes in, site out.

use crate::artifact::Artifact;
use crate::check::Lang;
use crate::error::Error;
use crate::model::Guide;
use crate::output::{self, OutDir, Written};
use crate::pipeline;
use crate::serve::{self, Watch, Work};

use super::count::count;
use super::exit::Exit;
use super::options::{Format, Options};
use super::print;
use super::session::{Args, Session};

/// Builds the site. What is wrong with the notes is told before anything is written.
///
/// # Errors
/// When the config, the theme or the disk fails.
pub fn run(args: &Args, options: &Options) -> Result<Exit, Error> {
    if args.watch {
        return watch(options);
    }
    let config = options.config()?;
    let theme = options.theme(&config)?;
    let (vault, reading) = options.read(&config)?;
    if options.format != Format::Human || !reading.diagnostics.is_empty() {
        tell_report(options, &options.report(&reading, &config))?;
    }
    let site = pipeline::site(&reading, vault.assets, &config, &theme)?;
    let written = write(&site, options)?;
    tell_summary(options, &summary(&reading.guide, &written, &options.out.to_string_lossy(), config.lang))?;
    Ok(options.exit(&reading.diagnostics))
}

fn watch(options: &Options) -> Result<Exit, Error> {
    let watch = Watch::over(options.places())?;
    let mut rounds = Rounds(Session::new(options));
    rounds.make()?;
    serve::again(watch, rounds)?;
    Ok(Exit::Fine)
}

/// The rounds of a build that goes on.
struct Rounds(Session);

impl Work for Rounds {
    type Made = ();

    fn make(&mut self) -> Result<(), Error> {
        let mut round = self.0.read()?;
        if let Some(report) = self.0.news(&round) {
            tell_report(&self.0.options, &report)?;
        }
        let site = self.0.site(&mut round)?;
        let (options, lang) = (&self.0.options, round.config.lang);
        let written = write(&site, options)?;
        tell_summary(options, &summary(&round.reading.guide, &written, &options.out.to_string_lossy(), lang))
    }

    fn tell(&mut self, outcome: Result<(), &Error>) {
        self.0.tell_failure(outcome);
    }
}

fn tell_report(options: &Options, report: &str) -> Result<(), Error> {
    match options.format {
        Format::Human => print::err(report),
        Format::Json | Format::Github | Format::Sarif => print::out(report),
    }
}

fn write(site: &[Artifact], options: &Options) -> Result<Written, Error> {
    let out = OutDir::open(&options.out)?;
    output::apply(&output::plan(&out.manifest()?, site), &out)
}

fn tell_summary(options: &Options, summary: &str) -> Result<(), Error> {
    match options.format {
        Format::Human | Format::Github => print::out(summary),
        // The standard output is one JSON value and nothing else.
        Format::Json | Format::Sarif => print::err(summary),
    }
}

/// `4 entrevistas, 13 erros, 4 gaps recorrentes → public (12 arquivos: 3 escritos, 9 iguais)`.
fn summary(guide: &Guide, written: &Written, out: &str, lang: Lang) -> String {
    let gaps = guide.interviews.iter().flat_map(|linked| &linked.interview.gaps);
    let found = [
        count(guide.interviews.len(), lang.pick(["entrevista", "entrevistas"], ["interview", "interviews"])),
        count(gaps.filter(|gap| gap.counts).count(), lang.pick(["erro", "erros"], ["error", "errors"])),
        count(
            guide.recurring.len(),
            lang.pick(["gap recorrente", "gaps recorrentes"], ["recurring gap", "recurring gaps"]),
        ),
    ];
    format!("{} → {out} ({})\n", found.join(", "), files(written, lang))
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
