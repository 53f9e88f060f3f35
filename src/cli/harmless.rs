//! Text of notes, names of files and words of the system, so that a terminal shows them and does nothing else.

/// `text` with every character replaced that a terminal would obey, or that would make it show another text than
/// stands there: controls, marks of direction, letters without width. Tabs and line ends stay, and so do the joiners
/// that emoji are made with.
pub fn harmless(text: &str) -> String {
    text.chars().map(shown).collect()
}

fn shown(c: char) -> char {
    match c {
        '\t' | '\n' => c,
        // The pictures of the controls stand in their order.
        '\0'..='\u{1f}' => char::from_u32(u32::from(c) + 0x2400).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_made_visible() {
        assert_eq!(harmless("a\u{1b}[31m\r\u{7f}\u{9b}0m"), "a␛[31m␍␡\u{fffd}0m");
        assert_eq!(harmless("foto\u{202e}gnp.exe\u{200b}"), "foto\u{fffd}gnp.exe\u{fffd}");
        assert_eq!(harmless("ação\t→ 👩\u{200d}💻\n"), "ação\t→ 👩\u{200d}💻\n");
    }
}
