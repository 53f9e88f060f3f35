//! The skeleton of a mock: heading, sections and labels in place, nothing said that did not happen.

use std::collections::BTreeSet;

use crate::artifact::Artifact;
use crate::check::Lang;
use crate::dialect;
use crate::file::SourceFile;
use crate::hash::Hash;
use crate::id;
use crate::markdown;
use crate::model::{Interview, Kind, Note, Part};
use crate::span::FileId;

const PT: &str = include_str!("texts/mock.pt.md");
const EN: &str = include_str!("texts/mock.en.md");

/// What is known of a mock before its note is written.
#[derive(Debug, Clone, Copy)]
pub struct Mock<'a> {
    /// What was to be designed; as [`title`] gives it.
    pub title: &'a str,
    /// Its number.
    pub number: u32,
    /// When, as it is to be typed; as [`date`] gives it.
    pub date: &'a str,
    /// The language of sections and labels.
    pub lang: Lang,
}

/// The note of a mock; its path is a name alone, `mock-5-chat.md`.
pub fn mock(mock: &Mock) -> Artifact {
    let Mock { title, number, date, lang } = *mock;
    let number = number.to_string();
    // The title last: what it says is never taken for a place to fill in.
    let text = lang.pick(PT, EN).replace("{number}", &number).replace("{date}", date);
    let name = id::slug(&format!("mock {number} {title}"));
    Artifact::new(format!("{name}.md"), text.replace("{title}", &escaped(title)))
}

/// `typed` on one line; `None` when nothing is left of it.
pub fn title(typed: &str) -> Option<String> {
    let words = typed.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let title = words.collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}

/// `typed` when it is, whole, a date that notes can have: `2026-02-25`, `25/02/2026`, `~24/fev`.
pub fn date(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let heading = format!("# Mock #1: X ({typed})\n");
    let note = read(heading);
    let date = interviews(&note).next()?.date.as_ref()?;
    (date.text == typed && date.start.is_some()).then(|| typed.to_string())
}

/// The numbers of the mocks in `notes`, drafts included.
pub fn numbers(notes: &[Note]) -> BTreeSet<u32> {
    let mocks = notes.iter().flat_map(interviews).filter(|interview| interview.kind == Kind::Mock);
    mocks.filter_map(|interview| interview.number).collect()
}

/// The number after the highest of `taken`; 1 where none is.
pub fn next_number(taken: &BTreeSet<u32>) -> u32 {
    taken.last().map_or(1, |last| last.saturating_add(1))
}

fn read(text: String) -> Note {
    let hash = Hash::of(text.as_bytes());
    let file = SourceFile::new(FileId::default(), "x.md".into(), text, hash);
    dialect::read(&file, markdown::parse(&file)).note
}

fn interviews(note: &Note) -> impl Iterator<Item = &Interview> {
    note.parts.iter().filter_map(|part| match part {
        Part::Interview(interview) => Some(interview),
        Part::Section(_) => None,
    })
}

/// A title as Markdown that says just that.
fn escaped(title: &str) -> String {
    let mut text = String::new();
    let mut chars = title.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let after = chars.peek().copied().unwrap_or(' ');
        let means_something = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => true,
            // Inside a word, or alone, it is only itself.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after.is_alphanumeric() || after == '#',
            _ => false,
        };
        text.extend(means_something.then_some('\\'));
        text.push(c);
        before = c;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_back(typed: &str, lang: Lang) -> (String, Interview) {
        let title = title(typed).unwrap();
        let made = mock(&Mock { title: &title, number: 12, date: "23/11/2026", lang });
        let note = read(String::from_utf8(made.bytes).unwrap());
        let [interview] = &interviews(&note).collect::<Vec<_>>()[..] else { panic!("one interview") };
        (made.path, (*interview).clone())
    }

    #[test]
    fn the_skeleton_reads_back_as_what_it_was_made_from() {
        for lang in [Lang::Pt, Lang::En] {
            let (path, interview) = read_back("Encurtador de URL", lang);
            assert_eq!(path, "mock-12-encurtador-de-url.md");
            assert_eq!((interview.kind, interview.number), (Kind::Mock, Some(12)));
            assert_eq!(interview.title, "Encurtador de URL");
            assert_eq!(interview.date.unwrap().start.unwrap().iso(), "2026-11-23");
            assert_eq!((interview.strengths.len(), interview.gaps.len()), (1, 1));
            assert_eq!((interview.verdict, interview.wrap_up), (None, None));
        }
    }

    #[test]
    fn any_title_is_only_a_title() {
        for typed in [
            "C# *rápido* e `barato`", "snake_case e _itálico_", "<script>alert(1)</script>", "A & B &amp; C",
            "[[link]](x)", "~~riscado~~", "{date} e {number} e {title}", "barra \\* no fim \\", "C #",
            "Fila: SQS + DLQ", "R$ 5 por 1.000",
        ] {
            assert_eq!(read_back(typed, Lang::Pt).1.title, typed);
        }
        assert_eq!(read_back(" a\n\n# b\t c\0", Lang::Pt).1.title, "a # b c");
        assert_eq!((title(" \n "), title("🎉").as_deref()), (None, Some("🎉")));
        assert_eq!(read_back("🎉", Lang::Pt).0, "mock-12.md");
        assert_eq!(read_back("../../etc/passwd", Lang::Pt).0, "mock-12-etc-passwd.md");
    }

    proptest::proptest! {
        #[test]
        fn any_title_makes_one_mock_with_its_number(typed in "\\PC{0,40}") {
            let Some(title) = title(&typed) else { return Ok(()) };
            let (path, interview) = read_back(&title, Lang::Pt);
            assert_eq!((interview.kind, interview.number), (Kind::Mock, Some(12)));
            assert_eq!((interview.strengths.len(), interview.gaps.len()), (1, 1));
            let is_plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
            assert!(path.starts_with("mock-12") && path.chars().all(is_plain), "{path}");
        }
    }

    #[test]
    fn dates_are_those_of_the_dialect() {
        for typed in ["2026-02-25", "25/02/2026", "24/fev", "~22/fev"] {
            assert_eq!(date(typed).as_deref(), Some(typed));
        }
        for typed in ["", "ontem", "31/02/2026", "25/02/2026) — Hire", "25/02/2026\n# x", "2026"] {
            assert_eq!(date(typed), None, "{typed}");
        }
    }

    #[test]
    fn the_next_number_is_after_the_highest() {
        let notes =
            ["# Mock #7: A\n\n# Mock #3: B\n", "---\ndraft: true\n---\n# Simulado 9: C\n", "# Outra\n"];
        let notes = notes.map(|text| read(text.to_string()));
        let next = |notes: &[Note]| next_number(&numbers(notes));
        assert_eq!((next(&[]), next(&notes[..1]), next(&notes)), (1, 8, 10));
    }
}
