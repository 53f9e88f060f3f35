//! Every kind of bad note: what stands in the file, and what its writer is told.

/// A note that nobody should have to read.
pub struct Kind {
    /// What it is.
    pub name: &'static str,
    /// What stands in the file.
    pub note: fn() -> Vec<u8>,
    /// What is told, and where: `1:4 não está em UTF-8`; empty when it is read like any other.
    pub told: &'static str,
}

const fn kind(name: &'static str, note: fn() -> Vec<u8>, told: &'static str) -> Kind {
    Kind { name, note, told }
}

/// Small files.
pub const SMALL: &[Kind] = &[
    kind("Latin-1", || b"# A\xe7\xe3o\n".to_vec(), "1:4 não está em UTF-8"),
    kind("UTF-16, little end first", || utf16("\u{feff}# Ação\n", u16::to_le_bytes), "1:1 está em UTF-16"),
    kind("UTF-16, big end first", || utf16("\u{feff}# Ação\n", u16::to_be_bytes), "1:1 está em UTF-16"),
    kind("UTF-16 without its mark", || utf16("# Ação\n", u16::to_le_bytes), "1:1 está em UTF-16"),
    kind("the same, big end first", || utf16("# Ação\n", u16::to_be_bytes), "1:1 está em UTF-16"),
    kind("a picture", || b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec(), "1:1 tem bytes nulos"),
    kind("a NUL byte", || b"# a\0b\n".to_vec(), "1:1 tem bytes nulos"),
    kind("ends of old Macs", || b"# A\r\r```\rx\r```\r\r# B\r".to_vec(), ""),
    kind("a fence of an old Mac, open", || b"# A\r\r```\rx\r".to_vec(), "3:1 nunca é fechada"),
    kind("an open comment", || b"# A\n\n<!-- rever\n\n# B\n".to_vec(), "3:1 nunca é fechado"),
    kind("an open fence", || b"# A\n\n```sql\nx\n".to_vec(), "3:1 nunca é fechada"),
    kind("open front matter", || b"---\ntitle: x\n\ntexto\n".to_vec(), "1:1 começa e não termina"),
    kind("front matter that is none", || b"---\ntitle: [x\n---\n".to_vec(), "2:8 não pôde ser entendido"),
    kind("a value that is none", || b"---\ndraft: talvez\n---\n".to_vec(), "2:8 o valor de `draft`"),
    kind("aliases of aliases", || front("---", &bomb()), "grande ou aninhado demais"),
    kind("an alias of itself", || front("---", "a: &a [*a]\n"), "2:8 grande ou aninhado demais"),
    kind(
        "controls in front matter",
        || b"---\ntitle: a\x1b[31mb\n---\n".to_vec(),
        "2:8 não pôde ser entendido",
    ),
    kind("a day that is none", || b"# Mock #2: A (31/02/2026)\n".to_vec(), "data"),
    kind("a title of emoji", || title("🎉🎉"), ""),
    kind("a title that turns around", || title("a\u{202e}gpj.exe"), ""),
    kind("a title without width", || title("\u{200b}\u{200d}"), ""),
    kind("a title with controls", || title("a\u{1b}[31mb\u{7}\u{9b}0m\u{7f}"), ""),
    kind("a title that is a way out", || title("../../etc/passwd"), ""),
    kind("the same for Windows", || title(r"..\..\x"), ""),
    kind("a title that is code", || title("<script>alert(1)</script>"), ""),
    kind("a title that is a template", || title("{{ 7*7 }}{% raw %}"), ""),
    kind("a title of 300 letters", || title(&"ã".repeat(300)), ""),
    kind("a title of a page", || title("index"), ""),
    kind("a title of another page", || title("404"), ""),
    kind("a title of a folder", || title("gaps"), ""),
    kind("a title of a device", || title("con"), ""),
    kind("a way out of the notes", || b"[a](../../etc/passwd)\n".to_vec(), "1:1 não existe entre as notas"),
    kind("the same in codes", || b"[a](..%2f..%2fetc/passwd)\n".to_vec(), "1:1 não existe entre as notas"),
    kind("a link to a file of the system", || b"[a](file:///etc/passwd)\n".to_vec(), "1:1 link-perigoso"),
    kind("a link that is code", || b"[a](JaVaScript:alert(1))\n".to_vec(), "1:1 link-perigoso"),
    kind("a link with marks of direction", || "[a](a\u{202e}b\u{9b}.md)\n".into(), "1:1 não existe"),
];

