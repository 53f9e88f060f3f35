//! `fechamento-longo`: a closing that takes longer to say than there is time.

use crate::check::rules::closing;
use crate::check::{Bilingual, Example, Finding, Input, Level, Limits, Rule};
use crate::model::LinkedInterview;
use crate::span::Place;

pub const RULE: Rule = Rule {
    id: "fechamento-longo",
    level: Level::Warning,
    summary: Bilingual {
        pt: "Um fechamento leva mais tempo para ser dito do que o último minuto da entrevista dá.",
        en: "A closing takes longer to say than the last minute of the interview gives.",
    },
    why: Bilingual {
        pt: "Quem decora um texto que não cabe é cortado no meio, quase sempre antes dos trade-offs.\n\
             O tempo é contado em palavras por minuto (150) contra um limite em segundos (60); os\n\
             dois se mudam no compilado.toml: `words_per_minute`, `wrap_up_seconds`.",
        en: "Who learns a text that does not fit is cut off halfway, mostly before the trade-offs.\n\
             Time is counted in words a minute (150) against a limit in seconds (60); both can be\n\
             changed in compilado.toml: `words_per_minute`, `wrap_up_seconds`.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Fechei sem resumo**\n\
         - DEVERIA TER DITO (formato 3+2+1):\n\
         ```\n\
         \"Three key components: Postgres as the source of truth for every link that was ever\n\
         created by any of our users, with one primary for all of the writes and two replicas\n\
         for the reads that miss the cache; Redis in front of it for the hot links, with a\n\
         time to live of one day, so that most of the redirects never have to reach the\n\
         database at all; and a queue with a small pool of workers behind it, which counts the\n\
         clicks in batches, so that a redirect never has to wait for a counter.\n\n\
         Two main trade-offs: eventual consistency over exact counts, because reads dominate\n\
         and nobody looks at a counter more than a few times a day, accepting numbers that lag\n\
         behind by a minute; and random keys over a sequence, because nobody should be able to\n\
         guess the next link from the last one, accepting a check for collisions on each write.\n\n\
         With more time: I'd add custom aliases that users can choose for themselves.\"\n\
         ```\n",
    ),
    good: closing::IN_FORM,
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_interview(|linked| word(linked, input))
}

fn word(linked: &LinkedInterview, input: &Input) -> Option<Finding> {
    let wrap_up = linked.interview.wrap_up.as_ref()?;
    let excess = excess(wrap_up.words, input.limits)?;
    let (words, seconds) = (wrap_up.words, input.limits.seconds(wrap_up.words));
    let Limits { words_per_minute: pace, wrap_up_seconds: limit } = input.limits;
    let message = input.lang.pick(
        format!("o fechamento leva {seconds} s para ser dito; o limite é {limit} s"),
        format!("the closing takes {seconds} s to say; the limit is {limit} s"),
    );
    let label = input
        .lang
        .pick(format!("{words} palavras, a {pace} por minuto"), format!("{words} words, at {pace} a minute"));
    let help = input.lang.pick(
        format!("corte umas {excess} palavras: cada item em uma linha, sem repetir o desenho"),
        format!("cut some {excess} words: each item on one line, without telling the design again"),
    );
    Some(Finding::at(Place::new(linked.interview.file, wrap_up.span), message).label(label).help(help))
}

/// How many words do not fit; `None` when all do.
fn excess(words: usize, limits: &Limits) -> Option<usize> {
    let too_long = |words: usize| limits.seconds(words) > u64::from(limits.wrap_up_seconds);
    let fits = u64::from(limits.words_per_minute) * u64::from(limits.wrap_up_seconds) / 60;
    too_long(words).then(|| words.saturating_sub(usize::try_from(fits).unwrap_or(words)).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_counted_in_words() {
        assert_eq!(excess(150, &Limits::default()), None);
        assert_eq!(excess(188, &Limits::default()), Some(38));
        let slow = Limits { words_per_minute: 100, wrap_up_seconds: 45 };
        assert_eq!((excess(75, &slow), excess(90, &slow)), (None, Some(15)));
    }
}
