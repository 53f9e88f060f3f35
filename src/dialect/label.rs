//! Labels at the start of a line: `DEVERIA TER DITO (formato 3+2+1):`, `→ Frase:`, `Ou:`.

use std::borrow::Cow;

use crate::dialect::vocabulary::{LABEL_LEADS, LABELS, Label, NOUN_LABELS};
use crate::dialect::words::{self, DASHES, QUOTES, Word};
use crate::model::Speech;

/// A label and where it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// What it announces.
    pub label: Label,
    /// The byte of the line at which what it announces begins.
    pub end: usize,
    /// The parenthesis in it: `formato 3+2+1`.
    pub note: Option<String>,
}

/// The label that `line` begins with. `bold` tells how many bytes of it are bold from its start:
/// bold or capitals make a label of words that would else need a colon.
///
/// Free text is no label: `Deveria ter dito que o cache…` goes on as a sentence.
pub fn read(line: &str, bold: usize) -> Option<Labelled> {
    let (rest, arrow) = words::strip_arrow(line);
    if rest.starts_with(QUOTES) {
        return None;
    }
    let offset = line.len() - rest.len();
    let first = words::each(rest).next()?.start;
    let words = match (LABELS.may_begin(first), LABEL_LEADS.may_begin(first)) {
        (_, true) => words::leading_with_more(rest),
        (true, false) => words::leading(rest),
        (false, false) => return None,
    };
    let (label, taken) = longest_label(&words)?;
    let last = words.get(taken - 1)?.span.end;
    let strong = arrow || offset + last <= bold || is_shouted(rest.get(..last)?, taken);
    let found = Found { label, taken, last, strong };
    let (end, note) = end_of(rest, &found)?;
    let value = rest.get(end..)?.trim_start();
    let sure = match label {
        Label::Reference => arrow || value.starts_with('#'),
        Label::Pattern => !value.is_empty(),
        _ => value.is_empty() || !words::is_one_of(words.get(..taken)?, NOUN_LABELS),
    };
    sure.then_some(Labelled { label, end: offset + end, note })
}

/// The longest label, and how many words it takes. `O que eu` may lead what should have been done.
fn longest_label(words: &[Word]) -> Option<(Label, usize)> {
    let plain = LABELS.longest(words);
    let Some((_, lead)) = LABEL_LEADS.longest(words) else { return plain };
    let led = LABELS.longest(words.get(lead..)?);
    let led = led.filter(|(label, taken)| *taken >= 2 && matches!(label, Label::Fix(Some(_))));
    match (plain, led) {
        (Some(plain), Some(led)) if plain.1 >= lead + led.1 => Some(plain),
        (_, Some((label, taken))) => Some((label, lead + taken)),
        (plain, None) => plain,
    }
}

/// How many words before a colon may be a label that is not known.
const MOST: usize = 10;

/// Any few words before a colon, known or not: gives the byte after the colon.
pub fn unknown(line: &str) -> Option<usize> {
    let (rest, _) = words::strip_arrow(line);
    let offset = line.len() - rest.len();
    let (colon, _) = rest.match_indices(':').find(|&(at, _)| closes(rest, at))?;
    let lead = rest.get(..colon)?;
    let count = words::each(&without_groups(lead)).take(MOST + 1).count();
    let plain = !lead.contains(QUOTES) && !lead.contains(". ");
    (plain && (1..=MOST).contains(&count)).then_some(offset + colon + 1)
}

/// What was found at the start of a line.
struct Found {
    label: Label,
    taken: usize,
    last: usize,
    strong: bool,
}

/// Where the label ends, and its note: at a colon or a dash, before a quotation, at the end of the line.
fn end_of(rest: &str, found: &Found) -> Option<(usize, Option<String>)> {
    let (after, note) = note(rest, found.last);
    let tail = rest.get(after..)?;
    let trimmed = tail.trim_start_matches([' ', '\t', '!']);
    let at = rest.len() - trimmed.len();
    if trimmed.starts_with([':', '：']) && closes(rest, at) {
        return Some((at + trimmed.chars().next()?.len_utf8(), note));
    }
    let spoken = matches!(found.label, Label::Fix(_) | Label::Phrase | Label::Alternative);
    let long = found.taken >= 2;
    if trimmed.is_empty() {
        return (spoken && (long || found.strong)).then_some((rest.len(), note));
    }
    let (pointed, arrow) = words::strip_arrow(trimmed);
    if arrow && (long || found.strong) {
        return Some((rest.len() - pointed.len(), note));
    }
    let dashed = tail.starts_with(' ') && trimmed.starts_with(DASHES);
    let value = trimmed.trim_start_matches(DASHES).trim_start();
    let certain = matches!(found.label, Label::Problem | Label::Fix(None) | Label::Phrase | Label::Pattern);
    if dashed && (found.strong || certain || (long && value.starts_with(QUOTES))) {
        return Some((rest.len() - value.len(), note));
    }
    if spoken && (long || found.strong) && trimmed.starts_with(QUOTES) {
        return Some((at, note));
    }
    late_colon(rest, found).or_else(|| (found.strong && long && spoken).then_some((at, note)))
}

