//! Whether a fence was ever closed.

/// Tells from the source of a fenced block, its opening line first, whether its last line closes it.
/// Inside a quote or a list every line begins with the marks of its container: they are passed over.
pub fn is_closed(source: &str) -> bool {
    let mut lines = source.trim_end().lines();
    let Some(opening) = lines.next().map(str::trim_start) else { return false };
    let Some(last) = lines.next_back() else { return false };
    let Some(mark) = opening.chars().next() else { return false };
    let length = opening.chars().take_while(|&c| c == mark).count();
    let closing = last.trim_start_matches([' ', '\t', '>']).trim_end();
    closing.len() >= length && closing.chars().all(|c| c == mark)
}

#[cfg(test)]
mod tests {
    use super::is_closed;

    #[test]
    fn a_fence_is_closed_by_a_fence_as_long() {
        assert!(is_closed("```\na\n```\n"));
        assert!(is_closed("~~~ sql\na\n~~~~"));
        assert!(is_closed("```\n> a\n> ```"));
        assert!(!is_closed("````\na\n```"));
        assert!(!is_closed("```\na"));
        assert!(!is_closed("```"));
    }
}
