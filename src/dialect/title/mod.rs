//! The heading of an interview: `Mock #3: Title (25/fev) — Verdict`, `Title (Hello Interview, ~22/fev)`.

mod bare;
mod cut;
pub mod group;
pub mod told;

use crate::content::{Inline, Text, plainly, text_of};
use crate::dialect::title::cut::{groups, joined, segments, separator, trimmed};
use crate::dialect::title::told::{Title, number};
use crate::dialect::vocabulary::{FACTS, Fact, INTERVIEW, PARTNERS, PRACTICE};
use crate::dialect::words::{self, Word};
use crate::dialect::{date, verdict};
use crate::model::{Kind, Source};
use crate::span::Span;

/// Reads a heading. Total: a heading that tells nothing is all title.
pub fn parse(heading: &[Inline]) -> Title {
    let text = text_of(heading);
    let mut title = Title::default();
    let rest = keyword(text.as_str(), &mut title);
    read_rest(&text, rest, Ends::Bare, &mut title);
    title
}

/// [`parse`] of a heading that alone [shows an interview](Title::is_explicit); hardly any does, and those are
/// known by their first words.
pub fn explicit(heading: &[Inline]) -> Option<Title> {
    shown(heading, Ends::Bare)
}

/// The same of a line of text, in which only marks tell a day or a verdict from the words.
pub fn explicit_line(line: &[Inline]) -> Option<Title> {
    shown(line, Ends::Marked)
}

/// `#15 Parking lot (21/nov) — Hire`: what a heading tells that begins with a number, not with a word for an interview.
pub fn numbered(heading: &[Inline]) -> Option<Title> {
    let text = text_of(heading);
    let digits = text.as_str().trim_start().strip_prefix('#')?;
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    let number = digits.get(..end)?.parse().ok()?;
    let mut title = Title { keyword: Some(Kind::Mock), number: Some(number), ..Title::default() };
    let rest = skip_separators(text.as_str(), text.as_str().len() - digits.len() + end);
    read_rest(&text, rest, Ends::Bare, &mut title);
    Some(title)
}

/// Whether a day or a verdict may stand at the ends of a title without a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    Marked,
    Bare,
}

fn shown(line: &[Inline], ends: Ends) -> Option<Title> {
    words::each(&plainly(line)).take(FURTHEST + 1).find(|found| INTERVIEW.may_begin(found.start))?;
    let text = text_of(line);
    let mut title = Title::default();
    let rest = keyword(text.as_str(), &mut title);
    title.keyword?;
    read_rest(&text, rest, ends, &mut title);
    Some(title).filter(Title::is_explicit)
}

/// Reads what follows the keyword: the heading from byte `rest` on.
fn read_rest(text: &Text, rest: usize, ends: Ends, title: &mut Title) {
    let mut pieces = Vec::new();
    let segments = segments(text.as_str(), rest);
    let segments = with_comment(text.as_str(), segments);
    for (rank, segment) in segments.iter().enumerate() {
        let last = rank > 0 && rank + 1 == segments.len();
        if rank == 0 || !read_fact(text, *segment, title) {
            read_segment(text, *segment, last, title, &mut pieces);
        }
    }
    match ends {
        Ends::Bare if title.keyword.is_some() => bare::read(text, title, &mut pieces),
        Ends::Marked if title.date.is_some() => bare::read_values(text, title, &mut pieces),
        _ => {}
    }
    if let Some(source) = title.source.as_mut().filter(|source| source.span.end <= rest) {
        source.span = text.place(source.span);
    }
    if let Some(date) = title.date.as_mut().filter(|date| date.span.end <= rest) {
        date.span = text.place(date.span);
    }
    title.title = joined(text.as_str(), &pieces);
}

