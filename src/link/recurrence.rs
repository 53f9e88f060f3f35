//! Which errors repeat which recurring gaps, and which strengths show one closing.
//!
//! A wrong link is worse than a missing one. A link is made when the title of an error names the gap's
//! subject, or shares the words that tell the gap from all others; what is only told in passing, or
//! below the title, is a suggestion.

use std::collections::{BTreeSet, HashMap};

use crate::content::plain;
use crate::fault::{Fault, FaultKind, Faults};
use crate::fold;
use crate::link::options::Options;
use crate::link::place;
use crate::link::subjects::{SUBJECTS, Subject};
use crate::link::texts;
use crate::model::{
    Evidence, Gap, GapId, Guide, How, Occurrence, RecurringGap, RecurringId, StrengthId, Suggestion,
};

/// Links errors and strengths of the guide with its recurring gaps, both ways.
pub fn link(guide: &mut Guide, options: &Options, faults: &mut Faults) {
    let matchers: Vec<Matcher> = guide.recurring.iter().map(|gap| Matcher::new(gap, options)).collect();
    let matchers = with_weights(matchers, guide);
    for id in guide.interview_ids().collect::<Vec<_>>() {
        let linked = &guide.interviews[id.0];
        let mut found: Vec<(usize, Vec<(RecurringId, How)>)> = Vec::new();
        for (rank, gap) in linked.interview.gaps.iter().enumerate() {
            let written = written(gap, &guide.recurring, |span, name| {
                faults.push(Fault::new(place(linked, span), FaultKind::UnknownGap { name }));
            });
            let gap_id = GapId { interview: id, gap: rank };
            let links = written.unwrap_or_else(|| inferred(gap, gap_id, &matchers, &mut guide.suggestions));
            found.push((rank, links));
        }
        let strengths =
            linked.interview.strengths.iter().map(|strength| shown(&texts::strength(strength), &matchers));
        let strengths: Vec<Vec<(RecurringId, How)>> = strengths.collect();
        for (rank, links) in found {
            let gap = GapId { interview: id, gap: rank };
            for (recurring, how) in &links {
                guide.recurring[recurring.0].occurrences.push(Occurrence { gap, how: how.clone() });
            }
            guide.interviews[id.0].gap_links[rank].recurring = links;
        }
        for (rank, links) in strengths.into_iter().enumerate() {
            let strength = StrengthId { interview: id, strength: rank };
            for (recurring, how) in &links {
                guide.recurring[recurring.0].evidence.push(Evidence { strength, how: how.clone() });
            }
            guide.interviews[id.0].strength_links[rank].recurring = links;
        }
    }
}

/// What a recurring gap is recognised by.
struct Matcher {
    /// Its subjects' names, longest first: the words, the subject's usual name.
    aliases: Vec<(Vec<String>, String)>,
    /// Phrases that hold an alias and mean something else.
    traps: Vec<Vec<String>>,
    /// The words of its title that carry meaning, when no subject is known; each with its weight.
    words: Vec<(String, f64)>,
}

impl Matcher {
    fn new(gap: &RecurringGap, options: &Options) -> Self {
        let title = fold::words(&plain(&gap.title));
        let subjects: Vec<&Subject> = SUBJECTS.iter().filter(|subject| speaks_of(&title, subject)).collect();
        let mut aliases: Vec<(Vec<String>, String)> = subjects
            .iter()
            .flat_map(|subject| {
                subject.aliases.iter().map(|alias| (fold::words(alias), subject.name.to_string()))
            })
            .collect();
        for written in options.aliases.iter().filter(|written| fold::words(&written.title) == title) {
            let words = written.aliases.iter().map(|alias| (fold::words(alias), written.title.clone()));
            aliases.extend(words);
        }
        aliases.retain(|(words, _)| !words.is_empty());
        aliases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let traps = subjects.iter().flat_map(|subject| subject.traps).map(|trap| fold::words(trap)).collect();
        let words = if subjects.is_empty() { content_words(&title) } else { Vec::new() };
        Self { aliases, traps, words: words.into_iter().map(|word| (word, 1.0)).collect() }
    }

