//! Letters of words as a tree: where a word leaves it no form is left, and most words leave it after a few letters. All
//! nodes stand in one list (a "double array"): one look tells where a letter leads.
//!
//! The build script reads this file too: it knows nothing but the standard library.

/// Some letters, and the forms that they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// The node of the letters before the last one; [`NOWHERE`] where the list has a hole.
    pub before: u16,
    /// With one letter more: so many nodes behind the letter's own number.
    pub next: u16,
    /// The number of the form that these letters are, and one more; 0 when they are none.
    pub word: u16,
    /// The same of the form that is any word which begins with them.
    pub beginning: u16,
}

/// The rank of no node.
pub const NOWHERE: u16 = u16::MAX;

/// What a hole of the list is, and a node before anything is known of it.
pub const HOLE: Node = Node { before: NOWHERE, next: 0, word: 0, beginning: 0 };

/// Hands over the forms that `word` has, by the tree of `nodes`, of which the first is that of no letters.
pub fn forms(nodes: &[Node], word: &str, mut found: impl FnMut(u16)) {
    let mut take = |number: u16| number.checked_sub(1).into_iter().for_each(&mut found);
    let (mut rank, mut node) = (0, nodes.first().unwrap_or(&HOLE));
    for letter in word.bytes() {
        let next = node.next.wrapping_add(u16::from(letter));
        let Some(longer) = nodes.get(usize::from(next)).filter(|longer| longer.before == rank) else {
            return;
        };
        (rank, node) = (next, longer);
        take(node.beginning);
    }
    take(node.word);
}