/// Reads `Mock #3:` or `3º mock -`, a day or a section's number before it included; gives the byte at
/// which the rest begins.
fn keyword(text: &str, title: &mut Title) -> usize {
    let all = words::leading_with_more(text);
    let ordinal = all.first().and_then(|word| word.folded().strip_suffix(['º', 'o', 'a', 'ª'])?.parse().ok());
    let lead = if ordinal.is_some() { 1 } else { lead(text, &all, title) };
    let words = all.get(lead..).unwrap_or(&[]);
    let Some((_, taken)) = INTERVIEW.longest(words) else { return 0 };
    let mut end = words.get(taken - 1).map_or(0, |word| word.span.end);
    let (number, after) = number(words.get(taken..).unwrap_or(&[]));
    // `Mock 2026-11-05` has a day, not a number.
    let is_day = after.is_some_and(|end| begins_day(text.get(end..).unwrap_or("")));
    let (number, after) = if is_day { (None, None) } else { (number, after) };
    title.number = ordinal.or(number);
    end = after.unwrap_or(end);
    let partner = partner(text, end);
    end = partner.map_or(end, |partner| partner.end);
    let marked =
        partner.is_some() || text.get(end..).is_some_and(|rest| rest.trim_start().starts_with(separator));
    if title.number.is_none() && !marked {
        return 0;
    }
    let practice = words::contains_any(words.get(..taken).unwrap_or(&[]), PRACTICE);
    title.keyword = Some(if practice { Kind::Practice } else { Kind::Mock });
    title.source =
        partner.map(|span| Source { text: text.get(span.range()).unwrap_or("").to_string(), span });
    skip_separators(text, end)
}

/// `c/ Duda`: who else was there, when a mark parts it from the title.
fn partner(text: &str, from: usize) -> Option<Span> {
    let typed = text.get(from..)?.trim_start();
    let lead = *PARTNERS.iter().find(|lead| typed.starts_with(**lead))?;
    let name = typed.strip_prefix(lead)?;
    let segment = *segments(text, text.len() - name.len()).first()?;
    let end =
        text.get(segment.range())?.find([':', ',', '(', '[']).map_or(segment.end, |at| segment.start + at);
    let span = trimmed(text, Span::new(text.len() - typed.len(), end));
    let is_name = lead.contains('/') || name.starts_with(char::is_uppercase);
    (is_name && end < text.len() && words::each(name.get(..span.end - segment.start)?).count() <= 3)
        .then_some(span)
}

