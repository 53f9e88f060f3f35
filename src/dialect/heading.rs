//! What a heading opens: an interview, a section, or nothing in particular.

use crate::content::{Inline, InlineKind, plainly, span_of};
use crate::dialect::private::mark::{says_private, title_says_private};
use crate::dialect::title;
use crate::dialect::title::told::Title;
use crate::dialect::vocabulary::{BY_HEART, SECTION_SEQUELS, SECTION_TAILS, SECTIONS};
use crate::dialect::words::{self, Word};
use crate::model::SectionKind;
use crate::span::Span;

/// A heading, or a line that does a heading's work.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// Its bytes.
    pub span: Span,
    /// Its words.
    pub text: Vec<Inline>,
    /// What it opens.
    pub opens: Opens,
}

/// What stands below a heading.
#[derive(Debug, Clone, PartialEq)]
pub enum Opens {
    /// An interview.
    Interview(Box<Title>),
    /// A section with a meaning.
    Section(SectionKind),
    /// Ordinary content.
    Other,
}

impl Heading {
    /// Classifies a Markdown heading.
    pub fn real(span: Span, text: Vec<Inline>) -> Self {
        let opens = match section_kind(&plainly(&text), Tail::Free) {
            Some(kind) => Opens::Section(kind),
            None => match title::explicit(&text) {
                Some(title) => Opens::Interview(Box::new(title)),
                None => Opens::Other,
            },
        };
        Self { span, text, opens }
    }

    /// Takes a line of text for a heading, when it surely does a heading's work.
    pub fn of_line(span: Span, line: &[Inline]) -> Option<Self> {
        let opens = match section_kind(&plainly(line), Tail::Known) {
            Some(kind) => Opens::Section(kind),
            None => {
                let tells = |title: &Title| {
                    title.date.is_some() || title.verdict.is_some() || title_says_private(&plainly(line))
                };
                Opens::Interview(Box::new(title::explicit_line(line).filter(tells)?))
            }
        };
        Some(Self { span, text: line.to_vec(), opens })
    }

    /// The heading that a line is: bold as a whole, or ended by a colon, and surely a section or an interview.
    pub fn of_marked_line(line: &[Inline]) -> Option<Self> {
        let heading = Heading::of_line(span_of(line)?, line)?;
        let text = plainly(line);
        let bold = matches!(
            without_marks(line),
            [Inline { kind: InlineKind::Strong(_), .. }, rest @ ..] if is_mark(&plainly(rest))
        );
        let shouted = || text.contains(' ') && !text.chars().any(char::is_lowercase);
        let marked =
            bold || text.trim_end().ends_with(':') || shouted() || title::explicit_line(line).is_some();
        marked.then_some(heading)
    }

    /// Whether it keeps private what stands below it.
    pub fn says_private(&self) -> bool {
        let text = plainly(&self.text);
        says_private(&text) || (matches!(self.opens, Opens::Interview(_)) && title_says_private(&text))
    }

    /// Whether it says `(DECORAR)`.
    pub fn by_heart(&self) -> bool {
        BY_HEART.stand_in(&plainly(&self.text))
    }

    /// Whether it opens what went well or wrong in an interview.
    pub fn is_of_interview(&self) -> bool {
        self.of_interview().is_some()
    }

    /// Which of the two, what went well or what went wrong, it opens.
    pub fn of_interview(&self) -> Option<SectionKind> {
        match self.opens {
            Opens::Section(kind @ (SectionKind::Strengths | SectionKind::Errors)) => Some(kind),
            _ => None,
        }
    }
}

/// The line without what stands before its first word: `✅ **O que foi bem**`.
fn without_marks(line: &[Inline]) -> &[Inline] {
    let says = |inline: &Inline| plainly(std::slice::from_ref(inline)).contains(char::is_alphanumeric);
    line.iter().position(says).and_then(|at| line.get(at..)).unwrap_or(line)
}

fn is_mark(text: &str) -> bool {
    text.trim().chars().all(|c| c == ':' || c == '.')
}

/// What went well or wrong, where a line is the name of such a section, marked or not.
pub fn names_section(line: &[Inline]) -> Option<SectionKind> {
    section_kind(&plainly(line), Tail::Known)
        .filter(|kind| matches!(kind, SectionKind::Strengths | SectionKind::Errors))
}

/// What may follow a section's keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tail {
    /// Anything short, when the keyword is long enough to be sure.
    Free,
    /// Only words that are known to.
    Known,
}

/// The kind of section that the words open. Parentheses, numbers and emoji say nothing here.
fn section_kind(text: &str, tail: Tail) -> Option<SectionKind> {
    if !may_open_section(text) {
        return None;
    }
    let outside = text.split(['(', '[']).next()?;
    named(outside, tail).or_else(|| named_twice(outside))
}

/// The kind of section that two names in one heading tell: `Strengths / wins`.
fn named_twice(text: &str) -> Option<SectionKind> {
    let (first, second) = text.split_once(['/', '|'])?;
    let kind = named(first, Tail::Known)?;
    let agrees =
        named(second, Tail::Known) == Some(kind) || words::is_one_of(&words::words(second), SECTION_SEQUELS);
    agrees.then_some(kind)
}

/// The kind of section that bears this name.
fn named(name: &str, tail: Tail) -> Option<SectionKind> {
    let all = words::words(name);
    let numbers = all.iter().take_while(|word| word.folded().chars().all(|c| c.is_ascii_digit())).count();
    let words = all.get(numbers..)?;
    let (kind, taken) = SECTIONS.longest(words)?;
    let rest = words.get(taken..)?;
    let list = matches!(kind, SectionKind::Recurring | SectionKind::Openings);
    let sure = (taken >= 3 || (list && taken >= 2)) && rest.len() <= 6;
    ((tail == Tail::Free && sure) || rest.iter().all(is_tail)).then_some(kind)
}

/// Whether a section's keyword may stand behind the numbers of a heading: hardly any line has one.
fn may_open_section(text: &str) -> bool {
    let first = words::each(text).find(|found| !found.start.may_be_number());
    first.is_some_and(|first| SECTIONS.may_begin(first.start))
}

fn is_tail(word: &Word) -> bool {
    word.is_in(SECTION_TAILS) || word.folded().chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_in_many_words() {
        let strengths = Some(SectionKind::Strengths);
        let errors = Some(SectionKind::Errors);
        let cases = [
            ("O que fiz bem", strengths),
            ("✅ pontos fortes:", strengths),
            ("What went well", strengths),
            ("O que errei e como corrigir", errors),
            ("O que faltou vs referência do curso", errors),
            ("2. PONTOS FRACOS", errors),
            ("A melhorar", errors),
            ("Gaps", errors),
            ("Gaps Recorrentes (DECORAR)", Some(SectionKind::Recurring)),
            ("Frase de Abertura (decorar)", Some(SectionKind::Openings)),
            ("Erros de cache em Redis", None),
            ("Weaknesses / what I'd do differently", errors),
            ("Good / bad practices", None),
            ("Erros / códigos de status", None),
            ("Pontos fortes / pontos fracos", None),
            ("Bom dia", None),
            ("Arquitetura", None),
        ];
        for (text, kind) in cases {
            assert_eq!(section_kind(text, Tail::Free), kind, "{text}");
        }
    }
}
