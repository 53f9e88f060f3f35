//! Errors that look alike and match no row of the table: which are offered as a new row, and which are not.

use crate::check::read;

fn mock(number: usize, errors: &[&str]) -> String {
    let errors = errors.iter().zip(1..).map(|(error, n)| format!("**{n}. {error}**\n- doeu\n\n"));
    let errors: String = errors.collect();
    format!("## Mock #{number}: Tema {number} ({number}/mar/2026) — Hire\n\n### O que errei\n\n{errors}")
}

/// What the errors of each cluster have in common, and how many they are. Each mock is its errors.
fn clusters(mocks: &[&[&str]]) -> Vec<(String, usize)> {
    let note: String = mocks.iter().zip(1..).map(|(errors, number)| mock(number, errors)).collect();
    let table = "## Gaps recorrentes\n\n| # | Gap | Fix |\n|---|---|---|\n| 1 | Napkin math | contas |\n";
    let guide = read(&[("a.md", &(note + table))], "").guide;
    guide.clusters.iter().map(|found| (found.words.join(" "), found.gaps.len())).collect()
}

#[test]
fn errors_on_one_thing_are_a_cluster_however_they_are_worded() {
    let cases: [(&[&str], &[&str], &str); 7] = [
        (&["Não falei de idempotência"], &["Esqueci a idempotência"], "idempotência"),
        (&["Esqueci a idempotência"], &["Idempotência não mencionada"], "idempotência"),
        (&["Race condition no inventory"], &["Race conditions na reserva de assentos"], "race condition"),
        (&["Sem observabilidade"], &["Monitoramento ficou de fora"], "observabilidade"),
        (&["Partições quentes"], &["Partição quente no Kafka"], "partições quentes"),
        (&["Cache sem invalidação", "Outra coisa"], &["Esqueci a invalidação do cache"], "cache invalidação"),
        (&["Partições quentes"], &["Partic\u{327}a\u{303}o quente no Kafka"], "partições quentes"),
    ];
    for (first, second, words) in cases {
        assert_eq!(clusters(&[first, second]), [(words.to_string(), 2)], "{first:?}");
    }
}

#[test]
fn what_is_linked_or_of_one_interview_or_unlike_is_none() {
    let cases: [(&[&str], &[&str]); 6] = [
        (&["Não fiz napkin math"], &["Napkin math errado"]),
        (&["Sem idempotência", "Idempotência de novo"], &["Cache raso"]),
        (&["Live update vago"], &["Geospatial vago"]),
        (&["Kafka sem partição por fila"], &["Fila de saída do Kafka sem retenção"]),
        (&["Esqueci o índice"], &["Esqueci a fila"]),
        (&["Não vi o caminho async"], &["Nada grave: async no futuro"]),
    ];
    for (first, second) in cases {
        assert!(clusters(&[first, second]).is_empty(), "{first:?}: {:?}", clusters(&[first, second]));
    }
}

#[test]
fn an_error_is_in_one_cluster_the_largest() {
    let found = clusters(&[
        &["Race condition no inventory"],
        &["Race condition na reserva"],
        &["Race condition no estoque", "Reserva sem TTL"],
    ]);
    assert_eq!(found, [("race condition".to_string(), 3)]);
}
