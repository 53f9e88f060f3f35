//! Diagnostics for people: the place, the line itself, the cause and the mend.
//! The only file that knows annotate-snippets.

use std::ops::Range;

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{AnnotationKind, Element, Group, Level as Shown, Message, Origin, Snippet};

use crate::check::{Diagnostic, Lang, Level};
use crate::cli::harmless::harmless;
use crate::cli::report::Context;
use crate::cli::report::excerpt::{Excerpt, excerpt};
use crate::cli::report::summary::summary;
use crate::span::Place;

/// Every diagnostic in turn and a last line that counts them, with the escape codes of a colour
/// terminal: the printer takes them out where there is none.
pub fn terminal(diagnostics: &[Diagnostic], context: &Context) -> String {
    draw(diagnostics, context, &Renderer::styled())
}

fn draw(diagnostics: &[Diagnostic], context: &Context, renderer: &Renderer) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&renderer.render(&[group(diagnostic, context)]));
        text.push_str("\n\n");
    }
    text + &summary(diagnostics, context) + "\n"
}

fn group<'a>(diagnostic: &'a Diagnostic, context: &Context<'a>) -> Group<'a> {
    let title = level(diagnostic.level, context.lang)
        .primary_title(harmless(&diagnostic.message))
        .id(diagnostic.rule);
    let primary = shown(diagnostic.place, AnnotationKind::Primary, &diagnostic.label, context);
    let related = diagnostic
        .related
        .iter()
        .flat_map(|(place, label)| shown(*place, AnnotationKind::Context, label, context));
    let mend = diagnostic.help.as_deref().map(|text| Element::from(message(help(context.lang), text)));
    title.elements(primary).elements(related).elements(mend)
}

fn level(level: Level, lang: Lang) -> Shown<'static> {
    match level {
        Level::Error => Shown::ERROR.with_name(lang.pick("erro", "error")),
        Level::Warning | Level::Off => Shown::WARNING.with_name(lang.pick("aviso", "warning")),
    }
}

fn help(lang: Lang) -> Shown<'static> {
    Shown::HELP.with_name(lang.pick("ajuda", "help"))
}

fn note(lang: Lang) -> Shown<'static> {
    Shown::NOTE.with_name(lang.pick("nota", "note"))
}

