//! The exported model, from whole readings.

use std::collections::BTreeMap;

use compilado::check::Limits;
use compilado::{data, export};
use serde::Deserialize;

use crate::check::read;

/// The parts of the model that are held here.
#[derive(Debug, Deserialize)]
struct Exported {
    schema_version: u32,
    interviews: Vec<Interview>,
    recurring_gaps: Vec<Recurring>,
    patterns: Vec<Named>,
    openings: Vec<Opening>,
    calculations: Vec<Calculation>,
    diagnostics: Vec<Report>,
}

#[derive(Debug, Deserialize)]
struct Interview {
    id: String,
    kind: String,
    number: Option<u32>,
    title: String,
    date: Option<Date>,
    verdict: Option<Verdict>,
    strengths: Vec<Strength>,
    gaps: Vec<Gap>,
    line: usize,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Date {
    text: String,
    iso: Option<String>,
    approximate: bool,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Verdict {
    text: String,
    level: Option<String>,
    nuance: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Strength {
    text: String,
}

#[derive(Debug, Deserialize)]
struct Gap {
    id: String,
    title: String,
    counts: bool,
    recurring: Vec<Link>,
    items: Vec<Item>,
    line: usize,
}

#[derive(Debug, Deserialize)]
struct Link {
    id: String,
    reason: String,
}

#[derive(Debug, Deserialize)]
struct Item {
    #[serde(rename = "type")]
    kind: String,
    #[serde(rename = "kind")]
    speech: Option<String>,
    text: String,
}

#[derive(Debug, Deserialize)]
struct Recurring {
    id: String,
    fix: String,
    occurrences: Vec<BTreeMap<String, Plain>>,
}

/// A value that is a word or a number.
#[derive(Debug, Deserialize, PartialEq)]
#[serde(untagged)]
enum Plain {
    Word(String),
    Number(u64),
}

#[derive(Debug, Deserialize)]
struct Named {
    name: String,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Opening {
    moment: String,
    text: String,
}

#[derive(Debug, Deserialize)]
struct Calculation {
    interview: String,
    steps: Vec<Step>,
}

#[derive(Debug, Deserialize)]
struct Step {
    verdict: String,
}

#[derive(Debug, Deserialize)]
struct Report {
    rule: String,
    file: String,
}

const NOTE: &str = "\
# Notas da semana

## Mock #2: Encurtador de URL (~3/mar) — Borderline (leaning Hire)

### O que fiz bem

- Requisitos **claros**

### O que errei e como corrigir

**1. Não fiz napkin math**
- Fui direto para o desenho
- DEVERIA TER FEITO:
```
30M links/month → 1M/day
```
→ Frase: \"Let me do some quick math first.\"
→ Pattern: **Cache Aside**

## Gaps Recorrentes

| # | Gap | Fix |
|---|-----|-----|
| 1 | Napkin math | Contas antes de desenhar |

## Frase de Abertura

**Após requirements:**
> \"Let me restate the scope.\"
";

fn export(notes: &[(&str, &str)]) -> Exported {
    let reading = read(notes, "");
    let json = export::json(&reading.guide, reading.told(), &Limits::default());
    assert!(json.starts_with("{\n  \"schema_version\": 1,\n"), "{json}");
    data::json(&json).expect("what is exported is JSON of this shape")
}

fn exported() -> Exported {
    export(&[("semana.md", NOTE)])
}

#[test]
fn an_interview_is_exported_as_typed() {
    let exported = exported();
    let interview = &exported.interviews[0];
    assert_eq!((exported.schema_version, exported.interviews.len()), (1, 1));
    assert_eq!((interview.kind.as_str(), interview.number, interview.line), ("mock", Some(2), 3));
    assert_eq!(interview.title, "Encurtador de URL");
    let date = Date { text: "~3/mar".into(), iso: Some("--03-03".into()), approximate: true };
    assert_eq!(interview.date, Some(date));
    let verdict = Verdict {
        text: "Borderline (leaning Hire)".into(),
        level: Some("borderline".into()),
        nuance: Some("leaning Hire".into()),
    };
    assert_eq!(interview.verdict, Some(verdict));
    assert_eq!(interview.strengths[0].text, "Requisitos claros");
}

#[test]
fn an_error_has_its_items_in_order_and_its_links() {
    let exported = exported();
    let gap = &exported.interviews[0].gaps[0];
    assert_eq!((gap.title.as_str(), gap.counts, gap.line), ("Não fiz napkin math", true, 11));
    let items: Vec<_> = gap
        .items
        .iter()
        .map(|item| (item.kind.as_str(), item.speech.as_deref(), item.text.as_str()))
        .collect();
    assert_eq!(items[0], ("observation", None, "Fui direto para o desenho"));
    assert_eq!(items[1], ("fix", Some("do"), "30M links/month → 1M/day"));
    assert_eq!((items[2].0, items[3].0), ("phrase", "pattern"));
    assert_eq!(gap.recurring[0].id, exported.recurring_gaps[0].id);
    assert!(!gap.recurring[0].reason.is_empty());
    let occurrence = &exported.recurring_gaps[0].occurrences[0];
    assert_eq!(occurrence["gap"], Plain::Word(gap.id.clone()));
    assert_eq!(occurrence["line"], Plain::Number(11));
}

#[test]
fn what_stands_around_interviews_is_exported_too() {
    let exported = exported();
    assert_eq!(exported.recurring_gaps[0].fix, "Contas antes de desenhar");
    assert_eq!(exported.patterns[0].name, "Cache Aside");
    let opening =
        Opening { moment: "Após requirements".into(), text: "\"Let me restate the scope.\"".into() };
    assert_eq!(exported.openings, [opening]);
    assert_eq!(exported.calculations[0].interview, exported.interviews[0].id);
    assert_eq!(exported.calculations[0].steps[0].verdict, "holds");
}

#[test]
fn a_hidden_note_leaves_no_trace() {
    let hidden = "---\nprivate: true\n---\n\n## Mock #1: Segredo (31/fev) — Hire\n\n```\nsem fim\n";
    let exported = export(&[("a.md", hidden), ("b.md", "Veja [isto](nada.md).\n")]);
    assert!(exported.interviews.is_empty());
    let reports: Vec<_> =
        exported.diagnostics.iter().map(|found| (found.rule.as_str(), found.file.as_str())).collect();
    assert_eq!(reports, [("link-quebrado", "b.md")]);
}
