//! The site folder after whole builds.

use std::fs;

use crate::vault::{GOOD, Vault};

#[test]
fn equal_notes_give_equal_bytes_on_any_number_of_cores() {
    let (one, other) = (Vault::with(&[]), Vault::with(&[]));
    let names = ["b.md", "a/c.md", "A.md", "z.md"];
    let note = |n: usize| GOOD.replace("#1", &format!("#{n}")).replace("Encurtador", &format!("Sistema {n}"));
    for (n, name) in names.iter().enumerate() {
        one.write(&format!("notes/{name}"), note(n));
    }
    for (n, name) in names.iter().enumerate().rev() {
        other.write(&format!("notes/{name}"), note(n));
    }
    one.command("build").env("RAYON_NUM_THREADS", "1").assert().code(0);
    other.command("build").env("RAYON_NUM_THREADS", "4").assert().code(0);
    assert!(one.files("public") == other.files("public"));
}

#[test]
fn a_build_over_an_old_site_equals_a_clean_one_and_leaves_foreign_files() {
    let vault = Vault::good();
    vault.write("notes/outro.md", GOOD.replace("#1", "#2").replace("Encurtador de URL", "Chat em grupo"));
    vault.run("build").code(0);
    vault.write("public/CNAME", "exemplo.org");
    vault.write("public/mocks/meu.txt", "meu");
    fs::remove_file(vault.path("notes/outro.md")).expect("removed");
    vault.run("build").code(0);
    let clean = Vault::good();
    clean.run("build").code(0);
    let mut files = vault.files("public");
    assert_eq!(files.remove("CNAME").as_deref(), Some(b"exemplo.org".as_slice()));
    assert_eq!(files.remove("mocks/meu.txt").as_deref(), Some(b"meu".as_slice()));
    assert!(files == clean.files("public"));
}

#[test]
fn a_foreign_page_is_never_replaced() {
    let vault = Vault::good();
    vault.write("public/index.html", "meu");
    let told =
        "erro: public/index.html não foi escrito pelo compilado e não será substituído\n  ajuda: [..]\n";
    vault.run("build").code(2).stdout_eq("").stderr_eq(told);
    assert_eq!(vault.files("public").remove("index.html").as_deref(), Some(b"meu".as_slice()));
    assert!(!vault.path("public/gaps.html").exists());
}

#[test]
fn files_beside_the_notes_go_along_and_the_site_inside_the_notes_does_not() {
    let vault = Vault::good();
    vault.write("notes/img/diagrama.png", b"\x89PNG");
    vault.run("build --out notes/site").code(0);
    vault.run("build --out notes/site").code(0).stdout_eq("[..] iguais)\n");
    let files = vault.files("notes/site");
    assert_eq!(files.get("arquivos/img/diagrama.png").map(Vec::as_slice), Some(b"\x89PNG".as_slice()));
    assert!(!files.keys().any(|path| path.contains("site/")));
}

#[test]
fn a_private_note_or_a_draft_leaves_no_trace() {
    let vault = Vault::good();
    vault.run("build").code(0);
    let without = vault.files("public");
    let secret = GOOD.replace("Encurtador de URL", "Segredo").replace("#1", "#7");
    vault.write("notes/p.md", format!("---\nprivate: true\n---\n{secret}"));
    vault.write("notes/r.md", format!("---\ndraft: true\n---\n{secret}\n```\nnunca fechada\n"));
    vault.run("build").code(1);
    assert!(vault.files("public") == without);
}

#[test]
fn a_file_that_only_a_private_note_uses_stays_behind() {
    let vault = Vault::good();
    vault.write("notes/segredo.md", "---\nprivate: true\n---\n\n![quadro](so-meu.png) ![nosso](nosso.png)\n");
    vault.write("notes/aberta.md", "# Aberta\n\n![nosso](nosso.png)\n");
    for name in ["so-meu.png", "nosso.png", "solto.png"] {
        vault.write(&format!("notes/{name}"), "png");
    }
    vault.run("build");
    let files = vault.files("public");
    let kept = |name: &str| files.contains_key(&format!("arquivos/{name}"));
    assert_eq!((kept("so-meu.png"), kept("nosso.png"), kept("solto.png")), (false, true, true));
}
