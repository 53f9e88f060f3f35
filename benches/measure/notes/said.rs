//! What people write again and again, as data: names of systems, the recurring gaps and the many ways to tell that one
//! came back, patterns, verdicts.

/// A recurring gap: its title, its fix, ways to tell an error that repeats it, and ways to tell that it went better.
pub struct Gap {
    pub title: &'static str,
    pub fix: &'static str,
    pub errors: &'static [&'static str],
    pub progress: &'static [&'static str],
}

pub const SUMS: Gap = Gap {
    title: "Pula o napkin math",
    fix: "Duas linhas de conta antes da primeira caixa",
    errors: &[
        "Napkin math: de novo não fiz", "Pulei o napkin math outra vez", "Napkin math confuso",
        "Não fiz napkin math nenhum", "Sem napkin math antes de desenhar", "Fiz o napkin math errado",
        "Skipped the napkin math", "Estimativa de capacidade esquecida",
    ],
    progress: &["Napkin math feito sem dica", "Melhorei no napkin math"],
};

pub const WRAP_UP: Gap = Gap {
    title: "Wrap-up longo demais ou ausente",
    fix: "3+2+1 em um minuto: três componentes, dois trade-offs, uma melhoria",
    errors: &[
        "Não fiz wrap-up", "Wrap-up longo demais", "Wrap-up atropelado", "Terminei sem wrap-up",
        "Fechamento confuso", "No wrap-up at all", "Wrap-up sem estrutura",
    ],
    progress: &["Wrap-up dentro do tempo, sem dica", "Wrap-up 3+2+1 bem melhor"],
};

pub const DEEP_DIVE: Gap = Gap {
    title: "Deep dive raso",
    fix: "Stateful ou stateless? Quem cai primeiro, e o que acontece então?",
    errors: &["Deep dive raso", "Deep dive superficial demais", "Shallow deep dive"],
    progress: &["Deep dive conduzido sem dica"],
};

pub const TRADE_OFFS: Gap = Gap {
    title: "Trade-offs genéricos",
    fix: "X over Y, because Z, accepting W",
    errors: &["Trade-offs vagos", "Trade-offs genéricos", "Não articulei os trade-offs", "Vague trade-offs"],
    progress: &["Trade-offs articulados com clareza, sem dica"],
};

pub const GAPS: &[&Gap] = &[&SUMS, &WRAP_UP, &DEEP_DIVE, &TRADE_OFFS];

/// What is designed; a name of its own follows.
pub const SYSTEMS: &[&str] = &[
    "Encurtador de URL", "Chat", "Feed", "Busca", "Agenda", "Ingressos", "Streaming", "Delivery", "Leilão",
    "Ranking", "Wallet", "Rate limiter", "Key-value store", "Job scheduler", "Photo sharing", "Ride hailing",
    "Web crawler",
];

pub const VERDICTS: &[&str] = &[
    "Strong No Hire", "No Hire", "Lean No Hire", "Borderline", "Borderline Hire (leaning Hire)", "Lean Hire",
    "Hire",
];

pub const PATTERNS: &[&str] = &[
    "Outbox", "Async After 200", "Async After 202", "Fan-out on Read", "Fan-out on Write", "Saga",
    "Write-behind", "Hot Key Split", "Lease with Fencing", "Cursor Pagination", "Request Coalescing",
    "Two-phase Upload",
];

/// What is counted in sums.
pub const COUNTED: &[&str] =
    &["pedidos", "reviews", "orders", "mensagens", "uploads", "cliques", "pings", "eventos"];
