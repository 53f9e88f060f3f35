//! Mentions of patterns in passing: where each is found, and in which order they are told.

use crate::check::read;

/// An interview that names `pattern` in an error, and says `strengths` of it.
fn note(pattern: &str, strengths: &[&str]) -> String {
    let strengths: String = strengths.iter().map(|line| format!("- {line}\n")).collect();
    format!(
        "# Mock #1: Chat (1/mar/2026) — Hire\n\n## O que fiz bem\n\n{strengths}\n\
         ## O que errei\n\n**1. Sem fila**\n- → Pattern: **{pattern}**\n"
    )
}

/// The places of the only pattern of some notes, each as it is typed, in the order of the index.
fn places(notes: &[(&str, &str)]) -> Vec<String> {
    let guide = read(notes, "").guide;
    let texts: Vec<&str> = notes.iter().map(|(_, text)| *text).collect();
    let patterns = guide.patterns.iter();
    let places = patterns.flat_map(|pattern| &pattern.places).map(|place| place.place);
    places.map(|place| texts[place.file.index()][place.span.range()].to_string()).collect()
}

#[test]
fn a_mention_is_found_however_its_accents_are_typed() {
    for (name, said) in [
        ("Partição por Usuário", "Fiz a partic\u{327}a\u{303}o por usua\u{301}rio cedo"),
        ("Partição", "Fiz a Partic\u{327}a\u{303}o cedo"),
    ] {
        assert_eq!(places(&[("a.md", &note(name, &[said]))]).len(), 2, "{name}");
    }
    assert_eq!(places(&[("a.md", &note("Partição", &["Fiz a partic\u{327}a\u{303}o cedo"]))]).len(), 1);
}

#[test]
fn places_stand_in_the_order_of_the_notes_each_once() {
    let one = note("Async After 202", &["O async after 202 de cara", "De novo ASYNC AFTER 202"]);
    let other = note("Async after 202", &[]).replace("#1", "#2");
    assert_eq!(
        places(&[("a.md", &one), ("b.md", &other)]),
        [
            "async after 202", "ASYNC AFTER 202", "→ Pattern: **Async After 202**",
            "→ Pattern: **Async after 202**"
        ]
    );
}
