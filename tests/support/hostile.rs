//! Notes whose words would be code anywhere else: each sets `window.hit` where it runs.

/// Words that leave a text, an attribute, a script, a comment or a template, and run.
pub const WORDS: [&str; 12] = [
    "<script>window.hit=1</script>",
    "\"><img src=x onerror=window.hit=1>",
    "'><svg/onload=window.hit=1>",
    "</script><script>window.hit=1</script>",
    "]]><script>window.hit=1</script>",
    "--><script>window.hit=1</script>",
    "</title></textarea></style><script>window.hit=1</script>",
    "{{ 121217 * 121214 }} {% raw %} {# x #} {{ <policy /> }}",
    "\\u003cscript>window.hit=1\\u003c/script>",
    "');window.hit=1;//",
    "\u{2028}window.hit=1\u{2029}",
    "<a href=javascript:window.hit=1 style=position:fixed;inset:0>x</a>",
];

/// A config whose texts are as bad.
pub const CONFIG: &str = "title = '''\"></title><script>window.hit=1</script>{{ 121217 * 121214 }}'''\n\
    base_url = \"https://exemplo.org/'+window.hit+'\"\n\
    patterns = ['<script>window.hit=1</script>']\n";

/// Notes that hold each of them in every place of the dialect, by path.
pub fn notes() -> Vec<(String, String)> {
    let mut notes: Vec<(String, String)> =
        WORDS.iter().enumerate().map(|(n, word)| (name(n, word), note(n + 1, word))).collect();
    notes.push(("listas.md".into(), lists()));
    notes
}

/// A name with as much of the words as a file system takes.
fn name(n: usize, word: &str) -> String {
    let word: String = word.chars().filter(|c| !"/\\".contains(*c) && !c.is_control()).collect();
    format!("{n} {word}.md")
}

fn note(n: usize, word: &str) -> String {
    let quoted = word.replace('\\', "\\\\").replace('"', "\\\"");
    let cell = word.replace('|', "\\|");
    format!(
        "---\ntitle: \"{quoted}\"\ndate: \"{quoted}\"\nverdict: \"{quoted}\"\nsource: \"{quoted}\"\ntags: [\"{quoted}\"]\n---\n\
        # Mock #{n}: {word} (24/02/2026) — Hire\n\n{word}\n\n## O que fiz bem\n\n- {word} sem dica\n\n## O que errei\n\n\
        **1. {word}**\n- Problema: {word}\n- DEVERIA TER FEITO ({word}):\n\n```{word}\n{word}\n1M reads/day ÷ 100K = 10 QPS {word}\n```\n\n\
        - DEVERIA TER DITO: \"{word} and that is what I would say to you\"\n- → Frase: \"{word} Let me start with the numbers.\"\n\
        - → Pattern: **{word}**\n- → Pattern: **{word} = a × b**\n\n**2. Wrap-up {word}**\n- DEVERIA TER DITO (3+2+1):\n\n```\n\"Three key components: {word}, B, and C.\n\n\
        Two trade-offs: {word} over Y, because Z, accepting W.\n\nWith more time: {word}.\"\n```\n\n\
        ## {word}\n\nA {word} → B → C {word}\n\n> {word}\n\n| {cell} | b |\n|--|--|\n| {cell} | `{cell}` |\n\n\
        [{word}](https://exemplo.org/?q={} \"{quoted}\") ![{word}](https://exemplo.org/a.png \"{quoted}\") [^{n}]\n\n[^{n}]: {word}\n\n\
        <!-- compilado: ignorar {word} -->\n",
        word.replace([' ', '<', '>', '(', ')'], "+")
    )
}

fn lists() -> String {
    let rows: String = WORDS
        .iter()
        .zip(1..)
        .map(|(word, n)| {
            let cell = word.replace('|', "\\|");
            format!("| {n} | {cell} napkin {n} | {cell} |\n")
        })
        .collect();
    let openings: String =
        WORDS.iter().map(|word| format!("{word}:\n\n> \"{word} Let me begin.\"\n\n")).collect();
    format!(
        "# Listas\n\n## Gaps Recorrentes\n\n| # | Gap | Fix |\n|--|--|--|\n{rows}\n## Frases de Abertura\n\n{openings}"
    )
}
