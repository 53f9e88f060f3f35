//! The names of sections, and what does their work.

use crate::dialect::keywords::Keywords;
use crate::model::SectionKind;

/// Headings that open a section of an interview, or a list of the whole vault.
pub static SECTIONS: Keywords<SectionKind> = Keywords::new(&[
    (
        SectionKind::Strengths,
        &[
            "fortes", "foi bem", "acertei", "o que fiz bem", "o que eu fiz bem", "o que fiz de bom",
            "o que foi bem", "o que foi bom", "o que deu certo", "o que funcionou", "o que mandei bem",
            "onde fui bem", "onde mandei bem", "o que acertei", "acertos", "pontos fortes", "ponto forte",
            "pontos positivos", "pontos altos", "fortalezas", "forcas", "positivos", "pros",
            "what went well", "what i did well", "went well", "what worked", "strengths", "mandei bem",
            "fui bem", "destaques", "vitorias", "wins", "good", "o bom", "bom", "coisas boas", "lado bom",
            "bem", "de bom", "positivo", "fiz bem", "o que rolou bem", "rolou bem", "o que correu bem",
            "correu bem", "o que saiu bem", "o que ficou bom", "o que manter", "to keep", "what to keep",
        ],
    ),
    (
        SectionKind::Errors,
        &[
            "fracos", "foi mal", "errei", "o que errei", "o que eu errei", "o que fiz mal",
            "o que fiz errado", "o que foi mal", "o que foi ruim", "o que deu errado", "o que nao deu certo",
            "o que nao funcionou", "o que nao fiz", "o que nao fui bem", "onde errei", "onde falhei",
            "onde escorreguei", "onde vacilei", "onde tropecei", "onde pisei na bola", "onde pequei",
            "deslizes", "escorregoes", "o que faltou", "faltou", "o que ficou faltando", "o que esqueci",
            "o que melhorar", "o que preciso melhorar", "o que posso melhorar", "onde melhorar", "erros",
            "meus erros", "erros e correcoes", "falhas", "gaps", "lacunas", "pontos fracos", "ponto fraco",
            "pontos negativos", "pontos a melhorar", "pontos de melhoria", "pontos para melhorar",
            "a melhorar", "para melhorar", "melhorias", "oportunidades de melhoria", "fraquezas",
            "negativos", "contras", "what went wrong", "what i got wrong", "what i missed",
            "what was missing", "went wrong", "mistakes", "errors", "weaknesses", "improvements",
            "to improve", "areas to improve", "areas for improvement", "needs improvement", "o ruim", "bad",
            "mandei mal", "fui mal", "onde fui mal", "onde mandei mal", "tropecos", "vacilos", "mal", "ruim",
            "de ruim", "negativo", "fiz mal", "o que rolou mal", "rolou mal", "o que correu mal",
            "correu mal", "o que saiu mal", "o que ficou ruim", "o que correu menos bem", "correu menos bem",
            "o que foi menos bem", "menos bem", "pontos a trabalhar", "pontos a desenvolver",
            "areas de melhoria", "areas a melhorar", "growth areas", "what could be better",
            "could be better", "what could have been better", "what could have gone better",
            "what didn t go well", "what did not go well", "o que podia ser melhor",
            "o que poderia ser melhor", "o que podia ter sido", "o que poderia ter sido",
        ],
    ),
    (
        SectionKind::Recurring,
        &[
            "o que se repete", "o que mais se repete", "o que volta", "gaps recorrentes", "gap recorrente",
            "lacunas recorrentes", "erros recorrentes", "erros que se repetem", "erros repetidos",
            "falhas recorrentes", "padroes de erro", "recurring gaps", "recurring mistakes",
            "o que sempre erro", "o que eu sempre erro", "gaps que se repetem", "meus gaps recorrentes",
            "pontos recorrentes", "problemas recorrentes",
        ],
    ),
    (
        SectionKind::Openings,
        &[
            "frase de abertura", "frases de abertura", "abertura", "aberturas", "frase para abrir",
            "frases para abrir", "frase para comecar", "frases para comecar", "frases iniciais",
            "frase inicial", "opening phrase", "opening phrases", "opening lines", "opening line", "opening",
            "como abrir", "como comecar",
        ],
    ),
]);

