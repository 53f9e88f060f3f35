//! Small words, as data: what says how, where or that something is missing, and not what. All folded.

use crate::link::word_set::WordSet;

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
static TOLD: WordSet<128> = WordSet::new(&[
    "abordada", "abordado", "abordar", "abordei", "about", "apareceu", "articulada", "articulado", "citada",
    "citadas", "citado", "citados", "citar", "citei", "comentar", "comentei", "considerada", "considerado",
    "covered", "definida", "definido", "detalhada", "detalhado", "discussed", "discutida", "discutido",
    "entender", "entendi", "explained", "explicada", "explicadas", "explicado", "explicados", "handled",
    "ignorada", "ignorado", "inexistente", "inexistentes", "justificada", "justificado", "mencionada",
    "mencionadas", "mencionado", "mencionados", "mentioned", "nothing", "passou", "pensada", "pensado",
    "resolver", "resolvi", "resolvida", "resolvido", "responder", "respondi", "skipping", "sumiu",
    "superficiais", "superficial", "tocar", "toquei", "tratada", "tratado", "zero",
]);

/// Words that say how something went wrong, and not what: they tell no gap from another.
static EMPTY_WORDS: WordSet<1024> = WordSet::new(&[
    "a", "abre", "abri", "abrir", "abro", "ainda", "algum", "alguma", "all", "always", "an", "and", "antes",
    "any", "ao", "aos", "are", "articula", "articular", "articulei", "articulo", "as", "assume", "assumi",
    "assumir", "assumo", "at", "ate", "atropelei", "atropelo", "ausente", "ausentes", "bad", "bem", "cada",
    "cedo", "clara", "clareza", "claro", "coisa", "coisas", "coloca", "coloco", "coloquei", "com", "comeca",
    "comecar", "comecei", "comeco", "como", "confunde", "confundi", "confundir", "confundo", "confusa",
    "confusas", "confusing", "confuso", "confusos", "conhece", "conheco", "consegue", "consegui",
    "considera", "considerar", "considerei", "considero", "consigo", "curta", "curto", "da", "das", "de",
    "define", "defini", "definir", "defino", "deixa", "deixar", "deixei", "deixo", "demais", "demora",
    "demorar", "demorei", "demoro", "depois", "desenha", "desenhar", "desenhei", "desenho", "design",
    "detalha", "detalhar", "detalhe", "detalhei", "detalhes", "detalho", "deveria", "did", "digo", "direto",
    "discute", "discuti", "discutir", "discuto", "disse", "dito", "diz", "dizer", "do", "does", "don",
    "dont", "dos", "e", "early", "em", "enough", "entra", "entrar", "entrei", "entrevista", "entro", "era",
    "erra", "errada", "erradas", "errado", "errados", "errar", "errei", "erro", "erros", "escolha",
    "escolhe", "escolher", "escolheu", "escolhi", "escolho", "esquece", "esquecer", "esqueci", "esquecida",
    "esquecidas", "esquecido", "esquecidos", "esqueco", "estar", "estoura", "estourei", "estouro",
    "estrategia", "eu", "explica", "explicar", "explico", "expliquei", "faco", "fala", "falar", "falei",
    "falo", "falta", "faltam", "faltando", "faltar", "faltou", "faz", "fazer", "fazia", "fecha", "fechar",
    "fechei", "fecho", "feito", "fica", "ficar", "fico", "ficou", "fim", "final", "fiquei", "fiz", "foi",
    "for", "fora", "forget", "forgets", "forgetting", "forgot", "fraca", "fracas", "fraco", "fracos",
    "generica", "genericas", "generico", "genericos", "hora", "i", "ignora", "ignoramos", "ignorar",
    "ignore", "ignored", "ignorei", "ignores", "ignoring", "ignoro", "in", "incompleta", "incompleto",
    "incompletos", "inicio", "is", "ja", "justifica", "justificar", "justificativa", "justificativas",
    "justifico", "justifiquei", "lack", "lacking", "lacks", "lado", "late", "lembra", "lembrar", "lembrei",
    "lembro", "longa", "longo", "longos", "mais", "mal", "me", "menciona", "mencionar", "mencionei",
    "menciono", "menos", "mesmo", "metade", "meu", "meus", "minha", "minhas", "missing", "misturei",
    "misturo", "mock", "momento", "muita", "muitas", "muito", "muitos", "my", "na", "nada", "nao", "nas",
    "negligencio", "nem", "nenhum", "nenhuma", "never", "no", "nos", "not", "novo", "nunca", "o", "of", "on",
    "or", "os", "ou", "outra", "outro", "para", "parte", "partes", "passei", "passo", "pensa", "pensar",
    "pensei", "penso", "penultimo", "perco", "perde", "perder", "perdi", "perdida", "perdido", "pergunta",
    "perguntar", "perguntei", "pergunto", "plano", "planos", "poderia", "pois", "ponto", "pontos", "poor",
    "por", "porque", "pouca", "pouco", "pra", "precisa", "preciso", "problema", "problemas", "propoe",
    "proponho", "propor", "propus", "pula", "pular", "pulei", "pulo", "quais", "qual", "quando", "quase",
    "que", "rasa", "rasas", "raso", "rasos", "ruim", "sabe", "sabia", "se", "segundo", "sei", "sem",
    "sempre", "sendo", "ser", "seria", "shallow", "sistema", "skip", "skipped", "skipping", "skips", "so",
    "sobre", "solucao", "superficiais", "superficial", "t", "tambem", "tarde", "tem", "tempo", "ter", "the",
    "tinha", "to", "too", "trago", "trata", "tratar", "tratei", "trato", "traz", "trouxe", "tudo", "um",
    "uma", "unclear", "usa", "usar", "usei", "uso", "vaga", "vagas", "vago", "vagos", "vague", "ve", "vejo",
    "ver", "vez", "vi", "vs", "was", "weak", "with", "without", "wrong",
]);

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
pub const PROMPTED: &[&[&str]] = &[
    &["so", "porque"],
    &["porque", "o", "entrevistador"],
    &["porque", "ele", "pediu"],
    &["porque", "ela", "pediu"],
    &["depois", "que", "ele", "pediu"],
    &["depois", "que", "pediram"],
];

/// Whether a word says how something went wrong, or where, and not what: it tells no gap from another.
pub fn is_empty_word(word: &str) -> bool {
    EMPTY_WORDS.has(word)
}

/// Whether a word says that something was told or left out: it tells no error from another.
pub fn is_told(word: &str) -> bool {
    TOLD.has(word)
}
