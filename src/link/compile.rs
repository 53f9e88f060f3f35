//! Makes of the written tables the one that is searched. The build script does this, once: a start reads nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Display, Formatter};

use super::form::{self, FAR, Form, NEAR, Order, PERHAPS, SKIP};
use super::grow;
use super::tree::Node;
use super::written::{self, Line, Step};

/// What is wrong with a table.
#[derive(Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What.
    pub what: String,
}

/// The table as it is searched: what `table.rs` says of each field. Shown, it is Rust.
#[derive(Debug, Default)]
pub struct Compiled {
    subjects: Vec<Subject>,
    rows: Vec<Row>,
    steps: Vec<Vec<u16>>,
    groups: Vec<Vec<u16>>,
    rows_by_form: Vec<Vec<u16>>,
    tree: Vec<Node>,
}

#[derive(Debug, Default)]
struct Subject {
    name: String,
    is_phase: bool,
    is_topic: bool,
    narrows: Vec<String>,
}

#[derive(Debug)]
struct Row {
    subject: usize,
    is_trap: bool,
    order: Order,
    length: usize,
    before: (usize, usize),
    also: [u128; 2],
}

/// A file, and a line of it.
type At<'a> = (&'a str, usize);

/// How often forms are used.
type Uses<'a> = BTreeMap<Form<'a>, usize>;

/// A phrase with the place where it stands.
struct Phrase<'a> {
    subject: usize,
    is_trap: bool,
    written: &'a str,
    at: At<'a>,
}

/// Compiles `files`, each a name and its text, as one table.
///
/// # Errors
/// With the first line that is not understood.
pub fn compile(files: &[(&str, &str)]) -> Result<Compiled, Trouble> {
    let (subjects, phrases) = read(files)?;
    let mut compiled = Compiled { subjects, ..Compiled::default() };
    let groups: BTreeSet<Vec<Form>> = phrases.iter().flat_map(groups).collect();
    let forms: BTreeSet<Form> = groups.iter().flatten().copied().collect();
    let forms: BTreeMap<Form, u16> = forms.into_iter().zip(0..).collect();
    compiled.rows_by_form = vec![Vec::new(); forms.len()];
    let ids = |group: &Vec<Form>| group.iter().filter_map(|form| forms.get(form).copied()).collect();
    compiled.groups = groups.iter().map(ids).collect();
    let groups: BTreeMap<Vec<Form>, u16> = groups.into_iter().zip(0..).collect();
    let uses = uses(&phrases);
    for phrase in &phrases {
        compiled.add(phrase, &groups, &uses)?;
    }
    compiled.tree = grow::tree(&forms).ok_or_else(|| trouble(("", 0), "too many forms".to_string()))?;
    Ok(compiled)
}

/// The subjects, and the phrases in their order, those that mean a subject before its traps.
fn read<'a>(files: &[(&'a str, &'a str)]) -> Result<(Vec<Subject>, Vec<Phrase<'a>>), Trouble> {
    let (mut subjects, mut phrases) = (Vec::<(Subject, At)>::new(), Vec::new());
    let lines =
        files.iter().flat_map(|(file, text)| text.lines().zip(1..).map(|(line, at)| (line, (*file, at))));
    for (text, at) in lines {
        let line = Line::new(text).ok_or_else(|| trouble(at, format!("not understood: {text}")))?;
        let count = subjects.len();
        match (line, subjects.last_mut()) {
            (Line::Remark, _) => {}
            (Line::Opens(name), _) => {
                subjects.push((Subject { name: name.to_string(), ..Subject::default() }, at));
            }
            (_, None) => return Err(trouble(at, "stands before the first subject".to_string())),
            (Line::Phase, Some((subject, _))) => subject.is_phase = true,
            (Line::Topic, Some((subject, _))) => subject.is_topic = true,
            (Line::Narrows(wider), Some((subject, _))) => subject.narrows.push(wider.to_string()),
            (Line::Alias(written), _) => {
                phrases.push(Phrase { subject: count - 1, is_trap: false, written, at });
            }
            (Line::Trap(written), _) => {
                phrases.push(Phrase { subject: count - 1, is_trap: true, written, at })
            }
        }
    }
    phrases.sort_by_key(|phrase| (phrase.subject, phrase.is_trap));
    verify_subjects(&subjects, &phrases)?;
    Ok((subjects.into_iter().map(|(subject, _)| subject).collect(), phrases))
}

fn trouble((file, line): At, what: String) -> Trouble {
    Trouble { file: file.to_string(), line, what }
}

