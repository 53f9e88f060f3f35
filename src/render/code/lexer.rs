//! Cuts code into tokens, in one pass over the text, by what its language's table says.

use crate::render::code::languages::{Keys, Language};

/// A piece of code.
#[derive(Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// What it is.
    pub kind: Kind,
    /// As typed; all of them together are the text.
    pub text: &'a str,
}

/// What has a colour of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Nothing of the below.
    Plain,
    /// A word of the language.
    Keyword,
    /// Quoted.
    Str,
    /// Begins with a digit.
    Number,
    /// For people.
    Comment,
    /// A name before a parenthesis.
    Call,
    /// The name of a value.
    Key,
}

impl Kind {
    /// The class of the elements that hold such tokens.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Kind::Plain => None,
            Kind::Keyword => Some("c-k"),
            Kind::Str => Some("c-s"),
            Kind::Number => Some("c-n"),
            Kind::Comment => Some("c-c"),
            Kind::Call => Some("c-f"),
            Kind::Key => Some("c-p"),
        }
    }
}

/// The tokens of `text`.
pub fn tokens<'a>(language: &Language, text: &'a str) -> Vec<Token<'a>> {
    let mut lexer = Lexer { language, text, at: 0, begins_line: true, tokens: Vec::new() };
    while let Some(c) = lexer.rest().chars().next() {
        let (kind, length) = lexer.next(c);
        lexer.take(kind, length.max(c.len_utf8()));
    }
    lexer.tokens
}

struct Lexer<'l, 'a> {
    language: &'l Language,
    text: &'a str,
    at: usize,
    /// Only spaces and list signs stand before.
    begins_line: bool,
    tokens: Vec<Token<'a>>,
}

