//! The server: what it answers and refuses, and what it does when something changes.

use std::fs;
use std::time::Duration;

use crate::served::{Running, Served};
use crate::vault::{GOOD, Vault};

/// Long enough for a rebuild that should not happen.
const QUIET: Duration = Duration::from_millis(1500);
const PAGE: &str = "mocks/mock-1-encurtador-de-url.html";

fn served(vault: &Vault) -> Served {
    Served::start(&vault.path(""), "")
}

#[test]
fn the_site_is_served_as_it_would_be_built_and_nothing_is_written() {
    let vault = Vault::good();
    vault.write("notes/foto.png", "png");
    vault.write("notes/lembrete.md", "# Lembrete\n\n![foto](foto.png)\n");
    vault.write("compilado.toml", "base_url = 'https://exemplo.org/'\n");
    let server = served(&vault);
    assert_served_as_built(&server, &vault);
    // From now on pages are made one by one, when they are asked for.
    vault.write("notes/mock-0.md", GOOD.replace("#1", "#2").replace("(03/", "(02/"));
    server.running.wait_for("refeito");
    assert_served_as_built(&server, &vault);
    let home = server.get("/");
    assert_eq!((home.status, home.header("content-type")), (200, "text/html; charset=utf-8"));
    assert_eq!(server.get("/arquivos/foto.png").header("content-type"), "image/png");
    assert_eq!(server.get("/.compilado/reload.js").header("content-type"), "text/javascript; charset=utf-8");
    assert!(!vault.path("public").exists());
}

fn assert_served_as_built(server: &Served, vault: &Vault) {
    vault.run("build --out built").code(0);
    for (path, bytes) in vault.files("built") {
        // A site that is being written changes too often to be kept by a browser.
        if path.starts_with(".compilado") || path == "sw.js" {
            assert_eq!(server.get(&format!("/{path}")).status, 404, "{path}");
            continue;
        }
        let (answer, built) = (server.get(&format!("/{path}")), String::from_utf8_lossy(&bytes).into_owned());
        assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"), "{path}");
        let served = if path.ends_with(".html") { without_script(&answer.body) } else { answer.body };
        assert_eq!(served, built, "{path}");
    }
}

fn without_script(page: &str) -> String {
    let (before, rest) = page.split_once("<script src=\"/.compilado/reload.js\"").expect("the script");
    let (_, after) = rest.split_once("</script>").expect("its end");
    format!("{before}{after}")
}

#[test]
fn no_path_leads_out_of_the_site_and_no_folder_is_listed() {
    let vault = Vault::good();
    vault.write("compilado.toml", "title = 'canário'\n");
    let server = served(&vault);
    for path in [
        "/../compilado.toml", "/%2e%2e/compilado.toml", "/..%2fcompilado.toml",
        "/mocks/../../compilado.toml", "//etc/passwd", "/%2fetc/passwd", "/..%5c..%5ccompilado.toml",
        "/compilado.toml", "/notes/mock-1.md", "/mocks/", "/mocks", "/arquivos/", "/%00", "/%ff", "/%",
        "/index.html/", "/INDEX.HTML", "/.compilado/", "/mocks/..%2findex.html", "/./index.html",
    ] {
        let answer = server.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(answer.body.contains("<html") && !answer.body.contains("root:"), "{path}: {}", answer.body);
    }
    let long = server.get(&format!("/{}", "a".repeat(7000)));
    assert!(matches!(long.status, 404 | 414 | 431), "{}", long.status);
    assert_eq!(server.get("/?x=../y#z").status, 200);
}

#[test]
fn only_reading_is_allowed() {
    let vault = Vault::good();
    let server = served(&vault);
    let ask = |method: &str| {
        server.ask(&format!(
            "{method} /index.html HTTP/1.1\r\nHost: {}\r\nContent-Length: 0\r\n",
            server.address
        ))
    };
    let (get, head) = (ask("GET"), ask("HEAD"));
    assert_eq!((get.status, head.status, head.body.as_str()), (200, 200, ""));
    for name in ["content-type", "content-length", "cache-control"] {
        assert_eq!(head.header(name), get.header(name), "{name}");
    }
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "XYZ"] {
        let answer = ask(method);
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
}