/// Files that are small no more, or that make much of little.
pub const HEAVY: &[Kind] = &[
    kind("a line of 10 MB", || "palavra ".repeat(1_250_000).into_bytes(), ""),
    kind("10 MB without a space", || vec![b'1'; 10_000_000], ""),
    kind("quotes in quotes", || times(">", " fundo"), ""),
    kind("lists in lists", || times("- ", "fundo"), ""),
    kind("both in turns", || times("> - ", "fundo"), ""),
    kind("stars", || times("*a ", "fundo"), ""),
    kind("closing marks", || times("a**", &"**b".repeat(50_000)), ""),
    kind("both kinds of emphasis", || times("*_", &("a".to_string() + &"_*".repeat(50_000))), ""),
    kind("brackets", || times("[", ""), ""),
    kind("links without an end", || times("[a](", ""), ""),
    kind("images without an end", || times("![", ""), ""),
    kind("links in links", || ("[a ".repeat(3000) + &"](x)".repeat(3000)).into_bytes(), ""),
    kind("footnotes", || times("[^a]", ""), ""),
    kind("ticks", || times("`a``", ""), ""),
    kind("angles", || times("<a ", ""), ""),
    kind("addresses without an end", || times("<a:", ""), ""),
    kind("codes of characters", || times("&#x", ""), ""),
    kind("backslashes", || times("\\", ""), ""),
    kind("divisions", || times(" / ", ""), ""),
    kind("arrows", || times("→ ", ""), ""),
    kind("parentheses in a sum", || times("(", "1 = 2"), ""),
    kind("comments", || times("<!--", ""), "1:1 nunca é fechado"),
    kind("an open quotation of YAML", || front("---", &("a: ".to_string() + &"[".repeat(100_000))), "demais"),
    kind("YAML far to the right", || front("---", &staircase()), "demais"),
    kind("YAML without an end", || front("---", &"- a\n".repeat(200_000)), ""),
    kind("more keys than anyone types", || front("---", &keys(": v")), "demais"),
    kind("a TOML list in lists", || front("+++", &("a = ".to_string() + &"[".repeat(100_000))), "demais"),
    kind("a TOML table in tables", || front("+++", &("a = ".to_string() + &"{a=".repeat(100_000))), "demais"),
    kind("a title of 10 MB in YAML", || front("---", &format!("title: {}\n", "x".repeat(10_000_000))), ""),
    kind(
        "a table of 30 000 rows",
        || format!("| a | b |\n|---|---|\n{}", "| x | y |\n".repeat(30_000)).into_bytes(),
        "",
    ),
    kind(
        "a table of 10 000 columns",
        || {
            format!("|{}\n|{}\n{}", " a |".repeat(10_000), "---|".repeat(10_000), "| x |\n".repeat(300))
                .into_bytes()
        },
        "",
    ),
];

fn title(title: &str) -> Vec<u8> {
    let fix = "DEVERIA TER FEITO: calcular o tráfego";
    format!("# Mock #9: {title} (04/03/2026) — Hire\n\n## O que errei\n\n**1. {title}**\n- {fix}\n")
        .into_bytes()
}

fn utf16<const N: usize>(text: &str, bytes: fn(u16) -> [u8; N]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

fn times(text: &str, end: &str) -> Vec<u8> {
    (text.repeat(100_000) + end).into_bytes()
}

fn front(fence: &str, inner: &str) -> Vec<u8> {
    format!("{fence}\n{inner}\n{fence}\n\n# Nota\n").into_bytes()
}

/// Ten to the power of eleven words in twelve lines.
fn bomb() -> String {
    let line = |n: usize| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 10].join(", "));
    "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_string() + &(1..12).map(line).collect::<String>()
}

fn staircase() -> String {
    (0..3000).map(|step| " ".repeat(step) + "a:\n").collect()
}

fn keys(value: &str) -> String {
    (0..9000).map(|n| format!("k{n}{value}\n")).collect()
}
