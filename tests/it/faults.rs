//! What fails from outside: a kill, another build, a disk that takes no more. The site is never half of anything.

use std::collections::BTreeMap;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use snapbox::cmd::cargo_bin;

use crate::vault::{GOOD, Vault};

/// How many builds are killed, at moments spread over one.
const KILLS: u32 = 24;
const NOTES: usize = 60;

type Site = BTreeMap<String, Vec<u8>>;

/// The notes of one state of the folder; every page of the two differs, and each has some of its own.
fn write_notes(vault: &Vault, state: &str) {
    let _ = std::fs::remove_dir_all(vault.path("notes"));
    for n in 1..=NOTES {
        let title = if n % 10 == 0 { format!("Só em {state} {n}") } else { format!("Sistema {n}") };
        let note = GOOD.replace("#1", &format!("#{n}")).replace("Encurtador de URL", &title);
        vault.write(&format!("notes/{n}.md"), format!("{note}- Observação do estado {state}\n"));
    }
}

fn clean(state: &str) -> Site {
    let vault = Vault::with(&[]);
    write_notes(&vault, state);
    vault.run("build").code(0);
    vault.files("public")
}

fn start(vault: &Vault) -> Child {
    let mut command = Command::new(cargo_bin!("compilado"));
    let command =
        command.current_dir(vault.path("")).arg("build").stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("the command starts")
}

/// Every page is the old one or the new one; what is neither listed nor the tool's own is not there.
fn assert_whole(found: &Site, old: &Site, new: &Site) {
    for (path, bytes) in found.iter().filter(|(path, _)| !path.starts_with(".compilado")) {
        assert!([old, new].iter().any(|site| site.get(path) == Some(bytes)), "{path} is neither old nor new");
    }
    let in_both = old.keys().filter(|path| new.contains_key(*path) && !path.starts_with(".compilado"));
    in_both.for_each(|path| assert!(found.contains_key(path), "{path} is gone"));
}

#[test]
fn a_build_killed_at_any_moment_leaves_whole_files_and_the_next_one_mends_all() {
    let states = ["um", "dois"];
    let sites = states.map(clean);
    let vault = Vault::with(&[]);
    write_notes(&vault, states[0]);
    let began = Instant::now();
    vault.run("build").code(0);
    let whole = began.elapsed();
    let mut stopped = 0;
    for round in 1..=KILLS {
        let new = usize::try_from(round % 2).expect("0 or 1");
        write_notes(&vault, states[new]);
        let mut child = start(&vault);
        thread::sleep(whole * round / KILLS);
        child.kill().expect("killed");
        stopped += u32::from(!child.wait().expect("ended").success());
        assert_whole(&vault.files("public"), &sites[1 - new], &sites[new]);
        vault.run("build").code(0);
        assert!(vault.files("public") == sites[new], "round {round}");
    }
    assert!(stopped >= KILLS / 3, "only {stopped} builds were killed before their end");
}

#[test]
fn builds_at_once_do_each_other_no_harm() {
    let vault = Vault::with(&[]);
    write_notes(&vault, "um");
    vault.run("build").code(0);
    write_notes(&vault, "dois");
    let children: Vec<Child> = (0..3).map(|_| start(&vault)).collect();
    for mut child in children {
        assert!(child.wait().expect("ended").success());
    }
    assert!(vault.files("public") == clean("dois"));
}

/// The shell's bound on the size of a file stands for a full disk: the system refuses to write on.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_takes_no_more_leaves_the_old_site_and_says_so() {
    let vault = Vault::with(&[]);
    write_notes(&vault, "um");
    vault.run("build").code(0);
    let before = vault.files("public");
    write_notes(&vault, "dois");
    vault.write("notes/grande.png", vec![b'x'; 100_000]);
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 100; exec \"$0\" build"]).arg(cargo_bin!("compilado"));
    let output = shell.current_dir(vault.path("")).output().expect("a run");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("erro: não foi possível escrever public/arquivos/grande.png"), "{told}");
    assert!(told.contains("o site que já estava lá ficou como era"), "{told}");
    assert!(vault.files("public") == before && !vault.path("public/.compilado.tmp").exists());
    vault.run("build").code(0);
    std::fs::remove_file(vault.path("notes/grande.png")).expect("removed");
    vault.run("build").code(0);
    assert!(vault.files("public") == clean("dois"));
}

/// A clock that goes back makes new files look older than the last build.
#[test]
fn a_clock_that_goes_back_hides_no_change() {
    let vault = Vault::with(&[]);
    write_notes(&vault, "um");
    vault.run("build").code(0);
    write_notes(&vault, "dois");
    let long_ago = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1);
    for n in 1..=NOTES {
        let file =
            std::fs::File::options().write(true).open(vault.path(&format!("notes/{n}.md"))).expect("a note");
        file.set_modified(long_ago).expect("a moment");
    }
    vault.run("build").code(0);
    assert!(vault.files("public") == clean("dois"));
}
