//! What is private stays private: a word that stands only there is nowhere in what goes out.

use std::collections::BTreeMap;

use crate::vault::{GOOD, Vault, stdout};

/// Stands only in what is private.
const SECRET: &str = "zanzibar";
/// Stands in what is not: it must stay.
const SEEN: &str = "farol";

/// Notes with something private in them, each by what is private.
const NOTES: &[(&str, &str)] = &[
    ("the whole note", "---\nprivate: true\n---\n# Zanzibar\n\nzanzibar\n"),
    (
        "a draft",
        "---\nrascunho: true\n---\n# Mock #8: Zanzibar\n\n## O que errei\n\n**1. Zanzibar**\n- zanzibar\n",
    ),
    ("a note that is not public", "---\npublic: false\n---\n# Zanzibar\n"),
    ("a text for a boolean", "---\nprivate: \"sim\"\n---\n# Zanzibar\n"),
    ("a text for another", "---\npublic: \"true\"\n---\n# Zanzibar\n"),
    ("a slip in the key", "---\nprivat: true\n---\n# Zanzibar\n"),
    ("two words for it", "+++\nprivate = true\npublic = true\n+++\n# Zanzibar\n"),
    ("two words that contradict each other", "---\ndraft: true\nrascunho: false\n---\n# Zanzibar\n"),
    ("the same from behind", "---\npublic: true\npublico: false\n---\n# Zanzibar\n"),
    ("a value that was forgotten", "---\nprivate:\n---\n# Zanzibar\n"),
    ("another", "---\ntitle: Zanzibar\npublic: ~\n---\n# Zanzibar\n"),
    ("a key without its space", "---\ntitle: Zanzibar\nprivate:true\n---\n# Zanzibar\n"),
    ("a key that goes on with the one above", "---\ntitle: Zanzibar\n private:true\n---\n# Zanzibar\n"),
    ("a key below another", "---\nsite:\n  private: true\n---\n# Zanzibar\n"),
    ("the same on a line", "---\nsite: [{a: {private: true}}]\n---\n# Zanzibar\n"),
    ("the same in TOML", "+++\ntitle = 'Zanzibar'\n[site]\nprivate = true\n+++\n# Zanzibar\n"),
    ("a slip in what does not parse", "---\nprivat: [true\n---\n# Zanzibar\n"),
    ("a mark in the title", "---\ntitle: Zanzibar (privado)\n---\n# Zanzibar\n"),
    ("a mark as a value", "---\nstatus: rascunho\n---\n# Zanzibar\n"),
    ("a mark as a tag", "---\ntags: [zanzibar, privado]\n---\n# Zanzibar\n"),
    ("a comment in front", "---\n# rascunho\nprivate: true\n---\n# Zanzibar\n"),
    ("a key of several words in front", "---\nnome do cliente: Zanzibar\nprivate: true\n---\n# Zanzibar\n"),
    ("braces", "---\n{private: true}\n---\n# Zanzibar\n"),
    ("JSON", "{\n  \"title\": \"Zanzibar\",\n  \"private\": true\n}\n\n# Zanzibar\n"),
    ("a key of YAML's own", "---\n? private\n: true\n---\n# Zanzibar\n"),
    ("a list", "---\n- private: true\n---\n# Zanzibar\n"),
    ("a blank line above", "\n---\nprivate: true\n---\n# Zanzibar\n"),
    (
        "a blank line above, with a mark of the bytes' order",
        "\u{feff}\n---\nprivate: true\n---\n# Zanzibar\n",
    ),
    ("a space before", " ---\nprivate: true\n---\n# Zanzibar\n"),
    ("four dashes", "----\nprivate: true\n----\n# Zanzibar\n"),
    ("dashes of a phone", "—-\nprivate: true\n—-\n# Zanzibar\n"),
    ("no fence at the start", "private: true\n---\n# Zanzibar\n"),
    ("no fence at the end", "---\ntitle: Zanzibar\n\nprivate: true\n\n# Zanzibar\n"),
    ("no fence", "private: true\n\n# Zanzibar\n"),
    ("a second block", "---\ntitle: Zanzibar\n---\nprivate: true\n---\n# Zanzibar\n"),
    ("below the title", "# Zanzibar\n---\nprivate: true\n---\n\nzanzibar\n"),
    ("among properties", "# Zanzibar\n\nCriada em: 3/3\nPrivado: sim\n\nzanzibar\n"),
    ("a first line", "[privado]\n\n# Zanzibar\n\nzanzibar\n"),
    ("a tag of Obsidian", "#zanzibar #privado\n\n# Zanzibar\n"),
    ("a comment without an address", "<!-- privado -->\n\n# Zanzibar\n"),
    ("a comment of many words", "<!-- compilado: privado, por favor -->\n\n# Zanzibar\n"),
    ("a broken block", "---\nprivado: [true\n---\n# Zanzibar\n"),
    ("a comment above all", "<!-- compilado: privado -->\n\n# Zanzibar\n\nzanzibar\n"),
    ("all that the file holds", "# Mock #8: Zanzibar (privado)\n\n## O que fiz bem\n\n- zanzibar\n"),
    (
        "an interview",
        "# Mock #8: Zanzibar (03/03) (privado) — Hire\n\n## O que errei\n\n**1. Zanzibar**\n\n# Mock #9: Farol\n\n## O que fiz bem\n\n- farol\n",
    ),
    (
        "an interview with sections on its level",
        "# Mock #8: Zanzibar [privado]\n\n# O que errei\n\n**1. Zanzibar**\n\n# Mock #9: Farol\n\n## O que fiz bem\n\n- farol\n",
    ),
    (
        "a section",
        "# Farol\n\n## Salário (privado)\n\nzanzibar\n\n### Mais zanzibar\n\nzanzibar\n\n## Farol\n\nfarol\n",
    ),
    (
        "a section of an interview",
        "# Mock #9: Farol\n\n## O que fiz bem [PRIVADO]\n\n- zanzibar\n\n## O que errei\n\n**1. Farol**\n- farol\n",
    ),
    (
        "a line that does a heading's work",
        "# Mock #9: Farol\n\n**O que fiz bem (rascunho)**\n\n- zanzibar\n\n**O que errei**\n\n**1. Farol**\n",
    ),
    (
        "a section under its line",
        "# Farol\n\nSegredo (privado)\n-----------------\n\nzanzibar\n\n## Farol\n\nfarol\n",
    ),
    (
        "the recurring gaps",
        "# Farol\n\nfarol\n\n## Gaps recorrentes (privado)\n\n| # | Gap | Fix |\n|--|--|--|\n| 1 | Zanzibar | zanzibar |\n",
    ),
    (
        "phrases",
        "# Farol\n\nfarol\n\n## Frases de abertura (decorar, privado) (draft)\n\nNo começo:\n\n> \"Zanzibar, please.\"\n",
    ),
    (
        "an error",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Zanzibar (privado)**\n- Problema: zanzibar\n- DEVERIA TER FEITO:\n\n```\n1M zanzibar/day → 10 QPS\n```\n\n→ Pattern: **Zanzibar**\n\n**2. Farol**\n- farol\n",
    ),
    (
        "an error whose label is a heading",
        "# Mock #9: Farol\n\n## O que errei\n\n### 1. Zanzibar (privado)\n\n### DEVERIA TER DITO:\n\n> \"Zanzibar\"\n\n### 2. Farol\n\n- farol\n",
    ),
    (
        "a bold error whose label is a heading",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Zanzibar (privado)**\n\n#### DEVERIA TER DITO:\n\n> \"Zanzibar\"\n\n**2. Farol**\n- farol\n",
    ),
    (
        "an error in one paragraph with another",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\nfarol\n**2. Zanzibar [draft]**\nzanzibar\n**3. Farol aceso**\nfarol\n",
    ),
    (
        "an error below a bullet",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n**2. Zanzibar [privado]**\n- zanzibar\n\n**3. Farol**\n",
    ),
    (
        "lines, bullets and callouts that name sections under a heading",
        "# Mock #9: Farol\n\n## Bastidores (privado)\n\nzanzibar\n\n**O que errei**\n\n- zanzibar\n\n> [!failure] Erros\n> - zanzibar\n\nzanzibar\n\nbom\nzanzibar\n\nruim\nzanzibar\n\n- Mock #10: Zanzibar\n  date:: 9/out\n  - O que errei\n    - zanzibar\n- zanzibar\n\n## O que fiz bem\n- farol\n",
    ),
    (
        "lines that name sections under a heading with a comment",
        "# Mock #9: Farol\n\n<!-- compilado: privado -->\n## Bastidores\n\n**O que errei**\n\n- zanzibar\n\n## O que fiz bem\n- farol\n",
    ),
    ("a callout", "# Mock #9: Farol\n\n> [!failure] Erros (privado)\n> zanzibar\n> - zanzibar\n\nfarol\n"),
    (
        "a callout under a comment",
        "# Mock #9: Farol\n\n<!-- compilado: privado -->\n> [!failure] Erros\n> - zanzibar\n\nfarol\n",
    ),
    (
        "sections of an outliner",
        "- Mock #9: Farol\n  - O que errei [privado]\n    - zanzibar\n  - O que foi bem\n    - farol\n  - Salário [privado]\n    - zanzibar\n  - zanzibar [privado]\n- Zanzibar [privado]\n  - zanzibar\n- farol\n",
    ),
    (
        "a line among others",
        "# Mock #9: Farol\n\nbom\nfarol\nzanzibar [privado]\ndeveria: zanzibar\n\nruim\nfarol\n",
    ),
    (
        "an error of a list, and its fence",
        "# Mock #9: Farol\n\n## O que errei\n\n1. Farol\n2. Zanzibar [privado]\n   - zanzibar\n```\nzanzibar\n```\n\n3. Farol aceso\n",
    ),
    ("a bullet", "# Mock #9: Farol\n\n## O que fiz bem\n\n- farol\n- zanzibar [privado]\n- farol aceso\n"),
    ("a bullet by a comment", "# Farol\n\n- farol\n- zanzibar <!-- compilado: privado -->\n  - zanzibar\n"),
    (
        "a block by a comment",
        "# Farol\n\nfarol\n\n<!-- compilado: private -->\n| zanzibar | b |\n|--|--|\n| zanzibar | d |\n\nfarol\n",
    ),
    (
        "a section by a comment",
        "# Farol\n\nfarol\n\n<!-- compilado: rascunho -->\n\n## Zanzibar\n\nzanzibar\n",
    ),
    ("a heading with a comment", "# Farol\n\nfarol\n\n## Zanzibar <!-- compilado: privado -->\n\nzanzibar\n"),
    ("a footnote", "# Farol\n\nfarol[^1]\n\n## Notas (privado)\n\n[^1]: zanzibar\n"),
    (
        "an interview inside a section",
        "# Mock 1: Farol (5/nov) — Hire\n\n## Conversas (privado)\n\n### Com o RH - mock 4\nzanzibar\n\n### #7 Zanzibar (5/nov)\nzanzibar\n",
    ),
    (
        "an error, and signs that follow it",
        "# Mock 2: Farol (5/nov) — Hire\n\n**1. Zanzibar (privado)**\n- DEVERIA TER DITO: \"zanzibar\"\n\nBem: zanzibar\n\n- ✅ zanzibar\n",
    ),
    (
        "a heading whose fix would make an error of it",
        "# Mock 3: Farol (5/nov) — Hire\n\n## Zanzibar (privado)\nDEVERIA TER DITO: \"zanzibar\"\n\n## Farol\nDEVERIA TER DITO: \"farol\"\n",
    ),
    (
        "files that no link names",
        "# Farol\n\nfarol\n\n## A (privado)\n\n<img src=\"zanzibar dois.png\">\n\n![[zanzibar-3.png]]\n",
    ),
    (
        "a file, and what is wrong",
        "# Farol\n\nfarol\n\n## Anexos (privado)\n\n![zanzibar](zanzibar.png) [x](zanzibar-que-falta.md) [y](javascript:zanzibar)\n\n```\nzanzibar\n",
    ),
    (
        "a paragraph by its brackets",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\nzanzibar\nzanzibar [privado]\n\nfarol\n",
    ),
    (
        "a line below an error's title",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\nzanzibar <!-- compilado: privado -->\n**2. Farol aceso**\n[privado] zanzibar\n",
    ),
    (
        "a bold label",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n**Zanzibar (privado):** zanzibar\n",
    ),
    (
        "a bullet by brackets in its midst",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n- **Zanzibar** [privado]: zanzibar\n",
    ),
    (
        "a bullet by a comment before its words",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n- <!-- compilado: privado --> zanzibar\n  - zanzibar\n",
    ),
    (
        "a callout by its title",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n> [!NOTE] Zanzibar [privado]\n>\n> zanzibar\n",
    ),
    (
        "a callout that is called private",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n> [!NOTE] (privado)\n> zanzibar\n",
    ),
    (
        "a footnote by its brackets",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\nfarol[^1]\n\n[^1]: zanzibar [privado]\n\n    zanzibar\n",
    ),
    (
        "footnotes that only private words lead to",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\nfarol[^4]\n\n## A (privado)\n\nx[^1]\n\n## B\n\nfarol\n\n[^1]: zanzibar[^2]\n\n[^2]: zanzibar[^1]\n\n[^4]: farol\n",
    ),
    (
        "a row",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n| a | b |\n|--|--|\n| zanzibar [privado] | zanzibar |\n| farol | c |\n",
    ),
    (
        "a row by a comment behind it",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n| a | b |\n|--|--|\n| zanzibar | zanzibar | <!-- compilado: privado -->\n| farol | c |\n",
    ),
    (
        "an error in a row",
        "# Mock #9: Farol\n\n## O que errei\n\n| Erro | Fix |\n|--|--|\n| Zanzibar (privado) | zanzibar |\n| Farol | c |\n",
    ),
    (
        "a recurring gap",
        "# Gaps recorrentes\n\n| # | Gap | Fix |\n|--|--|--|\n| 1 | Zanzibar (privado) | zanzibar |\n| 2 | Farol | c |\n",
    ),
    (
        "raw HTML",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n<!-- compilado: privado -->\n<div>zanzibar</div>\n\nfarol\n",
    ),
    (
        "an element of several blocks",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n<!-- compilado: privado -->\n<details>\n<summary>zanzibar</summary>\n\nzanzibar\n\n- zanzibar\n\n</details>\n\nfarol\n",
    ),
    (
        "raw HTML with a comment in it",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n<div><!-- compilado: privado -->zanzibar</div>\n\nfarol\n",
    ),
    (
        "a fence by a comment at its language",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\n```zanzibar <!-- compilado: privado -->\nzanzibar\n```\n",
    ),
    (
        "an interview by a mark beside its date",
        "# Mock #8: Zanzibar (25/fev, privado) — Hire\n\n## O que errei\n\n**1. Zanzibar**\n\n# Mock #9: Farol\n\n## O que fiz bem\n\n- farol\n",
    ),
    (
        "an interview by a mark in the place of a verdict",
        "# Mock #8: Zanzibar — rascunho\n\n## O que errei\n\n**1. Zanzibar**\n\n# Mock #9: Farol\n\n## O que fiz bem\n\n- farol\n",
    ),
    ("another kind of parentheses", "# Farol\n\n## Zanzibar （privados）\n\nzanzibar\n\n## Farol\n\nfarol\n"),
    (
        "a label by a comment, and its fence",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n\n<!-- compilado: privado -->\nDEVERIA TER DITO:\n\n```\nzanzibar\n```\n\nfarol\n",
    ),
    (
        "a label by brackets, and its quotation",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n\n**DEVERIA TER DITO:** [privado]\n\n> zanzibar\n\nfarol\n",
    ),
    (
        "a moment, and its phrase",
        "# Farol\n\nfarol\n\n## Frases de abertura\n\nZanzibar [privado]:\n\n> zanzibar\n\nFim:\n\n> farol\n",
    ),
    (
        "a comment that is never closed",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n\n<!-- compilado: privado\n\n## Zanzibar\n\nzanzibar\n",
    ),
    (
        "a comment of Obsidian",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n\n%% compilado: privado %%\n\n## Zanzibar\n\nzanzibar\n\n## Farol\n",
    ),
    ("another word for it", "---\nhidden: true\n---\n# Zanzibar\n"),
    ("a word of a key", "---\nnota privada: true\n---\n# Zanzibar\n"),
    ("a key of several words", "---\nnota_privada: true\n---\n# Zanzibar\n"),
    (
        "lists in an error",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Zanzibar (privado)**\n\n- Prós\n  - zanzibar\n- Contras\n  - zanzibar\n\n**2. Farol**\n- farol\n",
    ),
    (
        "a callout in an error",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Zanzibar (privado)**\n\n> [!success] Bom\n> **zanzibar**\n\n**2. Farol**\n- farol\n",
    ),
    (
        "lists in an error by a comment",
        "# Mock #9: Farol\n\n## O que errei\n\n<!-- compilado: privado -->\n**1. Zanzibar**\n\n- Prós\n  - zanzibar\n- Contras\n  - zanzibar\n\n**2. Farol**\n- farol\n",
    ),
    (
        "bare lines in an error",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Zanzibar (privado)**\n\nbom\nzanzibar\n\nruim\nzanzibar\n\n**2. Farol**\n- farol\n",
    ),
    (
        "lists under bold words",
        "# Mock #9: Farol\n\nfarol\n\n**Salário (privado)**\n\n- Prós\n  - zanzibar\n- Contras\n  - zanzibar\n\n## Farol\nfarol\n",
    ),
    (
        "lists under a bold section",
        "# Mock #9: Farol\n\nfarol\n\n**O que errei (privado)**\n\n- Prós\n  - zanzibar\n- Contras\n  - zanzibar\n\n## Farol\nfarol\n",
    ),
    (
        "the bold title of an interview without a day",
        "# Mocks\n\n**Mock #7: Zanzibar (privado)**\n\n**O que fiz bem**\n- zanzibar\n\n**O que errei**\n- zanzibar\n\n# Mock #9: Farol\nfarol\n",
    ),
    ("the title of a callout", "# Rede\n\n> [!success] Bem (private)\n> - zanzibar\n> zanzibar\n\nfarol\n"),
    (
        "lists under a bold interview",
        "# Mocks\n\n**Mock #7: Zanzibar (privado)**\n\n- Bem\n  - zanzibar\n- Mal\n  - zanzibar\n\n# Mock #9: Farol\nfarol\n",
    ),
    (
        "a section on the level of its interview",
        "# Mocks\n\n## Mock #9: Farol\n\nfarol\n\n## O que errei (private)\n\n- Prós\n  - zanzibar\n- Contras\n  - zanzibar\n\n**O que fiz bem**\n\n- zanzibar\n",
    ),
    (
        "a section below a bold one",
        "# Mock #9: Farol\n\n**O que errei**\n- farol\n\n## Prós [privado]\n\n- Prós\n  - zanzibar\n- Contras\n  - zanzibar\n",
    ),
    (
        "a callout in a section on the level of its interview",
        "# Mock #9: Farol\n\nfarol\n\n# O que errei (private)\n\n> [!success] Pontos fortes\n> zanzibar\n",
    ),
    (
        "a bold interview in another",
        "# Mock #8: Zanzibar (25/fev, privado)\n\n**Mock #7: Zanzibar (3/nov) — Hire**\n\n- zanzibar\n\n# Mock #9: Farol\nfarol\n",
    ),
    (
        "a code block of four spaces is none where a key stands above",
        "site:\n    private: true\n\n# Zanzibar\n",
    ),
    (
        "a mark beside code",
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Farol**\n- farol\n\nzanzibar `x` [privado]\n",
    ),
    (
        "an error that is a bullet of bold words",
        "# Mock #9: Farol\n\n## O que errei\n\n- **Zanzibar (privado)**: zanzibar\n- farol\n",
    ),
    ("a secret that is said by a word", "---\noculto: sim\n---\n# Zanzibar\n"),
    ("a secret of two words", "---\nnota_oculta: true\n---\n# Zanzibar\n"),
    ("a secret that says nothing more", "---\nhidden:\n---\n# Zanzibar\n"),
    (
        "the fix of a paragraph",
        "# Mock #9: Farol\n\n## O que errei\n\nfarol\n\nDEVERIA TER DITO: \"farol\"\n\n[privado] zanzibar\n\nDEVERIA TER DITO: \"zanzibar\"\n\n```\nzanzibar\n```\n\nfarol aceso\n",
    ),
    (
        "the list of a line",
        "# Mock #9: Farol\n\nKeep\n\n- farol\n\nImprove [privado]\n\n- zanzibar\n\nfarol\n",
    ),
    ("a name of two", "# Mock #9: Farol\n\nfarol\n\nMal (privado): zanzibar\n"),
    (
        "an error that is a bullet",
        "# Mock #9: Farol\n\n## O que errei\n\n- Farol\n- Zanzibar (privado)\n  - zanzibar\n",
    ),
    (
        "a column",
        "# Mock #9: Farol\n\nfarol\n\n| O que fiz bem | O que errei (privado) |\n|--|--|\n| a | zanzibar |\n",
    ),
    (
        "an interview without any mark",
        "Mock #8: Zanzibar 3/nov/2026 [privado]\n\nbem\n\n- zanzibar\n\nmal\n\n- zanzibar\n",
    ),
    ("the same in parentheses", "Mock #8: Zanzibar (privado)\n\nbem\n- zanzibar\n\nmal\n- zanzibar\n"),
];

