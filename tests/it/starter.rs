//! What the tool makes for the writer to begin with: a note, a folder, completions, a manual page.

use std::fs;

use compilado::config;
use snapbox::str;

use crate::vault::{GOOD, Vault, stdout};

fn made(vault: &Vault, args: &str) -> String {
    let path = stdout(&vault.run(args).code(0).stderr_eq(""));
    fs::read_to_string(vault.path(path.trim_end())).expect("the note that was told")
}

#[test]
fn a_new_note_has_the_next_number_and_builds_with_hints_alone() {
    let vault = Vault::good();
    vault.write("notes/2026/rascunho.md", "---\ndraft: true\n---\n# Simulado nº 7 - Feed (04/03/2026)\n");
    let run = vault.command("new").arg("Fila: SQS & DLQ").args(["--date", "24/fev"]).assert();
    run.code(0).stderr_eq("").stdout_eq("notes/mock-8-fila-sqs-dlq.md\n");
    let told = stdout(&vault.run("check").code(0));
    let rules: Vec<&str> =
        told.lines().filter_map(|line| line.strip_prefix("aviso[")?.split(']').next()).collect();
    assert_eq!(rules, ["sem-veredito", "erro-sem-correcao"], "{told}");
    vault.run("build").code(0);
    assert!(vault.path("public/mocks/mock-8-fila-sqs-dlq.html").exists());
}

#[test]
fn a_new_note_is_of_today_and_in_the_language_of_the_config() {
    let vault = Vault::with(&[("notes/a.md", GOOD), ("compilado.toml", "language = 'en'\n")]);
    let note = made(&vault, "new Chat");
    let date = note.split_once('(').and_then(|(_, rest)| rest.split_once(')')).expect("a date").0;
    let parts: Vec<usize> = date.split('/').map(str::len).collect();
    assert_eq!(parts, [2, 2, 4], "{date}");
    assert!(note.starts_with("# Mock #2: Chat (") && note.contains("## What went well"), "{note}");
    assert!(made(&vault, "new Chat --lang pt").contains("## O que fiz bem"));
}

/// Eleven hours behind and fourteen ahead: it is never the same day in both.
#[cfg(unix)]
#[test]
fn today_is_that_of_the_time_zone() {
    let vault = Vault::good();
    let date = |zone: &str| {
        let path = stdout(&vault.command("new Chat").env("TZ", zone).assert().code(0));
        let note = fs::read_to_string(vault.path(path.trim_end())).expect("the note");
        note.lines().next().and_then(|line| line.split_once('(')).expect("a date").1.to_string()
    };
    assert_ne!(date("AAA11"), date("BBB-14"));
}

