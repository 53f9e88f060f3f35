//! The words of an interview's heading.

use crate::dialect::keywords::Keywords;

/// Words that open an interview when a number or a title follows.
pub static INTERVIEW: Keywords<()> = Keywords::new(&[(
    (),
    &[
        "mock", "mock interview", "mock entrevista", "mock de entrevista", "mock system design", "mock sd",
        "simulado", "simulacao", "entrevista simulada", "entrevista mock", "entrevista", "interview",
        "sessao de mock", "mock de system design", "mock de sd", "mock interview system design", "sd mock",
        "system design mock", "system design mock interview", "system design interview",
        "system design simulacao", "system design simulado", "system design entrevista",
        "simulado de system design", "simulacao de system design", "simulacao de entrevista",
        "entrevista de system design", "entrevista system design", "debrief mock", "debrief do mock",
        "mock debrief", "retro mock", "retro do mock", "mock retro",
    ],
)]);

/// Words that may stand between the keyword of an interview and its number.
pub const NUMBER_MARKS: &[&str] = &["n", "no", "nr", "num", "numero", "number"];

/// What may stand between an interview's keyword and the name of who was there: `Mock c/ Duda`. Behind a word, the name
/// has a capital.
pub const PARTNERS: &[&str] = &["c/ ", "c/a ", "c/o ", "w/ ", "com o ", "com a ", "with "];

/// Words that say that an interview was practice alone, whatever its heading looks like.
pub const PRACTICE: &[&str] = &["pratica", "practice", "estudo", "exercicio", "treino"];

/// Well-known places to practise: in a heading's parentheses they are a source even without a date.
pub const SOURCES: &[&str] = &[
    "hello interview", "hellointerview", "exponent", "interviewing io", "pramp", "bytebytego",
    "byte byte go", "alex xu", "system design primer", "educative", "grokking", "designgurus",
    "design gurus", "leetcode", "tryexponent", "meetapro", "igotanoffer", "codemia", "neetcode",
    "system design school", "ddia",
];
