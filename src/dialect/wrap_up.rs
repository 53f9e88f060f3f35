//! Wrap-ups: a spoken closing, split into components, trade-offs and improvements.

use crate::content::Text;
use crate::dialect::keywords::Keywords;
use crate::dialect::vocabulary::{
    ARTICLES, IMPROVEMENT_VERBS, PURPOSE, SLOT_ACCEPTING, SLOT_BECAUSE, SLOT_OVER, TRADE_OFF_CONNECTORS,
    WRAP_UP_LISTS, WRAP_UP_VERBS, WrapUpList as List,
};
use crate::dialect::words::{self, DASHES, QUOTES, Word};
use crate::model::{Gap, ItemKind, Piece, Slot, TradeOff, WrapUp};
use crate::span::Span;

/// Nobody closes an interview with more bytes than this: about twenty minutes of speech.
const LONGEST: usize = 20_000;

/// Whether one of the fixes in a text may be a wrap-up: in hardly any text two lists begin.
pub fn may_stand_in(words: &[Word]) -> bool {
    WRAP_UP_LISTS.places(words).nth(1).is_some()
}

/// The wrap-up that the fixes of some errors spell out, which come with their rank; the last one, when there are several.
pub fn of_gaps<'a>(gaps: impl DoubleEndedIterator<Item = (usize, &'a Gap)>) -> Option<WrapUp> {
    let fixes = gaps.flat_map(|(gap, error)| error.items.iter().map(move |item| (gap, item)));
    let mut text = Text::default();
    fixes.rev().filter(|(_, item)| matches!(item.kind, ItemKind::Fix(_) | ItemKind::Alternative)).find_map(
        |(gap, item)| {
            text.clear();
            text.push_blocks(&item.body);
            read(&text, gap)
        },
    )
}

/// Splits a text, when it opens at least two of the three lists: trade-offs alone are no wrap-up.
fn read(text: &Text, gap: usize) -> Option<WrapUp> {
    let typed = text.as_str();
    if typed.len() > LONGEST {
        return None;
    }
    let words = words::words(typed);
    let parts = parts(typed, &words);
    let has = |list| parts.iter().any(|part| part.list == list);
    let lists = [List::Components, List::TradeOffs, List::Improvements];
    if lists.into_iter().filter(|&list| has(list)).count() < 2 {
        return None;
    }
    let pieces = |list: List| -> Vec<Piece> {
        let of_list = parts.iter().filter(move |part| part.list == list);
        of_list.flat_map(|part| split(text, part)).collect()
    };
    let trade_offs = pieces(List::TradeOffs).into_iter().map(trade_off).collect();
    Some(WrapUp {
        span: text.place(Span::new(0, typed.len())),
        gap,
        components: pieces(List::Components),
        trade_offs,
        improvements: pieces(List::Improvements),
        words: words::spoken_count(typed, &words),
    })
}

/// One list as typed, without the words that open it.
struct Part {
    list: List,
    /// `Three key components`: how many are announced.
    announced: Option<usize>,
    body: Span,
}

fn parts(text: &str, words: &[Word]) -> Vec<Part> {
    let openings: Vec<(Span, List, Option<usize>)> =
        (0..words.len()).filter_map(|at| opening(text, words.split_at_checked(at)?)).collect();
    let ends = openings.iter().skip(1).map(|(span, ..)| span.start).chain([text.len()]);
    openings
        .iter()
        .zip(ends)
        .map(|(&(span, list, announced), end)| Part {
            list,
            announced,
            body: Span::new(span.end, end.max(span.end)),
        })
        .collect()
}

/// The opening of a list with whose keyword the words from some place on begin: from the start of its sentence to its colon.
fn opening(text: &str, (before, words): (&[Word], &[Word])) -> Option<(Span, List, Option<usize>)> {
    let (list, taken) = WRAP_UP_LISTS.longest(words)?;
    let end = words.get(taken - 1)?.span.end;
    let end = match words.get(taken).filter(|word| word.is_in(WRAP_UP_VERBS)) {
        Some(verb) => verb.span.end,
        None => body_start(text, end, list)?,
    };
    let start = sentence_start(text, words.first()?.span.start);
    let mut in_sentence = before.iter().rev().take_while(|word| start <= word.span.start);
    let announced = in_sentence.find_map(|word| count(&word.folded()));
    Some((Span::new(start, end), list, announced))
}

/// The byte at which a list begins after its keyword: behind a colon or a comma.
fn body_start(text: &str, end: usize, list: List) -> Option<usize> {
    let after = text.get(end..)?;
    let (before, from) = after.split_at(after.find([':', ',', ';', '.', '\n'])?);
    let near = words::each(before).take(4).count() <= 3;
    let colon = near && from.starts_with(':');
    let comma = before.is_empty() && list == List::Improvements && from.starts_with(',');
    (colon || comma).then_some(end + before.len() + 1)
}

