//! Chains of boxes such as `A → B → C + D → E`: told from prose, sums and conclusions, words as typed.
//!
//! A chain is a line of its own, after a lead such as `Architecture:` or without one. What may as well be a sum, a
//! sentence or a conclusion is no chain: a missing picture costs less than a wrong one.

use crate::fold;
use crate::language;
use crate::span::Span;

/// Signs that lead on, the longer before those that they begin with.
const ARROWS: &[(&str, Way)] = &[
    ("<-->", Way::Both),
    ("<->", Way::Both),
    ("<=>", Way::Both),
    ("↔", Way::Both),
    ("⇄", Way::Both),
    ("⇔", Way::Both),
    ("-->", Way::On),
    ("==>", Way::On),
    ("->", Way::On),
    ("=>", Way::On),
    ("→", Way::On),
    ("⇒", Way::On),
    ("⟶", Way::On),
    ("⟹", Way::On),
    ("➜", Way::On),
    ("➔", Way::On),
    ("➝", Way::On),
    ("➡", Way::On),
];

/// Signs of sums, of arrows that lead back, of code, and of sentences: no box holds one.
const STRANGE: &str = "=≈≠≤≥×÷←⇐;!?\"“”«»|{}";

/// Words that tie sentences together, folded: what has one is told, not drawn.
const TIES: &[&str] = &[
    "e", "and", "mas", "but", "que", "porque", "because", "entao", "then", "se", "if", "quando", "when",
    "nao", "not", "from", "with", "depois", "after", "antes", "before", "era", "was", "foi", "fui",
];

/// What parts a lead from the first box, or a remark from the last.
const DASHES: [&str; 3] = [" — ", " – ", " - "];

/// Fewer boxes need no picture; more are no picture.
const STAGES: std::ops::RangeInclusive<usize> = 3..=14;

/// The most words that a box holds beside what it has in parentheses; more make a sentence.
const WORDS: usize = 5;

/// The most characters that a box holds.
const CHARACTERS: usize = 48;

/// The most bytes that a chain has.
const LONGEST: usize = 1000;

/// A chain: from each stage one comes to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// As typed, without what stands before its first box.
    pub text: String,
    /// At least three.
    pub stages: Vec<Stage>,
}

/// One step of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// How one comes to it from the stage before.
    pub way: Way,
    /// What stands there side by side, as typed; at least one.
    pub boxes: Vec<String>,
}

/// Where an arrow leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// On.
    On,
    /// On and back.
    Both,
}

/// The chains among the lines of a text, each with the bytes of its lines. A line goes on in the next when it ends
/// with an arrow, or when the next is indented deeper and begins with one: conclusions begin where sums do.
pub fn find(text: &str) -> Vec<(Span, Chain)> {
    // Most texts have no arrow: they are left at once.
    if arrow_bytes(text) < 2 || text.matches(may_be_arrow).take(2).count() < 2 {
        return Vec::new();
    }
    let mut wholes: Vec<(Span, String)> = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let end = at + line.len();
        match wholes.last_mut() {
            Some((span, whole)) if goes_on(text, *span, whole, line) => {
                *whole = format!("{whole} {}", line.trim());
                span.end = end;
            }
            _ => wholes.push((Span::new(at, end), line.trim().to_string())),
        }
        at = end + 1;
    }
    wholes.into_iter().filter_map(|(span, whole)| Some((span, read(&whole)?))).collect()
}

/// Whether a character ends an arrow of plain characters, or stands among those that are arrows by themselves.
fn may_be_arrow(c: char) -> bool {
    c == '>' || ('\u{2190}'..='\u{27ff}').contains(&c)
}

/// How many bytes of a text may belong to an arrow, one for each: a text with fewer than two holds no chain.
pub fn arrow_bytes(text: &str) -> usize {
    // All of them, since that takes less time than to stop at the second.
    text.bytes().filter(|byte| matches!(byte, b'>' | 0xe2)).count()
}