#[test]
fn a_new_note_goes_where_the_notes_are_and_never_over_another() {
    let vault = Vault::with(&[("minhas/a.md", GOOD)]);
    vault.run("new Chat --notes minhas --number 5").code(0).stdout_eq("minhas/mock-5-chat.md\n");
    vault.run("new Feed --notes minhas --number 5").code(2).stdout_eq("").stderr_eq(str![[r#"
erro: as notas já têm um mock #5
  ajuda: o próximo número livre é 6

"#]]);
    vault.write("minhas/mock-9-chat.md", "minha\n");
    vault.run("new Chat --notes minhas --number 9").code(2).stdout_eq("").stderr_eq(str![[r#"
erro: minhas/mock-9-chat.md já existe e não foi tocado
  ajuda: [..]

"#]]);
    assert_eq!(fs::read(vault.path("minhas/mock-9-chat.md")).expect("the file"), b"minha\n");
    vault.run("new Chat").code(2).stderr_eq("erro: a pasta notes não existe\n  ajuda: [..]init[..]\n");
    assert_eq!(vault.files("").len(), 3, "nothing else is left");
}

#[test]
fn titles_and_dates_that_say_nothing_are_refused() {
    let vault = Vault::good();
    let told = "erro: «ontem» não serve para --date <DATA>\n  ajuda: veja compilado new --help\n";
    vault.run("new Chat --date ontem").code(2).stdout_eq("").stderr_eq(told);
    vault.run("new Chat --date 31/02/2026").code(2).stdout_eq("");
    let empty = vault.command("new").arg("").assert();
    empty.code(2).stderr_eq("erro: falta <TÍTULO>\n[..]\n");
    assert_eq!(vault.files("notes").len(), 1);
}

#[cfg(unix)]
#[test]
fn the_editor_opens_the_note_and_none_is_told_before_anything_is_made() {
    let vault = Vault::good();
    let new = |name: &str| vault.command("new Chat --edit").env_remove("VISUAL").env("EDITOR", name);
    new("").assert().code(2).stdout_eq("").stderr_eq(str![[r#"
erro: nenhum editor foi escolhido, e nada foi criado
  ajuda: [..]VISUAL[..]

"#]]);
    assert_eq!(vault.files("notes").len(), 1);
    new("head -n 1").assert().code(0).stdout_eq("notes/mock-2-chat.md\n# Mock #2: Chat ([..])\n");
    new("false")
        .assert()
        .code(2)
        .stdout_eq("notes/mock-3-chat.md\n")
        .stderr_eq("erro: o editor «false» [..]\n[..]\n");
    new("cat").env("VISUAL", "true").assert().code(0).stdout_eq("notes/mock-4-chat.md\n");
}

#[test]
fn a_new_folder_builds_at_once_with_nothing_to_tell() {
    let vault = Vault::with(&[]);
    vault.run("init estudo").code(0).stderr_eq("").stdout_eq(str![[r#"
Criados:
  estudo/compilado.toml
  estudo/notes/mock-1-encurtador-de-links.md
  estudo/notes/gaps-recorrentes.md
  estudo/.gitignore
  estudo/.github/workflows/pages.yml

Agora:
  cd estudo
...
"#]]);
    let inside = |args: &str| vault.command(args).current_dir(vault.path("estudo")).assert();
    inside("check --strict").code(0).stdout_eq("2 notas, nenhum problema\n");
    inside("build --strict")
        .code(0)
        .stderr_eq("")
        .stdout_eq("1 entrevista, 3 erros, 2 gaps recorrentes[..]\n");
    inside("new Chat").code(0).stdout_eq("notes/mock-2-chat.md\n");
}

#[test]
fn the_first_note_shows_what_is_read() {
    let vault = Vault::with(&[]);
    vault.run("init .").code(0).stdout_eq("...\nAgora:\n  compilado build [..]\n...\n");
    let model: serde_json::Value =
        serde_json::from_str(&stdout(&vault.run("export json"))).expect("one JSON value");
    let interview = &model["interviews"][0];
    let recurring = |gap: usize| interview["gaps"][gap]["recurring"].as_array().map_or(0, Vec::len);
    assert_eq!([0, 1, 2].map(recurring), [1, 1, 0]);
    assert_eq!(interview["wrap_up"]["components"].as_array().map(Vec::len), Some(3));
    assert_eq!(model["patterns"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_folder_with_something_of_it_is_refused_whole() {
    for path in ["compilado.toml", "notes/minha.md", ".github/workflows/pages.yml", ".gitignore"] {
        let vault = Vault::with(&[(&format!("estudo/{path}"), "meu\n")]);
        vault.run("init estudo").code(2).stdout_eq("").stderr_eq("erro: estudo/[..] já existe [..]\n[..]\n");
        assert_eq!(vault.files("").into_values().collect::<Vec<_>>(), [b"meu\n"], "{path}");
    }
    let vault = Vault::with(&[("estudo", "um arquivo\n")]);
    vault.run("init estudo").code(2).stderr_eq("erro: estudo não é uma pasta\n");
    let vault = Vault::with(&[("estudo/.github", "um arquivo\n")]);
    vault
        .run("init estudo")
        .code(2)
        .stdout_eq("")
        .stderr_eq("erro: não foi possível escrever [..]pages.yml: [..]\n");
    assert_eq!(vault.files("").len(), 1, "nothing is left of it");
    let vault = Vault::with(&[]);
    vault.command("init").arg("meu estudo").assert().code(0).stdout_eq("...\n  cd \"meu estudo\"\n...\n");
    let vault = Vault::with(&[("estudo/LEIA.md", "meu\n")]);
    fs::create_dir(vault.path("estudo/notes")).expect("an empty folder");
    vault.run("init estudo").code(0);
}

/// The keys that the config knows are told by its own message about one that it does not know.
#[test]
fn the_config_of_a_new_folder_explains_every_key_and_all_of_them_can_be_used() {
    let vault = Vault::with(&[]);
    vault.run("init .").code(0);
    let text = fs::read_to_string(vault.path("compilado.toml")).expect("the config");
    let is_setting = |line: &&str| line.starts_with('[') || line.contains(" = ");
    let on: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("# ")).filter(is_setting).collect();
    config::parse(&on.join("\n"), "compilado.toml".as_ref()).expect("every key is known");
    let unknown = config::parse("xyzzyxyzzy = 1\n", "x".as_ref()).expect_err("no such key").to_string();
    let (_, keys) = unknown.split_once("as chaves daqui são ").expect("all keys");
    for key in keys.split(", ").filter(|key| !["gap", "rules", "sheet"].contains(key)) {
        assert!(on.iter().any(|line| line.starts_with(&format!("{key} = "))), "{key}");
    }
    assert!(["[[gap]]", "[sheet]", "[rules]"].iter().all(|table| on.contains(table)));
    let rules = on.iter().skip_while(|line| **line != "[rules]").count() - 1;
    assert_eq!(rules, compilado::check::RULES.len());
}

#[test]
fn the_workflow_asks_for_little_and_pins_what_it_runs() {
    let vault = Vault::with(&[]);
    vault.run("init .").code(0);
    let text = fs::read_to_string(vault.path(".github/workflows/pages.yml")).expect("the workflow");
    assert!(!text.contains('\t') && text.contains("\npermissions: {}\n"));
    let uses: Vec<&str> = text.lines().filter_map(|line| Some(line.split_once("uses: ")?.1)).collect();
    assert_eq!(uses.len(), 3);
    for action in uses {
        let (name, commit) = action.split_once('@').expect("a pin");
        let (commit, version) = commit.split_once(" # v").expect("the version beside it");
        assert!(commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{name}");
        assert_eq!(version.split('.').count(), 3, "{name}");
    }
    let writes: Vec<&str> = text.lines().filter(|line| line.ends_with(": write")).map(str::trim).collect();
    assert_eq!(writes, ["pages: write", "id-token: write"]);
    assert!(!text.contains("{version}") && !text.contains("{date}"));
}

#[test]
fn shells_complete_every_command_and_the_manual_tells_them() {
    let vault = Vault::with(&[]);
    let help = stdout(&vault.run("--help"));
    let (_, commands) = help.split_once("Comandos:\n").expect("the commands");
    let commands: Vec<&str> = commands
        .lines()
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(commands.contains(&"new") && commands.contains(&"init"), "{commands:?}");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = stdout(&vault.run(&format!("completions {shell}")).code(0).stderr_eq(""));
        assert!(commands.iter().all(|command| script.contains(command)), "{shell}");
    }
    let page = stdout(&vault.run("man").code(0).stderr_eq(""));
    assert!(commands.iter().all(|command| page.contains(&format!(".SS {command}\n"))), "{page}");
    let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
    assert_eq!(headings, ["NOME", "SINOPSE", "OPÇÕES", "COMANDOS", "\"CÓDIGOS DE SAÍDA\""]);
    vault.run("completions nada").code(2).stderr_eq("erro: «nada» não serve para <TERMINAL>\n[..]\n");
}

/// The site of this project is published as anybody's is.
#[test]
fn the_projects_own_workflow_asks_for_no_more_than_that_of_a_new_folder() {
    let vault = Vault::with(&[]);
    vault.run("init .").code(0);
    let new = fs::read_to_string(vault.path(".github/workflows/pages.yml")).expect("the workflow");
    let own = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/.github/workflows/pages.yml"));
    let matters = |text: &str| -> Vec<String> {
        let matters =
            ["uses: ", "permissions:", ": read", ": write", "runs-on:", "persist-credentials", "--public"];
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        let lines = lines.filter(|line| matters.iter().any(|word| line.contains(word)));
        lines.map(|line| line.replace("./target/release/", "")).collect()
    };
    assert_eq!(matters(&own.expect("the workflow")), matters(&new));
}
