//! Words that hide a note where front matter does not tell it: behind four dashes, below a blank line or a comment, in braces, or
//! without a fence at all. In doubt the note is hidden, and that is told.
//!
//! A sentence hides nothing: a key stands alone before its sign, and yes or no alone behind it; and only the head of a file is
//! looked at, which prose ends.

use crate::dialect::private::mark::is_mark;
use crate::dialect::vocabulary::{FRONT_MATTER_KEYS, NO, SECRET, YES};
use crate::dialect::words;
use crate::fold;
use crate::nearest::is_slip_of;
use crate::span::Span;

/// Keys by which a note is kept back.
const KEPT: [&str; 2] = ["draft", "private"];
/// The one by which it is let out, or not.
const SHOWN: [&str; 1] = ["public"];

/// Whether a key may be a slip of one that says who sees the note.
pub fn is_slip(key: &str) -> bool {
    let names: Vec<&str> = names(&KEPT).chain(names(&SHOWN)).collect();
    is_slip_of(key, &names) || fold::words(key).iter().any(|word| names.contains(&word.as_str()))
}

/// Whether a key speaks of a secret in other words. `hide_title` hides something else.
pub fn is_secret(key: &str) -> bool {
    let words = fold::words(key);
    let is_verb = |word: &String| ["hide", "ocultar", "esconder"].contains(&word.as_str());
    words.iter().any(|word| SECRET.contains(&word.as_str()) && (words.len() == 1 || !is_verb(word)))
}

/// Whether a text says yes.
pub fn is_yes(text: &str) -> bool {
    YES.contains(&fold::fold(text.trim()).as_str())
}

/// Whether front matter that cannot be read may have said that the note is hidden.
pub fn is_spoken_of(text: &str) -> bool {
    let folded = fold::fold(text);
    names(&KEPT).chain(names(&SHOWN)).any(|name| folded.contains(name))
        || folded.lines().filter_map(entry).any(|(key, _)| is_slip(bare(key)))
}

/// The first line of front matter that hides the note, though it is no comment and its key none of those that were read.
pub fn unread(text: &str, is_read: impl Fn(&str) -> bool) -> Option<Span> {
    let is_told =
        |line: &str| line.starts_with('#') || entry(line).is_some_and(|(key, _)| is_read(bare(key)));
    lines(text).find(|(_, line)| !is_told(line) && hides(line, Look::Front)).map(placed)
}

/// The first line at the head of a text that hides the note.
pub fn stray(text: &str) -> Option<Span> {
    let mut head = lines(text).skip_while(|(_, line)| line.is_empty()).peekable();
    if let Some(first) = head.next_if(|(at, line)| is_alone(line) && !is_heading_below(text, *at)) {
        return Some(placed(first));
    }
    let is_opened = head.next_if(|(_, line)| is_fence(line)).is_some();
    let mut inside = head.clone().take_while(|(_, line)| !is_code(line));
    let mut look = if is_opened && inside.any(|(_, line)| is_fence(line)) { Look::Front } else { Look::Text };
    let (mut is_inside, mut headings, mut is_below_blank) = (look == Look::Front, 0, true);
    for (at, line) in head {
        is_inside &= !is_fence(line);
        headings += usize::from(is_heading(line));
        // Front matter is typed in one piece; below a blank line may be text between two lines that adorn it.
        if line.is_empty() || !is_inside {
            look = Look::Text;
        }
        let is_code = look == Look::Text && is_below_blank && is_indented(text, at);
        if !is_code && hides(line, look) {
            return Some(placed((at, line)));
        }
        is_below_blank = line.is_empty() || is_code;
        if !is_inside && (headings > 1 || !is_of_head(line)) {
            return None;
        }
    }
    None
}

/// How sure it has to be that a line hides the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// It stands as front matter does: whatever one word stands behind the key, or none.
    Front,
    /// It may be text: yes or no stands there, and it is no item of a list and no heading.
    Text,
}

impl Look {
    /// How many words a key may have that is a slip: one of more is the start of a sentence.
    fn longest_key(self) -> usize {
        match self {
            Look::Front => 2,
            Look::Text => 1,
        }
    }
}

