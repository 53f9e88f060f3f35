//! Makes the [`tree`](super::tree) of the forms of a table. Only the build script and the tests do.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::form::Form;
use super::tree::{HOLE, NOWHERE, Node};

/// Letters, and those of the tree that are longer than they by one.
type Longer<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// The nodes of some forms, each with its number; `None` when there are more than a node can tell, or letters that are not
/// of ASCII.
pub fn tree(forms: &BTreeMap<Form, u16>) -> Option<Vec<Node>> {
    let longer = longer(forms)?;
    let number = |form| forms.get(&form).map_or(0, |number| number + 1);
    let mut nodes = vec![Node { before: 0, ..HOLE }];
    let mut first_hole = 1;
    // Nodes of few letters, which every word meets, stand together.
    let mut open = VecDeque::from([(0, "")]);
    while let Some((rank, letters)) = open.pop_front() {
        while !is_hole(&nodes, first_hole) {
            first_hole += 1;
        }
        let after = longer.get(letters).into_iter().flatten();
        let after: Vec<(u8, &str)> =
            after.filter_map(|&longer| Some((longer.bytes().last()?, longer))).collect();
        let next = room(&nodes, &after, first_hole)?;
        for (letter, longer) in after {
            let child = next + u16::from(letter);
            nodes.resize(nodes.len().max(usize::from(child) + 1), HOLE);
            nodes.get_mut(usize::from(child))?.before = rank;
            open.push_back((child, longer));
        }
        let (word, beginning) = (number(Form::Word(letters)), number(Form::Beginning(letters)));
        let node = nodes.get_mut(usize::from(rank))?;
        *node = Node { next, word, beginning, ..*node };
    }
    Some(nodes)
}

fn longer<'a>(forms: &BTreeMap<Form<'a>, u16>) -> Option<Longer<'a>> {
    let mut longer = Longer::new();
    for &(Form::Word(letters) | Form::Beginning(letters)) in forms.keys() {
        for end in 0..letters.len() {
            longer.entry(letters.get(..end)?).or_default().insert(letters.get(..=end)?);
        }
    }
    Some(longer)
}

fn is_hole(nodes: &[Node], at: u16) -> bool {
    nodes.get(usize::from(at)).is_none_or(|node| node.before == NOWHERE)
}

/// The first number behind which all of some letters, in ascending order, find a hole.
fn room(nodes: &[Node], letters: &[(u8, &str)], first_hole: u16) -> Option<u16> {
    let Some(&(first, _)) = letters.first() else { return Some(0) };
    let fits = |next: &u16| letters.iter().all(|&(letter, _)| is_hole(nodes, next + u16::from(letter)));
    let most = NOWHERE - u16::from(u8::MAX);
    let mut rooms = (first_hole..most).filter_map(|hole| hole.checked_sub(u16::from(first)));
    rooms.find(fits)
}