#[test]
fn a_private_word_is_nowhere_in_what_goes_out() {
    let vault = vault("# Farol\n");
    for image in ["notes/zanzibar.png", "notes/zanzibar dois.png", "notes/zanzibar-3.png"] {
        vault.write(image, b"\x89PNG");
    }
    let notes: Vec<(String, String)> =
        NOTES.iter().enumerate().map(|(n, (_, note))| numbered(n, note)).collect();
    // They were public once: what that left must go as well.
    for (name, _) in &notes {
        vault.write(name, "# Zanzibar\n\n![zanzibar](zanzibar.png)\n\nzanzibar\n");
    }
    vault.run("build").code(0);
    for (name, note) in &notes {
        vault.write(name, note);
    }
    let mut told = Vec::new();
    let mut files = BTreeMap::new();
    for command in ["build --public", "build", "build"] {
        vault.run(command);
        files = outgoing(&vault);
        told.extend(holding(&files, SECRET).map(|path| format!("{command}: {}", found(&files, path))));
    }
    for (n, (what, note)) in NOTES.iter().enumerate() {
        let is_seen = holding(&files, &format!("{SEEN}{n}x")).next().is_some();
        if is_seen != note.to_lowercase().contains(SEEN) {
            told.push(format!("{what}: what is public is gone too"));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Notes that only speak of what is private, or hide something else: [`SEEN`] stays.
const TALK: &[&str] = &[
    "# Nota\n\nTudo abaixo de `[private]` some da API, farol.\n",
    "# Nota\n\n- `[private]` esconde o farol\n",
    "# Nota\n\nVer [[draft]] na outra nota, farol.\n",
    "# Nota\n\n- **10.0.0.0/8 (private)**: rede do farol\n",
    "---\nhide:\n  - toc\n---\n# Farol\n",
    "---\nhide_title: true\n---\n# Farol\n",
    "---\nhidden: não\n---\n# Farol\n",
    "---\nprioridade: alta\n---\n# Farol\n",
    "---\naprovada: sim\n---\n# Farol\n",
    "---\nraft: x\n---\n# Farol\n",
    "---\nprice: 3\n---\n# Farol\n",
    "# Mock #9: Chat\n\n## O que errei\n\n**1. Fila**\n\na [privado]\n\nDEVERIA TER DITO: \"farol\"\n",
    "# Mock #9: Chat\n\n## O que errei\n\n- deixei o bucket (privado) sem farol\n",
    "# Mock #1: Farol (draft, review)\n\nfarol\n",
    "private: true faz o npm recusar o farol.\n",
    "    private: true\n\nfarol\n",
];

#[test]
fn what_only_speaks_of_it_stays() {
    for note in TALK {
        let vault = vault(note);
        vault.run("build");
        let all = outgoing(&vault);
        assert!(holding(&all, SEEN).next().is_some(), "{note}");
    }
}

/// The path and the text of a note whose words are its own. The name of a file that is seen is no secret.
fn numbered(n: usize, note: &str) -> (String, String) {
    let lower = note.to_lowercase();
    let name = if lower.contains(SEEN) { "nota" } else { SECRET };
    let words = ["zanzibar", "Zanzibar", "farol", "Farol"];
    let text = words.iter().fold(note.to_string(), |text, word| text.replace(word, &format!("{word}{n}x")));
    let text = [".png", " dois.png", "-3.png"]
        .iter()
        .fold(text, |text, end| text.replace(&format!("zanzibar{n}x{end}"), &format!("zanzibar{end}")));
    let text = text.replace("Mock #9", &format!("Mock #9{n}"));
    (format!("notes/{name}-{n}.md"), text)
}

/// Where the secret stands in a file.
fn found(files: &BTreeMap<String, Vec<u8>>, path: &str) -> String {
    let text = files.get(path).map(|bytes| String::from_utf8_lossy(bytes).to_lowercase()).unwrap_or_default();
    let after = text.find(SECRET).and_then(|at| text.get(at..)).unwrap_or("its name");
    format!("{path}: {}", after.chars().take(60).collect::<String>())
}

/// The proof that silence means something.
#[test]
fn without_its_mark_the_word_is_found_in_every_place() {
    let note =
        "# Mock #9: Zanzibar\n\n## O que errei\n\n**1. Zanzibar**\n- zanzibar\n\n![zanzibar](zanzibar.png)\n";
    let vault = vault(note);
    vault.write("notes/zanzibar.png", b"\x89PNG");
    vault.run("build").code(0);
    let files = outgoing(&vault);
    let found: Vec<&String> = holding(&files, SECRET).collect();
    for place in [
        "index.html", "leitura.html", "mocks/mock-9-zanzibar.html", "sitemap.xml", "arquivos/zanzibar.png",
        "export.json",
    ] {
        assert!(found.iter().any(|path| *path == place), "{place} is not among {found:?}");
    }
    assert!(found.iter().any(|path| path.starts_with("busca/")), "{found:?}");
}

#[test]
fn all_that_stands_around_what_is_private_is_as_if_that_were_not_there() {
    let with = vault(
        "# Mock #9: Farol\n\n## O que errei\n\n**1. Um**\n- a\n\n**2. Dois (privado)**\n- b\n\n**3. Três**\n- c\n",
    );
    let without = vault("# Mock #9: Farol\n\n## O que errei\n\n**1. Um**\n- a\n\n**3. Três**\n- c\n");
    let page = |vault: &Vault| {
        vault.run("build").code(0);
        vault.files("public").remove("mocks/mock-9-farol.html")
    };
    assert_eq!(page(&with), page(&without));
}

#[test]
fn what_is_left_out_is_counted_for_the_writer() {
    let vault = vault("# Farol\n\nfarol\n\n## A (privado)\n\na\n\n## B [draft]\n\nb\n");
    vault.write("notes/r.md", "---\ndraft: true\n---\n");
    let told = stdout(&vault.run("build").code(0));
    assert!(told.ends_with("\nfora do site, por ser privado ou rascunho: 1 nota, 2 trechos\n"), "{told}");
}

#[test]
fn a_value_that_is_no_boolean_is_told_with_its_place() {
    for (value, column) in
        [("draft: \"true\"", 8), ("private:  sim", 11), ("public: 1", 9), ("private: [true]", 10)]
    {
        let vault = vault(&format!("---\n{value}\n---\n# Zanzibar\n"));
        let told = vault.run("check").code(1);
        let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
        assert!(told.contains(&format!("--> notes/nota.md:2:{column}\n")), "{value}: {told}");
        assert!(told.contains("aqui vai `true` ou `false`"), "{value}: {told}");
    }
}

#[test]
fn a_note_that_does_not_say_that_it_is_public_keeps_the_site_back() {
    let vault = vault("# Farol\n");
    vault.write("notes/aberta.md", "---\npublico: true\n---\n# Aberta\n");
    vault.write("notes/minha.md", "---\nprivate: true\n---\n# Minha\n");
    vault.write("compilado.toml", "publish = 'explicit'\n");
    let refusal = "erro: 2 notas não dizem ser públicas, e nada foi escrito\n  notes/mock-1.md\n  notes/nota.md\n  ajuda: [..]\n";
    vault.run("build --public").code(1).stdout_eq("").stderr_eq(refusal);
    assert!(!vault.path("public").exists());
    vault.run("build").code(0);
    vault.write("notes/nota.md", "---\npublic: true\n---\n# Farol\n");
    vault.write("notes/mock-1.md", format!("---\npublic: true\n---\n{GOOD}"));
    let told = stdout(&vault.run("build --public").code(0));
    let list = "vai para o site:\n  notes/aberta.md\n  notes/mock-1.md\n  notes/nota.md\n";
    assert!(told.starts_with(list), "{told}");
}

#[test]
fn without_that_wish_of_the_config_it_only_lists() {
    let told = stdout(&vault("# Farol\n").run("build --public").code(0));
    assert!(told.starts_with("vai para o site:\n  notes/mock-1.md\n"), "{told}");
}

/// A good note and `note`.
fn vault(note: &str) -> Vault {
    let vault = Vault::good();
    vault.write("compilado.toml", "base_url = 'https://exemplo.org/estudo'\n");
    vault.write("notes/nota.md", note);
    vault
}

/// All that others may see: the site, whatever else the command leaves in the folder, and the exported model.
fn outgoing(vault: &Vault) -> BTreeMap<String, Vec<u8>> {
    let mut files = vault.files("public");
    files.insert("export.json".into(), vault.run("export json").get_output().stdout.clone());
    let left = vault.files(".").into_iter();
    files.extend(
        left.filter(|(path, _)| !["notes/", "public/"].iter().any(|folder| path.starts_with(folder))),
    );
    files
}

/// The files that hold a word, in their name or in what they say.
fn holding<'a>(files: &'a BTreeMap<String, Vec<u8>>, word: &'a str) -> impl Iterator<Item = &'a String> {
    let holds = move |(path, bytes): &(&String, &Vec<u8>)| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        path.to_lowercase().contains(word) || text.contains(word)
    };
    files.iter().filter(holds).map(|(path, _)| path)
}