fn hides(line: &str, look: Look) -> bool {
    let pieces: &[char] = if line.contains('{') { &['{', ',', '}'] } else { &[] };
    let is_text = look == Look::Text && (is_heading(line) || is_item(line) || line.starts_with('`'));
    !is_text && line.split(pieces).any(|piece| is_hiding(piece, look))
}

/// Whether a key with its value hides the note.
fn is_hiding(piece: &str, look: Look) -> bool {
    // `? private` is a key of YAML whose value stands on the next line.
    let Some((key, value)) = entry(piece).or_else(|| Some((piece.trim().strip_prefix('?')?, ""))) else {
        return false;
    };
    let key = fold::fold(bare(key));
    let value = fold::words(value.split(['#', '}']).next().unwrap_or(""));
    let says = |answers: &[&str]| value.first().is_some_and(|word| answers.contains(&word.as_str()));
    let is_word = value.len() == 1;
    let is_plain = says(&["true", "false"]) && (is_word || look == Look::Front);
    // In text, a number counts something.
    let is_answer = || (says(YES) || says(NO)) && !says(&["0", "1"]);
    let is_value = is_plain
        || (is_word && (look == Look::Front || is_answer()))
        || (value.is_empty() && look == Look::Front);
    match (names(&KEPT).any(|name| name == key), names(&SHOWN).any(|name| name == key)) {
        (true, _) => is_value && !says(NO),
        (_, true) => is_value && !says(YES),
        _ => is_plain && words::words(&key).len() <= look.longest_key() && is_slip(&key),
    }
}

/// What a key is called in all its forms.
fn names(keys: &[&str]) -> impl Iterator<Item = &'static str> {
    FRONT_MATTER_KEYS
        .iter()
        .filter(|(key, _)| keys.contains(key))
        .flat_map(|(_, names)| names.iter().copied())
}

fn entry(line: &str) -> Option<(&str, &str)> {
    line.split_once([':', '='])
}

/// A key without quotes, dashes, and what else stands around it.
fn bare(key: &str) -> &str {
    key.trim_matches(|c: char| !c.is_alphanumeric())
}

/// A mark that is all of a line, or one tag of a line of tags.
fn is_alone(line: &str) -> bool {
    let is_tagged = line.split_whitespace().all(|word| word.starts_with('#'));
    (is_tagged && line.split_whitespace().any(is_mark))
        || (!is_heading(line) && !is_item(line) && is_mark(line))
}

/// Whether a line may stand above the text of a note.
fn is_of_head(line: &str) -> bool {
    let is_comment = line.starts_with("<!--") && line.ends_with("-->");
    let is_entry = entry(line).is_some_and(|(key, _)| words::words(key).len() <= words::LONGEST_KEYWORD);
    is_comment || is_entry || is_heading(line) || !line.contains(char::is_alphanumeric)
}

/// Whether the line at this byte is a heading by the line below it. (One of dashes may be a fence.)
fn is_heading_below(text: &str, at: usize) -> bool {
    let below = text.get(at..).and_then(|rest| rest.lines().nth(1)).unwrap_or("").trim();
    !below.is_empty() && below.chars().all(|c| c == '=')
}

/// Whether a line of text that begins at this byte is as far from the margin as code.
fn is_indented(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with("    ") || before.ends_with('\t'))
}

fn is_heading(line: &str) -> bool {
    line.starts_with('#') && line.trim_start_matches('#').starts_with([' ', '\t'])
}

fn is_item(line: &str) -> bool {
    ["- ", "* ", "+ "].iter().any(|mark| line.starts_with(mark))
}

/// Three signs of one kind or more, with a dash where a phone made one of two hyphens.
fn is_fence(line: &str) -> bool {
    let is_of = |signs: &[char]| line.chars().all(|c| signs.contains(&c));
    (line.len() > 2 && is_of(&['-', '—', '–'])) || (line.len() > 2 && is_of(&['+']))
}

fn is_code(line: &str) -> bool {
    line.starts_with("```") || line.starts_with("~~~")
}

/// The lines of a text without the space around them, each with its first byte.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at + line.len() - line.trim_start().len();
        *at += line.len();
        Some((start, line.trim()))
    })
}