/// Whether `line` belongs to the chain that may have begun at `span`.
fn goes_on(text: &str, span: Span, whole: &str, line: &str) -> bool {
    let begins = |text: &str| ARROWS.iter().any(|(sign, _)| text.trim_start().starts_with(sign));
    let ends = ARROWS.iter().any(|(sign, _)| whole.ends_with(sign));
    let indented = || indentation(line) > indentation(text.get(span.range()).unwrap_or(""));
    !whole.is_empty() && !begins(whole) && whole.len() < LONGEST && (ends || begins(line) && indented())
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The chain that a line is.
pub fn read(line: &str) -> Option<Chain> {
    let line = line.trim().trim_end_matches('.');
    if line.len() > LONGEST {
        return None;
    }
    let mut pieces = cut(line)?;
    if !STAGES.contains(&pieces.len()) {
        return None;
    }
    let first = pieces.first_mut()?;
    let begin = lead(first.text);
    (_, first.text) = first.text.split_at_checked(begin)?;
    let last = pieces.last_mut()?;
    (last.text, _) = last.text.split_at_checked(remark(last.text))?;
    let end = last.at + last.text.len();
    let stage = |piece: &Piece| Stage { way: piece.way, boxes: boxes(piece.text) };
    let stages: Vec<Stage> = pieces.iter().map(stage).collect();
    is_sound(&stages).then_some(Chain { text: line.get(begin..end)?.trim().to_string(), stages })
}

/// What stands between two arrows.
struct Piece<'a> {
    /// The arrow before it.
    way: Way,
    /// Where it begins.
    at: usize,
    text: &'a str,
}

/// The pieces of a line, cut at the arrows that stand in no parentheses; `None` when parentheses do not close.
fn cut(line: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let (mut from, mut at, mut depth, mut way) = (0, 0, 0usize, Way::On);
    while let Some(c) = line.get(at..)?.chars().next() {
        if depth == 0
            && let Some((sign, next)) = arrow_at(line, at)
        {
            pieces.push(Piece { way, at: from, text: line.get(from..at)? });
            at += sign.len();
            (from, way) = (at, next);
            continue;
        }
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        at += c.len_utf8();
    }
    pieces.push(Piece { way, at: from, text: line.get(from..)? });
    (depth == 0).then_some(pieces)
}

/// The arrow that begins at `at`. One of plain characters stands between spaces, or between capitals.
fn arrow_at(line: &str, at: usize) -> Option<(&'static str, Way)> {
    let rest = line.get(at..)?;
    let (sign, way) = *ARROWS.iter().find(|(sign, _)| rest.starts_with(sign))?;
    let before = line.get(..at)?.chars().next_back();
    let after = rest.get(sign.len()..)?.chars().next();
    let apart = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || c.is_uppercase() || c == ')');
    let set_apart =
        !sign.is_ascii() || apart(after) && (apart(before) || after.is_some_and(char::is_uppercase));
    set_apart.then_some((sign, way))
}

/// Where the first box begins: after `Lead:` or `Lead —`.
fn lead(piece: &str) -> usize {
    let colon = piece.rfind(": ").map(|at| at + 2);
    let dash = DASHES.iter().filter_map(|dash| Some(piece.rfind(dash)? + dash.len())).max();
    colon.max(dash).unwrap_or(0)
}

/// Where the last box ends: before a dash.
fn remark(piece: &str) -> usize {
    DASHES.iter().filter_map(|dash| piece.find(dash)).min().unwrap_or(piece.len())
}

