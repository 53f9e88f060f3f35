//! Guides for tests: notes as they are typed, read by the real reader and linked by hand.

use std::collections::BTreeMap;

use crate::content;
use crate::file::{Files, SourceFile};
use crate::fold;
use crate::hash::Hash;
use crate::id::{self, Slugs};
use crate::model::*;
use crate::span::{FileId, Place, Span};
use crate::view::{Language, SiteInfo};
use crate::{dialect, markdown};

/// What a site is called in tests.
pub fn info() -> SiteInfo {
    SiteInfo {
        title: "Guia".into(),
        base_url: None,
        language: Language::PtBr,
        words_per_minute: 130,
        wrap_up_seconds: 60,
        reports: Vec::new(),
    }
}

/// The guide of some notes, path and text. An error or strength repeats a recurring gap when its words
/// hold one of the first long words of the gap's title: enough to have every kind of link.
pub fn guide(notes: &[(&str, &str)]) -> Guide {
    let file = |(rank, (path, text)): (usize, &(&str, &str))| {
        SourceFile::new(FileId(rank as u32), path.to_string(), text.to_string(), Hash::of(text.as_bytes()))
    };
    let files = Files::new(notes.iter().enumerate().map(file).collect());
    let mut guide = Guide {
        files: files.clone(),
        interviews: Vec::new(),
        notes: Vec::new(),
        recurring: Vec::new(),
        patterns: Vec::new(),
        targets: BTreeMap::new(),
        assets: Vec::new(),
        suggestions: Vec::new(),
    };
    let mut slugs = Slugs::default();
    let mut note_slugs = Slugs::default();
    for file in &files {
        let note = dialect::read(file, markdown::parse(file)).note;
        for (span, target) in &note.links {
            guide.targets.insert(Place::new(file.id, *span), target_of(&files, file, target));
        }
        let slug = note_slugs.claim(file.path.trim_end_matches(".md"), "nota").0;
        let linked = LinkedNote::new(note, slug, |interview| {
            guide.interviews.push(linked(interview, &mut slugs));
            InterviewId(guide.interviews.len() - 1)
        });
        guide.notes.push(linked);
    }
    add_recurring(&mut guide);
    add_patterns(&mut guide);
    guide
}

fn target_of(files: &Files, file: &SourceFile, target: &str) -> Target {
    let path = target.split('#').next().unwrap_or("");
    let anchor = target.split_once('#').map(|(_, anchor)| anchor.to_string());
    match files.iter().find(|other| other.path == path) {
        Some(other) => Target::Note(other.id, anchor),
        None if path.is_empty() => Target::Note(file.id, anchor),
        None if target.starts_with("http") => Target::External(target.into()),
        None if target.ends_with(".png") => Target::Asset(target.into()),
        None => Target::Nowhere,
    }
}

fn linked(interview: Interview, slugs: &mut Slugs) -> LinkedInterview {
    let mut anchors = Slugs::default();
    let gap_links = interview.gaps.iter().map(|gap| GapLinks {
        anchor: anchors.claim(&content::plain(&gap.title), "erro").0,
        recurring: Vec::new(),
        patterns: Vec::new(),
    });
    let gap_links = gap_links.collect();
    let strength_links = interview.strengths.iter().map(|strength| StrengthLinks {
        anchor: anchors.claim(&format!("bem {}", content::plain_blocks(&strength.body)), "bem").0,
        recurring: Vec::new(),
        patterns: Vec::new(),
    });
    let strength_links = strength_links.collect();
    LinkedInterview { slug: slugs.claim(&interview.title, "mock").0, interview, gap_links, strength_links }
}

fn add_recurring(guide: &mut Guide) {
    let notes = guide.notes.clone();
    for note in &notes {
        for part in &note.parts {
            let Part::Section(section) = part else { continue };
            for entry in &section.entries {
                let Entry::Recurring { rows, .. } = entry else { continue };
                rows.iter().for_each(|row| add_row(guide, note.file, row));
            }
        }
    }
}

fn add_row(guide: &mut Guide, file: FileId, row: &RecurringRow) {
    let title = content::plain(&row.title);
    let id = RecurringId(guide.recurring.len());
    let subjects: Vec<String> = fold::words(&title).into_iter().filter(|word| word.len() > 4).collect();
    let mut gap = RecurringGap {
        slug: id::slug(&title),
        number: row.number,
        title: row.title.clone(),
        fix: row.fix.clone(),
        places: vec![Place::new(file, row.span)],
        state: State::Unseen,
        occurrences: Vec::new(),
        evidence: Vec::new(),
    };
    let found = |text: &str| {
        let words = fold::words(text);
        let shared: Vec<_> = subjects.iter().filter(|subject| words.contains(subject)).cloned().collect();
        (!shared.is_empty()).then_some(How::Words { shared })
    };
    for (index, linked) in guide.interviews.iter_mut().enumerate() {
        let interview = InterviewId(index);
        for (index, error) in linked.interview.gaps.iter().enumerate() {
            if let Some(how) = found(&content::plain(&error.title)) {
                linked.gap_links[index].recurring.push((id, how.clone()));
                gap.occurrences.push(Occurrence { gap: GapId { interview, gap: index }, how });
                gap.state = State::Open;
            }
        }
        for (index, strength) in linked.interview.strengths.iter().enumerate() {
            if let Some(how) = found(&content::plain_blocks(&strength.body)) {
                linked.strength_links[index].recurring.push((id, how.clone()));
                gap.evidence.push(Evidence { strength: StrengthId { interview, strength: index }, how });
                gap.state = State::Improving;
            }
        }
    }
    guide.recurring.push(gap);
}

fn add_patterns(guide: &mut Guide) {
    let mut named: Vec<(GapId, Place, PatternName)> = Vec::new();
    for (index, linked) in guide.interviews.iter().enumerate() {
        for (gap, error) in linked.interview.gaps.iter().enumerate() {
            for item in error.items.iter().filter(|item| item.kind == ItemKind::Pattern) {
                let text = content::plain_blocks(&item.body);
                let formula = text.contains('=').then(|| text.clone());
                let place = Place::new(linked.interview.file, Span::new(item.span.end - 1, item.span.end));
                named.push((GapId { interview: InterviewId(index), gap }, place, PatternName { name: text, formula }));
            }
        }
    }
    for (id, place, name) in named {
        guide.interviews[id.interview.0].gap_links[id.gap].patterns.push(PatternId(guide.patterns.len()));
        guide.patterns.push(Pattern {
            slug: id::slug(&name.name),
            name,
            places: vec![PatternPlace { place, mention: Mention::Gap(id), named: true }],
            related: Vec::new(),
        });
    }
}
