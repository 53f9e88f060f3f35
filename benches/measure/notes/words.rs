//! A vocabulary as rich as that of people, used as people use it: few words very often, most of them hardly ever. The
//! common ones are real, since the language of a text is told by them; the others are put together from syllables.

use super::dice::Dice;

/// Different words of a language. A text of 270 000 words has some 16 000 different
/// ones, about as many as notes have.
const WORDS: usize = 50_000;

/// From this rank on words are much rarer than Zipf's law alone makes them: what each writer says once.
const RARE: u64 = 60;

/// What the words of a language are made of.
pub struct Language {
    small: &'static str,
    common: &'static str,
    syllables: &'static str,
    ends: &'static str,
}

pub const PORTUGUESE: Language = Language {
    small: "de a o que e do da em um para com não uma os no na por mais as dos como mas ao das à ou quando muito nos já \
            também só pelo pela até isso entre depois sem mesmo aos nas cada era porque ela ele essa esse num numa",
    common: "sistema cliente banco servidor fila cache tabela chave leitura escrita evento pedido usuário serviço dado \
             tópico partição índice réplica imagem arquivo página mapa lista contador sessão cartão entrega loja vídeo \
             mensagem notificação carrinho catálogo estoque região rede disco memória código token `SELECT` `INCR` \
             Redis Kafka Postgres Cassandra S3 CDN gateway worker broker lock TTL shard lote gravar ler mandar mostrar \
             guardar juntar separar chamar responder esperar voltar subir cair crescer primeiro último novo antigo \
             grande pequeno rápido lento inteiro vazio aberto local global ação opção versão conexão <100ms K8s",
    syllables: "ba be bi bo bu ca co cu da de di do du fa fe fi fo ga go la le li lo lu ma me mi mo mu na ne ni no pa \
                pe pi po ra re ri ro ru sa se si so ta te ti to tu va ve vi vo xa já bra cri dro fle gra pla pre cru \
                tri lha nho cha qui vra são mé vá tó rí",
    ends: "nda da r s ção ções mente dor dora nte vel ismo agem eza ário",
};

pub const ENGLISH: Language = Language {
    small: "the a to of and in is that it for we on with as be this by are an at from so one when they will each but \
            if then can all which only its has our there while would no than before after into not them",
    common: "server client user request database queue cache table key read write event order service data topic \
             partition index replica image file page map list counter session card delivery store video message cart \
             catalog stock region network disk memory code token `SELECT` `INCR` Redis Kafka Postgres Cassandra S3 CDN \
             gateway worker broker lock TTL shard batch keep send show join split call answer wait return grow fail \
             first last new old large small fast slow whole empty open local global version connection log node",
    syllables: "ba be bi bo ca co cu da de di do fa fe fi fo ga go ha he hi ho ja jo ka ke la le li lo ma me mi mo na \
                ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi wa we wi sha che thi bra cre dri flo \
                gra pla pre tra sto ster ning ment rock ward light",
    ends: "ed ing er s tion ness ly able ment al ize ful",
};

/// The words of a language, and how often each is used.
pub struct Words {
    words: Vec<String>,
    /// For each word, the weights of it and of all before it.
    weights: Vec<u64>,
    /// How many of the first are small words, which tell nothing.
    small: usize,
    /// How many of the first are real words.
    real: usize,
}

impl Words {
    /// All words of `language`.
    pub fn of(language: &Language) -> Self {
        let mut words: Vec<String> = language.small.split_whitespace().map(String::from).collect();
        let small = words.len();
        words.extend(language.common.split_whitespace().map(String::from));
        let real = words.len();
        let mut known: std::collections::BTreeSet<String> = words.iter().cloned().collect();
        let (syllables, ends): (Vec<_>, Vec<_>) =
            (language.syllables.split_whitespace().collect(), language.ends.split_whitespace().collect());
        let mut dice = Dice::new(syllables.len() as u64);
        while words.len() < WORDS {
            let syllables = (0..dice.between(2, 3)).map(|_| dice.one_of(&syllables)).collect::<String>();
            let word = if dice.happens(40) { syllables + dice.one_of(&ends) } else { syllables };
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0;
        let weights = (1..=words.len() as u64).map(|rank| {
            sum += weight(rank);
            sum
        });
        Self { weights: weights.collect(), words, small, real }
    }

    /// Any word, the common ones more often.
    fn any(&self, dice: &mut Dice) -> &str {
        self.after(0, dice)
    }

    /// Any word that means something.
    fn telling(&self, dice: &mut Dice) -> &str {
        self.after(self.small, dice)
    }

    /// `count` words that nobody else uses in a title, apart by spaces.
    pub fn name(&self, count: u64, dice: &mut Dice) -> String {
        (0..count).map(|_| self.after(self.real, dice)).collect::<Vec<_>>().join(" ")
    }

    /// `count` words that mean something, apart by spaces.
    pub fn thing(&self, count: u64, dice: &mut Dice) -> String {
        (0..count).map(|_| self.telling(dice)).collect::<Vec<_>>().join(" ")
    }

    /// Words of speech, `first` to `last` of them, that begin with a capital and end without a full stop.
    pub fn sentence(&self, first: u64, last: u64, dice: &mut Dice) -> String {
        let inner = dice.between(first, last) - 2;
        let mut words = vec![self.telling(dice)];
        words.extend((0..inner).map(|_| self.any(dice)));
        words.push(self.telling(dice));
        capital(&words.join(" "))
    }

    fn after(&self, first: usize, dice: &mut Dice) -> &str {
        let before = first.checked_sub(1).map_or(0, |last| self.weights[last]);
        let drawn = before + dice.below(self.weights[self.weights.len() - 1] - before);
        &self.words[self.weights.partition_point(|&sum| sum <= drawn)]
    }
}

/// Zipf's law in whole numbers, steeper among the rare words.
fn weight(rank: u64) -> u64 {
    let common = 1_000_000_000_000 / rank;
    if rank < RARE { common } else { common * RARE.isqrt() / rank.isqrt() }
}

/// `text` with a capital first.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
