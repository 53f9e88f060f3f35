//! When a burst of changes is over: one save is one rebuild, and so are two thousand files at once.
//! Knows no clock: every instant comes from outside.

use std::time::{Duration, Instant};

/// How long after the last change of a few: an editor's save by rename is over long before.
const AFTER_A_FEW: Duration = Duration::from_millis(30);
/// How many changes are a few: what an editor makes of one save, and its backup beside it.
const A_FEW: usize = 12;
/// How long after the last change of many: a checkout pauses now and then, on a busy machine for long.
const AFTER_MANY: Duration = Duration::from_millis(400);
/// How long after the first change at most, whether there is quiet or not.
const AT_MOST: Duration = Duration::from_secs(5);

/// The changes that were heard since the last rebuild.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet {
    /// When the first and the last of them were heard.
    heard: Option<(Instant, Instant)>,
    changes: usize,
}

impl Quiet {
    /// Takes note of a change.
    pub fn hear(&mut self, now: Instant) {
        let first = self.heard.map_or(now, |(first, _)| first);
        self.heard = Some((first, now));
        self.changes += 1;
    }

    /// How long to listen yet before the change is answered: zero when it is time, `None` when nothing
    /// was heard.
    pub fn left(&self, now: Instant) -> Option<Duration> {
        let (first, last) = self.heard?;
        let quiet = if self.changes > A_FEW { AFTER_MANY } else { AFTER_A_FEW };
        let time = (last + quiet).min(first + AT_MOST);
        Some(time.saturating_duration_since(now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    /// The instants, in milliseconds, at which changes heard at `changes` are answered.
    fn answers(changes: &[u32]) -> Vec<u32> {
        let start = Instant::now();
        let (mut quiet, mut answers) = (Quiet::default(), Vec::new());
        let mut changes = changes.iter().copied().peekable();
        for now in 0..20_000 {
            let instant = start + MS * now;
            while changes.next_if_eq(&now).is_some() {
                quiet.hear(instant);
            }
            if quiet.left(instant) == Some(Duration::ZERO) {
                answers.push(now);
                quiet = Quiet::default();
            }
        }
        answers
    }

    #[test]
    fn nothing_heard_is_nothing_answered() {
        assert_eq!(Quiet::default().left(Instant::now()), None);
        assert_eq!(answers(&[]), [0; 0]);
    }

    #[test]
    fn a_save_by_rename_is_answered_once_and_soon() {
        assert_eq!(answers(&[5]), [35]);
        assert_eq!(answers(&[5, 5, 6, 7, 9, 20]), [50]);
    }

    #[test]
    fn two_saves_are_two() {
        assert_eq!(answers(&[0, 1000]), [30, 1030]);
    }

    #[test]
    fn a_checkout_that_pauses_is_one() {
        let files: Vec<u32> = (0..2000).map(|file| file / 2 + if file > 900 { 120 } else { 0 }).collect();
        assert_eq!(answers(&files), [999 + 120 + 400]);
    }

    #[test]
    fn changes_without_end_are_answered_all_the_same() {
        let files: Vec<u32> = (0..700).map(|file| file * 10).collect();
        assert_eq!(answers(&files), [5000, 6990 + 400]);
    }
}
