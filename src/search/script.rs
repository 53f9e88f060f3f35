//! Data as a script that hands it over: nothing in it can be taken for code, nor for the end of a script.

use serde::Serialize;

use crate::data;

/// JSON that is safe inside a script.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Json(String);

/// What the page must know before it asks for any other part.
#[derive(Debug, Serialize)]
pub struct Directory {
    /// Changes whenever any part does.
    #[serde(rename = "v")]
    pub version: String,
    /// Where the shards of words begin.
    #[serde(rename = "t")]
    pub terms: String,
    /// Where the shards of endings begin, each word reversed.
    #[serde(rename = "f")]
    pub endings: String,
    /// How many entries each page has.
    #[serde(rename = "p")]
    pub pages: String,
    /// How many entries each chunk holds.
    #[serde(rename = "d")]
    pub chunks: String,
}

/// Values may follow each other: they are parted by commas, and make a list in the end.
impl Json {
    /// How many bytes it takes.
    pub fn length(&self) -> usize {
        self.0.len()
    }

    /// Forgets all of it, for the next value.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds another value.
    pub fn add(&mut self, value: &Json) {
        self.part();
        self.0.push_str(&value.0);
    }

    /// Adds `text` as one line: all white space between two words is one space.
    pub fn add_line(&mut self, text: &str) {
        self.add_line_of(&[text]);
    }

    /// Adds a line of several parts.
    pub fn add_line_of(&mut self, parts: &[&str]) {
        self.part();
        self.0.push('"');
        parts.iter().for_each(|part| self.push_line(part.trim()));
        self.0.push('"');
    }

    /// Adds the list of what `fill` adds.
    pub fn add_list(&mut self, fill: impl FnOnce(&mut Self)) {
        self.part();
        self.0.push('[');
        fill(self);
        self.0.push(']');
    }

    /// What was added, as a list.
    pub fn into_list(self) -> Self {
        Self(format!("[{}]", self.0))
    }

    fn part(&mut self) {
        if !matches!(self.0.as_bytes().last(), None | Some(b'[')) {
            self.0.push(',');
        }
    }

    fn push_line(&mut self, mut rest: &str) {
        while !rest.is_empty() {
            let (plain, after) = rest.split_at(plain_length(rest));
            self.0.push_str(plain);
            rest = self.add_odd(after);
        }
    }

    /// Adds the character that `text` begins with, and gives the rest; one space stands for all white space.
    fn add_odd<'a>(&mut self, text: &'a str) -> &'a str {
        let mut chars = text.chars();
        match chars.next() {
            Some(c) if c.is_whitespace() => {
                if !self.0.ends_with(' ') {
                    self.0.push(' ');
                }
                return chars.as_str().trim_start();
            }
            Some(c) => self.push_escaped(c),
            None => {}
        }
        chars.as_str()
    }

    /// Line ends of Unicode are white space, and do not come here.
    fn push_escaped(&mut self, c: char) {
        match c {
            '"' => self.0.push_str("\\\""),
            '\\' => self.0.push_str("\\\\"),
            '\u{8}' => self.0.push_str("\\b"),
            '\0'..=' ' | '<' => self.0.push_str(&format!("\\u{:04x}", u32::from(c))),
            _ => self.0.push(c),
        }
    }
}

/// As many bytes are looked at without asking after each.
const BLOCK: usize = 16;

/// Which bytes are odd by themselves.
const ODD: [bool; 256] = odd_bytes();

/// How many bytes at the start of `text` stand in a string on one line as they are.
fn plain_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let behind = bytes.get(1..).unwrap_or_default();
    let blocks = bytes.as_chunks::<BLOCK>().0.iter().zip(behind.as_chunks::<BLOCK>().0);
    let plain = |(block, behind): &(&[u8; BLOCK], &[u8; BLOCK])| {
        let mut odd = [false; BLOCK];
        let pairs = block.iter().zip(*behind);
        odd.iter_mut().zip(pairs).for_each(|(odd, (&byte, &next))| *odd = is_odd(byte, next));
        odd == [false; BLOCK]
    };
    let start = blocks.take_while(plain).count() * BLOCK;
    let mut pairs = bytes.get(start..).unwrap_or_default().windows(2);
    let odd = pairs.position(|pair| pair.first().is_some_and(is_always_odd) || pair == b"  ");
    let last = || bytes.len() - usize::from(bytes.last().is_some_and(is_always_odd));
    odd.map_or_else(last, |at| start + at)
}

/// [`is_odd`], whatever the next byte is.
fn is_always_odd(byte: &u8) -> bool {
    ODD.get(usize::from(*byte)).is_some_and(|odd| *odd)
}

/// Whether a byte needs an escape, may begin white space that is no plain space, or is a space before another.
const fn is_odd(byte: u8, next: u8) -> bool {
    // No branches: the processor is to look at a whole block at once.
    (byte < b' ')
        | (byte == b'"')
        | (byte == b'\\')
        | (byte == b'<')
        | (byte == 0xc2)
        | (byte.wrapping_sub(0xe1) < 3)
        | ((byte == b' ') & (next == b' '))
}

const fn odd_bytes() -> [bool; 256] {
    let mut odd = [false; 256];
    let mut rest = odd.as_mut_slice();
    let mut byte = 0_u8;
    while let [first, behind @ ..] = rest {
        *first = is_odd(byte, 0);
        byte = byte.wrapping_add(1);
        rest = behind;
    }
    odd
}

/// `text` as one line.
pub fn line(text: &str) -> Json {
    let mut json = Json(String::with_capacity(text.len() + 2));
    json.add_line(text);
    json
}

/// `value` as JSON. `<` could begin an end tag, and two line ends of Unicode once ended a line of a script.
pub fn json(value: &impl Serialize) -> Json {
    let escapes = [('<', "\\u003c"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")];
    Json(escapes.into_iter().fold(data::to_json(value), |json, (c, escape)| {
        if json.contains(c) { json.replace(c, escape) } else { json }
    }))
}

/// The call that hands over part number `at` of a kind.
pub fn call(kind: &str, at: usize, json: &Json) -> String {
    format!("busca(\"{kind}\",{at},{});\n", json.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script_or_the_line() {
        let call = call("d", 3, &json(&"</script>\u{2028}\u{2029}\"\\\n<!--"));
        assert_eq!(call, "busca(\"d\",3,\"\\u003c/script>\\u2028\\u2029\\\"\\\\\\n\\u003c!--\");\n");
    }

    #[test]
    fn a_line_is_its_words_with_a_space_between_them() {
        let odd = "\u{1}\u{8}\u{1c}\u{7f}\"\\/<é→\u{a0}x \u{2003}y\u{85}\u{2028} …\u{3000}½ \n z ok  \t";
        let long = "a palavra  que \n vem — e a que “segue” · ".repeat(9);
        for text in [
            odd, "", " \n", "a b", "a  b", " a", "a ", "a \"b\" <c", "à \u{2029}é", "a \n b  c \u{a0}", &long,
        ] {
            assert_eq!(line(text), json(&text.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }

    #[test]
    fn values_are_parted_by_commas() {
        let mut record = Json::default();
        record.add_line("a[");
        record.add_list(|list| list.add_list(|list| list.add_line("b")));
        let mut all = Json::default();
        all.add(&record);
        all.add(&record);
        assert_eq!(all.into_list(), Json("[\"a[\",[[\"b\"]],\"a[\",[[\"b\"]]]".into()));
    }
}