    /// The first alias in `words` that is no part of a trap: where it stands, and how it was found.
    fn alias(&self, words: &[String]) -> Option<(usize, How)> {
        self.aliases.iter().find_map(|(alias, subject)| {
            let at = texts::find(words, alias).find(|&at| !self.is_trap(words, at, alias.len()))?;
            Some((at, How::Alias { subject: subject.clone(), found: alias.join(" ") }))
        })
    }

    fn is_trap(&self, words: &[String], at: usize, length: usize) -> bool {
        self.traps.iter().any(|trap| {
            texts::find(words, trap).any(|start| start <= at && at + length <= start + trap.len())
        })
    }

    /// The words shared with `words`, when they weigh at least three quarters of the gap's own.
    fn shared(&self, words: &[String]) -> Option<How> {
        let total: f64 = self.words.iter().map(|(_, weight)| weight).sum();
        let shared = self.words.iter().filter(|(own, _)| words.iter().any(|word| is_same(own, word)));
        let (shared, weight) = shared.fold((Vec::new(), 0.0), |(mut shared, sum), (word, weight)| {
            shared.push(word.clone());
            (shared, sum + weight)
        });
        (total > 0.0 && weight >= ENOUGH * total).then_some(How::Words { shared })
    }
}

/// How much of a gap's meaning an error must share to be linked by words alone.
const ENOUGH: f64 = 0.75;

/// Weighs words by how seldom they stand in the titles of errors: what stands everywhere tells nothing.
fn with_weights(mut matchers: Vec<Matcher>, guide: &Guide) -> Vec<Matcher> {
    if matchers.iter().all(|matcher| matcher.words.is_empty()) {
        return matchers;
    }
    let mut titles = 0.0_f64;
    let mut counts: HashMap<String, f64> = HashMap::new();
    for gap in guide.interviews.iter().flat_map(|linked| &linked.interview.gaps) {
        titles += 1.0;
        let words: BTreeSet<String> = texts::title(gap).iter().map(|word| singular(word)).collect();
        words.into_iter().for_each(|word| *counts.entry(word).or_default() += 1.0);
    }
    for (word, weight) in matchers.iter_mut().flat_map(|matcher| &mut matcher.words) {
        let count = counts.get(&singular(word)).copied().unwrap_or(0.0);
        *weight = ((titles + 1.0) / (count + 1.0)).ln() + 1.0;
    }
    matchers
}

fn speaks_of(title: &[String], subject: &Subject) -> bool {
    subject.aliases.iter().any(|alias| texts::find(title, &fold::words(alias)).next().is_some())
}

/// The links that the writer typed; `None` when there are none. `nenhum` is a link to nothing.
fn written(
    gap: &Gap,
    recurring: &[RecurringGap],
    mut unknown: impl FnMut(crate::span::Span, String),
) -> Option<Vec<(RecurringId, How)>> {
    if gap.references.is_empty() {
        return None;
    }
    let mut links = Vec::new();
    for reference in &gap.references {
        let words = fold::words(&reference.name);
        if words.len() == 1 && ["nenhum", "nenhuma", "none", "nada"].contains(&words[0].as_str()) {
            continue;
        }
        match by_name(&words, recurring) {
            Some(at) => links.push((RecurringId(at), How::Written { name: reference.name.clone() })),
            None => unknown(reference.span, reference.name.clone()),
        }
    }
    Some(links)
}

/// The gap of that number or title; a subject's name will do when only one gap is about it.
fn by_name(words: &[String], recurring: &[RecurringGap]) -> Option<usize> {
    let number: Option<u32> = if let [word] = words { word.parse().ok() } else { None };
    if number.is_some() {
        return recurring.iter().position(|gap| gap.number == number);
    }
    let titled = |gap: &RecurringGap| fold::words(&plain(&gap.title));
    recurring.iter().position(|gap| titled(gap) == words).or_else(|| {
        let mut about = (0..recurring.len()).filter(|&at| {
            let title = titled(&recurring[at]);
            let subjects = SUBJECTS.iter().filter(|subject| speaks_of(&title, subject));
            subjects.flat_map(|subject| subject.aliases).any(|alias| fold::words(alias) == words)
        });
        about.next().filter(|_| about.next().is_none())
    })
}