/// The byte after the last sentence end before `at`.
fn sentence_start(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    before.rfind(['.', '\n', '!', '?', ';']).map_or(0, |mark| mark + 1)
}

fn count(word: &str) -> Option<usize> {
    let names: [&[&str]; 9] = [
        &["one", "um", "uma", "a"],
        &["two", "dois", "duas"],
        &["three", "tres"],
        &["four", "quatro"],
        &["five", "cinco"],
        &["six", "seis"],
        &["seven", "sete"],
        &["eight", "oito"],
        &["nine", "nove"],
    ];
    let named = names.iter().position(|names| names.contains(&word)).map(|rank| rank + 1);
    named.or_else(|| word.parse().ok().filter(|count| (1..=20).contains(count)))
}

/// Splits a list in the way that gives the announced number, else in the usual way.
fn split(text: &Text, part: &Part) -> Vec<Piece> {
    let typed = text.as_str();
    let usual = cut(typed, part, usual_cut);
    let announced = part.announced.unwrap_or(usual.len());
    let others: [Cut; 3] = [line_cut, every_cut, no_cut];
    let ways = others.into_iter().map(|cuts| cut(typed, part, cuts));
    let spans = std::iter::once(usual.clone()).chain(ways).find(|way| way.len() == announced);
    let spans = spans.unwrap_or(usual);
    spans
        .into_iter()
        .map(|span| Piece { text: slice(typed, span).to_string(), span: text.place(span) })
        .collect()
}

/// Whether the words parted at a mark are two items: the list, the text before, the mark, the text after.
type Cut = fn(List, &str, char, &str) -> bool;

fn cut(text: &str, part: &Part, cuts: Cut) -> Vec<Span> {
    let body = slice(text, part.body);
    let mut spans = Vec::new();
    let mut start = 0;
    for (at, c) in body.char_indices().filter(|(_, c)| matches!(c, ';' | ',' | '.' | '\n' | ' ')) {
        let before = slice(body, Span::new(start, at));
        let after = slice(body, Span::new(at + c.len_utf8(), body.len()));
        if !before.trim().is_empty() && cuts(part.list, before, c, after) {
            spans.push(Span::new(start, at));
            start = at + c.len_utf8();
        }
    }
    spans.push(Span::new(start, body.len()));
    let whole = spans.into_iter().map(|span| tidy(text, span.shifted(part.body.start)));
    whole.filter(|span| slice(text, *span).chars().any(char::is_alphanumeric)).collect()
}

fn slice(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or("")
}

fn usual_cut(list: List, before: &str, mark: char, after: &str) -> bool {
    match mark {
        ';' => true,
        '.' => {
            after.starts_with([' ', '\n']) && after.chars().any(char::is_alphanumeric) && !abbreviates(before)
        }
        '\n' => after.trim_start().starts_with(['-', '*', '•']) || after.starts_with('\n') || numbered(after),
        ',' => comma_cut(list, before, after),
        ' ' => and_cut(list, before, after),
        _ => false,
    }
}

/// Every line is an item.
fn line_cut(_: List, _: &str, mark: char, _: &str) -> bool {
    matches!(mark, ';' | '\n')
}

/// Every comma, and the last `and`, parts two items.
fn every_cut(_: List, before: &str, mark: char, after: &str) -> bool {
    matches!(mark, ';' | ',')
        || (mark == ' ' && joined_by_and(after).is_some() && !before.trim_end().ends_with(','))
}

fn no_cut(_: List, _: &str, mark: char, _: &str) -> bool {
    mark == ';'
}

/// A comma parts two items when what follows it stands on its own.
fn comma_cut(list: List, before: &str, after: &str) -> bool {
    let line = after.trim_start_matches([' ', '\t']).starts_with('\n');
    let next = joined_by_and(after).unwrap_or(after.trim_start());
    let first = words::each(next).next();
    let begins_with = |list: &[&str]| first.as_ref().is_some_and(|word| word.is_in(list));
    match list {
        List::TradeOffs => !begins_with(TRADE_OFF_CONNECTORS),
        _ if line => true,
        List::Components => {
            let stands_alone = begins_with(ARTICLES) || starts_upper(next) || joined_by_and(after).is_some();
            stands_alone || has_purpose(up_to_comma(next)) || !has_purpose(before)
        }
        List::Improvements => !begins_with(TRADE_OFF_CONNECTORS),
    }
}

/// `and` without a comma parts two items that each tell their purpose, or two things to do.
fn and_cut(list: List, before: &str, after: &str) -> bool {
    let Some(next) = joined_by_and(after) else { return false };
    if before.trim_end().ends_with(',') {
        return false;
    }
    let first = words::each(next).next();
    let begins_with = |list: &[&str]| first.as_ref().is_some_and(|word| word.is_in(list));
    match list {
        List::Components => {
            let purposeless = !has_purpose(before) && !has_purpose(next);
            purposeless || (has_purpose(before) && has_purpose(up_to_comma(next)) && starts_upper(next))
        }
        List::TradeOffs => SLOT_OVER.stand_in(before) && SLOT_OVER.stand_in(up_to_comma(next)),
        List::Improvements => begins_with(IMPROVEMENT_VERBS),
    }
}

