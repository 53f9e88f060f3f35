//! Where a word stands, in as few bytes as can be added to: of a large site there are millions of places.

/// Where in an entry a word stands, from the less telling place to the more telling one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What it says.
    Text,
    /// What it is called.
    Title,
}

/// The entries that have a word, ascending, and the best place that each has it in.
///
/// Each is the way from the entry before and a bit for the field, seven bits in a byte, the lowest first; the high bit says
/// that more follow.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// The first bytes. Most words stand in few entries and need no others: so they are found in the table of words itself.
    first: [u8; FIRST],
    /// How many of these there are.
    count: u8,
    /// The bytes behind them.
    rest: Vec<u8>,
    /// The first entry that may still be added.
    next: u32,
}

/// As many bytes stand with the word: a cache line has room for all of it.
const FIRST: usize = 19;

impl Places {
    /// Adds a place. Entries come in their order, and fields of one from the most telling to the least: another place in
    /// the last entry tells nothing new.
    pub fn add(&mut self, entry: u32, field: Field) {
        let Some(way) = entry.checked_sub(self.next) else { return };
        let mut left = u64::from(way) << 1 | u64::from(field == Field::Title);
        while left > 0x7f {
            self.push(low_bits(left) | 0x80);
            left >>= 7;
        }
        self.push(low_bits(left));
        self.next = entry + 1;
    }

    /// Puts all of them into `places`, in the place of what was there.
    pub fn read(&self, places: &mut Vec<(u32, Field)>) {
        places.clear();
        let (mut next, mut value, mut shift) = (0, 0, 0);
        let first = self.first.iter().take(usize::from(self.count));
        for &byte in first.chain(&self.rest) {
            value |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                let way = u32::try_from(value >> 1).unwrap_or(u32::MAX);
                places.push((next + way, if value & 1 == 1 { Field::Title } else { Field::Text }));
                (next, value, shift) = (next + way + 1, 0, 0);
            }
        }
    }

    fn push(&mut self, byte: u8) {
        match self.first.get_mut(usize::from(self.count)) {
            Some(free) => {
                *free = byte;
                self.count += 1;
            }
            None => self.rest.push(byte),
        }
    }
}

fn low_bits(value: u64) -> u8 {
    u8::try_from(value & 0x7f).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_and_the_first_of_an_entry_counts() {
        let all = [
            (0, Field::Title),
            (1, Field::Text),
            (64, Field::Text),
            (9_000, Field::Title),
            (3_000_000, Field::Text),
        ];
        let mut places = Places::default();
        for (entry, field) in all {
            places.add(entry, field);
            places.add(entry, Field::Text);
        }
        let mut read = vec![(7, Field::Text)];
        places.read(&mut read);
        assert_eq!(read, all);
        let many: Vec<(u32, Field)> = (0..100).map(|entry| (entry * 100, Field::Text)).collect();
        let mut places = Places::default();
        many.iter().for_each(|&(entry, field)| places.add(entry, field));
        places.read(&mut read);
        assert_eq!(read, many);
        Places::default().read(&mut read);
        assert_eq!(read, []);
    }
}
