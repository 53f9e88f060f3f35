//! `cola.html`: the sheet that prints on exactly one page, and the written rule that makes it fit.
//!
//! The rule: a sheet has [`QUARTERS`] quarters of a line; a line holds [`CHARACTERS`] characters, and the space
//! below an entry takes a quarter. Openings come first, then recurring gaps by risk, patterns (formulas first,
//! then the most used), and the 3+2+1 of the newest interviews. Each kind may fill the sheet up to its own mark;
//! what does not fit is left out whole, and counted on the sheet. What the config pins comes first among its kind, and
//! what it drops is left out and counted too. A sheet that stays emptier is set in larger type.

use serde::Serialize;

use crate::content::{self, Block, Inline};
use crate::model::{InterviewId, Opening, Pattern, RecurringId, SectionKind};
use crate::span::FileId;
use crate::view::contents;
use crate::view::here::Here;
use crate::view::pattern::Name;
use crate::view::{Prose, Words, gap, risk, speech, wrap_up};

/// Characters that one line of a column surely holds at the sheet's type size.
const CHARACTERS: usize = 52;

/// Quarters of a line that both columns hold together, headings of the four parts not counted.
const QUARTERS: usize = 496;

/// Up to where openings, gaps, patterns and wrap-ups may fill the sheet.
const MARKS: [usize; 4] = [84, 270, 344, QUARTERS];

/// Up to where the type may be huge, large and medium: larger type has shorter lines.
const SIZES: [(usize, &str); 3] = [(200, "huge"), (280, "large"), (370, "medium")];

/// `cola.html`.
#[derive(Debug, Serialize)]
pub struct Sheet {
    /// `huge`, `large`, `medium` or `small`: the size of the type.
    pub size: &'static str,
    /// Phrases to open with.
    pub openings: Chosen<SheetOpening>,
    /// Recurring gaps with their fix, by risk.
    pub gaps: Chosen<SheetGap>,
    /// Patterns and formulas.
    pub patterns: Chosen<Name>,
    /// 3+2+1, newest first.
    pub wrap_ups: Chosen<SheetWrapUp>,
    /// Interviews that spell out no wrap-up.
    pub without_wrap_up: usize,
    /// What the config drops.
    pub dropped: usize,
}

/// What the sheet shows of a kind, and how much it leaves out.
#[derive(Debug, Serialize)]
pub struct Chosen<T> {
    /// What fits.
    pub shown: Vec<T>,
    /// How many do not.
    pub left_out: usize,
}

/// A phrase to open with.
#[derive(Debug, Serialize)]
pub struct SheetOpening {
    /// When.
    pub moment: Words,
    /// What to say.
    pub body: Prose,
}

/// A recurring gap.
#[derive(Debug, Serialize)]
pub struct SheetGap {
    /// The gap.
    pub gap: gap::RecurringLink,
    /// What to do instead.
    pub fix: Words,
    /// How often it went wrong.
    pub erred: usize,
}

/// The wrap-up of one interview.
#[derive(Debug, Serialize)]
pub struct SheetWrapUp {
    /// The interview's page.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Its lists.
    pub wrap_up: wrap_up::WrapUp,
}

/// The page.
pub fn page(here: &Here) -> Sheet {
    let mut room = Room { used: 0 };
    let [openings_mark, gaps_mark, patterns_mark, wrap_ups_mark] = MARKS;
    let wishes = &here.info.sheet;
    let (ids, dropped_gaps) = wishes.grant(risk::ranked(here.guide), |id| gap_name(here, *id));
    let (named, dropped_patterns) = wishes.grant(by_use(here), |pattern| pattern_name(pattern));
    let interviews = here.guide.interview_ids().rev().collect();
    let (interviews, dropped_interviews) = wishes.grant(interviews, |id| interview_name(here, *id));
    let openings = room.choose(openings(here), openings_mark);
    let gaps = room.choose(ids.into_iter().filter_map(|id| sheet_gap(here, id)).collect(), gaps_mark);
    let patterns = room.choose(named.into_iter().map(sheet_pattern).collect(), patterns_mark);
    let wrap_ups = interviews.into_iter().filter_map(|id| sheet_wrap_up(here, id)).collect();
    let wrap_ups = room.choose(wrap_ups, wrap_ups_mark);
    Sheet {
        size: size(room.used),
        openings,
        gaps,
        patterns,
        wrap_ups,
        without_wrap_up: here.guide.interviews.iter().filter(|i| i.interview.wrap_up.is_none()).count(),
        dropped: dropped_gaps + dropped_patterns + dropped_interviews,
    }
}

/// The quarters of the sheet that are taken.
struct Room {
    used: usize,
}