/// What follows `and` or `e`, when `after` begins with it.
fn joined_by_and(after: &str) -> Option<&str> {
    let trimmed = after.trim_start();
    ["and ", "e ", "and\n", "e\n", "& "].iter().find_map(|and| trimmed.strip_prefix(and)).map(str::trim_start)
}

fn up_to_comma(text: &str) -> &str {
    text.split([',', ';', '.']).next().unwrap_or(text)
}

fn has_purpose(text: &str) -> bool {
    words::each(text).skip(1).any(|word| word.is_in(PURPOSE))
}

fn starts_upper(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase())
}

fn numbered(after: &str) -> bool {
    let digits = after.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < after.trim_start().len() && digits.starts_with(['.', ')'])
}

/// `vs.`, `e.g.`, `1.`: a full stop that ends no sentence.
fn abbreviates(before: &str) -> bool {
    let last = before.rsplit(|c: char| c.is_whitespace()).next().unwrap_or("");
    last.len() <= 1
        || last.chars().all(|c| c.is_ascii_digit())
        || last.contains('.')
        || ["vs", "etc"].contains(&last)
}

/// The span without the marks around an item and the `and` before it.
fn tidy(text: &str, span: Span) -> Span {
    let edge = |c: char| {
        c.is_whitespace()
            || QUOTES.contains(&c)
            || matches!(c, ',' | ';' | '.' | '*' | '•')
            || DASHES.contains(&c)
    };
    let trim = |span: Span| {
        let typed = slice(text, span);
        let start = span.start + typed.len() - typed.trim_start_matches(edge).len();
        Span::new(start, (span.start + typed.trim_end_matches(edge).len()).max(start))
    };
    let mut span = trim(span);
    let typed = slice(text, span);
    let digits = typed.trim_start_matches(['(', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    if digits.len() < typed.len() && digits.starts_with([')', '.']) {
        span = trim(Span::new(span.end - digits.len() + 1, span.end));
    }
    if let Some(rest) = joined_by_and(slice(text, span)) {
        span.start = span.end - rest.len();
    }
    span
}

fn trade_off(piece: Piece) -> TradeOff {
    let slots: [(Slot, &Keywords<()>); 3] =
        [(Slot::Over, &SLOT_OVER), (Slot::Because, &SLOT_BECAUSE), (Slot::Accepting, &SLOT_ACCEPTING)];
    let missing = slots.into_iter().filter(|(_, words)| !words.stand_in(&piece.text));
    let missing = missing.map(|(slot, _)| slot).collect();
    TradeOff { piece, missing }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(typed: &str) -> Option<(usize, usize, usize)> {
        let mut text = Text::default();
        text.push(typed, Span::new(0, typed.len()));
        let wrap_up = read(&text, 0)?;
        Some((wrap_up.components.len(), wrap_up.trade_offs.len(), wrap_up.improvements.len()))
    }

    #[test]
    fn three_lists_however_they_are_joined() {
        let cases = [
            (
                "\"Three key components: a gateway for auth, Kafka for durable, ordered events,\nand Redis for hot reads.\n\n\
                 Two trade-offs: latency over cost, because users wait, accepting a higher bill,\n\
                 and availability over consistency since a stale price is fine.\n\n\
                 With more time: a replay tool.\"",
                Some((3, 2, 1)),
            ),
            (
                "Key components: API, fila e worker. Trade-offs: SQL over NoSQL. Com mais tempo: cache.",
                Some((3, 1, 1)),
            ),
            (
                "Componentes principais: Postgres como fonte da verdade; fila para o processamento; Redis para contadores; CDN para imagens.\n\
                 Trade-offs: consistência em vez de latência, porque é dinheiro, aceitando 50ms a mais.\nCom mais tempo: réplicas.",
                Some((4, 1, 1)),
            ),
            (
                "Key components: A for x, B for y. With more time, I'd add tests and explore SSE for updates.",
                Some((2, 0, 2)),
            ),
            ("Two trade-offs: A over B, and C over D.", None),
            ("Let me recap the components of the trade-off", None),
        ];
        for (text, expected) in cases {
            assert_eq!(counts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_trade_off_tells_what_it_leaves_out() {
        let missing = |text: &str| trade_off(Piece { text: text.into(), span: Span::default() }).missing;
        assert_eq!(missing("Kafka over SQS because of ordering, accepting more operations"), []);
        assert_eq!(missing("Kafka over SQS"), [Slot::Because, Slot::Accepting]);
    }
}
