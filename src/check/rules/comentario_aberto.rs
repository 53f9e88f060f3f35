//! `comentario-aberto`: a comment that nothing closes.

use crate::check::{Bilingual, Example, Finding, Input, Level, Rule};
use crate::fault::FaultKind;

pub const RULE: Rule = Rule {
    id: "comentario-aberto",
    level: Level::Error,
    summary: Bilingual {
        pt: "Um comentário (<!--) abre e nunca fecha.",
        en: "A comment (<!--) opens and never closes.",
    },
    why: Bilingual {
        pt: "Tudo o que vem depois dele faz parte do comentário: os erros e as correções deixam de ser\n\
             lidos como tais.",
        en: "All that follows is part of the comment: errors and fixes are no longer read as what they\n\
             are.",
    },
    bad: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não fiz as contas**\n\
         - DEVERIA TER FEITO: calcular o tráfego\n\n\
         <!-- rever isto\n\n\
         **2. Não falei de cache**\n",
    ),
    good: Example::Note(
        "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Não fiz as contas**\n\
         - DEVERIA TER FEITO: calcular o tráfego\n\n\
         <!-- rever isto -->\n\n\
         **2. Não falei de cache**\n\
         - DEVERIA TER DITO: \"Reads dominate, so I would cache the hot links.\"\n",
    ),
    find,
};

fn find(input: &Input) -> Vec<Finding> {
    input.each_fault(|kind, place, lang| {
        let FaultKind::CommentUnclosed = kind else { return None };
        let message = lang.pick("este comentário nunca é fechado", "this comment is never closed");
        let help = lang.pick("escreva `-->` onde o comentário termina", "write `-->` where the comment ends");
        Some(Finding::at(place, message).label(lang.pick("aberto aqui", "opened here")).help(help))
    })
}
