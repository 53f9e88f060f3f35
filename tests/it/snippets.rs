//! Random notes: pieces of the dialect and of Markdown, put together in any order.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;

/// Headings that open an interview or could be taken for one; `%` is some words.
const INTERVIEWS: &[&str] = &[
    "# Mock #1: % (24/fev) — Hire",
    "## Mock 2 - % (~25/02/2026) - Borderline Hire (leaning Hire)",
    "### Simulado #3: % — Talvez",
    "## % (Hello Interview, ~22/fev)",
    "# Entrevista: % (31/fev)",
    "**Mock #4: % (1/mar) — No Hire**",
    "# % — Hire",
    "%\n===",
];

/// Headings of sections.
const SECTIONS: &[&str] = &[
    "## O que fiz bem",
    "### Pontos fortes:",
    "**O que fiz bem:**",
    "- **O que fiz bem**\n  - %\n  - %",
    "1. **Pontos fracos**\n   - %\n2. %\n   1. %",
    "## O que errei e como corrigir",
    "#### O que faltou vs referência",
    "# A melhorar",
    "O que errei:",
    "## Gaps Recorrentes (DECORAR)",
    "### Frase de Abertura (decorar)",
    "# Frases de abertura",
    "## %",
    "##### %",
    "###### Após %:",
    "# Resumo",
    "---",
];

/// Where an error begins.
const ERRORS: &[&str] = &[
    "**1. %**",
    "**2) %:** %",
    "**3. %** — % DE NOVO",
    "#### 4. %",
    "#### Erro 5: %",
    "**Erro 6 — %**",
    "**#7 %**",
    "**%**",
    "**8.** %",
    "1. **%**\n   - %\n2. **%** — %",
    "1. %\n\n   %\n3. %",
    "- %\n- %\n  - %",
    "* **%**: %",
    "**9. %**\n%\n**10. %**\n- %",
    "**Menções válidas para % (mas não Day 1)**",
    "- [ ] %\n- [x] %",
];

/// What stands in an error, or anywhere.
const ITEMS: &[&str] = &[
    "- DEVERIA TER FEITO: %",
    "- DEVERIA TER DITO (formato 3+2+1):\n\n```\n\"%\"\n```",
    "DEVERIA TER PERGUNTADO:",
    "- **DEVERIA TER DITO:** \"%?\"",
    "- Problema: %\n  - Ou: %\n  - → Frase: \"The % is what we need\"",
    "→ Pattern: **%**",
    "→ Padrão: **total = a × b**",
    "- → Gap: #1",
    "- O que eu disse: %",
    "Ou: %",
    "Na entrevista: \"We would use the % for that\"",
    "- %: \"It is what you need to do\"",
    "%\nProblema: %\n%",
    "- %\n\n  ```sql\n  SET v = v + 1\n  ```\n  %",
    "DEVERIA TER DITO:\n1. %\n2. %",
    "Após %:\n\n> \"%\"",
    "Depois de %: \"Let me do the math of it\"",
    "**Após %**\n\n> %",
    "1. Após %: \"Let me see it with you\"\n2. %",
];

/// Ordinary Markdown.
const BLOCKS: &[&str] = &[
    "%",
    "%\n%\\\n%  \n%",
    "```\n10M reviews/month → 330K/day → 3.3 QPS\n\n% {{ x }} <b>\n```",
    "~~~ rust\nlet % = 1;\n~~~",
    "```\n%",
    "    % indentado\n\n        mais",
    "> %\n>\n> - %\n> - %",
    "> [!NOTE]\n> %",
    "| # | Gap | Fix |\n| --- | :-- | --: |\n| 1 | % | % |\n| 2 | % |",
    "| % | % |\n| --- | --- |\n| % | % | % |",
    "| # | % |\n|---|---|\n| 1 | % |",
    "- %\n  1. %\n     - %\n\n       %\n  7. %\n- %",
    "3) %\n4) %",
    "<div class=\"x\">\n%\n</div>",
    "<!-- % -->",
    "<!-- % --> % <!-- % -->",
    "<script>alert(\"%\")</script>",
    "[^1]: %\n\n    %",
    "[^nota longa]: %",
    "***",
    "[a]: nota.md \"título\"",
    "+++",
    "",
];

