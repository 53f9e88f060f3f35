//! Words to be said, set as words: a fence that holds speech becomes paragraphs that fit any screen.

use crate::content::{Block, BlockKind, Code, Inline, InlineKind};
use crate::span::Span;

/// The blocks, with each fence that names no language as paragraphs. Line ends inside a sentence
/// are no longer line ends; those between sentences, and all words, stay.
pub fn spoken(blocks: &[Block]) -> Vec<Block> {
    blocks.iter().flat_map(speak).collect()
}

fn speak(block: &Block) -> Vec<Block> {
    match &block.kind {
        BlockKind::Code(code) if code.language.is_empty() => paragraphs(code),
        _ => vec![block.clone()],
    }
}

fn paragraphs(code: &Code) -> Vec<Block> {
    let lines: Vec<(&str, Span)> = placed_lines(code);
    let parts = lines.split(|(line, _)| line.trim().is_empty()).filter(|part| !part.is_empty());
    parts.map(|part| Block::paragraph(sentence(part))).collect()
}

/// The lines, each with its place in the file.
fn placed_lines(code: &Code) -> Vec<(&str, Span)> {
    let mut at = 0;
    let mut placed = Vec::new();
    for line in code.text.as_str().split('\n') {
        let end = at + line.len();
        placed.push((line.trim_end_matches('\r'), code.text.place(Span::new(at, end))));
        at = end + 1;
    }
    placed
}

fn sentence(lines: &[(&str, Span)]) -> Vec<Inline> {
    let mut inlines = Vec::new();
    let mut before: Option<&str> = None;
    for (line, span) in lines {
        if let Some(before) = before {
            let kind = if continues(before, line) { InlineKind::SoftBreak } else { InlineKind::HardBreak };
            inlines.push(Inline { span: Span::new(span.start, span.start), kind });
        }
        inlines.push(Inline { span: *span, kind: InlineKind::Text(line.trim().to_string()) });
        before = Some(line);
    }
    inlines
}

/// Whether `line` goes on with the sentence of the line before it.
fn continues(before: &str, line: &str) -> bool {
    let before = before.trim_end();
    let first = line.trim_start().chars().next();
    let goes_on = first.is_some_and(|c| c.is_lowercase() || "([{".contains(c));
    let ended = before.ends_with(['.', '!', '?', ':', ';', '"', '”']);
    before.ends_with(',') || (goes_on && !ended)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_goes_on_and_a_statement_does_not() {
        assert!(continues("so the load balancer", "routes to the right server"));
        assert!(continues("for analytics,", "ETA prediction"));
        assert!(!continues("overhead.", "I'd go with A"));
        assert!(!continues("SET version = version + 1", "WHERE id = ?"));
    }
}