#[test]
fn a_name_that_is_not_the_servers_own_is_refused() {
    let vault = Vault::good();
    let server = served(&vault);
    let port = server.address.rsplit(':').next().expect("a port").to_string();
    let status = |lines: &str| server.ask(&format!("GET / HTTP/1.1\r\n{lines}")).status;
    for host in [format!("localhost:{port}"), "localhost".into(), format!("[::1]:{port}"), "127.0.0.1".into()]
    {
        assert_eq!(status(&format!("Host: {host}\r\n")), 200, "{host}");
    }
    for host in ["exemplo.org", &format!("exemplo.org:{port}"), "localhost.exemplo.org", "192.168.0.7", ""] {
        assert_ne!(status(&format!("Host: {host}\r\n")), 200, "{host}");
    }
    assert_ne!(status(""), 200);
    assert_ne!(status("Host: localhost\r\nHost: exemplo.org\r\n"), 200);
    assert_ne!(server.ask("GET http://exemplo.org/ HTTP/1.1\r\nHost: localhost\r\n").status, 200);
    let events = "GET /.compilado/events?page=index.html HTTP/1.1\r\nHost: exemplo.org\r\n";
    assert_eq!(server.ask(events).status, 403);
}

#[test]
fn the_network_is_served_only_when_asked_for() {
    let vault = Vault::good();
    let running = Running::start(&vault.path(""), "serve --port 0 --host");
    let line = running.wait_for("servindo em http://127.0.0.1:");
    let address = line.rsplit("http://").next().expect("an address").trim_end_matches('/').to_string();
    let server = Served { running, address };
    assert_eq!(server.ask("GET / HTTP/1.1\r\nHost: 192.168.0.7:4321\r\n").status, 200);
    assert_eq!(server.ask("GET / HTTP/1.1\r\nHost: exemplo.org\r\n").status, 403);
}

#[test]
fn only_the_page_that_changed_is_reloaded() {
    let vault = Vault::good();
    vault.write("notes/lembrete.md", "# Lembrete\n\nNada ainda.\n");
    let server = served(&vault);
    let (mut page, mut other) = (server.listen(PAGE), server.listen("notas/lembrete.html"));
    vault.write("notes/mock-1.md", GOOD.replace("antes de desenhar", "logo no começo"));
    page.expect("reload");
    assert!(server.get(&format!("/{PAGE}")).body.contains("logo no começo"));
    vault.write("notes/lembrete.md", "# Lembrete\n\nBeber água.\n");
    // Had the first edit reloaded this page, too, it would have been told twice.
    other.expect("reload");
    assert!(server.get("/notas/lembrete.html").body.contains("Beber água"));
    let mut again = server.listen("notas/lembrete.html");
    vault.write("notes/mock-1.md", GOOD);
    server.running.wait_for("refeito");
    vault.write("theme-that-is-none/x.css", "");
    vault.write("notes/lembrete.md", "# Lembrete\n\nDormir.\n");
    again.expect("reload");
}

#[test]
fn a_save_by_rename_a_new_folder_a_rename_and_a_removal_are_seen() {
    let vault = Vault::good();
    let server = served(&vault);
    let mut page = server.listen(PAGE);
    vault.write("notes/.mock-1.md.swp", GOOD.replace("Clarifiquei", "Perguntei"));
    fs::rename(vault.path("notes/.mock-1.md.swp"), vault.path("notes/mock-1.md")).expect("a rename");
    page.expect("reload");
    assert!(server.get(&format!("/{PAGE}")).body.contains("Perguntei"));

    let mut missing = server.listen("notas/a-b-c-nova.html");
    vault.write("notes/a/b/c/nova.md", "# Nova\n\nCheguei.\n");
    missing.expect("reload");
    assert!(server.get("/notas/a-b-c-nova.html").body.contains("Cheguei"));

    let mut there = server.listen("notas/a-b-c-nova.html");
    fs::rename(vault.path("notes/a/b"), vault.path("notes/z")).expect("a rename");
    fs::remove_file(vault.path("notes/z/c/nova.md")).expect("a removal");
    there.expect("reload");
    assert_eq!(server.get("/notas/a-b-c-nova.html").status, 404);
    assert_eq!(server.get("/").status, 200);
}

