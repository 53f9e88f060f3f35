//! The command: what it prints, where, and how it ends.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use snapbox::str;

use crate::vault::{GOOD, Vault, stdout};

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// A mock without a verdict: a warning.
const WARNS: &str = "# Mock #2: Chat (04/03/2026)\n\n## O que fiz bem\n\n- Ouvi\n\n## O que errei\n\n**1. Corri**\n- DEVERIA TER FEITO: respirar\n";
/// A fence that is never closed: an error.
const FAILS: &str =
    "# Mock #3: Feed (05/03/2026) — Hire\n\n## O que fiz bem\n\n- Ouvi\n\n```\nnunca fechada\n";

#[test]
fn help_and_version_are_answered_in_portuguese() {
    let vault = Vault::with(&[]);
    vault.run("--help").code(0).stderr_eq("").stdout_eq(str![[r#"
Transforma as notas [..]

Uso: compilado [OPÇÕES] <COMANDO>

Comandos:
...
Opções:
...
Códigos de saída:
...
"#]]);
    vault.run("export --help").code(0).stdout_eq(str![[r#"
...
Uso: compilado export [OPÇÕES] <MODELO>

Argumentos:
...
"#]]);
    vault.run("--version").code(0).stdout_eq("compilado [..]\n");
}

#[test]
fn what_was_typed_wrong_is_told_and_ends_with_2() {
    let vault = Vault::with(&[]);
    for (args, told, help) in [
        ("bild", "erro: o comando «bild» não existe; você quis dizer «build»?", ""),
        ("build --outt x", "erro: a opção «--outt» não existe; você quis dizer «--out»?", "build "),
        ("check sobra", "erro: «sobra» está sobrando", "check "),
        ("export", "erro: falta <MODELO>", "export "),
        ("--strict build --out", "erro: a opção --out <PASTA> precisa de um valor", "build "),
        ("build --format xml", "erro: «xml» não serve para --format <FORMATO>", "build "),
        ("build --watch --public", "erro: --watch não combina com --public", "build "),
        ("serve --port 1 --port 2", "erro: --port <NÚMERO> foi dado mais de uma vez", "serve "),
    ] {
        let told = format!("{told}\n  ajuda: veja compilado {help}--help\n");
        vault.run(args).code(2).stdout_eq("").stderr_eq(told);
    }
    vault.run("").code(2).stdout_eq("").stderr_eq("...\nUso: compilado [..]\n...\n");
}

#[test]
fn a_good_note_builds_in_silence_and_a_second_build_writes_nothing() {
    let vault = Vault::good();
    let summary = "1 entrevista, 1 erro, 0 gaps recorrentes → public ";
    vault.run("build").code(0).stderr_eq("").stdout_eq(format!("{summary}([..] escritos)\n"));
    vault.run("build").code(0).stderr_eq("").stdout_eq(format!("{summary}([..] arquivos: [..] iguais)\n"));
    assert!(vault.path("public/index.html").exists());
}

#[test]
fn checking_writes_nothing() {
    let vault = Vault::good();
    vault.run("check").code(0).stderr_eq("").stdout_eq("1 nota, nenhum problema\n");
    assert!(!vault.path("public").exists());
}

#[test]
fn a_warning_is_fine_unless_strict() {
    let vault = Vault::with(&[("notes/a.md", WARNS)]);
    vault.run("check").code(0).stdout_eq(str![[r#"
aviso[sem-veredito][..]
[..]notes/a.md:1:[..]
...
1 aviso em 1 de 1 nota

"#]]);
    vault.run("check --strict").code(1);
    vault.run("--strict build").code(1).stderr_eq("aviso[..]\n...\n").stdout_eq("1 entrevista[..]\n");
}

#[test]
fn an_error_in_a_note_ends_with_1_and_the_rest_is_built() {
    let vault = Vault::with(&[("notes/a.md", GOOD), ("notes/b.md", FAILS)]);
    vault.run("build").code(1).stdout_eq("2 entrevistas[..]\n").stderr_eq(str![[r#"
erro[cerca-aberta][..]
[..]notes/b.md:7:1
...
1 erro em 1 de 2 notas

"#]]);
    assert!(vault.path("public/index.html").exists());
}

#[test]
fn reports_for_machines_stand_alone_on_the_standard_output() {
    let vault = Vault::with(&[("notes/b.md", FAILS)]);
    for command in ["check --format json", "build --format json"] {
        let report = stdout(&vault.run(command).code(1));
        let report: serde_json::Value = serde_json::from_str(&report).expect("one JSON value");
        assert_eq!((&report[0]["rule"], &report[0]["line"]), (&"cerca-aberta".into(), &7.into()));
    }
    vault.run("check --format github").code(1).stdout_eq("::error file=notes/b.md,line=7,[..]\n...\n");
}

/// What code scanning asks of a log: one without any of these is refused, or shown without its text.
#[test]
fn a_log_for_code_scanning_has_what_it_is_asked_for() {
    let vault = Vault::with(&[("notes/a.md", WARNS), ("notes/b.md", FAILS)]);
    let log = stdout(&vault.run("check --format sarif").code(1));
    let log: serde_json::Value = serde_json::from_str(&log).expect("one JSON value");
    assert_eq!((&log["version"], log["$schema"].is_string()), (&"2.1.0".into(), true));
    let driver = &log["runs"][0]["tool"]["driver"];
    assert_eq!((&driver["name"], &driver["version"]), (&"compilado".into(), &VERSION.into()));
    let rules = driver["rules"].as_array().expect("rules");
    for rule in rules {
        for text in ["shortDescription", "fullDescription", "help"] {
            assert!(rule[text]["text"].as_str().is_some_and(|text| text.len() > 20), "{rule}");
        }
        assert!(rule["defaultConfiguration"]["level"].is_string(), "{rule}");
    }
    let results = log["runs"][0]["results"].as_array().expect("results");
    let mut told = Vec::new();
    for result in results {
        let rule = &rules[result["ruleIndex"].as_u64().expect("an index") as usize];
        assert_eq!(result["ruleId"], rule["id"]);
        assert!(result["message"]["text"].is_string(), "{result}");
        let place = &result["locations"][0]["physicalLocation"];
        assert!(["endLine", "endColumn"].iter().all(|key| place["region"][key].is_u64()), "{place}");
        let (line, column) = (&place["region"]["startLine"], &place["region"]["startColumn"]);
        let (uri, level) = (&place["artifactLocation"]["uri"], &result["level"]);
        told.push(format!("{} {level} {uri} {line}:{column}", rule["id"]));
    }
    let expected =
        [r#""sem-veredito" "warning" "notes/a.md" 1:1"#, r#""cerca-aberta" "error" "notes/b.md" 7:1"#];
    assert_eq!(told, expected);
}

#[test]
fn the_command_line_chooses_the_language_over_the_config() {
    let vault = Vault::with(&[("notes/a.md", WARNS), ("compilado.toml", "language = 'en'\n")]);
    vault.run("check").code(0).stdout_eq("warning[sem-veredito][..]\n...\n1 warning in 1 of 1 note\n");
    vault.run("check --lang pt").code(0).stdout_eq("aviso[sem-veredito][..]\n...\n1 aviso em 1 de 1 nota\n");
    vault.run("explain sem-veredito --lang pt").code(0).stdout_eq("sem-veredito (por padrão: aviso)\n...\n");
    let page = |lang: &str| {
        vault.run(&format!("build --lang {lang}")).code(0);
        std::fs::read_to_string(vault.path("public/index.html")).expect("a page")
    };
    assert!(page("en").contains("<html lang=\"en\""));
    assert!(page("pt").contains("<html lang=\"pt-BR\""));
    let told = "erro: «fr» não serve para --lang <IDIOMA>\n  ajuda: veja compilado check --help\n";
    vault.run("check --lang fr").code(2).stderr_eq(told);
}

#[test]
fn the_model_is_exported() {
    let vault = Vault::good();
    let run = vault.run("export json").code(0).stderr_eq("");
    let text = stdout(&run);
    assert!(text.starts_with("{\n  \"schema_version\": 1,"), "{text}");
    let model: serde_json::Value = serde_json::from_str(&text).expect("one JSON value");
    assert_eq!(model["interviews"][0]["title"], "Encurtador de URL");
}

#[test]
fn a_rule_is_explained() {
    let vault = Vault::with(&[]);
    vault
        .run("explain cerca-aberta")
        .code(0)
        .stderr_eq("")
        .stdout_eq("cerca-aberta (por padrão: erro)\n...\n");
    let told = "erro: a regra «cerca-abert» não existe\n  ajuda: você quis dizer «cerca-aberta»?\n";
    vault.run("explain cerca-abert").code(2).stdout_eq("").stderr_eq(told);
    vault
        .run("explain zzz")
        .code(2)
        .stderr_eq("[..]não existe\n  ajuda: as regras são [..]cerca-aberta[..]\n");
}

#[test]
fn what_is_missing_is_told_with_what_to_do() {
    let vault = Vault::with(&[]);
    vault.run("build").code(2).stdout_eq("").stderr_eq(str![[r#"
erro: a pasta notes não existe
  ajuda: [..]--notes PASTA

"#]]);
    vault.write("notes/a.md", GOOD);
    vault
        .run("build --config minha.toml")
        .code(2)
        .stderr_eq("erro: o arquivo de configuração minha.toml não existe\n");
    vault
        .run("build --theme meu")
        .code(2)
        .stderr_eq("erro: a pasta meu não existe\n  ajuda: [..]--theme PASTA[..]\n");
    assert!(!vault.path("public").exists());
}

#[test]
fn a_config_is_heard_and_its_mistakes_are_placed() {
    let vault = Vault::with(&[("notes/a.md", WARNS), ("compilado.toml", "[rules]\nsem-veredito = 'off'\n")]);
    vault.run("check --strict").code(0).stdout_eq("1 nota, nenhum problema\n");
    vault.write("compilado.toml", "title = 'x'\nlanguagem = 'en'\n");
    vault.run("check").code(2).stdout_eq("").stderr_eq(str![[r#"
erro: compilado.toml:2:1: a chave «languagem» não existe
  ajuda: você quis dizer «language»?

"#]]);
    vault.write("compilado.toml", "language = 'en'\nrules = { sem-veredito = 'error' }\n");
    vault.run("check").code(1).stdout_eq("error[sem-veredito][..]\n...\n1 error in 1 of 1 note\n");
}

#[test]
fn the_site_cannot_be_written_over_the_notes_or_a_file() {
    let vault = Vault::good();
    for out in ["notes", "."] {
        let told =
            format!("erro: {out} não pode ser a pasta do site nem a do tema: as notas estão nela\n...\n");
        vault.run(&format!("build --out {out}")).code(2).stderr_eq(told.clone());
        vault.run(&format!("check --out {out}")).code(2).stderr_eq(told);
    }
    vault.run("build --out notes/mock-1.md").code(2).stderr_eq("erro: notes/mock-1.md não é uma pasta\n");
    assert_eq!(vault.files("").len(), 1);
}

#[test]
fn the_config_of_the_readme_suits_the_notes_that_come_with_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let notes =
        fs::read_dir(root.join("notes")).expect("the notes").map(|entry| entry.expect("a note").path());
    let notes: Vec<PathBuf> = notes.collect();
    for readme in ["README.md", "README.pt-BR.md"] {
        let text = fs::read_to_string(root.join(readme)).expect("the readme");
        let config =
            text.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a config");
        let vault = Vault::with(&[("compilado.toml", config)]);
        for note in &notes {
            let name = note.file_name().and_then(OsStr::to_str).expect("a name");
            vault.write(&format!("notes/{name}"), fs::read_to_string(note).expect("a text"));
        }
        vault.run("build --strict").code(0).stderr_eq("");
    }
}
