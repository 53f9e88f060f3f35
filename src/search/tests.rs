//! The whole index, small and large.

use super::*;

fn page(n: usize, text: &str) -> Page<'static> {
    let entry = Entry {
        group: Group::Errors,
        title: format!("Erro {n}").into(),
        anchor: format!("erro-{n}").into(),
        pieces: vec![Piece { group: Group::Phrases, anchor: "frase".into(), text: text.to_string().into() }],
    };
    let own = "Feed · 24/fev".into();
    Page { url: "mocks/feed.html".into(), own, context: String::new(), entries: vec![entry] }
}

fn index(pages: &[Page]) -> Vec<Artifact> {
    let mut files = Vec::new();
    let mut index = Index::new(|file| -> Result<(), ()> {
        files.push(file);
        Ok(())
    });
    pages.iter().try_for_each(|page| index.add(page)).unwrap();
    index.finish().unwrap();
    files
}

#[test]
fn a_small_site_has_one_file() {
    let files = index(&[page(1, "Partição do Kafka"), page(2, "</script>")]);
    let [file] = files.as_slice() else { panic!("{} files", files.len()) };
    assert_eq!(file.path, "busca/raiz.js");
    let text = String::from_utf8_lossy(&file.bytes);
    assert!(text.contains("partição") && !text.contains("</script"), "{text}");
}

#[test]
fn a_large_index_is_cut_into_parts_of_bounded_size() {
    let pages: Vec<Page> =
        (0..9000).map(|n| page(n, &format!("todos falam de cache{} e de fila", n % 4000))).collect();
    let files = index(&pages);
    assert!(files.len() > 10, "{}", files.len());
    let longest = files.iter().map(|file| file.bytes.len()).max();
    assert!(longest.is_some_and(|longest| longest < SHARD + 64), "{longest:?}");
    let kinds: std::collections::BTreeSet<&str> =
        files.iter().filter_map(|file| file.path.strip_prefix("busca/")?.get(..1)).collect();
    assert_eq!(kinds.into_iter().collect::<String>(), "dfrt");
    assert_eq!(files, index(&pages), "the same entries give the same bytes");
}

#[test]
fn nothing_to_find_is_an_index_too() {
    let files = index(&[]);
    assert_eq!(files.len(), 1);
    assert!(String::from_utf8_lossy(&files[0].bytes).contains("\"t\":\"\""));
}
