//! How people type what they have to tell. Each interview is typed by one of five, who keep neither the same headings,
//! nor the same labels, fences or dashes.

use super::content::{Fix, Mistake, Mock};

/// The ways of one writer. In each piece `{}` stands for what is told.
#[derive(Clone, Copy)]
pub struct Habit {
    /// The lines above the text: `{number}`, `{date}`, `{verdict}` and `{tag}` are filled in.
    front: &'static str,
    /// `{number}`, `{title}`, `{date}`, `{verdict}`.
    title: &'static str,
    strengths: &'static str,
    errors: &'static str,
    bullet: &'static str,
    /// `{rank}` and `{}`.
    error: &'static str,
    /// Before what should have been done; before what should have been said; before words that close.
    labels: [&'static str; 3],
    speech: Block,
    phrase: &'static str,
    pattern: &'static str,
}

/// How several lines are set apart.
#[derive(Clone, Copy)]
enum Block {
    Fence(&'static str),
    Quote,
}

/// All five.
pub const HABITS: &[Habit] = &[
    Habit {
        front: "",
        title: "# Mock #{number}: {title} ({date}) — {verdict}",
        strengths: "## O que fiz bem",
        errors: "## O que errei e como corrigir",
        bullet: "- ",
        error: "**{rank}. {}**",
        labels: ["- DEVERIA TER FEITO:", "- DEVERIA TER DITO:", "- DEVERIA TER DITO (formato 3+2+1):"],
        speech: Block::Fence("```"),
        phrase: "→ Frase: \"{}.\"",
        pattern: "→ Pattern: **{}**",
    },
    Habit {
        front: "",
        title: "# mock {number} - {title} ({date}) - {verdict}",
        strengths: "## pontos fortes",
        errors: "## erros",
        bullet: "* ",
        error: "#### {rank}. {}",
        labels: ["* deveria ter feito:", "* deveria ter dito:", "* deveria ter dito:"],
        speech: Block::Fence("~~~"),
        phrase: "-> frase: \"{}.\"",
        pattern: "-> padrão: **{}**",
    },
    Habit {
        front: "",
        title: "## Simulado {number} – {title} (~{date}) – {verdict}",
        strengths: "### O que foi bem",
        errors: "### O que faltou vs referência",
        bullet: "- ",
        error: "**{rank}. {}**",
        labels: ["- **Deveria ter feito**:", "- **Deveria ter dito**:", "- **Deveria ter dito**:"],
        speech: Block::Quote,
        phrase: "- Na entrevista: \"{}.\"",
        pattern: "→ Padrão: **{}**",
    },
    Habit {
        front: "",
        title: "# Mock interview #{number}: {title} ({date}) — {verdict}",
        strengths: "## What went well",
        errors: "## What went wrong",
        bullet: "- ",
        error: "#### {rank}. {}",
        labels: ["- SHOULD HAVE DONE:", "- SHOULD HAVE SAID:", "- SHOULD HAVE SAID:"],
        speech: Block::Fence("```"),
        phrase: "→ Phrase: \"{}.\"",
        pattern: "=> Pattern: **{}**",
    },
    Habit {
        front: "---\ndate: {iso}\nverdict: {verdict}\ntags: [{tag}]\n---\n\n",
        title: "# Mock {number}: {title}",
        strengths: "## O que deu certo",
        errors: "## A melhorar",
        bullet: "- ",
        error: "**{rank}. {}**",
        labels: ["- Deveria ter feito:", "- Deveria ter dito:", "- Deveria ter dito (3+2+1):"],
        speech: Block::Fence("```"),
        phrase: "→ Frase: \"{}.\"",
        pattern: "→ Pattern: {}",
    },
];

impl Habit {
    /// The note of an interview, as this writer types it.
    pub fn typed(&self, mock: &Mock) -> String {
        let (day, month, year) = mock.date;
        let tag = mock.title.split(' ').next().unwrap_or("").to_lowercase();
        let fill = |piece: &str| {
            piece
                .replace("{number}", &mock.number.to_string())
                .replace("{title}", &mock.title)
                .replace("{date}", &format!("{day:02}/{month:02}/{year}"))
                .replace("{iso}", &format!("{year}-{month:02}-{day:02}"))
                .replace("{verdict}", mock.verdict)
                .replace("{tag}", &tag)
        };
        let strengths: String =
            mock.strengths.iter().map(|strength| format!("{}{strength}\n", self.bullet)).collect();
        let errors: String = (1..).zip(&mock.errors).map(|(rank, error)| self.error(rank, error)).collect();
        let (front, title) = (fill(self.front), fill(self.title));
        format!("{front}{title}\n\n{}\n\n{strengths}\n{}\n\n{errors}", self.strengths, self.errors)
    }

    fn error(&self, rank: usize, error: &Mistake) -> String {
        let title = self.error.replace("{rank}", &rank.to_string()).replace("{}", &error.title);
        let mut text = format!("{title}\n\n{}{}\n{}\n", self.bullet, error.story, self.fix(&error.fix));
        let told = [(self.phrase, error.phrase.as_deref()), (self.pattern, error.pattern)];
        for (piece, told) in told.into_iter().filter_map(|(piece, told)| Some((piece, told?))) {
            text += &format!("{}\n\n", piece.replace("{}", told));
        }
        text
    }

    fn fix(&self, fix: &Fix) -> String {
        let [done, said, closed] = self.labels;
        match fix {
            Fix::Do(what) => format!("{done} {what}\n"),
            Fix::Say(lines) => format!("{said}\n\n{}", self.speech.set(&quoted(lines))),
            Fix::Close(lines) => format!("{closed}\n\n{}", self.speech.set(&quoted(lines))),
            Fix::Reckon(lines) => format!("{done}\n\n{}", Block::Fence("```").set(&lines.join("\n"))),
        }
    }
}

impl Block {
    fn set(&self, text: &str) -> String {
        match self {
            Block::Fence(fence) => format!("{fence}\n{text}\n{fence}\n"),
            Block::Quote => text.lines().map(|line| format!("> {line}\n")).collect(),
        }
    }
}

fn quoted(lines: &[String]) -> String {
    format!("\"{}\"", lines.join("\n"))
}
