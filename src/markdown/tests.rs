//! The tree against small Markdown texts.

use super::*;
use crate::content::{BlockKind, InlineKind, plain_blocks};
use crate::fault::FaultKind;
use crate::hash::Hash;
use crate::span::Span;

fn file(text: &str) -> SourceFile {
    SourceFile::new(FileId(0), "a.md".into(), text.into(), Hash::of(text.as_bytes()))
}

fn plain(text: &str) -> String {
    plain_blocks(&parse(&file(text)).blocks)
}

#[test]
fn spans_count_from_the_first_byte_of_the_file() {
    let file = file("\u{feff}---\ntitle: x\n---\r\n# Olá\r\n\r\n- a\r\n  ```\r\n  c = 1\r\n  ```\r\n");
    let document = parse(&file);
    let front_matter = document.front_matter.unwrap();
    assert_eq!(file.slice(front_matter.inner), "title: x\n");
    assert_eq!(file.slice(document.blocks[0].span).trim_end(), "# Olá");
    let BlockKind::List { items, .. } = &document.blocks[1].kind else { panic!("a list") };
    let BlockKind::Code(code) = &items[0].body[1].kind else { panic!("a fence") };
    let at = code.text.as_str().find("= 1").unwrap();
    assert_eq!(file.slice(code.text.place(Span::new(at, at + 3))), "= 1");
}

#[test]
fn a_rule_on_the_first_line_is_no_front_matter() {
    let document = parse(&file("---\n\n# Mock\n\n---\ntexto\n"));
    assert_eq!(document.front_matter, None);
    assert!(document.faults.is_empty());
    assert_eq!(plain("---\n\n# Mock\n\n---\ntexto\n"), "Mock\ntexto");
}

#[test]
fn front_matter_without_end_is_a_fault_and_stays_text() {
    let document = parse(&file("---\ntitle: x\n\ntexto\n"));
    assert_eq!(document.faults[0].kind, FaultKind::FrontMatterUnclosed);
    assert!(plain("---\ntitle: x\n\ntexto\n").contains("title: x"));
}

#[test]
fn a_fence_without_end_is_a_fault_at_its_opening_line() {
    let source = file("a\n\n```sql\nSELECT 1\n");
    let document = parse(&source);
    assert_eq!(document.faults[0].kind, FaultKind::FenceUnclosed);
    assert_eq!(source.slice(document.faults[0].place.span), "```sql");
}

#[test]
fn a_comment_without_end_is_a_fault_at_its_opening_line() {
    let source = file("a\n\n<!-- rever\n\n**2. b**\n");
    let document = parse(&source);
    assert_eq!(document.faults[0].kind, FaultKind::CommentUnclosed);
    assert_eq!(source.slice(document.faults[0].place.span), "<!-- rever");
    assert!(parse(&file("<!-- a\n\nb -->\n\n<div>\n")).faults.is_empty());
}

#[test]
fn one_tilde_is_about_and_two_are_a_strike() {
    assert_eq!(plain("10~20K e 5~6"), "10~20K e 5~6");
    let document = parse(&file("~~a~~"));
    let BlockKind::Paragraph(inlines) = &document.blocks[0].kind else { panic!("a paragraph") };
    assert!(matches!(inlines[0].kind, InlineKind::Strike(_)));
}

#[test]
fn nesting_without_end_gives_a_tree_all_the_same() {
    for deep in [">".repeat(20_000) + " fundo", "- ".repeat(20_000) + "fundo", "*a ".repeat(20_000)] {
        let document = parse(&file(&deep));
        assert!(!document.blocks.is_empty());
    }
    assert!(plain(&("> ".repeat(500) + "fundo")).contains("fundo"));
}

#[test]
fn tasks_and_alerts_keep_their_kind() {
    let document = parse(&file("- [x] feito\n- [ ] falta\n\n> [!NOTE]\n> olhe\n"));
    let BlockKind::List { items, .. } = &document.blocks[0].kind else { panic!("a list") };
    assert_eq!((items[0].task, items[1].task), (Some(true), Some(false)));
    assert!(matches!(document.blocks[1].kind, BlockKind::Quote { alert: Some("note"), .. }));
}

#[test]
fn the_last_line_of_a_fence_knows_its_place() {
    let source = file("```\num\ndois = 2\n```\n");
    let text = crate::content::text_of_blocks(&parse(&source).blocks);
    let at = text.as_str().find("= 2").unwrap();
    assert_eq!(source.slice(text.place(Span::new(at, at + 3))), "= 2");
}
