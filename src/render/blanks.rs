//! Words with blanks, written out in the template that fills them: `{{ t.count.errors | plural(n=i.errors) }}` becomes the
//! two forms and the question which one it is. A filter is a call with a map of what it is given, for every number of a page.

use std::collections::BTreeMap;

/// What `inner`, which stands in `{{ … }}`, becomes in the template: a word that a path names (`word` tells it) and
/// `plural` or `fill` with plain paths. Nothing for anything else, which stays as it is.
pub fn written_out<'a>(inner: &str, word: impl Fn(&str) -> Option<&'a str>) -> Option<String> {
    let (path, filter) = inner.split_once('|')?;
    let (name, arguments) = filter.trim().strip_suffix(')')?.split_once('(')?;
    let (word, arguments) = (word(path.trim())?, paths(arguments)?);
    match name.trim() {
        "plural" => {
            let (one, other) = word.split_once('|').unwrap_or((word, word));
            let (one, other) = (filled(one, &arguments)?, filled(other, &arguments)?);
            Some(format!("{{% if {} == 1 %}}{one}{{% else %}}{other}{{% endif %}}", arguments.get("n")?))
        }
        "fill" => filled(word, &arguments),
        _ => None,
    }
}

/// The arguments by name, when all are paths.
fn paths(arguments: &str) -> Option<BTreeMap<&str, &str>> {
    let path = |argument| {
        let (name, path) = str::split_once(argument, '=')?;
        Some((name.trim(), path.trim())).filter(|(_, path)| is_path(path))
    };
    arguments.split(',').map(path).collect()
}

/// Whether a text names something of the page; what begins with `t` may be a word.
fn is_path(text: &str) -> bool {
    let is_name = |name: &str| name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_');
    let all_known = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
    all_known && text.split('.').all(is_name) && text.split('.').next() != Some("t")
}

/// `text` with each blank as a tag; nothing when it does not stand in a template as it is.
fn filled(text: &str, arguments: &BTreeMap<&str, &str>) -> Option<String> {
    if text.is_empty() || text.trim() != text {
        return None;
    }
    let mut filled = String::with_capacity(2 * text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let (name, after) = from.split_once('}')?;
        push_plain(before, &mut filled)?;
        filled.push_str("{{ ");
        filled.push_str(arguments.get(name)?);
        filled.push_str(" }}");
        rest = after;
    }
    push_plain(rest, &mut filled)?;
    Some(filled)
}

fn push_plain(text: &str, filled: &mut String) -> Option<()> {
    filled.push_str(Some(text).filter(|text| !text.contains(['&', '<', '>', '"', '\'']))?);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(inner: &str) -> Option<String> {
        written_out(inner, |path| match path {
            "t.errors" => Some("{n} erro|{n} erros"),
            "t.of" => Some("{n} de {all}"),
            "t.steps" => Some("{n} de {all} passo|{n} de {all} passos"),
            "t.wide" => Some(" {n}"),
            "t.quoted" => Some("\"{n}\""),
            _ => None,
        })
    }

    #[test]
    fn a_number_asks_for_its_form() {
        let both = "{% if i.errors == 1 %}{{ i.errors }} erro{% else %}{{ i.errors }} erros{% endif %}";
        assert_eq!(written(" t.errors | plural(n=i.errors) ").as_deref(), Some(both));
        assert_eq!(written("t.of|fill(n = a.b, all=c)").as_deref(), Some("{{ a.b }} de {{ c }}"));
        assert!(written("t.steps | plural(n=c.all, checked=c.checked, all=c.all)").is_some());
    }

    #[test]
    fn what_is_not_plain_stays_with_the_filter() {
        for inner in [
            "t.errors | plural(n=w.parts | length)", "t.errors | plural(n=a[0])", "t.errors | plural(n=1)",
            "t.errors | plural(n=t.of)", "t.errors | plural(m=a.b)", "t.of | fill(n=a.b)",
            "t.errors | upper", "t.errors | json()", "t.gone | fill(n=a)", "t.wide | fill(n=a)",
            "t.quoted | fill(n=a)", "- t.of | fill(n=a, all=b)",
        ] {
            assert_eq!(written(inner), None, "{inner}");
        }
    }
}
