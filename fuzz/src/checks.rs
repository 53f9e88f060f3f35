//! What holds whatever the input: one function per fuzz target. It takes the input and panics when something does
//! not hold. The tests of the project replay `corpus/` through the same functions.

use std::collections::BTreeSet;
use std::sync::{LazyLock, Mutex};

use compilado::artifact::Artifact;
use compilado::config::{self, Config};
use compilado::file::SourceFile;
use compilado::model::Date;
use compilado::napkin::{self, Sum};
use compilado::pipeline::{self, Reading};
use compilado::render::Theme;
use compilado::source::Vault;
use compilado::span::Span;
use compilado::start::{self, Word};
use compilado::view::Language;

/// What a target does with its input.
pub type Check = fn(&[u8]);

/// Every target, by the name of its program and of its folder in `corpus/`.
pub const TARGETS: &[(&str, Check)] =
    &[("model", model), ("site", site), ("sums", sums), ("dates", dates), ("front_matter", front_matter)];

static CONFIG: LazyLock<Config> =
    LazyLock::new(|| config::parse("", "compilado.toml".as_ref()).expect("an empty config"));
static THEME: LazyLock<Theme> = LazyLock::new(|| Theme::new(vec![], Language::PtBr).expect("the theme"));

/// The bytes of a note have a meaning, and everything told of them is placed in their text.
///
/// # Panics
/// When not.
pub fn model(bytes: &[u8]) {
    assert_places(&read(bytes));
}

/// The bytes of a note make a site whose files can all be written, each at a place of its own.
///
/// # Panics
/// When not.
pub fn site(bytes: &[u8]) {
    let files = files(&read(bytes));
    let mut paths = BTreeSet::new();
    for Artifact { path, bytes, .. } in &files {
        let plain = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', '\0', ':']);
        assert!(path.split('/').all(plain), "{path:?} leaves the site");
        assert!(paths.insert(path.to_lowercase()), "two files at {path:?}");
        let is_page = path.ends_with(".html");
        assert!(!is_page || is_whole_page(bytes), "{path:?} is no whole page");
    }
}

/// A text has sums in its own order, each step inside its sum, and every place lies in the text.
///
/// # Panics
/// When not.
pub fn sums(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut reached = 0;
    let words: Vec<Word> = start::each(&text).collect();
    for Sum { span, steps } in napkin::check(&text, &words) {
        assert_span(&text, span);
        assert!(reached <= span.start, "{span:?} begins before {reached} in {text:?}");
        assert!(!steps.is_empty(), "a sum without steps at {span:?} in {text:?}");
        for step in steps {
            assert_span(&text, step.span);
            let inside = span.start <= step.span.start && step.span.end <= span.end;
            assert!(inside, "{:?} is not in {span:?} of {text:?}", step.span);
        }
        reached = span.end;
    }
}

/// A text in the place of a date is a day that may be, or none, whatever it says.
///
/// # Panics
/// When not.
pub fn dates(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).replace(['\n', '\r'], " ");
    let heading = format!("# Mock #1: Chat ({text}) — Hire\n\n## O que fiz bem\n\n- API\n");
    let quoted = text.replace('\'', "''");
    let front = format!("---\ndate: '{quoted}'\n---\n# Mock #1: Chat\n\n## O que fiz bem\n\n- API\n");
    for note in [heading, front] {
        let reading = read(note.as_bytes());
        assert_places(&reading);
        let dates = reading.guide.interviews.iter().filter_map(|linked| linked.interview.date.as_ref());
        dates.for_each(assert_date);
    }
}

/// A text as front matter is read or told of, and what it keeps hidden is not in the guide.
///
/// # Panics
/// When not.
pub fn front_matter(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for fence in ["---", "+++"] {
        let note = format!("{fence}\n{text}\n{fence}\n\n# Mock #1: Chat (24/fev) — Hire\n");
        let vault = vault(note.as_bytes());
        let reading = pipeline::read(&vault, &CONFIG);
        assert_places(&reading);
        let hides = |front: &compilado::model::FrontMatter| front.draft || front.private;
        let hidden = pipeline::notes(&vault).iter().any(|note| hides(&note.front_matter));
        assert_eq!(hidden, reading.guide.notes.is_empty(), "hidden and told in {note:?}");
    }
}

fn read(bytes: &[u8]) -> Reading {
    pipeline::read(&vault(bytes), &CONFIG)
}

fn vault(bytes: &[u8]) -> Vault {
    [("nota.md".to_string(), bytes.to_vec())].into_iter().collect()
}

fn files(reading: &Reading) -> Vec<Artifact> {
    let site = Mutex::new(Vec::new());
    let take = |file| {
        site.lock().expect("no thread failed").push(file);
        Ok(())
    };
    pipeline::site(reading, Vec::new(), &CONFIG, &THEME, &take).expect("a site");
    site.into_inner().expect("no thread failed")
}

fn is_whole_page(bytes: &[u8]) -> bool {
    let page = std::str::from_utf8(bytes).unwrap_or("").trim();
    page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>")
}

/// Everything that is told of a note, and every sum and date that was found, lies in its text.
fn assert_places(reading: &Reading) {
    let guide = &reading.guide;
    for found in &reading.diagnostics {
        let related = found.related.iter().map(|(place, _)| place);
        for place in std::iter::once(&found.place).chain(related) {
            assert_span(&guide.files.get(place.file).text, place.span);
        }
        assert!(!found.message.is_empty(), "{found:?}");
    }
    for linked in &guide.interviews {
        let interview = &linked.interview;
        let SourceFile { text, .. } = guide.files.get(interview.file);
        assert!(interview.calculations.is_sorted_by_key(|sum| sum.span.start), "{interview:?}");
        let sums = interview
            .calculations
            .iter()
            .flat_map(|sum| std::iter::once(sum.span).chain(sum.steps.iter().map(|step| step.span)));
        let errors = interview.gaps.iter().map(|gap| gap.span);
        let dates = interview.date.iter().map(|date| date.span);
        let all = [interview.span, interview.heading_span].into_iter().chain(sums).chain(errors).chain(dates);
        all.for_each(|span| assert_span(text, span));
    }
}

fn assert_span(text: &str, span: Span) {
    assert!(text.get(span.range()).is_some(), "{span:?} of {text:?}");
}

fn assert_date(date: &Date) {
    for day in [date.start, date.end].into_iter().flatten() {
        let real = (1..=12).contains(&day.month) && day.day.is_none_or(|day| (1..=31).contains(&day));
        assert!(real, "{date:?}");
    }
    assert!(date.end.is_none() || date.start.is_some(), "{date:?}");
}
