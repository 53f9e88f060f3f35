//! Verdicts: the words, their rank on the scale, and what is said beside it.

use crate::dialect::vocabulary::{VERDICT_TAILS, VERDICTS};
use crate::dialect::words::{self, Word};
use crate::model::{Level, Verdict};
use crate::span::Span;

/// The verdict that a whole text tells, as after `Veredito:`; one without a rank when it is on no scale.
pub fn parse(text: &str, span: Span) -> Verdict {
    let (text, _) = words::strip_arrow(text.trim());
    let (level, nuance) = match rank(&words::words(text)) {
        Some((level, before, after)) => (Some(level), nuance(text, before, after)),
        None => explained(text).map_or((None, None), |(level, nuance)| (Some(level), nuance)),
    };
    Verdict { text: text.to_string(), span, level, nuance }
}

/// `quase (borderline)`: the writer's own words, and the rank in parentheses.
fn explained(text: &str) -> Option<(Level, Option<String>)> {
    let (said, inside) = text.strip_suffix(')')?.split_once('(')?;
    let (level, ..) = rank(&words::words(inside))?;
    Some((level, Some(said.trim().to_string())))
}

/// The verdict that the end of a heading is. Stricter than [`parse`]: `Hire a Driver` is a title.
pub fn parse_tail(text: &str, span: Span) -> Option<Verdict> {
    let words = words::words(text);
    let (_, _, after) = rank(&words)?;
    let rest = text.get(after..)?.trim_start();
    let next = words.iter().find(|word| word.span.start >= after);
    let stands_alone = rest.is_empty()
        || rest.starts_with(['(', ',', ';', '.', '!', ':', '/', '['])
        || rest.starts_with(words::DASHES)
        || next.is_some_and(|word| word.is_in(VERDICT_TAILS))
        || next.is_none();
    stands_alone.then(|| parse(text, span))
}

/// What a rating tells, as after `Avaliação:`: a verdict where it is one, `None` for `muito boa` and for `3/5`.
pub fn rated(text: &str, span: Span) -> Option<Verdict> {
    parse_tail(words::strip_arrow(text.trim()).0, span)
}

/// A verdict and nothing else, but for what a parenthesis adds: `Lean Hire`, `Hire (solid)`.
pub fn alone(text: &str, span: Span) -> Option<Verdict> {
    let words = words::words(text.split('(').next()?);
    VERDICTS.exactly(&words).map(|_| parse(text, span))
}

/// The rank, and the bytes where its words begin and end. `Solid Hire`: one word may lead.
fn rank(words: &[Word]) -> Option<(Level, usize, usize)> {
    [0, 1].into_iter().find_map(|skip| {
        let leads = words.get(..skip)?.iter().all(|word| word.is_in(VERDICT_TAILS));
        let (level, taken) = VERDICTS.longest(words.get(skip..)?).filter(|_| leads)?;
        let end = words.get(skip + taken - 1)?.span.end;
        Some((level, if skip == 0 { 0 } else { words.first()?.span.start + 1 }, end))
    })
}

/// What stands before and after the rank, without the marks around it.
fn nuance(text: &str, before: usize, after: usize) -> Option<String> {
    let edge = |c: char| c.is_whitespace() || "(),;:./[]!".contains(c) || words::DASHES.contains(&c);
    let rest = text.get(after..)?.trim_matches(edge);
    let lead = if before == 0 { "" } else { text.split_whitespace().next().unwrap_or("") };
    let said = if rest.chars().any(char::is_alphanumeric) { rest } else { lead };
    Some(said.to_string()).filter(|said| !said.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<&'static str>, Option<String>) {
        let verdict = parse(text, Span::default());
        (verdict.level.map(Level::id), verdict.nuance)
    }

    #[test]
    fn the_scale_and_its_nuances() {
        let cases = [
            ("Borderline Hire (leaning Hire)", Some("borderline"), Some("leaning Hire")),
            ("Hire (solid)", Some("hire"), Some("solid")),
            ("Hire, mas por pouco", Some("hire"), Some("mas por pouco")),
            ("STRONG NO-HIRE", Some("strong_no_hire"), None),
            ("lean no hire", Some("lean_no_hire"), None),
            ("Strong Hire!", Some("strong_hire"), None),
            ("Hire ✅", Some("hire"), None),
            ("Solid Hire", Some("hire"), Some("Solid")),
            ("quase passei.", Some("lean_no_hire"), None),
            ("mais ou menos", None, None),
        ];
        for (text, level, nuance) in cases {
            assert_eq!(read(text), (level, nuance.map(String::from)), "{text}");
        }
    }

    #[test]
    fn a_title_is_no_verdict() {
        assert!(parse_tail("Hire a Driver", Span::default()).is_none());
        assert!(parse_tail("Hire com ressalvas", Span::default()).is_some());
        assert!(parse_tail("Hire", Span::default()).is_some());
    }
}
