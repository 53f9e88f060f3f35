//! The registry: every rule, in the order of their names.

mod arquivo_ilegivel;
mod cerca_aberta;
mod closing;
mod comentario_aberto;
mod conta_errada;
mod conta_muda_conclusao;
mod data_impossivel;
mod erro_sem_correcao;
mod fechamento_longo;
mod fechamento_sem_3_2_1;
mod fechamento_sem_trade_off;
mod front_matter_desconhecido;
mod front_matter_invalido;
mod gap_desconhecido;
mod gap_novo;
mod gap_sugerido;
mod lacking;
mod link_perigoso;
mod link_quebrado;
mod nao_utf8;
mod numero_repetido;
mod regra_desconhecida;
mod rotulo_desconhecido;
mod secao_ausente;
mod secao_desconhecida;
mod sem_fechamento;
mod sem_veredito;
mod tabela_sem_colunas;
mod titulo_repetido;
mod trade_off_incompleto;
mod veredito_ilegivel;

use crate::check::Rule;

/// Every rule. A new one is a file in this folder and a line here.
pub const RULES: &[&Rule] = &[
    &arquivo_ilegivel::RULE,
    &cerca_aberta::RULE,
    &comentario_aberto::RULE,
    &conta_errada::RULE,
    &conta_muda_conclusao::RULE,
    &data_impossivel::RULE,
    &erro_sem_correcao::RULE,
    &fechamento_longo::RULE,
    &fechamento_sem_3_2_1::RULE,
    &fechamento_sem_trade_off::RULE,
    &front_matter_desconhecido::RULE,
    &front_matter_invalido::RULE,
    &gap_desconhecido::RULE,
    &gap_novo::RULE,
    &gap_sugerido::RULE,
    &link_perigoso::RULE,
    &link_quebrado::RULE,
    &nao_utf8::RULE,
    &numero_repetido::RULE,
    &regra_desconhecida::RULE,
    &rotulo_desconhecido::RULE,
    &secao_ausente::RULE,
    &secao_desconhecida::RULE,
    &sem_fechamento::RULE,
    &sem_veredito::RULE,
    &tabela_sem_colunas::RULE,
    &titulo_repetido::RULE,
    &trade_off_incompleto::RULE,
    &veredito_ilegivel::RULE,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Example, Lang};

    #[test]
    fn names_are_kebab_case_unique_and_sorted() {
        for pair in RULES.windows(2) {
            assert!(pair[0].id < pair[1].id, "{} before {}", pair[0].id, pair[1].id);
        }
        for rule in RULES {
            let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
            assert!(rule.id.split('-').all(plain) && rule.id == rule.id.to_lowercase(), "{}", rule.id);
        }
    }

    #[test]
    fn every_page_is_written_in_both_languages() {
        for rule in RULES {
            for lang in [Lang::Pt, Lang::En] {
                assert!(rule.summary.get(lang).len() > 20, "{}", rule.id);
                assert!(rule.why.get(lang).len() > 40, "{}", rule.id);
            }
            assert_ne!(rule.bad, rule.good, "{}", rule.id);
        }
    }

    #[test]
    fn examples_are_whole_lines() {
        for example in RULES.iter().flat_map(|rule| [rule.bad, rule.good]) {
            if let Example::Note(note) = example {
                assert!(note.ends_with('\n') && !note.starts_with('\n'), "{note}");
            }
        }
    }
}