/// Messages are the one text that the renderer takes for its own and does not make harmless.
fn message(level: Shown<'static>, text: &str) -> Message<'static> {
    level.message(harmless(text))
}

/// Where a place is, and its line. The line is cut out here and the renderer told its number: the
/// renderer knows fewer line ends, and falls over a place outside its text.
fn shown<'a>(place: Place, kind: AnnotationKind, label: &'a str, context: &Context<'a>) -> Vec<Element<'a>> {
    let file = context.files.get(place.file);
    let (path, position) = (harmless(&context.path(place.file)), file.position(place.span.start));
    if file.text.is_empty() {
        return vec![Origin::path(path).line(position.line).char_column(position.column).into()];
    }
    let label = (!label.is_empty()).then(|| harmless(label));
    match excerpt(&file.text, place.span) {
        Some(excerpt) => {
            let (line, place) = harmless_excerpt(&excerpt);
            let snippet = Snippet::source(line).path(path).line_start(position.line);
            vec![snippet.annotation(kind.span(place).label(label)).into()]
        }
        None => {
            let origin = Origin::path(path).line(position.line).char_column(position.column);
            let label = label.map(|label| message(note(context.lang), &label).into());
            std::iter::once(origin.into()).chain(label).collect()
        }
    }
}

/// The line as it can be shown, and the place in it.
fn harmless_excerpt(excerpt: &Excerpt) -> (String, Range<usize>) {
    let Range { start, end } = excerpt.place;
    let part = |range: Range<usize>| harmless(excerpt.line.get(range).unwrap_or(""));
    let (before, place, after) = (part(0..start), part(start..end), part(end..excerpt.line.len()));
    let range = before.len()..before.len() + place.len();
    (before + &place + &after, range)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Input, Levels, fixture, run};
    use crate::file::Files;
    use crate::span::{FileId, Span};

    fn plain(diagnostics: &[Diagnostic], files: &Files) -> String {
        let context = Context { files, notes: "notes/", lang: Lang::Pt };
        draw(diagnostics, &context, &Renderer::plain())
    }

    fn diagnostic(start: usize, end: usize) -> Diagnostic {
        Diagnostic {
            rule: "cerca-aberta",
            level: Level::Error,
            place: Place::new(FileId(0), Span::new(start, end)),
            message: "esta cerca nunca é fechada".into(),
            label: "aberta aqui".into(),
            help: Some("feche-a".into()),
            related: vec![],
        }
    }

    #[test]
    fn a_diagnostic_shows_place_line_cause_and_mend() {
        let files = fixture::files("# É\n\nação → ```\n");
        let shown = plain(&[diagnostic(17, 20)], &files);
        let expected = "\
erro[cerca-aberta]: esta cerca nunca é fechada
 --> notes/nota.md:3:8
  |
3 | ação → ```
  |        ^^^ aberta aqui
  |
  = ajuda: feche-a

1 erro em 1 de 1 nota
";
        assert_eq!(shown, expected);
    }

    #[test]
    fn related_places_are_shown_too() {
        let files = fixture::files("## Mock #1: A\n\n## Mock #1: B\n");
        let related = vec![(Place::new(FileId(0), Span::new(0, 13)), "usado primeiro aqui".into())];
        let warning = Diagnostic { related, level: Level::Warning, ..diagnostic(15, 28) };
        let expected = "\
aviso[cerca-aberta]: esta cerca nunca é fechada
 --> notes/nota.md:3:1
  |
3 | ## Mock #1: B
  | ^^^^^^^^^^^^^ aberta aqui
  |
 ::: notes/nota.md:1:1
  |
1 | ## Mock #1: A
  | ------------- usado primeiro aqui
  |
  = ajuda: feche-a

1 aviso em 1 de 1 nota
";
        assert_eq!(plain(&[warning], &files), expected);
    }

    #[test]
    fn a_very_long_line_is_cut_or_left_out() {
        let long = fixture::files(&"palavra ".repeat(60));
        let shown = plain(&[diagnostic(240, 247)], &long);
        assert!(
            shown.contains("nota.md:1:241") && shown.lines().all(|line| line.chars().count() < 160),
            "{shown}"
        );
        let endless = fixture::files(&"x".repeat(1_000_000));
        let shown = plain(&[diagnostic(500_000, 600_000)], &endless);
        assert!(shown.contains("nota.md:1:500001\n = nota: aberta aqui\n"), "{shown}");
    }

    #[test]
    fn no_place_and_no_character_can_break_the_report() {
        let texts = [
            "", "\n", "é\u{9b}31m\u{200b}\u{7f}", "é", "a\tb\u{1b}[31m\u{202e}c", "\r\n\r\r\n",
            "漢字→🎉e\u{301}",
        ];
        for files in texts.map(fixture::files) {
            for start in 0..12 {
                for end in 0..12 {
                    let shown = plain(&[diagnostic(start, end)], &files);
                    assert!(
                        !shown.contains(['\u{1b}', '\u{9b}', '\u{200b}', '\u{202e}', '\u{7f}'])
                            && shown.ends_with("1 erro em 1 de 1 nota\n"),
                        "{shown}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_rule_can_be_shown() {
        let guide = fixture::guide(vec![]);
        let faults = fixture::every_fault();
        let found = run(&Input { faults: &faults, ..fixture::input(&guide) }, &Levels::default());
        assert!(plain(&found, &guide.files).ends_with("25 erros, 5 avisos em 1 de 1 nota\n"));
    }

    #[test]
    fn a_clean_set_is_one_line() {
        assert_eq!(plain(&[], &fixture::files("oi")), "1 nota, nenhum problema\n");
    }
}
