//! Small words, as data: what says how, where or that something is missing, and not what. All folded.

/// Words that say that something is missing, right before its name.
pub const ABSENCE: &[&str] = &["sem", "nao", "faltou", "falta", "nem", "without", "not", "mesmo"];

/// Words that go with a name and are passed over when one looks for what stands before it.
pub const ARTICLES: &[&str] =
    &["o", "a", "os", "as", "um", "uma", "fiz", "the", "fazer", "de", "meu", "minha"];

/// Words that tell when or where something happened, not what.
pub const PLACES: &[&str] = &["durante", "depois", "apos", "during", "after"];

/// `no`, `na`: a place, unless what stands before them says what was wrong there.
pub const IN: &[&str] = &["no", "na", "nos", "nas", "ao"];

/// What can be wrong somewhere: `travei no wrap-up` is about the wrap-up.
pub const WRONG_IN: &[&str] = &[
    "vago", "vaga", "vagos", "vagas", "fraco", "fraca", "confuso", "confusa", "generico", "generica",
    "perdido", "perdida", "raso", "rasa", "superficial", "mal", "errei", "erro", "erros", "falhei", "travei",
    "enrolei", "gaguejei", "corri", "pulei", "demorei", "me", "perdi", "tropecei", "vacilei", "escorreguei",
    "insisti", "inseguro", "insegura", "problema", "problemas", "dificuldade", "atrasei", "exagerei",
    "pequei", "afobado", "lento", "lenta", "novo", "pobre", "fui", "falha", "falhas", "prolixo", "prolixa",
];

/// Words that say that something was told or left out: they tell no error from another.
pub const TOLD: &[&str] = &[
    "mencionado", "mencionada", "mencionados", "mencionadas", "explicado", "explicada", "explicados",
    "explicadas", "citado", "citada", "citados", "citadas", "citei", "citar", "tratado", "tratada",
    "ignorado", "ignorada", "discutido", "discutida", "detalhado", "detalhada", "justificado", "justificada",
    "articulado", "articulada", "definido", "definida", "considerado", "considerada", "pensado", "pensada",
    "resolvido", "resolvida", "resolvi", "resolver", "abordado", "abordada", "abordei", "abordar",
    "comentei", "comentar", "toquei", "tocar", "entendi", "entender", "respondi", "responder", "apareceu",
    "passou", "sumiu", "inexistente", "inexistentes", "zero", "superficial", "superficiais", "mentioned",
    "explained", "covered", "discussed", "handled", "skipping", "nothing", "about",
];

