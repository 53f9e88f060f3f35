//! Guides made by hand, for the tests of this room and of those that take its diagnostics.

use std::collections::BTreeMap;

use crate::check::{Input, Lang, Limits};
use crate::content::{Block, BlockKind, Inline, InlineKind};
use crate::fault::{Column, Fault, FaultKind};
use crate::file::{Files, SourceFile};
use crate::hash::Hash;
use crate::id;
use crate::model::{
    Calculation, Entry, Gap, GapLinks, Guide, Interview, InterviewId, Item, ItemKind, Kind, Level,
    LinkedInterview, LinkedNote, Opening, Part, Piece, RecurringGap, Section, SectionKind, Slot, State,
    Strength, StrengthLinks, TradeOff, Verdict, WrapUp,
};
use crate::napkin;
use crate::span::{FileId, Place, Span};

/// A guide of one file that holds `interviews`.
pub(crate) fn guide(interviews: Vec<Interview>) -> Guide {
    let parts = (0..interviews.len()).map(|at| Part::Interview(InterviewId(at))).collect();
    Guide {
        files: files("# Nota\n\numa linha\noutra linha\n"),
        notes: vec![LinkedNote { parts, ..linked_note() }],
        interviews: interviews.into_iter().enumerate().map(|(at, interview)| linked(at, interview)).collect(),
        recurring: vec![],
        patterns: vec![],
        targets: BTreeMap::new(),
        assets: vec![],
        suggestions: vec![],
        clusters: vec![],
    }
}

/// What rules look at, when nothing was found wrong or ignored.
pub(crate) fn input(guide: &Guide) -> Input<'_> {
    let limits = &Limits { words_per_minute: 150, wrap_up_seconds: 60 };
    Input { guide, faults: &[], ignores: &[], limits, lang: Lang::Pt }
}

/// A vault of one file, `nota.md`.
pub(crate) fn files(text: &str) -> Files {
    let hash = Hash::of(text.as_bytes());
    Files::new(vec![SourceFile::new(FileId(0), "nota.md".into(), text.into(), hash)])
}

/// A mock with nothing in it.
pub(crate) fn mock(title: &str) -> Interview {
    Interview {
        file: FileId(0),
        span: Span::new(0, 6),
        heading_span: Span::new(0, 6),
        heading: words(title),
        kind: Kind::Mock,
        number: Some(1),
        title: title.into(),
        source: None,
        date: None,
        verdict: None,
        tags: vec![],
        sections: vec![],
        strengths: vec![],
        gaps: vec![],
        calculations: vec![],
        wrap_up: None,
        word_count: 0,
    }
}

/// An error with nothing in it.
pub(crate) fn gap(title: &str) -> Gap {
    Gap {
        span: Span::new(8, 17),
        title_span: Span::new(8, 17),
        number: Some(1),
        lead: "1.".into(),
        title: words(title),
        counts: true,
        again: false,
        items: vec![],
        references: vec![],
        patterns: vec![],
    }
}

/// Something said about an error.
pub(crate) fn item(kind: ItemKind, body: &str) -> Item {
    let body = vec![paragraph(body)];
    Item { span: Span::new(18, 29), kind, label: vec![], note: None, body, depth: 0 }
}

/// Something that went well.
pub(crate) fn strength(body: &str) -> Strength {
    Strength { span: Span::new(18, 29), body: vec![paragraph(body)] }
}

/// A paragraph of plain words.
pub(crate) fn paragraph(text: &str) -> Block {
    Block { span: Span::default(), kind: BlockKind::Paragraph(words(text)) }
}

/// Plain words.
pub(crate) fn words(text: &str) -> Vec<Inline> {
    vec![Inline { span: Span::default(), kind: InlineKind::Text(text.into()) }]
}

/// A closing with some components and nothing else.
pub(crate) fn wrap_up(components: usize, words: usize) -> WrapUp {
    let components = (1..=components).map(|rank| piece(&format!("parte {rank}"))).collect();
    let span = Span::new(8, 29);
    WrapUp { span, gap: 0, components, trade_offs: vec![], improvements: vec![], words }
}

/// What more time would bring, so many things.
pub(crate) fn improvements(count: usize) -> Vec<Piece> {
    (1..=count).map(|rank| piece(&format!("melhoria {rank}"))).collect()
}

/// `A over B`, without these slots.
pub(crate) fn trade_off(missing: Vec<Slot>) -> TradeOff {
    TradeOff { piece: piece("A over B"), missing }
}

/// `Lean Hire (solid)`.
pub(crate) fn verdict() -> Verdict {
    Verdict {
        text: "Lean Hire (solid)".into(),
        span: Span::new(0, 6),
        level: Some(Level::LeanHire),
        nuance: Some("solid".into()),
    }
}

