//! Records in order, packed into shards of bounded size.

use crate::search::postings::Writer;
use crate::search::terms::{Term, in_order};

/// A part of a list of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shard<K> {
    /// What it holds: fields parted by spaces.
    pub text: String,
    /// The key of its first record.
    pub first: K,
    /// The key of its last record.
    pub last: K,
}

/// Shards in the making.
pub struct Packed<K> {
    limit: usize,
    shards: Vec<Shard<K>>,
}

impl<K: Copy> Packed<K> {
    /// Shards of at most `limit` bytes.
    pub fn new(limit: usize) -> Self {
        Self { limit, shards: Vec::new() }
    }

    /// Adds a record; they come in the order of their keys.
    pub fn add(&mut self, key: K, record: &str) {
        match self.shards.last_mut() {
            Some(shard) if shard.text.len() + 1 + record.len() <= self.limit => {
                shard.text.push(' ');
                shard.text.push_str(record);
                shard.last = key;
            }
            _ => self.shards.push(Shard { text: record.into(), first: key, last: key }),
        }
    }

    /// What was added.
    pub fn shards(self) -> Vec<Shard<K>> {
        self.shards
    }
}

/// Words and their entries, in shards of at most `limit` bytes. Words that many entries have are cut into pieces of half
/// a shard, so that each fits. Each piece counts its entries from the first.
pub fn shards(terms: &[Term], limit: usize) -> Vec<Shard<&str>> {
    // The way to the next entry takes four characters at most on average up to some millions of entries.
    let most = (limit / 8).max(1);
    let mut packed = Packed::new(limit);
    let (mut record, mut places, mut writer) = (String::new(), Vec::new(), Writer::default());
    for term in terms {
        term.places.read(&mut places);
        for places in places.chunks(most) {
            record.clear();
            record.push_str(&term.form);
            record.push(' ');
            writer.push_entries(places, &mut record);
            packed.add(term.folded(), &record);
        }
    }
    packed.shards()
}

/// Where shards begin, parted by spaces: for each the shortest key that is not before its first record and
/// behind the last one of the shard before. A mark says that both have one key: the record goes on there.
pub fn starts<K: AsRef<str>>(shards: &[Shard<K>]) -> String {
    let mut starts = Vec::new();
    let mut before = "";
    for shard in shards {
        let mark = if shard.first.as_ref() == before { "=" } else { "" };
        starts.push(format!("{mark}{}", parting(before, shard.first.as_ref())));
        before = shard.last.as_ref();
    }
    starts.join(" ")
}

/// The shortest start of `first` that comes after `before`.
fn parting<'a>(before: &str, first: &'a str) -> &'a str {
    let ends = first.char_indices().map(|(at, c)| at + c.len_utf8());
    let mut starts = ends.filter_map(|end| first.get(..end));
    starts.find(|start| in_order(start, before).is_gt()).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::places::{Field, Places};

    fn term(folded: &str, entries: u32) -> Term {
        let mut places = Places::default();
        (0..entries).for_each(|entry| places.add(entry, Field::Text));
        Term::new(folded.into(), places)
    }

    #[test]
    fn a_shard_begins_with_the_shortest_word_that_parts_it() {
        let terms = [term("banco", 1), term("barco", 1), term("cache", 1)];
        let shards = shards(&terms, 12);
        assert_eq!(shards.len(), 3, "{shards:?}");
        assert_eq!(starts(&shards), "b bar c");
    }

    #[test]
    fn a_word_of_very_many_entries_is_cut() {
        let terms = [term("a", 3), term("de", 100), term("fim", 1)];
        let shards = shards(&terms, 40);
        assert!(shards.iter().all(|shard| shard.text.len() <= 40), "{shards:?}");
        let starts = starts(&shards);
        assert!(starts.starts_with("a =de =de"), "{starts}");
    }

    #[test]
    fn the_second_form_of_a_word_may_open_a_shard() {
        assert_eq!(starts(&shards(&[term("nao", 1), term("não", 1)], 10)), "n =nao");
    }
}