/// Pieces of a line.
const INLINES: &[&str] = &[
    "fila de eventos", "não fiz as contas", "napkin math", "trade-offs vagos", "wrap-up", "deep dive raso",
    "10M × 500 bytes = 5GB", "~330K/day", "**em negrito**", "*ênfase*", "~~riscado~~", "`código <x>`",
    "[um link](nota.md)", "[outro](javascript:alert(1) \"t\")", "[**fim**](#erro)", "![desenho](img.png)",
    "![](x.png)", "![da *web*](https://a.b/c.png)", "<kbd>Ctrl</kbd>", "<b>", "<i>solto", "a<br>b", "[^1]",
    "[^nota longa]", "[^nenhuma]", "&amp; &eacute; &#42;", "\\* \\_", "e\u{301}", "日本語", "🎉",
    "\u{202e}x", "\u{200b}", "\u{1}", "**", "_", "\"aspas\"", "“curvas”", "— traço –", "->", "⇒", "1.", "2)",
    "#3", "(nota)", ":", "a:b", "http://x.y/z", "<https://a.b>", "<!-- some -->", "{{ t }}", "{% x %}",
    "`` ` ``", "ﬁ", "İ", "ẞ", "_**junto**_", "x*y*z", "**1**", "DE NOVO", "24/fev", "Hire",
];

/// How many notes are tried, the same at every run; as many as `PROPTEST_CASES` tells, others at every run.
pub fn config(cases: u32) -> ProptestConfig {
    let told = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig {
        cases: told.unwrap_or(cases),
        rng_seed: if told.is_some() { RngSeed::Random } else { RngSeed::Fixed(3) },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// A whole note.
pub fn note() -> impl Strategy<Value = String> {
    (front_matter(), vec(block(), 0..14)).prop_map(|(front, blocks)| front + &blocks.join("\n\n") + "\n")
}

fn front_matter() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => Just(String::new()),
        1 => Just("---\ntitle: Outro nome\ndate: 2026-02-25\ntags: [a, b]\n---\n".to_string()),
        1 => Just("+++\nverdict = \"Hire\"\nyear = 2026\n+++\n".to_string()),
        1 => Just("---\n".to_string()),
        1 => Just("\u{feff}".to_string()),
    ]
}

/// A block with its blanks filled; sometimes glued to the next one, or with other line ends.
fn block() -> impl Strategy<Value = String> {
    let form = prop_oneof![
        1 => select(INTERVIEWS), 3 => select(SECTIONS), 3 => select(ERRORS), 4 => select(ITEMS), 4 => select(BLOCKS),
    ];
    (form, vec(line(), 8), 0..24_u8).prop_map(|(form, lines, end)| {
        let mut lines = lines.iter().cycle();
        let filled = form.split('%').collect::<Vec<_>>();
        let mut text = String::new();
        for (rank, part) in filled.iter().enumerate() {
            text += if rank == 0 { "" } else { lines.next().map_or("", String::as_str) };
            text += part;
        }
        match end {
            0 => text.replace('\n', "\r\n"),
            1 => text.replace("  ", "\t"),
            2 => text.lines().map(|line| format!("  {line}\n")).collect(),
            _ => text,
        }
    })
}

/// A few pieces, with or without space between.
fn line() -> impl Strategy<Value = String> {
    vec((select(INLINES), prop_oneof![9 => Just(" "), 1 => Just("")]), 1..4).prop_map(|pieces| {
        pieces
            .into_iter()
            .flat_map(|(piece, space)| [piece, space])
            .collect::<String>()
            .trim_end()
            .to_string()
    })
}