/// `DEVERIA TER DITO ao entrevistador:`: a long label may take a few words more before its colon.
fn late_colon(rest: &str, found: &Found) -> Option<(usize, Option<String>)> {
    let long = found.taken >= 3 && matches!(found.label, Label::Fix(Some(_)));
    let tail = rest.get(found.last..)?;
    let colon = found.last + tail.find(':').filter(|_| long)?;
    let between = rest.get(found.last..colon)?;
    let few = words::each(between).take(6).count() <= 5;
    let plain = !between.contains(QUOTES) && !between.contains(['.', ';', '?', '!']) && closes(rest, colon);
    let note = between.trim().trim_matches(['(', ')']).trim().to_string();
    (few && plain).then_some((colon + 1, Some(note).filter(|note| !note.is_empty())))
}

/// A parenthesis right after the words.
fn note(rest: &str, last: usize) -> (usize, Option<String>) {
    let tail = rest.get(last..).unwrap_or("");
    let group = tail.trim_start();
    let Some(close) = group.strip_prefix('(').and_then(|inner| inner.find(')')) else { return (last, None) };
    let inner = group.get(1..=close).unwrap_or("").trim();
    (rest.len() - group.len() + close + 2, Some(inner.to_string()).filter(|note| !note.is_empty()))
}

/// A colon that ends a label: not that of `10:30` or `http://`.
fn closes(text: &str, colon: usize) -> bool {
    let after = text.get(colon + 1..).unwrap_or("");
    !after.starts_with("//") && !after.starts_with(|c: char| c.is_ascii_digit())
}

/// Two or more words, all capitals.
fn is_shouted(typed: &str, words: usize) -> bool {
    words >= 2 && typed.chars().any(char::is_uppercase) && !typed.chars().any(char::is_lowercase)
}

fn without_groups(text: &str) -> Cow<'_, str> {
    if !text.contains(['(', ')']) {
        return Cow::Borrowed(text);
    }
    let mut depth = 0_usize;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    Cow::Owned(outside)
}

/// What a fix without a telling label asks for: quoted words are to be said, a question asked, the rest done.
pub fn speech_of(text: &str) -> Speech {
    let text = text.trim();
    let quoted = text.starts_with(QUOTES);
    let question = text.trim_end_matches(|c| QUOTES.contains(&c) || c == ' ').ends_with('?');
    match (quoted, question) {
        (true, true) => Speech::Ask,
        (true, false) => Speech::Say,
        (false, _) => Speech::Do,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_line(line: &str) -> Option<(Label, &str, Option<String>)> {
        read(line, 0).map(|found| (found.label, line[found.end..].trim(), found.note))
    }

    #[test]
    fn labels_as_people_type_them() {
        let say = Label::Fix(Some(Speech::Say));
        let done = Label::Fix(Some(Speech::Do));
        let cases = [
            ("DEVERIA TER DITO:", say, "", None),
            ("deveria ter dito: \"x\"", say, "\"x\"", None),
            ("DEVERIA TER DITO (formato 3+2+1):", say, "", Some("formato 3+2+1")),
            ("DEVERIA TER DITO ao entrevistador: \"x\"", say, "\"x\"", Some("ao entrevistador")),
            ("DEVERIA TER FEITO", done, "", None),
            ("DEVERIA TER FEITO contas", done, "contas", None),
            ("Deveria ter dito \"x\"", say, "\"x\"", None),
            ("→ Frase: \"x\"", Label::Phrase, "\"x\"", None),
            ("-> Padrão: Outbox", Label::Pattern, "Outbox", None),
            ("O que eu deveria ter dito: \"x\"", say, "\"x\"", None),
            ("I should have said: \"x\"", say, "\"x\"", None),
            ("deveria ter dito => \"x\"", say, "\"x\"", None),
            ("Ou: outra coisa", Label::Alternative, "outra coisa", None),
            ("Problema: dois usuários", Label::Problem, "dois usuários", None),
            ("→ Gap: #1", Label::Reference, "#1", None),
            ("Problema — dois usuários", Label::Problem, "dois usuários", None),
            ("→ Frase — \"x\"", Label::Phrase, "\"x\"", None),
        ];
        for (line, label, rest, note) in cases {
            assert_eq!(read_line(line), Some((label, rest, note.map(String::from))), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_labels() {
        let sentences = [
            "Deveria ter dito que o cache era opcional",
            "Ou usar Kafka",
            "Problema de N+1 nas queries",
            "\"DEVERIA TER DITO:\" foi a frase dele",
            "Gap: não falei de cache",
            "Padrão de uso diário",
            "→ Padrão de uso diário",
            "Contas — errei por dez",
            "Contas: errei por dez",
            "O que eu vi: nada",
            "fazer 10:30 a reunião",
        ];
        for sentence in sentences {
            assert_eq!(read_line(sentence), None, "{sentence}");
        }
    }
}
