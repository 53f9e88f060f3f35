//! Which errors repeat which recurring gaps, and which strengths show one closing.
//!
//! A wrong link is worse than a missing one. A link is made when the title of an error names the gap's
//! subject, or shares the words that tell the gap from all others; what is only told in passing, or
//! below the title, is a suggestion.

use crate::content::plain;
use crate::fault::{Fault, FaultKind, Faults};
use crate::fold;
use crate::link::lexicon::{Lexicon, Text};
use crate::link::matcher::{self, Found, Matcher};
use crate::link::options::Options;
use crate::link::phrase::Phrase;
use crate::link::place;
use crate::link::small_words::{ABSENCE, ARTICLES, IN, PLACES, PROMPTED, WENT_WRONG, WRONG_IN};
use crate::link::texts;
use crate::model::{
    Evidence, Gap, GapId, Guide, How, InterviewId, Occurrence, RecurringGap, RecurringId, StrengthId,
    Suggestion,
};

/// How many words a phrase asks for that is believed wherever an error tells it.
const SURE: usize = 2;

/// Links errors and strengths of the guide with its recurring gaps, both ways.
pub fn link(guide: &mut Guide, lexicon: &Lexicon, options: &Options, faults: &mut Faults) {
    let matchers = matcher::all(&guide.recurring, &guide.interviews, lexicon, options);
    for id in guide.interview_ids().collect::<Vec<_>>() {
        let linked = &guide.interviews[id.0];
        let mut erred: Vec<Vec<(RecurringId, How)>> = Vec::new();
        for (rank, gap) in linked.interview.gaps.iter().enumerate() {
            let written = written(gap, &guide.recurring, lexicon, |span, name| {
                faults.push(Fault::new(place(linked, span), FaultKind::UnknownGap { name }));
            });
            let id = GapId { interview: id, gap: rank };
            erred.push(
                written.unwrap_or_else(|| inferred(gap, id, lexicon, &matchers, &mut guide.suggestions)),
            );
        }
        let strengths = linked.interview.strengths.iter();
        let strengths = strengths.map(|strength| Text::new(texts::strength(strength), lexicon));
        let mut shown: Vec<_> = strengths.map(|text| shown(&text, &matchers)).collect();
        // Where the same interview erred on it, a strength near it shows no progress.
        let failed = |id: &RecurringId| erred.iter().flatten().any(|(erred, _)| erred == id);
        shown.iter_mut().for_each(|links| links.retain(|(id, _)| !failed(id)));
        record(guide, id, erred, shown);
    }
}

/// Writes the links of an interview's errors and strengths down at both ends.
fn record(
    guide: &mut Guide,
    id: InterviewId,
    erred: Vec<Vec<(RecurringId, How)>>,
    shown: Vec<Vec<(RecurringId, How)>>,
) {
    for (rank, links) in erred.into_iter().enumerate() {
        let gap = GapId { interview: id, gap: rank };
        for (recurring, how) in &links {
            guide.recurring[recurring.0].occurrences.push(Occurrence { gap, how: how.clone() });
        }
        guide.interviews[id.0].gap_links[rank].recurring = links;
    }
    for (rank, links) in shown.into_iter().enumerate() {
        let strength = StrengthId { interview: id, strength: rank };
        for (recurring, how) in &links {
            guide.recurring[recurring.0].evidence.push(Evidence { strength, how: how.clone() });
        }
        guide.interviews[id.0].strength_links[rank].recurring = links;
    }
}

/// The links that the writer typed; `None` when there are none. `nenhum` is a link to nothing.
fn written(
    gap: &Gap,
    recurring: &[RecurringGap],
    lexicon: &Lexicon,
    mut unknown: impl FnMut(crate::span::Span, String),
) -> Option<Vec<(RecurringId, How)>> {
    if gap.references.is_empty() {
        return None;
    }
    let mut links = Vec::new();
    for reference in &gap.references {
        let words = fold::words(&reference.name);
        if words.len() == 1 && ["nenhum", "nenhuma", "none", "nada"].contains(&words[0].as_str()) {
            continue;
        }
        match by_name(&words, recurring, lexicon) {
            Some(at) => links.push((RecurringId(at), How::Written { name: reference.name.clone() })),
            None => unknown(reference.span, reference.name.clone()),
        }
    }
    Some(links)
}

