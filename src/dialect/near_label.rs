//! Labels and headings that are one slip of the finger away from a known one: `DEVERIA TER DIT:`.
//!
//! A slip is one letter too many, too few or wrong, two letters swapped, or a space in the wrong place.
//! A word that people do write is no slip, however near: `Fase:` is a phase, not a `Frase:`.

use crate::content::{Block, BlockKind, Inline, lines, plainly, text_of};
use crate::dialect::heading::Opens;
use crate::dialect::label;
use crate::dialect::outline::Node;
use crate::dialect::vocabulary::{LABELS, SECTION_TAILS, SECTIONS};
use crate::dialect::words::{self, Word};
use crate::fault::{self, FaultKind, Faults};
use crate::language;
use crate::model::{Gap, ItemKind, SectionKind};
use crate::span::{FileId, Span};

/// The label that `words` were surely meant to be; folded, as the vocabulary has it.
pub fn near(words: &[Word]) -> Option<&'static str> {
    // What is a label is no slip of another one.
    if LABELS.exactly(words).is_some() {
        return None;
    }
    let like = likeness(words)?;
    LABELS.all().filter(|label| like(label)).find(|label| is_slip_of(words, label))
}

/// A fault for each line of an error that begins with nearly a label.
pub fn in_gap(file: FileId, gap: &Gap) -> Faults {
    let mut found = Faults::new();
    let mut take = |line: &[Inline]| {
        let text = plainly(line);
        let slip = slip(&text, lead(&text), near);
        found.extend(slip.map(|(span, typed, nearest)| {
            fault::at(file, text_of(line).place(span), FaultKind::LabelUnknown { typed, nearest })
        }));
    };
    for item in &gap.items {
        // Any other label was understood.
        if item.kind == ItemKind::Phrase {
            take(&item.label);
        }
        each_line(&item.body, &mut take);
    }
    found
}

/// A fault for each heading below an interview that is nearly that of a known section.
pub fn in_headings(file: FileId, interview: &Node) -> Faults {
    let mut found = Faults::new();
    for child in &interview.children {
        // What stands below these is named after one error or strength.
        let named = matches!(child.opens(), Opens::Section(SectionKind::Strengths | SectionKind::Errors));
        if let (Opens::Other, Some(heading)) = (child.opens(), &child.heading) {
            let text = plainly(&heading.text);
            let outside = text.split(['(', '[', ':']).next();
            found.extend(slip(&text, outside, near_section).map(|(span, typed, nearest)| {
                let place = text_of(&heading.text).place(span);
                fault::at(file, place, FaultKind::SectionUnknown { typed, nearest })
            }));
        }
        if !named {
            found.extend(in_headings(file, child));
        }
    }
    found
}

/// The section's name that a heading was surely meant to begin with.
fn near_section(words: &[Word]) -> Option<&'static str> {
    SECTIONS.all().find(|name| {
        let count = name.split(' ').count();
        let tail = words.get(count..).unwrap_or(&[]);
        let ends = tail.iter().all(|word| word.is_in(SECTION_TAILS));
        ends && words.get(..count).is_some_and(|words| is_slip_of(words, name))
    })
}

/// Where in `text` the slip stands, what was typed, and what was meant, spelled as it would be typed.
fn slip(
    text: &str,
    lead: Option<&str>,
    near: fn(&[Word]) -> Option<&'static str>,
) -> Option<(Span, String, String)> {
    let words = words::words(lead?);
    let nearest = near(&words)?;
    // A space in the wrong place makes a word more or less; then all of them are meant.
    let count = Some(nearest.split(' ').count()).filter(|&count| count < words.len());
    let last = count.and_then(|count| words.get(count - 1)).or(words.last())?;
    let span = Span::new(words.first()?.span.start, last.span.end);
    let typed = text.get(span.range())?;
    Some((span, typed.to_string(), spelled(nearest, typed)))
}

/// The words before the colon, their parenthesis left out; a line all in capitals needs no colon.
fn lead(line: &str) -> Option<&str> {
    let shouted = !line.contains(char::is_lowercase) && line.contains(char::is_uppercase);
    let lead = match label::unknown(line) {
        Some(end) => line.get(..end)?.trim_end_matches(':'),
        None if shouted => line,
        None => return None,
    };
    lead.split(['(', '[']).next()
}

/// Hands over the lines of running text in some blocks, bullets included.
fn each_line(blocks: &[Block], take: &mut impl FnMut(&[Inline])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(inlines) => lines(inlines).for_each(&mut *take),
            BlockKind::List { items, .. } => items.iter().for_each(|item| each_line(&item.body, take)),
            _ => {}
        }
    }
}

