//! A study folder to begin with: config, first notes, what Git leaves out, and how GitHub publishes it.

use crate::artifact::Artifact;
use crate::check::{RULES, Rule};

/// The files, by path. Text between braces is filled in.
const FILES: [(&str, &str); 5] = [
    ("compilado.toml", include_str!("texts/compilado.toml")),
    ("notes/mock-1-encurtador-de-links.md", include_str!("texts/mock-1.md")),
    ("notes/gaps-recorrentes.md", include_str!("texts/gaps.md")),
    (".gitignore", include_str!("texts/gitignore")),
    (".github/workflows/pages.yml", include_str!("texts/pages.yml")),
];

/// All files of a new study folder, whose first mock took place on `date`.
pub fn folder(date: &str) -> Vec<Artifact> {
    let rules: Vec<String> = RULES.iter().map(|rule| told(rule)).collect();
    let fill = |text: &str| {
        text.replace("{date}", date)
            .replace("{version}", env!("CARGO_PKG_VERSION"))
            .replace("{rules}", &rules.join("\n"))
    };
    FILES.iter().map(|(path, text)| Artifact::new(*path, fill(text))).collect()
}

/// A rule as a line that can be switched on by taking its first `#` away.
fn told(rule: &Rule) -> String {
    format!("# {} = \"{}\"  # {}", rule.id, rule.level.id(), rule.summary.pt)
}
