//! Where front matter begins and ends. What it says is read by the dialect.

use crate::fault::{self, FaultKind, Faults};
use crate::file::SourceFile;
use crate::span::Span;

/// A front matter block, found and not yet parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawFrontMatter {
    /// YAML or TOML.
    pub format: Format,
    /// The block with its fences.
    pub span: Span,
    /// What stands between the fences.
    pub inner: Span,
}

/// The language of a front matter block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Between `---`.
    Yaml,
    /// Between `+++`.
    Toml,
}

/// Finds the front matter of a file; gives the offset at which the Markdown begins.
///
/// A first `---` may be mere decoration: it opens front matter only when the next line is a key.
pub fn split(file: &SourceFile, faults: &mut Faults) -> (Option<RawFrontMatter>, usize) {
    let start = if file.text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = lines_from(&file.text, start);
    let Some((opening, format)) = lines.next().and_then(|line| Some((line, opening(line.text(file))?)))
    else {
        return (None, start);
    };
    if !lines
        .clone()
        .find(|line| !line.text(file).trim().is_empty())
        .is_some_and(|line| is_key(line.text(file)))
    {
        return (None, start);
    }
    match lines.find(|line| closes(line.text(file), format)) {
        Some(closing) => {
            let span = Span::new(start, closing.end);
            let inner = Span::new(opening.end, closing.start);
            (Some(RawFrontMatter { format, span, inner }), closing.end)
        }
        None => {
            let place = Span::new(start, opening.end);
            faults.push(fault::at(file.id, place, FaultKind::FrontMatterUnclosed));
            (None, start)
        }
    }
}

/// A line with its end.
#[derive(Clone, Copy)]
struct Line {
    start: usize,
    end: usize,
}

impl Line {
    fn text(self, file: &SourceFile) -> &str {
        file.slice(Span::new(self.start, self.end)).trim_end()
    }
}

fn lines_from(text: &str, start: usize) -> impl Iterator<Item = Line> + Clone + '_ {
    let rest = text.get(start..).unwrap_or("");
    rest.split_inclusive('\n').scan(start, |at, line| {
        let line = Line { start: *at, end: *at + line.len() };
        *at = line.end;
        Some(line)
    })
}

fn opening(line: &str) -> Option<Format> {
    match line {
        "---" => Some(Format::Yaml),
        "+++" => Some(Format::Toml),
        _ => None,
    }
}

fn closes(line: &str, format: Format) -> bool {
    match format {
        Format::Yaml => line == "---" || line == "...",
        Format::Toml => line == "+++",
    }
}

/// `key: …`, `key = …`, `[table]` or a comment: a word alone before the sign.
fn is_key(line: &str) -> bool {
    let comment = line.starts_with('#') && !line.starts_with("##");
    let key = line.split_once([':', '=']).is_some_and(|(key, _)| {
        let key = key.trim();
        !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "_-\"'".contains(c))
    });
    key || (comment && !line.starts_with("# "))
}
