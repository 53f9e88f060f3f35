//! What a vault says, as plain text that can be compared: the truth and the reading have one form.

use std::collections::BTreeMap;

/// A whole vault.
#[derive(Debug, Default)]
pub struct Reading {
    pub interviews: Vec<Interview>,
    pub recurring: Vec<Recurring>,
    /// `moment: phrase`.
    pub openings: Vec<String>,
    pub patterns: Vec<String>,
    /// `impossible-date 3:14`.
    pub faults: Vec<String>,
}

/// One interview.
#[derive(Debug, Default)]
pub struct Interview {
    /// `kind`, `number`, `title`, `date`, `source`, `verdict`; what is absent is not there.
    pub fields: BTreeMap<&'static str, String>,
    pub strengths: Vec<Strength>,
    pub gaps: Vec<Gap>,
    pub sums: Vec<Sum>,
    /// `3+2+1`.
    pub wrap_up: Option<String>,
    /// The note's text of it; empty in the truth.
    pub text: String,
}

/// What went well, and the recurring gaps that it shows closing.
#[derive(Debug, Default)]
pub struct Strength {
    pub text: String,
    pub shows: Vec<u32>,
}

/// An error, and the recurring gaps that it repeats.
#[derive(Debug, Default)]
pub struct Gap {
    pub title: String,
    pub number: Option<u32>,
    pub again: bool,
    pub advice: bool,
    pub repeats: Vec<u32>,
    pub items: Vec<Item>,
}

/// One thing said about an error.
#[derive(Debug, Default)]
pub struct Item {
    /// `fix say`; in the truth also `remark|observation`, where either will do.
    pub kind: String,
    pub text: String,
    pub note: Option<String>,
}

/// One step of a sum.
#[derive(Debug)]
pub struct Sum {
    pub text: String,
    pub verdict: Verdict,
    /// Where the stated number begins in the interview's text; not told in the truth.
    pub at: usize,
}

/// The judgement of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Holds,
    Wrong,
    Conclusion,
    Unchecked,
}

impl Verdict {
    /// Told as not right.
    pub fn accuses(self) -> bool {
        matches!(self, Verdict::Wrong | Verdict::Conclusion)
    }
}

/// One recurring gap.
#[derive(Debug, Default)]
pub struct Recurring {
    /// The writer's number, else the rank.
    pub key: u32,
    pub number: Option<u32>,
    pub title: String,
    pub fix: Option<String>,
    pub state: Option<String>,
}

impl Item {
    /// Whether a found item is of a kind that this one allows.
    pub fn allows(&self, kind: &str) -> bool {
        self.kind.split('|').any(|allowed| allowed == kind)
    }

    /// The kind that it is counted under.
    pub fn category(&self) -> &str {
        self.kind.split('|').next().unwrap_or_default()
    }
}

impl Interview {
    /// `mock #3 "Title"`.
    pub fn name(&self) -> String {
        let field = |name| self.fields.get(name).map_or("", String::as_str);
        format!("{} #{} {:?}", field("kind"), field("number"), field("title"))
    }
}

impl Reading {
    /// The texts with a word that `typed` has nowhere, and the sums that it has not as they stand.
    pub fn foreign_to(&self, typed: &str) -> Vec<String> {
        let words: Vec<String> = words(typed);
        let strange = |text: &&String| self::words(text).iter().any(|word| !words.contains(word));
        let sums = self.interviews.iter().flat_map(|interview| &interview.sums);
        let missing = sums.map(|sum| &sum.text).filter(|text| !typed.contains(text.as_str()));
        self.texts().into_iter().filter(strange).chain(missing).cloned().collect()
    }

    fn texts(&self) -> Vec<&String> {
        let mut texts: Vec<&String> = self.openings.iter().chain(&self.patterns).collect();
        for interview in &self.interviews {
            let told =
                interview.fields.iter().filter(|(name, _)| matches!(**name, "title" | "date" | "source"));
            texts.extend(told.map(|(_, text)| text));
            texts.extend(interview.strengths.iter().map(|strength| &strength.text));
            texts.extend(interview.gaps.iter().map(|gap| &gap.title));
            texts.extend(interview.gaps.iter().flat_map(|gap| &gap.items).map(|item| &item.text));
        }
        texts.extend(self.recurring.iter().flat_map(|row| std::iter::once(&row.title).chain(&row.fix)));
        texts
    }
}

/// White space folded: how texts are compared.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(String::from).collect()
}
