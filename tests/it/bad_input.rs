//! Whatever lies in the folder: no crash, no hang, a message that helps, and the other notes built.

mod kinds;

use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use snapbox::cmd::cargo_bin;

use crate::served::Served;
use crate::vault::{GOOD, Vault};
use kinds::{HEAVY, Kind, SMALL};

/// No run takes longer: a hang fails, a busy machine does not.
const PATIENCE: Duration = Duration::from_secs(120);
const PAGE: &str = "public/mocks/mock-1-encurtador-de-url.html";

/// How a run ended, and all that it printed.
struct Run {
    code: Option<i32>,
    told: String,
}

/// Runs the command with bounds: time, and memory where the shell knows how.
fn run(vault: &Vault, args: &str) -> Run {
    let (folder, began) = (tempfile::tempdir().expect("a folder"), Instant::now());
    let path = folder.path().join("told");
    let file = File::create(&path).expect("a file");
    let mut command = match cfg!(target_os = "linux") {
        true => {
            let mut shell = Command::new("sh");
            shell.args(["-c", "ulimit -v 3000000; exec \"$0\" \"$@\""]).arg(cargo_bin!("compilado"));
            shell
        }
        false => Command::new(cargo_bin!("compilado")),
    };
    let command = command.current_dir(vault.path("")).args(args.split_whitespace());
    let command = command.env("NO_COLOR", "1").env("RAYON_NUM_THREADS", "2").stdin(Stdio::null());
    let mut child =
        command.stdout(file.try_clone().expect("a file")).stderr(file).spawn().expect("the command starts");
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        if began.elapsed() > PATIENCE {
            child.kill().expect("killed");
            child.wait().expect("ended");
            panic!("`{args}` hangs");
        }
        thread::sleep(Duration::from_millis(5));
    };
    Run { code: status.code(), told: String::from_utf8_lossy(&fs::read(path).expect("what was told")).into() }
}

/// Builds a vault with one note of this kind beside a good one, and holds the result against the table.
fn assert_kind(kind: &Kind) {
    let (vault, note) = (Vault::good(), (kind.note)());
    vault.write("notes/x.md", &note);
    let run = run(&vault, "build --no-cache");
    let name = kind.name;
    assert_sound(&run, name);
    let (place, words) =
        kind.told.split_once(' ').filter(|(place, _)| place.contains(':')).unwrap_or(("", kind.told));
    if !kind.told.is_empty() {
        assert!(run.told.contains(words), "{name}: {}", run.told);
        assert!(run.told.contains(&format!(" notes/x.md:{place}")), "{name}: {}", run.told);
        assert!(run.told.contains("ajuda: "), "{name}: {}", run.told);
    } else {
        assert!(!run.told.contains("erro["), "{name}: {}", run.told);
    }
    assert!(vault.path(PAGE).exists(), "{name}: the other note is built");
    assert_eq!(entries(&vault, ""), ["notes", "public"], "{name}");
    assert_eq!(entries(&vault, "notes"), ["mock-1.md", "x.md"], "{name}");
    assert!(fs::read(vault.path("notes/x.md")).expect("the note") == note, "{name}");
}

/// It ended as a build ends, and told nothing that a terminal would obey.
fn assert_sound(run: &Run, name: &str) {
    assert!(matches!(run.code, Some(0 | 1)), "{name}: {:?} {}", run.code, run.told);
    let obeyed = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
    };
    assert!(!run.told.contains(obeyed), "{name}: {:?}", run.told);
}

