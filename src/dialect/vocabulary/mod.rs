//! Every keyword of the dialect, as data. A new synonym is one more string here, and nothing else.
//!
//! Keywords are written folded: lower case, no accents, words parted by one space. They are compared
//! with the folded words of the note, so case, accents, marks, dashes and colons never matter.

mod section;
mod title;
mod wrap_up;

pub use section::*;
pub use title::*;
pub use wrap_up::*;

use crate::dialect::keywords::Keywords;
use crate::model::{Level, Speech};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// What was wrong.
    Problem,
    /// What should have been done, said or asked; `None` where its content tells which.
    Fix(Option<Speech>),
    /// Another way to do it.
    Alternative,
    /// Words to say aloud.
    Phrase,
    /// A pattern by name.
    Pattern,
    /// A recurring gap by name.
    Reference,
    /// What was said or done on the day: never a fix.
    OnTheDay,
}

/// Labels at the start of a line.
pub static LABELS: Keywords<Label> = Keywords::new(&[
    (
        Label::Problem,
        &[
            "problema", "o problema", "problem", "qual o problema", "por que errei", "erro", "causa",
            "impacto", "issue",
        ],
    ),
    (
        Label::Fix(Some(Speech::Do)),
        &[
            "deveria ter feito", "devia ter feito", "como deveria ter feito", "como devia ter feito",
            "o que deveria ter feito", "o que devia ter feito", "faltou fazer", "faltou calcular",
            "faltou desenhar", "deveria fazer", "deveria ter calculado", "deveria ter desenhado",
            "deveria ter usado", "deveria ter proposto", "deveria ter comecado", "tinha que ter feito",
            "tinha de ter feito", "era pra ter feito", "era para ter feito", "o certo era", "o certo seria",
            "o ideal era", "o ideal seria fazer", "poderia ter feito", "precisava ter feito", "como fazer",
            "fazer", "o que fazer", "should have done", "should ve done", "devia fazer", "should do",
            "what to do", "to do", "todo", "acao", "proxima vez", "na proxima", "da proxima vez",
            "next time", "should have", "should ve", "deveria ter calculado assim", "as contas",
            "contas certas", "conta certa", "contas", "o calculo", "calculo certo",
        ],
    ),
    (
        Label::Fix(Some(Speech::Say)),
        &[
            "deveria ter dito", "devia ter dito", "faltou dizer", "faltou falar", "faltou mencionar",
            "faltou explicar", "deveria dizer", "deveria ter falado", "devia ter falado",
            "deveria ter mencionado", "deveria ter explicado", "deveria ter respondido",
            "deveria ter articulado", "deveria ter verbalizado", "deveria ter comentado",
            "deveria ter justificado", "tinha que ter dito", "tinha que ter falado", "tinha de ter dito",
            "era pra ter dito", "era para ter dito", "era pra ter falado", "poderia ter dito",
            "o certo era dizer", "o ideal seria dizer", "precisava ter dito", "como dizer", "dizer", "falar",
            "o que dizer", "o que falar", "resposta ideal", "resposta certa", "resposta boa",
            "resposta melhor", "melhor resposta", "resposta modelo", "resposta correta", "resposta esperada",
            "should have said", "should ve said", "devia dizer", "devia falar", "should say", "what to say",
            "say", "r melhor", "r ideal", "better answer", "ideal answer", "good answer", "model answer",
            "fala ideal", "script",
        ],
    ),
    (
        Label::Fix(Some(Speech::Ask)),
        &[
            "deveria ter perguntado", "devia ter perguntado", "faltou perguntar", "deveria perguntar",
            "tinha que ter perguntado", "tinha de ter perguntado", "era pra ter perguntado",
            "era para ter perguntado", "poderia ter perguntado", "precisava ter perguntado", "perguntar",
            "o que perguntar", "pergunta certa", "deveria ter clarificado", "deveria ter confirmado",
            "deveria ter questionado", "should have asked", "should ve asked", "devia perguntar",
            "what to ask", "ask",
        ],
    ),
    (
        Label::Fix(None),
        &[
            "fix", "correcao", "a correcao", "como corrigir", "corrigir", "solucao", "a solucao", "conserto",
            "o correto", "correto", "o certo", "certo", "deveria ter sido", "melhor", "solution", "better",
            "correction", "how to fix", "como melhorar", "instead", "em vez disso", "faria diferente",
            "o que faria diferente", "o que eu faria diferente", "do differently", "what i d do differently",
            "what i would do differently", "remedio", "ideal", "o ideal", "o ideal seria", "deveria",
            "devia",
        ],
    ),
    (
        Label::Alternative,
        &[
            "ou", "ou entao", "ou ainda", "alternativa", "alternativamente", "outra opcao", "or",
            "alternative", "alternatively",
        ],
    ),
    (
        Label::Phrase,
        &[
            "frase", "frases", "frase pronta", "frase chave", "frase de efeito", "frase para decorar",
            "frase para dizer", "phrase", "key phrase", "na entrevista", "na entrevista dizer", "para dizer",
            "pra dizer", "pra falar", "para falar", "em voz alta", "one liner", "dizer em voz alta",
            "soundbite",
        ],
    ),
    (
        Label::Pattern,
        &["pattern", "padrao", "patterns", "padroes", "nome do padrao", "pattern name", "design pattern"],
    ),
    (
        Label::Reference,
        &[
            "gap", "gap recorrente", "lacuna", "lacuna recorrente", "repete", "repete o gap", "mesmo gap",
            "recurring gap",
        ],
    ),
    (
        Label::OnTheDay,
        &[
            "o que eu disse", "o que disse", "o que falei", "o que eu falei", "eu disse", "eu falei",
            "disse", "falei", "respondi", "o que respondi", "o que eu respondi", "minha resposta",
            "o que fiz", "o que eu fiz", "eu fiz", "fiz", "na hora eu disse", "na hora disse",
            "na hora falei", "na hora", "no dia", "no dia eu disse", "no dia falei", "entrevistador",
            "o entrevistador", "entrevistadora", "a entrevistadora", "ele perguntou", "ela perguntou",
            "entrevistador perguntou", "entrevistador disse", "feedback", "feedback do entrevistador",
            "pergunta dele", "pergunta do entrevistador", "what i said", "i said", "said on the day",
            "on the day", "on the day i said", "exemplo do que nao fazer", "como nao fazer",
            "o que nao fazer", "o que nao dizer", "my answer", "interviewer", "what i did", "aconteceu",
            "o que aconteceu", "contexto", "situacao", "context", "situation",
        ],
    ),
]);