/// Each subject has a name and a phrase of its own, and narrows one that exists.
fn verify_subjects(subjects: &[(Subject, At)], phrases: &[Phrase]) -> Result<(), Trouble> {
    let named = |name: &str| subjects.iter().filter(|(subject, _)| subject.name == name).count();
    for (id, (subject, at)) in subjects.iter().enumerate() {
        let stranger = subject.narrows.iter().find(|wider| named(wider) != 1);
        let what = match stranger {
            Some(wider) => format!("narrows {wider}, which is no subject"),
            None if named(&subject.name) > 1 => format!("{} is there twice", subject.name),
            None if !phrases.iter().any(|phrase| phrase.subject == id && !phrase.is_trap) => {
                format!("no phrase means {}", subject.name)
            }
            None => continue,
        };
        return Err(trouble(*at, what));
    }
    Ok(())
}

/// In how many steps of all phrases each form stands: what many phrases speak of stands in many texts.
fn uses<'a>(phrases: &[Phrase<'a>]) -> Uses<'a> {
    let mut uses = Uses::new();
    for form in phrases.iter().flat_map(groups).flatten() {
        *uses.entry(form).or_default() += 1;
    }
    uses
}

/// The words that the steps of a phrase ask for, each in the order of its forms.
fn groups<'a>(phrase: &Phrase<'a>) -> Vec<Vec<Form<'a>>> {
    let steps = written::phrase(phrase.written).1;
    steps.into_iter().filter_map(words).map(group).collect()
}

fn words(step: Step<'_>) -> Option<&str> {
    match step {
        Step::One(words) | Step::Perhaps(words) => Some(words),
        Step::Skip => None,
    }
}

/// The words that a step cannot do without.
fn asks(step: Step<'_>) -> Option<&str> {
    match step {
        Step::One(words) => Some(words),
        Step::Perhaps(_) | Step::Skip => None,
    }
}

fn group(words: &str) -> Vec<Form<'_>> {
    let forms: BTreeSet<Form> = written::forms(words).into_iter().collect();
    forms.into_iter().collect()
}

impl Compiled {
    fn add(
        &mut self,
        phrase: &Phrase,
        groups: &BTreeMap<Vec<Form>, u16>,
        uses: &Uses,
    ) -> Result<(), Trouble> {
        let (order, steps) = written::phrase(phrase.written);
        verify(order, &steps).map_err(|what| trouble(phrase.at, format!("{what}: {}", phrase.written)))?;
        let id = |words: &str| groups.get(&group(words)).copied().unwrap_or(0);
        let encoded = steps.iter().map(|step| match step {
            Step::One(words) => id(words),
            Step::Perhaps(words) => id(words) | PERHAPS,
            Step::Skip => SKIP,
        });
        let key = written::key(&steps, |form| uses.get(&form).copied().unwrap_or(0)).unwrap_or(0);
        let row = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        let asked = steps.get(key).copied().and_then(words).map(id);
        for &form in asked.and_then(|id| self.groups.get(usize::from(id))).into_iter().flatten() {
            if let Some(rows) = self.rows_by_form.get_mut(usize::from(form)) {
                rows.push(row);
            }
        }
        self.steps.push(encoded.collect());
        let others = steps.iter().enumerate().filter(|(at, _)| *at != key).map(|(_, step)| *step);
        let also = self.also(others.filter_map(asks).map(id));
        self.rows.push(Row {
            subject: phrase.subject,
            is_trap: phrase.is_trap,
            order,
            length: steps.iter().filter(|step| matches!(step, Step::One(_))).count(),
            before: before(order, steps.get(..key).unwrap_or_default()),
            also,
        });
        Ok(())
    }

    /// The forms of those two of some groups that have fewest, as bits; all bits where there is no such group.
    fn also(&self, groups: impl Iterator<Item = u16>) -> [u128; 2] {
        let mut groups: Vec<&Vec<u16>> =
            groups.filter_map(|group| self.groups.get(usize::from(group))).collect();
        groups.sort_by_key(|forms| forms.len());
        let mut bits =
            groups.into_iter().map(|forms| forms.iter().fold(0, |bits, &one| bits | form::bit(one)));
        [bits.next().unwrap_or(u128::MAX), bits.next().unwrap_or(u128::MAX)]
    }
}