/// A piece cut at each `+` between spaces that stands in no parentheses.
fn boxes(piece: &str) -> Vec<String> {
    let mut boxes = vec![String::new()];
    let mut depth = 0usize;
    for word in piece.split_whitespace().map(|word| word.trim_matches('\u{fe0f}')) {
        if word == "+" && depth == 0 {
            boxes.push(String::new());
            continue;
        }
        depth = (depth + word.matches(['(', '[']).count()).saturating_sub(word.matches([')', ']']).count());
        if let Some(last) = boxes.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    boxes
}

/// Whether stages are things one after the other, rather than a sentence or a sum.
fn is_sound(stages: &[Stage]) -> bool {
    let all = || stages.iter().flat_map(|stage| &stage.boxes);
    let numbers = all().filter(|text| is_number(text)).count();
    let begins_a_sentence = all().next().is_some_and(|text| {
        language::is_small_word(&text.split_whitespace().next().unwrap_or("").to_lowercase())
    });
    all().all(|text| is_box(text)) && numbers * 2 < all().count() && !begins_a_sentence
}

/// Whether a text may stand in a box: a few words, no sign of a sentence, a sum or code.
fn is_box(text: &str) -> bool {
    let outside = outside_parentheses(text);
    let words = outside.split_whitespace().count();
    let tied = fold::words(&outside).iter().any(|word| TIES.contains(&word.as_str()));
    let strange =
        text.contains(|c| STRANGE.contains(c)) || outside.contains([',', ':']) || text.contains(". ");
    text.chars().any(char::is_alphanumeric)
        && !strange
        && !tied
        && (1..=WORDS).contains(&words)
        && text.chars().count() <= CHARACTERS
}

/// Whether a box begins as an amount does.
fn is_number(text: &str) -> bool {
    let text = text.trim_start_matches(['~', '<', '>', '$', '-', '#']).trim_start_matches("R$");
    text.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

fn outside_parentheses(text: &str) -> String {
    let mut depth = 0usize;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => outside.push(c),
            _ => {}
        }
    }
    outside
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_read_and_no_word_is_invented(text in "[A-Ca-cé0-9 ().+:—\n→>=<-]{0,80}") {
            for (span, chain) in find(&text) {
                let lines = &text[span.range()];
                prop_assert!(chain.stages.len() >= *STAGES.start());
                for word in chain.stages.iter().flat_map(|stage| &stage.boxes).flat_map(|text| text.split(' ')) {
                    prop_assert!(lines.contains(word), "{:?} in {:?}", word, lines);
                }
            }
        }
    }

    /// The boxes of the chain that a line is, as `a | b + c | d`.
    fn told(line: &str) -> Option<String> {
        let chain = read(line)?;
        let stages: Vec<String> = chain.stages.iter().map(|stage| stage.boxes.join(" + ")).collect();
        Some(stages.join(" | "))
    }

    #[test]
    fn chains_are_read_as_people_type_them() {
        for (line, expected) in [
            ("Cliente → LB → API → Postgres", "Cliente | LB | API | Postgres"),
            (
                "Desenho limpo: App -> API -> Kafka -> Redis + Gateway WS -> App",
                "App | API | Kafka | Redis + Gateway WS | App",
            ),
            ("Fluxo — app => api => fila => worker", "app | api | fila | worker"),
            ("App->API->Kafka", "App | API | Kafka"),
            ("App ⇒ API (3 réplicas, atrás do LB) ⇒ DB.", "App | API (3 réplicas, atrás do LB) | DB"),
            ("App <-> Gateway -> Fila --> Worker", "App | Gateway | Fila | Worker"),
            ("POST /pedidos → 202 → fila → worker", "POST /pedidos | 202 | fila | worker"),
            ("App → API → DB — sem dica", "App | API | DB"),
            ("Upload → S3 (raw + thumbs) → CDN", "Upload | S3 (raw + thumbs) | CDN"),
            ("C++ → LLVM → WASM + JS", "C++ | LLVM | WASM + JS"),
        ] {
            assert_eq!(told(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn sums_conclusions_and_prose_are_no_chains() {
        for line in [
            "",
            "→ → →",
            "App → API",
            "10M reviews/mês → 330K/dia → 3.3 QPS",
            "2M × 5% → 100K/mês → 3,3K/dia",
            "QPS = 10K → pico → 50K",
            "1M pedidos/dia → 12 QPS → um Postgres",
            "→ Um Postgres só → sobra → pronto",
            "Frase: → A → B",
            "Reserva com TTL (reserva → paga → confirma)",
            "Quando o pico chega → a fila cresce → o worker atrasa",
            "O usuário vota, eu gravo → devolvo 200 → atualizo o Redis depois de tudo isso pronto",
            "Desenhei app → API → banco e parei",
            "Went from one → two → three with a plan",
            "\"Write first → return 200 → the rest goes async\"",
            "no->next->value",
            "A → B (sem fim → C",
            "cache ← API ← cliente → app",
            "App → confirma, se não paga → libera",
        ] {
            assert_eq!(told(line), None, "{line}");
        }
    }

    #[test]
    fn the_way_and_the_text_are_kept() {
        let chain = read("Desenho: App <-> API → DB — ok").expect("a chain");
        assert_eq!(chain.text, "App <-> API → DB");
        let ways: Vec<Way> = chain.stages.iter().map(|stage| stage.way).collect();
        assert_eq!(ways, [Way::On, Way::Both, Way::On]);
    }

    #[test]
    fn a_chain_is_found_among_lines_and_goes_on_after_an_arrow() {
        let text = "Primeiro isto\nApp → API →\n  Fila → Worker\n→ sobra";
        let found = find(text);
        assert_eq!(found.len(), 1);
        let (span, chain) = &found[0];
        assert_eq!(&text[span.range()], "App → API →\n  Fila → Worker");
        assert_eq!(chain.stages.len(), 4);
        assert_eq!(find("App -> API\n  -> Fila\n    -> Worker")[0].1.stages.len(), 4);
        assert!(find("App -> API\n-> sobra\n-> pronto").is_empty());
        assert!(find("").is_empty());
    }
}
