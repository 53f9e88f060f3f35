//! What is worth telling after a change: who saves every minute has read the rest.

use std::collections::BTreeMap;

use crate::check::Diagnostic;
use crate::pipeline::Reading;

/// What was found in the last round, each thing with how often.
#[derive(Debug, Default)]
pub struct News {
    told: BTreeMap<Thing, usize>,
}

/// What tells one diagnostic from another wherever it stands by now: its rule, the path of its note, its message, and
/// the words that it points at.
type Thing = (&'static str, String, String, String);

impl News {
    /// The diagnostics of a round that the one before had not; none may be left when some are gone. `None` when
    /// nothing came or went.
    pub fn of(&mut self, reading: &Reading) -> Option<Vec<Diagnostic>> {
        let mut left = std::mem::take(&mut self.told);
        let mut fresh = Vec::new();
        for diagnostic in &reading.diagnostics {
            let thing = thing(diagnostic, reading);
            match left.get_mut(&thing).filter(|times| **times > 0) {
                Some(times) => *times -= 1,
                None => fresh.push(diagnostic.clone()),
            }
            *self.told.entry(thing).or_default() += 1;
        }
        let is_any_gone = left.values().any(|times| *times > 0);
        (is_any_gone || !fresh.is_empty()).then_some(fresh)
    }
}

fn thing(diagnostic: &Diagnostic, reading: &Reading) -> Thing {
    let file = reading.guide.files.get(diagnostic.place.file);
    let words = file.text.get(diagnostic.place.span.range()).unwrap_or_default();
    (diagnostic.rule, file.path.clone(), diagnostic.message.clone(), words.to_string())
}
