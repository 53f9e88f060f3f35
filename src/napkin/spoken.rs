//! Words that stand for signs: `dividido por`, `dá`, `a cada`.

use super::numeral::run;
use super::token::Op;

/// Words that stand for signs.
pub enum Spoken {
    /// An operator, and the bytes of the word that belongs to it.
    Op(Op, usize),
    /// A tie, and the bytes of the words that belong to it.
    Relation(usize),
    /// `cada 3 s`
    Every,
    /// `vezes`
    Times,
    /// `aprox.`
    Abbreviated,
    /// `eu disse`, `sobram`: the value behind it is another than the one in front.
    Verb,
}

/// Verbs between what one speaks of and what one then works out: `para quatro noves eu disse 43.200 min × …`.
const VERBS: [&str; 24] = [
    "disse", "falei", "escrevi", "anotei", "pus", "botei", "coloquei", "contei", "calculei", "sobra",
    "sobram", "restam", "usei", "chutei", "assumi", "tenho", "temos", "said", "wrote", "assumed", "used",
    "counted", "have", "leaves",
];

impl Spoken {
    /// What `folded` (typed as `typed`, with `behind` after it) says, when it is such a word.
    pub fn of(typed: &str, folded: &str, behind: &str) -> Option<Self> {
        match folded {
            "dividido" | "divided" | "dividindo" | "divididos" | "divide" => {
                Some(Self::Op(Op::Divide, link(behind, &["por", "by"])?))
            }
            "multiplicado" | "multiplied" | "multiplicando" => {
                Some(Self::Op(Op::Multiply, link(behind, &["por", "by"])?))
            }
            "equivale" | "resulta" | "igual" => Some(Self::Relation(link(behind, &["a", "em", "ao"])?)),
            "equals" | "gives" => Some(Self::Relation(0)),
            // Without their accents they are other words.
            "da" | "dao" if matches!(typed.to_lowercase().as_str(), "dá" | "dão") => {
                Some(Self::Relation(0))
            }
            "ou" => Some(Self::Relation(link(behind, &["seja"])?)),
            "which" | "that" | "isso" => Some(Self::Relation(link(behind, &["is", "e"])?)),
            "chega" | "chegam" | "chegando" => {
                let to = link(behind, &["a"])?;
                valued(behind.get(to..)?).then_some(Self::Relation(to))
            }
            "that's" | "that’s" | "is" | "are" | "era" | "eram" | "deu" | "deram" | "sao" | "vira"
            | "viram" | "means" | "dando" => valued(behind).then_some(Self::Relation(0)),
            "e" if typed == "é" => valued(behind).then_some(Self::Relation(0)),
            "every" | "cada" => numbered(behind).then_some(Self::Every),
            "vezes" | "times" => Some(Self::Times),
            "aprox" | "approx" | "ca" if behind.starts_with('.') => Some(Self::Abbreviated),
            verb if VERBS.contains(&verb) && numbered(behind) => Some(Self::Verb),
            _ => None,
        }
    }
}

/// A number follows, alone or behind a word for "about".
fn valued(behind: &str) -> bool {
    const ABOUT: [&str; 13] = [
        "about ", "roughly ", "around ", "approximately ", "cerca de ", "uns ", "umas ", "quase ",
        "perto de ", "mais ou menos ", "pouco mais de ", "pouco menos de ", "aproximadamente ",
    ];
    let next = behind.trim_start();
    let next = ABOUT.iter().find_map(|about| next.strip_prefix(about)).unwrap_or(next);
    next.starts_with(|c: char| c.is_ascii_digit() || c == '~')
}

fn numbered(behind: &str) -> bool {
    behind.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// The bytes up to the end of the small word that must come next.
fn link(behind: &str, words: &[&str]) -> Option<usize> {
    let blank = behind.len() - behind.trim_start().len();
    let next = behind.get(blank..)?;
    let length = run(next, char::is_alphanumeric);
    words.contains(&next.get(..length)?).then_some(blank + length)
}