/// Labels by which the story of an error begins, and those that then tell what was done in it, not what to do.
pub const STORY_STARTS: &[&str] = &["situacao", "contexto", "situation", "context"];
/// See [`STORY_STARTS`].
pub const STORY_ACTIONS: &[&str] = &["acao", "action"];

/// Words in an entry's title that make it advice: it blames nobody.
pub static ADVICE: Keywords<()> = Keywords::new(&[(
    (),
    &[
        "boas de citar", "bom de citar", "bom citar", "vale citar", "da pra citar", "so se crescer",
        "se crescer", "nao no day 1", "nao day 1", "nao e day 1", "mencoes validas", "mencao valida",
        "nada grave", "nada serio", "nada a corrigir", "sem erros", "nenhum erro", "bonus", "so uma dica",
        "dica extra", "dicas extras", "nice to have", "scaling futuro", "evolucao futura",
        "evolucoes futuras", "para o futuro", "pra o futuro", "ideias para o futuro", "pontos de evolucao",
        "opcional", "curiosidade", "curiosidades", "valid mentions", "future scaling", "nothing major",
        "se sobrar tempo", "vale mencionar", "vale a pena mencionar", "poderia mencionar", "extras",
        "so como observacao",
    ],
)]);

/// Words that say that an error came back and that the writer knew.
pub static AGAIN: Keywords<()> = Keywords::new(&[(
    (),
    &[
        "de novo", "novamente", "outra vez", "mais uma vez", "again", "pela segunda vez",
        "pela terceira vez", "2a vez", "3a vez", "4a vez", "segunda vez", "terceira vez", "quarta vez",
        "voltei a", "repeti o erro", "mesmo erro",
    ],
)]);