/// What no phrase may be.
fn verify(order: Order, steps: &[Step]) -> Result<(), &'static str> {
    let folded = |word: &str| {
        word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"*|@".contains(&b))
    };
    let whole = |word: &str| {
        written::forms(word).iter().all(|form| !matches!(form, Form::Word("") | Form::Beginning("")))
    };
    written::key(steps, |_| 0).ok_or("asks for no word")?;
    match steps {
        steps if !steps.iter().copied().filter_map(words).all(folded) => Err("not folded"),
        steps if !steps.iter().copied().filter_map(words).all(whole) => Err("an empty word"),
        steps if order == Order::Loose && !steps.iter().all(|step| matches!(step, Step::One(_))) => {
            Err("`..` and `?` mean nothing in any order")
        }
        _ if steps.len() > 60 => Err("too long"),
        _ => Ok(()),
    }
}

/// How many words at least, and at most, stand before the one by which a phrase is looked up.
fn before(order: Order, steps: &[Step]) -> (usize, usize) {
    if order == Order::Loose {
        return (0, NEAR - 1);
    }
    let width = |step: &Step| match step {
        Step::One(_) => (1, 1),
        Step::Perhaps(_) => (0, 1),
        Step::Skip => (0, FAR),
    };
    steps.iter().map(width).fold((0, 0), |sum, width| (sum.0 + width.0, sum.1 + width.1))
}

impl Display for Compiled {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        writeln!(f, "Table {{ subjects: &[")?;
        self.subjects.iter().try_for_each(|Subject { name, is_phase, is_topic, narrows }| {
            let facts = format!("is_phase: {is_phase}, is_topic: {is_topic}, narrows: &{narrows:?}");
            writeln!(f, "Subject {{ name: {name:?}, {facts} }},")
        })?;
        writeln!(f, "], rows: &[")?;
        self.rows.iter().try_for_each(
            |Row { subject, is_trap, order, length, before: (least, most), also }| {
                let facts = format!("is_trap: {is_trap}, order: Order::{order:?}, length: {length}");
                let facts = format!("{facts}, least_before: {least}, most_before: {most}, also: {also:?}");
                writeln!(f, "Row {{ subject: {subject}, {facts} }},")
            },
        )?;
        writeln!(f, "], steps: {},", lists(&self.steps))?;
        writeln!(f, "groups: {},", lists(&self.groups))?;
        writeln!(f, "rows_by_form: {},", lists(&self.rows_by_form))?;
        writeln!(f, "tree: &{:?} }}", self.tree)
    }
}

fn lists(lists: &[Vec<u16>]) -> String {
    format!("Lists {{ ends: &{:?}, items: &{:?} }}", ends(lists), lists.concat())
}

/// Where each of `lists` ends when they stand one after the other.
fn ends(lists: &[Vec<u16>]) -> Vec<u32> {
    let sums = lists.iter().scan(0, |sum, list| {
        *sum += u32::try_from(list.len()).unwrap_or(u32::MAX);
        Some(*sum)
    });
    sums.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::table::{self, Table};

    impl Compiled {
        /// The table itself, which stays for as long as the tests run.
        pub fn leaked(self) -> Table {
            let number = |number: usize| u8::try_from(number).expect("a small number");
            let rows = self.rows.iter().map(|row| table::Row {
                subject: number(row.subject),
                is_trap: row.is_trap,
                order: row.order,
                length: number(row.length),
                least_before: number(row.before.0),
                most_before: number(row.before.1),
                also: row.also,
            });
            Table {
                subjects: &[],
                rows: rows.collect::<Vec<_>>().leak(),
                steps: leaked(&self.steps),
                groups: leaked(&self.groups),
                rows_by_form: leaked(&self.rows_by_form),
                tree: self.tree.leak(),
            }
        }
    }

    fn leaked(lists: &[Vec<u16>]) -> table::Lists {
        table::Lists { ends: ends(lists).leak(), items: lists.concat().leak() }
    }

    fn trouble_of(text: &str) -> Option<(usize, String)> {
        compile(&[("a.txt", text)]).err().map(|trouble| (trouble.line, trouble.what))
    }

    #[test]
    fn what_is_wrong_with_a_table_is_told_with_its_line() {
        assert_eq!(trouble_of("# ok\n[a]\n= b .. c?\n& d e|f*\n! ^b @sem\ntopic\n"), None);
        for (text, line) in [
            ("= a", 1),
            ("[a]\n\nfase", 3),
            ("[a]\n= Maiúscula", 2),
            ("[a]\n= ..", 2),
            ("[a]\n= b||c", 2),
            ("[a]\n= b\n& c .. d", 3),
            ("[a]\n= a\nnarrows b", 1),
        ] {
            assert_eq!(trouble_of(text).map(|(line, _)| line), Some(line), "{text}");
        }
    }
}
