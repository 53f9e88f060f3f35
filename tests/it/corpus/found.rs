//! Reads a vault with the program and tells it in the form of the truth.

use std::collections::BTreeMap;

use compilado::content::{plain, plain_blocks};
use compilado::fault::{Fault, FaultKind, Faults};
use compilado::file::{Files, SourceFile};
use compilado::link::{self, Options};
use compilado::model::{self, Entry, Guide, How, LinkedInterview, Part, RecurringId, Section};
use compilado::{dialect, markdown, napkin};

use super::reading::{Gap, Interview, Item, Reading, Recurring, Strength, Sum, Verdict, folded};

/// What the program makes of the files.
pub fn read(files: Vec<SourceFile>) -> Reading {
    let parsed: Vec<dialect::Parsed> =
        files.iter().map(|file| dialect::read(file, markdown::parse(file))).collect();
    let (notes, faults): (Vec<_>, Vec<Faults>) =
        parsed.into_iter().map(|parsed| (parsed.note, parsed.faults)).unzip();
    let resolved = link::resolve(notes, Files::new(files), vec![], &Options::default());
    let guide = resolved.guide;
    let faults = faults.iter().flatten().chain(&resolved.faults).map(|fault| told(fault, &guide.files));
    Reading {
        faults: faults.collect(),
        interviews: guide.interviews.iter().map(|linked| interview(linked, &guide)).collect(),
        recurring: (1..).zip(&guide.recurring).map(|(rank, row)| recurring(row, rank)).collect(),
        openings: openings(&guide),
        patterns: guide.patterns.iter().map(|pattern| folded(&pattern.name.name)).collect(),
    }
}

fn interview(linked: &LinkedInterview, guide: &Guide) -> Interview {
    let read = &linked.interview;
    let text = guide.files.get(read.file).slice(read.span).to_string();
    let steps = read.calculations.iter().flat_map(|calculation| &calculation.steps);
    Interview {
        fields: fields(read),
        strengths: read
            .strengths
            .iter()
            .zip(&linked.strength_links)
            .map(|(strength, links)| Strength {
                text: folded(&plain_blocks(&strength.body)),
                shows: numbers(guide, &links.recurring),
            })
            .collect(),
        gaps: read
            .gaps
            .iter()
            .zip(&linked.gap_links)
            .map(|(read, links)| gap(read, numbers(guide, &links.recurring)))
            .collect(),
        sums: steps.map(|step| sum(step, read.span.start, &text)).collect(),
        wrap_up: read.wrap_up.as_ref().map(|wrap_up| {
            let [components, trade_offs, improvements] =
                [wrap_up.components.len(), wrap_up.trade_offs.len(), wrap_up.improvements.len()];
            format!("{components}+{trade_offs}+{improvements}")
        }),
        text,
    }
}

fn fields(read: &model::Interview) -> BTreeMap<&'static str, String> {
    let mut fields = BTreeMap::from([("kind", read.kind.id().to_string()), ("title", folded(&read.title))]);
    let verdict = read.verdict.as_ref().map(|verdict| {
        let level = verdict.level.map_or_else(|| verdict.text.clone(), |level| level.id().to_string());
        level + &verdict.nuance.as_ref().map_or(String::new(), |nuance| format!(" ({nuance})"))
    });
    let told = [
        ("number", read.number.map(|number| number.to_string())),
        ("date", read.date.as_ref().map(|date| folded(&date.text))),
        ("source", read.source.as_ref().map(|source| folded(&source.text))),
        ("verdict", verdict),
    ];
    fields.extend(told.into_iter().filter_map(|(name, value)| Some((name, value?))));
    fields
}

fn gap(read: &model::Gap, repeats: Vec<u32>) -> Gap {
    Gap {
        title: folded(&plain(&read.title)),
        number: read.number,
        again: read.again,
        advice: !read.counts,
        repeats,
        items: read.items.iter().map(item).collect(),
    }
}

fn item(read: &model::Item) -> Item {
    let speech = read.kind.speech().map_or(String::new(), |speech| format!(" {speech}"));
    Item {
        kind: format!("{}{speech}", read.kind.id()),
        text: folded(&plain_blocks(&read.body)),
        note: read.note.as_deref().map(folded),
    }
}

/// `text` is that of the interview, which begins at `start`.
fn sum(step: &napkin::Step, start: usize, text: &str) -> Sum {
    let (first, last) = (step.span.start.saturating_sub(start), step.span.end.saturating_sub(start));
    let typed = text.get(first..last).unwrap_or_default();
    let stated = typed.rfind(&step.stated).unwrap_or(0);
    let digit = typed[stated..].find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let verdict = match step.verdict {
        napkin::Verdict::Holds => Verdict::Holds,
        napkin::Verdict::DoesNotHold => Verdict::Wrong,
        napkin::Verdict::ChangesConclusion => Verdict::Conclusion,
        napkin::Verdict::NotChecked => Verdict::Unchecked,
    };
    Sum { text: typed.to_string(), verdict, at: first + stated + digit }
}

fn recurring(row: &model::RecurringGap, rank: u32) -> Recurring {
    Recurring {
        key: row.number.unwrap_or(rank),
        number: row.number,
        title: folded(&plain(&row.title)),
        fix: Some(folded(&plain(&row.fix))).filter(|fix| !fix.is_empty()),
        state: Some(row.state.id().to_string()),
    }
}

fn numbers(guide: &Guide, links: &[(RecurringId, How)]) -> Vec<u32> {
    links.iter().map(|(id, _)| guide.recurring[id.0].number.unwrap_or(id.0 as u32 + 1)).collect()
}

fn openings(guide: &Guide) -> Vec<String> {
    let mut found = Vec::new();
    for part in guide.notes.iter().flat_map(|note| &note.parts) {
        match part {
            Part::Interview(id) => {
                guide
                    .interview(*id)
                    .interview
                    .sections
                    .iter()
                    .for_each(|section| gather(section, &mut found));
            }
            Part::Section(section) => gather(section, &mut found),
        }
    }
    found
}

fn gather(section: &Section, found: &mut Vec<String>) {
    for entry in &section.entries {
        match entry {
            Entry::Opening(opening) => {
                let moment = folded(&plain(&opening.moment));
                let moment = moment.trim_end_matches(':').trim();
                found.push(format!("{moment}: {}", folded(&plain_blocks(&opening.body))));
            }
            Entry::Section(section) => gather(section, found),
            _ => {}
        }
    }
}

/// `impossible-date 3:14`: the variant's name in kebab-case, and where.
fn told(fault: &Fault, files: &Files) -> String {
    let position = files.position(fault.place);
    format!("{} {}:{}", kind(&fault.kind), position.line, position.column)
}

fn kind(kind: &FaultKind) -> String {
    let name = format!("{kind:?}");
    let name = name.split([' ', '{', '(']).next().unwrap_or_default();
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(c.to_lowercase());
    }
    kebab
}
