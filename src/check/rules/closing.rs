//! The closing that the pages of several rules show.

use crate::check::Example;

/// A note whose closing has the form 3+2+1, and fits the time there is.
pub(super) const IN_FORM: Example = Example::Note(
    "## Mock #1: Encurtador de URL (3/mar) — Hire\n\n\
         ### O que errei e como corrigir\n\n\
         **1. Fechei sem resumo**\n\
         - DEVERIA TER DITO (formato 3+2+1):\n\
         ```\n\
         \"Three key components: Postgres as source of truth, Redis for hot links,\n\
         and a queue for click events.\n\n\
         Two main trade-offs: eventual consistency over exact counts because reads dominate,\n\
         and random keys over a sequence because they cannot be guessed.\n\n\
         With more time: I'd add custom aliases.\"\n\
         ```\n",
);
