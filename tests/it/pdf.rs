//! The sheet as a PDF: with browsers that are scripts, so that every way one can behave is tried.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::vault::Vault;

/// Writes a PDF to where it is told, and a line for every run.
const PRINTS: &str = r#"#!/bin/sh
for word in "$@"; do
  case "$word" in
    --print-to-pdf=*) to="${word#--print-to-pdf=}" ;;
    file://*) page="${word#file://}" ;;
  esac
done
test -f "$page" || exit 3
echo "$page" >> runs.txt
printf '%%PDF-1.4 %s' "$(wc -l < runs.txt)" > "$to"
"#;

const FAILS: &str = "#!/bin/sh\necho cheguei tarde >&2\nexit 4\n";

fn vault(browser: &str) -> Vault {
    let vault = Vault::good();
    vault.write("navegador", browser);
    fs::set_permissions(vault.path("navegador"), fs::Permissions::from_mode(0o755)).expect("a program");
    vault
}

fn pdf(vault: &Vault) -> Option<String> {
    fs::read_to_string(vault.path("public/cola.pdf")).ok()
}

fn runs(vault: &Vault) -> usize {
    fs::read_to_string(vault.path("runs.txt")).map_or(0, |runs| runs.lines().count())
}

#[test]
fn the_sheet_is_printed_once_and_again_only_when_it_changed() {
    let vault = vault(PRINTS);
    vault.run("build --pdf --browser ./navegador").code(0).stderr_eq("");
    assert_eq!(pdf(&vault).as_deref(), Some("%PDF-1.4 1"));
    vault.run("build --pdf --browser ./navegador").code(0).stdout_eq("[..] iguais)\n");
    assert_eq!(runs(&vault), 1);
    vault.write(
        "notes/listas.md",
        "# Gaps Recorrentes\n\n| # | Gap | Fix |\n|---|---|---|\n| 1 | Corre | Respirar |\n",
    );
    vault.run("build --pdf --browser ./navegador").code(0);
    assert_eq!((runs(&vault), pdf(&vault).as_deref()), (2, Some("%PDF-1.4 2")));
    assert!(!vault.path("public/.compilado.tmp").exists());
}

#[test]
fn a_variable_names_the_browser_too() {
    let vault = vault(PRINTS);
    vault.command("build --pdf").env("COMPILADO_BROWSER", "./navegador").assert().code(0);
    assert!(pdf(&vault).is_some());
}

#[test]
fn without_a_browser_the_site_is_built_and_the_lack_told() {
    let vault = vault(PRINTS);
    let told = "erro: o navegador ./nada não existe; o site foi escrito, sem cola.pdf\n";
    vault.run("build --pdf --browser ./nada").code(2).stdout_eq("1 entrevista[..]\n").stderr_eq(told);
    assert!(vault.path("public/cola.html").exists() && pdf(&vault).is_none());
}

#[test]
#[cfg(target_os = "linux")]
fn a_machine_without_a_browser_is_told_what_to_install() {
    let vault = Vault::good();
    let build = vault.command("build --pdf").env("PATH", "").env_remove("COMPILADO_BROWSER").assert();
    build.code(2).stderr_eq("erro: nenhum navegador foi encontrado [..]\n  ajuda: instale Chromium[..]\n");
    assert!(vault.path("public/cola.html").exists());
}

#[test]
fn a_browser_that_fails_leaves_no_old_sheet_behind() {
    let vault = vault(PRINTS);
    vault.run("build --pdf --browser ./navegador").code(0);
    vault.write("navegador", FAILS);
    vault.write(
        "notes/listas.md",
        "# Gaps Recorrentes\n\n| # | Gap | Fix |\n|---|---|---|\n| 1 | Corre | Respirar |\n",
    );
    let told =
        "erro: ./navegador não fez cola.pdf: nenhum PDF foi feito ([..]): cheguei tarde\n  ajuda: [..]\n";
    vault.run("build --pdf --browser ./navegador").code(2).stderr_eq(told);
    assert!(vault.path("public/gaps/corre.html").exists() && pdf(&vault).is_none());
}

#[test]
fn a_browser_that_may_not_shut_itself_in_is_asked_again() {
    let refuses = "#!/bin/sh\ncase \"$*\" in\n  *--no-sandbox*) ;;\n  *) echo 'No usable sandbox!' >&2; exit 1 ;;\nesac\n";
    let vault = vault(&PRINTS.replacen("#!/bin/sh\n", refuses, 1));
    vault.run("build --pdf --browser ./navegador").code(0);
    assert_eq!(runs(&vault), 1);
}

#[test]
fn a_build_without_it_takes_the_pdf_away() {
    let vault = vault(PRINTS);
    vault.run("build --pdf --browser ./navegador").code(0);
    vault.run("build").code(0).stdout_eq("[..] 1 removido)\n");
    assert!(pdf(&vault).is_none());
}