/// Words that say how something went wrong, and not what: they tell no gap from another.
pub const EMPTY_WORDS: &[&str] = &[
    "superficial", "superficiais", "metade", "segundo", "plano", "nunca", "ignoro", "ignoramos", "atropelo",
    "atropelei", "negligencio", "misturo", "misturei", "confundo", "passo", "passei", "nao", "fiz", "faz",
    "faco", "fazer", "feito", "fazia", "sem", "com", "de", "da", "do", "das", "dos", "e", "ou", "o", "a",
    "os", "as", "um", "uma", "no", "na", "nos", "nas", "em", "para", "pra", "por", "que", "se", "ao", "aos",
    "muito", "muita", "muitos", "muitas", "pouco", "pouca", "mais", "menos", "vago", "vaga", "vagos",
    "vagas", "longo", "longa", "longos", "curto", "curta", "ausente", "ausentes", "raso", "rasa", "rasos",
    "rasas", "generico", "generica", "genericos", "genericas", "confuso", "confusa", "confusos", "confusas",
    "errado", "errada", "errados", "erradas", "ruim", "fraco", "fraca", "fracos", "fracas", "falta",
    "faltou", "faltando", "faltam", "faltar", "esqueci", "esqueco", "esquece", "esquecer", "esquecida",
    "esquecido", "esquecidos", "esquecidas", "sempre", "nunca", "quase", "mal", "bem", "demais", "cedo",
    "tarde", "antes", "depois", "direto", "menciono", "menciona", "mencionei", "mencionar", "falo", "fala",
    "falei", "falar", "explico", "explica", "expliquei", "explicar", "uso", "usa", "usei", "usar", "digo",
    "diz", "disse", "dizer", "dito", "penso", "pensa", "pensei", "pensar", "ignoro", "ignora", "ignorei",
    "ignorar", "deixo", "deixa", "deixei", "deixar", "fica", "ficou", "ficar", "fico", "fiquei", "fora",
    "lado", "vs", "sobre", "quando", "como", "eu", "meu", "minha", "meus", "minhas", "ja", "so", "tudo",
    "nada", "cada", "ter", "ser", "estar", "tem", "tinha", "pular", "pulo", "pula", "pulei", "novo", "outra",
    "outro", "vez", "articulo", "articula", "articulei", "articular", "incompleto", "incompleta",
    "incompletos", "clareza", "claro", "clara", "vejo", "ve", "vi", "ver", "propor", "propus", "proponho",
    "propoe", "coloco", "coloca", "coloquei", "defino", "define", "defini", "definir", "discuto", "discute",
    "discuti", "discutir", "trato", "trata", "tratei", "tratar", "considero", "considera", "considerei",
    "considerar", "lembro", "lembra", "lembrei", "lembrar", "design", "sistema", "entrevista", "mock",
    "errei", "erro", "erros", "erra", "errar", "qual", "quais", "escolho", "escolhe", "escolheu", "escolhi",
    "escolher", "escolha", "plano", "planos", "estrategia", "detalhe", "detalhes", "detalho", "detalha",
    "detalhei", "detalhar", "justifico", "justifica", "justifiquei", "justificar", "justificativa",
    "justificativas", "perdido", "perdida", "perco", "perde", "perdi", "perder", "demoro", "demora",
    "demorei", "demorar", "comeco", "comeca", "comecei", "comecar", "desenho", "desenha", "desenhei",
    "desenhar", "estouro", "estoura", "estourei", "assumo", "assume", "assumi", "assumir", "pergunto",
    "pergunta", "perguntei", "perguntar", "confundo", "confunde", "confundi", "confundir", "trago", "traz",
    "trouxe", "penultimo", "fecho", "fecha", "fechei", "fechar", "abro", "abre", "abri", "abrir", "sei",
    "sabe", "sabia", "conheco", "conhece", "entro", "entra", "entrei", "entrar", "the", "of", "and", "or",
    "to", "in", "on", "for", "with", "not", "too", "without", "missing", "skips", "skip", "skipped",
    "skipping", "ignores", "ignore", "ignored", "ignoring", "forgets", "forget", "forgot", "forgetting",
    "weak", "poor", "vague", "shallow", "never", "always", "did", "does", "dont", "don", "t", "i", "my",
    "me", "lack", "lacks", "lacking", "is", "are", "was", "an", "late", "early", "any", "at", "all",
    "enough", "unclear", "bad", "wrong", "confusing", "ponto", "pontos", "parte", "partes", "coisa",
    "coisas", "problema", "problemas", "solucao", "inicio", "fim", "final", "hora", "momento", "tempo",
    "nem", "ate", "ainda", "tambem", "alguma", "algum", "nenhum", "nenhuma", "porque", "pois", "mesmo",
    "sendo", "era", "foi", "seria", "deveria", "poderia", "preciso", "precisa", "consigo", "consegue",
    "consegui",
];

/// Nouns that mean a skill of the interview only when nothing else is said to be theirs.
pub const GENERIC_NOUNS: &[&str] = &[
    "estimativa", "estimativas", "estimation", "fechamento", "fechamentos", "encerramento", "conclusao",
    "finalizacao", "resumo", "monitoramento", "monitoring", "observabilidade", "observability", "silencio",
    "aprofundamento", "contas", "conta", "gestao", "controle", "tempo", "perguntas", "pergunta",
    "comunicacao", "communication", "recap", "escopo",
];

/// What those nouns may be of, and still mean the skill.
pub const OF_THE_SKILL: &[&str] = &[
    "capacidade", "capacity", "qps", "rps", "tps", "storage", "armazenamento", "trafego", "volume", "escala",
    "carga", "banda", "memoria", "disco", "usuarios", "requests", "requisicoes", "leitura", "escrita",
    "entrevista", "mock", "consumidor", "consumidores", "fila", "filas", "sistema", "servico", "servicos",
    "api", "banco", "cluster", "infra", "worker", "workers", "latencia", "guardanapo", "padaria", "cabeca",
    "tempo", "raciocinio", "design", "solucao", "encerramento", "clarificacao", "esclarecimento", "escopo",
    "requisitos", "padeiro", "novo", "envelope", "dados", "tudo", "minha", "meu", "numeros", "throughput",
    "producao",
];

/// Small numbers in words: `fechamento de três minutos` tells the size of a wrap-up, not what else is closed.
pub const NUMERALS: &[&str] = &[
    "um", "uma", "dois", "duas", "tres", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "quinze",
    "vinte", "trinta",
];

/// Words right before a subject, or near it, that say that it went wrong all the same.
pub const WENT_WRONG: &[&str] = &["esqueci", "ignorei", "errei", "deixei", "faltou", "falhei", "pulei"];

/// Words that say that it was the interviewer who asked for it.
pub const PROMPTED: &[&str] = &[
    "so porque", "porque o entrevistador", "porque ele pediu", "porque ela pediu", "depois que ele pediu",
    "depois que pediram",
];
