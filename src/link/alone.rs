//! What a note says, taken apart and shared, and all that linking has to know of it before it knows other notes: worked out
//! once for what the note holds, however often other notes change.

use std::borrow::Cow;
use std::iter::once;
use std::sync::Arc;

use crate::content::{self, Block, BlockKind, Inline, plain_blocks, plainly};
use crate::fold;
use crate::id::{self, Slugs};
use crate::link::clusters::{self, Key};
use crate::link::codes::Codes;
use crate::link::order;
use crate::link::patterns;
use crate::link::phrase::Ear;
use crate::link::recurring;
use crate::link::words::{Text, Texts};
use crate::model::{FrontMatter, Ignore, Interview, ItemKind, Kind, Note, Part, Section};
use crate::span::{FileId, Span};

/// A note alone.
#[derive(Debug, Clone)]
pub struct Alone {
    /// Which file.
    pub file: FileId,
    /// What the writer does not want to be told about it.
    pub ignores: Vec<Ignore>,
    /// Where something stands that is not to be seen.
    pub hidden: Vec<Span>,
    pub(super) front_matter: Arc<FrontMatter>,
    pub(super) title: Vec<Inline>,
    pub(super) parts: Vec<Part<Told, Arc<Section>>>,
    /// Links and images, with their targets as typed.
    pub(super) links: Vec<(Span, String)>,
    /// Those in what is not to be seen.
    pub(super) hidden_links: Vec<(Span, String)>,
    /// Whether something in it lists recurring gaps.
    pub(super) lists_gaps: bool,
}

/// An interview alone.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// What its note says.
    pub interview: Arc<Interview>,
    /// What was made of that.
    pub facts: Arc<Facts>,
}

/// What linking has to know of an interview.
#[derive(Debug)]
pub(super) struct Facts {
    /// The slug of its page's title; empty when nothing is left of that.
    pub slug: String,
    /// What its errors are called on its page, and its strengths.
    pub anchors: (Vec<String>, Vec<String>),
    /// What errors may have in common with others, each with the rank of the error.
    pub keys: Vec<(u32, Key)>,
    /// What makes the names of patterns one, error by error.
    pub patterns: Vec<String>,
    /// The words of its [`pieces`].
    pub codes: Codes,
    strengths: usize,
    /// Of each strength; then of each error the title, and what happened.
    texts: Texts,
}

/// A piece of an interview that may speak of something.
pub(super) enum Spot {
    /// The strength of that rank.
    Strength(usize),
    /// The title of the error of that rank.
    Title(usize),
    /// An item of the error of that rank.
    Item(usize, ItemKind),
}