#[test]
fn a_folder_of_notes_that_is_put_away_and_comes_back_is_still_watched() {
    let vault = Vault::good();
    let server = served(&vault);
    let mut page = server.listen(PAGE);
    fs::rename(vault.path("notes"), vault.path("outras")).expect("a rename");
    assert!(page.expect("trouble").contains("a pasta notes não existe"));
    assert_eq!(server.get(&format!("/{PAGE}")).status, 200);
    fs::rename(vault.path("outras"), vault.path("notes")).expect("a rename");
    page.expect("fine");
    vault.write("notes/mock-1.md", GOOD.replace("Clarifiquei", "Confirmei"));
    page.expect("reload");
}

/// The config in one place and linked from another, as dotfiles are; the notes behind a link.
#[cfg(unix)]
#[test]
fn what_is_reached_over_links_is_watched_where_it_lies() {
    use std::os::unix::fs::symlink;
    let vault = Vault::with(&[("longe/notas/mock-1.md", GOOD), ("longe/config.toml", "")]);
    symlink("longe/notas", vault.path("notes")).expect("a link");
    symlink("longe/config.toml", vault.path("compilado.toml")).expect("a link");
    let server = served(&vault);
    let mut page = server.listen(PAGE);
    vault.write("longe/config.toml", "title = 'Meus estudos'\n");
    page.expect("reload");
    assert!(server.get("/").body.contains("Meus estudos"));
    fs::rename(vault.path("longe/notas"), vault.path("longe/outras")).expect("a rename");
    page.expect("trouble");
    fs::rename(vault.path("longe/outras"), vault.path("longe/notas")).expect("a rename");
    page.expect("fine");
    vault.write("longe/notas/mock-1.md", GOOD.replace("Clarifiquei", "Confirmei"));
    page.expect("reload");
}

