//! Finds sums in a text and has them checked; tells their places in the file.

use crate::content::Text;
use crate::model::Calculation;
use crate::napkin::{self, Step, Sum};
use crate::start::Word;

/// The sums of one text, of which these are the words, in order.
pub fn read(text: &Text, words: &[Word]) -> Vec<Calculation> {
    napkin::check(text.as_str(), words).into_iter().map(|sum| in_file(text, sum)).collect()
}

fn in_file(text: &Text, sum: Sum) -> Calculation {
    let typed = text.as_str().get(sum.span.range()).unwrap_or("").to_string();
    let steps = sum.steps.into_iter().map(|step| Step { span: text.place(step.span), ..step }).collect();
    Calculation { span: text.place(sum.span), text: typed, steps }
}
