//! Diagnostics as commands of GitHub's workflow runner, which shows them beside the lines of a pull request.

use crate::check::{Diagnostic, Level};
use crate::cli::harmless::harmless;
use crate::cli::report::{Context, told};

/// One command a line; nothing when there are no diagnostics.
pub fn github(diagnostics: &[Diagnostic], context: &Context) -> String {
    diagnostics.iter().map(|diagnostic| command(diagnostic, context) + "\n").collect()
}

fn command(diagnostic: &Diagnostic, context: &Context) -> String {
    let severity = match diagnostic.level {
        Level::Error => "error",
        Level::Warning | Level::Off => "warning",
    };
    let (at, title) = (at(diagnostic, context), property(diagnostic.rule));
    format!("::{severity} {at},title={title}::{}", message(&told(diagnostic)))
}

fn at(diagnostic: &Diagnostic, context: &Context) -> String {
    let place = diagnostic.place;
    let file = context.files.get(place.file);
    let (start, end) = (file.position(place.span.start), file.position(place.span.end));
    let path = property(&context.path(place.file));
    let at = format!("file={path},line={},col={}", start.line, start.column);
    // The runner takes columns only where a place is on one line.
    match end.line == start.line && end.column > start.column {
        true => format!("{at},endLine={},endColumn={}", end.line, end.column),
        false => at,
    }
}

/// What follows `::`, with the characters that would end it written as codes.
fn message(text: &str) -> String {
    harmless(text).replace('%', "%25").replace('\n', "%0A")
}

/// The value of `file=` or `title=`, where `:` and `,` would end it too.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Lang, fixture};
    use crate::span::{FileId, Place, Span};

    fn shown(start: usize, end: usize) -> String {
        let diagnostic = Diagnostic {
            rule: "link-quebrado",
            level: Level::Error,
            place: Place::new(FileId(0), Span::new(start, end)),
            message: "«50%» não existe".into(),
            label: "a: b, c".into(),
            help: Some("corrija".into()),
            related: vec![],
        };
        let files = fixture::files("oi é\nfim\n");
        github(&[diagnostic], &Context { files: &files, notes: "no:tes", lang: Lang::Pt })
    }

    #[test]
    fn a_command_is_one_line_with_its_characters_escaped() {
        let expected = "::error file=no%3Ates/nota.md,line=1,col=4,endLine=1,endColumn=5,title=link-quebrado\
                        ::«50%25» não existe%0Aa: b, c%0Acorrija\n";
        assert_eq!(shown(3, 5), expected);
    }

    #[test]
    fn a_place_of_several_lines_is_told_by_its_start() {
        assert!(shown(3, 8).contains("line=1,col=4,title="));
    }
}
