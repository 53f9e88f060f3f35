//! The stages of the pipeline one after the other, each in a function of its own: its time can be told, and a counter
//! of instructions knows it by its name.

use std::error::Error as AnyError;
use std::fs;
use std::path::Path;
use std::time::Instant;

use compilado::artifact::Artifact;
use compilado::check::{self, Diagnostic, Input, Levels};
use compilado::config::{self, Config};
use compilado::dialect::{self, Parsed};
use compilado::error::Error;
use compilado::file::SourceFile;
use compilado::link::{self, Resolved};
use compilado::markdown::{self, Document};
use compilado::model::Guide;
use compilado::output::{self, OutDir, Stage, Written};
use compilado::pipeline;
use compilado::render::Theme;
use compilado::search;
use compilado::source::{self, Roots, Vault};
use compilado::view::{Page, Pages, SiteInfo, Wishes};
use rayon::prelude::*;

/// Times every stage `rounds` times, and prints a line for each: its name, the median in milliseconds, and the most
/// memory that the process had taken by its end, in KB. (Here all that stages give is kept until the end of the round:
/// what a build takes is what `peers` measures.)
///
/// # Errors
/// When the disk fails.
pub fn time(notes: &Path, out: &Path, rounds: usize) -> Result<(), Box<dyn AnyError>> {
    let mut all = Vec::new();
    for _ in 0..rounds {
        let mut clock = Clock::default();
        round(notes, out, &mut clock)?;
        fs::remove_dir_all(out)?;
        all.push(clock.laps);
    }
    for (rank, lap) in all.first().into_iter().flatten().enumerate() {
        let mut times: Vec<f64> = all.iter().map(|laps| laps[rank].milliseconds).collect();
        times.sort_by(f64::total_cmp);
        println!("{}\t{:.2}\t{}", lap.stage, times[times.len() / 2], lap.memory);
    }
    Ok(())
}

/// Runs every stage once, all on the thread that calls: a counter of instructions follows no work to other threads.
///
/// # Errors
/// When the disk fails.
pub fn count(notes: &Path, out: &Path) -> Result<(), Box<dyn AnyError>> {
    rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global()?;
    Ok(round(notes, out, &mut Clock::default())?)
}

/// What was measured of one stage.
struct Lap {
    stage: &'static str,
    milliseconds: f64,
    /// In KB; 0 where the system does not tell.
    memory: u64,
}

#[derive(Default)]
struct Clock {
    laps: Vec<Lap>,
}

impl Clock {
    fn lap<T>(&mut self, stage: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let made = work();
        let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
        self.laps.push(Lap { stage, milliseconds, memory: most_memory().unwrap_or(0) });
        made
    }
}

fn most_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim_end_matches("kB").trim().parse().ok()
}

fn round(notes: &Path, out: &Path, clock: &mut Clock) -> Result<(), Error> {
    let config = config::parse("", Path::new("compilado.toml"))?;
    let theme = clock.lap("theme", || stage_theme(&config))?;
    let vault = clock.lap("source", || stage_source(notes))?;
    let files: Vec<&SourceFile> = vault.notes().collect();
    let documents = clock.lap("markdown", || stage_markdown(&files));
    let parsed = clock.lap("dialect", || stage_dialect(&files, documents));
    let Resolved { guide, faults } = clock.lap("link", || stage_link(parsed, &vault, &config));
    let input =
        Input { guide: &guide, faults: &faults, ignores: &[], limits: &config.limits, lang: config.lang };
    let diagnostics = clock.lap("check", || stage_check(&input, &config.levels));
    assert!(diagnostics.is_empty(), "the notes are to be understood: {:?}", diagnostics.first());
    let info = info(&config);
    let (pages, made) = clock.lap("view", || stage_view(&guide, info));
    let mut site = clock.lap("render", || stage_render(&theme, &made))?;
    site.extend(clock.lap("search", || stage_search(&guide, &pages))?);
    clock.lap("output", || stage_output(site, out))?;
    Ok(())
}

fn info(config: &Config) -> SiteInfo {
    SiteInfo {
        title: config.title.clone(),
        base_url: config.base_url.clone(),
        language: pipeline::language(config.lang),
        words_per_minute: config.limits.words_per_minute,
        wrap_up_seconds: config.limits.wrap_up_seconds,
        sheet: Wishes { pin: Vec::new(), drop: Vec::new() },
        reports: Vec::new(),
    }
}

#[inline(never)]
fn stage_theme(config: &Config) -> Result<Theme, Error> {
    Theme::new(Vec::new(), pipeline::language(config.lang))
}

#[inline(never)]
fn stage_source(notes: &Path) -> Result<Vault, Error> {
    source::read(&Roots { notes: notes.to_path_buf(), exclude: Vec::new() })
}

#[inline(never)]
fn stage_markdown(files: &[&SourceFile]) -> Vec<Document> {
    files.par_iter().map(|file| markdown::parse(file)).collect()
}

#[inline(never)]
fn stage_dialect(files: &[&SourceFile], documents: Vec<Document>) -> Vec<Parsed> {
    files.par_iter().zip(documents).map(|(file, document)| dialect::read(file, document)).collect()
}

#[inline(never)]
fn stage_link(parsed: Vec<Parsed>, vault: &Vault, config: &Config) -> Resolved {
    let notes = parsed.into_iter().map(|parsed| parsed.note).collect();
    link::resolve(notes, vault.files.clone(), Vec::new(), &config.links)
}

#[inline(never)]
fn stage_check(input: &Input, levels: &Levels) -> Vec<Diagnostic> {
    check::run(input, levels)
}

#[inline(never)]
fn stage_view(guide: &Guide, info: SiteInfo) -> (Pages, Vec<Page>) {
    let pages = Pages::of(guide, info);
    let made = (0..pages.len()).into_par_iter().filter_map(|rank| pages.page(guide, rank)).collect();
    (pages, made)
}

#[inline(never)]
fn stage_render(theme: &Theme, pages: &[Page]) -> Result<Vec<Artifact>, Error> {
    let site: Result<Vec<Artifact>, Error> = pages.par_iter().map(|page| theme.render(page)).collect();
    site.map(|site| site.into_iter().chain(theme.statics().iter().cloned()).collect())
}

#[inline(never)]
fn stage_search(guide: &Guide, pages: &Pages) -> Result<Vec<Artifact>, Error> {
    let mut files = Vec::new();
    let mut index = search::Index::new(|file| -> Result<(), Error> {
        files.push(file);
        Ok(())
    });
    pages.search(guide, &mut |page| index.add(&page))?;
    index.finish()?;
    Ok(files)
}

#[inline(never)]
fn stage_output(site: Vec<Artifact>, out: &Path) -> Result<Written, Error> {
    let folder = OutDir::open(out)?;
    let stage = Stage::new(&folder);
    site.into_par_iter().try_for_each(|file| stage.put(file))?;
    output::apply(&output::plan(folder.manifest()?, &stage.ready()), &folder)
}