/// The gap of that number or title; a subject's name will do when only one gap is about it.
fn by_name(words: &[String], recurring: &[RecurringGap], lexicon: &Lexicon) -> Option<usize> {
    let number: Option<u32> = if let [word] = words { word.parse().ok() } else { None };
    if number.is_some() {
        return recurring.iter().position(|gap| gap.number == number);
    }
    let titled = |gap: &RecurringGap| fold::words(&plain(&gap.title));
    recurring.iter().position(|gap| titled(gap) == words).or_else(|| {
        let named = lexicon.named(words);
        let mut about = (0..recurring.len()).filter(|&at| {
            let title = titled(&recurring[at]);
            lexicon.spoken_of(&title).iter().any(|spoken| named.contains(&spoken.subject))
        });
        about.next().filter(|_| about.next().is_none())
    })
}

/// The links of an error, told from its title; from its story only when the title itself tells nothing
/// that is known. What the story of another title tells is a suggestion.
fn inferred(
    gap: &Gap,
    id: GapId,
    lexicon: &Lexicon,
    matchers: &[Matcher],
    suggestions: &mut Vec<Suggestion>,
) -> Vec<(RecurringId, How)> {
    if !gap.counts {
        return Vec::new();
    }
    let (title, story) = (Text::new(texts::title(gap), lexicon), Text::new(texts::story(gap), lexicon));
    let mut links = Vec::new();
    let mut told = Vec::new();
    for (at, matcher) in matchers.iter().enumerate() {
        let recurring = RecurringId(at);
        match matcher.alias(&title) {
            Some(found) if is_place(&title.words, &found) => told.push((recurring, found)),
            Some(found) => links.push((recurring, found.how)),
            None => match matcher.shared(&title.words) {
                Some(how) => links.push((recurring, how)),
                None => told.extend(matcher.alias(&story).map(|found| (recurring, found))),
            },
        }
    }
    let silent = title.spoken.is_empty() && links.is_empty();
    for (recurring, found) in told {
        match silent && found.length >= SURE {
            true => links.push((recurring, found.how)),
            false => suggestions.push(Suggestion { gap: id, recurring, how: found.how }),
        }
    }
    links
}

/// The recurring gaps that a strength shows closing: it speaks of the subject, and not of its absence.
fn shown(text: &Text, matchers: &[Matcher]) -> Vec<(RecurringId, How)> {
    let prompted = PROMPTED.iter().any(|said| Phrase::new(said).places(&text.words).next().is_some());
    let found = matchers.iter().enumerate().filter(|_| !prompted).filter_map(|(at, matcher)| {
        let how = match matcher.alias(text) {
            Some(found) if is_absent(&text.words, found.at) => return None,
            Some(found) => found.how,
            None => matcher.shared(&text.words)?,
        };
        Some((RecurringId(at), how))
    });
    found.collect()
}

fn is_absent(words: &[String], at: usize) -> bool {
    let before = words[..at].iter().rev().find(|word| !ARTICLES.contains(&word.as_str()));
    let absent = before.is_some_and(|word| ABSENCE.contains(&word.as_str()));
    absent || words[..at].iter().rev().take(3).any(|word| WENT_WRONG.contains(&word.as_str()))
}

/// Whether what was found tells the place of an error rather than the error.
fn is_place(words: &[String], found: &Found) -> bool {
    let small = ["o", "a", "os", "as", "do", "da", "de"];
    let mut before =
        words[..found.at].iter().rev().map(String::as_str).skip_while(|word| small.contains(word));
    match before.next() {
        Some(word) if PLACES.contains(&word) => true,
        Some(word) if found.is_phase && IN.contains(&word) => {
            before.next().is_some_and(|word| !WRONG_IN.contains(&word))
        }
        _ => false,
    }
}
