//! How the tables of `subjects/` are written: their lines, their phrases, the forms of a word. Read by the build script.
//!
//! A line opens a subject with `[name]`; `= …` is a phrase that means it, `& …` one of words in any order, and `! …` one
//! that holds such a phrase and means something else; `phase`, `topic` and `narrows NAME` tell more, `#` is a remark.
//! A phrase is words in a row, each exact and folded; `a|b` is either, `calcul*` any word that begins so, `..` up to
//! three words of any kind, `?` behind a word leaves it out or not, and a leading `^` asks for the start. `@sem` is
//! any of the words that say that something is missing. `& fim monolog*` asks for its words in any order, close together.
//!
//! Only the build script and the tests read tables as they are written.

use super::form::{Form, Order};

/// How a table writes any of the words of [`MISSING`].
const MISSING_WORD: &str = "@sem";

/// Words that say that something is missing from an error or a habit.
const MISSING: &[&str] = &[
    "sem", "nao", "nem", "zero", "nenhum", "nenhuma", "nunca", "falta", "faltou", "faltaram", "faltando",
    "esqueci", "esqueco", "esqueceu", "esquecemos", "pulei", "pulo", "pulamos", "ignorei", "ignoro",
    "deixei", "sumiu", "without", "missing", "skipped", "forgot", "forgetting", "never", "didn", "didnt",
    "ausencia",
];

/// One line of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// A remark, or nothing.
    Remark,
    /// A new subject of that name.
    Opens(&'a str),
    /// See [`crate::link::table::Subject::is_phase`].
    Phase,
    /// See [`crate::link::table::Subject::is_topic`].
    Topic,
    /// The wider subject of that name.
    Narrows(&'a str),
    /// A phrase that means the subject.
    Alias(&'a str),
    /// A phrase that holds an alias and means something else.
    Trap(&'a str),
}

/// One step of a phrase; words with their alternatives, as [`forms`] takes them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step<'a> {
    /// One word.
    One(&'a str),
    /// A word, or none.
    Perhaps(&'a str),
    /// Up to [`super::form::FAR`] words of any kind.
    Skip,
}

impl<'a> Line<'a> {
    /// Reads a line; `None` when it is none of those that tables have.
    pub fn new(line: &'a str) -> Option<Self> {
        if line.is_empty() || line.starts_with('#') {
            return Some(Self::Remark);
        }
        if let Some(name) = line.strip_prefix('[') {
            return name.strip_suffix(']').map(Self::Opens);
        }
        match (line, line.split_once(' ')) {
            ("phase", _) => Some(Self::Phase),
            ("topic", _) => Some(Self::Topic),
            (_, Some(("narrows", wider))) => Some(Self::Narrows(wider)),
            (_, Some(("=", alias))) => Some(Self::Alias(alias)),
            (_, Some(("&", _))) => Some(Self::Alias(line)),
            (_, Some(("!", trap))) => Some(Self::Trap(trap)),
            _ => None,
        }
    }
}

/// The order and the steps of a phrase.
pub fn phrase(written: &str) -> (Order, Vec<Step<'_>>) {
    let (order, rest) = match (written.strip_prefix('^'), written.strip_prefix("& ")) {
        (Some(rest), _) => (Order::Start, rest),
        (_, Some(rest)) => (Order::Loose, rest),
        _ => (Order::Row, written),
    };
    let step = |written| match written {
        ".." => Step::Skip,
        word => word.strip_suffix('?').map_or(Step::One(word), Step::Perhaps),
    };
    (order, rest.split_whitespace().map(step).collect())
}

/// The alternatives of a step.
pub fn forms(alternatives: &str) -> Vec<Form<'_>> {
    let of_one = |written| match written {
        MISSING_WORD => MISSING.iter().copied().map(Form::Word).collect(),
        word => vec![Form::new(word)],
    };
    alternatives.split('|').flat_map(of_one).collect()
}

/// The step by which a phrase is looked up, since it cannot do without: the one that stands in fewest texts, where
/// `uses` tells how common a form is. `None` when the phrase asks for no word.
pub fn key(steps: &[Step], uses: impl Fn(Form) -> usize) -> Option<usize> {
    let asked = steps.iter().enumerate().filter_map(|(at, step)| match step {
        Step::One(word) if !word.contains(MISSING_WORD) => Some((at, forms(word))),
        _ => None,
    });
    asked.min_by_key(|(_, forms)| forms.iter().map(|form| uses(*form)).sum::<usize>()).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_or_refused() {
        assert_eq!(Line::new("[wrap-up]"), Some(Line::Opens("wrap-up")));
        assert_eq!(Line::new("& a b"), Some(Line::Alias("& a b")));
        assert_eq!(Line::new("! ^contas"), Some(Line::Trap("^contas")));
        assert_eq!(
            [Line::new("= a").is_some(), Line::new("[x").is_some(), Line::new("fase").is_some()],
            [true, false, false]
        );
    }

    #[test]
    fn a_phrase_is_looked_up_by_what_tells_most() {
        let uses = |form: Form| if form == Form::Word("final") { 9 } else { 1 };
        let key = |written| key(&phrase(written).1, uses);
        assert_eq!(key("a|o fechamento|final"), Some(0));
        assert_eq!(key("chutei|chute .. numeros"), Some(2));
        assert_eq!((key("@sem .. contas"), key(".. a?"), key("")), (Some(2), None, None));
    }
}