fn placed((at, line): (usize, &str)) -> Span {
    Span::new(at, at + line.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str) -> Option<&str> {
        stray(text).map(|span| &text[span.range()])
    }

    #[test]
    fn a_key_that_is_not_read_hides_the_note() {
        for (text, told) in [
            ("---\n# rascunho\nprivate: true\n---\n# A\n", "private: true"),
            ("---\nnome do cliente: X\nprivate: true\n---\n# A\n", "private: true"),
            ("---\n{title: x, private: true}\n---\n# A\n", "{title: x, private: true}"),
            ("---\n<<: {private: true}\n---\n# A\n", "<<: {private: true}"),
            ("---\n? private\n: true\n---\n# A\n", "? private"),
            ("---\n- private: true\n---\n# A\n", "- private: true"),
            ("---\n\n# A\n\nPrivado: sim\n\n---\n", "Privado: sim"),
            ("\n ---\nprivate: talvez\n---\n# A\n", "private: talvez"),
            ("----\npublic: false\n----\n", "public: false"),
            ("—-\nprivado:\n—-\n", "privado:"),
            ("---\n---\nrascunho: sim\n---\n", "rascunho: sim"),
            ("---\ntitle: x\n\nprivate: true\n\n# A\n", "private: true"),
            ("private: true\n---\n# A\n", "private: true"),
            ("PRIVADO = true\n", "PRIVADO = true"),
            ("title: x\ndraft:: yes\n\n# A\n", "draft:: yes"),
            ("title: x\n\"privat\": true,\n", "\"privat\": true,"),
            ("{\n  \"title\": \"x\",\n  \"private\": true\n}\n", "\"private\": true"),
            ("# A\n\nCriada: hoje\nPrivate: Yes\n\ntexto\n", "Private: Yes"),
            ("<!-- toc -->\n# A\n---\nprivate: true # até maio\n---\n", "private: true # até maio"),
            ("[privado]\n\n# A\n", "[privado]"),
            ("**Rascunho**\n", "**Rascunho**"),
            ("#mock #privado\n# A\n", "#mock #privado"),
            ("prviate: true\n# A\n", "prviate: true"),
            ("site:\n    private: true\n\n# A\n", "private: true"),
            ("Rascunho\n---\n# A\n", "Rascunho"),
        ] {
            assert_eq!(line(text), Some(told), "{text}");
        }
    }

    #[test]
    fn a_sentence_hides_nothing() {
        for text in [
            "",
            "---\n",
            "---\n\n# A\n\nO bucket é privado: true por padrão.\n\n---\n",
            "---\nHoje falei de rede privada.\n---\n",
            "---\n\n# VPC\n\n- Público: sim\n- Privado: banco\n- private: true\n\n## Rascunho\n\n---\n",
            "---\n\n```yaml\nprivate: true\n```\n\n---\n",
            "---\nprivate: false\ndraft: não\npublic: true\n---\n# A\n",
            "# S3\n\n- public: false\n",
            "# VPC\n\nPrivado: só o banco\nPúblico: o balanceador\n\nPrivado:\n",
            "# A\n\ntexto\n\nprivate: true\n",
            "# A\n\n## B\n\nprivate: true\n",
            "# Rascunho\n\ntexto\n",
            "- privado\n- público\n",
            "Privado ou público? Depende.\n",
            "Privado: rede interna\n",
            "private: true faz o npm recusar a publicação.\n",
            "`private: true` no front matter esconde a nota.\n",
            "\"public\": false, \"acl\": \"private\" são os campos.\n",
            "    private: true\n\nO npm lê isso.\n",
            "# A\n\n    name: x\n    private: true\n\nO npm lê isso.\n",
            "draft = true quando o post não saiu\n",
            "# Mock #1: Chat\nrevisado: true\n",
            "# Mock #1: Chat\nprova: true\n",
            "# Sub-redes\n\nPublic: 0\nPrivate: 2\n",
            "Draft\n=====\n\ntexto\n",
        ] {
            assert_eq!(line(text), None, "{text}");
        }
    }
}