/// Tells cheaply of most names that the words are no slip of theirs: a slip changes the length by one letter
/// or one space at most, and leaves the first letter or the last.
fn likeness(words: &[Word]) -> Option<impl Fn(&str) -> bool> {
    let length = words.iter().map(|word| word.folded().chars().count() + 1).sum::<usize>().checked_sub(1)?;
    let first = words.first()?.folded().bytes().next();
    let last = words.last()?.folded().bytes().next_back();
    Some(move |known: &str| {
        known.len().abs_diff(length) <= 1
            && (known.bytes().next() == first || known.bytes().next_back() == last)
    })
}

/// Names of fewer letters are too near to too much.
const SHORTEST: usize = 5;

fn is_slip_of(typed: &[Word], known: &str) -> bool {
    let spaces = known.bytes().filter(|byte| *byte == b' ').count();
    let parts = spaces + 1;
    if known.len() - spaces < SHORTEST || typed.len().abs_diff(parts) > 1 {
        return false;
    }
    if typed.len() != parts {
        let letters = known.split(' ').flat_map(str::chars);
        return typed.iter().map(Word::folded).collect::<String>().chars().eq(letters);
    }
    let mut pairs = typed.iter().map(Word::folded).zip(known.split(' '));
    match (pairs.by_ref().find(|(word, part)| word != part), pairs.all(|(word, part)| word == part)) {
        (Some((word, part)), true) => {
            let form = parts == 1 && is_form(&word, part);
            part.len() > 2 && is_one_edit(&word, part) && !form && !is_word(&word)
        }
        _ => false,
    }
}

/// One letter more, less or other, or two swapped.
fn is_one_edit(typed: &str, known: &str) -> bool {
    let same = |(a, b): &(char, char)| a == b;
    let start = typed.chars().zip(known.chars()).take_while(same).map(|(c, _)| c.len_utf8()).sum();
    let (_, typed) = typed.split_at(start);
    let (_, known) = known.split_at(start);
    let end = typed
        .chars()
        .rev()
        .zip(known.chars().rev())
        .take_while(same)
        .map(|(c, _)| c.len_utf8())
        .sum::<usize>();
    let (typed, _) = typed.split_at(typed.len() - end);
    let (known, _) = known.split_at(known.len() - end);
    match (typed.chars().count(), known.chars().count()) {
        (0, 1) | (1, 0) | (1, 1) => true,
        (2, 2) => typed.chars().eq(known.chars().rev()),
        _ => false,
    }
}

/// Another form of the word (`problemas`, `certa`, `corrigi`): only its end differs, and not by a
/// letter typed twice.
fn is_form(typed: &str, known: &str) -> bool {
    let common = typed.bytes().zip(known.bytes()).take_while(|(a, b)| a == b).count();
    let end = typed.get(common..).unwrap_or("");
    let twice = typed.len() > known.len() && !end.is_empty() && known.ends_with(end);
    common + 1 >= known.len() && !twice
}

fn is_word(word: &str) -> bool {
    language::is_small_word(word)
        || [SECTION_TAILS, USUAL].iter().any(|list| list.contains(&word))
        || LABELS.all().chain(SECTIONS.all()).any(|known| known.split(' ').any(|part| part == word))
}

/// A name of the vocabulary with its accents, in capitals when that is how it was typed.
fn spelled(known: &str, typed: &str) -> String {
    let accented = |part| ACCENTED.iter().find(|(plain, _)| *plain == part).map_or(part, |(_, word)| *word);
    let name = known.split(' ').map(accented).collect::<Vec<_>>().join(" ");
    let mut letters = name.chars();
    if !typed.contains(char::is_lowercase) {
        name.to_uppercase()
    } else if typed.starts_with(char::is_uppercase) {
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
    } else {
        name
    }
}

/// Words of labels and headings that have an accent, which the vocabulary leaves out.
const ACCENTED: &[(&str, &str)] = &[
    ("acao", "ação"),
    ("calculo", "cálculo"),
    ("comecado", "começado"),
    ("comecar", "começar"),
    ("correcao", "correção"),
    ("correcoes", "correções"),
    ("entao", "então"),
    ("forcas", "forças"),
    ("nao", "não"),
    ("opcao", "opção"),
    ("padrao", "padrão"),
    ("padroes", "padrões"),
    ("proxima", "próxima"),
    ("remedio", "remédio"),
    ("situacao", "situação"),
    ("solucao", "solução"),
    ("tropecos", "tropeços"),
    ("vitorias", "vitórias"),
];