/// The links of an error, told from its title; what its story alone tells is a suggestion.
fn inferred(
    gap: &Gap,
    id: GapId,
    matchers: &[Matcher],
    suggestions: &mut Vec<Suggestion>,
) -> Vec<(RecurringId, How)> {
    if !gap.counts {
        return Vec::new();
    }
    let title = texts::title(gap);
    let story = texts::story(gap);
    let mut links = Vec::new();
    for (at, matcher) in matchers.iter().enumerate() {
        let recurring = RecurringId(at);
        match matcher.alias(&title) {
            Some((place, how)) if is_place(&title, place) => {
                suggestions.push(Suggestion { gap: id, recurring, how })
            }
            Some((_, how)) => links.push((recurring, how)),
            None => match matcher.shared(&title) {
                Some(how) => links.push((recurring, how)),
                None => {
                    let told = matcher.alias(&story).map(|(_, how)| how);
                    suggestions.extend(told.map(|how| Suggestion { gap: id, recurring, how }));
                }
            },
        }
    }
    links
}

/// The recurring gaps that a strength shows closing: it speaks of the subject, and not of its absence.
fn shown(words: &[String], matchers: &[Matcher]) -> Vec<(RecurringId, How)> {
    let found = matchers.iter().enumerate().filter_map(|(at, matcher)| {
        let how = match matcher.alias(words) {
            Some((place, _)) if is_absent(words, place) => return None,
            Some((_, how)) => how,
            None => matcher.shared(words)?,
        };
        Some((RecurringId(at), how))
    });
    found.collect()
}

/// Words that say that something is missing, right before its name.
const ABSENCE: &[&str] = &["sem", "nao", "faltou", "falta", "nem", "no", "without", "not", "mesmo"];

/// Words that go with a name and are passed over when one looks for what stands before it.
const ARTICLES: &[&str] = &["o", "a", "os", "as", "um", "uma", "fiz", "the", "fazer", "de", "meu", "minha"];

fn is_absent(words: &[String], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|word| !ARTICLES.contains(&word.as_str()));
    before.is_some_and(|word| ABSENCE.contains(&word.as_str()))
}

/// Words that tell when or where something happened, not what.
const PLACES: &[&str] = &["durante", "antes", "depois", "apos", "during", "before", "after"];

/// `no`, `na`: a place, unless what stands before them says what was wrong there.
const IN: &[&str] = &["no", "na", "nos", "nas", "ao"];

/// What can be wrong somewhere: `travei no wrap-up` is about the wrap-up.
const WRONG_IN: &[&str] = &[
    "vago",
    "vaga",
    "vagos",
    "vagas",
    "fraco",
    "fraca",
    "confuso",
    "confusa",
    "generico",
    "generica",
    "perdido",
    "perdida",
    "raso",
    "rasa",
    "superficial",
    "mal",
    "errei",
    "erro",
    "erros",
    "falhei",
    "travei",
    "enrolei",
    "gaguejei",
    "corri",
    "pulei",
    "demorei",
    "me",
    "perdi",
    "tropecei",
    "vacilei",
    "escorreguei",
    "insisti",
    "inseguro",
    "insegura",
    "problema",
    "problemas",
    "dificuldade",
    "atrasei",
    "exagerei",
    "pequei",
    "afobado",
    "lento",
    "lenta",
    "novo",
    "pobre",
    "fui",
    "falha",
    "falhas",
    "prolixo",
    "prolixa",
];

/// Whether the words at `at` tell the place of an error rather than the error.
fn is_place(words: &[String], at: usize) -> bool {
    let mut before = words[..at]
        .iter()
        .rev()
        .map(String::as_str)
        .skip_while(|word| ["o", "a", "os", "as", "do", "da", "de"].contains(word));
    match before.next() {
        Some(word) if PLACES.contains(&word) => true,
        Some(word) if IN.contains(&word) => before.next().is_some_and(|word| !WRONG_IN.contains(&word)),
        _ => false,
    }
}