#[test]
fn a_folder_around_the_notes_that_is_removed_and_made_anew_is_watched() {
    let vault = Vault::with(&[("a/b/notes/mock-1.md", GOOD)]);
    let server = Served::start(&vault.path(""), "--notes a/b/notes");
    let mut page = server.listen(PAGE);
    fs::remove_dir_all(vault.path("a")).expect("a removal");
    page.expect("trouble");
    vault.write("a/b/notes/mock-1.md", GOOD);
    page.expect("fine");
    vault.write("a/b/notes/mock-1.md", GOOD.replace("Clarifiquei", "Confirmei"));
    page.expect("reload");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_read_keeps_nobody_from_being_watched() {
    use std::os::unix::fs::PermissionsExt;
    let vault = Vault::good();
    vault.write("notes/a/fechada.md", "# Fechada\n");
    vault.write("notes/b/nota.md", "# Aberta\n");
    let mode =
        |mode| fs::set_permissions(vault.path("notes/a"), fs::Permissions::from_mode(mode)).expect("a mode");
    mode(0o0);
    let server = served(&vault);
    let (mut page, mut closed) = (server.listen("notas/b-nota.html"), server.listen("notas/a-fechada.html"));
    vault.write("notes/b/nota.md", "# Aberta\n\nOutra linha.\n");
    page.expect("reload");
    mode(0o700);
    server.running.wait_for("refeito");
    vault.write("notes/a/fechada.md", "# Fechada\n\nOutra linha.\n");
    while closed.next().0 != "reload" {}
}

/// The system's own folders, for one, are not the site's.
#[cfg(unix)]
#[test]
fn a_link_to_the_whole_disk_is_not_followed() {
    let vault = Vault::good();
    std::os::unix::fs::symlink("/", vault.path("notes/tudo")).expect("a link");
    let server = served(&vault);
    let mut page = server.listen(PAGE);
    vault.write("notes/mock-1.md", GOOD.replace("Clarifiquei", "Confirmei"));
    page.expect("reload");
}

#[cfg(unix)]
#[test]
fn a_site_that_is_written_among_the_notes_over_a_link_makes_no_rebuild() {
    let vault = Vault::good();
    fs::create_dir(vault.path("notes/site")).expect("a folder");
    std::os::unix::fs::symlink("notes/site", vault.path("public")).expect("a link");
    let build = Running::start(&vault.path(""), "build --watch");
    build.wait_for("Ctrl+C encerra");
    let lines = build.lines_until(QUIET);
    assert!(lines.is_empty(), "{lines:#?}");
}

#[test]
fn a_burst_is_one_rebuild_and_silence_is_none() {
    let vault = Vault::good();
    let server = served(&vault);
    for n in 2..302 {
        vault.write(&format!("notes/mock-{n}.md"), GOOD.replace("#1", &format!("#{n}")));
    }
    let mut lines = vec![server.running.wait_for("refeito")];
    lines.extend(server.running.lines_until(QUIET));
    assert_eq!(lines.iter().filter(|line| line.contains("refeito")).count(), 1, "{lines:#?}");
    assert_eq!(server.get("/mocks/mock-301-encurtador-de-url.html").status, 200);
    for path in ["public/index.html", "alheio.txt", "notes/.git/index"] {
        vault.write(path, "x");
    }
    assert_eq!(server.get("/").status, 200);
    assert!(server.running.lines_until(QUIET).is_empty());
}

#[test]
fn a_broken_template_or_config_is_told_over_the_last_good_page_until_it_is_mended() {
    let vault = Vault::good();
    vault.write("theme/static/extra.css", "");
    let server = Served::start(&vault.path(""), "--theme theme");
    let mut page = server.listen(PAGE);
    vault.write("theme/templates/interview.html", "{% if %}");
    let told = page.expect("trouble");
    assert!(told.contains("tema:") && told.contains("interview.html"), "{told}");
    server.running.wait_for("erro: tema:");
    assert!(server.get(&format!("/{PAGE}")).body.contains("Clarifiquei"));
    vault.write("compilado.toml", "titel = 'x'\n");
    assert!(page.expect("trouble").contains("você quis dizer «title»"));
    fs::remove_file(vault.path("theme/templates/interview.html")).expect("a removal");
    vault.write("compilado.toml", "");
    page.expect("fine");
    vault.write("compilado.toml", "title = 'Meus estudos'\n");
    page.expect("reload");
    assert!(server.get("/").body.contains("Meus estudos"));
}

/// What only shows when a page is made: pages are made when they are asked for, and the rest afterwards.
#[test]
fn a_template_that_fails_on_one_kind_of_page_is_told_and_the_others_are_shown() {
    let vault = Vault::good();
    vault.write("notes/lembrete.md", "# Lembrete\n\nDormir.\n");
    vault.write("theme/static/extra.css", "");
    let server = Served::start(&vault.path(""), "--theme theme");
    let mut page = server.listen(PAGE);
    vault.write("theme/templates/interview.html", "{{ content.nada.nada }}");
    assert!(page.expect("trouble").contains("interview.html"));
    server.running.wait_for("erro: tema:");
    assert_eq!(
        (server.get(&format!("/{PAGE}")).status, server.get("/notas/lembrete.html").status),
        (500, 200)
    );
    // The page that failed listens, too, and nobody had asked for it here.
    vault.write("theme/templates/note.html", "{{ content.nada.nada }}");
    fs::remove_file(vault.path("theme/templates/interview.html")).expect("a removal");
    server.running.wait_for("note.html");
    fs::remove_file(vault.path("theme/templates/note.html")).expect("a removal");
    while page.next().0 != "fine" {}
    assert_eq!(server.get(&format!("/{PAGE}")).status, 200);
}

#[test]
fn what_is_wrong_with_the_notes_is_told_once() {
    let vault = Vault::good();
    let server = served(&vault);
    vault.write("notes/b.md", "# Mock #3: Feed (05/03/2026) — Hire\n\n```\nnunca fechada\n");
    server.running.wait_for("erro[cerca-aberta]");
    server.running.wait_for("2 notas");
    vault.write("notes/mock-1.md", GOOD.replace("Clarifiquei", "Confirmei"));
    let lines: Vec<String> = server.running.lines_until(QUIET);
    assert!(lines.iter().all(|line| line.contains("refeito")) && lines.len() == 1, "{lines:#?}");
    fs::remove_file(vault.path("notes/b.md")).expect("a removal");
    server.running.wait_for("1 nota, nenhum problema");
}

/// A note that has just begun lacks this and that, and every save moves it.
#[test]
fn what_has_only_moved_is_not_told_again_and_what_came_is_told_alone() {
    let vault = Vault::good();
    let server = served(&vault);
    let note = |above: &str, below: &str| {
        let heading = "# Mock #2: Chat (04/03/2026)";
        let text =
            format!("{heading}\n{above}\n## O que errei\n\n**1. Corri**\n- fui rápido demais\n{below}");
        vault.write("notes/b.md", text);
    };
    note("", "");
    server.running.wait_for("2 avisos em 1 de 2 notas");
    note("\nUma linha.\n", "");
    let lines = server.running.lines_until(QUIET);
    assert!(lines.iter().all(|line| line.contains("refeito")) && !lines.is_empty(), "{lines:#?}");
    note("\nUma linha.\n", "\n**2. Travei**\n- fiquei em silêncio\n");
    let lines = server.running.lines_until(QUIET);
    let told: Vec<&String> = lines.iter().filter(|line| line.contains("aviso")).collect();
    assert!(
        told.len() == 2 && told[1].starts_with("3 avisos") && lines.join("").contains("Travei"),
        "{lines:#?}"
    );
    note("\nUma linha.\n", "");
    let lines = server.running.lines_until(QUIET);
    assert_eq!(
        lines.iter().filter(|line| line.contains("aviso")).collect::<Vec<_>>(),
        ["2 avisos em 1 de 2 notas"]
    );
}

#[test]
fn an_interruption_ends_at_once_and_well() {
    let vault = Vault::good();
    let server = served(&vault);
    let _open = server.listen(PAGE);
    assert_eq!(server.running.interrupt(), Some(0));
}

#[test]
fn what_cannot_be_served_ends_with_2() {
    let vault = Vault::with(&[]);
    vault.run("serve --port 0").code(2).stderr_eq("erro: a pasta notes não existe\n...\n");
    vault.write("notes/a.md", GOOD);
    vault.run("serve --port 0 --config x.toml").code(2);
    vault
        .run("serve --host 192.0.2.1 --port 0")
        .code(2)
        .stderr_eq("erro: não foi possível servir em 192.0.2.1:0[..]\n  ajuda: [..]--host[..]\n");
    vault.run("serve --port x").code(2);
    let taken = served(&vault);
    let port = taken.address.rsplit(':').next().expect("a port");
    vault.run(&format!("serve --port {port}")).code(2).stderr_eq("erro: [..]\n  ajuda: [..]--port NÚMERO\n");
}

#[test]
fn a_build_goes_on_with_every_change() {
    let vault = Vault::good();
    let build = Running::start(&vault.path(""), "build --watch");
    build.wait_for("1 entrevista, ");
    build.wait_for("esperando mudanças; Ctrl+C encerra");
    vault.write("notes/b.md", GOOD.replace("#1", "#2"));
    build.wait_for("2 entrevistas, ");
    assert!(vault.path("public/mocks/mock-2-encurtador-de-url.html").exists());
    assert!(build.lines_until(QUIET).is_empty());
    assert_eq!(build.interrupt(), Some(0));
}

#[test]
fn a_check_goes_on_with_every_change() {
    let vault = Vault::good();
    let check = Running::start(&vault.path(""), "check --watch");
    check.wait_for("1 nota, nenhum problema");
    check.wait_for("esperando mudanças; Ctrl+C encerra");
    vault.write("notes/b.md", GOOD.replace("#1", "#2"));
    check.wait_for("2 notas, nenhum problema");
    assert!(!vault.path("public").exists());
    assert_eq!(check.interrupt(), Some(0));
}
