//! Words of a spoken closing: what opens its lists, and what parts their items.

use crate::dialect::keywords::Keywords;

/// The three lists of a wrap-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrapUpList {
    /// What the design is made of.
    Components,
    /// What was given up for what.
    TradeOffs,
    /// What would come next.
    Improvements,
}

/// Openings of the lists in a wrap-up.
pub static WRAP_UP_LISTS: Keywords<WrapUpList> = Keywords::new(&[
    (
        WrapUpList::Components,
        &[
            "key components", "main components", "core components", "components", "key pieces",
            "building blocks", "componentes principais", "componentes chave", "componentes",
            "pecas principais", "main pieces", "key parts",
        ],
    ),
    (
        WrapUpList::TradeOffs,
        &[
            "trade offs", "trade off", "tradeoffs", "tradeoff", "main trade offs", "key trade offs",
            "trocas", "escolhas",
        ],
    ),
    (
        WrapUpList::Improvements,
        &[
            "with more time", "given more time", "if i had more time", "next steps", "one improvement",
            "improvement", "improvements", "future improvements", "com mais tempo", "se tivesse mais tempo",
            "se eu tivesse mais tempo", "tendo mais tempo", "melhoria", "melhorias", "uma melhoria",
            "proximos passos", "as a next step", "next",
        ],
    ),
]);

/// Verbs that begin another improvement after `and` or `e`.
pub const IMPROVEMENT_VERBS: &[&str] = &[
    "add", "explore", "introduce", "use", "move", "implement", "build", "set", "consider", "replace",
    "shard", "cache", "improve", "support", "invest", "migrate", "split", "look", "evaluate", "partition",
    "measure", "adopt", "switch", "adicionar", "adicionaria", "explorar", "exploraria", "usar", "usaria",
    "mover", "implementar", "implementaria", "considerar", "trocar", "trocaria", "melhorar", "separar",
    "avaliar", "colocar", "colocaria", "investir", "medir",
];

/// Words by which a component tells what it is for.
pub const PURPOSE: &[&str] = &[
    "for", "as", "to", "that", "which", "with", "handling", "holding", "storing", "doing", "serving", "para",
    "pra", "como", "que", "com", "guardando", "cuidando",
];

/// Words that go on with a trade-off after a comma, rather than begin another.
pub const TRADE_OFF_CONNECTORS: &[&str] = &[
    "because", "since", "accepting", "accept", "to", "so", "at", "which", "with", "but", "for", "as", "even",
    "giving", "trading", "paying", "in", "knowing", "given", "porque", "pois", "ja", "aceitando", "para",
    "pra", "mas", "com", "que", "pagando", "sabendo", "ao", "por", "mesmo", "tolerating", "ok", "then",
    "since", "until",
];

/// What fills a slot of a trade-off: what was given up.
pub static SLOT_OVER: Keywords<()> = Keywords::new(&[(
    (),
    &[
        "over", "instead of", "rather than", "vs", "versus", "em vez de", "ao inves de", "em lugar de",
        "no lugar de", "sobre", "e nao", "not",
    ],
)]);

/// What fills a slot of a trade-off: why.
pub static SLOT_BECAUSE: Keywords<()> = Keywords::new(&[(
    (),
    &[
        "because", "since", "for", "so", "to", "given", "as", "via", "due to", "porque", "pois", "ja que",
        "para", "pra", "por", "dado que", "ok", "visto que",
    ],
)]);

/// What fills a slot of a trade-off: at what price.
pub static SLOT_ACCEPTING: Keywords<()> = Keywords::new(&[(
    (),
    &[
        "accepting", "accept", "accepts", "at the cost", "at the expense", "ok to", "okay to", "tolerating",
        "paying", "trading", "even if", "may lag", "aceitando", "aceito", "aceitamos", "ao custo", "pagando",
        "tolerando", "mesmo que", "tudo bem",
    ],
)]);

/// Verbs that may stand for the colon after the opening of a list: `The key components are …`.
pub const WRAP_UP_VERBS: &[&str] = &["are", "is", "were", "sao", "foram", "seriam"];

/// Articles, which begin another component.
pub const ARTICLES: &[&str] = &["a", "an", "the", "um", "uma", "o", "os", "as"];