/// Words that say how something went wrong, and not what: they tell no gap from another.
const EMPTY_WORDS: &[&str] = &[
    "nao",
    "fiz",
    "faz",
    "faco",
    "fazer",
    "feito",
    "sem",
    "com",
    "de",
    "da",
    "do",
    "das",
    "dos",
    "e",
    "ou",
    "o",
    "a",
    "os",
    "as",
    "um",
    "uma",
    "no",
    "na",
    "nos",
    "nas",
    "em",
    "para",
    "pra",
    "por",
    "que",
    "se",
    "ao",
    "aos",
    "muito",
    "pouco",
    "mais",
    "menos",
    "vago",
    "vaga",
    "vagos",
    "vagas",
    "longo",
    "longa",
    "curto",
    "curta",
    "ausente",
    "ausentes",
    "raso",
    "rasa",
    "rasos",
    "rasas",
    "generico",
    "generica",
    "genericos",
    "genericas",
    "confuso",
    "confusa",
    "errado",
    "errada",
    "ruim",
    "fraco",
    "fraca",
    "falta",
    "faltou",
    "faltando",
    "esqueci",
    "esqueco",
    "esquecer",
    "sempre",
    "nunca",
    "quase",
    "mal",
    "bem",
    "demais",
    "cedo",
    "tarde",
    "antes",
    "depois",
    "direto",
    "menciono",
    "mencionei",
    "mencionar",
    "falo",
    "falei",
    "falar",
    "explico",
    "expliquei",
    "explicar",
    "uso",
    "usei",
    "usar",
    "digo",
    "disse",
    "dizer",
    "penso",
    "pensei",
    "ignoro",
    "ignorei",
    "deixo",
    "deixei",
    "the",
    "of",
    "and",
    "or",
    "to",
    "in",
    "not",
    "no",
    "too",
    "without",
    "missing",
    "vs",
    "sobre",
    "quando",
    "como",
    "eu",
    "meu",
    "minha",
    "ja",
    "so",
    "tudo",
    "nada",
    "cada",
    "ter",
    "ser",
    "estar",
    "pular",
    "pulo",
    "pulei",
    "novo",
    "outra",
    "vez",
    "articulo",
    "articulei",
    "incompleto",
    "incompleta",
    "clareza",
    "clear",
    "vejo",
    "vi",
    "ver",
    "propor",
    "propus",
    "proponho",
    "coloco",
    "coloquei",
    "defino",
    "defini",
    "definir",
    "discuto",
    "discuti",
    "discutir",
    "trato",
    "tratei",
    "tratar",
    "considero",
    "considerei",
    "considerar",
    "lembro",
    "lembrei",
    "design",
    "sistema",
    "entrevista",
    "mock",
    "errei",
    "erro",
];

fn content_words(title: &[String]) -> Vec<String> {
    let mut words: Vec<String> =
        title.iter().filter(|word| !EMPTY_WORDS.contains(&word.as_str())).cloned().collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// One word in two forms: singular and plural, or a long common stem.
fn is_same(a: &str, b: &str) -> bool {
    let (a, b) = (singular(a), singular(b));
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    a == b || (common >= 6 && common * 20 >= a.len().max(b.len()) * 13)
}

/// A light singular, the same for what people mix: `partições`, `queries`, `requisitos`.
fn singular(word: &str) -> String {
    let endings =
        [("oes", "ao"), ("aes", "ao"), ("ais", "al"), ("eis", "el"), ("ies", "y"), ("ns", "m"), ("s", "")];
    let plural = endings.iter().find_map(|(plural, one)| Some(word.strip_suffix(plural)?.to_string() + one));
    plural.filter(|_| word.len() > 3 && !word.ends_with("ss")).unwrap_or_else(|| word.to_string())
}