impl Room {
    /// Takes what fits below `mark`, in order; each comes with the lines that it needs.
    fn choose<T>(&mut self, candidates: Vec<(usize, T)>, mark: usize) -> Chosen<T> {
        let mut chosen = Chosen { shown: Vec::new(), left_out: 0 };
        for (lines, candidate) in candidates {
            let quarters = lines * 4 + 1;
            if self.used + quarters <= mark {
                self.used += quarters;
                chosen.shown.push(candidate);
            } else {
                chosen.left_out += 1;
            }
        }
        chosen
    }
}

fn openings(here: &Here) -> Vec<(usize, SheetOpening)> {
    let loose = contents::loose(here.guide, SectionKind::Openings);
    let of_notes = loose.into_iter().flat_map(|(file, section)| {
        contents::openings(std::iter::once(section)).into_iter().map(move |opening| (file, opening))
    });
    let of_interviews = here.guide.interviews.iter().flat_map(|linked| {
        let openings = contents::openings(linked.interview.sections.iter()).into_iter();
        openings.map(|opening| (linked.interview.file, opening))
    });
    of_notes.chain(of_interviews).map(|(file, opening)| sheet_opening(here, file, opening)).collect()
}

fn sheet_opening(here: &Here, file: FileId, opening: &Opening) -> (usize, SheetOpening) {
    let lines = words_lines(&opening.moment) + blocks_lines(&opening.body);
    let moment = here.words(file, &opening.moment);
    (lines, SheetOpening { moment, body: here.prose(file, &speech::spoken(&opening.body), 3) })
}

fn gap_name(here: &Here, id: RecurringId) -> (String, String) {
    let gap = here.guide.recurring.get(id.0);
    gap.map(|gap| (gap.slug.clone(), content::plain(&gap.title))).unwrap_or_default()
}

fn pattern_name(pattern: &Pattern) -> (String, String) {
    (pattern.slug.clone(), pattern.name.name.clone())
}

fn interview_name(here: &Here, id: InterviewId) -> (String, String) {
    let linked = here.guide.interview(id);
    (linked.slug.clone(), linked.interview.title.clone())
}

fn sheet_gap(here: &Here, id: RecurringId) -> Option<(usize, SheetGap)> {
    let gap = here.guide.recurring.get(id.0)?;
    let files: Vec<FileId> = gap.places.iter().map(|place| place.file).collect();
    let lines = lines(content::plain(&gap.title).chars().count() + 16) + words_lines(&gap.fix);
    let fix = here.words_of(&files, &gap.fix);
    let link = gap::RecurringLink::to(here, id, None)?;
    Some((lines, SheetGap { gap: link, fix, erred: gap.occurrences.len() }))
}

/// Formulas first, then the most used.
fn by_use<'a>(here: &Here<'a>) -> Vec<&'a Pattern> {
    let mut patterns: Vec<&Pattern> = here.guide.patterns.iter().collect();
    patterns.sort_by_key(|pattern| (pattern.name.formula.is_none(), std::cmp::Reverse(pattern.places.len())));
    patterns
}

fn sheet_pattern(pattern: &Pattern) -> (usize, Name) {
    let name = Name::of(pattern);
    let formula = name.formula.as_ref().map_or(0, |formula| lines(formula.chars().count()));
    (lines(name.text.chars().count()) + formula, name)
}

fn sheet_wrap_up(here: &Here, id: InterviewId) -> Option<(usize, SheetWrapUp)> {
    let interview = &here.guide.interview(id).interview;
    let wrap_up = wrap_up::WrapUp::of(interview.wrap_up.as_ref()?, here.info);
    let trade_offs = wrap_up.trade_offs.iter().map(|trade_off| &trade_off.text);
    let texts = wrap_up.components.iter().chain(trade_offs).chain(&wrap_up.improvements);
    let needed = texts.map(|text| lines(text.chars().count() + 2)).sum::<usize>();
    let title = interview.title.clone();
    let needed = needed + lines(title.chars().count());
    Some((needed, SheetWrapUp { href: here.interview(id), title, wrap_up }))
}

fn words_lines(inlines: &[Inline]) -> usize {
    lines(content::plain(inlines).chars().count())
}

/// Line ends inside blocks count: a fence or a list keeps them.
fn blocks_lines(blocks: &[Block]) -> usize {
    content::plain_blocks(blocks).lines().map(|line| lines(line.chars().count() + 2)).sum()
}

fn size(used: usize) -> &'static str {
    SIZES.iter().find(|(up_to, _)| used <= *up_to).map_or("small", |(_, size)| size)
}

fn lines(characters: usize) -> usize {
    characters.div_ceil(CHARACTERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_left_out_and_counted() {
        let mut room = Room { used: 0 };
        let chosen = room.choose(vec![(3, 'a'), (9, 'b'), (1, 'c')], 20);
        assert_eq!((chosen.shown, chosen.left_out), (vec!['a', 'c'], 1));
        assert_eq!(room.choose(vec![(1, 'd'), (1, 'e')], 25).left_out, 1);
    }
}