/// Words in a verdict, the longest match wins.
pub static VERDICTS: Keywords<Level> = Keywords::new(&[
    (Level::StrongNoHire, &["strong no hire", "strong no", "no hire forte", "reprovado feio"]),
    (
        Level::NoHire,
        &["no hire", "nao contrataria", "nao contratado", "reprovado", "reprovada", "nao passei", "not hire"],
    ),
    (
        Level::LeanNoHire,
        &[
            "lean no hire", "leaning no hire", "weak no hire", "soft no hire", "lean no", "leaning no",
            "quase reprovado", "quase passei", "quase aprovado", "quase aprovada",
        ],
    ),
    (
        Level::Borderline,
        &[
            "borderline", "borderline hire", "borderline no hire", "limitrofe", "no limite",
            "em cima do muro", "on the fence",
        ],
    ),
    (
        Level::LeanHire,
        &["lean hire", "leaning hire", "weak hire", "soft hire", "lean yes", "quase hire", "hire fraco"],
    ),
    (Level::Hire, &["hire", "contrataria", "contratado", "contratada", "aprovado", "aprovada", "passei"]),
    (Level::StrongHire, &["strong hire", "strong yes", "hire forte", "contrataria com certeza"]),
]);

/// Words that may follow a verdict in a heading; anything else makes it part of the title.
pub const VERDICT_TAILS: &[&str] = &[
    "mas", "com", "por", "solido", "solid", "forte", "fraco", "quase", "tendendo", "pendendo", "leaning",
    "apertado", "raspando", "ressalvas", "pouco", "but", "barely", "ainda", "sem",
];

/// What a line may tell of an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// How it ended.
    Verdict,
    /// How it ended where the scale has its value; else anything.
    Rating,
    /// When it was.
    Date,
    /// Where it comes from.
    Source,
}

/// Labels of lines and headings that tell facts of an interview.
pub static FACTS: Keywords<Fact> = Keywords::new(&[
    (
        Fact::Verdict,
        &[
            "veredito", "veredicto", "verdict", "resultado", "result", "decisao", "nota final",
            "avaliacao final", "outcome",
        ],
    ),
    (
        Fact::Rating,
        &[
            "avaliacao", "avaliacao geral", "nota geral", "decision", "final decision", "recomendacao",
            "recommendation", "parecer", "rating", "overall", "conclusao", "desfecho",
        ],
    ),
    (Fact::Date, &["data", "date", "dia", "quando", "when"]),
    (Fact::Source, &["fonte", "source", "plataforma", "platform", "referencia", "site", "onde"]),
]);

/// Column heads of the recurring-gaps table: the writer's number.
pub const NUMBER_COLUMN: &[&str] = &["n", "no", "nr", "num", "numero", "id", "number"];

/// Column heads: what keeps going wrong.
pub const GAP_COLUMN: &[&str] = &[
    "gap", "gaps", "gap recorrente", "lacuna", "erro", "erros", "falha", "problema", "o que erro",
    "ponto fraco", "mistake", "issue", "weakness", "erro recorrente", "o que acontece",
];

/// Column heads: what went well.
pub const STRENGTH_COLUMN: &[&str] = &[
    "ponto", "ponto forte", "pontos fortes", "acerto", "acertos", "o que fiz bem", "o que foi bem",
    "positivo", "strength", "strengths", "what went well",
];

/// Column heads: what to do instead.
pub const FIX_COLUMN: &[&str] = &[
    "fix", "fixes", "correcao", "como corrigir", "solucao", "o que fazer", "acao", "corrigir", "remedio",
    "solution", "o que fazer em vez", "como evitar", "como resolver", "como tratar", "como consertar",
    "como melhorar", "treino", "treinar", "o que treinar", "proximo passo", "mitigacao", "o que dizer",
    "antidoto", "conserto", "plano",
];

/// Months: their number and their names.
pub static MONTHS: Keywords<u8> = Keywords::new(&[
    (1, &["jan", "janeiro", "january"]),
    (2, &["fev", "fevereiro", "feb", "february"]),
    (3, &["mar", "marco", "march"]),
    (4, &["abr", "abril", "apr", "april"]),
    (5, &["mai", "maio", "may"]),
    (6, &["jun", "junho", "june"]),
    (7, &["jul", "julho", "july"]),
    (8, &["ago", "agosto", "aug", "august"]),
    (9, &["set", "setembro", "sep", "sept", "september"]),
    (10, &["out", "outubro", "oct", "october"]),
    (11, &["nov", "novembro", "november"]),
    (12, &["dez", "dezembro", "dec", "december"]),
]);