/// Words that people do write, one slip away from a word of a label or heading. Folded.
const USUAL: &[&str] = &[
    "abertos", "abril", "aceitos", "acentos", "acerto", "acha", "agora", "alto", "anda", "area", "bens",
    "caos", "casa", "cauda", "causou", "causam", "cento", "cerco", "certas", "certos", "citado", "come",
    "comecei", "compacto", "compacta", "concerto", "concreto", "conta", "contar", "contexto", "contra",
    "contrato", "corretas", "corretos", "correio", "da", "dado", "dar", "demorar", "deram", "deste",
    "deveriam", "devera", "dias", "diria", "dirija", "disso", "ditos", "diz", "dizem", "dizia", "duvida",
    "efeito", "eles", "entra", "entrar", "eram", "erra", "errado", "errar", "errou", "espera", "estao",
    "fala", "falado", "falam", "falei", "falhado", "falhar", "falhou", "falou", "falsas", "falta", "faltar",
    "faltas", "fara", "fase", "fases", "faz", "fazem", "fazia", "feita", "feitas", "feitos", "fez", "ficar",
    "fila", "filhas", "fim", "fiquei", "fita", "fizer", "flow", "folhas", "fonte", "fontes", "fora",
    "forcar", "formas", "forte", "fortes", "fraca", "frame", "frente", "fui", "hoje", "horas", "ideais",
    "ideas", "ideia", "ideias", "impede", "juntos", "la", "lado", "lei", "ler", "letter", "lido", "linha",
    "mais", "malhas", "mande", "map", "maps", "mas", "mau", "medido", "melhora", "melhore", "mesma",
    "modulo", "montei", "muda", "na", "name", "nem", "next", "no", "nome", "nos", "nosso", "note", "onda",
    "onde", "outro", "outras", "papel", "pausa", "pedido", "perde", "perto", "phase", "phases", "podera",
    "pondo", "ponta", "porto", "possa", "posse", "postos", "prazer", "preciso", "precisou", "presta",
    "pronto", "proposta", "proximo", "qual", "quem", "quer", "refeito", "remete", "repita", "resposta",
    "respostas", "saber", "saltou", "score", "seja", "sem", "sendo", "sera", "serei", "seriam", "serie",
    "sobre", "tarefa", "tem", "tenha", "teria", "teste", "tido", "tipo", "todas", "todos", "trazer", "tudo",
    "usada", "usando", "vale", "veem", "vem", "vence", "ver", "verde", "vez", "vezes", "vido", "vinda",
    "visto", "voltar", "voltou", "want", "waste", "worker", "write",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn label(line: &str) -> Option<String> {
        slip(line, lead(line), near).map(|(span, typed, nearest)| {
            assert_eq!(line.get(span.range()), Some(typed.as_str()));
            nearest
        })
    }

    #[test]
    fn a_slip_is_told_by_the_label_that_was_meant() {
        for (line, meant) in [
            ("DEVERIA TER DIT: \"x\"", "DEVERIA TER DITO"),
            ("DEVERIA TER DTIO (formato 3+2+1):", "DEVERIA TER DITO"),
            ("DEVERIATER FEITO: as contas", "DEVERIA TER FEITO"),
            ("DEVERIA TER FEITOO", "DEVERIA TER FEITO"),
            ("Devria ter perguntado: quantos?", "Deveria ter perguntado"),
            ("→ Pradrão: Async After 200", "Padrão"),
            ("→ Fraase: \"One Postgres\"", "Frase"),
            ("Porblema: dois usuários", "Problema"),
            ("corrreção: outra fila", "correção"),
        ] {
            assert_eq!(label(line).as_deref(), Some(meant), "{line}");
        }
    }

    #[test]
    fn words_that_people_write_are_no_slips() {
        for line in [
            "Fase: de crescimento", "Deveria ter lido: o livro", "Deveriam ter dito: nada",
            "Problemas: muitos", "O que falta: tempo", "Certa: a segunda", "Conta: 10M × 2",
            "Falha: o gateway cai", "Ideia: um cache", "Phase: one", "Option A: Kafka", "Perto: 3 km",
            "a problema: x", "Resposta: sim", "POSTGRES: um só", "DEVERIA TER DITO: \"x\"",
            "um texto sem rótulo",
        ] {
            assert_eq!(label(line), None, "{line}");
        }
    }

    #[test]
    fn a_heading_may_go_on() {
        let section = |text: &str| near_section(&words::words(text));
        assert_eq!(section("O que erreii"), Some("o que errei"));
        assert_eq!(section("O que fiz bme nessa entrevista"), Some("o que fiz bem"));
        assert_eq!(section("Ponts fortes"), Some("pontos fortes"));
        assert_eq!(section("Gaps recorentes (decorar)"), Some("gaps recorrentes"));
        for other in ["O que errei", "Contas", "Acesso", "O que erreii no Kafka", "Fontes", "O que fez bem"] {
            assert_eq!(section(other), None, "{other}");
        }
    }
}