/// Whether what follows a number makes a day of it.
fn begins_day(rest: &str) -> bool {
    rest.strip_prefix(['-', '/', '.']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// No keyword has more words before it.
const FURTHEST: usize = 5;

/// How many words stand before the keyword: those of a day (`01/09/2025 - Mock #1`), or a number (`1. Mock`).
fn lead(text: &str, words: &[Word], title: &mut Title) -> usize {
    let starts = |&at: &usize| words.get(at..).is_some_and(|rest| INTERVIEW.longest(rest).is_some());
    let Some(at) = (1..=FURTHEST).find(starts) else { return 0 };
    let before = text.get(..words.get(at).map_or(0, |word| word.span.start)).unwrap_or("");
    let typed = before.trim_matches(|c: char| c.is_whitespace() || separator(c) || "()[],.#".contains(c));
    let start = before.find(typed).unwrap_or(0);
    let day = date::parse(typed, Span::new(start, start + typed.len()));
    if day.is_some() {
        title.date = day;
        return at;
    }
    if typed.chars().all(|c| c.is_ascii_digit()) { at } else { 0 }
}

fn skip_separators(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or("");
    let skipped = |c: char| c.is_whitespace() || separator(c) || "#.)]/,".contains(c);
    text.len() - rest.trim_start_matches(skipped).len()
}

/// The segments, with what is said after a verdict taken as part of it: `— Hire — bom ritmo`.
fn with_comment(text: &str, mut segments: Vec<Span>) -> Vec<Span> {
    if let [_, .., verdict, comment] = segments[..] {
        let part = |span: Span| text.get(trimmed(text, span).range()).unwrap_or("");
        let judged = verdict::parse_tail(part(verdict), verdict).is_some();
        if judged
            && date::parse(part(comment), comment).is_none()
            && verdict::parse_tail(part(comment), comment).is_none()
        {
            segments.pop();
            segments.pop();
            segments.push(verdict.cover(comment));
        }
    }
    segments
}

/// Takes from one segment what it tells; what is left of it is title.
fn read_segment(text: &Text, segment: Span, last: bool, title: &mut Title, pieces: &mut Vec<Span>) {
    let mut segment = trimmed(text.as_str(), segment);
    if last {
        segment = without_day(text, segment, title);
    }
    let typed = text.as_str().get(segment.range()).unwrap_or("");
    let place = text.place(segment);
    if typed.is_empty() {
        return;
    }
    if title.date.is_none()
        && let Some(date) = date::parse(typed, place)
    {
        title.date = Some(date);
    } else if last && let Some(verdict) = verdict::parse_tail(typed, place) {
        title.verdict = Some(verdict);
    } else if title.source.is_none() && group::is_source(typed) {
        title.source = Some(Source { text: typed.to_string(), span: place });
    } else if last && title.date.is_some() && title.keyword.is_some() && pieces_end_in_group(text, pieces) {
        title.verdict = Some(verdict::parse(typed, place));
    } else {
        read_groups(text, segment, title, pieces);
    }
}

/// `Resultado: Lean Hire`: a segment that names what it tells.
fn read_fact(text: &Text, segment: Span, title: &mut Title) -> bool {
    let segment = trimmed(text.as_str(), segment);
    let typed = text.as_str().get(segment.range()).unwrap_or("");
    let Some((label, value)) = typed.split_once(':') else { return false };
    let value = value.trim_start();
    let place = text.place(Span::new(segment.end - value.len(), segment.end));
    match FACTS.named(label).filter(|_| !value.is_empty()) {
        Some(Fact::Verdict) if title.verdict.is_none() => title.verdict = Some(verdict::parse(value, place)),
        Some(Fact::Rating) if title.verdict.is_none() => {
            let Some(verdict) = verdict::rated(value, place) else { return false };
            title.verdict = Some(verdict);
        }
        Some(Fact::Date) if title.date.is_none() => {
            let Some(date) = date::parse(value, place) else { return false };
            title.date = Some(date);
        }
        Some(Fact::Source) if title.source.is_none() => {
            title.source = Some(Source { text: value.to_string(), span: place });
        }
        _ => return false,
    }
    true
}

/// A verdict may carry the day: `Hire (27/mai)`. Takes it, and gives the segment up to it.
fn without_day(text: &Text, segment: Span, title: &mut Title) -> Span {
    let Some(group) = groups(text.as_str(), segment).pop().filter(|_| title.date.is_none()) else {
        return segment;
    };
    let before = trimmed(text.as_str(), Span::new(segment.start, group.start));
    let inner = trimmed(text.as_str(), Span::new(group.start + 1, group.end - 1));
    let part = |span: Span| text.as_str().get(span.range()).unwrap_or("");
    let day = date::parse(part(inner), text.place(inner));
    match day.filter(|_| verdict::parse_tail(part(before), before).is_some()) {
        Some(day) => {
            title.date = Some(day);
            before
        }
        None => segment,
    }
}

/// Whether a parenthesis with the date came right before: what follows it stands in the verdict's place.
fn pieces_end_in_group(text: &Text, pieces: &[Span]) -> bool {
    let after = pieces.last().and_then(|piece| text.as_str().get(piece.end..));
    after.is_some_and(|after| after.trim_start().starts_with(['(', '[']))
}

/// Reads the parentheses of a segment; the words outside of them, and any group that tells nothing, stay title.
fn read_groups(text: &Text, segment: Span, title: &mut Title, pieces: &mut Vec<Span>) {
    let mut start = segment.start;
    for group in groups(text.as_str(), segment) {
        if group::read(text, Span::new(group.start + 1, group.end - 1), title) {
            pieces.push(trimmed(text.as_str(), Span::new(start, group.start)));
            start = group.end;
        }
    }
    let rest = trimmed(text.as_str(), Span::new(start, segment.end));
    let typed = text.as_str().get(rest.range()).unwrap_or("");
    if start > segment.start
        && title.verdict.is_none()
        && let Some(verdict) = verdict::parse_tail(typed, text.place(rest))
    {
        title.verdict = Some(verdict);
    } else if !typed.is_empty() {
        pieces.push(rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::InlineKind;

    fn read(heading: &str) -> String {
        let span = Span::new(0, heading.len());
        let title = parse(&[Inline { span, kind: InlineKind::Text(heading.into()) }]);
        let number = title.number.map_or("-".into(), |number| number.to_string());
        let date = title.date.as_ref().map_or("-", |date| date.text.as_str());
        let level = title.verdict.as_ref().map_or("-", |verdict| verdict.level.map_or("?", |l| l.id()));
        let source = title.source.as_ref().map_or("-", |source| source.text.as_str());
        let keyword = title.keyword.map_or("-", Kind::id);
        format!("{keyword} {number} | {} | {date} | {source} | {level}", title.title)
    }

    #[test]
    fn headings_as_people_type_them() {
        let cases = [
            (
                "Mock #3: Fila de Pagamentos (25/fev) — Borderline Hire",
                "mock 3 | Fila de Pagamentos | 25/fev | - | borderline",
            ),
            ("mock 3 - Uber - 25/02/2026 - lean hire", "mock 3 | Uber | 25/02/2026 | - | lean_hire"),
            ("Simulado nº 12 – URL Shortener", "mock 12 | URL Shortener | - | - | -"),
            (
                "Gopuff / Entregas (Hello Interview, ~22/fev)",
                "- - | Gopuff / Entregas | ~22/fev | Hello Interview | -",
            ),
            ("Chat (Exponent)", "- - | Chat | - | Exponent | -"),
            ("Mock #2: Doações (25/fev) — Hire (solid)", "mock 2 | Doações | 25/fev | - | hire"),
            ("Mock 4: Hire a Driver", "mock 4 | Hire a Driver | - | - | -"),
            (
                "Mock #5: Feed (rede social) (1/mar, com o João)",
                "mock 5 | Feed (rede social) | 1/mar | com o João | -",
            ),
            ("Mock #5: Feed (sexta, 1/mai, com o João)", "mock 5 | Feed | 1/mai | com o João | -"),
            ("Mock #6: Busca (2/mar) - fui mal demais", "mock 6 | Busca | 2/mar | - | ?"),
            ("Mock #7 (3/mar)", "mock 7 |  | 3/mar | - | -"),
            ("Encurtador (mock 10, 5/nov)", "mock 10 | Encurtador | 5/nov | - | -"),
            ("Encurtador (5/nov, simulado nº 3, Pramp)", "mock 3 | Encurtador | 5/nov | Pramp | -"),
            ("Mock #4: Encurtador (mock 10, 5/nov)", "mock 4 | Encurtador | 5/nov | mock 10 | -"),
            ("Lições (mock 3)", "- - | Lições (mock 3) | - | - | -"),
            ("Entrevista: Twitter | Hire", "mock - | Twitter | - | - | hire"),
            ("2º mock — Ride-sharing", "mock 2 | Ride-sharing | - | - | -"),
            ("01/09/2025 - Mock #1: KV store — No hire", "mock 1 | KV store | 01/09/2025 | - | no_hire"),
            ("1. Simulado: Votação (3/jan) - No Hire", "mock - | Votação | 3/jan | - | no_hire"),
            ("Mock #7: Logs (2/fev) — Hire — bom ritmo", "mock 7 | Logs | 2/fev | - | hire"),
            ("Como fazer um mock: dicas", "- - | Como fazer um mock: dicas | - | - | -"),
            ("Mockito e testes", "- - | Mockito e testes | - | - | -"),
            ("Kafka — quando usar", "- - | Kafka — quando usar | - | - | -"),
            ("Mock #8: Pub/Sub - filas - Hire", "mock 8 | Pub/Sub - filas | - | - | hire"),
            ("Mock #9: Donations — Hire (27/mai)", "mock 9 | Donations | 27/mai | - | hire"),
            ("Mock 12: Chat 18/nov", "mock 12 | Chat | 18/nov | - | -"),
            ("Mock 12 18 de novembro de 2026 Chat", "mock 12 | Chat | 18 de novembro de 2026 | - | -"),
            ("Mock 12: Data: lotes | fonte: Exponent", "mock 12 | Data: lotes | - | Exponent | -"),
            (
                "Simulado 20 / WhatsApp / 22-nov-2026 / no hire",
                "mock 20 | WhatsApp | 22-nov-2026 | - | no_hire",
            ),
            ("Mock 12: Suporte 24/7", "mock 12 | Suporte 24/7 | - | - | -"),
            ("Mock 12 - 18/11 - Chat: no hire", "mock 12 | Chat | 18/11 | - | no_hire"),
            ("Entrevista 5 | Chat | resultado: lean hire | 3/dez", "mock 5 | Chat | 3/dez | - | lean_hire"),
            ("Simulado 9 (Uber / rastreio) 18 nov 2026", "mock 9 | Uber / rastreio | 18 nov 2026 | - | -"),
            ("Mock 12: Ticket: 24/7", "mock 12 | Ticket: 24/7 | - | - | -"),
            ("Mock 12: Relatório: maio", "mock 12 | Relatório: maio | - | - | -"),
            ("Mock 12: Ofertas do dia 25 dez", "mock 12 | Ofertas do dia 25 dez | - | - | -"),
            ("Mock 12: Recrutamento: aprovado", "mock 12 | Recrutamento: aprovado | - | - | -"),
            ("Mock 2026-11-05", "- - | Mock 2026-11-05 | - | - | -"),
            ("Mock #9: Donations (Lean Hire)", "mock 9 | Donations | - | - | lean_hire"),
        ];
        for (heading, expected) in cases {
            assert_eq!(read(heading), expected, "{heading}");
        }
    }
}
