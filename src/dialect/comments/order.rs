//! What a comment orders the tool to do: to be silent, or to keep something private.

use crate::dialect::private::mark::is_mark;
use crate::dialect::vocabulary::KEPT_PRIVATE;
use crate::dialect::words;
use crate::fold;
use crate::nearest::nearest;
use crate::span::Span;

/// How comments address the tool, folded.
const TOOL: &str = "compilado";

/// What the command to be silent is called, folded.
const VERBS: [&str; 3] = ["ignorar", "ignore", "ignora"];

/// One comment to the tool, with places in the text that it was read from.
pub struct Command {
    /// The comment.
    pub span: Span,
    /// What it says.
    pub order: Order,
}

/// What a comment orders.
pub enum Order {
    /// To be silent about these rules, about all when none is named.
    Ignore(Vec<(String, Span)>),
    /// To keep something off the site.
    Private,
}

/// The comments in `html` that speak to the tool. One that is never closed does when its first line keeps something private.
pub fn commands(html: &str) -> Vec<Command> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = html.get(from..).and_then(|rest| rest.find("<!--")).map(|at| from + at) {
        let Some(comment) = html.get(start..) else { break };
        let Some(length) = comment.find("-->") else {
            let first = comment.trim_start_matches("<!--").split(['\n', '\r']).next().unwrap_or("");
            let span = Span::new(start, html.len());
            found.extend(is_private(first).then_some(Command { span, order: Order::Private }));
            break;
        };
        let inner = Span::new(start + "<!--".len(), (start + length).max(start + "<!--".len()));
        from = start + length + "-->".len();
        let order = order(html.get(inner.range()).unwrap_or(""), inner.start);
        found.extend(order.map(|order| Command { span: Span::new(start, from), order }));
    }
    found
}

/// The order of a comment that begins with `compilado:`; `None` for any other. `offset` is where `inner` begins.
fn order(inner: &str, offset: usize) -> Option<Order> {
    if is_private(inner) {
        return Some(Order::Private);
    }
    let (tool, order) = inner.split_once(':').filter(|(tool, _)| fold::fold(tool.trim()) == TOOL)?;
    let verb = order.split_whitespace().next().filter(|verb| VERBS.contains(&fold::fold(verb).as_str()))?;
    let names = order.trim_start().get(verb.len()..)?;
    let mut start = offset + tool.len() + 1 + order.len() - names.len();
    let mut rules = Vec::new();
    for name in names.split([',', ' ', '\t', '\r', '\n']) {
        if !name.is_empty() {
            rules.push((name.to_string(), Span::new(start, start + name.len())));
        }
        start += name.len() + 1;
    }
    Some(Order::Ignore(rules))
}

/// Whether a comment says private to the tool, or nearly so, with a slip or among other words; or says nothing else, to whomever. In
/// doubt, what it speaks of is hidden.
fn is_private(comment: &str) -> bool {
    let words = words::words(comment);
    let Some((tool, order)) = words.split_first() else { return false };
    let said = comment.get(tool.span.end..).unwrap_or("");
    let is_silence = order.first().is_some_and(|verb| verb.is_in(&VERBS));
    match tool.is(TOOL) {
        true => !is_silence && (words::contains_any(order, KEPT_PRIVATE) || is_slip(said)),
        false => is_mark(comment) || (nearest(&tool.folded(), &[TOOL]).is_some() && is_mark(said)),
    }
}

fn is_slip(order: &str) -> bool {
    let order = order.trim_start_matches(|c: char| !c.is_alphanumeric());
    nearest(&fold::fold(order.trim()), KEPT_PRIVATE).is_some()
}

/// Whether a line that is no comment is meant for one that keeps something private: `%% compilado: privado %%`.
pub fn is_order(line: &str) -> bool {
    let order = line.trim_matches(|c: char| !c.is_alphanumeric());
    words::each(order).next().is_some_and(|word| word.is(TOOL)) && is_private(order)
}

/// Whether nothing but comments stands in raw HTML, whomever they are for.
pub fn is_comments(html: &str) -> bool {
    let after =
        html.split("<!--").skip(1).map(|comment| comment.split_once("-->").map_or("", |(_, after)| after));
    html.trim_start().starts_with("<!--") && after.into_iter().all(|after| after.trim().is_empty())
}

/// Whether nothing but these comments stands in raw HTML.
pub fn is_nothing_else(html: &str, commands: &[Command]) -> bool {
    let starts = std::iter::once(0).chain(commands.iter().map(|command| command.span.end));
    let ends = commands.iter().map(|command| command.span.start).chain([html.len()]);
    starts.zip(ends).all(|(start, end)| html.get(start..end).is_none_or(|between| between.trim().is_empty()))
}