fn entries(vault: &Vault, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(vault.path(folder)).expect("a folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into()).collect();
    names.sort();
    names
}

#[test]
fn small_files_of_every_bad_kind() {
    SMALL.iter().for_each(assert_kind);
}

#[test]
fn heavy_files_of_every_bad_kind() {
    HEAVY.iter().for_each(assert_kind);
}

#[test]
fn all_of_them_at_once_are_checked_and_served() {
    let vault = Vault::good();
    for (rank, kind) in SMALL.iter().enumerate() {
        vault.write(&format!("notes/{rank}.md"), (kind.note)());
    }
    let checked = run(&vault, "check");
    assert_sound(&checked, "check");
    let built = run(&vault, "build");
    assert!(built.told.starts_with(&checked.told), "{}", built.told);
    for format in ["json", "github", "sarif"] {
        assert!(matches!(run(&vault, &format!("check --format {format}")).code, Some(0 | 1)), "{format}");
    }
    let server = Served::start(&vault.path(""), "");
    assert_eq!(server.get("/").status, 200);
    assert_eq!(server.get("/leitura.html").status, 200);
}

#[test]
fn a_private_note_stays_hidden_whatever_is_wrong_with_its_front_matter() {
    let text = format!("{}\nCANARIO\n", GOOD.replace("#1", "#7").replace("Encurtador de URL", "Canario"));
    let fronts = [
        "---\nprivate: true\n---\n", "---\nprivate: true\n\n", "---\ntitle: [x\nPrivada: true\n---\n",
        "+++\nprivate = true\n\n", "---\n\ndraft: true\n\n", "\u{feff}---\nprivate: sim\n---\n",
    ];
    for front in fronts {
        for end in ["\n", "\r\n", "\r"] {
            let vault = Vault::good();
            vault.write("notes/x.md", format!("{front}{text}").replace('\n', end));
            assert_sound(&run(&vault, "build --no-cache"), front);
            for (path, bytes) in vault.files("public") {
                let page = String::from_utf8_lossy(&bytes).to_lowercase();
                assert!(!page.contains("canario"), "{path}: {front:?} {end:?}");
            }
        }
    }
}

#[test]
fn ten_thousand_empty_notes_are_read() {
    let vault = Vault::good();
    for rank in 0..10_000 {
        vault.write(&format!("notes/v/{rank}.md"), "");
    }
    let run = run(&vault, "check");
    assert_eq!((run.code, run.told.as_str()), (Some(0), "10001 notas, nenhum problema\n"));
}

#[test]
fn a_folder_without_notes_is_a_site() {
    let vault = Vault::with(&[]);
    fs::create_dir(vault.path("notes")).expect("a folder");
    // Texts that are no notes by their names are files beside them.
    vault.write("notes/mock.txt", GOOD);
    let told = "nenhuma nota em notes: notas são arquivos .md, e compilado new \"TÍTULO\" cria uma\n";
    assert_eq!(run(&vault, "check").told, told);
    vault.run("build").code(0).stderr_eq("").stdout_eq(format!("0 entrevistas, [..]\n{told}"));
    assert_sound(&run(&vault, "build"), "no notes");
    assert!(vault.path("public/index.html").exists());
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;
    use std::path::Path;

    use super::*;

    /// Each name that a file may have, and how its note is named in messages.
    const NAMES: &[(&[u8], &str)] = &[
        (b"a\nb.md", "a_b.md"),
        (b"a%2fb.md", "a%2fb.md"),
        (b"c#d.md", "c#d.md"),
        (b"e?f.md", "e?f.md"),
        (b"g'h\"i.md", "g'h\"i.md"),
        (b"index.md", "index.md"),
        (b"gaps.md", "gaps.md"),
        (b"404.md", "404.md"),
        (b"con.md", "con.md"),
        (b"nul.md", "nul.md"),
        (b"k\xff.md", "k_.md"),
        (b"Caso.md", "Caso.md"),
        (b"caso.md", "caso.md"),
        (b"\xe2\x80\xaegp.md", "\u{fffd}gp.md"),
        (b"\x1b[31mz.md", "_[31mz.md"),
        (b"-rf.md", "-rf.md"),
        (b"$(id).md", "$(id).md"),
        (b"<script>.md", "<script>.md"),
        (b"::error.md", "::error.md"),
        (b" .md", " .md"),
        ("é.md".as_bytes(), "é.md"),
        ("e\u{301}.md".as_bytes(), "e\u{301}.md"),
        (b"C:.md", "C:.md"),
        (br"a\..\x.md", "a_.._x.md"),
    ];

    #[test]
    fn files_of_every_name() {
        let vault = Vault::good();
        let below = |name: &[u8]| vault.path("notes").join(OsStr::from_bytes(name));
        for (name, _) in NAMES {
            fs::write(below(name), "# Nota\n\n[x](falta.md)\n").expect("a note");
        }
        for name in
            [&b"C:"[..], b"x\n.png", b"a:b.png", b"aux.png", b"e\xcc\x81.png", b"\xc3\xa9.png", b"\xff.png"]
        {
            fs::write(below(name), "png").expect("a picture");
        }
        let longest = "x".repeat(251);
        fs::write(below(format!("{longest}.md").as_bytes()), "# Longa\n").expect("a note");
        fs::write(below(format!("{longest}.png").as_bytes()), "png").expect("a picture");
        let run = run(&vault, "build --no-cache");
        assert_sound(&run, "names");
        for (_, shown) in NAMES {
            assert!(run.told.contains(&format!(" notes/{shown}:3:1\n")), "{shown}: {}", run.told);
        }
        assert_eq!(entries(&vault, ""), ["notes", "public"]);
        assert_eq!(entries(&vault, "public/arquivos").len(), 8);
        assert!(vault.path(PAGE).exists());
    }

    #[test]
    fn links_to_nothing_around_in_circles_and_out() {
        let (vault, outside) = (Vault::good(), Vault::good());
        let link = |to: &Path, name: &str| symlink(to, vault.path("notes").join(name)).expect("a link");
        fs::create_dir(vault.path("notes/sub")).expect("a folder");
        link(&vault.path("notes"), "sub/volta");
        link(Path::new("nada.md"), "quebrado.md");
        link(Path::new("b.md"), "a.md");
        link(Path::new("a.md"), "b.md");
        link(&outside.path("notes/mock-1.md"), "fora.md");
        link(&outside.path("notes"), "pasta");
        link(Path::new("/dev/zero"), "zero.md");
        link(Path::new("/dev/zero"), "zero.png");
        let run = run(&vault, "build --no-cache");
        assert_sound(&run, "links");
        for (name, words) in [
            ("sub/volta", "leva de volta a uma pasta"),
            ("quebrado.md", "não leva a lugar nenhum"),
            ("a.md", "não leva a lugar nenhum"),
            ("fora.md", "leva para fora"),
            ("pasta", "leva para fora"),
            ("zero.md", "leva para fora"),
            ("zero.png", "leva para fora"),
        ] {
            assert_told(&run, name, words);
        }
        assert!(vault.path(PAGE).exists());
    }

    /// The message of which `name` is the place says `words`.
    fn assert_told(run: &Run, name: &str, words: &str) {
        let place = format!("--> notes/{name}:1:1");
        let message = run.told.split("\n\n").find(|message| message.contains(&place));
        assert!(message.is_some_and(|message| message.contains(words)), "{name}: {}", run.told);
    }

    #[test]
    fn pipes_and_sockets_are_told_and_never_opened() {
        let vault = Vault::good();
        let pipes = ["x.md", "x.png"].map(|name| vault.path("notes").join(name));
        assert!(Command::new("mkfifo").args(&pipes).status().expect("mkfifo").success());
        symlink("x.md", vault.path("notes/z.md")).expect("a link");
        let _socket = UnixListener::bind(vault.path("notes/s.md")).expect("a socket");
        let run = run(&vault, "build --no-cache");
        assert_sound(&run, "pipes");
        ["x.md", "x.png", "z.md", "s.md"]
            .iter()
            .for_each(|name| assert_told(&run, name, "não é um arquivo comum"));
        assert!(vault.path(PAGE).exists());
    }

    #[test]
    fn what_may_not_be_read_is_told() {
        let vault = Vault::good();
        vault.write("notes/x.md", GOOD);
        vault.write("notes/d/y.md", GOOD);
        for name in ["notes/x.md", "notes/d"] {
            fs::set_permissions(vault.path(name), fs::Permissions::from_mode(0o0)).expect("a mode");
        }
        // Nothing is closed to the system's administrator.
        let is_closed = fs::read(vault.path("notes/x.md")).is_err();
        let run = run(&vault, "build --no-cache");
        assert_sound(&run, "modes");
        if is_closed {
            ["x.md", "d"].iter().for_each(|name| assert_told(&run, name, "não pôde ser lido"));
        }
        assert!(vault.path(PAGE).exists());
        fs::set_permissions(vault.path("notes/d"), fs::Permissions::from_mode(0o700)).expect("a mode");
        // A folder of notes that is closed is not one without notes, whose pages would go.
        fs::set_permissions(vault.path("notes"), fs::Permissions::from_mode(0o0)).expect("a mode");
        if is_closed {
            vault.run("build").code(2).stderr_eq("erro: não foi possível ler notes: [..]\n");
        }
        fs::set_permissions(vault.path("notes"), fs::Permissions::from_mode(0o700)).expect("a mode");
        assert!(vault.path(PAGE).exists());
    }

    #[test]
    fn a_path_that_is_too_long_is_told_and_keeps_nobody_out() {
        let vault = Vault::good();
        let deep = format!("notes/{}", "pasta/".repeat(200));
        vault.write(&format!("{deep}nota.md"), "# Funda\n");
        vault.write(&format!("{deep}foto.png"), "png");
        let run = run(&vault, "build --no-cache");
        assert_sound(&run, "deep");
        assert!(run.told.contains("longo demais para o site"), "{}", run.told);
        assert!(vault.path(PAGE).exists());
    }
}