/// What stands in such a place.
pub(super) enum Piece<'a> {
    Line(&'a [Inline]),
    Body(&'a [Block]),
}

impl Alone {
    /// What there is to know of `note`. Dates that have no year get `year`.
    pub fn new(note: Note, year: Option<i32>) -> Self {
        let Note { file, front_matter, title, parts, links, hidden, hidden_links, ignores } = note;
        let parts: Vec<_> = parts.into_iter().map(|part| taken_apart(part, year)).collect();
        let lists_gaps = parts.iter().any(|part| match part {
            Part::Interview(told) => told.interview.sections.iter().any(recurring::is_listed_in),
            Part::Section(section) => recurring::is_listed_in(section),
        });
        let front_matter = Arc::new(front_matter);
        Self { file, front_matter, title, parts, links, hidden, hidden_links, ignores, lists_gaps }
    }

    /// Whether the note is to be seen: it is neither a draft nor private.
    pub fn is_visible(&self) -> bool {
        !self.front_matter.draft && !self.front_matter.private
    }

    /// The same of a file with another rank in its vault: nothing else of it depends on that.
    pub fn moved_to(&self, file: FileId) -> Self {
        let mut moved = Self { file, ..self.clone() };
        moved.ignores.iter_mut().for_each(|ignore| ignore.place.file = file);
        for part in &mut moved.parts {
            if let Part::Interview(told) = part {
                Arc::make_mut(&mut told.interview).file = file;
            }
        }
        moved
    }

    /// Its interviews, in order.
    pub(super) fn interviews(&self) -> impl Iterator<Item = &Told> {
        self.parts.iter().filter_map(|part| match part {
            Part::Interview(told) => Some(told),
            Part::Section(_) => None,
        })
    }
}

fn taken_apart(part: Part<Interview>, year: Option<i32>) -> Part<Told, Arc<Section>> {
    match part {
        Part::Section(section) => Part::Section(Arc::new(section)),
        Part::Interview(mut interview) => {
            order::fill_year(&mut interview, year);
            let facts = Arc::new(Facts::of(&interview));
            Part::Interview(Told { interview: Arc::new(interview), facts })
        }
    }
}

impl Facts {
    fn of(interview: &Interview) -> Self {
        let (mut texts, mut codes, mut ear) = (Texts::roomy(), Codes::roomy(), Ear::default());
        let mut openings = Vec::new();
        for (spot, piece) in pieces(interview) {
            if matches!(spot, Spot::Title(rank) if rank > 0) {
                texts.close(&mut ear);
            }
            let text = piece.said();
            let is_compared = spot.is_compared();
            fold::each_word(&text, |word| {
                codes.push(word);
                if is_compared {
                    texts.push(word);
                }
            });
            codes.close();
            match spot {
                Spot::Item(..) => {}
                Spot::Title(_) => texts.close(&mut ear),
                Spot::Strength(_) => {
                    texts.close(&mut ear);
                    openings.push(opening(&text));
                }
            }
        }
        if !interview.gaps.is_empty() {
            texts.close(&mut ear);
        }
        let mut facts = Self {
            slug: id::slug(&page_title(interview)),
            anchors: Default::default(),
            keys: Vec::new(),
            patterns: patterns::keys(interview),
            codes: codes.fitted(),
            strengths: interview.strengths.len(),
            texts: texts.fitted(),
        };
        facts.anchors = facts.named(interview.gaps.len(), &openings);
        facts.keys = clusters::keys(interview, |rank| facts.title(rank));
        facts
    }

    /// A strength.
    pub fn strength(&self, rank: usize) -> Text<'_> {
        self.texts.get(rank)
    }

    /// The title of an error.
    pub fn title(&self, rank: usize) -> Text<'_> {
        self.texts.get(self.strengths + 2 * rank)
    }

    /// The titles of all errors.
    pub fn titles(&self) -> impl Iterator<Item = Text<'_>> {
        (0..self.anchors.0.len()).map(|rank| self.title(rank))
    }

    /// What happened: the items of an error that are no fix.
    pub fn story(&self, rank: usize) -> Text<'_> {
        self.texts.get(self.strengths + 2 * rank + 1)
    }

    /// What errors are called, and strengths, of which `openings` are the first words.
    fn named(&self, gaps: usize, openings: &[usize]) -> (Vec<String>, Vec<String>) {
        let mut slugs = Slugs::with_room(gaps + openings.len());
        // Folded words make the slug that the text would make.
        let gaps = (0..gaps).map(|rank| slugs.claim_words(once("erro").chain(self.title(rank).words.iter())));
        let gaps = gaps.collect();
        let strengths = openings.iter().enumerate().map(|(rank, &count)| {
            let words = self.strength(rank).words.iter().take(count);
            slugs.claim_words(once("bem").chain(words))
        });
        (gaps, strengths.collect())
    }
}

impl Spot {
    /// Whether its words are compared with those of recurring gaps.
    fn is_compared(&self) -> bool {
        match self {
            Spot::Strength(_) | Spot::Title(_) => true,
            Spot::Item(_, kind) => matches!(kind, ItemKind::Observation | ItemKind::Problem),
        }
    }
}

impl Piece<'_> {
    /// Its plain text, but for line ends behind it; most pieces are made of one.
    fn said(&self) -> Cow<'_, str> {
        match self {
            Piece::Line(inlines) => plainly(inlines),
            Piece::Body([Block { kind: BlockKind::Paragraph(inlines), .. }]) => plainly(inlines),
            Piece::Body([Block { kind: BlockKind::Code(code), .. }]) => Cow::Borrowed(code.text.as_str()),
            Piece::Body(blocks) => Cow::Owned(plain_blocks(blocks)),
        }
    }

    /// Its text with the way back to the file.
    pub fn text(&self) -> content::Text {
        match self {
            Piece::Line(inlines) => content::text_of(inlines),
            Piece::Body(blocks) => content::text_of_blocks(blocks),
        }
    }
}

/// All that is said of what went well and wrong, but for the names of patterns, in a fixed order.
pub(super) fn pieces(interview: &Interview) -> impl Iterator<Item = (Spot, Piece<'_>)> {
    let strengths = interview.strengths.iter().enumerate();
    let strengths = strengths.map(|(rank, strength)| (Spot::Strength(rank), Piece::Body(&strength.body)));
    let gaps = interview.gaps.iter().enumerate().flat_map(|(rank, gap)| {
        let items = gap.items.iter().filter(|item| item.kind != ItemKind::Pattern);
        let items = items.map(move |item| (Spot::Item(rank, item.kind), Piece::Body(&item.body)));
        once((Spot::Title(rank), Piece::Line(&gap.title))).chain(items)
    });
    strengths.chain(gaps)
}

/// How many words of a strength make its anchor, as a reader counts them.
const ANCHOR_WORDS: usize = 6;

/// How many folded words the first words of a strength are.
fn opening(text: &str) -> usize {
    text.split_whitespace().take(ANCHOR_WORDS).map(|word| fold::places(word).count()).sum()
}

fn page_title(interview: &Interview) -> String {
    match (interview.kind, interview.number) {
        (Kind::Mock, Some(number)) => format!("mock {number} {}", interview.title),
        _ => interview.title.clone(),
    }
}
