//! What recurring gaps are usually about, as data: each subject under all its names.
//!
//! Only skills of the interview itself stand here, never technologies: a gap about caching is told by
//! its own words. Names are folded; a new synonym is one more string. A `^` before one asks for it at
//! the start of a title: `contas` may be sums or accounts, `Contas erradas` is surely sums.

/// A subject and its names.
#[derive(Debug)]
pub struct Subject {
    /// The usual name.
    pub name: &'static str,
    /// Everything that means it.
    pub aliases: &'static [&'static str],
    /// Phrases that hold an alias and mean something else.
    pub traps: &'static [&'static str],
    /// A phase of the interview as well as a skill: what went wrong *in* it may be about something else.
    pub is_phase: bool,
    /// The wider subject that a title about this one is not about.
    pub narrows: Option<&'static str>,
}

/// All subjects.
pub const SUBJECTS: &[Subject] = &[
    Subject {
        name: "non-functional requirements",
        aliases: &[
            "requisitos nao funcionais", "requisito nao funcional", "nao funcionais",
            "non functional requirements", "non functional", "rnf", "rnfs", "nfr", "nfrs",
        ],
        traps: &[],
        is_phase: false,
        narrows: Some("requirements"),
    },
    Subject {
        name: "napkin math",
        aliases: &[
            "napkin math", "napkin", "back of the envelope", "back of envelope", "envelope math",
            "conta de guardanapo", "contas de guardanapo", "matematica de guardanapo", "conta de padaria",
            "contas de padaria", "conta de padeiro", "contas de padeiro", "estimativa de capacidade",
            "estimativas de capacidade", "estimativa", "estimativas", "estimar", "estimei", "estimo",
            "estima", "estimando", "sem numeros", "desenho sem numeros", "nao calculei o volume",
            "calculei o volume", "nao calculei", "chuto a escala", "chutei a escala", "chutar a escala",
            "chutei o numero", "chutei os numeros", "chutei numeros", "chutei o volume", "chutei qps",
            "numeros chutados", "numero chutado", "escala chutada", "conta de cabeca", "contas de cabeca",
            "capacity estimation", "capacity estimate", "capacity estimates", "calculo de storage",
            "calculo de armazenamento", "calculo de trafego", "calculo de banda", "calculos de storage",
            "calculo de memoria", "calculo do storage", "calculo do volume", "calculos de volume",
            "contas de banda", "contas de trafego", "contas de memoria", "conta de memoria",
            "conta de trafego", "conta de banda", "ordem de grandeza", "ordens de grandeza",
            "capacity planning", "estimation", "estimations", "fazer contas", "fazer as contas",
            "fiz contas", "fiz as contas", "fiz conta", "fiz a conta", "sem contas", "sem fazer contas",
            "sem conta", "as contas", "errei a conta", "errei as contas", "errei contas", "conta errada",
            "contas erradas", "contas confusas", "^contas", "nas contas", "minhas contas", "contas nao",
            "calculos de capacidade", "calculo de capacidade", "calculei qps", "calcular qps",
            "calculo de qps", "qps sem calcular", "calculei", "calcular o volume", "sem calcular",
            "calculo de volume", "numeros de escala", "quick math", "do the math", "dimensionamento",
            "dimensionei", "dimensionar", "conta de qps", "contas de qps", "conta de storage",
            "contas de storage", "conta de armazenamento",
        ],
        traps: &[
            "contas de", "contas do", "contas dos", "contas da", "contas das", "contas de usuario",
            "contas de usuarios", "conta de usuario", "contas do usuario", "contas bancarias",
            "contas dos usuarios", "contas do cliente", "contas de cliente", "contas de clientes",
            "contas a pagar", "contas correntes", "contas duplicadas", "contas inativas",
            "contas de servico", "contas de e mail", "contas de email", "contas fake", "contas falsas",
            "contas e perfis", "estimativa de entrega", "estimativa de tempo de entrega",
            "estimativa de chegada", "estimativa de preco", "criacao de contas", "cadastro de contas",
            "saldo das contas", "fim das contas", "prestacao de contas", "estimar chegada",
            "estimar o tempo de chegada", "fragmentacao das contas",
        ],
        is_phase: false,
        narrows: None,
    },
    Subject {
        name: "wrap-up",
        aliases: &[
            "wrap up", "wrapup", "wrap ups", "wrapups", "fechamento", "fechamentos", "encerramento",
            "encerrei", "fechei a entrevista", "resumo final", "resumo de encerramento", "resumo no final",
            "resumo no fim", "3 2 1", "formato 321", "closing statement", "rambling closing",
            "closing too long", "long closing", "no closing", "closing was", "sem resumir", "sem resumo",
            "fim sem resumo", "terminei sem resumo", "final sem resumo", "closing summary",
            "closing remarks", "weak closing", "my closing", "closing speech", "final summary",
            "summary at the end", "recap final", "recap", "fecha o 3 2 1", "conclusao",
            "conclui a entrevista", "finalizacao", "fechar a entrevista", "fechei sem", "fechei com",
            "fechei no 3 2 1", "fechei em", "fecho sem", "fecho a entrevista", "fechar sem",
            "encerrar a entrevista", "fechar com resumo", "sintese final",
        ],
        traps: &[
            "fechamento de caixa", "fechamento do caixa", "fechamento de pedido", "fechamento do pedido",
            "fechamento da conta", "fechamento de conexao", "fechamento de conexoes",
            "fechamento da conexao", "fechamento do mes", "fechamento mensal", "fechamento de fatura",
            "fechamento da fatura", "encerramento da conexao", "encerramento de conta",
            "encerramento de contas", "encerramento da sessao", "encerramento do processo",
            "conclusao do pedido", "conclusao da compra", "conclusao do pagamento", "finalizacao do pedido",
            "finalizacao da compra", "fechamento contabil", "conclusao da entrega", "encerramento do leilao",
            "fechamento do leilao",
        ],
        is_phase: false,
        narrows: None,
    },
    Subject {
        name: "deep dive",
        aliases: &[
            "deep dive", "deep dives", "deepdive", "deepdives", "aprofundamento", "aprofundei", "aprofundar",
            "me aprofundei", "me aprofundar", "dive deep", "dove deep", "mergulho profundo", "raso", "rasa",
            "rasos", "rasas", "superficial", "superficiais", "sem profundidade", "falta de profundidade",
            "faltou profundidade", "pouca profundidade", "profundidade tecnica", "na superficie", "shallow",
        ],
        traps: &[
            "copia rasa", "shallow copy", "clone raso", "shallow clone", "tabela rasa", "arvore rasa",
            "hierarquia rasa",
        ],
        is_phase: true,
        narrows: None,
    },
    Subject {
        name: "trade-offs",
        aliases: &[
            "trade off", "trade offs", "tradeoff", "tradeoffs", "contrapartida", "contrapartidas",
            "pros e contras", "pros and cons", "pros cons", "o que abri mao", "abri mao",
        ],
        traps: &["trade off line", "trade off chain", "trade offline"],
        is_phase: false,
        narrows: None,
    },
    Subject {
        name: "requirements",
        aliases: &[
            "antes de perguntar", "perguntei quem", "pergunto quem", "quem usa", "sem perguntar",
            "nao perguntei", "nao pergunto", "perguntei pouco", "pergunto pouco", "perguntas antes",
            "perguntar antes", "perguntei antes", "perguntei tudo", "poucas perguntas", "nenhuma pergunta",
            "requirements", "requirement", "requisitos", "requisito", "levantamento de requisitos",
            "clarifying questions", "perguntas de clarificacao", "perguntas de esclarecimento",
            "esclarecimento", "clarificar", "clarifiquei", "clarificacao", "escopo",
        ],
        traps: &[
            "escopo de token", "escopo do token", "escopo de oauth", "escopo de variavel",
            "escopo da transacao",
        ],
        is_phase: true,
        narrows: None,
    },
    Subject {
        name: "API design",
        aliases: &[
            "api design", "design de api", "design da api", "design de apis", "contrato da api",
            "contratos de api", "desenho da api",
        ],
        traps: &[],
        is_phase: true,
        narrows: None,
    },
    Subject {
        name: "data model",
        aliases: &[
            "data model", "data modeling", "modelagem", "modelagem de dados", "modelo de dados", "modelei",
            "modelar os dados",
        ],
        traps: &["modelagem de ameacas"],
        is_phase: true,
        narrows: None,
    },
    Subject {
        name: "time management",
        aliases: &[
            "estoura o tempo", "estouro o tempo", "estourar o tempo", "o tempo acabou", "sobrou tempo",
            "passei do tempo", "passo do tempo", "divido mal o tempo", "dividi mal o tempo",
            "nao controlo o tempo", "perco tempo", "gasto tempo demais", "tempo estourado",
            "tempo mal distribuido", "tempo mal dividido", "mal distribuido", "distribuicao do tempo",
            "time management", "gestao do tempo", "gestao de tempo", "controle do tempo",
            "controle de tempo", "estourei o tempo", "faltou tempo", "acabou o tempo", "administrar o tempo",
            "administracao do tempo", "time box", "timebox", "ritmo", "perdi tempo", "gastei tempo demais",
            "gastei muito tempo", "tempo mal dividido", "sem tempo para",
        ],
        traps: &[],
        is_phase: false,
        narrows: None,
    },
    Subject {
        name: "communication",
        aliases: &[
            "falo baixo", "falei baixo", "falar baixo", "voz baixa", "falei pra dentro", "falo pra dentro",
            "falei rapido demais", "falo rapido demais", "falei rapido", "falo rapido", "gaguejei",
            "comunicacao", "communication", "comunicar", "comuniquei", "pensar em voz alta",
            "pensei em voz alta", "think out loud", "thinking out loud", "think aloud", "fiquei calado",
            "fiquei calada", "fiquei em silencio", "silencio", "narrar o raciocinio", "narrei", "verbalizei",
            "verbalizar", "verbalizacao",
        ],
        traps: &[
            "comunicacao entre", "comunicacao assincrona", "comunicacao sincrona", "comunicacao via",
            "comunicacao por", "protocolo de comunicacao", "comunicacao em tempo real",
            "comunicacao dos servicos", "comunicacao bidirecional", "comunicacao com o banco",
            "comunicacao com o servidor", "comunicacao cliente", "service communication",
            "communication between", "comunicacao servidor", "comunicacao interna", "canal de comunicacao",
            "comunicacao rpc", "comunicacao grpc", "comunicacao rest", "comunicacao http",
        ],
        is_phase: false,
        narrows: None,
    },
    Subject {
        name: "overengineering",
        aliases: &[
            "overengineering", "over engineering", "overengineered", "overengineer",
            "complexidade desnecessaria", "complicar demais", "compliquei demais", "otimizacao prematura",
            "sharding prematuro", "design complicado demais", "solucao complexa demais",
        ],
        traps: &[],
        is_phase: false,
        narrows: None,
    },
    Subject {
        name: "failure handling",
        aliases: &[
            "tratamento de falhas", "cenarios de falha", "cenario de falha", "failure modes", "failure mode",
            "modos de falha", "tolerancia a falhas", "single point of failure", "spof",
            "pontos unicos de falha", "ponto unico de falha", "failure handling", "failure scenarios",
            "failure scenario", "o que acontece quando cai", "falhas e recuperacao",
        ],
        traps: &[],
        is_phase: false,
        narrows: None,
    },
    Subject {
        name: "observability",
        aliases: &[
            "observabilidade", "observability", "monitoramento", "monitoracao", "monitoring",
            "metricas esquecidas", "sem metricas", "sem metrica", "metricas e alertas", "alertas e metricas",
        ],
        traps: &[],
        is_phase: false,
        narrows: None,
    },
];