/// Words in a date that tell nothing of the day.
pub const DATE_FILLERS: &[&str] = &[
    "de", "do", "of", "dia", "em", "on", "the", "seg", "segunda", "ter", "terca", "qua", "quarta", "qui",
    "quinta", "sex", "sexta", "sab", "sabado", "dom", "domingo", "feira", "mon", "tue", "wed", "thu", "fri",
    "sat", "sun",
];

/// Words that say that a date is approximate.
pub const DATE_ABOUT: &[&str] =
    &["aprox", "aproximadamente", "cerca", "por volta", "circa", "mais ou menos", "about", "around"];

/// Words that part the two ends of a range of dates.
pub const DATE_RANGE: &[&str] = &["a", "ate", "e", "to", "until"];

/// Keys of front matter: the name in English, and all names that mean it.
pub const FRONT_MATTER_KEYS: &[(&str, &[&str])] = &[
    ("title", &["title", "titulo", "nome"]),
    ("date", &["date", "data"]),
    ("verdict", &["verdict", "veredito", "veredicto", "resultado"]),
    ("source", &["source", "fonte", "plataforma"]),
    ("tags", &["tags", "tag", "etiquetas", "keywords"]),
    ("draft", &["draft", "rascunho"]),
    ("private", &["private", "privado", "privada"]),
    ("public", &["public", "publico", "publica"]),
    ("year", &["year", "ano"]),
];

/// Yes and no behind a key that hides a note, where people type it outside of front matter.
pub const YES: &[&str] = &["true", "sim", "yes", "y", "s", "on", "1", "x", "verdadeiro"];
/// As [`YES`].
pub const NO: &[&str] = &["false", "nao", "no", "n", "off", "0", "falso"];

/// Words in a key of front matter that means nothing here, by which the writer may want the note hidden.
pub const SECRET: &[&str] = &[
    "hidden", "hide", "oculto", "oculta", "ocultar", "escondido", "escondida", "esconder", "secret",
    "secreto", "secreta", "confidential", "confidencial", "unlisted",
];

/// What keeps a section off the site: alone in parentheses or brackets in its heading, or in a comment to the tool.
pub const KEPT_PRIVATE: &[&str] = &[
    "privado", "privada", "privados", "privadas", "private", "rascunho", "draft", "nao publicar",
    "do not publish",
];

/// Words that may stand before the number of an error: `Erro 5: …`.
pub const ERROR_WORDS: &[&str] = &["erro", "gap", "ponto", "item", "falha", "error", "mistake", "n"];

/// Those that with a number title an error on a plain line as well.
pub const SURE_ERROR_WORDS: &[&str] = &["erro", "error", "falha", "mistake"];

/// Headings in an errors section that open no error.
pub static ASIDES: Keywords<()> = Keywords::new(&[(
    (),
    &[
        "referencias", "referencia", "links", "leituras", "leitura", "licoes", "licao", "licoes aprendidas",
        "aprendizados", "proximos passos", "proximo passo", "recursos", "material", "materiais", "anexos",
        "anexo", "observacoes", "notas", "comentarios", "references", "resources", "further reading",
        "next steps", "lessons", "lessons learned", "notes", "para ler", "pra ler", "para estudar",
        "pra estudar", "estudar", "frases", "frases para decorar", "frases uteis", "frases prontas",
        "notas do entrevistador", "feedback do entrevistador", "comentarios do entrevistador", "feedback",
        "interviewer notes", "interviewer feedback", "aprendizagens", "takeaways", "key takeaways",
        "action items", "plano de acao", "plano de estudo", "tarefas",
    ],
)]);

/// Words before a label that change nothing: `O que eu deveria ter dito:`.
pub static LABEL_LEADS: Keywords<()> =
    Keywords::new(&[((), &["o que eu", "o que", "eu", "what i", "i", "a gente", "aqui eu", "aqui"])]);

/// Labels that are titles too: they announce a fix only when nothing follows them on their line.
pub const NOUN_LABELS: &[&str] = &["contas", "conta certa", "as contas"];

/// First words of a line that comments on the fix before it, or goes beyond it: `Se crescer 100x: ainda Postgres`.
pub const COMMENT_LEADS: &[&str] =
    &["isso", "isto", "se", "assim", "obs", "nota", "dica", "moral", "this", "that", "if", "note", "tip"];