impl<'a> Lexer<'_, 'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    /// What begins here with `c`, and its length in bytes.
    fn next(&self, c: char) -> (Kind, usize) {
        if let Some(length) = self.comment() {
            return (Kind::Comment, length);
        }
        if let Some(length) = self.key() {
            return (Kind::Key, length);
        }
        if let Some(length) = self.string(c) {
            let names = self.language.keys == Keys::Quoted && self.after(length).starts_with(':');
            return (if names { Kind::Key } else { Kind::Str }, length);
        }
        if c.is_ascii_digit() {
            return (Kind::Number, self.run(|c| c.is_ascii_alphanumeric() || c == '.' || c == '_'));
        }
        if is_word(c) {
            let length = self.run(is_word);
            return (self.word(length), length);
        }
        (Kind::Plain, c.len_utf8())
    }

    fn comment(&self) -> Option<usize> {
        let rest = self.rest();
        if let Some((open, close)) = self.language.block
            && let Some(inner) = rest.strip_prefix(open)
        {
            return Some(inner.find(close).map_or(rest.len(), |at| open.len() + at + close.len()));
        }
        let opens = |sign: &str| rest.starts_with(sign) && (!is_single(sign) || self.stands_apart());
        self.language.comments.iter().any(|sign| opens(sign)).then(|| line_end(rest))
    }

    /// Whether nothing or a space stands before: `#` and `;` are more than comments.
    fn stands_apart(&self) -> bool {
        self.text
            .get(..self.at)
            .is_none_or(|before| before.is_empty() || before.ends_with(char::is_whitespace))
    }

    /// A name at the begin of a line, as of YAML or a header.
    fn key(&self) -> Option<usize> {
        let Keys::Before(sign) = self.language.keys else { return None };
        if !self.begins_line || !self.rest().starts_with(|c: char| c.is_alphanumeric() || c == '_') {
            return None;
        }
        let line = self.rest().get(..line_end(self.rest()))?;
        let (name, value) = line.split_once(sign)?;
        let is_name = name.chars().all(|c| c.is_alphanumeric() || "-_./ ".contains(c));
        let ends = sign != ':' || value.is_empty() || value.starts_with(char::is_whitespace);
        (is_name && ends).then(|| name.trim_end().len())
    }

    fn string(&self, c: char) -> Option<usize> {
        let rest = self.rest();
        if let Some(quote) = self.language.long_quotes.iter().find(|quote| rest.starts_with(**quote)) {
            let inner = rest.get(quote.len()..)?;
            return Some(inner.find(quote).map_or(rest.len(), |at| at + 2 * quote.len()));
        }
        self.language.quotes.contains(c).then(|| quoted(rest, c))
    }

    fn word(&self, length: usize) -> Kind {
        let word = self.rest().get(..length).unwrap_or("");
        let any_case = self.language.any_case;
        let is_it = |known: &str| if any_case { known.eq_ignore_ascii_case(word) } else { known == word };
        if self.language.keywords.split_whitespace().any(is_it) {
            return Kind::Keyword;
        }
        if self.after(length).starts_with('(') { Kind::Call } else { Kind::Plain }
    }

    /// What stands after the next `length` bytes, spaces left out.
    fn after(&self, length: usize) -> &'a str {
        self.rest().get(length..).unwrap_or("").trim_start_matches([' ', '\t'])
    }

    /// How many bytes from here on hold such characters.
    fn run(&self, belongs: impl Fn(char) -> bool) -> usize {
        let rest = self.rest();
        rest.find(|c| !belongs(c)).unwrap_or(rest.len())
    }

    fn take(&mut self, kind: Kind, length: usize) {
        let end = self.at + length;
        let text = self.text.get(self.at..end).unwrap_or("");
        self.begins_line = match text.chars().next_back() {
            Some('\n') => true,
            Some(' ' | '\t' | '-') => self.begins_line && kind == Kind::Plain,
            _ => false,
        };
        match self.tokens.last_mut() {
            // Plain pieces that follow each other are one.
            Some(Token { kind: Kind::Plain, text: before }) if kind == Kind::Plain => {
                *before = self.text.get(self.at - before.len()..end).unwrap_or(before);
            }
            _ => self.tokens.push(Token { kind, text }),
        }
        self.at = end;
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

fn is_single(sign: &str) -> bool {
    sign.len() == 1
}

fn line_end(text: &str) -> usize {
    text.find('\n').unwrap_or(text.len())
}

/// The length of a string that begins with `quote`; one that is not closed ends with its line.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\n' => return at,
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::code::languages::named;
    use proptest::prelude::*;

    /// The tokens that have a colour, as `class:text`.
    fn told(language: &str, text: &str) -> Vec<String> {
        let tokens = tokens(named(language).expect("a known language"), text);
        let coloured = tokens.iter().filter_map(|token| Some((token.kind.class()?, token.text)));
        coloured.map(|(class, text)| format!("{}:{text}", &class[2..])).collect()
    }

    #[test]
    fn each_family_is_cut_as_people_write_it() {
        for (language, text, expected) in [
            (
                "sql",
                "UPDATE stock SET left = left - 1 WHERE id = 'a' -- uma",
                "k:UPDATE k:SET k:left k:left n:1 k:WHERE s:'a' c:-- uma",
            ),
            ("json", "{\"a\": [1, true, \"x\"]}", "p:\"a\" n:1 k:true s:\"x\""),
            ("yaml", "- nome: fila # x\n  url: http://a:1\n  ok: true", "p:nome c:# x p:url n:1 p:ok k:true"),
            ("toml", "porta = 80", "p:porta n:80"),
            (
                "http",
                "POST /v1/pedidos HTTP/1.1\nIdempotency-Key: a",
                "k:POST k:HTTP n:1.1 p:Idempotency-Key",
            ),
            ("rust", "fn f<'a>(x: &'a str) { /* y */ g(1_000) }", "k:fn k:str c:/* y */ f:g n:1_000"),
            (
                "py",
                "def f():\n  \"\"\"a\nb\"\"\"\n  return x # y",
                "k:def f:f s:\"\"\"a\nb\"\"\" k:return c:# y",
            ),
            ("ts", "const a = `b\nc`; // d", "k:const s:`b\nc` c:// d"),
            ("lua", "--[[ a\nb ]] return redis.call('GET')", "c:--[[ a\nb ]] k:return f:call s:'GET'"),
            ("go", "func f() error { return nil }", "k:func f:f k:error k:return k:nil"),
            ("bash", "echo $#a \"x\" # fim", "k:echo s:\"x\" c:# fim"),
            ("proto", "message A { int64 id = 1; }", "k:message k:int64 n:1"),
        ] {
            assert_eq!(told(language, text).join(" "), expected, "{language}");
        }
    }

    #[test]
    fn what_is_not_closed_ends_with_its_line_or_text() {
        assert_eq!(told("js", "a = 'b\nc"), ["s:'b"]);
        assert_eq!(told("js", "/* b\nc"), ["c:/* b\nc"]);
    }

    proptest! {
        #[test]
        fn no_character_is_lost(text in "[a-z\"'`/*#:= \\n\\\\{}é0-9-]{0,60}") {
            for language in ["sql", "json", "yaml", "py", "js", "lua", "http", "toml"] {
                let tokens = tokens(named(language).expect("a known language"), &text);
                prop_assert_eq!(tokens.iter().map(|token| token.text).collect::<String>(), text.clone());
            }
        }
    }
}
