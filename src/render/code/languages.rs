//! The languages that fences name, as data: a new one is one more entry.

/// How a language is written, as far as colours need to know.
#[derive(Debug)]
pub struct Language {
    /// What people type after the fence, in lower case.
    names: &'static [&'static str],
    /// What begins a comment that ends with its line.
    pub comments: &'static [&'static str],
    /// What begins and ends a longer comment.
    pub block: Option<(&'static str, &'static str)>,
    /// What begins and ends a string within a line.
    pub quotes: &'static str,
    /// What begins and ends a string of many lines.
    pub long_quotes: &'static [&'static str],
    /// Its own words, between spaces.
    pub keywords: &'static str,
    /// What names a value.
    pub keys: Keys,
    /// `SELECT` and `select` are one word.
    pub any_case: bool,
}

/// What stands before a value and names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// Nothing of its own.
    None,
    /// A string before a colon.
    Quoted,
    /// The begin of a line, up to this sign.
    Before(char),
}

/// The language of that name.
pub fn named(name: &str) -> Option<&'static Language> {
    let name = name.to_lowercase();
    LANGUAGES.iter().find(|language| language.names.contains(&name.as_str()))
}

/// What most languages with braces have in common.
const BRACES: Language = Language {
    names: &[],
    comments: &["//"],
    block: Some(("/*", "*/")),
    quotes: "\"'",
    long_quotes: &[],
    keywords: "",
    keys: Keys::None,
    any_case: false,
};

/// What languages with `#` comments have in common.
const HASH: Language = Language { comments: &["#"], block: None, ..BRACES };

const LANGUAGES: &[Language] = &[
    Language {
        names: &["sql", "postgres", "postgresql", "psql", "mysql", "sqlite", "plsql", "tsql", "cql"],
        comments: &["--"],
        keywords: "add all alter and any as asc before begin between bigint boolean by cascade case check \
                   column commit conflict constraint create cross current_timestamp date datetime decimal default \
                   delete desc distinct do double drop each else end exists explain false for foreign from full \
                   function group having if in index inner insert int integer interval into is join json jsonb key \
                   left like limit lock locked not nothing now null numeric offset on or order outer over partition \
                   primary references replace returning right rollback row select serial set skip smallint sum \
                   table text then time timestamp timestamptz to transaction trigger true truncate union unique \
                   update using uuid values varchar view when where with",
        any_case: true,
        ..BRACES
    },
    Language {
        names: &["json", "jsonc", "json5"],
        keywords: "true false null",
        keys: Keys::Quoted,
        ..BRACES
    },
    Language {
        names: &["yaml", "yml"],
        keywords: "true false null yes no on off",
        keys: Keys::Before(':'),
        ..HASH
    },
    Language {
        names: &["toml", "ini", "env", "properties"],
        comments: &["#", ";"],
        keywords: "true false",
        keys: Keys::Before('='),
        ..HASH
    },
    Language {
        names: &["http", "rest"],
        quotes: "\"",
        keywords: "GET HEAD POST PUT PATCH DELETE OPTIONS HTTP true false null",
        keys: Keys::Before(':'),
        ..HASH
    },
    Language {
        names: &["python", "py", "python3"],
        long_quotes: &["\"\"\"", "'''"],
        keywords: "and as assert async await break class continue def del elif else except False finally for from \
                   global if import in is lambda match None nonlocal not or pass raise return self True try while \
                   with yield",
        ..HASH
    },
    Language {
        names: &["ruby", "rb"],
        keywords: "begin break case class def do else elsif end ensure false for if in module next nil not or \
                   and redo rescue retry return self super then true unless until when while yield",
        ..HASH
    },
    Language {
        names: &["elixir", "ex"],
        keywords: "after and case catch cond def defmodule defp do else end false fn for if import in nil not or \
                   quote raise receive rescue true try unless use when with",
        ..HASH
    },
    Language {
        names: &["bash", "sh", "shell", "zsh", "console", "dockerfile", "docker", "makefile"],
        keywords: "case do done echo elif else esac exit export fi for function if in local read return set then \
                   until while FROM RUN COPY ADD CMD ENTRYPOINT ENV EXPOSE WORKDIR ARG USER VOLUME",
        ..HASH
    },
    Language {
        names: &["graphql", "gql"],
        long_quotes: &["\"\"\""],
        keywords: "directive enum extend false fragment implements input interface mutation null on query scalar \
                   schema subscription true type union",
        ..HASH
    },
    Language {
        names: &["lua"],
        comments: &["--"],
        block: Some(("--[[", "]]")),
        keywords: "and break do else elseif end false for function goto if in local nil not or repeat return then \
                   true until while",
        ..BRACES
    },
    Language {
        names: &["rust", "rs"],
        quotes: "\"",
        keywords: "as async await bool break char const continue crate dyn else enum extern false fn for i32 i64 if \
                   impl in let loop match mod move mut pub ref return self Self static str struct super trait true \
                   type u32 u64 u8 unsafe use usize where while",
        ..BRACES
    },
    Language {
        names: &["go", "golang"],
        long_quotes: &["`"],
        keywords: "bool break byte case chan const continue default defer else error fallthrough false for func go \
                   goto if import int int64 interface map nil package range return select string struct switch true \
                   type var",
        ..BRACES
    },
    Language {
        names: &["js", "javascript", "jsx", "mjs", "node", "ts", "typescript", "tsx"],
        long_quotes: &["`"],
        keywords: "any as async await boolean break case catch class const continue default delete else enum export \
                   extends false finally for from function if implements import in instanceof interface let new null \
                   number of private public readonly return static string super switch this throw true try type \
                   typeof undefined unknown var void while yield",
        ..BRACES
    },
    Language {
        names: &["java", "kotlin", "kt", "scala", "groovy"],
        long_quotes: &["\"\"\""],
        keywords: "abstract boolean break case catch char class companion const continue data def default do double \
                   else enum extends false final finally float for fun if implements import in instanceof int \
                   interface internal is long match new null object open override package private protected public \
                   record return sealed short static String super suspend switch synchronized this throw throws trait \
                   true try val var void volatile when while with yield",
        ..BRACES
    },
    Language {
        names: &["c", "cpp", "c++", "h", "cc", "cs", "csharp", "c#", "php", "swift", "dart"],
        keywords: "abstract as async auto await bool break case catch char class const continue default delete do \
                   double echo else enum extends extern false final float for foreach func function get guard if \
                   implements import in include int interface internal let long namespace new nil null nullptr object \
                   override private protected public readonly record return sealed self set short sizeof static string \
                   struct super switch template this throw true try typedef typename unsigned using var virtual void \
                   where while yield",
        ..BRACES
    },
    Language {
        names: &["proto", "protobuf", "grpc", "thrift"],
        keywords: "bool bytes double enum extend false float import int32 int64 map message oneof option optional \
                   package repeated reserved returns rpc service stream string struct syntax true uint32 uint64",
        ..BRACES
    },
];