/// Marks that say as much as the name of a section.
pub const SECTION_MARKS: &[(SectionKind, &[char])] = &[
    (SectionKind::Strengths, &['👍', '✅', '✔', '💪', '🟢', '➕']),
    (SectionKind::Errors, &['👎', '❌', '✖', '✗', '🔴', '➖']),
];

/// Names of sections that compare anything: options, tools, ways.
pub const COMPARING: &[&str] = &[
    "pros", "contras", "good", "bad", "bom", "ruim", "o bom", "o ruim", "bem", "mal", "erros", "errors",
    "wins", "positivo", "positivos", "negativo", "negativos", "pontos positivos", "pontos negativos",
];

/// What a column is called whose cells name the parts of an interview.
pub const INTERVIEW_PARTS: &[&str] = &[
    "fase", "fases", "etapa", "etapas", "parte", "partes", "momento", "momentos", "criterio", "criterios",
    "dimensao", "competencia", "area", "bloco", "phase", "stage", "step", "section", "part", "moment",
    "criterion", "criteria", "dimension", "skill", "signal", "tempo", "minuto", "time", "mock", "entrevista",
    "interview", "data", "date", "dia",
];

/// Headings that name a section in an interview and anything elsewhere: they make no interview of what is above them.
pub static WEAK_SECTIONS: Keywords<SectionKind> = Keywords::new(&[
    (SectionKind::Strengths, &["highlights"]),
    (SectionKind::Errors, &["pontos de atencao", "dificuldades"]),
]);

/// What the columns of a retrospective's board are called.
pub static BOARDS: Keywords<SectionKind> = Keywords::new(&[
    (
        SectionKind::Strengths,
        &[
            "keep", "keep doing", "continue", "continue doing", "continuar", "continuar fazendo", "manter",
            "continuar a fazer", "rose", "rosa", "plus", "liked", "glad",
        ],
    ),
    (
        SectionKind::Errors,
        &[
            "improve", "stop", "stop doing", "start", "start doing", "parar", "parar de fazer", "comecar",
            "comecar a fazer", "change", "mudar", "melhorar", "thorn", "espinho", "delta", "lacked",
            "longed for", "sad", "mad", "drop",
        ],
    ),
]);

/// Words that may follow a section's keyword in its heading without making it another heading.
pub const SECTION_TAILS: &[&str] = &[
    "e", "como", "corrigir", "corrijo", "corrigi", "consertar", "melhorar", "resolver", "evitar", "vs",
    "versus", "contra", "em", "relacao", "a", "ao", "comparado", "com", "referencia", "gabarito", "solucao",
    "ideal", "no", "na", "nos", "nas", "neste", "nesta", "nesse", "nessa", "deste", "desta", "desse",
    "dessa", "do", "da", "dos", "das", "de", "mock", "simulado", "entrevista", "pratica", "hoje", "desta",
    "vez", "dessa", "aqui", "decorar", "e", "o", "que", "deveria", "devia", "ter", "feito", "dito", "fazer",
    "falar", "and", "how", "to", "fix", "them", "it", "i", "the", "in", "this", "proxima", "proximo", "para",
    "pra", "meus", "minhas", "correcoes", "correcao", "fixes", "gaps", "erros", "lista", "principais",
    "geral", "gerais", "ainda", "mais", "tambem", "numero", "reference", "by", "heart", "importante",
    "memorizar", "melhor",
];

/// What may stand behind a slash after the name of a section, beside another name for it.
pub const SECTION_SEQUELS: &[&str] = &[
    "what i d do differently", "what i would do differently", "what to improve", "o que faria diferente",
    "o que eu faria diferente", "como melhorar", "como corrigir", "correcoes",
];

/// Words that say in so many words what was not done: with them a label shows that what stands above is an error.
pub const HINDSIGHT: &[&str] = &[
    "deveria", "devia", "deveriamos", "faltou", "era pra", "era para", "podia ter", "poderia ter",
    "como deveria", "como devia", "o que deveria", "o que devia", "o que eu deveria", "o que eu devia",
    "should have", "i should have", "what i should have",
];

/// `(DECORAR)` in a heading.
pub static BY_HEART: Keywords<()> = Keywords::new(&[(
    (),
    &["decorar", "decore", "memorizar", "memorize", "de cor", "by heart", "saber de cor", "decorar isso"],
)]);