/// A sum of one wrong step.
pub(crate) fn calculation() -> Calculation {
    let step = step(napkin::Verdict::DoesNotHold);
    Calculation { span: step.span, text: "2 × 3 = 7".into(), steps: vec![step] }
}

/// `2 × 3 = 7`, judged so.
pub(crate) fn step(verdict: napkin::Verdict) -> napkin::Step {
    napkin::Step {
        span: Span::new(8, 17),
        left: "2 × 3".into(),
        stated: "7".into(),
        computed: Some("6".into()),
        verdict,
        convention: None,
        reason: None,
    }
}

/// A mock with a sum of this one step.
pub(crate) fn with_step(step: napkin::Step) -> Interview {
    Interview { calculations: vec![Calculation { steps: vec![step], ..calculation() }], ..mock("Chat") }
}

/// A section with one phrase to open with.
pub(crate) fn opening(moment: &str, phrase: &str) -> Section {
    let opening = Opening { span: Span::new(8, 29), moment: words(moment), body: vec![paragraph(phrase)] };
    Section { heading: None, kind: SectionKind::Openings, entries: vec![Entry::Opening(opening)] }
}

/// A recurring gap that nothing repeats.
pub(crate) fn recurring(number: u32, title: &str) -> RecurringGap {
    RecurringGap {
        slug: id::slug(title),
        number: Some(number),
        title: words(title),
        fix: words("treinar"),
        places: vec![Place::new(FileId(0), Span::new(18, 29))],
        state: State::Unseen,
        occurrences: vec![],
        evidence: vec![],
    }
}

/// One fault of every kind.
pub(crate) fn every_fault() -> Vec<Fault> {
    let first = Place::new(FileId(0), Span::new(0, 1));
    let kinds = [
        FaultKind::Unreadable { cause: "permission denied".into() },
        FaultKind::SymlinkLoop,
        FaultKind::SymlinkOutside,
        FaultKind::SymlinkBroken,
        FaultKind::SpecialFile,
        FaultKind::Unsteady,
        FaultKind::TooLarge { megabytes: 64 },
        FaultKind::PathTooLong,
        FaultKind::Utf16,
        FaultKind::NotUtf8,
        FaultKind::Binary,
        FaultKind::FenceUnclosed,
        FaultKind::CommentUnclosed,
        FaultKind::FrontMatterUnclosed,
        FaultKind::FrontMatterInvalid { cause: "expected `:`".into() },
        FaultKind::FrontMatterExcessive,
        FaultKind::FrontMatterKey { key: "titel".into(), nearest: Some("title"), hides: false },
        FaultKind::FrontMatterValue { key: "draft", expected: "true" },
        FaultKind::MaybePrivate,
        FaultKind::ImpossibleDate { text: "31/fev".into() },
        FaultKind::VerdictUnknown { text: "Talvez".into() },
        FaultKind::TableColumns { missing: vec![Column::Gap, Column::Fix] },
        FaultKind::RecurringEmpty,
        FaultKind::LabelUnknown { typed: "Pradrão".into(), nearest: "Padrão".into() },
        FaultKind::SectionUnknown { typed: "O que erreii".into(), nearest: "O que errei".into() },
        FaultKind::DuplicateNumber { number: 2, first },
        FaultKind::CollidingTitles { slug: "chat-2".into(), first },
        FaultKind::BrokenLink { target: "x.md".into() },
        FaultKind::UnsafeLink { target: "javascript:1".into() },
        FaultKind::UnknownGap { name: "#9".into() },
    ];
    kinds.into_iter().map(|kind| Fault::new(Place::new(FileId(0), Span::new(8, 17)), kind)).collect()
}

fn piece(text: &str) -> Piece {
    Piece { text: text.into(), span: Span::new(8, 17) }
}

fn linked_note() -> LinkedNote {
    let slug = "nota".into();
    LinkedNote { file: FileId(0), slug, front_matter: Default::default(), title: vec![], parts: vec![] }
}

fn linked(at: usize, interview: Interview) -> LinkedInterview {
    LinkedInterview {
        slug: format!("entrevista-{}", at + 1),
        gap_links: (1..=interview.gaps.len()).map(gap_links).collect(),
        strength_links: (1..=interview.strengths.len()).map(strength_links).collect(),
        interview: interview.into(),
    }
}

fn gap_links(rank: usize) -> GapLinks {
    GapLinks { anchor: format!("erro-{rank}"), recurring: vec![], patterns: vec![] }
}

fn strength_links(rank: usize) -> StrengthLinks {
    StrengthLinks { anchor: format!("ponto-{rank}"), recurring: vec![], patterns: vec![] }
}
