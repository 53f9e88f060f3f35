//! Notes of any number of interviews, as people write them: the same gaps come back in other words, wrap-ups
//! are short or long, patterns are named now and then. The same number gives the same notes.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::site::Site;

/// What was to be designed.
const SUBJECTS: [&str; 8] = [
    "Encurtador de URL",
    "Chat em tempo real",
    "Feed de notícias",
    "Venda de ingressos",
    "Armazenamento de arquivos",
    "Placar ao vivo",
    "Notificações push",
    "Busca de hotéis com filtro por região e reserva",
];

/// Recurring gaps: the title, the fix, and two errors that repeat it.
const GAPS: [[&str; 4]; 7] = [
    [
        "Não faz napkin math",
        "Primeiro passo depois dos requirements, sempre",
        "Pulei o napkin math",
        "Napkin math confuso",
    ],
    ["Wrap-up ausente ou longo", "Formato 3+2+1 em um minuto", "Não fiz wrap-up", "Wrap-up muito longo"],
    [
        "Deep dive raso",
        "É stateful? Quem cai primeiro? O que acontece com o cliente?",
        "Deep dive raso no cache",
        "Deep dive raso na fila",
    ],
    [
        "Trade-offs genéricos",
        "\"X over Y, because Z, accepting W\", amarrado à decisão",
        "Trade-offs vagos",
        "Não articulei os trade-offs",
    ],
    [
        "Esquece a idempotência",
        "Toda escrita que pode ser repetida leva uma chave, e a resposta fica guardada por um dia",
        "Esqueci a idempotência no pagamento",
        "Sem idempotência no consumidor",
    ],
    [
        "Schema sem índices",
        "Para cada consulta do contrato, diga o índice que a atende",
        "Schema sem índice para a busca",
        "Faltaram índices no schema",
    ],
    [
        "Não confirma os requirements",
        "Repita em voz alta o que entra e o que fica de fora, e espere o sim",
        "Não confirmei os requirements",
        "Requirements sem confirmar de novo",
    ],
];

/// Patterns, some of them formulas.
const PATTERNS: [&str; 9] = [
    "Outbox",
    "Write-behind cache",
    "Consistent hashing com nós virtuais",
    "QPS = pedidos_por_dia / 86400",
    "Fan-out on read",
    "conexões = usuários_ativos × dispositivos",
    "Saga orquestrada com compensação",
    "armazenamento = objetos × tamanho_médio × réplicas",
    "Rate limit por token bucket",
];

/// Components, trade-offs and improvements of wrap-ups.
const COMPONENTS: [&str; 6] = [
    "Postgres as the source of truth",
    "a queue that settles payments in the background",
    "Redis in front of the hot reads",
    "a gateway that holds the open sockets and knows which server owns each customer",
    "object storage behind a CDN",
    "an index that is rebuilt from the log whenever its mapping changes",
];
const TRADE_OFFS: [&str; 4] = [
    "eventual over strong consistency, because reads must be fast, accepting a stale counter",
    "push over polling, because updates are rare, accepting one open socket per reader",
    "strong consistency over raw speed on payments, because an idempotency key must stop a double charge, accepting slower writes",
    "one region over three, because the load fits, accepting an outage when it is down",
];
const IMPROVEMENTS: [&str; 3] = [
    "I'd add a read replica",
    "I'd move the counters to a stream and let each region keep its own copy",
    "I'd measure the tail latency before anything else",
];

/// The site of that many interviews.
pub fn site(interviews: usize) -> Site {
    let notes = tempfile::tempdir().expect("a folder");
    write(notes.path(), interviews);
    Site::of(notes.path())
}

fn write(folder: &Path, interviews: usize) {
    fs::write(folder.join("gaps.md"), recurring()).expect("a note");
    for n in 1..=interviews {
        fs::write(folder.join(format!("mock-{n}.md")), interview(n)).expect("a note");
    }
}

/// The note of what keeps going wrong and of how to begin.
fn recurring() -> String {
    let mut note =
        String::from("# Para reler\n\n## Gaps Recorrentes (DECORAR)\n\n| # | Gap | Fix |\n|---|---|---|\n");
    for (at, [gap, fix, ..]) in GAPS.iter().enumerate() {
        let _ = writeln!(note, "| {} | {gap} | {fix} |", at + 1);
    }
    note.push_str(
        "\n## Frase de Abertura (decorar)\n\nApós requirements:\n\n> \"Give me a minute of math first.\"\n",
    );
    note
}

/// The note of the interview number `n`.
fn interview(n: usize) -> String {
    let verdict = ["Hire", "Lean No Hire", "Borderline Hire (leaning Hire)", "Strong Hire"][n % 4];
    let subject = SUBJECTS[n % SUBJECTS.len()];
    let (day, month, year) = (n % 28 + 1, n / 28 % 12 + 1, 2020 + n / 336);
    let mut note = format!("# Mock #{n}: {subject} {n} ({day:02}/{month:02}/{year}) — {verdict}\n\n");
    note.push_str("## O que fiz bem\n\n- Contrato da API limpo\n- Pedi os números antes de desenhar\n\n");
    note.push_str("## O que errei e como corrigir\n\n");
    for error in 1..=n % 3 + 2 {
        note.push_str(&an_error(n, error));
    }
    if n % 5 != 4 {
        let _ = write!(
            note,
            "**9. Fechei sem estrutura**\n- DEVERIA TER DITO (formato 3+2+1):\n\n```\n{}\n```\n",
            wrap_up(n)
        );
    }
    note
}

fn an_error(n: usize, error: usize) -> String {
    let [_, fix, titles @ ..] = GAPS[(n * 3 + error * 2) % GAPS.len()];
    let title = titles[(n + error) % 2];
    let pattern = PATTERNS[(n + error * 4) % PATTERNS.len()];
    let qps = n * 10;
    let mut text = format!("**{error}. {title}**\n\n- Perdi uns minutos e não cheguei ao ponto\n");
    let _ = match error % 3 {
        0 => write!(text, "- DEVERIA TER FEITO:\n\n```\n{qps}M requests/day ÷ 100K = {}00 QPS\n```\n", n),
        1 => write!(text, "- DEVERIA TER DITO: \"{fix}\"\n\n→ Pattern: **{pattern}**\n"),
        _ => writeln!(text, "- DEVERIA TER FEITO: {fix}"),
    };
    text.push('\n');
    text
}

/// Three components, two trade-offs, one improvement.
fn wrap_up(n: usize) -> String {
    let pick = |from: &[&'static str], at: usize| from[(n + at) % from.len()];
    let components = [0, 1, 2].map(|at| pick(&COMPONENTS, at)).join(", ");
    let trade_offs = [0, 1].map(|at| pick(&TRADE_OFFS, at)).join("; ");
    format!(
        "\"Three key components: {components}.\nTwo trade-offs: {trade_offs}.\nWith more time: {}.\"",
        pick(&IMPROVEMENTS, 0)
    )
}
