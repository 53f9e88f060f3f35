//! Every page keeps to its own Content-Security-Policy, wherever the site stands; and the policy keeps what is not the site's out.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::hostile;
use crate::quiet::Heard;
use crate::served::Served;
use crate::site::Site;
use crate::support::{World, assert_none};
use crate::tab::Tab;
use crate::web::Web;

/// How long a page is listened to after the last thing that was done on it.
const AFTER: Duration = Duration::from_millis(150);

#[test]
fn no_page_breaks_its_policy_wherever_the_site_stands() {
    let world = World::shared();
    let root = Web::over(world.site.root(), "/");
    let below = Web::over(world.site.root(), "/repo/");
    let mut troubles = Vec::new();
    for home in [world.site.url(""), root.url(""), below.url("")] {
        let tab = world.tab();
        let heard = Heard::on(&tab, &home);
        for page in world.site.pages() {
            tab.open(&format!("{home}{page}"));
            troubles.extend(unguarded(&tab).then(|| format!("{home}{page}: no policy")));
            // The same scripts on every page: where they are asked for matters, not how often.
            if page == "index.html" || page == "gaps.html" || page.starts_with("mocks/mock-2") {
                use_comforts(&tab);
                thread::sleep(AFTER);
            }
            troubles.extend(heard.take().into_iter().map(|told| format!("{home}{page}: {told}")));
        }
    }
    assert_none("things heard", &troubles);
}

#[test]
fn a_lost_reader_finds_home_at_any_depth() {
    let world = World::shared();
    for prefix in ["/", "/repo/"] {
        let web = Web::over(world.site.root(), prefix);
        let tab = world.tab();
        for lost in ["nada.html", "mocks/nada/mais.html"] {
            tab.open(&web.url(lost));
            tab.wait_for(&format!("document.getElementById('home').href === {:?}", web.url("index.html")));
            assert!(
                !unguarded(&tab) && tab.ask::<bool>("getComputedStyle(document.body).display === 'grid'")
            );
        }
    }
}

#[test]
fn a_served_page_keeps_to_it_while_it_waits_for_changes() {
    let (world, folder) = (World::shared(), tempfile::tempdir().expect("a folder"));
    let note = |text: &str| {
        fs::create_dir_all(folder.path().join("notes")).expect("a folder");
        fs::write(folder.path().join("notes/a.md"), format!("# Nota\n\n{text}\n")).expect("a note");
    };
    note("um");
    let server = Served::start(folder.path(), "");
    let home = format!("http://{}/", server.address);
    let tab = world.tab();
    let heard = Heard::on(&tab, &home);
    tab.open(&format!("{home}notas/a.html"));
    tab.run("window.marked = true");
    note("dois");
    // The page is asked nothing while it goes and comes.
    server.running.wait_for("refeito");
    thread::sleep(4 * AFTER);
    tab.wait_for(
        "!window.marked && document.readyState === 'complete' && document.body.textContent.includes('dois')",
    );
    use_comforts(&tab);
    thread::sleep(AFTER);
    assert_none("things heard", &heard.take());
    assert_eq!(tab.ask::<String>("typeof navigator.serviceWorker"), "object");
    // What one page tells the next: none of them asked to be kept.
    tab.run("navigator.serviceWorker.getRegistrations().then((all) => { window.workers = all.length })");
    tab.wait_for("window.workers === 0");
}

/// The proof that the policy is one: what got into a page by a fault of ours would still not run.
#[test]
fn what_is_not_the_sites_own_does_not_run() {
    let world = World::shared();
    let site = Site::of_the_shipped_notes();
    let page = site.root().join("index.html");
    let text = fs::read_to_string(&page).expect("the page");
    let hostile = "<script>window.hit = 1</script><img src=gone.png onerror=\"window.hit = 1\"><a id=bad href=\"javascript:window.hit=1\">x</a>\
        <p style=\"color: red\" onclick=\"window.hit = 1\" id=bad-too>x</p></main>";
    fs::write(&page, text.replace("</main>", hostile)).expect("the page");
    let web = Web::over(site.root(), "/");
    for home in [site.url(""), web.url("")] {
        let tab = world.tab();
        let heard = Heard::on(&tab, &home);
        tab.open(&format!("{home}index.html"));
        tab.run("document.getElementById('bad-too').click(); document.getElementById('bad').click()");
        thread::sleep(AFTER);
        assert!(tab.ask::<bool>("window.hit === undefined"), "{home}");
        let told = heard.take().join("\n");
        assert!(told.contains("Content Security Policy"), "{home}: {told}");
    }
}

/// Escaped, not only stopped: a page on which nothing was to be stopped has nothing to tell either.
#[test]
fn hostile_words_run_nowhere() {
    let world = World::shared();
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("notes")).expect("a folder");
    fs::write(folder.path().join("compilado.toml"), hostile::CONFIG).expect("a config");
    for (name, text) in hostile::notes() {
        fs::write(folder.path().join("notes").join(name), text).expect("a note");
    }
    let site = Site::in_folder(folder);
    let home = site.url("");
    let tab = world.tab();
    let heard = Heard::on(&tab, &home);
    let mut troubles = Vec::new();
    assert!(site.pages().len() > 40, "{}", site.pages().len());
    for page in site.pages() {
        tab.open(&site.url(&page));
        tab.run("document.querySelectorAll('main a, main summary, main button').forEach((element) => element.dispatchEvent(new Event('focus')))");
        troubles
            .extend(tab.ask::<bool>("window.hit !== undefined").then(|| format!("{page}: something ran")));
        troubles.extend(heard.take().into_iter().map(|told| format!("{page}: {told}")));
    }
    tab.open(&site.url("index.html"));
    use_comforts(&tab);
    tab.run("document.querySelector('[data-search]').click()");
    tab.wait_for("document.querySelector('dialog[open] input') === document.activeElement");
    tab.type_text("window");
    tab.wait_for("document.querySelectorAll('[role=option]').length > 0");
    thread::sleep(AFTER);
    assert!(tab.ask::<bool>("window.hit === undefined"));
    troubles.extend(heard.take());
    assert_none("things heard", &troubles);
}

/// Whether a page has no policy, or one that lets any script in the page run.
fn unguarded(tab: &Tab) -> bool {
    let policy: String =
        tab.ask("document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? ''");
    !policy.contains("default-src 'none'") || policy.contains("unsafe")
}

/// Switches the theme, opens the search and looks for something, and shows a preview: where the page has them.
fn use_comforts(tab: &Tab) {
    tab.run("document.querySelector('[data-switch]')?.click(); document.querySelector('[data-copy]:not([hidden])')?.click()");
    if tab.ask::<bool>("!!document.querySelector('main [data-about]')") {
        tab.point_at("main [data-about]");
    }
    if tab.ask::<bool>("!!document.querySelector('[data-search]')") {
        tab.run("document.querySelector('[data-search]').click()");
        tab.wait_for("document.querySelector('dialog[open] input') === document.activeElement");
        tab.type_text("um");
        tab.wait_for("document.querySelector('dialog [role=status]')?.textContent !== ''");
        tab.press("Escape");
    }
}
